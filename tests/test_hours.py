"""Working hours: edges of the day, weekends, holidays, and the nights when the clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from fakes import HOUR, MINUTE, TEAM
from hypothesis import given
from hypothesis import strategies as st

from nurture.calendar.hours import closing, opening, working, working_after, works_on
from nurture.errors import Refused
from nurture.rulebook import Hours

BERLIN = TEAM.hours
ROUND_THE_CLOCK = Hours(
    zone="Europe/Berlin", days=frozenset(range(7)), start=time(0), end=time(23, 59)
)
NIGHTS = Hours(zone="America/New_York", days=frozenset(range(7)), start=time(0), end=time(8))


def at(text: str, zone: str = "Europe/Berlin") -> datetime:
    """An instant by its wall time: "2026-11-20 14:02"."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "there"),
    [
        ("2026-11-20 08:59:59", False),
        ("2026-11-20 09:00", True),
        ("2026-11-20 16:59:59", True),
        ("2026-11-20 17:00", False),
        ("2026-11-21 12:00", False),
        ("2026-12-25 12:00", False),
        ("2027-01-01 12:00", False),
    ],
)
def test_the_team_is_there_from_opening_to_just_before_closing(moment: str, *, there: bool) -> None:
    assert working(BERLIN, at(moment)) is there


@pytest.mark.parametrize(
    ("start", "minutes", "due"),
    [
        ("2026-11-20 14:02", 15, "2026-11-20 14:17"),
        ("2026-11-20 16:45", 15, "2026-11-20 17:00"),
        ("2026-11-20 16:46", 15, "2026-11-23 09:01"),
        ("2026-11-20 17:00", 15, "2026-11-23 09:15"),
        ("2026-11-21 03:00", 15, "2026-11-23 09:15"),
        ("2026-11-20 14:02", 480, "2026-11-23 14:02"),
        ("2026-12-24 16:55", 15, "2026-12-28 09:10"),
        ("2026-12-31 16:50", 20, "2027-01-04 09:10"),
    ],
)
def test_working_time_is_counted_over_nights_weekends_and_holidays(
    start: str, minutes: int, due: str
) -> None:
    assert working_after(BERLIN, at(start), minutes * MINUTE) == at(due)


def test_no_time_at_all_is_due_when_the_team_is_next_there() -> None:
    assert working_after(BERLIN, at("2026-11-20 14:02"), timedelta()) == at("2026-11-20 14:02")
    assert working_after(BERLIN, at("2026-11-21 14:02"), timedelta()) == at("2026-11-23 09:00")


@pytest.mark.parametrize(
    ("day", "hours"),
    [("2027-03-14", 7), ("2026-11-01", 9), ("2026-11-02", 8)],
)
def test_when_the_clocks_change_real_hours_count(day: str, hours: int) -> None:
    """A shift from 0:00 to 8:00 in New York is an hour shorter in March, longer in November."""
    start = at(f"{day} 00:00", NIGHTS.zone)
    assert closing(NIGHTS, start) - start == hours * HOUR


@pytest.mark.parametrize("day", ["2027-03-28", "2026-10-25"])
def test_a_deadline_over_the_night_of_the_change_is_an_instant_like_any_other(day: str) -> None:
    eve = at(f"{day} 00:30")
    assert working_after(ROUND_THE_CLOCK, eve, 4 * HOUR) == eve + 4 * HOUR


def test_a_state_has_holidays_of_its_own() -> None:
    """Corpus Christi is a holiday in Bavaria, and none in Lower Saxony."""
    day = date(2027, 5, 27)
    germany = Hours(zone=BERLIN.zone, days=BERLIN.days, start=time(9), end=time(17), holidays="DE")
    bavaria = Hours(
        zone=BERLIN.zone,
        days=BERLIN.days,
        start=time(9),
        end=time(17),
        holidays="DE",
        region="BY",
        closed=frozenset({date(2027, 5, 28)}),
    )
    assert works_on(germany, day)
    assert not works_on(bavaria, day)
    assert not works_on(bavaria, date(2027, 5, 28))


def test_a_team_that_never_works_is_a_mistake_and_no_endless_search() -> None:
    never = Hours(zone="UTC", days=frozenset(), start=time(9), end=time(17))
    with pytest.raises(Refused, match="Nobody works"):
        opening(never, at("2026-11-20 14:02"))


moments = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)).map(  # noqa: DTZ001
    lambda naive: naive.replace(tzinfo=UTC)
)
lengths = st.integers(0, 40 * 60).map(lambda minutes: minutes * MINUTE)


@given(moments, lengths, lengths)
def test_counting_on_from_a_deadline_is_counting_at_once(
    start: datetime, one: timedelta, more: timedelta
) -> None:
    in_two = working_after(BERLIN, working_after(BERLIN, start, one), more)
    at_once = working_after(BERLIN, start, one + more)
    assert in_two == at_once or (one + more == one and in_two == opening(BERLIN, at_once))


@given(moments, lengths)
def test_a_deadline_is_never_early_and_falls_into_working_hours(
    start: datetime, length: timedelta
) -> None:
    due = working_after(BERLIN, start, length)
    assert due >= start + length
    assert working(BERLIN, due) or working(BERLIN, due - timedelta(microseconds=1))


@given(moments)
def test_opening_is_now_exactly_if_the_team_is_there(start: datetime) -> None:
    assert (opening(BERLIN, start) == start) is working(BERLIN, start)
