"""Which team a lead rings with, and what is said of it."""

from dataclasses import replace
from typing import Any

import pytest
from fakes import BOOK, SOURCE_KEY, a_case, a_lead, a_team, an_interest
from hypothesis import given
from hypothesis import strategies as st

from bot.mistakes import Misconfigured
from bot.rules_file.reading import read_rules, usual_text
from nurture.leads.waking import woken
from nurture.rulebook import Route, Rulebook
from nurture.sales.routing import explain, route

TEAMS = {"main": BOOK.teams["main"], "swiss": a_team(key="swiss", reps=("ken",), managers=())}


def told(routes: str, teams: str = "") -> Rulebook:
    text = usual_text().replace("# What hot means.", f"{teams}\n{routes}\n# What hot means.", 1)
    return read_rules(text, {"LEADBELL_KEY_WEBSITE": SOURCE_KEY})


SWISS = """
[teams.swiss]
channel = "#swiss"
reps = ["ken"]
managers = ["mona"]
head = "hana"
[teams.swiss.hours]
zone = "Europe/Zurich"
"""


def a_book(*routes: Route) -> Rulebook:
    return replace(BOOK, teams=TEAMS, routes=routes)


def from_(**known: str) -> Any:
    return a_lead(known=known)


@pytest.mark.parametrize(
    "country", ["CH", "ch", "Switzerland", "Schweiz", "Suisse", " switzerland "]
)
def test_a_country_is_known_by_every_name_it_goes_by(country: str) -> None:
    book = told('[[routes]]\nteam = "swiss"\ncountry = ["CH"]', SWISS)
    assert route(book, from_(country=country)).key == "swiss"
    assert route(book, from_(country="Sweden")).key == "main"


@pytest.mark.parametrize(
    ("rule", "fits", "misses"),
    [
        ('region = ["Bavaria"]', {"region": "bavaria"}, {"region": "Hesse"}),
        ('product = ["Flow-meter"]', {"product": "flow meter"}, {"product": "Flow meter 2"}),
        ('segment = ["Water"]', {"segment": "Water"}, {}),
        ('company = ["Acme"]', {"company": "ACME, Pumps GmbH"}, {"company": "Acmeon"}),
        ('domain = ["acme.example"]', {"email": "a@it.acme.example"}, {"email": "a@xacme.example"}),
        ("at_least = 50", {"employees": "50"}, {"employees": "49"}),
        ("at_least = 1000", {"employees": "1,200 people"}, {"employees": "many"}),
        ("at_most = 49", {"employees": "49"}, {"employees": ""}),
        ('where = { industry = ["Pumps"] }', {"industry": "pumps"}, {"industry": "Pump"}),
        ('source = ["website"]', {"name": "Pia"}, {}),
    ],
)
def test_a_route_takes_whom_it_names_and_nobody_else(
    rule: str, fits: dict[str, str], misses: dict[str, str]
) -> None:
    book = told(f'[[routes]]\nteam = "swiss"\n{rule}', SWISS)
    assert route(book, from_(**fits)).key == "swiss"
    assert route(book, from_(**misses)).key == "main"


def test_the_first_route_that_fits_decides_and_says_so() -> None:
    named = Route(team="swiss", title="Named accounts", company=("acme",), owner="ken")
    rest = Route(team="main")
    routed = explain(a_book(named, rest), from_(company="Acme"))
    assert (routed.team.key, routed.why, routed.first) == (
        "swiss",
        "route 1: Named accounts",
        "ken",
    )
    assert explain(a_book(named, rest), from_()).why == "route 2: everybody else"


def test_a_route_may_look_at_the_way_by_which_the_act_came() -> None:
    book = a_book(Route(team="swiss", source=("fair",)))
    assert route(book, from_(name="Pia"), "fair").key == "swiss"
    assert route(book, from_(name="Pia"), "website").key == "main"


def test_somebody_who_comes_back_goes_to_whoever_had_them_before() -> None:
    book = replace(a_book(Route(team="main")), people=BOOK.people)
    book = replace(book, teams={"main": a_team(reps=("rita",)), "swiss": TEAMS["swiss"]})
    routed = explain(book, a_lead(owner="ken"))
    assert (routed.team.key, routed.first, routed.why) == ("swiss", "ken", "Ken had it before")


def test_whoever_scanned_their_badge_goes_first_in_the_team_unless_a_route_names_somebody() -> None:
    met = from_(met_by="ken")
    assert (explain(BOOK, met).first, explain(BOOK, met).why) == ("ken", "Ken met them at a show")
    named = a_book(Route(team="main", owner="rita"))
    assert explain(named, met).first == "rita"
    assert explain(BOOK, from_(met_by="max")).first is None
    assert explain(BOOK, from_(met_by="gone")).first is None


def test_an_owner_who_has_left_the_firm_is_no_owner() -> None:
    assert explain(a_book(), a_lead(owner="gone")).first is None


@given(st.dictionaries(st.sampled_from(["country", "region", "company", "employees"]), st.text()))
def test_nobody_is_ever_nowhere(known: dict[str, str]) -> None:
    book = a_book(Route(team="swiss", company=("acme",)), Route(team="swiss", at_least=50))
    assert route(book, a_lead(known=known)).key in TEAMS


def test_a_ring_starts_with_the_team_of_its_route() -> None:
    book = a_book(Route(team="swiss", company=("acme",)))
    case = a_case(lead=a_lead(interests=(an_interest(),)))
    _, ring = woken(a_lead(interests=(an_interest(),)), replace(case, book=book))
    assert ring
    assert ring.team == "swiss"


def test_a_route_may_name_a_rep_of_its_team_as_owner() -> None:
    (only,) = told('[[routes]]\nteam = "swiss"\nowner = "ken"', SWISS).routes
    assert only.owner == "ken"


@pytest.mark.parametrize(
    ("routes", "cure"),
    [
        (
            '[[routes]]\nteam = "swis"',
            'routes[1].team: "swis" is no team under [teams], did you mean',
        ),
        ('[[routes]]\nteam = "main"\n[[routes]]\nteam = "swiss"', "put it last"),
        ('[[routes]]\nteam = "main"\ncountry = ["Germany"]', "two capitals"),
        ('[[routes]]\nteam = "swiss"\nowner = "rita"', "rita is no rep of team swiss"),
        ('[[routes]]\nteam = "main"\ncontry = ["DE"]', "did you mean `country`?"),
    ],
)
def test_a_mistake_in_a_route_is_told_with_its_cure(routes: str, cure: str) -> None:
    with pytest.raises(Misconfigured) as refused:
        told(routes, SWISS)
    assert cure in str(refused.value)
