"""A table as bytes: in which letters it is written, and what stands between its cells."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from handlers.files.csv_columns import field_of
from nurture.errors import Refused

DELIMITERS = ",;\t|"
LONGEST_CELL = 1_000_000
SAMPLE_LINES = 30
AS_CSV = "Save it as “CSV UTF-8” and import that."

# What a file begins with that only looks like a table on the screen.
OTHER_KINDS = (
    (b"PK\x03\x04", "a zip file, or a spreadsheet of another kind (ods)"),
    (b"\xd0\xcf\x11\xe0", "an old spreadsheet (xls), or one with a password"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a gzip file"),
    (b"{\\rtf", "a text with layout (RTF)"),
)
# The longer mark first, as UTF-32's begins with UTF-16's.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One record of the table: `no` is the line of the file on which it begins, from 1.

    `trouble` says why it could not be taken apart; its one cell then holds the whole line.
    """

    no: int
    cells: tuple[str, ...]
    trouble: str = ""


def read_text(raw: bytes) -> str:
    """Decode UTF-8, UTF-16 or Windows-1252. Raises Refused, with a cure, for anything else."""
    if not raw.strip():
        raise Refused("The file is empty.")
    for beginning, kind in OTHER_KINDS:
        if raw.startswith(beginning):
            raise Refused(f"This is {kind}, not a CSV file. {AS_CSV}")
    text = _decoded(raw)
    signs = text[:4000]
    if sum(sign < " " and sign not in "\t\r\n\f" for sign in signs) > len(signs) / 10:
        raise Refused(f"This is not a text file. {AS_CSV}")
    return text


def _decoded(raw: bytes) -> str:
    mark = next(((len(mark), name) for mark, name in MARKS if raw.startswith(mark)), None)
    if mark or (wide := _utf_16_without_mark(raw)):
        skipped, name = mark or (0, wide)
        try:
            return raw[skipped:].decode(name)
        except UnicodeDecodeError as trouble:
            raise _unreadable(raw, trouble, name.upper()) from None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as trouble:
        if _mostly_utf_8(raw):
            raise _unreadable(raw, trouble, "UTF-8") from None
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError as trouble:
        raise _unreadable(raw, trouble, "UTF-8, UTF-16 or Windows-1252") from None


def _utf_16_without_mark(raw: bytes) -> str:
    """Guess from the zeros: half of each Latin letter is one, always the same half."""
    sample = raw[:4000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < len(sample) / 2 * 0.4 or min(even, odd) > max(even, odd) / 10:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _mostly_utf_8(raw: bytes) -> bool:
    """Whether it is UTF-8 with a broken place, which another encoding would turn to rubbish."""
    signs = Counter(sign for sign in raw.decode("utf-8", "replace") if not sign.isascii())
    broken = signs.pop("\N{REPLACEMENT CHARACTER}", 0)
    return signs.total() > broken


def _unreadable(raw: bytes, trouble: UnicodeDecodeError, name: str) -> Refused:
    line = raw[: trouble.start].count(b"\n") + 1
    return Refused(f"Line {line}: there are bytes that are not {name}. {AS_CSV}")


def find_delimiter(text: str) -> str:
    """Find what stands between the cells: what makes sense of the header, then of the most lines."""
    return max(DELIMITERS, key=lambda delimiter: _sense(text, delimiter))


def _sense(text: str, delimiter: str) -> tuple[int, float, int]:
    lines: list[tuple[str, ...]] = []
    # Seen with the wrong separator, a quoted cell may never end.
    with suppress(Refused):
        lines.extend(line.cells for line in islice(split(text, delimiter), SAMPLE_LINES))
    header, *rows = lines or [()]
    known = sum(field_of(cell) is not None for cell in header)
    alike = sum(len(row) == len(header) for row in rows) / (len(rows) or 1)
    return known, alike if len(header) > 1 else 0, len(header)


def split(text: str, delimiter: str) -> Iterator[Line]:
    """Take the text apart; quoted cells may hold line breaks. Blank lines are left out.

    Raises Refused where a quote is opened and never closed: what follows would be swallowed.
    """
    csv.field_size_limit(LONGEST_CELL)
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=True)
    while True:
        no = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as trouble:
            yield _broken(text, no, reader.line_num, str(trouble))
            continue
        if any(cell.strip() for cell in cells):
            yield Line(no, tuple(cells))


def _broken(text: str, first: int, last: int, trouble: str) -> Line:
    if "unexpected end" in trouble or first != last:
        raise Refused(
            f"Line {first}: a quotation mark opens a cell here and is not closed rightly. "
            'Close it, or write "" for a mark inside a cell.'
        )
    why = "a cell is longer than a million signs"
    if "limit" not in trouble:
        why = 'a quotation mark stands inside a cell; write it twice ("")'
    return Line(
        first, (next(islice(io.StringIO(text, newline=""), first - 1, None)).rstrip(),), why
    )
