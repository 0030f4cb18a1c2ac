"""Lists of people as CSV files: good rows become inquiries, bad ones go back to be mended."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from handlers.files.csv_cells import (
    address_of,
    cell_of,
    consent_of,
    date_of,
    digest_of,
    disarmed,
    even,
    named,
    restored,
)
from handlers.files.csv_columns import TO_MEND, Columns, columns_of
from handlers.files.csv_dates import Reader, date_reader
from handlers.files.csv_text import Line
from handlers.files.tables import Table, opened
from nurture.errors import Refused
from nurture.leads.inquiry import Inquiry
from nurture.leads.people import clean
from nurture.model import Basis

APART = frozenset(
    {"email", "first_name", "last_name", "consent", "words", "channel", "campaign", "at"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row that can go in. `key` is a digest of what it says, whatever file it is in."""

    line: int
    cells: tuple[str, ...] = field(repr=False)
    fields: Mapping[str, str] = field(repr=False)
    act_at: datetime | None
    consent: Basis
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BadRow:
    """A row to mend."""

    line: int
    cells: tuple[str, ...] = field(repr=False)
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A list that was read: every row of the file is either among the good or the bad."""

    header: tuple[str, ...]
    delimiter: str
    columns: Columns
    good: tuple[Row, ...]
    bad: tuple[BadRow, ...]


def read_sheet(
    raw: bytes,
    *,
    zone: str,
    now: datetime,
    date_column: str | None = None,
    date_form: str | None = None,
) -> Sheet:
    """Read a list; dates without a zone are in `zone`, and none may be later than `now`.

    Raises Refused, with line and cure, where the whole file cannot be read.
    """
    table = opened(raw)
    header, lines = parted(table)
    columns = columns_of(header, date_column)
    when = date_reader((columns.value(line.cells, "at") for line in lines), zone, date_form)
    rows = [_row(line, header, columns, when, now) for line in lines]
    return sheet_of(header, table.delimiter, columns, rows)


def parted(table: Table) -> tuple[tuple[str, ...], list[Line]]:
    """Part the header from the rows under it. Raises Refused if either is missing or broken."""
    first, *lines = table.lines or (Line(1, ()),)
    if first.trouble:
        raise Refused(f"Line {first.no}: {first.trouble}.")
    if not lines:
        raise Refused("There is a header, but no row under it.")
    return tuple(clean(cell) for cell in first.cells), lines


def sheet_of(
    header: tuple[str, ...], delimiter: str, columns: Columns, rows: Sequence[Row | BadRow]
) -> Sheet:
    """Part the rows that can go in from those to mend."""
    return Sheet(
        header=header,
        delimiter=delimiter,
        columns=columns,
        good=tuple(row for row in rows if isinstance(row, Row)),
        bad=tuple(row for row in rows if isinstance(row, BadRow)),
    )


def inquiry_of(
    row: Row, *, act: str, source: str, channel: str, now: datetime, campaign: str | None = None
) -> Inquiry:
    """Turn a row into an inquiry. Without a date it counts as of now."""
    told = {name: value for name, value in row.fields.items() if name not in APART}
    key = sha256(f"{act}\n{row.key}".encode()).hexdigest()
    return Inquiry(
        key=key,
        digest=key,
        source=source,
        way="file",
        channel=row.fields.get("channel") or channel,
        campaign=campaign or row.fields.get("campaign"),
        act=act,
        at=row.act_at or now,
        email=row.fields["email"],
        told=told,
        consent=row.consent,
        words=row.fields.get("words", ""),
    )


def mend_file(sheet: Sheet) -> bytes:
    """Write the bad rows, each with what to mend, to be mended in a spreadsheet and imported again."""
    note = sheet.header.index(TO_MEND) if TO_MEND in sheet.header else None
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=sheet.delimiter)
    # In front, so that a row with too many cells keeps them all.
    writer.writerow([TO_MEND, *(cell for no, cell in enumerate(sheet.header) if no != note)])
    for row in sheet.bad:
        kept = (cell for no, cell in enumerate(row.cells) if no != note)
        writer.writerow([disarmed(cell) for cell in (f"line {row.line}: {row.why}", *kept)])
    return out.getvalue().encode("utf-8-sig")


def _row(
    line: Line, header: Sequence[str], columns: Columns, when: Reader, now: datetime
) -> Row | BadRow:
    try:
        return _good(line, header, columns, when, now)
    except (Refused, ValueError) as trouble:
        return BadRow(line=line.no, cells=line.cells, why=str(trouble))


def _good(line: Line, header: Sequence[str], columns: Columns, when: Reader, now: datetime) -> Row:
    cells = tuple(restored(cell) for cell in even(line, len(header)))
    fields = {name: cell_of(columns, cells, name) for name in columns.places}
    fields = {name: value for name, value in fields.items() if value}
    return Row(
        line=line.no,
        cells=line.cells,
        fields=named(fields | {"email": address_of(fields.get("email", ""))}),
        act_at=date_of(fields.get("at", ""), when, now) if "at" in columns.places else None,
        consent=consent_of(fields.get("consent", "")),
        key=digest_of(header, cells),
    )
