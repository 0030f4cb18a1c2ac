"""Claims: one owner, a first touch, and back again."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from fakes import (
    BOOK,
    DAY,
    HOUR,
    MINUTE,
    NOW,
    a_claim,
    a_claimed_desk,
    a_desk,
    a_notice,
    a_ring,
    a_store,
    person,
)

from nurture.errors import Refused
from nurture.model import (
    Happening,
    Notice,
    NoticeState,
    Ring,
    RingEnd,
    Stage,
    Touch,
)
from nurture.rulebook import Person
from nurture.sales.claims import assign, claim, hand_back, log_touch
from nurture.sales.closings import lost, won
from nurture.sales.desk import Change, Desk, Rule, lay_out, work
from nurture.sales.rings import place

PINGS = ("nudge", "rung", "told", "untouched", "untouched rung")
RITA, KEN, MONA, HANA, MAX = (person(key) for key in ("rita", "ken", "mona", "hana", "max"))


def said(change: Change) -> list[tuple[str, str, str | None]]:
    lines = [one for one in change.records if isinstance(one, Notice)]
    return [(one.kind, one.to, one.by) for one in lines]


def refusal(rule: Rule, desk: Desk) -> str:
    with pytest.raises(Refused) as refused:
        rule(desk)
    return str(refused.value)


# Claiming


@pytest.mark.parametrize("by", [RITA, KEN, MONA, HANA], ids=lambda by: by.key)
def test_reps_and_managers_of_the_team_may_claim(by: Person) -> None:
    assert claim(a_desk(), by).lead.owner == by.key


def test_a_claim_gives_the_lead_and_starts_the_touch_ladder() -> None:
    change = claim(a_desk(), RITA)
    assert (change.lead.owner, change.lead.stage) == ("rita", Stage.CLAIMED)
    assert change.ring.claim == a_claim("rita")
    assert (change.ring.touch_by, change.ring.due) == (NOW + HOUR, NOW + HOUR)
    assert said(change) == [("claimed", "thread", "rita")]


def test_a_claim_takes_back_the_pings_that_wait() -> None:
    waiting = [a_notice(kind, id=kind) for kind in PINGS]
    change = claim(a_desk(*waiting), RITA)
    states = {one.kind: one.state for one in change.records if isinstance(one, Notice)}
    assert {states[kind] for kind in PINGS} == {NoticeState.CANCELLED}
    assert states["claimed"] is NoticeState.WAITING


def test_the_second_rep_is_told_who_was_faster_and_by_how_much() -> None:
    desk = a_claimed_desk(now=NOW + timedelta(seconds=0.4))
    assert refusal(partial(claim, by=KEN), desk) == (
        "Rita was 0.4 seconds faster, so Pia Sample, Acme Pumps is with Rita. "
        "Nothing more for you to do."
    )


def test_who_comes_much_too_late_is_told_since_when_it_is_taken() -> None:
    told = refusal(partial(claim, by=KEN), a_claimed_desk(now=NOW + 3 * HOUR))
    assert told == "Pia Sample, Acme Pumps is with Rita, for 3 hours. Nothing more for you to do."


def test_who_clicks_twice_is_told_that_it_is_theirs() -> None:
    desk = a_claimed_desk(now=NOW + 3 * MINUTE)
    assert refusal(partial(claim, by=RITA), desk).startswith(
        "Pia Sample, Acme Pumps is yours already, for 3 minutes."
    )


def test_who_is_not_of_the_team_is_told_who_can() -> None:
    assert refusal(partial(claim, by=MAX), a_desk()) == (
        "Only the team of #leads can do that: Rita, Ken, Mona and Hana."
    )


@pytest.mark.parametrize(
    ("why", "words"),
    [
        (RingEnd.REJECTED, "was closed as not a fit"),
        (RingEnd.NOT_YET, "rests until 11 Jan 2027"),
        (RingEnd.OPTED_OUT, "asked us to stop"),
        (RingEnd.BY_MANAGER, "was put to rest by a manager"),
    ],
)
def test_on_a_card_that_is_closed_they_are_told_what_is_so_now(why: RingEnd, words: str) -> None:
    lead = {"stage": Stage.REMARKET, "back_on": date(2027, 1, 11)}
    desk = a_desk(lead=lead, ring={"ended": NOW, "why_ended": why})
    assert words in refusal(partial(claim, by=RITA), desk)


def test_an_old_card_points_to_the_newer_one() -> None:
    desk = a_desk(lead={"ring": "newer"})
    assert "rang again since" in refusal(partial(claim, by=RITA), desk)


# Assigning


def test_a_manager_gives_it_to_a_rep_who_hears_of_it() -> None:
    change = assign(a_desk(), MONA, "ken")
    assert change.lead.owner == "ken"
    assert said(change) == [("assigned", "thread", "ken"), ("yours", "ken", "mona")]


def test_a_manager_takes_it_from_one_and_gives_it_to_another() -> None:
    change = assign(a_claimed_desk(now=NOW + HOUR), MONA, "ken")
    assert (change.lead.owner, change.lead.stage) == ("ken", Stage.CLAIMED)
    assert change.ring.touch_by == NOW + 2 * HOUR


def test_a_manager_who_takes_it_gets_no_message_of_their_own() -> None:
    assert said(assign(a_desk(), MONA, "mona")) == [("assigned", "thread", "mona")]


def test_giving_is_for_managers_and_not_twice() -> None:
    assert refusal(partial(assign, by=KEN, to="rita"), a_desk()) == (
        "Only managers can do that: Mona and Hana."
    )
    assert refusal(partial(assign, by=MONA, to="rita"), a_claimed_desk()) == (
        "Rita has it already."
    )


@pytest.mark.parametrize("to", ["max", "nobody", ""])
def test_it_is_given_to_somebody_of_the_team_only(to: str) -> None:
    words = refusal(partial(assign, by=MONA, to=to), a_desk())
    assert words == "Choose somebody of the team of #leads: Rita, Ken, Mona and Hana."


# The first touch, and back


def test_the_first_touch_ends_the_ring_and_is_kept_with_its_words() -> None:
    change = log_touch(a_claimed_desk(now=NOW + HOUR), RITA, "called", "Wants three.")
    assert (change.ring.touched, change.ring.why_ended) == (NOW + HOUR, RingEnd.TOUCHED)
    assert change.ring.due is None
    (touch,) = [one for one in change.records if isinstance(one, Touch)]
    assert (touch.by, touch.act, touch.words) == ("rita", "called", "Wants three.")
    assert change.lead.touched_at == NOW + HOUR


def test_a_second_touch_leaves_the_first_one_first() -> None:
    once = log_touch(a_claimed_desk(), RITA, "called", "")
    desk = a_claimed_desk(now=NOW + DAY)
    twice = log_touch(replace(desk, lead=once.lead, ring=once.ring), RITA, "met", "")
    assert (twice.ring.touched, twice.ring.ended) == (NOW, NOW)
    assert twice.lead.touched_at == NOW + DAY


def test_only_the_owner_or_a_manager_goes_on_with_it() -> None:
    words = "Pia Sample, Acme Pumps is with Rita. Mona or Hana can change that."
    deeds = (
        partial(log_touch, how="called", note=""),
        partial(hand_back, why=""),
        won,
        partial(lost, why="Price", back_on=None),
    )
    for deed in deeds:
        assert refusal(partial(deed, by=KEN), a_claimed_desk()) == words
        assert partial(deed, by=MONA)(a_claimed_desk()).records


def test_nobody_touches_what_nobody_claimed() -> None:
    words = refusal(partial(log_touch, by=RITA, how="called", note=""), a_desk())
    assert words == "Nobody has Pia Sample, Acme Pumps at the moment. Claim it first."


def test_a_late_form_is_answered_with_what_is_so_now_and_names_nobody_who_rests() -> None:
    touch = partial(log_touch, by=RITA, how="called", note="")
    rests = {"stage": Stage.REMARKET, "back_on": date(2027, 1, 11)}
    closed = {"ended": NOW, "why_ended": RingEnd.NOT_YET}
    told = refusal(touch, a_desk(lead=rests, ring=closed))
    assert told == "This one rests until 11 Jan 2027. Nothing more for you to do."
    older = refusal(touch, a_claimed_desk(lead={"ring": "newer"}))
    assert older.endswith("rang again since; the newer card further down is the one to use.")


def test_an_owner_who_left_the_firm_is_somebody_else() -> None:
    told = refusal(partial(won, by=KEN), a_claimed_desk(lead={"owner": "gone"}))
    assert "is with somebody else. Mona or Hana can change that." in told


def test_handed_back_it_rings_again_from_now() -> None:
    change = hand_back(a_claimed_desk(now=NOW + HOUR), RITA, "On holiday.")
    assert change.ring.claim_by == NOW + HOUR + 15 * MINUTE
    assert (change.lead.stage, change.lead.owner) == (Stage.HOT, None)
    assert (change.ring.claim, change.ring.touch_by) == (None, None)
    assert change.ring.due == NOW + 65 * MINUTE
    assert place(change.ring) < place(a_ring(at=NOW - HOUR))


def test_handed_back_after_a_touch_it_rings_on_a_new_card() -> None:
    once = log_touch(a_claimed_desk(), RITA, "called", "")
    desk = replace(a_claimed_desk(now=NOW + HOUR), lead=once.lead, ring=once.ring)
    change = hand_back(desk, RITA, "")
    assert change.lead.ring == change.ring.id != "r1ng"
    (old,) = [one for one in change.records if isinstance(one, Ring) and one.id == "r1ng"]
    assert old.card.wanted > once.ring.card.wanted
    assert place(change.ring) < place(a_ring(at=NOW - HOUR))


# The trip


async def test_two_who_claim_at_once_are_one_owner_and_one_refusal() -> None:
    desk = a_desk()
    store = await a_store(desk.lead, desk.ring)
    await work(store, BOOK, "r1ng", NOW, partial(claim, by=RITA))
    with pytest.raises(Refused, match=r"Rita was 5.0 seconds faster"):
        await work(store, BOOK, "r1ng", NOW + timedelta(seconds=5), partial(claim, by=KEN))


async def test_a_card_of_long_ago_says_so() -> None:
    store = await a_store()
    with pytest.raises(Refused, match="I don't know this card any more"):
        await work(store, BOOK, "gone", NOW, partial(claim, by=KEN))


async def test_a_claim_finds_the_pings_of_a_ring_of_many_days() -> None:
    desk = a_desk()
    old = [a_notice("told", at=NOW + no * MINUTE, state=NoticeState.POSTED) for no in range(150)]
    store = await a_store(desk.lead, desk.ring, *old, a_notice("rung", "mona", at=NOW + DAY))
    laid = await lay_out(store, BOOK, "r1ng", NOW + DAY)
    change = claim(laid, RITA)
    taken_back = [one for one in change.records if isinstance(one, Notice)]
    assert NoticeState.CANCELLED in {one.state for one in taken_back}


def test_every_decision_is_in_the_history_with_its_rules() -> None:
    for change in (claim(a_desk(), RITA), won(a_claimed_desk(), RITA)):
        (line,) = [one for one in change.records if isinstance(one, Happening)]
        assert (line.who, line.rules, line.ring) == ("rita", BOOK.version, a_ring().id)
