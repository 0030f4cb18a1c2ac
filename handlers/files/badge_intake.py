"""Taking a badge file in, however it came: the columns a person confirmed, the rows, what is left."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from handlers.files.badge_columns import confirmed
from handlers.files.badge_files import FirstLook, read_badges, visit_of
from handlers.files.csv_files import BadRow
from handlers.files.list_intake import Tally, left_to_mend, take_all, tally_of
from nurture.calendar.zones import Zones
from nurture.ports import Store
from nurture.rulebook import Person, Rulebook
from nurture.shows.approval import more_came
from nurture.shows.badges import layout_of, remember_layout
from nurture.shows.completing import strangers_of
from nurture.shows.mondays import known_show

_SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Badges:
    """A file for a show: its bytes, what its columns hold, and which comes first, day or month."""

    show: str
    raw: bytes = field(repr=False)
    fields: Mapping[str, str]
    date_form: str | None = None


async def columns_for(
    store: Store,
    book: Rulebook,
    seen: FirstLook,
    told: Mapping[str, str],
    *,
    by: Person,
    now: datetime,
) -> Mapping[str, str]:
    """Give what a vendor's columns hold: as told just now, which is remembered, else as ever.

    `told` is by header. Raises Refused if nothing names a visitor.
    """
    known = await layout_of(store, seen.vendor)
    if known and not told:
        return known
    fields = confirmed(seen.guesses, told)
    await remember_layout(store, book, seen.vendor, fields, by=by, now=now)
    return fields


async def bring_in(
    store: Store, book: Rulebook, zones: Zones, badges: Badges, *, now: datetime
) -> tuple[Tally, Sequence[BadRow]]:
    """Take every good row in and plan the letters; gives the count, and the rows left to mend."""
    show = await known_show(store, badges.show)
    sheet = await asyncio.to_thread(
        read_badges, badges.raw, badges.fields, zone=show.zone, now=now, date_form=badges.date_form
    )
    taken = await take_all(
        store,
        book,
        zones,
        sheet,
        lambda row: visit_of(row, show, book, now),
        now=now,
        strangers=await strangers_of(store, show.id),
    )
    await more_came(store, show.id, now)
    return tally_of(taken, sheet), left_to_mend(taken, sheet)


def told_to_mend(rows: Sequence[BadRow]) -> list[str]:
    """Tell of each row by its line what is wrong, and what stands there; of many, the first ones."""
    told = [
        f"Line {row.line}: {row.why} ({', '.join(filter(None, map(str.strip, row.cells)))[:80]})"
        for row in rows[:_SHOWN]
    ]
    more = len(rows) - len(told)
    return [*told, f"and {more:,} more"] if more else told
