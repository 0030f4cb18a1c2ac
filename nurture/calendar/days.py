"""Days and hours as people type them: "next monday", "1 Dec", "in 2 weeks", "9-17:30"."""

import re
from collections.abc import Callable, Sequence
from datetime import date, time, timedelta
from difflib import get_close_matches

from nurture.errors import Refused

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1, "day after tomorrow": 2}
UNITS = {"day": 1, "week": 7}
EXAMPLE = "Try tomorrow, next monday, 1 Dec, in 2 weeks or 2026-12-01."
_SHORTEST = 3
_QUOTED = 40
_BEFORE = re.compile(r"^(?:on|for|until|till) ")
_LONGEST = timedelta(days=3 * 366)

_IN = re.compile(r"(?:in )?(\d{1,3}|a|one|two|three|four) (day|week)s?")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?(?: of)? ([a-z]+)\.?,?(?: (\d{4}))?")
_NAME_FIRST = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?")
_IN_FIGURES = re.compile(r"(\d{1,2})\.(\d{1,2})\.?(\d{4})?")
_COUNTED = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_HOUR = r"(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?"
_HOURS = re.compile(rf"{_HOUR}\s*(?:-|–|to|until)\s*{_HOUR}")
_NOON = 12


def day_of(text: str, today: date) -> date:
    """Read a day. "monday" is the next one from tomorrow on, "next monday" that of next week.

    Raises Refused, with the likeliest word if one is misspelt.
    """
    words = _BEFORE.sub("", re.sub(r"\s+", " ", text.casefold().strip(" .")), count=1)
    found = next((day for reader in READERS if (day := reader(words, today))), None)
    if not found:
        said = f"“{text.strip()[:_QUOTED]}” is no day I know." if text.strip() else "Which day?"
        raise Refused(f"{said}{_near(words)} {EXAMPLE}")
    if not today <= found <= today + _LONGEST:
        far = "over" if found < today else "too far away"
        raise Refused(f"{found:%-d %b %Y} is {far}. {EXAMPLE}")
    return found


def _written(words: str, _: date) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _nearby(words: str, today: date) -> date | None:
    return today + timedelta(days=NEAR[words]) if words in NEAR else None


def _weekday(words: str, today: date) -> date | None:
    wanted = weekday(words.removeprefix("next ").removeprefix("this "))
    if words == "next week":
        return today + timedelta(days=7 - today.weekday())
    if wanted is None:
        return None
    if words.startswith("next "):
        return today + timedelta(days=7 - today.weekday() + wanted)
    return today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)


def _later(words: str, today: date) -> date | None:
    found = _IN.fullmatch(words)
    if not found:
        return None
    number = _COUNTED.get(found[1]) or int(found[1])
    return today + timedelta(days=number * UNITS[found[2]])


def _named(words: str, today: date) -> date | None:
    if found := _DAY_FIRST.fullmatch(words):
        return _dated(found[1], _place(found[2], MONTHS), found[3], today)
    if found := _NAME_FIRST.fullmatch(words):
        return _dated(found[2], _place(found[1], MONTHS), found[3], today)
    if found := _IN_FIGURES.fullmatch(words):
        return _dated(found[1], int(found[2]) - 1, found[3], today)
    return None


def _dated(day: str, month: int | None, year: str | None, today: date) -> date | None:
    """Make a day; without a year it is the next one that comes."""
    if month is None:
        return None
    years = [int(year)] if year else [today.year, today.year + 1]
    made = [_made(each, month + 1, int(day)) for each in years]
    return next((one for one in made if one and (year or one >= today)), None)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


READERS: tuple[Callable[[str, date], date | None], ...] = (
    _written,
    _nearby,
    _weekday,
    _later,
    _named,
)


def weekday(word: str) -> int | None:
    """Give the number of a weekday, Monday = 0, by its name or the beginning of it."""
    return _place(word.strip().casefold(), WEEKDAYS)


def _place(word: str, names: Sequence[str]) -> int | None:
    fits = [no for no, name in enumerate(names) if name.startswith(word)]
    return fits[0] if fits and len(word) >= _SHORTEST else None


def _near(words: str, known: Sequence[str] = (*WEEKDAYS, *MONTHS, *NEAR)) -> str:
    near = get_close_matches(words.rpartition(" ")[-1], known, n=1)
    proper = near and near[0] not in NEAR
    return f" Did you mean {near[0].capitalize() if proper else near[0]}?" if near else ""


def hours_of_day(text: str) -> tuple[time, time]:
    """Read "9-17", "8:30 to 16:00", "9am-5pm". Raises Refused."""
    found = _HOURS.fullmatch(text.strip().casefold())
    ends = [_clock(*found.group(1, 2, 3)), _clock(*found.group(4, 5, 6))] if found else []
    start, end = ends or (None, None)
    if start is None or end is None or start >= end:
        raise Refused("I don't know those hours. Try 9:00-17:00, or 8-16 mon-thu.")
    return start, end


def _clock(hour: str, minute: str | None, half: str | None) -> time | None:
    told = int(hour) if not half else int(hour) % _NOON + _NOON * (half == "pm")
    try:
        return time(told, int(minute or 0))
    except ValueError:
        return None


def days_of_week(text: str) -> frozenset[int]:
    """Read "mon-fri", "mon, wed, fri". Raises Refused."""
    days: set[int] = set()
    for part in re.split(r"[,\s]+", text.strip().casefold()):
        words = part.split("-")
        ends = [weekday(word) for word in words]
        if None in ends:
            near = _near(words[ends.index(None)], [name[:3] for name in WEEKDAYS])
            raise Refused(f"I don't know those days.{near} Try mon-fri, or mon, wed, fri.")
        first, last = ends[0] or 0, ends[-1] or 0
        days.update(day % 7 for day in range(first, last + 1 + 7 * (last < first)))
    return frozenset(days)
