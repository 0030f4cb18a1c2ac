"""Stages: no step but those of the table, and what a whole life can and cannot hold."""

from itertools import product

import pytest
from fakes import NOW, a_lead
from hypothesis import given
from hypothesis import strategies as st

from nurture.errors import Refused
from nurture.leads.lifecycle import STEPS, Cause, Step, move, resting
from nurture.model import Ended, Lead, Stage

THE_PERSON = {Cause.RANG, Cause.STIRRED, Cause.CAME_BACK}
Moves = list[tuple[Stage, Cause]]
EVERY_MOVE: Moves = list(product(Stage, Cause))


@pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step.start}-{step.end}-{step.cause}")
def test_a_step_of_the_table_may_be_taken(step: Step) -> None:
    assert move(a_lead(stage=step.start), step.end, step.cause).stage is step.end


def test_any_other_step_is_refused() -> None:
    allowed = {(step.start, step.end, step.cause) for step in STEPS}
    for start, end, cause in set(product(Stage, Stage, Cause)) - allowed:
        with pytest.raises(Refused):
            move(a_lead(stage=start), end, cause)


def test_a_relationship_ends_in_two_ways_only() -> None:
    causes = {step.cause for step in STEPS if step.end is Stage.ENDED}
    assert causes == {Cause.ASKED_TO_STOP, Cause.UNREACHABLE}
    assert {move(a_lead(), Stage.ENDED, cause).ended for cause in causes} == set(Ended)


def test_a_resting_lead_is_nobodys_and_a_customer_stays_one() -> None:
    assert resting(a_lead()) is Stage.REMARKET
    assert resting(a_lead(won_at=NOW)) is Stage.CUSTOMER


@pytest.mark.parametrize("cause", [Cause.REJECTED, Cause.NOT_YET, Cause.LOST])
def test_a_customer_who_rang_again_can_be_let_go_of(cause: Cause) -> None:
    lead = a_lead(stage=Stage.CLAIMED, won_at=NOW)
    assert move(lead, resting(lead), cause).stage is Stage.CUSTOMER


# A whole life: any causes in any order, those that the table refuses changing nothing.


def went_on(lead: Lead, to: Stage, cause: Cause) -> Lead:
    try:
        return move(lead, to, cause)
    except Refused:
        return lead


def lived(moves: Moves) -> list[tuple[Lead, Cause, Lead]]:
    """Each move with the lead before and after it."""
    life, lead = [], a_lead()
    for to, cause in moves:
        before, lead = lead, went_on(lead, to, cause)
        life.append((before, cause, lead))
    return life


KNOWN_MOVES = [(step.end, step.cause) for step in STEPS]
lives = st.lists(st.sampled_from(KNOWN_MOVES) | st.sampled_from(EVERY_MOVE), max_size=60)


@given(lives)
def test_only_the_person_takes_up_what_has_ended(moves: Moves) -> None:
    for before, cause, after in lived(moves):
        if before.stage is Stage.ENDED and after.stage is not Stage.ENDED:
            assert cause in THE_PERSON


@given(lives)
def test_nothing_but_a_claim_gives_a_lead_to_a_rep(moves: Moves) -> None:
    for before, cause, after in lived(moves):
        if after.stage is Stage.CLAIMED and before.stage is not Stage.CLAIMED:
            assert (before.stage, cause) == (Stage.HOT, Cause.CLAIMED)


def test_an_ended_relationship_that_is_taken_up_again_stays_without_mail() -> None:
    stopped = move(a_lead(), Stage.ENDED, Cause.ASKED_TO_STOP)
    assert move(stopped, Stage.HOT, Cause.RANG).no_mail
    unreachable = move(a_lead(), Stage.ENDED, Cause.UNREACHABLE)
    assert not move(unreachable, Stage.HOT, Cause.RANG).no_mail


def test_a_customer_who_asks_to_stop_stays_one_without_mail() -> None:
    customer = move(a_lead(stage=Stage.HOT, won_at=NOW), Stage.CUSTOMER, Cause.ASKED_TO_STOP)
    assert (customer.ended, customer.no_mail) == (None, True)


@given(lives)
def test_a_wish_for_no_mail_outlives_everything(moves: Moves) -> None:
    asked = False
    for _, _, lead in lived(moves):
        assert not asked or lead.no_mail or lead.ended is Ended.ASKED_TO_STOP
        asked = asked or lead.ended is Ended.ASKED_TO_STOP


@given(lives)
def test_why_it_ended_is_known_as_long_as_it_has_and_no_longer(moves: Moves) -> None:
    for _, _, lead in lived(moves):
        assert (lead.stage is Stage.ENDED) == (lead.ended is not None)
