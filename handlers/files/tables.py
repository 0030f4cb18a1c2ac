"""A list as it comes: a CSV file in any letters, or a workbook; either way lines of cells."""

import re
from dataclasses import dataclass

from handlers.files.csv_text import Line, find_delimiter, read_text, split
from handlers.files.xlsx_files import is_workbook, read_workbook

SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A list taken apart; `delimiter` is what a file that goes back to its writer is made with."""

    lines: tuple[Line, ...]
    delimiter: str = ","


def opened(raw: bytes) -> Table:
    """Take a list apart. Raises Refused, with line and cure, where it cannot be read."""
    if is_workbook(raw):
        return Table(lines=tuple(read_workbook(raw)))
    text = read_text(raw)
    if told := SEPARATOR_LINE.match(text):
        # Excel's own hint; the line break stays, so that line numbers are the file's.
        text, delimiter = text[told.end() - 1 :], told[1]
    else:
        delimiter = find_delimiter(text)
    return Table(lines=tuple(split(text, delimiter)), delimiter=delimiter)
