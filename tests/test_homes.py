"""App Home: what rings, what is mine, and nothing that a rep should not see."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from fakes import (
    BOOK,
    HOUR,
    MINUTE,
    NOW,
    TEAM,
    TRICKS,
    a_book,
    a_claim,
    a_lead,
    a_ring,
    a_sight,
    a_store,
    a_team,
    facts,
    person,
)
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.plain_words import texts
from bot.sandbox.slack.blocks import check_view
from handlers.blocks.homes import Pair, home
from handlers.slack.home_reading import on_the_desk
from nurture.model import Ended, RingEnd, Stage, Turn


def free(no: int = 1, name: str = "Pia Sample") -> Pair:
    lead = a_lead(id=f"l{no}", stage=Stage.HOT, ring=f"r{no}", facts=facts({"name": name}))
    return lead, a_ring(id=f"r{no}", lead=f"l{no}", at=NOW - no * MINUTE)


def mine(no: int, touch_by: timedelta, name: str = "") -> Pair:
    known = facts({"name": name or f"Person {no}"})
    lead = a_lead(id=f"m{no}", stage=Stage.CLAIMED, owner="rita", ring=f"s{no}", facts=known)
    ring = a_ring(id=f"s{no}", lead=f"m{no}", claim=a_claim(), touch_by=NOW + touch_by)
    return lead, ring


def shown(key: str = "rita", ringing: Sequence[Pair] = (), own: Sequence[Pair] = ()) -> str:
    view = home(person(key), ringing, own, a_sight())
    check_view(view, "home")
    return "\n".join(texts(view["blocks"]))


def test_quiet_is_the_normal_state() -> None:
    said = shown()
    assert "Hello Rita" in said
    assert "Nothing rings  ·  none is yours" in said
    assert "Nothing is yours at the moment." in said


def test_what_rings_is_named_with_its_deadline() -> None:
    said = shown(ringing=[free()])
    assert "1 is ringing  ·  none is yours" in said
    assert "Pia Sample" in said
    assert "Asked for a demo  ·  claim by" in said


def test_what_is_claimed_does_not_ring_any_more() -> None:
    said = shown(ringing=[mine(1, HOUR)])
    assert "Nothing rings" in said


def test_what_was_handed_back_stands_first() -> None:
    lead, ring = free(1, "Handed Back")
    older = [free(no, f"Person {no}") for no in (3, 2)]
    said = shown(ringing=[*older, (lead, replace(ring, handed_back=NOW))])
    assert said.index("Handed Back") < said.index("Person 3") < said.index("Person 2")


def test_mine_is_in_the_order_of_the_next_deadline() -> None:
    said = shown(own=[mine(1, 3 * HOUR), mine(2, HOUR), mine(3, 2 * HOUR)])
    assert said.index("Person 2") < said.index("Person 3") < said.index("Person 1")


def test_a_marketer_owns_no_leads() -> None:
    said = shown("max", ringing=[free()])
    assert "Yours" not in said
    assert "Claim" not in said


def test_in_somebody_elses_turn_there_is_nothing_to_claim_yet() -> None:
    lead, ring = free()
    turn = Turn(by="ken", until=NOW + 5 * MINUTE)
    theirs = shown(ringing=[(lead, replace(ring, turn=turn))])
    assert "Ken's turn until" in theirs
    assert "Claim" not in theirs.splitlines()
    assert "Claim" in shown("ken", ringing=[(lead, replace(ring, turn=turn))]).splitlines()


@pytest.mark.parametrize("many", [10, 11, 200])
def test_however_much_there_is_slack_takes_it(many: int) -> None:
    said = shown(
        ringing=[free(no) for no in range(many)], own=[mine(no, HOUR) for no in range(many)]
    )
    assert (f"and {many - 10} more" in said) is (many > 10)


@given(st.sampled_from(TRICKS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=600))
def test_slack_takes_any_name_and_rings_nobody(name: str) -> None:
    view = home(person("rita"), [free(name=name)], [mine(1, HOUR, name)], a_sight())
    check_view(view, "home")
    marked = [block["text"]["text"] for block in view["blocks"] if block["type"] == "section"]
    assert not any("<!channel" in text or "<@U0MONA" in text for text in marked)


async def test_on_the_desk_is_what_rings_and_what_one_has_claimed() -> None:
    (one, ring), (other, claimed) = free(), mine(1, HOUR)
    asleep = a_lead(id="z", stage=Stage.REMARKET, owner="rita", ring="old")
    ended = a_lead(id="y", stage=Stage.ENDED, ended=Ended.ASKED_TO_STOP, owner="rita")
    old = a_ring(id="old", lead="z", ended=NOW, why_ended=RingEnd.REJECTED)
    store = await a_store(one, ring, other, claimed, asleep, ended, old)
    rings, own = await on_the_desk(store, BOOK, BOOK.people["rita"])
    assert {lead.id for lead, _ in rings} == {"l1", "m1"}
    assert [lead.id for lead, _ in own] == ["m1"]
    assert (await on_the_desk(store, BOOK, BOOK.people["ken"]))[1] == []


async def test_what_rings_for_another_team_is_on_no_rep_s_home() -> None:
    book = a_book(teams={"main": TEAM, "far": a_team(key="far", reps=("ken",), managers=())})
    (here, ring), (there, far) = free(1), free(2)
    store = await a_store(here, ring, there, replace(far, team="far"))
    for key, ids in (("rita", {"l1"}), ("ken", {"l1", "l2"}), ("max", set())):
        ringing, _ = await on_the_desk(store, book, book.people[key])
        assert {lead.id for lead, _ in ringing} == ids


def test_how_fresh_it_is_is_told_by_the_reader_s_own_clock_as_deadlines_are() -> None:
    assert f"As of <!date^{int(NOW.timestamp())}^{{time}}|14:02 CET>." in shown()
