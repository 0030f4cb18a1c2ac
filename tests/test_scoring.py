"""The score: its parts add up, it fades, and the usual treaty says what we mean by hot."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import permutations

import pytest
from fakes import BOOK, DAY, NOW, a_lead, a_treaty, an_interest
from hypothesis import given
from hypothesis import strategies as st

from nurture.leads.scoring import cools_at, hot, score, weight, with_act
from nurture.model import Lead
from nurture.rulebook import ProfileRule

HOT = BOOK.hot
FULL = {
    "former_buyer": "yes",
    "employees": "5,000",
    "title": "Head of Everything",
    "country": "de",
}
SMALL = [key for key, act in HOT.acts.items() if not act.serious]

acts = st.sampled_from(list(HOT.acts))
moments = st.integers(0, 720).map(lambda days: NOW - days * DAY)
histories = st.lists(st.tuples(acts, moments), max_size=8)


def who_did(*history: tuple[str, datetime], known: dict[str, str] | None = None) -> Lead:
    lead = a_lead(known=known or {})
    for act, at in history:
        lead = replace(lead, interests=with_act(lead.interests, HOT.acts[act], at))
    return lead


def points(*history: tuple[str, datetime], now: datetime = NOW) -> int:
    return score(who_did(*history), HOT, now).total


def known(**facts: str) -> int:
    return score(a_lead(known=facts), HOT, NOW).total


# How it adds up (R28)


@given(histories)
def test_the_lines_add_up_to_the_total(history: list[tuple[str, datetime]]) -> None:
    weighed = score(who_did(*history, known=FULL), HOT, NOW)
    assert weighed.total == sum(line.points for line in weighed.lines)
    assert all(line.points for line in weighed.lines)


def test_a_card_and_its_threshold_never_contradict_each_other() -> None:
    """59.6 is shown as 60, so it is hot."""
    lead = a_lead(known={}, interests=(replace(an_interest(), weight=59.6),))
    assert score(lead, HOT, NOW).total == 60
    assert hot(score(lead, HOT, NOW), HOT)


@pytest.mark.parametrize(("at", "is_hot"), [(59, False), (60, True), (61, True)])
def test_the_threshold_itself_is_hot(at: int, *, is_hot: bool) -> None:
    lead = a_lead(known={}, interests=(replace(an_interest(), weight=at),))
    assert hot(score(lead, HOT, NOW), HOT) is is_hot


def test_behaviour_comes_first_and_the_heaviest_line_on_top() -> None:
    lead = who_did(("visit", NOW), ("price", NOW), known={"country": "DE"})
    assert [line.key for line in score(lead, HOT, NOW).lines] == ["price", "visit", "country"]


# How it fades (R27)


def test_after_a_half_life_half_is_left() -> None:
    assert points(("webinar", NOW)) == 18
    assert points(("webinar", NOW - 30 * DAY)) == 9
    assert points(("demo", NOW - 90 * DAY)) == 30


@given(acts, st.integers(0, 700), st.integers(0, 700))
def test_newer_weighs_at_least_as_much(act: str, one: int, other: int) -> None:
    older, newer = sorted((NOW - one * DAY, NOW - other * DAY))
    assert points((act, newer)) >= points((act, older))


@given(histories, acts, moments)
def test_one_act_more_never_weighs_less(
    history: list[tuple[str, datetime]], act: str, at: datetime
) -> None:
    assert points(*history, (act, at)) >= points(*history)


@given(st.lists(st.tuples(acts, moments), min_size=2, max_size=4))
def test_the_order_of_arrival_does_not_matter(history: list[tuple[str, datetime]]) -> None:
    seen = {tuple(sorted(_weights(who_did(*order)).items())) for order in permutations(history)}
    assert len(seen) == 1


def _weights(lead: Lead) -> dict[str, tuple[float, int, datetime]]:
    return {one.act: (round(weight(one, NOW), 6), one.times, one.last) for one in lead.interests}


@given(histories.filter(bool))
def test_it_cools_at_the_instant_that_was_foretold(history: list[tuple[str, datetime]]) -> None:
    lead = who_did(*history)
    cold_at = cools_at(lead, HOT, NOW)
    if cold_at is None:
        assert sum(weight(one, NOW) for one in lead.interests) < HOT.hot_from
        return
    second = timedelta(seconds=1)
    assert _raw(lead, cold_at - second) >= HOT.hot_from >= _raw(lead, cold_at + second)


def _raw(lead: Lead, now: datetime) -> float:
    return sum(weight(one, now) for one in lead.interests)


def test_profile_alone_never_cools() -> None:
    generous = a_treaty(hot_from=20)
    assert cools_at(a_lead(known=FULL), generous, NOW) is None


# What is known of somebody


@pytest.mark.parametrize(
    ("facts", "worth"),
    [
        ({"employees": "49"}, 0),
        ({"employees": "50"}, 10),
        ({"employees": "1,200"}, 10),
        ({"employees": "about 50"}, 0),
        ({"employees": "nan"}, 0),
        ({"employees": "inf"}, 0),
        ({"title": "Deputy head of sales"}, 8),
        ({"title": "Sales"}, 0),
        ({"country": " de "}, 5),
        ({"country": "FR"}, 0),
        ({"former_buyer": "YES"}, 15),
    ],
)
def test_a_fact_is_worth_what_the_treaty_says(facts: dict[str, str], worth: int) -> None:
    assert known(**facts) == worth


def test_profile_points_stop_at_their_cap() -> None:
    assert known(**FULL) == HOT.profile_cap == 25


def test_a_word_is_found_inside_a_longer_one_only_by_agreement() -> None:
    """`holds` looks for a word: a "coordinator" is no COO."""
    assert known(title="Coordinator") == 0


# What the usual treaty must hold (R21, R25, R29)


@pytest.mark.parametrize("act", SMALL)
def test_no_single_small_act_makes_even_the_best_profile_hot(act: str) -> None:
    assert not hot(score(who_did((act, NOW), known=FULL), HOT, NOW), HOT)


def test_what_people_say_of_themselves_never_makes_hot() -> None:
    assert not hot(score(a_lead(known=FULL), HOT, NOW), HOT)
    boast = a_treaty(
        profile=tuple(ProfileRule(field="x", title="x", points=50, one_of=("x",)) for _ in "abc")
    )
    assert not hot(score(a_lead(known={"x": "x"}), boast, NOW), boast)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("white_paper", "visit"),
        ("recommended", "search_click"),
        ("event", "newsletter"),
    ],
)
def test_the_usual_order_of_acts(more: str, less: str) -> None:
    assert points((more, NOW)) > points((less, NOW))


def test_a_former_buyer_comes_before_a_stranger() -> None:
    assert known(former_buyer="yes") > known()


@pytest.mark.parametrize("act", ["open", "click"])
def test_what_scanners_do_never_moves_a_score(act: str) -> None:
    assert points(*[(act, NOW)] * 100) == 0
