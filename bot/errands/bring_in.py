"""The errand of taking in a whole list: rehearsed first, then for real."""

import asyncio
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from itertools import islice
from pathlib import PurePath

from bot.errands.table import Asked, Out, Premises
from handlers.files.csv_dates import TwoWays
from handlers.files.csv_files import BadRow, Row, Sheet, inquiry_of, mend_file, read_sheet
from handlers.files.list_intake import Tally, Went, left_to_mend, take_all, tally_of
from nurture.errors import Refused
from nurture.leads.inquiry import Inquiry, act_of
from nurture.leads.intake import Intake
from nurture.leads.rehearsal import Rehearsal

Inquire = Callable[[Row, datetime], Inquiry]

FEW = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """A list that was read, under its file's name, and what a row of it means; see `take_all`."""

    name: str
    sheet: Sheet
    inquire: Inquire
    strangers: Mapping[str, str] = field(default_factory=dict)


async def bring_in(premises: Premises, asked: Asked, out: Out) -> int:
    """Take in a list, or only rehearse it. Gives 1 if rows are left to mend.

    Options: act, source, channel, campaign, date_column, date_format, rehearse, json. Raises Refused for an act
    that the rules do not know, or a file that cannot be read.
    """
    act_of(str(asked.options["act"]), premises.book)
    ((name, raw),) = asked.files.items()
    sheet = await asyncio.to_thread(_sheet, raw, asked, premises)
    return await take_batch(
        premises, Batch(name=name, sheet=sheet, inquire=_inquiring(asked)), asked, out
    )


async def take_batch(premises: Premises, batch: Batch, asked: Asked, out: Out) -> int:
    """Take the rows in, or only rehearse it, and tell. Options: rehearse, json."""
    now, sheet = premises.now(), batch.sheet
    rehearsed = bool(asked.options.get("rehearse"))
    memory: Intake = Rehearsal(premises.store) if rehearsed else premises.store
    taken = await take_all(
        memory,
        premises.book,
        premises.zones,
        sheet,
        lambda row: batch.inquire(row, now),
        now=now,
        strangers=batch.strangers,
        progress=out.progress,
    )
    tally = tally_of(taken, sheet)
    if not rehearsed:
        premises.stir()
    _tell(tally, sheet, rehearsed=rehearsed, as_json=bool(asked.options.get("json")), out=out)
    if tally.to_mend and not rehearsed:
        _give_back(batch.name, sheet, taken, out)
    return 1 if tally.to_mend else 0


def _sheet(raw: bytes, asked: Asked, premises: Premises) -> Sheet:
    with dates_by_option():
        return read_sheet(
            raw,
            zone=premises.book.firm.zone,
            now=premises.now(),
            date_column=asked.options.get("date_column"),
            date_form=asked.options.get("date_format"),
        )


@contextmanager
def dates_by_option() -> Iterator[None]:
    """Say with which option a person tells what comes first in a date."""
    try:
        yield
    except TwoWays as unclear:
        cure = "Say which: --date-format dmy (day first) or --date-format mdy (month first)."
        raise Refused(f"{unclear} {cure}") from None


def _inquiring(asked: Asked) -> Inquire:
    act, source = str(asked.options["act"]), str(asked.options["source"])
    channel = str(asked.options.get("channel") or "file")
    campaign = asked.options.get("campaign")

    def inquire(row: Row, now: datetime) -> Inquiry:
        return inquiry_of(row, act=act, source=source, channel=channel, campaign=campaign, now=now)

    return inquire


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


def _give_back(name: str, sheet: Sheet, taken: Sequence[Went | BadRow], out: Out) -> None:
    mended = replace(sheet, bad=left_to_mend(taken, sheet))
    out.give(f"{PurePath(name).stem}.to-mend.csv", mend_file(mended))
