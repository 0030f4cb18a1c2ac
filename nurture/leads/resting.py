"""Rest and return: quiet leads go to rest, and those with a day come back on it."""

import logging
from dataclasses import replace
from datetime import date, datetime

from nurture.errors import Stale
from nurture.leads.lifecycle import Cause, move
from nurture.model import Happening, Lead, Notice, Record, Ring, Stage, Why
from nurture.ports import Store
from nurture.rulebook import Rulebook
from nurture.sales.rings import BACK, redrawn, start_ring
from nurture.sales.routing import route
from nurture.sales.turns import seated

log = logging.getLogger(__name__)

_BATCH = 200


def rested(lead: Lead, book: Rulebook, now: datetime) -> list[Record]:
    """Let a lead rest that has been silent for the agreed time (R33): out of sales' sight."""
    happened = Happening(
        at=now, what="rests", who="clock", lead=lead.id, cause="silence", rules=book.version
    )
    return [move(lead, Stage.REMARKET, Cause.SILENCE), happened]


def returned(lead: Lead, old: Ring | None, book: Rulebook, now: datetime) -> list[Record]:
    """Ring again on the day that was agreed, and tell the rep who had the lead (R44)."""
    why = Why(act=BACK, at=now, channel="calendar", source="calendar")
    ring = start_ring(lead, why, route(book, lead), now, book)
    hot = replace(move(lead, Stage.HOT, Cause.RANG), ring=ring.id, back_on=None)
    told = _told(lead.owner, ring, now) if lead.owner else []
    happened = Happening(
        at=now, what="came back", who="clock", lead=lead.id, ring=ring.id, rules=book.version
    )
    return [hot, ring, *([redrawn(old)] if old else []), *told, happened]


def _told(owner: str, ring: Ring, now: datetime) -> list[Notice]:
    return [Notice(ring=ring.id, lead=ring.lead, kind=f"again {BACK}", to=owner, at=now)]


async def put_to_rest(store: Store, book: Rulebook, now: datetime) -> int:
    """Put a batch of quiet leads to rest, and tell how many."""
    quiet = await store.quiet_leads(now - book.rest_after, limit=_BATCH)
    for lead in quiet:
        await _saved(store, rested(lead, book, now))
    return len(quiet)


async def bring_back(store: Store, book: Rulebook, today: date, now: datetime) -> int:
    """Ring for everybody whose day has come, and tell how many."""
    back = await store.leads_back(today, limit=_BATCH)
    for lead in back:
        old = await store.get(Ring, lead.ring) if lead.ring else None
        records = _due_back(lead, old, book, now)
        await _saved(store, await seated(store, book, records, now))
    return len(back)


def _due_back(lead: Lead, old: Ring | None, book: Rulebook, now: datetime) -> list[Record]:
    asleep = lead.stage in {Stage.REMARKET, Stage.CUSTOMER} and not lead.no_mail
    return returned(lead, old, book, now) if asleep else [replace(lead, back_on=None)]


async def _saved(store: Store, records: list[Record]) -> None:
    try:
        await store.save(*records)
    except Stale:
        log.info("somebody was faster than the clock")  # the next look decides
