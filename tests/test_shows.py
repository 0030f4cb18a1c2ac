"""Shows: a letter to each visitor, at eight on the Monday after, where the visitor is."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mail_cases import BOOK, FRIDAY, MONDAY, ZONES, a_contact, a_lead, a_show

from nurture.calendar.zones import instant
from nurture.errors import Refused
from nurture.mail.planning import plan
from nurture.model import Send, Show
from nurture.rulebook import ShowRules
from nurture.shows.announcing import Announced, add_show
from nurture.shows.mondays import EIGHT, letter_due, monday_after
from store import open_store
from store.tiny import TinyStore

MAX, RITA = BOOK.people["max"], BOOK.people["rita"]


def monday_letter(now: datetime, show: Show | None = None, **facts: str) -> Send:
    lead = a_lead(facts=facts or {"country": "DE"})
    (send,) = plan(BOOK, lead, a_contact(), act="show", show=show or a_show(), zones=ZONES, now=now)
    return send


@pytest.mark.parametrize(
    ("last_day", "monday"),
    [
        (date(2026, 11, 20), date(2026, 11, 23)),
        (date(2026, 11, 22), date(2026, 11, 23)),
        (date(2026, 11, 23), date(2026, 11, 30)),
        (date(2026, 12, 31), date(2027, 1, 4)),
    ],
)
def test_the_letter_goes_on_the_first_monday_strictly_after_the_show(
    last_day: date, monday: date
) -> None:
    assert monday_after(last_day) == monday


@given(
    zone=st.sampled_from(sorted(ZONES.known.values())),
    last_day=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
)
def test_a_letter_planned_in_time_arrives_on_monday_at_eight_in_every_zone(
    zone: str, last_day: date
) -> None:
    before = datetime.combine(last_day, time(12), UTC) - timedelta(days=2)
    wished = instant(monday_after(last_day), EIGHT, zone)
    due, late = letter_due(wished, zone, BOOK, before)
    there = due.astimezone(ZoneInfo(zone))
    assert (there.weekday(), there.time(), late) == (0, time(8), False)
    assert timedelta(0) < there.date() - last_day <= timedelta(days=7)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (MONDAY, MONDAY),
        (MONDAY + timedelta(seconds=1), MONDAY + timedelta(seconds=1)),
        (MONDAY + timedelta(hours=9, minutes=59), MONDAY + timedelta(hours=9, minutes=59)),
        (MONDAY + timedelta(hours=10), MONDAY + timedelta(days=1)),
        (MONDAY + timedelta(days=4, hours=10), MONDAY + timedelta(days=7)),
    ],
)
def test_a_late_letter_goes_at_once_until_six_else_on_the_next_working_day(
    now: datetime, due: datetime
) -> None:
    send = monday_letter(now)
    assert (send.due, send.late) == (due, now > MONDAY)


def test_the_letter_tells_where_its_hour_comes_from() -> None:
    send = monday_letter(FRIDAY, country="Japan")
    assert send.due == datetime(2026, 11, 22, 23, tzinfo=UTC)
    assert (send.wall, send.zone, send.zone_from) == ("08:00", "Asia/Tokyo", "their country")
    guess = monday_letter(FRIDAY, country="Brazil")
    assert guess.zone_from == "where most of their country live: a guess"


def test_planning_a_visitor_twice_is_one_letter() -> None:
    assert monday_letter(FRIDAY).id == monday_letter(FRIDAY + timedelta(hours=1)).id


@pytest.mark.parametrize(
    "show",
    [a_show(stopped_at=FRIDAY), a_show(last_day=date(2026, 10, 30))],
    ids=["stopped", "three weeks ago"],
)
def test_a_show_that_was_stopped_or_is_long_over_writes_to_nobody(show: Show) -> None:
    args = {"act": "show", "show": show, "zones": ZONES, "now": FRIDAY}
    assert plan(BOOK, a_lead(), a_contact(), **args) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(("host", "sender"), [("rita", "rita"), ("", "ken"), ("gone", "ken")])
def test_the_letter_is_from_whoever_met_them_at_the_stand(host: str, sender: str) -> None:
    assert monday_letter(FRIDAY, country="DE", met_by=host).sender == sender


THANKS = {"country": "Japan"}  # 23 November 2026 is Labor Thanksgiving Day there


@pytest.mark.parametrize(
    ("moves", "country", "day"),
    [(False, "Japan", 23), (True, "Japan", 24), (True, "DE", 23), (True, "", 23)],
)
def test_a_holiday_at_the_reader_s_moves_the_letter_only_if_the_rules_say_so(
    *, moves: bool, country: str, day: int
) -> None:
    book = replace(BOOK, shows=ShowRules(move_holidays=moves))
    lead = a_lead(facts={"country": country, "zone": "Asia/Tokyo"})
    args = {"act": "show", "show": a_show(), "zones": ZONES, "now": FRIDAY}
    (send,) = plan(book, lead, a_contact(), **args)  # type: ignore[arg-type]
    there = send.due.astimezone(ZoneInfo("Asia/Tokyo"))
    assert (there.day, there.time(), send.late) == (day, time(8), False)


def test_a_letter_never_moves_onto_a_weekend() -> None:
    """Monday 21 to Friday 25 September 2026: Japan has holidays from Monday to Wednesday."""
    book = replace(BOOK, shows=ShowRules(move_holidays=True))
    show, now = a_show(last_day=date(2026, 9, 18)), datetime(2026, 9, 18, 12, tzinfo=UTC)
    args = {"act": "show", "show": show, "zones": ZONES, "now": now}
    (send,) = plan(book, a_lead(facts=THANKS), a_contact(), **args)  # type: ignore[arg-type]
    assert send.due.astimezone(ZoneInfo("Asia/Tokyo")).date() == date(2026, 9, 24)


def announced(**given: object) -> Announced:
    usual = Announced(name="FlowExpo", last_day=date(2026, 11, 20), zone="Europe/Berlin")
    return replace(usual, **given)  # type: ignore[arg-type]


async def added(store: TinyStore, told: Announced) -> Show:
    return await add_show(store, BOOK, ZONES, told, by=MAX, now=FRIDAY)


async def test_a_show_needs_no_zone_where_its_country_has_one_clock() -> None:
    show = await added(open_store("tinydb:///:memory:"), announced(zone="", country="Deutschland"))
    assert (show.zone, show.country, show.sender) == ("Europe/Berlin", "DE", "rita")


@pytest.mark.parametrize(
    ("told", "word"),
    [
        (announced(name=" \0 "[:1]), "needs a name"),
        (announced(zone="Europe/Berln"), "Did you mean Europe/Berlin?"),
        (announced(zone="\ud800{{7*7}}"), "I don't know the time zone"),
        (announced(zone="", country="USA"), "several time zones"),
        (announced(zone="", country=""), "Where is the show?"),
        (announced(country="Narnia"), "I don't know the country"),
        (announced(sender="nobody"), "nobody of ours"),
        (announced(last_day=date(9999, 12, 31)), "too far from today"),
        (announced(last_day=date(2020, 1, 1)), "too far from today"),
    ],
)
async def test_a_show_that_makes_no_sense_is_refused_with_the_cure(
    told: Announced, word: str
) -> None:
    with pytest.raises(Refused, match=word.replace("?", r"\?")):
        await added(open_store("tinydb:///:memory:"), told)


async def test_a_show_that_is_there_is_not_added_again() -> None:
    store = open_store("tinydb:///:memory:")
    await added(store, announced())
    with pytest.raises(Refused, match="is there already"):
        await added(store, announced(name="FLOWEXPO"))


async def test_a_rep_who_adds_a_show_is_told_who_can() -> None:
    store = open_store("tinydb:///:memory:")
    with pytest.raises(Refused, match="Max"):
        await add_show(store, BOOK, ZONES, announced(), by=RITA, now=FRIDAY)
