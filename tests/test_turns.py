"""Whose turn it is: fair over any stretch, whoever comes and goes."""

from asyncio import gather
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations
from typing import Any

import pytest
from fakes import (
    BOOK,
    DAY,
    HOUR,
    MINUTE,
    NOW,
    WHY,
    ZONES,
    a_lead,
    a_ring,
    a_sight,
    a_store,
    a_team,
    an_inquiry,
    person,
)
from hypothesis import given
from hypothesis import strategies as st

from handlers.blocks.lines import line
from nurture.errors import Refused
from nurture.leads.intake import take_in
from nurture.model import Claim, Lead, Notice, Presence, Ring, Stage, Turn, Turns
from nurture.rulebook import Mode, Route, Rulebook, Rung, Team, Whom
from nurture.sales.claims import claim, hand_back
from nurture.sales.desk import work
from nurture.sales.floor import Floor, read_floor
from nurture.sales.ringing import climb, climb_if_due
from nurture.sales.rings import start_ring
from nurture.sales.turns import next_turn, seated, turn_in
from store import open_store

REPS = ("ada", "bob", "cleo", "dan")
FOUR = a_team(reps=REPS, mode=Mode.TURN)


def played(team: Team, present: Iterable[frozenset[str]], turns: Turns | None = None) -> list[str]:
    """Give turn after turn to whom of those present it goes, "" if to nobody."""
    turns, had = turns or Turns(id=team.key), []
    for there in present:
        rep, turns = next_turn(turns, team, there, frozenset(team.reps) - there)
        had.append(rep or "")
    return had


def unfair(had: list[str], rep: str, other: str, team: Team) -> float:
    """How far two reps are apart by weight over the worst stretch."""
    counts = [0.0]
    for one in had:
        step = (one == rep) / team.weight(rep) - (one == other) / team.weight(other)
        counts.append(counts[-1] + step)
    return max(counts) - min(counts)


everybody = st.lists(st.just(frozenset(REPS)), min_size=1, max_size=60)
weights = st.fixed_dictionaries({rep: st.integers(1, 5) for rep in REPS})
coming_and_going = st.lists(st.frozensets(st.sampled_from(REPS)), max_size=60)


@given(everybody, weights)
def test_over_any_stretch_turns_differ_by_one_for_each_weight(
    present: list[frozenset[str]], weights: dict[str, int]
) -> None:
    team = replace(FOUR, mode=Mode.WEIGHTED, weights=weights)
    had = played(team, present)
    for rep, other in combinations(REPS, 2):
        assert unfair(had, rep, other, team) <= 1 + 1e-9


@given(coming_and_going, weights)
def test_two_who_are_there_are_even_whoever_else_comes_and_goes(
    present: list[frozenset[str]], weights: dict[str, int]
) -> None:
    team = replace(FOUR, mode=Mode.WEIGHTED, weights=weights)
    had = played(team, [there | {"ada", "bob"} for there in present])
    assert unfair(had, "ada", "bob", team) <= 1 + 1e-9


@given(coming_and_going)
def test_a_turn_goes_only_to_somebody_who_is_there(present: list[frozenset[str]]) -> None:
    for there, rep in zip(present, played(FOUR, present), strict=True):
        assert rep in there or not (there or rep)


def test_whoever_was_passed_over_stays_where_they_stood() -> None:
    turns = Turns(id="main", line=("bob", "ada", "dan", "cleo"))
    rep, after = next_turn(turns, FOUR, {"dan", "cleo"})
    assert (rep, after.line) == ("dan", ("bob", "ada", "cleo", "dan"))


def test_who_was_away_is_next_once_and_does_not_catch_up() -> None:
    gone = frozenset(REPS) - {"ada"}
    had = played(FOUR, [gone] * 30 + [frozenset(REPS)] * 8)
    assert Counter(had[30:]) == dict.fromkeys(REPS, 2)


def test_who_was_away_catches_up_where_the_rules_say_so() -> None:
    team = replace(FOUR, catch_up=True)
    gone = frozenset(REPS) - {"ada"}
    had = played(team, [gone] * 9 + [frozenset(REPS)] * 3)
    assert had[9:] == ["ada", "ada", "ada"]


@pytest.mark.parametrize(
    ("given", "owed"),
    [
        ({"claims": {"rita": 2}}, ()),
        ({"presences": {"rita": Presence(id="rita", away_from=NOW - DAY)}}, ("rita",)),
    ],
)
def test_only_leave_is_made_good_and_a_full_desk_is_not(
    given: dict[str, Any], owed: tuple[str, ...]
) -> None:
    book = a_book(catch_up=True, most_open=2)
    line = Turns(id="main", line=("rita", "ken"))
    ring, turns = turn_in(a_ring(), a_floor(book, turns=line, **given), None, NOW)
    assert ring.turn
    assert (ring.turn.by, turns.owed) == ("ken", owed)


def test_the_order_of_names_in_the_file_gives_nobody_the_first_turn() -> None:
    teams = [a_team(key=f"team{no}", reps=REPS) for no in range(200)]
    first = Counter(played(team, [frozenset(REPS)])[0] for team in teams)
    assert all(30 <= first[rep] <= 70 for rep in REPS)


def test_a_new_rep_joins_the_line_and_one_who_left_is_out() -> None:
    turns = Turns(id="main", line=("ada", "gone", "bob"))
    team = replace(FOUR, reps=("bob", "new", "ada"))
    assert played(team, [frozenset(team.reps)] * 3, turns) == ["ada", "bob", "new"]


# At the desk

BERLIN_MORNING = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


def a_book(**team: Any) -> Rulebook:
    usual = {"mode": Mode.TURN, "turn_for": 5 * MINUTE}
    return replace(BOOK, teams={"main": a_team(**{**usual, **team})})


def a_floor(book: Rulebook, **given: Any) -> Floor:
    return Floor(**{"book": book, "team": book.teams["main"], "turns": Turns(id="main"), **given})


async def rung(book: Rulebook, now: datetime = NOW, **lead: Any) -> tuple[Any, Ring]:
    """Give a store in which Pia's ring has just begun."""
    pia = a_lead(stage=Stage.HOT, ring="r1ng", **lead)
    ring = replace(start_ring(pia, WHY, book.teams["main"], now, book), id="r1ng")
    store = await a_store()
    await store.save(*await seated(store, book, [pia, ring], now))
    kept = await store.get(Ring, "r1ng")
    assert kept
    return store, kept


async def test_one_rep_has_a_ring_alone_and_is_told_so() -> None:
    store, ring = await rung(a_book())
    assert ring.turn
    assert ring.turn.until == ring.due == NOW + 5 * MINUTE
    (told,) = await store.notices_of("r1ng")
    assert (told.kind, told.to) == ("turn yours", ring.turn.by)


async def test_others_who_click_claim_hear_whose_turn_it_is_and_until_when() -> None:
    book = a_book()
    store, ring = await rung(book)
    assert ring.turn
    other = next(rep for rep in book.teams["main"].reps if rep != ring.turn.by)
    whose = book.people[ring.turn.by].first
    with pytest.raises(Refused, match=f"{whose}'s turn for .* until 14:07"):
        await work(store, book, "r1ng", NOW, lambda desk: claim(desk, person(other)))
    await work(store, book, "r1ng", NOW, lambda desk: claim(desk, person("mona")))


async def test_after_the_turn_everybody_may_claim_and_the_thread_says_so() -> None:
    book = a_book(claim=(Rung(after=HOUR, whom=Whom.THREAD),))
    store, ring = await rung(book)
    assert ring.turn
    assert not await climb_if_due(store, book, "r1ng", NOW + 4.99 * MINUTE)
    assert await climb_if_due(store, book, "r1ng", NOW + 5 * MINUTE)
    opened = await store.get(Ring, "r1ng")
    assert opened
    assert (opened.turn, opened.passed, opened.due) == (None, (ring.turn.by,), NOW + HOUR)
    assert ("turn over", "thread") in [(n.kind, n.to) for n in await store.notices_of("r1ng")]


async def test_a_click_on_the_very_instant_of_the_turns_end_is_in_time_for_others() -> None:
    book = a_book()
    store, ring = await rung(book)
    assert ring.turn
    other = next(rep for rep in book.teams["main"].reps if rep != ring.turn.by)
    at = NOW + 5 * MINUTE
    done = await work(store, book, "r1ng", at, lambda desk: claim(desk, person(other)))
    assert (done.ring.claim, done.ring.turn) == (Claim(by=other, at=at), None)


async def test_two_rings_at_once_are_two_peoples_turns() -> None:
    book, store = a_book(), open_store("tinydb:///:memory:")
    for no in range(6):
        inquiry = an_inquiry(key=str(no), email=f"p{no}@example.com")
        await take_in(store, book, ZONES, inquiry, now=NOW)
    rings = await store.open_rings()
    assert Counter(ring.turn.by for ring in rings if ring.turn) == {"rita": 3, "ken": 3}


async def test_turns_go_on_where_they_were_after_a_restart(tmp_path: Any) -> None:
    book, holders = a_book(), []
    for no in range(6):
        store = open_store(f"tinydb://{tmp_path}/leadbell.db")
        inquiry = an_inquiry(key=str(no), email=f"p{no}@example.com")
        taken = await take_in(store, book, ZONES, inquiry, now=NOW)
        assert taken.ring
        ring = await store.get(Ring, taken.ring.id)
        holders.append(ring.turn.by if ring and ring.turn else "")
        await store.close()
    assert holders[:2] * 3 == holders
    assert set(holders) == {"rita", "ken"}


async def test_a_lead_that_is_handed_back_is_the_next_ones_turn() -> None:
    book = a_book()
    store, ring = await rung(book)
    assert ring.turn
    by = person(ring.turn.by)
    await work(store, book, "r1ng", NOW, lambda desk: claim(desk, by))
    await work(store, book, "r1ng", NOW, lambda desk: hand_back(desk, by, ""))
    back = await store.get(Ring, "r1ng")
    assert back
    assert back.turn
    assert back.turn.by != by.key


@pytest.mark.parametrize("mode", [Mode.TURN, Mode.OWNER])
async def test_who_had_a_lead_before_has_it_first(mode: Mode) -> None:
    for owner in ("rita", "ken"):
        _, ring = await rung(a_book(mode=mode), owner=owner)
        assert ring.turn
        assert ring.turn.by == owner


@pytest.mark.parametrize(("mode", "owner"), [(Mode.OPEN, "rita"), (Mode.OWNER, None)])
async def test_a_ring_is_open_where_the_rules_name_nobody(mode: Mode, owner: str | None) -> None:
    _, ring = await rung(a_book(mode=mode), owner=owner)
    assert ring.turn is None


async def test_a_named_account_is_its_reps_first_even_where_others_claim_openly() -> None:
    named = Route(team="main", company=("acme",), owner="ken")
    book = replace(a_book(mode=Mode.OPEN), routes=(named,))
    _, ring = await rung(book)
    assert ring.turn
    assert ring.turn.by == "ken"


async def test_a_former_owner_on_leave_is_not_waited_for() -> None:
    book = a_book()
    on_leave = Presence(id="rita", away_from=NOW - DAY, away_until=NOW + DAY)
    floor = a_floor(book, presences={"rita": on_leave})
    ring, _ = turn_in(a_ring(), floor, "rita", NOW)
    assert ring.turn == Turn(by="ken", until=NOW + 5 * MINUTE)


async def test_nobody_has_a_turn_while_nobody_is_there_and_the_card_says_who_comes_when() -> None:
    _, ring = await rung(a_book(), now=datetime(2026, 11, 20, 20, tzinfo=UTC))
    assert ring.turn is None
    assert ring.nobody_until == datetime(2026, 11, 23, 8, tzinfo=UTC)


async def test_who_has_as_many_claims_as_the_team_allows_gets_no_more() -> None:
    book = a_book(most_open=2)
    held = [a_ring(id=f"h{no}", claim=Claim(by="rita", at=NOW)) for no in range(2)]
    store, _ = await rung(book)
    await store.save(*held)
    floor = await read_floor(store, book, book.teams["main"])
    assert floor.ready(NOW) == {"ken"}
    await climb_if_due(store, book, "r1ng", NOW + 5 * MINUTE)
    with pytest.raises(Refused, match="You have 2 leads without a first touch"):
        await work(store, book, "r1ng", NOW + HOUR, lambda desk: claim(desk, person("rita")))


# The richer ladder


def lines(records: Iterable[Any]) -> list[tuple[str, str]]:
    return [(one.kind, one.to) for one in records if isinstance(one, Notice)]


Climb = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("rung_", "said"),
    [
        (Rung(after=MINUTE, whom=Whom.GROUP, group="S01"), [("group", "thread")]),
        (Rung(after=MINUTE, whom=Whom.CHANNEL, channel="#sales"), [("elsewhere", "#sales")]),
        (Rung(after=MINUTE, whom=Whom.HEAD), [("rung", "hana"), ("told", "thread")]),
        (Rung(after=MINUTE, whom=Whom.MANAGER, min_score=70), []),
        (Rung(after=MINUTE, whom=Whom.MANAGER, min_value=5000), []),
        (Rung(after=MINUTE, whom=Whom.MANAGER, sources=("fair",)), []),
        (
            Rung(after=MINUTE, whom=Whom.MANAGER, min_score=60, min_value=1, sources=("website",)),
            [("rung", "mona"), ("told", "thread")],
        ),
    ],
)
def test_a_rung_tells_whom_it_names_of_what_is_worth_it(
    rung_: Rung, said: list[tuple[str, str]]
) -> None:
    team = a_team(claim=(rung_,))
    records = climb(a_ring(score=60, value=4999), team, NOW + MINUTE, BOOK)
    assert lines(records) == said


async def test_the_next_rep_is_told_and_then_the_one_after() -> None:
    both = (Rung(after=MINUTE, whom=Whom.NEXT), Rung(after=2 * MINUTE, whom=Whom.NEXT))
    book = a_book(mode=Mode.OPEN, claim=both)
    store, _ = await rung(book)
    for minutes in (1, 2):
        assert await climb_if_due(store, book, "r1ng", NOW + minutes * MINUTE)
    told = [to for kind, to in lines(await store.notices_of("r1ng")) if kind == "rung"]
    assert sorted(told) == ["ken", "rita"]


async def test_a_rung_that_assigns_gives_the_lead_to_the_next_rep_on_duty() -> None:
    book = a_book(mode=Mode.OPEN, claim=(Rung(after=MINUTE, whom=Whom.THREAD, assign=True),))
    store, _ = await rung(book)
    await store.save(Presence(id="rita", away_from=NOW))
    assert await climb_if_due(store, book, "r1ng", NOW + MINUTE)
    lead, ring = await store.get(Lead, "p1a"), await store.get(Ring, "r1ng")
    assert lead
    assert ring
    assert (lead.stage, lead.owner) == (Stage.CLAIMED, "ken")
    assert (ring.claim, ring.due) == (Claim(by="ken", at=NOW + MINUTE), NOW + 61 * MINUTE)
    assert ("given", "ken") in lines(await store.notices_of("r1ng"))


async def test_a_rung_that_assigns_calls_out_where_nobody_is_on_duty() -> None:
    gives = Rung(after=MINUTE, whom=Whom.MANAGER, assign=True)
    book = a_book(mode=Mode.OPEN, claim=(gives,))
    store, _ = await rung(book)
    await store.save(*(Presence(id=rep, away_from=NOW) for rep in ("rita", "ken")))
    assert await climb_if_due(store, book, "r1ng", NOW + MINUTE)
    assert ("rung", "mona") in lines(await store.notices_of("r1ng"))


async def test_a_ping_for_somebody_on_leave_goes_to_who_stands_in() -> None:
    book = a_book(mode=Mode.OPEN, claim=(Rung(after=MINUTE, whom=Whom.MANAGER),))
    store, _ = await rung(book)
    await store.save(Presence(id="mona", away_from=NOW))
    assert await climb_if_due(store, book, "r1ng", NOW + MINUTE)
    assert sorted(lines(await store.notices_of("r1ng"))) == [("rung", "hana"), ("told", "thread")]


async def test_in_a_rush_no_lead_is_held_back_for_the_sake_of_fairness() -> None:
    book, store = a_book(), open_store("tinydb:///:memory:")
    inquiries = [an_inquiry(key=str(no), email=f"p{no}@example.com") for no in range(100)]
    await gather(*(take_in(store, book, ZONES, one, now=NOW) for one in inquiries))
    rings = await store.open_rings(limit=200)
    had = Counter(ring.turn.by for ring in rings if ring.turn)
    assert len(rings) == 100
    assert had["rita"] + had["ken"] >= 10
    assert abs(had["rita"] - had["ken"]) <= 1


async def test_after_a_claim_time_counts_in_the_teams_hours_unless_the_rules_say_so() -> None:
    book = a_book(mode=Mode.OPEN)
    store, _ = await rung(book)
    await store.save(Presence(id="ken", zone="America/New_York"))
    await work(store, book, "r1ng", NOW, lambda desk: claim(desk, person("ken")))
    ring = await store.get(Ring, "r1ng")
    assert ring
    assert (ring.hours, ring.touch_by) == (None, NOW + HOUR)


async def test_after_a_claim_time_may_count_in_the_hours_of_whoever_claimed() -> None:
    book = a_book(mode=Mode.OPEN, own_hours=True)
    store, _ = await rung(book)
    await store.save(Presence(id="ken", zone="America/New_York"))
    await work(store, book, "r1ng", NOW, lambda desk: claim(desk, person("ken")))
    ring = await store.get(Ring, "r1ng")
    assert ring
    assert ring.touch_by == ring.due == datetime(2026, 11, 20, 15, tzinfo=UTC)  # 10:00 there
    await work(store, book, "r1ng", NOW, lambda desk: hand_back(desk, person("ken"), ""))
    back = await store.get(Ring, "r1ng")
    assert back
    assert (back.hours, back.due) == (None, NOW + 5 * MINUTE)


@pytest.mark.parametrize(
    ("claimed", "said"),
    [
        (None, "this one is still free after 60 minutes."),
        (Claim(by="rita", at=NOW), "no first touch"),
    ],
)
def test_a_group_hears_what_it_is_that_waits(claimed: Claim | None, said: str) -> None:
    ring = a_ring(claim=claimed)
    notice = Notice(ring="r1ng", lead="p1a", kind="group", to="thread", at=NOW + HOUR, by="S01")
    assert said in line(notice, a_lead(), ring, a_sight(), "").text
