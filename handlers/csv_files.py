"""Lists of people as CSV files: good rows become inquiries, bad ones go back to be mended."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from handlers.csv_columns import TO_MEND, Columns, bare, columns_of
from handlers.csv_dates import Reader, date_reader
from handlers.csv_text import Line, find_delimiter, read_text, split
from nurture.errors import Refused
from nurture.inquiry import Inquiry
from nurture.model import Basis
from nurture.people import address_key, clean

# A spreadsheet runs a cell that begins so (OWASP, CSV injection). We write an apostrophe before
# it, and take the apostrophe away on reading: theirs and ours.
ACTIVE = re.compile(r"'*[=+\-@\t\r\n]")
DISARMED = re.compile(r"'(?='*[=+\-@\t\r\n])")
NAMED = re.compile(r".*<([^<>]+)>\s*", re.DOTALL)
SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
YES = {"yes", "y", "true", "1", "x", "ja", "oui", "si", "sì", "sí", "granted", "given", "opt-in"}
NO = {"", "no", "n", "false", "0", "nein", "non", "none", "denied", "opt-out", "-"}
APART = frozenset(
    {"email", "first_name", "last_name", "consent", "words", "channel", "campaign", "at"}
)
LONGEST_WORDS = 5000


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
    text, delimiter = _opened(raw)
    first, *lines = list(split(text, delimiter)) or [Line(1, ())]
    if first.trouble:
        raise Refused(f"Line {first.no}: {first.trouble}.")
    header = tuple(clean(cell) for cell in first.cells)
    columns = columns_of(header, date_column)
    if not lines:
        raise Refused("There is a header, but no row under it.")
    when = date_reader((columns.value(line.cells, "at") for line in lines), zone, date_form)
    rows = [_row(line, header, columns, when, now) for line in lines]
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


def disarmed(cell: str) -> str:
    """Write a cell so that a spreadsheet shows it and does not run it."""
    return f"'{cell}" if ACTIVE.match(cell) else cell


def restored(cell: str) -> str:
    """Read a cell that `disarmed`, or a spreadsheet, wrote."""
    return DISARMED.sub("", cell, count=1) if cell.startswith("'") else cell


def _opened(raw: bytes) -> tuple[str, str]:
    text = read_text(raw)
    if told := SEPARATOR_LINE.match(text):
        # Excel's own hint; the line break stays, so that line numbers are the file's.
        return text[told.end() - 1 :], told[1]
    return text, find_delimiter(text)


def _row(
    line: Line, header: Sequence[str], columns: Columns, when: Reader, now: datetime
) -> Row | BadRow:
    try:
        return _good(line, header, columns, when, now)
    except (Refused, ValueError) as trouble:
        return BadRow(line=line.no, cells=line.cells, why=str(trouble))


def _good(line: Line, header: Sequence[str], columns: Columns, when: Reader, now: datetime) -> Row:
    cells = tuple(restored(cell) for cell in _even(line, len(header)))
    fields = {name: _value(columns, cells, name) for name in columns.places}
    fields = {name: value for name, value in fields.items() if value}
    return Row(
        line=line.no,
        cells=line.cells,
        fields=_named(fields | {"email": _address(fields.get("email", ""))}),
        act_at=_date(fields.get("at", ""), when, now) if "at" in columns.places else None,
        consent=_consent(fields.get("consent", "")),
        key=_digest(header, cells),
    )


def _even(line: Line, width: int) -> tuple[str, ...]:
    if line.trouble:
        raise ValueError(line.trouble)
    if any(cell.strip() for cell in line.cells[width:]):
        raise ValueError(
            f"has {len(line.cells)} cells where the header has {width}: "
            "put quotation marks around a cell that holds the separator"
        )
    if len(line.cells) < width:
        raise ValueError(f"has {len(line.cells)} cells where the header has {width}")
    return line.cells[:width]


def _value(columns: Columns, cells: Sequence[str], name: str) -> str:
    return clean(columns.value(cells, name), LONGEST_WORDS if name == "words" else 500)


def _address(written: str) -> str:
    named = NAMED.fullmatch(written)
    address = (named[1] if named else written).strip().removeprefix("mailto:")
    if not address:
        raise ValueError("there is no e-mail address")
    address_key(address)
    return address


def _named(fields: dict[str, str]) -> dict[str, str]:
    both = " ".join(filter(None, (fields.get("first_name"), fields.get("last_name"))))
    name = fields.get("name") or both
    return {**fields, "name": name} if name else fields


def _date(written: str, when: Reader, now: datetime) -> datetime:
    if not written:
        raise ValueError("there is no date; write when it happened")
    at = when(written)
    if at > now:
        raise ValueError(f"the date “{written}” is yet to come")
    return at


def _consent(written: str) -> Basis:
    word = written.casefold()
    if word not in YES | NO:
        raise ValueError(f"consent is “{written}”; write yes or no")
    return Basis.CONSENT if word in YES else Basis.NONE


def _digest(header: Sequence[str], cells: Sequence[str]) -> str:
    said = sorted(_said(header, cells))
    return sha256(json.dumps(said).encode()).hexdigest()


def _said(header: Sequence[str], cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name, cell in zip(header, cells, strict=True):
        if cell.strip() and name != TO_MEND:
            yield bare(name), clean(cell, len(cell))
