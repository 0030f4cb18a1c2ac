"""How people write lengths of time, days, hours, zones and secrets in the rules file.

Each reader takes what TOML gave and raises ValueError with a sentence for the writer.
"""

import re
from collections.abc import Callable, Iterable
from datetime import time, timedelta
from enum import StrEnum
from importlib.resources import files
from typing import TypeVar

from pydantic import ValidationInfo

from bot.mistakes import did_you_mean

UNITS = {
    "seconds": re.compile(r"s|secs?|seconds?"),
    "minutes": re.compile(r"m|mins?|minutes?"),
    "hours": re.compile(r"h|hrs?|hours?"),
    "days": re.compile(r"d|days?"),
    "weeks": re.compile(r"w|weeks?"),
}
PART = re.compile(r"(\d+)\s*([a-z]+)\s*")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CLOCK = re.compile(r"([01]?\d|2[0-3])(?::([0-5]\d))?")

Kind = TypeVar("Kind", bound=StrEnum)


def duration(written: object) -> timedelta:
    """Read "5m", "30 min", "1h 30m", "2 days"."""
    text = str(written).strip().casefold()
    parts = PART.findall(text)
    if not isinstance(written, str) or not parts or PART.sub("", text):
        raise ValueError('is no length of time; write for example "5 min", "1h 30m" or "2 days"')
    try:
        return sum((timedelta(**{_unit(unit): int(number)}) for number, unit in parts), timedelta())
    except OverflowError:
        raise ValueError("is longer than any lead will wait") from None


def _unit(word: str) -> str:
    for unit, spelling in UNITS.items():
        if spelling.fullmatch(word):
            return unit
    raise ValueError(f'has the unknown unit "{word}"{did_you_mean(word, UNITS)}')


def weekdays(written: object) -> frozenset[int]:
    """Read "mon-fri", "mon, wed, fri" or "sun-thu" as Monday = 0."""
    if not isinstance(written, str) or not written.strip():
        raise ValueError('are no days; write for example "mon-fri" or "mon, wed, sat"')
    days: set[int] = set()
    for part in written.casefold().split(","):
        first, *rest = [_weekday(word) for word in part.split("-")]
        last = rest[-1] if rest else first
        days.update(day % 7 for day in range(first, last + 1 + 7 * (last < first)))
    return frozenset(days)


def _weekday(word: str) -> int:
    short = word.strip()[:3]
    if short not in DAYS:
        raise ValueError(f'has the unknown day "{word.strip()}"{did_you_mean(short, DAYS)}')
    return DAYS.index(short)


def clock_time(written: object) -> time:
    """Read "9:00", "09:00", "9", "24:00" (the end of the day), or TOML's own local time."""
    if isinstance(written, time):
        return written
    if written in {"24", "24:00"}:
        return time.max
    found = CLOCK.fullmatch(written.strip()) if isinstance(written, str) else None
    if not found:
        raise ValueError('is no time of day; write for example "9:00" or "17:30"')
    return time(int(found[1]), int(found[2] or 0))


def zone(written: str) -> str:
    """Check the name of a time zone in the IANA data base."""
    known = files("tzdata").joinpath("zones").read_text(encoding="utf-8").split()
    if written not in known:
        raise ValueError(f'"{written}" is no time zone{did_you_mean(written, known)}')
    return written


def holiday_country(written: str) -> str:
    """Check that public holidays of the country (ISO 3166-1) are known."""
    if written not in (known := _calendars()):
        raise ValueError(f'no holidays are known for "{written}"{did_you_mean(written, known)}')
    return written


def holiday_regions(country: str) -> Iterable[str]:
    """Give the subdivisions whose own holidays are known."""
    return _calendars().get(country, [])


def _calendars() -> dict[str, list[str]]:
    from holidays import list_supported_countries  # noqa: PLC0415  # slow to import, rarely asked

    return list_supported_countries(include_aliases=True)


def one_word_of(kind: type[Kind]) -> Callable[[object], Kind]:
    """Make a reader for one of a few words."""

    def read(written: object) -> Kind:
        words = [str(word) for word in kind]
        if written not in words:
            raise ValueError(f'"{written}" is not known here{did_you_mean(str(written), words)}')
        return kind(str(written))

    return read


def known_in(group: str, what: str) -> Callable[[str, ValidationInfo], str]:
    """Make a check that a word is a key of another table; `what` names what it should be."""

    def check(written: str, info: ValidationInfo) -> str:
        known = (info.context or {}).get(group, ())
        if written not in known:
            raise ValueError(f'"{written}" is no {what}{did_you_mean(written, known)}')
        return written

    return check


def from_environment(written: str, info: ValidationInfo) -> str:
    """Read `env:NAME`: a secret does not belong in a file that people share."""
    name = written.removeprefix("env:")
    if name == written:
        raise ValueError('must not stand here itself; write "env:NAME" and set that variable')
    value = str((info.context or {}).get("environ", {}).get(name, "")).strip()
    if not value:
        raise ValueError(f"the variable {name} is not set")
    return value


def from_environment_or_file(written: str, info: ValidationInfo) -> str:
    """Read `env:NAME`, or the file of that name beside the rules file."""
    if written.startswith("env:"):
        return from_environment(written, info).replace("\\n", "\n")
    folder = (info.context or {}).get("folder")
    try:
        return (folder / written).read_text(encoding="ascii") if folder else ""
    except (OSError, UnicodeDecodeError):
        raise ValueError(f'"{written}" is no file beside the rules file that can be read') from None
