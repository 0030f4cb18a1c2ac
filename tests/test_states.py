"""States: their own holidays count for whoever is known to live or work there."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from mail_cases import BOOK, ZONES, a_contact, a_lead, a_send, a_show, a_store

from bot.mistakes import Misconfigured
from bot.rules_file.reading import read_rules, usual_text
from nurture.calendar.feasts import feast
from nurture.calendar.hours import works_on
from nurture.calendar.states import ALSO, state_of
from nurture.mail.planning import plan
from nurture.model import Send
from nurture.rulebook import Rulebook, ShowRules
from nurture.shows.attendance import preview

KEY = {"LEADBELL_KEY_WEBSITE": "a-key-that-is-long-enough"}
EPIPHANY, DIADA, PATRIOTS = date(2025, 1, 6), date(2028, 9, 11), date(2026, 4, 20)
"""Mondays on which a part of Germany, of Spain and of the United States rests."""


@pytest.mark.parametrize(
    ("country", "written", "state"),
    [
        ("DE", "BY", "BY"),
        ("DE", "DE-BY", "BY"),
        ("DE", " bayern ", "BY"),
        ("DE", "Bavaria", "BY"),
        ("ES", "Catalonia", "CT"),
        ("ES", "Cataluña", "CT"),
        ("US", "Massachusetts", "MA"),
        ("US", "us-ma", "MA"),
        ("CH", "Zürich", "ZH"),
        ("AT", "Wien", "9"),
        ("DE", "Massachusetts", ""),
        ("DE", "", ""),
        ("", "Bavaria", ""),
        ("JP", "Osaka", ""),
        ("XX", "Bavaria", ""),
    ],
)
def test_a_state_is_known_by_its_code_and_by_the_names_people_write(
    country: str, written: str, state: str
) -> None:
    assert state_of(country, written) == state


def test_each_name_in_our_own_table_is_that_of_a_state_the_calendars_know() -> None:
    for country, states in ALSO.items():
        for state in states.split("; "):
            code, _, names = state.partition(" ")
            assert {state_of(country, name) for name in names.split(" / ")} == {code}


@pytest.mark.parametrize(
    ("country", "day", "state"),
    [("DE", EPIPHANY, "BY"), ("ES", DIADA, "CT"), ("US", PATRIOTS, "MA")],
)
def test_a_state_rests_while_the_country_works(country: str, day: date, state: str) -> None:
    assert feast(country, day, state)
    assert not feast(country, day)


def monday_letter(monday: date, book: Rulebook, **facts: str) -> Send:
    show = a_show(last_day=monday - timedelta(days=3), country=facts["country"])
    now = datetime(monday.year, monday.month, monday.day, tzinfo=UTC) - timedelta(days=3)
    lead = a_lead(facts=facts)
    (send,) = plan(book, lead, a_contact(), act="show", show=show, zones=ZONES, now=now)
    return send


def moving(*, states: bool = True) -> Rulebook:
    return replace(BOOK, shows=ShowRules(move_holidays=True, state_holidays=states))


@pytest.mark.parametrize(
    ("monday", "where"),
    [
        (EPIPHANY, {"country": "DE", "region": "Bavaria"}),
        (DIADA, {"country": "Spain", "region": "Catalunya"}),
        (PATRIOTS, {"country": "US", "region": "MA"}),
    ],
)
def test_a_letter_waits_for_the_day_after_a_holiday_of_the_reader_s_state(
    monday: date, where: dict[str, str]
) -> None:
    assert monday_letter(monday, moving(), **where).due.date() == monday + timedelta(days=1)
    elsewhere = where | {"region": ""}
    assert monday_letter(monday, moving(), **elsewhere).due.date() == monday
    whole_country = moving(states=False)
    assert monday_letter(monday, whole_country, **where).due.date() == monday


async def test_the_table_to_approve_names_the_holiday_of_a_visitor_s_state() -> None:
    show = a_show(last_day=date(2025, 1, 3))
    visitor = a_lead(facts={"country": "DE", "region": "BY"})
    store = await a_store(show, visitor, a_send(campaign="f10e"))
    (found,) = (await preview(store, BOOK, ZONES, show.id)).visitors
    assert found.feast == "Epiphany"
    book = replace(BOOK, shows=ShowRules(state_holidays=False))
    (found,) = (await preview(store, book, ZONES, show.id)).visitors
    assert found.feast == ""


def rules(region: str) -> Rulebook:
    return read_rules(usual_text().replace('# region = "NI"', f'region = "{region}"'), KEY)


def test_a_team_s_state_may_be_written_by_name() -> None:
    assert not works_on(rules("Bavaria").teams["main"].hours, EPIPHANY)
    assert works_on(rules("Hamburg").teams["main"].hours, EPIPHANY)


def test_a_rep_s_own_state_counts_for_that_rep() -> None:
    usual = '# hours = { zone = "Europe/Lisbon"'
    own = 'hours = { zone = "Europe/Berlin", holidays = "DE", region = "Bavaria" }\n' + usual
    rita = read_rules(usual_text().replace(usual, own), KEY).people["rita"]
    assert rita.hours
    assert not works_on(rita.hours, EPIPHANY)


def test_a_state_that_is_none_is_told_with_its_line() -> None:
    with pytest.raises(Misconfigured, match='"Bavariaa" is no region of DE'):
        rules("Bavariaa")
