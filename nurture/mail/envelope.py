"""The envelope: from whom, to whom, where answers and bounces go, how to stop."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from nurture.errors import Refused
from nurture.mail.ready import Ready
from nurture.model import Lead, Send, Stage
from nurture.rulebook import Person, Rulebook
from nurture.sales.routing import route
from nurture.tokens import MAIL, STOP, sign

_LOCAL_PART = 64
_SENDER_ID = 15  # as Gmail's document on Feedback-ID asks for: 5 to 15 signs


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """Where a letter goes and how it comes back.

    `reply` takes answers and bounces, `stop` wishes to stop; each tells by its token whom it
    is about, even where a server rewrites Message-IDs. `page` is our web page for stopping,
    None without a web address. `by_machine`: no person chose the hour (RFC 3834, 5).
    `answers` are the Message-IDs of the letters before it; `feedback` names the campaign to
    mailbox providers that count complaints. `list_id` is the list that it goes to (RFC 2919),
    "" for what goes to one person.
    """

    name: str
    address: str = field(repr=False)
    to: str = field(repr=False)
    reply: str = field(repr=False)
    stop: str = field(repr=False)
    page: str | None = field(repr=False)
    message_id: str
    by_machine: bool
    answers: tuple[str, ...] = ()
    feedback: str = ""
    list_id: str = ""


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
        answers=ready.send.answers or _before(ready),
        feedback=f"{ready.send.campaign}:{ready.send.letter}:{ready.send.step}:{domain[:_SENDER_ID]}",
        list_id=_list_of(ready, domain),
    )


def _list_of(ready: Ready, domain: str) -> str:
    """Name the list of a calendar: it goes to everybody who said yes, so it is one (RFC 2919, 1).

    A show's letter and the answer to a request go to one person and put nobody on a list.
    """
    drip = ready.sequence
    return f"<{drip.key}.{domain}>" if drip and drip.by_calendar else ""


def _before(ready: Ready) -> tuple[str, ...]:
    """The letters of this enrolment that went before, oldest first (RFC 5322, 3.6.4)."""
    send = ready.send
    earlier = [one for one in ready.had if _same_run(one, send) and one.step < send.step]
    ids = (one.message_id for one in sorted(earlier, key=lambda one: one.step))
    return tuple(message_id for message_id in ids if message_id)


def _same_run(one: Send, other: Send) -> bool:
    return (one.campaign, one.enrolment) == (other.campaign, other.enrolment)


def sender_of(ready: Ready, book: Rulebook) -> Person:
    """Give the person a letter is from: who wrote it by hand, after a claim the owner, else as planned.

    An owner who left is followed by whom the team names, anybody else by whom the rules name
    for all letters: always somebody real who reads the answers (R10).
    """
    planned = ready.send.sender
    worked = ready.lead.stage in {Stage.CLAIMED, Stage.CUSTOMER} and not ready.send.by_hand
    ways = [*(_of_the_owner(ready.lead, book) if worked else ()), planned, book.mail.sender]
    return next(book.people[key] for key in ways if key in book.people)


def _of_the_owner(lead: Lead, book: Rulebook) -> tuple[str, ...]:
    if not lead.owner:
        return ()
    return lead.owner, route(book, lead).sender or ""
