"""Calling one of us by mail: the ladder's way to whoever is not in Slack.

It is mail among ourselves, so no wish and no budget of the lead's concerns it. It goes out at
most once, like all mail; a call that may be lost is told to the others, never made again by itself.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from nurture.errors import Undelivered
from nurture.leads.people import clean, titled
from nurture.model import Lead, Notice, NoticeState, Ring
from nurture.ports import Relay, Store
from nurture.rulebook import Person, Rulebook
from nurture.sales.permits import first_names
from nurture.sales.rings import free_since
from nurture.wording import spell

CALLS = frozenset({"rung", "untouched rung"})
"""What a person hears of a rung; all else about leads is told in Slack alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A rung's message to somebody; `link` leads to the ring's card."""

    notice: Notice
    ring: Ring
    lead: Lead
    to: Person
    link: str


def written(call: Call, book: Rulebook, now: datetime) -> bytes:
    """Write it: who waits, how long, where to claim. Nobody's address but our own is in it."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = Address("Leadbell", addr_spec=book.mail.address)
    mail["To"] = call.to.email
    mail["Subject"] = f"{clean(titled(call.lead), 80)} {_waits(call, book)}"
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<call-{call.notice.id}@{book.mail.address.rpartition('@')[2]}>"
    mail["Auto-Submitted"] = "auto-generated"  # so that no absence note answers (RFC 3834, 5)
    mail.set_content(_text(call, book))
    return mail.as_bytes()


def _text(call: Call, book: Rulebook) -> str:
    team = book.teams[call.ring.team]
    return (
        f"Hello {call.to.first},\n\n"
        f"{clean(titled(call.lead))} {_waits(call, book)}.\n\n"
        f"It rings for {first_names(team.reps, book)} in {team.channel}, where it can be claimed "
        f"or given to somebody:\n{call.link}\n\n"
        "Leadbell calls you by mail, as the rules of your team say. It reads no answer to this.\n"
    )


def _waits(call: Call, book: Rulebook) -> str:
    claim, at = call.ring.claim, call.notice.at
    if not claim:
        return f"is still free after {spell(at - free_since(call.ring))}"
    owner = first_names((claim.by,), book) or "somebody"
    return f"has no first touch {spell(at - claim.at)} after {owner} claimed it"


async def call_by_mail(store: Store, relay: Relay, call: Call, sender: str, raw: bytes) -> None:
    """Hand a call to the relay. Raises Undelivered, once that is saved.

    What the relay surely did not take waits for another try; what is in doubt has failed.
    """
    if call.notice.state is NoticeState.POSTING:
        await store.save(replace(call.notice, state=NoticeState.FAILED))
        raise Undelivered("We stopped while it went out", permanent=False, in_doubt=True)
    going = replace(call.notice, state=NoticeState.POSTING)
    await store.save(going)
    going = replace(going, version=going.version + 1)
    try:
        await relay.hand_over(sender, call.to.email or "", raw)
    except Undelivered as trouble:
        over = trouble.permanent or trouble.in_doubt
        state = NoticeState.FAILED if over else NoticeState.WAITING
        await store.save(replace(going, state=state))
        raise
    await store.save(replace(going, state=NoticeState.POSTED))
