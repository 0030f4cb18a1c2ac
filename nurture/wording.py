"""How we say lengths of time, lists of people, and counts."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

_TENTH = timedelta(seconds=0.1)
_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def spell(length: timedelta) -> str:
    """Say a length of time as a colleague would: "0.4 seconds", "17 minutes", "3 days".

    One below nothing, as of two who clicked at once, is no time at all.
    """
    length = max(length, timedelta())
    if length < _TENTH:
        return f"{length.total_seconds():.2f} seconds"
    if length < timedelta(seconds=10):
        return f"{length.total_seconds():.1f} seconds"
    if length < 2 * _MINUTE:
        return counted(round(length.total_seconds()), "second")
    if length < 2 * _HOUR:
        return counted(round(length / _MINUTE), "minute")
    if length < 2 * _DAY:
        return counted(round(length / _HOUR), "hour")
    return counted(round(length / _DAY), "day")


def at_the_clock(at: datetime, zone: str) -> str:
    """Say an instant by the clock on a wall: "14:07"."""
    return f"{at.astimezone(ZoneInfo(zone)):%H:%M}"


def counted(number: int, noun: str, plural: str = "") -> str:
    """Put a number before its noun: "1 lead", "2 leads", "3 people"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(names: Sequence[str], joint: str = "and") -> str:
    """Join names as one says them: "Ken, Mona and Rita"."""
    if len(names) < 2:  # noqa: PLR2004
        return "".join(names)
    return f"{', '.join(names[:-1])} {joint} {names[-1]}"
