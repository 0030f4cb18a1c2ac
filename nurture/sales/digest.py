"""The morning: one message to each of us who comes in and finds that something waited."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from nurture.calendar.hours import opening, working
from nurture.errors import Stale
from nurture.leads.people import titled
from nurture.model import Lead, Notice, Ring
from nurture.paging import every
from nurture.ports import Store
from nurture.rulebook import Hours, Rulebook
from nurture.sales.floor import Floor, read_floor
from nurture.sales.permits import managers, workers
from nurture.sales.rings import place
from nurture.wording import at_the_clock

MORNING = timedelta(hours=1)
"""So long after somebody's day began it still is worth telling; later they have seen it."""
_PAGE = 500
_SHOWN = 20


def begun(hours: Hours, now: datetime) -> datetime | None:
    """Give the instant at which a working day began, if that is less than a morning ago."""
    start = opening(hours, now - MORNING)
    return start if working(hours, now) and start > now - MORNING else None


def waiting(rings: Sequence[Ring], floor: Floor, key: str, since: datetime) -> list[Ring]:
    """Give what waited for somebody when their day began: their own first, then by the queue.

    A rep sees what they claimed and what is free; a manager sees all that is open.
    """
    manages = key in managers(floor.team)
    waited = [ring for ring in rings if ring.team == floor.team.key and ring.arrived < since]
    theirs = [one for one in waited if manages or not one.claim or one.claim.by == key]
    return sorted(theirs, key=lambda one: (not _owns(key, one), *place(one)))


def _owns(key: str, ring: Ring) -> bool:
    return ring.claim is not None and ring.claim.by == key


def said(lead: Lead, ring: Ring, floor: Floor, zone: str) -> str:
    """Say what waits, in a line."""
    since = f"{ring.arrived.astimezone(ZoneInfo(zone)):%a %H:%M}"
    if not ring.claim:
        return f"{titled(lead)}: free since {since}"
    owner = floor.book.people.get(ring.claim.by)
    by = f", first touch by {at_the_clock(ring.touch_by, zone)}" if ring.touch_by else ""
    return f"{titled(lead)}: with {owner.first if owner else 'somebody'}{by}"


async def tell_the_morning(store: Store, book: Rulebook, now: datetime) -> int:
    """Tell everybody whose day just began what waited, once a day; gives how many were told.

    What somebody heard of lately by a ping is left out.
    """
    told = 0
    for team in book.teams.values():
        floor = await read_floor(store, book, team)
        coming = {key: _since(floor, key, now) for key in workers(team)}
        mornings = {key: since for key, since in coming.items() if since}
        rings = await _open(store) if mornings else []
        for key, since in mornings.items():
            waited = waiting(rings, floor, key, since)
            news = [ring for ring in waited if not await _heard(store, ring, key, now)]
            told += await _tell(store, floor, key, news, now)
    return told


async def _heard(store: Store, ring: Ring, key: str, now: datetime) -> bool:
    lately = now - timedelta(hours=12)
    return any(one.to == key and one.at > lately for one in await store.notices_of(ring.id))


def _since(floor: Floor, key: str, now: datetime) -> datetime | None:
    return None if floor.away(key, now) else begun(floor.hours(key), now)


def _name(floor: Floor, key: str, since: datetime) -> str:
    return f"digest/{floor.team.key}/{key}/{since:%Y-%m-%d}"


async def _open(store: Store) -> list[Ring]:
    return [one async for one in every(lambda after: store.open_rings(limit=_PAGE, after=after))]


async def _tell(store: Store, floor: Floor, key: str, rings: Sequence[Ring], now: datetime) -> int:
    since = _since(floor, key, now)
    if not rings or not since or await store.get(Notice, _name(floor, key, since)):
        return 0
    leads = [(await store.get(Lead, ring.lead), ring) for ring in rings[:_SHOWN]]
    zone = floor.hours(key).zone
    lines = [said(lead, ring, floor, zone) for lead, ring in leads if lead]
    more = [f"and {len(rings) - _SHOWN} more"] if len(rings) > _SHOWN else []
    digest = Notice(
        id=_name(floor, key, since),
        ring=rings[0].id,
        lead=rings[0].lead,
        kind="digest",
        to=key,
        at=now,
        words="\n".join([*lines, *more]),
    )
    try:
        await store.save(digest)
    except Stale:
        return 0  # told already
    return 1
