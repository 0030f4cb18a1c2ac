"""Dates as spreadsheets and people write them, read column by column.

03/04/2026 alone may be in March or in April; the rest of its column often tells.
"""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from nurture.errors import Refused

Reader = Callable[[str], datetime]

CLOCK = r"(?:[T ,]+(?P<h>\d{1,2}):(?P<mi>\d\d)(?::(?P<s>\d\d)(?:[.,]\d+)?)?\s*(?P<half>[AaPp]\.?[Mm]\.?)?)?"
OFFSET = r"\s*(?P<offset>Z|UTC|GMT|[+-]\d\d:?\d\d)?"
YEAR_FIRST = re.compile(rf"(?P<y>\d{{4}})[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?){CLOCK}{OFFSET}")
YEAR_LAST = re.compile(
    rf"(?P<a>\d\d?)(?P<sep>[-/.])(?P<b>\d\d?)(?P=sep)(?P<y>\d{{4}}|\d\d){CLOCK}{OFFSET}"
)
DAY_NAMED = re.compile(
    rf"(?P<d>\d\d?)\.?[ -](?P<name>[^\W\d]+)\.?,?[ -](?P<y>\d{{4}}){CLOCK}{OFFSET}"
)
NAME_FIRST = re.compile(
    rf"(?P<name>[^\W\d]+)\.? (?P<d>\d\d?)(?:st|nd|rd|th)?,? (?P<y>\d{{4}}){CLOCK}{OFFSET}"
)
SERIAL = re.compile(r"(\d{5})(?:[.,](\d+))?")

# Excel counts days from here, as it takes 1900 for a leap year.
EXCEL_BEGINS = datetime(1899, 12, 30, tzinfo=UTC)
EXCEL_DAYS = range(30_000, 80_000)
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
OTHER_MONTHS = {"mär": 3, "mai": 5, "okt": 10, "dez": 12}
ORDERS = {"dmy": "31/12/2026", "mdy": "12/31/2026", "ymd": "2026-12-31"}
MOST_MONTHS = 12
NOON = 12


def date_reader(column: Iterable[str], zone: str, form: str | None = None) -> Reader:
    """Make a reader for the dates of a column; a date without a zone is in `zone`.

    `form` is dmy, mdy, ymd, or a pattern like %d.%m.%Y %H:%M. The reader raises ValueError
    with what to mend. Raises Refused if the column alone does not tell day from month.
    """
    local = ZoneInfo(zone)
    if form and "%" in form:
        return lambda text: _by_pattern(text, form, local)
    if form and form not in ORDERS:
        raise Refused(
            f"“{form}” is no form of a date. Write dmy, mdy or ymd, or a pattern like %d.%m.%Y"
        )
    order = form or _order(column)
    return lambda text: _read(text.strip(), order, local)


class TwoWays(Refused):
    """A column of dates in which a person must say what comes first, the day or the month."""


def _order(column: Iterable[str]) -> str:
    """Tell whether the day or the month comes first; dots are European (DIN 5008)."""
    pairs = [
        (match[0], int(match["a"]), int(match["b"]))
        for text in column
        if (match := YEAR_LAST.fullmatch(text.strip())) and match["sep"] != "."
    ]
    days_first = any(first > MOST_MONTHS >= second for _, first, second in pairs)
    months_first = any(second > MOST_MONTHS >= first for _, first, second in pairs)
    unclear = [text for text, first, second in pairs if first != second]
    if unclear and days_first == months_first:
        raise TwoWays(f"The date “{unclear[0]}” can be read in two ways.")
    return "mdy" if months_first else "dmy"


def _by_pattern(text: str, pattern: str, local: ZoneInfo) -> datetime:
    try:
        found = datetime.strptime(text.strip(), pattern)  # noqa: DTZ007  # placed below
    except ValueError:
        raise ValueError(f"the date “{text.strip()}” does not look like {pattern}") from None
    return (found if found.tzinfo else found.replace(tzinfo=local)).astimezone(UTC)


def _read(text: str, order: str, local: ZoneInfo) -> datetime:
    if serial := SERIAL.fullmatch(text):
        return _from_excel(serial, local)
    try:
        for form in (YEAR_FIRST, YEAR_LAST, DAY_NAMED, NAME_FIRST):
            if match := form.fullmatch(text):
                return _instant(match, order, local)
    except (ValueError, OverflowError):
        raise ValueError(f"“{text}” is no date of the calendar") from None
    raise ValueError(f"“{text}” is no date; write it like 2026-11-19 or 2026-11-19 14:30")


def _from_excel(serial: re.Match[str], local: ZoneInfo) -> datetime:
    if int(serial[1]) not in EXCEL_DAYS:
        raise ValueError(f"“{serial[0]}” is no date; write it like 2026-11-19")
    days = timedelta(days=float(f"{serial[1]}.{serial[2] or 0}"))
    return (EXCEL_BEGINS + days).replace(tzinfo=local).astimezone(UTC)


def _instant(match: re.Match[str], order: str, local: ZoneInfo) -> datetime:
    wall = datetime.combine(_day(match, order), _clock(match), _offset(match) or local)
    return wall.astimezone(UTC)


def _day(match: re.Match[str], order: str) -> date:
    parts = match.groupdict()
    year = int(parts["y"])
    if "name" in parts:
        return date(year, _month(parts["name"]), int(parts["d"]))
    if "a" not in parts:
        return date(year, int(parts["m"]), int(parts["d"]))
    day, month = int(parts["a"]), int(parts["b"])
    if order == "mdy" and parts["sep"] != ".":
        day, month = month, day
    return date(year if len(parts["y"]) > len("26") else 2000 + year, month, day)


def _month(name: str) -> int:
    short = name.casefold()[:3]
    return OTHER_MONTHS.get(short) or MONTHS.index(short) + 1


def _clock(match: re.Match[str]) -> time:
    hour = int(match["h"] or 0)
    half = (match["half"] or "").casefold()[:1]
    if half:
        hour = hour % NOON + (NOON if half == "p" else 0)
    return time(hour, int(match["mi"] or 0), int(match["s"] or 0))


def _offset(match: re.Match[str]) -> tzinfo | None:
    written = match["offset"]
    if not written:
        return None
    iso = "+00:00" if written[0] not in "+-" else written
    return datetime.fromisoformat(f"2026-01-01T00:00{iso}").tzinfo
