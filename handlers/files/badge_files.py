"""Badge files: the visitors of a show, as whoever scanned their badges wrote them down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from handlers.files.badge_columns import QUESTION, Guess, fingerprint, guesses
from handlers.files.csv_cells import (
    address_of,
    cell_of,
    consent_of,
    date_of,
    digest_of,
    even,
    restored,
)
from handlers.files.csv_cells import named as with_name
from handlers.files.csv_columns import Columns, columns_as_told
from handlers.files.csv_dates import Reader, date_reader
from handlers.files.csv_files import BadRow, Row, Sheet, inquiry_of, parted, sheet_of
from handlers.files.csv_text import Line
from handlers.files.tables import opened
from nurture.errors import Refused
from nurture.leads.inquiry import Inquiry
from nurture.leads.people import clean
from nurture.model import Show
from nurture.rulebook import Rulebook
from nurture.shows.badges import MET_BY, VISIT, act_of_visit, one_of_us, whole_name

_SAMPLES = 3
_LONGEST_ANSWERS = 3000
# They decide how the visit counts and whose it is; as facts of the person they would mislead.
_OF_THE_SCAN = ("rating", "scanned_by")


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstLook:
    """A badge file before anybody said what its columns hold: guesses, and three rows to judge by."""

    vendor: str
    guesses: tuple[Guess, ...]
    rows: int
    samples: tuple[tuple[str, ...], ...] = field(repr=False)

    @property
    def sure(self) -> bool:
        """Whether every column is one that we know by its name."""
        return all(guess.sure for guess in self.guesses)


def look(raw: bytes) -> FirstLook:
    """Look at a badge file. Raises Refused where it cannot be read."""
    header, lines = parted(opened(raw))
    cells = [line.cells for line in lines if not line.trouble]
    return FirstLook(
        vendor=fingerprint(header),
        guesses=guesses(header, cells[:100]),
        rows=len(lines),
        samples=tuple(tuple(clean(cell, 80) for cell in row) for row in cells[:_SAMPLES]),
    )


def read_badges(
    raw: bytes,
    columns: Mapping[str, str],
    *,
    zone: str,
    now: datetime,
    date_column: str | None = None,
    date_form: str | None = None,
) -> Sheet:
    """Read a badge file by the fields of its columns; `zone` is the show's.

    A row without an address can go in: somebody completes it by hand. Raises Refused where
    the whole file cannot be read.
    """
    table = opened(raw)
    header, lines = parted(table)
    told = columns_as_told(header, columns, date_column)
    when = date_reader((told.value(line.cells, "at") for line in lines), zone, date_form)
    rows = [_row(line, header, told, when, now) for line in lines]
    return sheet_of(header, table.delimiter, told, rows)


def _row(
    line: Line, header: Sequence[str], columns: Columns, when: Reader, now: datetime
) -> Row | BadRow:
    try:
        return _visit(line, header, columns, when, now)
    except (Refused, ValueError) as trouble:
        return BadRow(line=line.no, cells=line.cells, why=str(trouble))


def _visit(line: Line, header: Sequence[str], columns: Columns, when: Reader, now: datetime) -> Row:
    cells = tuple(restored(cell) for cell in even(line, len(header)))
    fields = _fields(header, cells, columns)
    if not {"email", "name", "company", "phone"} & fields.keys():
        raise ValueError("nobody is named here: no e-mail, no name, no company, no phone")
    written = fields.get("at", "")
    return Row(
        line=line.no,
        cells=line.cells,
        fields=fields | {"email": address_of(fields["email"]) if "email" in fields else ""},
        act_at=date_of(written, when, now) if written else None,
        consent=consent_of(fields.get("consent", "")),
        key=digest_of(header, cells),
    )


def _fields(header: Sequence[str], cells: Sequence[str], columns: Columns) -> dict[str, str]:
    found = {name: cell_of(columns, cells, name) for name in columns.places if name != QUESTION}
    found["words"] = _words(found.get("words", ""), header, cells, columns)
    told = with_name({name: value for name, value in found.items() if value})
    return told | {"name": whole_name(told["name"])} if "name" in told else told


def _words(note: str, header: Sequence[str], cells: Sequence[str], columns: Columns) -> str:
    """Keep every answer with its question, after the note."""
    asked = columns.places.get(QUESTION, ())
    answers = [f"{header[no]}: {clean(cells[no])}" for no in asked if cells[no].strip()]
    return clean("; ".join(filter(None, (note, *answers))), _LONGEST_ANSWERS)


def visit_of(row: Row, show: Show, book: Rulebook, now: datetime) -> Inquiry:
    """Turn a scan into an inquiry: how warm it was decides the act, who scanned is kept by key."""
    scan = {name: row.fields.get(name, "") for name in _OF_THE_SCAN}
    fields = {name: value for name, value in row.fields.items() if name not in _OF_THE_SCAN}
    bare_row = replace(row, fields=fields)
    seen = inquiry_of(
        bare_row, act=VISIT, source=show.name, channel="show", campaign=show.id, now=now
    )
    host = one_of_us(scan["scanned_by"], book) if scan["scanned_by"] else None
    told = {**seen.told, MET_BY: host.key if host else ""}
    return replace(seen, act=act_of_visit(scan["rating"], book), told=told)


def columns_told(written: Sequence[str]) -> dict[str, str]:
    """Read `Column=field` as typed on the command line. Raises Refused with an example."""
    told: dict[str, str] = {}
    for one in written:
        column, _, name = (part.strip() for part in one.rpartition("="))
        if not column or not name:
            raise Refused(f"“{one}” is no column. Write it like --map “OK_Mail=consent”.")
        told[column] = name
    return told
