"""Cells: what one cell of a list says, and how it is written so that no spreadsheet runs it."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from hashlib import sha256

from handlers.files.csv_columns import TO_MEND, Columns, bare
from handlers.files.csv_dates import Reader
from handlers.files.csv_text import Line
from nurture.leads.people import address_key, clean
from nurture.model import Basis
from nurture.wording import counted

# A spreadsheet runs a cell that begins so (OWASP, CSV injection). We write an apostrophe before
# it, and take the apostrophe away on reading: theirs and ours.
ACTIVE = re.compile(r"'*[=+\-@\t\r\n]")
DISARMED = re.compile(r"'(?='*[=+\-@\t\r\n])")
NAMED = re.compile(r".*<([^<>]+)>\s*", re.DOTALL)
YES = {
    "yes",
    "y",
    "true",
    "1",
    "x",
    "ja",
    "j",
    "oui",
    "o",
    "si",
    "sì",
    "sí",
    "granted",
    "given",
    "opt-in",
}
NO = {"", "no", "n", "false", "0", "nein", "non", "none", "denied", "opt-out", "-"}
LONGEST_WORDS = 5000


def disarmed(cell: str) -> str:
    """Write a cell so that a spreadsheet shows it and does not run it."""
    return f"'{cell}" if ACTIVE.match(cell) else cell


def restored(cell: str) -> str:
    """Read a cell that `disarmed`, or a spreadsheet, wrote."""
    return DISARMED.sub("", cell, count=1) if cell.startswith("'") else cell


def even(line: Line, width: int) -> tuple[str, ...]:
    """Give a line as wide as its header. Raises ValueError with what to mend."""
    if line.trouble:
        raise ValueError(line.trouble)
    if any(cell.strip() for cell in line.cells[width:]):
        raise ValueError(
            f"has {counted(len(line.cells), 'cell')} where the header has {width}: "
            "put quotation marks around a cell that holds the separator"
        )
    if len(line.cells) < width:
        raise ValueError(f"has {counted(len(line.cells), 'cell')} where the header has {width}")
    return line.cells[:width]


def cell_of(columns: Columns, cells: Sequence[str], name: str) -> str:
    """Give what a line says of a field, fit to keep."""
    return clean(columns.value(cells, name), LONGEST_WORDS if name == "words" else 500)


def address_of(written: str) -> str:
    """Read an address, also as in “Pia <pia@example.com>”. Raises ValueError or Refused."""
    named = NAMED.fullmatch(written)
    address = (named[1] if named else written).strip().removeprefix("mailto:")
    if not address:
        raise ValueError("there is no e-mail address")
    address_key(address)
    return address


def named(fields: Mapping[str, str]) -> dict[str, str]:
    """Put first and last name together, where the whole name is not there."""
    both = " ".join(filter(None, (fields.get("first_name"), fields.get("last_name"))))
    name = fields.get("name") or both
    return {**fields, "name": name} if name else dict(fields)


def date_of(written: str, when: Reader, now: datetime) -> datetime:
    """Read when something happened. Raises ValueError for none, and for one to come."""
    if not written:
        raise ValueError("there is no date; write when it happened")
    at = when(written)
    if at > now:
        raise ValueError(f"the date “{written}” is yet to come")
    return at


def consent_of(written: str) -> Basis:
    """Read a yes or a no; silence is no. Raises ValueError for another word."""
    word = written.casefold()
    if word not in YES | NO:
        raise ValueError(f"consent is “{written}”; write yes or no")
    return Basis.CONSENT if word in YES else Basis.NONE


def digest_of(header: Sequence[str], cells: Sequence[str]) -> str:
    """Know a row again by what it says, whatever file it is in."""
    said = sorted(_said(header, cells))
    return sha256(json.dumps(said).encode()).hexdigest()


def _said(header: Sequence[str], cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name, cell in zip(header, cells, strict=True):
        if cell.strip() and name != TO_MEND:
            yield bare(name), clean(cell, len(cell))
