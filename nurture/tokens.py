"""Tokens: how a mail that comes back, or a click on a link, tells whom it is about.

A token is the contact's id, the id of the key that signed it, and a signature of 80 bits; in
lower-case letters and figures only, as some mail servers fold or split on anything else, and
short, as a local part has 64 octets (RFC 5321, 4.5.3.1.1). It never expires: a wish to stop
holds whenever it comes (CAN-SPAM asks for thirty days at least).
"""

import hmac
import re
from base64 import b32encode
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

STOP = "stop"
MAIL = "mail"

_MAC_BYTES = 10
_TOKEN = re.compile(r"([0-9a-z]+)([a-z2-7]{2})([a-z2-7]{16})")
_ID = re.compile(r"[0-9a-z]+")
_STAMP = re.compile(r"[0-9a-f]{1,12}")


def sign(contact: str, purpose: str, secrets: Sequence[str]) -> str:
    """Sign a contact's id for one purpose (`MAIL` or `STOP`) with the newest, first, secret."""
    if not _ID.fullmatch(contact):
        raise ValueError("An id that is not all lower-case letters and figures can't be signed")
    return f"{contact}{_key_id(secrets[0])}{_mac(contact, purpose, secrets[0])}"


def read(token: str, purpose: str, secrets: Sequence[str]) -> str | None:
    """Give the contact's id that was signed for this purpose with any of the secrets, else None."""
    parts = _TOKEN.fullmatch(token.strip().lower())
    if not parts:
        return None
    contact, key_id, mac = parts.groups()
    for secret in secrets:
        expected = _mac(contact, purpose, secret)
        if key_id == _key_id(secret) and hmac.compare_digest(mac, expected):
            return contact
    return None


def whose(token: str, secrets: Sequence[str]) -> str | None:
    """Give the contact that a token of a returned mail is about, whatever it was signed for."""
    return read(token, MAIL, secrets) or read(token, STOP, secrets)


@lru_cache(maxsize=16)
def _key_id(secret: str) -> str:
    return _hmac(secret, "leadbell: the id of this key")[:2]


def _mac(contact: str, purpose: str, secret: str) -> str:
    return _hmac(secret, f"{purpose}\0{contact}")


def _hmac(secret: str, text: str) -> str:
    signed = hmac.digest(secret.encode(), text.encode(), "sha256")
    return b32encode(signed[:_MAC_BYTES]).decode().lower()


def sign_until(id_: str, purpose: str, until: datetime, secrets: Sequence[str]) -> str:
    """Sign an id for one purpose, until an instant: for pages of our own people, not for readers."""
    stamp = f"{int(until.timestamp()):x}"
    return f"{stamp}-{sign(id_, f'{purpose} until {stamp}', secrets)}"


def read_until(token: str, purpose: str, now: datetime, secrets: Sequence[str]) -> str | None:
    """Give the id, None if the token is not ours or its time is over."""
    stamp, _, signed = token.strip().lower().partition("-")
    if not _STAMP.fullmatch(stamp) or now.timestamp() > int(stamp, 16):
        return None
    return read(signed, f"{purpose} until {stamp}", secrets)
