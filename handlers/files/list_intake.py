"""Taking a whole list in: row by row, many at a time, and what became of them."""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from handlers.files.csv_files import BadRow, Row, Sheet
from nurture.calendar.zones import Zones
from nurture.errors import Refused
from nurture.leads.inquiry import Inquiry, Taken
from nurture.leads.intake import Intake, take_in
from nurture.leads.people import address_key
from nurture.rulebook import Rulebook
from nurture.shows.completing import stranger

Progress = Callable[[int, int], None]

# Saves that wait together share one commit.
AT_ONCE = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Went:
    """What became of a row that went in: as little as its count needs, as lists are long."""

    new: bool
    repeated: bool
    card: bool
    incomplete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What became, or would become, of the rows; `incomplete` of the people have no address."""

    rows: int
    new: int
    known: int
    repeats: int
    cards: int
    to_mend: int
    incomplete: int = 0

    def lines(self) -> Iterator[str]:
        """Say it to a person."""
        yield _line(self.rows, "row")
        yield _line(self.new, "new person", "new people")
        yield _line(self.known, "act of somebody known already", "acts of people known already")
        yield _line(self.repeats, "taken in before, or twice in the file", "")
        yield _line(self.cards, "card that rings in Slack", "cards that ring in Slack")
        if self.incomplete:
            yield _line(self.incomplete, "without an address, to complete by hand", "")
        yield _line(self.to_mend, "row to mend", "rows to mend")


def _line(number: int, one: str, many: str | None = None) -> str:
    several = f"{one}s" if many is None else many or one
    return f"{number:>9,}  {one if number == 1 else several}"


async def take_all(
    memory: Intake,
    book: Rulebook,
    zones: Zones,
    sheet: Sheet,
    inquire: Callable[[Row], Inquiry],
    *,
    now: datetime,
    strangers: Mapping[str, str] | None = None,
    progress: Progress = lambda _done, _total: None,
) -> list[Went | BadRow]:
    """Take every good row in; one that is refused comes back to be mended.

    Whoever has no address is one person by name and company; `strangers` gives the lead of
    those who came without one before.
    """
    known = dict(strangers or {})

    async def take(row: Row) -> Went | BadRow:
        who = "" if row.fields["email"] else stranger(row.fields)
        try:
            inquiry = replace(inquire(row), lead=known.get(who))
            taken = await take_in(memory, book, zones, inquiry, now=now)
        except Refused as refusal:
            return BadRow(line=row.line, cells=row.cells, why=str(refusal))
        if who:
            known[who] = taken.lead.id
        return _went(taken)

    taken: list[Went | BadRow] = []
    for rows in _apart(sheet.good):
        taken += await asyncio.gather(*(take(row) for row in rows))
        progress(len(taken), len(sheet.good))
        await asyncio.sleep(0)  # a rehearsal never waits, and others want their turn
    return taken


def _went(taken: Taken) -> Went:
    return Went(
        new=taken.new,
        repeated=taken.repeated,
        card=taken.ring is not None,
        incomplete=not taken.lead.contacts,
    )


def _apart(rows: Iterable[Row]) -> Iterator[Sequence[Row]]:
    """Cut the rows into parts with nobody twice in one: two saves of one person would collide."""
    part: dict[str, Row] = {}
    for row in rows:
        email = row.fields["email"]
        key = address_key(email) if email else stranger(row.fields) or row.key
        if key in part or len(part) == AT_ONCE:
            yield list(part.values())
            part = {}
        part[key] = row
    if part:
        yield list(part.values())


def tally_of(taken: Sequence[Went | BadRow], sheet: Sheet) -> Tally:
    """Count what became of the rows of a list."""
    went = [one for one in taken if isinstance(one, Went)]
    repeats = sum(one.repeated for one in went)
    new = sum(one.new for one in went)
    return Tally(
        rows=len(sheet.good) + len(sheet.bad),
        new=new,
        known=len(went) - new - repeats,
        repeats=repeats,
        cards=sum(one.card for one in went),
        to_mend=len(sheet.bad) + len(taken) - len(went),
        incomplete=sum(one.incomplete and not one.repeated for one in went),
    )


def left_to_mend(taken: Sequence[Went | BadRow], sheet: Sheet) -> tuple[BadRow, ...]:
    """Give every row that did not go in, in the order of the file."""
    refused = (one for one in taken if isinstance(one, BadRow))
    return tuple(sorted((*sheet.bad, *refused), key=lambda row: row.line))
