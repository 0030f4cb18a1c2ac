"""Signing our mail (RFC 6376): rsa-sha256 or ed25519-sha256 (RFC 8463), relaxed/relaxed."""

import base64
import re
from collections.abc import Callable, Iterator
from hashlib import sha256

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
)

from nurture.rulebook import Dkim

# RFC 6376, 5.4.1, and RFC 8058, 4: what names the list, and how to leave it, under the signature.
SIGNED = (
    "from",
    "to",
    "reply-to",
    "subject",
    "date",
    "message-id",
    "in-reply-to",
    "references",
    "list-id",
    "list-unsubscribe",
    "list-unsubscribe-post",
    "feedback-id",
    "auto-submitted",
    "mime-version",
    "content-type",
)
_SHORTEST_RSA = 2048
_BLANKS = re.compile(rb"[ \t]+")
_AT_LINE_END = re.compile(rb"[ \t]+(?=\r\n)")
_LAST_LINES = re.compile(rb"(?:\r\n)*\Z")
_FIELD = re.compile(rb"([^:\s]+)[ \t]*:(.*?\r\n)(?![ \t])", re.DOTALL)
_FOLD = 70
_IN_A_ROW = 5

Key = RSAPrivateKey | Ed25519PrivateKey


def checked_key(pem: str) -> str:
    """Check that a text is a private key that can sign. ValueError says what it should be."""
    _key(pem)
    return pem


def _key(pem: str) -> Key:
    try:
        key = load_pem_private_key(pem.encode(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise ValueError("is no private key in PEM; `openssl genrsa 2048` makes one") from None
    if isinstance(key, RSAPrivateKey) and key.key_size >= _SHORTEST_RSA:
        return key
    if isinstance(key, Ed25519PrivateKey):
        return key
    raise ValueError("must be an RSA key of 2048 bits or more, or an Ed25519 key (RFC 8301)")


def signer(dkim: Dkim) -> Callable[[bytes], bytes]:
    """Give what puts a signature before a mail's own bytes, which stay as they are."""
    key = _key(dkim.key)
    kind = "rsa-sha256" if isinstance(key, RSAPrivateKey) else "ed25519-sha256"

    def sign(raw: bytes) -> bytes:
        head, _, body = raw.partition(b"\r\n\r\n")
        fields = list(_chosen(head + b"\r\n"))
        names = ":\r\n  ".join(_rows([name.decode() for name, _ in fields]))
        hashed = base64.b64encode(sha256(_relaxed_body(body)).digest()).decode()
        unsigned = (
            f"DKIM-Signature: v=1; a={kind}; c=relaxed/relaxed; d={dkim.domain};\r\n"
            f" s={dkim.selector};\r\n h={names};\r\n"
            f" bh={hashed};\r\n b="
        ).encode("ascii")
        signed = b"".join(_relaxed(*field) for field in fields)
        own = _relaxed(b"dkim-signature", unsigned.partition(b":")[2] + b"\r\n")
        signature = _signed(key, signed + own.removesuffix(b"\r\n"))
        return unsigned + _folded(signature) + b"\r\n" + raw

    return sign


def _rows(names: list[str]) -> list[str]:
    return [":".join(names[at : at + _IN_A_ROW]) for at in range(0, len(names), _IN_A_ROW)]


def _signed(key: Key, what: bytes) -> str:
    if isinstance(key, RSAPrivateKey):
        return base64.b64encode(key.sign(what, PKCS1v15(), SHA256())).decode()
    return base64.b64encode(key.sign(sha256(what).digest())).decode()  # RFC 8463, 3


def _folded(signature: str) -> bytes:
    parts = (signature[at : at + _FOLD] for at in range(0, len(signature), _FOLD))
    return "\r\n ".join(parts).encode("ascii")


def _chosen(head: bytes) -> Iterator[tuple[bytes, bytes]]:
    found = {name.lower(): value for name, value in _FIELD.findall(head)}
    for name in SIGNED:
        if (value := found.get(name.encode())) is not None:
            yield name.encode(), value


def _relaxed(name: bytes, value: bytes) -> bytes:
    """RFC 6376, 3.4.2: the name in small letters, unfolded, single blanks."""
    unfolded = _BLANKS.sub(b" ", value.replace(b"\r\n", b"")).strip(b" \t")
    return name + b":" + unfolded + b"\r\n"


def _relaxed_body(body: bytes) -> bytes:
    """RFC 6376, 3.4.4: single blanks, none at a line's end, no empty lines at the end."""
    single = _BLANKS.sub(b" ", _AT_LINE_END.sub(b"", body))
    ended = _LAST_LINES.sub(b"", single)
    return ended + b"\r\n" if ended else b""


def dns_record(dkim: Dkim) -> tuple[str, str]:
    """Give the name and the text of the TXT record to publish (RFC 6376, 3.6.1)."""
    key, name = _key(dkim.key), f"{dkim.selector}._domainkey.{dkim.domain}"
    if isinstance(key, RSAPrivateKey):
        raw = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        return name, f"v=DKIM1; k=rsa; p={base64.b64encode(raw).decode()}"
    raw = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)  # RFC 8463, 4
    return name, f"v=DKIM1; k=ed25519; p={base64.b64encode(raw).decode()}"
