"""Doubts: a mail that may be a wish to stop pauses that person's mail until one of us has read it."""

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from nurture.calendar.hours import working_after
from nurture.conversing.by_mail import cut_note
from nurture.errors import Refused, Stale
from nurture.inbox import Judgement
from nurture.mail.alarms import alarm, keepers
from nurture.model import (
    Contact,
    Decision,
    Doubt,
    Happening,
    Lead,
    Received,
    Record,
)
from nurture.optout.returning import quiet_until
from nurture.ports import Store
from nurture.rulebook import Rulebook

log = logging.getLogger(__name__)

WAITS = "doubt waits"
DECIDE_WITHIN = timedelta(hours=4)
LONGEST_WORDS = 2000
_TRIES = 10

# What the classifier says of a doubt, and what it proposes; in order, the first that fits.
PROPOSALS: Sequence[tuple[str, Decision]] = (
    ("wants a part of it", Decision.FEWER),
    ("asks for less", Decision.FEWER),
    ("puts us off", Decision.NOT_NOW),
    ("says it is for somebody else", Decision.STOP),
    ("asks to stop for somebody else", Decision.IGNORE),
)


def doubt_of(
    mail: Received, means: Judgement, contact: Contact | None, book: Rulebook, now: datetime
) -> Doubt:
    """Note a doubt. Its id is the mail's, so that noting it twice makes it once.

    Managers hear after four working hours of the first team.
    """
    team = next(iter(book.teams.values()))
    proposed = next((what for said, what in PROPOSALS if means.why.startswith(said)), None)
    return Doubt(
        id=hashlib.sha256(mail.id.encode()).hexdigest()[:16],
        mail=mail.id,
        contact=contact.id if contact else None,
        lead=contact.lead if contact else None,
        address=means.sender,
        words="\n\n".join(filter(None, [_words(means), cut_note(mail)])),
        why=means.why[:300],
        proposed=proposed,
        until=quiet_until(now, book.firm.zone) if proposed is Decision.NOT_NOW else None,
        at=now,
        due=working_after(team.hours, now, DECIDE_WITHIN),
    )


def _words(means: Judgement) -> str:
    return (means.new_text or means.subject)[:LONGEST_WORDS]


def paused(doubt: Doubt, lead: Lead | None, contacts: Sequence[Contact]) -> list[Record]:
    """Give what a doubt changes. Saving every address makes a hand-over of the same instant stale."""
    held = [replace(lead, paused_at=doubt.at), *contacts] if lead else []
    happened = Happening(
        at=doubt.at, what="mail paused", who="them", lead=doubt.lead, cause=f"doubt {doubt.id}"
    )
    return [doubt, *held, happened]


async def pause(store: Store, doubt: Doubt) -> None:
    """Pause that person's mail, and ask one of us."""
    for _ in range(_TRIES):
        if await store.get(Doubt, doubt.id):
            return
        lead = await store.get(Lead, doubt.lead) if doubt.lead else None
        contacts = await store.contacts_of(lead.id) if lead else []
        try:
            await store.save(*paused(doubt, lead, contacts))
        except Stale:
            continue
        log.info("in doubt", extra={"doubt": doubt.id})
        return
    raise Refused("This person is busy. Please try again.")


async def remind(store: Store, book: Rulebook, now: datetime) -> int:
    """Tell those who look after the mail of doubts that nobody decided in time; gives how many."""
    late = [one.id for one in await store.open_doubts() if overdue(one, now)]
    return sum([await _remind(store, book, id_, now) for id_ in late])


def overdue(doubt: Doubt, now: datetime) -> bool:
    """Whether nobody decided in time, and nobody was told so. The due instant itself is late."""
    return not doubt.decided_at and not doubt.told_at and doubt.due <= now


async def _remind(store: Store, book: Rulebook, id_: str, now: datetime) -> bool:
    for _ in range(_TRIES):
        doubt = await store.get(Doubt, id_)
        if not doubt or not overdue(doubt, now):
            return False
        card = replace(doubt.card, wanted=doubt.card.wanted + 1)
        told = alarm(WAITS, doubt.words[:300], keepers(book), now)
        try:
            await store.save(replace(doubt, told_at=now, card=card), *told)
        except Stale:
            continue  # its card was drawn, or somebody decides; read again
        return True
    return False
