"""What rings: a fresh act that is hot enough or serious enough, on somebody nobody works yet."""

from datetime import timedelta

import pytest
from fakes import DAY, HOUR, MINUTE, NOW, a_case, a_claim, a_lead, a_ring, an_interest, wakes

from nurture.leads.waking import lines, woken
from nurture.model import Ended, Lead, Ring, RingEnd, Stage

HOT_INTEREST = (an_interest("demo", times=2),)
CLOSED = a_ring(ended=NOW - DAY, why_ended=RingEnd.REJECTED)


def a_hot_lead(**given: object) -> Lead:
    return a_lead(**{"interests": HOT_INTEREST, **given})


def test_who_reaches_the_threshold_rings() -> None:
    ring = wakes(a_hot_lead())
    assert ring
    assert (ring.why.act, ring.why.source, ring.arrived) == ("demo", "website", NOW)


def test_who_does_not_reach_it_does_not_ring() -> None:
    assert not wakes(a_lead(interests=(an_interest("white_paper"),)), act="white_paper")


def test_a_personal_reply_rings_whatever_the_score() -> None:
    assert wakes(a_lead(), act="reply")


@pytest.mark.parametrize(
    ("late", "rings"),
    [
        (timedelta(), True),
        (48 * HOUR, True),
        (48 * HOUR + timedelta(seconds=1), False),
        (365 * DAY, False),
    ],
)
def test_what_we_hear_of_after_48_hours_never_rings(late: timedelta, *, rings: bool) -> None:
    assert bool(wakes(a_hot_lead(), now=NOW + late)) is rings
    assert bool(wakes(a_lead(), act="reply", now=NOW + late)) is rings


@pytest.mark.parametrize(
    ("lead", "ring"),
    [
        (a_hot_lead(stage=Stage.HOT, ring="r1ng"), a_ring()),
        (a_hot_lead(stage=Stage.CLAIMED, ring="r1ng", owner="rita"), a_ring(claim=a_claim())),
        (a_hot_lead(stage=Stage.CLAIMED, ring="r1ng", owner="rita"), CLOSED),
    ],
)
def test_who_rings_or_is_claimed_does_not_ring_again(lead: Lead, ring: Ring) -> None:
    assert not wakes(lead, ring)


@pytest.mark.parametrize(
    ("act", "after", "rings"),
    [
        ("demo", MINUTE, True),
        ("reply", MINUTE, True),
        ("webinar", MINUTE, False),
        ("demo", timedelta(), False),
        ("demo", -MINUTE, False),
    ],
)
def test_after_a_rejection_only_a_later_and_serious_act_rings(
    act: str, after: timedelta, *, rings: bool
) -> None:
    """R42, R43."""
    lead = a_hot_lead(stage=Stage.REMARKET, rejected_at=NOW, ring="r1ng")
    assert bool(wakes(lead, CLOSED, act=act, at=NOW + after, now=NOW + HOUR)) is rings


@pytest.mark.parametrize(("act", "rings"), [("demo", True), ("webinar", False)])
def test_who_asked_us_to_stop_rings_only_by_a_serious_act(act: str, *, rings: bool) -> None:
    lead = a_hot_lead(stage=Stage.ENDED, ended=Ended.ASKED_TO_STOP)
    ring = wakes(lead, CLOSED, act=act)
    assert bool(ring) is rings
    if rings:
        assert woken(lead, a_case(lead=lead, act=act))[0].no_mail


@pytest.mark.parametrize(
    ("lead", "stage"),
    [
        (a_lead(stage=Stage.REMARKET), Stage.NURTURE),
        (a_lead(stage=Stage.REMARKET, back_on=NOW.date() + DAY), Stage.REMARKET),
        (a_lead(stage=Stage.CUSTOMER), Stage.CUSTOMER),
        (a_lead(stage=Stage.ENDED, ended=Ended.ASKED_TO_STOP), Stage.ENDED),
    ],
)
def test_a_small_act_stirs_a_lead_at_rest_unless_a_day_is_set(lead: Lead, stage: Stage) -> None:
    assert woken(lead, a_case(lead=lead, act="visit"))[0].stage is stage


def test_an_old_act_stirs_nobody() -> None:
    lead = a_lead(stage=Stage.REMARKET)
    late = a_case(lead=lead, act="visit", now=NOW + 49 * HOUR)
    assert woken(lead, late)[0].stage is Stage.REMARKET


def test_a_woken_lead_has_no_day_to_come_back_on_any_more() -> None:
    lead = a_hot_lead(stage=Stage.REMARKET, back_on=NOW.date() + 30 * DAY)
    awake, ring = woken(lead, a_case(lead=lead))
    assert ring
    assert (awake.stage, awake.back_on, awake.ring) == (Stage.HOT, None, ring.id)


# What is said of it


def test_an_answer_is_said_in_the_thread_and_to_the_owner() -> None:
    owned = a_lead(stage=Stage.CLAIMED, owner="rita", ring="r1ng")
    case = a_case(lead=owned, ring=a_ring(claim=a_claim()), act="reply", words="Call me.")
    told = lines(owned, None, case)
    assert [(one.kind, one.to, one.words) for one in told] == [
        ("reply", "thread", "Call me."),
        ("reply", "rita", "Call me."),
    ]


def test_a_serious_act_of_a_claimed_lead_is_told_and_a_small_one_is_not() -> None:
    owned = a_lead(stage=Stage.CLAIMED, owner="rita", ring="r1ng")
    ring = a_ring(claim=a_claim())
    told = lines(owned, None, a_case(lead=owned, ring=ring, act="price"))
    assert {one.kind for one in told} == {"again price"}
    assert lines(owned, None, a_case(lead=owned, ring=ring, act="visit")) == []


def test_a_first_act_is_on_the_card_and_needs_no_line() -> None:
    assert lines(a_lead(), a_ring(), a_case(act="demo")) == []


@pytest.mark.parametrize(("act", "told"), [("demo", ["rita"]), ("reply", ["thread", "rita"])])
def test_who_had_a_resting_lead_hears_first_when_it_wakes(act: str, told: list[str]) -> None:
    """R42."""
    lead = a_lead(stage=Stage.REMARKET, owner="rita", interests=HOT_INTEREST)
    case = a_case(lead=lead, act=act)
    awake, ring = woken(lead, case)
    assert ring
    assert [one.to for one in lines(awake, ring, case)] == told


def test_whoever_left_us_is_not_called() -> None:
    lead = a_lead(stage=Stage.REMARKET, owner="gone", interests=HOT_INTEREST)
    case = a_case(lead=lead, act="demo")
    assert lines(*woken(lead, case), case) == []
