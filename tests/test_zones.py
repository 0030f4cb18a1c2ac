"""Where a person's clock hangs, and what 8:00 there means."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.zone_table import read_zones
from nurture.calendar.regions import MOST_PEOPLE, ONE_CLOCK, REGIONS
from nurture.calendar.zones import (
    country_code,
    country_name,
    instant,
    next_open,
    place,
    zone_of_region,
)
from nurture.model import Fact, Lead, Show

ZONES = read_zones()
NOW = datetime(2026, 11, 20, 13, tzinfo=UTC)
EIGHT, SIX_PM = time(8), time(18)
SHOW = Show(
    name="FlowExpo",
    last_day=date(2026, 11, 20),
    zone="America/Chicago",
    country="US",
    sender="ken",
    at=NOW,
)


def somebody(**told: str) -> Lead:
    facts = {name: Fact(value=value, source="badge", at=NOW) for name, value in told.items()}
    return Lead(since=NOW, heard_at=NOW, facts=facts)


@pytest.mark.parametrize(
    ("told", "show", "zone", "why", "guessed"),
    [
        ({"zone": "asia/tokyo", "country": "US"}, SHOW, "Asia/Tokyo", "their own zone", False),
        ({"zone": "Mars/Olympus", "country": "Japan"}, SHOW, "Asia/Tokyo", "their country", False),
        ({"region": "CA", "country": "USA"}, SHOW, "America/Los_Angeles", "their region", False),
        ({"region": "US-CA"}, None, "America/Los_Angeles", "their region", False),
        ({"region": "Catalonia", "country": "Spain"}, None, "Europe/Madrid", "their region", False),
        ({"region": "são paulo"}, None, "America/Sao_Paulo", "their region", False),
        ({"country": "us"}, SHOW, "America/Chicago", "the show, in their country", False),
        ({"country": "us"}, None, "America/New_York", "where most of their country live", True),
        ({"country": "Brasil"}, SHOW, "America/Sao_Paulo", "where most of their country live", True),
        ({"country": "Deutschland"}, SHOW, "Europe/Berlin", "their country", False),
        ({}, SHOW, "America/Chicago", "the show, nothing else known", True),
        ({}, None, "Europe/Vienna", "our own, nothing else known", True),
        ({"country": "Narnia", "region": "CA"}, None, "Europe/Vienna", "our own, nothing else known", True),
    ],
)  # fmt: skip
def test_the_first_clue_that_is_known_places_a_person(
    told: dict[str, str], show: Show | None, zone: str, why: str, *, guessed: bool
) -> None:
    placed = place(somebody(**told), show, ZONES, "Europe/Vienna")
    assert (placed.zone, placed.why, placed.guessed) == (zone, why, guessed)


def test_every_country_of_many_zones_has_one_where_most_people_live() -> None:
    many = {code: zones for code, zones in ZONES.countries.items() if len(zones) > 1}
    assert set(MOST_PEOPLE) == set(many)
    assert all(MOST_PEOPLE[code] in zones for code, zones in many.items())


def test_every_zone_of_a_region_lies_in_its_country() -> None:
    for country, regions in REGIONS.items():
        assert set(regions) <= set(ZONES.countries[country])


def test_a_country_of_one_clock_shows_one_hour_everywhere() -> None:
    days = [NOW + timedelta(days=7 * week) for week in range(104)]
    for code in ONE_CLOCK:
        clocks = {
            tuple(ZoneInfo(zone).utcoffset(day) for day in days) for zone in ZONES.countries[code]
        }
        assert len(clocks) == 1, code


@pytest.mark.parametrize("text", ["Türkiye", "TURKEY", "turquie", "Türkei", "tr", "TUR"])
def test_a_country_is_known_by_any_of_its_names(text: str) -> None:
    assert country_code(ZONES, text) == "TR"


@pytest.mark.parametrize("text", ["", " ", "Narnia", "ZZ", "419", "<!channel>", "Europe"])
def test_what_is_no_country_has_no_code(text: str) -> None:
    assert country_code(ZONES, text) is None


def test_a_bare_code_that_means_much_is_no_region_without_a_country() -> None:
    assert zone_of_region("", "WA") is None
    assert zone_of_region("US", "wa") == "America/Los_Angeles"
    assert zone_of_region("AU", "WA") == "Australia/Perth"


@pytest.mark.parametrize("zone", sorted(set(ZONES.known.values())))
def test_monday_at_eight_reads_eight_on_every_clock_for_two_years(zone: str) -> None:
    clock = ZoneInfo(zone)
    for week in range(105):
        monday = date(2026, 11, 23) + timedelta(weeks=week)
        local = instant(monday, EIGHT, zone).astimezone(clock)
        assert (local.date(), local.time()) == (monday, EIGHT)


@given(
    zone=st.sampled_from(sorted(ZONES.known.values())),
    day=st.dates(date(1980, 1, 1), date(2036, 12, 31)),
    wall=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
)
def test_a_local_wish_is_met_at_its_first_hour_or_moved_forward(
    zone: str, day: date, wall: time
) -> None:
    at, wish = instant(day, wall, zone), datetime.combine(day, wall)
    shown = at.astimezone(ZoneInfo(zone))
    assert shown.replace(tzinfo=None) >= wish
    assert shown.fold == 0
    if shown.replace(tzinfo=None) > wish:  # the clocks skipped the hour that was wished for
        skipped = wish.replace(tzinfo=ZoneInfo(zone))
        assert skipped.utcoffset() != skipped.replace(fold=1).utcoffset()


def test_an_hour_that_is_skipped_moves_forward_and_a_doubled_one_is_the_first() -> None:
    assert instant(date(2026, 3, 29), time(2, 30), "Europe/Berlin") == datetime(
        2026, 3, 29, 1, 30, tzinfo=UTC
    )
    assert instant(date(2026, 10, 25), time(2, 30), "Europe/Berlin") == datetime(
        2026, 10, 25, 0, 30, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("local", "working_days", "opens"),
    [
        ((2026, 11, 20, 7, 59), True, (2026, 11, 20, 8, 0)),
        ((2026, 11, 20, 8, 0), True, (2026, 11, 20, 8, 0)),
        ((2026, 11, 20, 17, 59), True, (2026, 11, 20, 17, 59)),
        ((2026, 11, 20, 18, 0), False, (2026, 11, 21, 8, 0)),
        ((2026, 11, 20, 18, 0), True, (2026, 11, 23, 8, 0)),
        ((2026, 11, 22, 12, 0), True, (2026, 11, 23, 8, 0)),
        ((2026, 11, 22, 12, 0), False, (2026, 11, 22, 12, 0)),
    ],
)
def test_mail_waits_for_the_window_at_the_readers_place(
    local: tuple[int, ...], opens: tuple[int, ...], *, working_days: bool
) -> None:
    there = ZoneInfo("Asia/Tokyo")
    at = datetime(*local, tzinfo=there).astimezone(UTC)  # type: ignore[arg-type,misc]
    wanted = datetime(*opens, tzinfo=there)  # type: ignore[arg-type,misc]
    assert next_open(at, "Asia/Tokyo", EIGHT, SIX_PM, working_days=working_days) == wanted


@pytest.mark.parametrize(
    ("written", "name"),
    [("TR", "Türkiye"), ("de", "Germany"), ("Österreich", "Austria"), ("Mars", "Mars"), ("", "")],
)
def test_a_country_is_called_one_name_however_it_was_written(written: str, name: str) -> None:
    assert country_name(ZONES, written) == name
