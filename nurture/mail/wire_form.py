"""A letter as it is put on the wire (RFC 5322, 2045): bytes, made once and never again.

The library's own generator takes 4 ms a mail; headers that repeat are folded once, and the
rest is plain enough to write down.
"""

from binascii import b2a_qp
from collections.abc import Iterator
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime
from functools import lru_cache

from nurture.leads.people import address_key
from nurture.mail.envelope import Envelope

_POST = EmailPolicy(message_factory=EmailMessage, linesep="\r\n", cte_type="7bit")


def packed(cover: Envelope, subject: str, text: str, html: str, now: datetime) -> bytes:
    """Give the bytes of a letter, as plain text and as HTML. Raises Refused for no address."""
    address_key(cover.to)
    # In quoted-printable no line holds "=_", so that nobody's words can end a part.
    boundary = f"=_{''.join(filter(str.isalnum, cover.message_id))[:24]}"
    head = b"".join(_fields(cover, subject, boundary, now))
    parts = (_part("plain", text), _part("html", html))
    line = f"--{boundary}".encode("ascii")
    body = b"".join(line + b"\r\n" + part + b"\r\n" for part in parts)
    return head + b"\r\n" + body + line + b"--\r\n"


def _part(kind: str, text: str) -> bytes:
    head = (
        f'Content-Type: text/{kind}; charset="utf-8"\r\n'
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    )
    return head.encode("ascii") + b2a_qp(text.replace("\n", "\r\n").encode(), istext=True)


def _fields(cover: Envelope, subject: str, boundary: str, now: datetime) -> Iterator[bytes]:
    local, _, domain = cover.to.rpartition("@")
    to = f"{local}@{domain.encode('idna').decode()}"
    yield _called("From", cover.name) + f"<{cover.address}>\r\n".encode("ascii")
    yield f"To: {to}\r\n".encode()  # UTF-8 in a local part: RFC 6532
    yield _called("Reply-To", cover.name) + f"<{cover.reply}>\r\n".encode("ascii")
    yield _subject(subject)
    yield _date(now)
    yield _plain("Message-ID", cover.message_id)
    if cover.answers:
        yield _plain("In-Reply-To", cover.answers[-1])
        yield _plain("References", "\r\n ".join(cover.answers))
    for name, value in ways_to_stop(cover):
        yield _plain(name, value)
    if cover.list_id:
        yield _plain("List-Id", cover.list_id)
    yield _plain("Feedback-ID", cover.feedback)
    if cover.by_machine:
        yield _plain("Auto-Submitted", "auto-generated")
    yield _plain("MIME-Version", "1.0")
    yield _plain("Content-Type", f'multipart/alternative; boundary="{boundary}"')


def ways_to_stop(cover: Envelope) -> list[tuple[str, str]]:
    """RFC 2369 by mail always; by web, and with one click (RFC 8058), only over https."""
    by_mail = f"<mailto:{cover.stop}?subject=stop>"
    if not cover.page or not cover.page.startswith("https:"):
        return [("List-Unsubscribe", by_mail)]
    return [
        ("List-Unsubscribe", f"<{cover.page}>,\r\n {by_mail}"),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
    ]


def _plain(name: str, value: str) -> bytes:
    """A field of our own making: ASCII, and folded already where it is long."""
    return f"{name}: {value}\r\n".encode("ascii")


@lru_cache(maxsize=1)
def _date(now: datetime) -> bytes:
    return _plain("Date", format_datetime(now))


@lru_cache(maxsize=256)
def _called(name: str, who: str) -> bytes:
    """A field with a display name, up to its address: the same stands in many letters."""
    return _folded(name, Address(who, "x", "x")).rpartition(b"<")[0]


@lru_cache(maxsize=1024)
def _subject(subject: str) -> bytes:
    return _folded("Subject", subject)


def _folded(name: str, value: str | Address) -> bytes:
    mail = EmailMessage(policy=_POST)
    mail[name] = value
    return _POST.fold_binary(name, mail[name])
