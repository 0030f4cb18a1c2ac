"""The auditor: finds what fell through, mends it, and says so loudly.

It should never find anything. What it finds is a mistake of ours, or somebody's hand in the
store; the lead must not pay for it.
"""

import logging
from datetime import datetime

from nurture.errors import Stale
from nurture.model import Happening, Lead, Notice, Ring, Stage
from nurture.paging import every
from nurture.ports import Store
from nurture.rulebook import Rulebook
from nurture.sales.faults import File, Mended, mended, recounted, rung_again
from nurture.sales.permits import managers
from nurture.sales.routing import route
from nurture.sales.turns import seated

log = logging.getLogger(__name__)

_PAGE = 500
_TOLD_OF = 5


async def audit(store: Store, book: Rulebook, now: datetime) -> int:
    """Look at every open ring and every hot lead; mend what is wrong, and tell how much.

    Managers are told of the first few; history and log have all.
    """
    count = 0
    for ring in [one async for one in every(lambda after: _rings(store, after))]:
        file = File(book=book, now=now, ring=ring, lead=await store.get(Lead, ring.lead))
        what, records = mended(file)
        count += await _kept(store, file, what, records, loudly=count < _TOLD_OF)
        if not what:
            await _saved(store, recounted(file))
    for lead in [one async for one in every(lambda after: _hot(store, after))]:
        old = await store.get(Ring, lead.ring) if lead.ring else None
        records = rung_again(lead, old, book, now)
        file = File(book=book, now=now, ring=_new(records), lead=lead)
        count += await _kept(store, file, SILENT, records, loudly=count < _TOLD_OF)
    return count


SILENT = "a hot lead for which nothing rang"


async def _saved(store: Store, records: Mended) -> bool:
    try:
        await store.save(*records)
    except Stale:
        return False  # somebody is at it; the next look decides
    return bool(records)


async def _rings(store: Store, after: str) -> list[Ring]:
    return await store.open_rings(limit=_PAGE, after=after)


async def _hot(store: Store, after: str) -> list[Lead]:
    return await store.leads_at(Stage.HOT, limit=_PAGE, after=after)


def _new(records: Mended) -> Ring | None:
    return next((one for one in records if isinstance(one, Ring) and not one.version), None)


async def _kept(store: Store, file: File, what: str, records: Mended, *, loudly: bool) -> int:
    if not records:
        return 0
    told = _told(file, what) if loudly else []
    fresh = await seated(store, file.book, records, file.now)
    if not await _saved(store, [*fresh, *told, _happened(file, what)]):
        return 0
    ids = {"ring": file.ring.id if file.ring else None, "lead": file.lead.id if file.lead else None}
    log.error("mended: %s", what, extra=ids)
    return 1


def _told(file: File, what: str) -> list[Notice]:
    ring, lead, team = file.ring, file.lead, file.team
    if not ring or not lead:
        return []
    hearing = managers(team or route(file.book, lead))
    return [
        Notice(ring=ring.id, lead=lead.id, kind="mended", to=key, at=file.now, words=what)
        for key in hearing
    ]


def _happened(file: File, what: str) -> Happening:
    return Happening(
        at=file.now,
        what="mended",
        who="auditor",
        lead=file.lead.id if file.lead else None,
        ring=file.ring.id if file.ring else None,
        cause=what,
        rules=file.book.version,
    )
