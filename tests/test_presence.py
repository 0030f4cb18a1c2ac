"""Who is on duty: hours, zones, holidays, days away, and how people say so."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any

import pytest
from fakes import BOOK, TEAM, a_store, a_team, person
from hypothesis import given
from hypothesis import strategies as st

from nurture.calendar.days import day_of, days_of_week, hours_of_day
from nurture.errors import Refused
from nurture.model import Presence, Turns
from nurture.rulebook import Hours
from nurture.sales.floor import Floor, read_floor
from nurture.sales.presence import (
    away,
    change_presence,
    gone,
    hours_of,
    next_on_duty,
    on_duty,
    returned,
)

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("tomorrow", date(2026, 11, 21)),
        ("Monday", date(2026, 11, 23)),
        ("mon", date(2026, 11, 23)),
        ("next monday", date(2026, 11, 23)),
        ("next week", date(2026, 11, 23)),
        ("friday", date(2026, 11, 27)),
        ("next friday.", date(2026, 11, 27)),
        ("2026-12-01", date(2026, 12, 1)),
        ("1 Dec", date(2026, 12, 1)),
        ("Dec 1st", date(2026, 12, 1)),
        ("1. december 2026", date(2026, 12, 1)),
        ("1.12.", date(2026, 12, 1)),
        ("on 3 Jan", date(2027, 1, 3)),
        ("29 Feb 2028", date(2028, 2, 29)),
        ("in 2 weeks", date(2026, 12, 4)),
        ("a week", date(2026, 11, 27)),
        ("in  three days", date(2026, 11, 23)),
        ("for 2 weeks", date(2026, 12, 4)),
    ],
)
def test_a_day_is_understood_as_people_type_it(typed: str, day: date) -> None:
    assert day_of(typed, FRIDAY) == day


def test_next_monday_on_a_wednesday_is_that_of_next_week_as_is_every_next_day() -> None:
    wednesday = date(2026, 11, 18)
    assert day_of("next monday", wednesday) == date(2026, 11, 23)
    assert day_of("next friday", wednesday) == date(2026, 11, 27)
    assert day_of("friday", wednesday) == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("mondya", "“mondya” is no day I know. Did you mean Monday?"),
        ("1 Decembre", "Did you mean December?"),
        ("tomorow", "Did you mean tomorrow?"),
        ("2026-11-19", "is over"),
        ("2099-01-01", "too far away"),
        ("31 Feb", "“31 Feb” is no day I know. Try tomorrow, next monday"),
        ("yesterday", "19 Nov 2026 is over"),
        ("christmas", "“christmas” is no day I know. Try"),
        ("", "Try tomorrow"),
        ("0 dec", "Try"),
    ],
)
def test_a_day_that_is_none_is_answered_with_what_to_type(typed: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        day_of(typed, FRIDAY)


@given(st.text(max_size=30), st.dates(date(2020, 1, 1), date(2100, 1, 1)))
def test_whatever_is_typed_is_a_day_to_come_or_refused(typed: str, today: date) -> None:
    with suppress(Refused):
        assert day_of(typed, today) >= today


def test_hours_and_days_are_understood_as_people_type_them() -> None:
    assert hours_of_day("9-17") == (time(9), time(17))
    assert hours_of_day("8:30 to 16.15") == (time(8, 30), time(16, 15))
    assert days_of_week("mon-thu, sat") == frozenset({0, 1, 2, 3, 5})
    assert days_of_week("sun-tue") == frozenset({6, 0, 1})
    for wrong in ("17-9", "9-9", "9-25", "nine"):
        with pytest.raises(Refused, match="Try"):
            hours_of_day(wrong)
    with pytest.raises(Refused, match="Did you mean"):
        days_of_week("mom-fri")


# Whose hours

RITA = person("rita")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def presence(**given: Any) -> Presence:
    return Presence(**{"id": "rita", **given})


def test_own_words_come_before_the_rules_and_these_before_the_teams_hours() -> None:
    own = Hours(zone="Asia/Tokyo", days=frozenset({1}), start=time(10), end=time(12))
    ruled = replace(RITA, hours=own)
    assert hours_of(RITA, TEAM, presence()) == TEAM.hours
    assert hours_of(RITA, TEAM, presence(zone="America/New_York")).zone == "America/New_York"
    assert hours_of(ruled, TEAM, presence(zone="America/New_York")) == own
    said = hours_of(ruled, TEAM, presence(start=time(8), end=time(9), days=frozenset({0})))
    assert (said.zone, said.start, said.days) == ("Asia/Tokyo", time(8), frozenset({0}))


@pytest.mark.parametrize(
    ("now", "there"),
    [
        ("2026-11-20T07:59", False),
        ("2026-11-20T08:00", True),
        ("2026-11-20T15:59", True),
        ("2026-11-20T16:00", False),
        ("2026-11-21T10:00", False),  # a Saturday
        ("2026-12-25T10:00", False),  # Christmas
        ("2026-03-29T08:30", False),  # the Sunday on which the clocks go forward
        ("2026-03-30T07:00", True),  # 9:00 in summer
        ("2026-10-26T07:59", False),  # 8:59 in winter again
        ("2026-10-26T08:00", True),
    ],
)
def test_a_rep_is_there_in_the_teams_hours_and_not_on_holidays(now: str, there: bool) -> None:  # noqa: FBT001
    assert on_duty(TEAM.hours, presence(), at(now)) is there


def test_who_is_away_until_monday_is_there_on_monday_at_opening() -> None:
    monday = at("2026-11-22T23:00")  # midnight in Berlin
    one = gone(presence(), at("2026-11-20T10:00"), monday)
    assert away(one, at("2026-11-22T22:59"))
    assert not away(one, monday)
    assert next_on_duty(TEAM.hours, one, at("2026-11-20T11:00")) == at("2026-11-23T08:00")
    assert next_on_duty(TEAM.hours, returned(one), at("2026-11-20T11:00")) == at("2026-11-20T11:00")


def test_who_did_not_say_until_when_is_expected_by_nobody() -> None:
    one = gone(presence(), at("2026-11-20T10:00"), None)
    assert away(one, at("2030-01-01T00:00"))
    assert next_on_duty(TEAM.hours, one, at("2026-11-20T11:00")) is None


def test_the_first_of_the_team_who_comes_is_the_one_to_wait_for() -> None:
    night, ken = at("2026-11-20T18:00"), presence(id="ken", zone="America/Los_Angeles")
    floor = Floor(book=BOOK, team=TEAM, turns=Turns(id="main"), presences={"ken": ken})
    assert floor.ready(night) == {"ken"}
    assert floor.nobody_until(night) is None
    alone = replace(floor, team=a_team(reps=("rita",)))
    assert alone.nobody_until(night) == at("2026-11-23T08:00")


@given(st.integers(0, 2 * 365 * 24 * 60))
def test_from_the_instant_that_is_told_somebody_is_there(minutes: int) -> None:
    now = at("2026-01-01T00:00") + timedelta(minutes=minutes)
    floor = Floor(book=BOOK, team=TEAM, turns=Turns(id="main"))
    until = floor.nobody_until(now)
    assert bool(floor.ready(now)) is (until is None)
    if until:
        assert floor.ready(until)
        assert not floor.ready(until - timedelta(microseconds=1))


async def test_what_somebody_says_of_their_time_is_kept() -> None:
    store = await a_store()
    for zone in ("Europe/Paris", "Europe/Rome"):
        await change_presence(store, "rita", partial(replace, zone=zone))
    assert (await read_floor(store, BOOK, TEAM)).presence("rita").zone == "Europe/Rome"
