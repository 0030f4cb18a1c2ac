"""Workbooks (XLSX) as lines of cells: what a person sees in Excel, and no formula is run.

Strangers send them, so nothing of what they say of themselves is believed: sizes are counted.
"""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from itertools import islice
from xml.etree.ElementTree import ParseError  # only the error's name; openpyxl does the parsing

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from handlers.files.csv_text import Line
from nurture.errors import Refused

_BEGINS = b"PK\x03\x04"
_PARTS = "xl/workbook.xml"
_BROKEN = (
    zipfile.BadZipFile,
    InvalidFileException,
    ParseError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    OSError,
    EOFError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How large a list of visitors may be: unfolded bytes, rows and cells."""

    size: int = 200_000_000
    rows: int = 200_000
    cells: int = 5_000_000


USUAL = Limits()


def is_workbook(raw: bytes) -> bool:
    """Whether a file is a zip with a workbook in it."""
    if not raw.startswith(_BEGINS):
        return False
    try:
        with zipfile.ZipFile(BytesIO(raw)) as parts:
            return _PARTS in parts.namelist()
    except zipfile.BadZipFile:
        return False


def read_workbook(raw: bytes, limits: Limits = USUAL) -> list[Line]:
    """Give the first sheet that holds a table: lines as wide as its header, blank ones left out.

    Raises Refused for one that is broken, or far larger than any list of visitors.
    """
    _must_be_small(raw, limits)
    try:
        rows = list(_rows(raw, limits))
    except _BROKEN:
        raise _unreadable() from None
    head = next((no for no, row in enumerate(rows) if _filled(row) > 1), 0)
    return _even(rows[head:])


def _unreadable() -> Refused:
    return Refused("This workbook is broken. Open it in Excel, save it again, and send that.")


def _must_be_small(raw: bytes, limits: Limits) -> None:
    """A zip of a few kilobytes may unfold to a terabyte; it never unfolds to more than it says."""
    with zipfile.ZipFile(BytesIO(raw)) as parts:
        size = sum(part.file_size for part in parts.infolist())
    if size > limits.size:
        raise Refused(
            f"This workbook unfolds to {size / 1e6:,.0f} MB. Save the one sheet as “CSV UTF-8” "
            "and send that."
        )


def _rows(raw: bytes, limits: Limits) -> Iterator[Line]:
    book = load_workbook(BytesIO(raw), read_only=True, data_only=True, keep_links=False)
    try:
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what the sheet says of its size may be a lie
            found = list(_lines(sheet.iter_rows(values_only=True), limits))
            if sum(map(_filled, islice(found, 2))) > 1:
                yield from found
                return
    finally:
        book.close()


def _lines(rows: Iterator[tuple[object, ...]], limits: Limits) -> Iterator[Line]:
    cells = 0
    for no, row in enumerate(rows, start=1):
        cells += len(row)
        if no > limits.rows or cells > limits.cells:
            raise Refused(f"This workbook has more than {limits.rows:,} rows. Cut it in parts.")
        line = Line(no, tuple(shown(cell) for cell in row))
        if _filled(line):
            yield line


def _filled(line: Line) -> int:
    return sum(bool(cell.strip()) for cell in line.cells)


def _even(lines: list[Line]) -> list[Line]:
    """Cut blank cells off the right, and fill short rows up: a sheet keeps no width of its own."""
    bare = [Line(line.no, _trimmed(line.cells)) for line in lines]
    width = len(bare[0].cells) if bare else 0
    return [Line(one.no, one.cells + ("",) * (width - len(one.cells))) for one in bare]


def _trimmed(cells: tuple[str, ...]) -> tuple[str, ...]:
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]


def shown(value: object) -> str:
    """Write a cell as a person reads it; a time has no zone, so it is the show's (intake, 10)."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer():
            return str(int(value))
        case datetime():
            return value.isoformat(sep=" ", timespec="seconds")
        case date() | time():
            return value.isoformat()
        case _:
            return str(value)
