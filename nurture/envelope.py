"""The envelope: from whom, to whom, where answers and bounces go, how to stop; and the bytes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime

from nurture.errors import Refused
from nurture.people import address_key
from nurture.ready import Ready
from nurture.rulebook import Person, Rulebook
from nurture.tokens import MAIL, STOP, sign

_LOCAL_PART = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """Where a letter goes and how it comes back.

    `reply` takes answers and bounces, `stop` wishes to stop; each tells by its token whom it
    is about, even where a server rewrites Message-IDs. `page` is our web page for stopping,
    None without a web address. `by_machine`: no person chose the hour (RFC 3834, 5).
    """

    name: str
    address: str = field(repr=False)
    to: str = field(repr=False)
    reply: str = field(repr=False)
    stop: str = field(repr=False)
    page: str | None = field(repr=False)
    message_id: str
    by_machine: bool


def envelope(
    ready: Ready, book: Rulebook, secrets: Sequence[str], base_url: str | None, nonce: str
) -> Envelope:
    """Address a letter. Raises Refused if our own address is too long to carry a token."""
    local, _, domain = book.mail.address.rpartition("@")
    token = sign(ready.contact.id, MAIL, secrets)
    stop = sign(ready.contact.id, STOP, secrets)
    if len(f"{local}+stop-{stop}") > _LOCAL_PART:
        raise Refused(f"The mailbox {book.mail.address} needs a shorter name (RFC 5321, 4.5.3.1).")
    return Envelope(
        name=sender_of(ready, book).name,
        address=book.mail.address,
        to=ready.contact.address,
        reply=f"{local}+{token}@{domain}",
        stop=f"{local}+stop-{stop}@{domain}",
        page=f"{base_url}/u/{stop}" if base_url else None,
        message_id=ready.send.message_id or f"<{nonce}-{token}@{domain}>",
        by_machine=ready.sequence is not None,
    )


def sender_of(ready: Ready, book: Rulebook) -> Person:
    """Give the person a letter is from. Raises Refused if the rules file lost them (R10)."""
    sender = book.people.get(ready.send.sender)
    if sender is None:
        raise Refused(f"{ready.send.sender!r}, whom this letter is from, is nobody of ours now.")
    return sender


def packed(cover: Envelope, subject: str, text: str, html: str, now: datetime) -> bytes:
    """Give the bytes of a letter, as plain text and as HTML. Raises Refused for no address."""
    address_key(cover.to)
    local, _, domain = cover.to.rpartition("@")
    mail = EmailMessage(policy=_POST.clone(utf8=not local.isascii()))  # RFC 6532
    mail["From"] = Address(cover.name, addr_spec=cover.address)
    mail["To"] = Address(username=local, domain=domain.encode("idna").decode())
    mail["Reply-To"] = Address(cover.name, addr_spec=cover.reply)
    mail["Subject"] = subject
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = cover.message_id
    for name, value in _ways_to_stop(cover):
        mail[name] = value
    if cover.by_machine:
        mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(text, cte="quoted-printable")
    mail.add_alternative(html, subtype="html", cte="quoted-printable")
    return mail.as_bytes()


def _ways_to_stop(cover: Envelope) -> list[tuple[str, str]]:
    """RFC 2369 by mail always; by web, and with one click (RFC 8058), only over https."""
    by_mail = f"<mailto:{cover.stop}?subject=stop>"
    if not cover.page or not cover.page.startswith("https:"):
        return [("List-Unsubscribe", by_mail)]
    return [
        ("List-Unsubscribe", f"<{cover.page}>, {by_mail}"),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
    ]


class _Post(EmailPolicy):
    """How mail is put on the wire (RFC 5322).

    The library writes a long address list in encoded words, which no mail program takes for
    a List-Unsubscribe; so that one is folded here, between its addresses.
    """

    def fold_binary(self, name: str, value: str) -> bytes:
        """Fold one header."""
        if name != "List-Unsubscribe":
            return super().fold_binary(name, value)
        return f"{name}: {value.replace(', ', f',{self.linesep} ')}{self.linesep}".encode("ascii")


_POST = _Post(message_factory=EmailMessage, linesep="\r\n", cte_type="7bit")
