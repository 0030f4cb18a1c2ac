"""Working hours: when a team is there, and how its time is counted."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

from nurture.calendar.zones import instant
from nurture.errors import Refused
from nurture.rulebook import Hours

_DAY, _INSTANT = timedelta(days=1), timedelta(microseconds=1)
_YEAR_AND_A_BIT = 400


def working(hours: Hours, at: datetime) -> bool:
    """Whether the team is there at that instant. Closing time itself is outside."""
    day = at.astimezone(ZoneInfo(hours.zone)).date()
    span = _span(hours, day)
    return span is not None and span[0] <= at < span[1]


def opening(hours: Hours, at: datetime) -> datetime:
    """Give the instant from which the team is there: `at` itself if they are, else the next opening."""
    start, _ = next(_spans(hours, at))
    return max(start, at)


def beginning(hours: Hours, until: datetime) -> datetime:
    """Give the start of the working span that ends or runs at `until`, or else comes next."""
    return next(_spans(hours, until - _INSTANT))[0]


def closing(hours: Hours, at: datetime) -> datetime:
    """Give the end of the working span that runs at `at` or comes next."""
    return next(_spans(hours, at))[1]


def working_after(hours: Hours, start: datetime, length: timedelta) -> datetime:
    """Count a length of working time from an instant.

    What ends exactly at closing time is due then, not at the next opening. Across a change
    of the clocks real hours count, not the hands of the clock.
    """
    left = length
    for opened, closed in _spans(hours, start):
        begin = max(opened, start)
        if left <= closed - begin:
            return begin + left
        left -= closed - begin
    raise AssertionError  # _spans never ends without raising


def works_on(hours: Hours, day: date) -> bool:
    """Whether the team works on a day: its weekday, no public holiday, none of the firm's days off."""
    return day.weekday() in hours.days and day not in hours.closed and not _holiday(hours, day)


def _spans(hours: Hours, since: datetime) -> Iterator[tuple[datetime, datetime]]:
    day = since.astimezone(ZoneInfo(hours.zone)).date()
    for _ in range(_YEAR_AND_A_BIT):
        span = _span(hours, day)
        if span and span[1] > since:
            yield span
        day += _DAY
    raise Refused(f"Nobody works in {hours.zone} for over a year: look at the team's hours.")


@lru_cache(maxsize=1024)
def _span(hours: Hours, day: date) -> tuple[datetime, datetime] | None:
    if not works_on(hours, day):
        return None
    start, end = (instant(day, wall, hours.zone) for wall in (hours.start, hours.end))
    return (start.astimezone(UTC), end.astimezone(UTC)) if start < end else None


def _holiday(hours: Hours, day: date) -> bool:
    return hours.holidays is not None and day in _calendar(hours.holidays, hours.region, day.year)


@lru_cache(maxsize=256)
def _calendar(country: str, region: str | None, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays(country, subdiv=region, years=year))
