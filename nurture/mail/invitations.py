"""The calendar of those at rest: newsletters and invitations, on a date, to whoever said yes (R41)."""

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from nurture.calendar.zones import Placed, Zones, instant, place
from nurture.errors import Stale
from nurture.mail.planning import out_of_reach, writer
from nurture.model import Basis, Contact, Lead, Mailing, Send, Stage, send_key
from nurture.paging import every
from nurture.ports import Store
from nurture.rulebook import Rulebook, Sequence, Step

log = logging.getLogger(__name__)

# The day begins first at UTC+14; an hour more, so that nothing is due before it is planned.
_AHEAD = timedelta(hours=15)
_YES = {Basis.CONSENT, Basis.CUSTOMER}


@dataclass(frozen=True, slots=True)
class Date:
    """One date of a calendar: step `no`, counted from 1, of a sequence."""

    sequence: Sequence
    no: int
    on: date
    step: Step

    @property
    def name(self) -> str:
        """The id of the `Mailing` that tells it was planned."""
        return f"{self.sequence.key}/{self.on}/{self.no}"


def due_dates(book: Rulebook, now: datetime) -> list[Date]:
    """Give the dates to plan now: from the day's first hour to its last, anywhere."""
    return [
        Date(sequence, no, step.on, step)
        for sequence in book.sequences
        for no, step in enumerate(sequence.steps, start=1)
        if step.on and _begins(step.on) <= now < _begins(step.on) + timedelta(days=2)
    ]


def _begins(day: date) -> datetime:
    return datetime.combine(day, time(0), UTC) - _AHEAD


def invitation(which: Date, lead: Lead, contact: Contact, placed: Placed, book: Rulebook) -> Send:
    """Plan one letter of the calendar, at its hour where the reader is."""
    step, campaign, day = which.step, which.sequence.key, which.on.toordinal()
    opens = step.at or (step.window or (book.mail.window_from,))[0]
    return Send(
        id=send_key(campaign, day, which.no, contact.id, 1),
        campaign=campaign,
        enrolment=day,
        step=which.no,
        contact=contact.id,
        lead=lead.id,
        letter=step.letter,
        sender=writer(lead, book),
        due=instant(which.on, opens, placed.zone),
        wall=f"{opens:%H:%M}",
        zone=placed.zone,
        zone_from=placed.reason,
    )


def reachable(lead: Lead, contacts: list[Contact]) -> Contact | None:
    """Give the address that list mail may go to: the first that said yes and lives."""
    willing = (one for one in contacts if one.basis in _YES and not out_of_reach(lead, one))
    return next(willing, None)


async def invite(store: Store, book: Rulebook, zones: Zones, *, now: datetime) -> int:
    """Plan the dates that have come, each once, and tell how many letters that are."""
    number = 0
    for which in due_dates(book, now):
        if await store.get(Mailing, which.name):
            continue
        planned = [await _planned(store, *one) async for one in _letters(store, book, zones, which)]
        await store.save(Mailing(id=which.name, at=now, people=sum(planned)))
        log.info("invitations planned", extra={"mailing": which.name, "people": sum(planned)})
        number += sum(planned)
    return number


async def _letters(
    store: Store, book: Rulebook, zones: Zones, which: Date
) -> AsyncIterator[tuple[Send, Contact]]:
    async for lead in every(lambda after: store.leads_at(Stage.REMARKET, after=after)):
        contact = reachable(lead, await store.contacts_of(lead.id))
        if contact:
            placed = place(lead, None, zones, book.firm.zone)
            yield invitation(which, lead, contact, placed, book), contact


async def _planned(store: Store, send: Send, contact: Contact) -> bool:
    # Half of the people may have been planned before a crash; equal keys are one mail.
    if await store.get(Send, send.id):
        return False
    try:
        await store.save(send, contact)
    except Stale:
        return False  # they are saying something at this very moment, perhaps that we should stop
    return True
