"""The errand of taking in a whole list: rehearsed first, then for real."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from itertools import islice
from pathlib import PurePath

from bot.errands import Asked, Out, Premises
from handlers.csv_files import BadRow, Row, Sheet, inquiry_of, mend_file, read_sheet
from nurture.errors import Refused
from nurture.inquiry import Taken, act_of
from nurture.intake import Intake, take_in
from nurture.people import address_key
from nurture.rehearsal import Rehearsal

Take = Callable[[Row], Awaitable[Taken | BadRow]]

# Saves that wait together share one commit.
AT_ONCE = 64
FEW = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What became, or would become, of the rows."""

    rows: int
    new: int
    known: int
    repeats: int
    cards: int
    to_mend: int

    def lines(self) -> Iterator[str]:
        """Say it to a person."""
        yield f"{self.rows:>9,}  rows"
        yield f"{self.new:>9,}  new people"
        yield f"{self.known:>9,}  acts of people known already"
        yield f"{self.repeats:>9,}  taken in before, or twice in the file"
        yield f"{self.cards:>9,}  cards that ring in Slack"
        yield f"{self.to_mend:>9,}  rows to mend"


async def bring_in(premises: Premises, asked: Asked, out: Out) -> int:
    """Take in a list, or only rehearse it. Gives 1 if rows are left to mend.

    Options: act, source, channel, campaign, date_column, date_format, rehearse, json. Raises Refused for an act
    that the rules do not know, or a file that cannot be read.
    """
    act_of(str(asked.options["act"]), premises.book)
    ((name, raw),) = asked.files.items()
    now = premises.now()
    sheet = await asyncio.to_thread(_sheet, raw, asked, premises.book.firm.zone, now)
    rehearsed = bool(asked.options.get("rehearse"))
    memory: Intake = Rehearsal(premises.store) if rehearsed else premises.store
    taken = await _take_all(_taker(premises, memory, asked, now), sheet, out)
    tally = _tally(taken, sheet)
    if not rehearsed:
        premises.stir()
    _tell(tally, sheet, rehearsed=rehearsed, as_json=bool(asked.options.get("json")), out=out)
    if tally.to_mend and not rehearsed:
        _give_back(name, sheet, taken, out)
    return 1 if tally.to_mend else 0


def _sheet(raw: bytes, asked: Asked, zone: str, now: datetime) -> Sheet:
    return read_sheet(
        raw,
        zone=zone,
        now=now,
        date_column=asked.options.get("date_column"),
        date_form=asked.options.get("date_format"),
    )


def _taker(premises: Premises, memory: Intake, asked: Asked, now: datetime) -> Take:
    act, source = str(asked.options["act"]), str(asked.options["source"])
    channel = str(asked.options.get("channel") or "file")
    campaign = asked.options.get("campaign")

    async def take(row: Row) -> Taken | BadRow:
        inquiry = inquiry_of(
            row, act=act, source=source, channel=channel, campaign=campaign, now=now
        )
        try:
            return await take_in(memory, premises.book, premises.zones, inquiry, now=now)
        except Refused as refusal:
            return BadRow(line=row.line, cells=row.cells, why=str(refusal))

    return take


async def _take_all(take: Take, sheet: Sheet, out: Out) -> list[Taken | BadRow]:
    taken: list[Taken | BadRow] = []
    for rows in _apart(sheet.good):
        taken += await asyncio.gather(*(take(row) for row in rows))
        out.progress(len(taken), len(sheet.good))
        await asyncio.sleep(0)  # a rehearsal never waits, and others want their turn
    return taken


def _apart(rows: Iterable[Row]) -> Iterator[Sequence[Row]]:
    """Cut the rows into parts with nobody twice in one: two saves of one person would collide."""
    part: dict[str, Row] = {}
    for row in rows:
        key = address_key(row.fields["email"])
        if key in part or len(part) == AT_ONCE:
            yield list(part.values())
            part = {}
        part[key] = row
    if part:
        yield list(part.values())


def _tally(taken: Sequence[Taken | BadRow], sheet: Sheet) -> Tally:
    went = [one for one in taken if isinstance(one, Taken)]
    repeats = sum(one.repeated for one in went)
    new = sum(one.new for one in went)
    return Tally(
        rows=len(sheet.good) + len(sheet.bad),
        new=new,
        known=len(went) - new - repeats,
        repeats=repeats,
        cards=sum(one.ring is not None for one in went),
        to_mend=len(sheet.bad) + len(taken) - len(went),
    )


def _tell(tally: Tally, sheet: Sheet, *, rehearsed: bool, as_json: bool, out: Out) -> None:
    if as_json:
        out.say(json.dumps({**asdict(tally), "rehearsed": rehearsed}))
        return
    out.say("This would happen:" if rehearsed else "Done:")
    for line in tally.lines():
        out.say(line)
    if rehearsed and sheet.columns.unread:
        out.say(f"Columns that are not read: {', '.join(sheet.columns.unread)}")
    for row in islice(sheet.bad, FEW if rehearsed else 0):
        out.say(f"To mend, line {row.line}: {row.why}")


def _give_back(name: str, sheet: Sheet, taken: Sequence[Taken | BadRow], out: Out) -> None:
    refused = tuple(one for one in taken if isinstance(one, BadRow))
    bad = tuple(sorted((*sheet.bad, *refused), key=lambda row: row.line))
    out.give(f"{PurePath(name).stem}.to-mend.csv", mend_file(replace(sheet, bad=bad)))
