"""Drips, end to end: conditions, what stops them, lost sales, and the calendar of those at rest."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from mail_cases import (
    BOOK,
    FRIDAY,
    ZONES,
    FakeRelay,
    a_contact,
    a_lead,
    a_send,
    a_store,
    an_interest,
)
from test_outbox import drained

from nurture.mail.gate import Drop, Go, Hold, Ready, may_go
from nurture.mail.invitations import invite
from nurture.mail.planning import plan_after_loss
from nurture.mail.sequences import next_letter
from nurture.model import Basis, Lead, Mailing, Send, SendState, Stage, Why
from nurture.rulebook import Rulebook, Sequence, Step, Stop, When
from nurture.sales.claims import claim
from nurture.sales.closings import lost as close_as_lost
from nurture.sales.desk import work
from nurture.sales.rings import start_ring

DAY = timedelta(days=1)
CONSENTING = a_contact(basis=Basis.CONSENT)


def a_drip(*whens: When, **given: Any) -> Sequence:
    steps = tuple(Step(letter="welcome", after=DAY, when=when) for when in (When(), *whens))
    return Sequence(**{"key": "drip", "acts": ("demo",), "steps": steps, **given})


def in_book(*sequences: Sequence) -> Rulebook:
    return replace(BOOK, sequences=sequences)


def second(sequence: Sequence, lead: Lead | None = None) -> Ready:
    lead = lead or a_lead(acts=("demo",))
    send = a_send(campaign="drip", step=2)
    return Ready(send=send, contact=CONSENTING, lead=lead, sequence=sequence)


@pytest.mark.parametrize(
    ("when", "goes"),
    [
        (When(), True),
        (When(stages=frozenset({"nurture"})), True),
        (When(stages=frozenset({"remarket"})), False),
        (When(fields={"country": frozenset({"de", "at"})}), True),
        (When(fields={"country": frozenset({"us"})}), False),
        (When(fields={"industry": frozenset({"pumps"})}), False),
        (When(did=("webinar", "demo")), True),
        (When(did=("webinar",)), False),
        (When(not_did=("webinar",)), True),
        (When(not_did=("demo",)), False),
    ],
)
def test_a_step_is_for_those_whom_its_condition_fits(
    when: When,
    goes: bool,  # noqa: FBT001 (a column of the table)
) -> None:
    drip = a_drip(when)
    verdict = may_go(second(drip), in_book(drip), FRIDAY)
    assert (verdict == Go()) is goes
    assert goes or (isinstance(verdict, Drop) and verdict.skips)


def test_what_somebody_did_before_asking_counts_for_no_condition() -> None:
    drip = a_drip(When(did=("webinar",)))
    before = an_interest("webinar", FRIDAY - DAY)
    lead = replace(a_lead(acts=("demo",)), interests=(an_interest("demo", FRIDAY), before))
    assert isinstance(may_go(second(drip, lead), in_book(drip), FRIDAY), Drop)


@pytest.mark.parametrize(
    ("stop", "stage", "goes"),
    [
        (Stop.CLAIM, Stage.CLAIMED, False),
        (Stop.CLAIM, Stage.HOT, True),
        (Stop.HOT, Stage.HOT, False),
        (Stop.HOT, Stage.NURTURE, True),
        (None, Stage.CLAIMED, True),
    ],
)
def test_a_claim_or_being_hot_ends_a_drip_that_is_written_so(
    stop: Stop | None,
    stage: Stage,
    goes: bool,  # noqa: FBT001 (a column of the table)
) -> None:
    drip = a_drip(When(), stops=frozenset({stop} if stop else ()))
    lead = a_lead(acts=("demo",), stage=stage)
    assert (may_go(second(drip, lead), in_book(drip), FRIDAY) == Go()) is goes


async def test_whom_a_step_is_not_for_gets_the_next_one() -> None:
    drip = a_drip(When(stages=frozenset({"customer"})), When())
    store, relay = await a_store(a_send(campaign="drip"), CONSENTING), FakeRelay()
    for days in range(0, 10, 2):
        await drained(store, relay, FRIDAY + days * DAY, in_book(drip))
    states = {one.step: one.state for one in await store.sends_of("1ead")}
    assert states == {1: SendState.SENT, 2: SendState.CANCELLED, 3: SendState.SENT}


def test_new_rules_do_not_start_anybody_again() -> None:
    longer = a_drip(When(), When(), When())
    sent = a_send(campaign="drip", step=2, state=SendState.SENT)
    after = next_letter(longer, sent, BOOK.mail, FRIDAY)
    assert after
    assert (after.step, after.enrolment) == (3, sent.enrolment)


def test_a_step_keeps_to_hours_of_its_own() -> None:
    steps = (Step(letter="welcome"), Step(letter="welcome", window=(time(10), time(11))))
    drip = a_drip(steps=steps)
    after = next_letter(drip, a_send(campaign="drip"), BOOK.mail, FRIDAY)
    assert after
    assert after.due == datetime(2026, 11, 23, 9, tzinfo=UTC)
    ready = replace(second(drip), send=after)
    held = may_go(ready, in_book(drip), after.due + timedelta(hours=1))
    assert isinstance(held, Hold)
    assert held.until == after.due + DAY


# Lost sales

DEAR = Sequence(
    key="dear", acts=(), lost_for=("Price",), steps=(Step(letter="welcome", after=30 * DAY),)
)


def lost(why: str = "Price", **given: Any) -> Lead:
    usual = {"stage": Stage.REMARKET, "rejected_at": FRIDAY, "rejected_for": why, "owner": "ken"}
    return a_lead(**{**usual, **given})


def test_each_reason_for_a_lost_sale_can_have_its_own_sequence() -> None:
    book = in_book(*BOOK.sequences, DEAR)
    (letter,) = plan_after_loss(book, lost(), [CONSENTING], ZONES, FRIDAY)
    assert (letter.campaign, letter.sender) == ("dear", "ken")
    assert letter.due.date() == date(2026, 12, 20)
    assert plan_after_loss(book, lost("No budget"), [CONSENTING], ZONES, FRIDAY) == ()
    gone = a_contact(suppressed_at=FRIDAY)
    assert plan_after_loss(book, lost(), [gone], ZONES, FRIDAY) == ()


async def test_closing_as_lost_plans_the_letters_in_the_same_save() -> None:
    book = in_book(*BOOK.sequences, DEAR)
    why = Why(act="demo", at=FRIDAY, channel="web", source="website")
    lead = a_lead(acts=("demo",), stage=Stage.HOT)
    ring = start_ring(lead, why, BOOK.teams["main"], FRIDAY, BOOK)
    store = await a_store(replace(lead, ring=ring.id), ring, CONSENTING)
    rita = BOOK.people["rita"]
    await work(store, book, ring.id, FRIDAY, lambda desk: claim(desk, rita))
    await work(
        store,
        book,
        ring.id,
        FRIDAY,
        lambda desk: close_as_lost(desk, rita, "Price", None),
        zones=ZONES,
    )
    (letter,) = await store.sends_for("dear")
    assert (letter.state, letter.sender) == (SendState.PLANNED, "rita")


# The calendar

NEWS = Sequence(
    key="news",
    acts=(),
    stops=frozenset(Stop),
    steps=(Step(letter="welcome", on=date(2026, 12, 3), at=time(10)),),
)
EVE = datetime(2026, 12, 2, 12, tzinfo=UTC)
TEN = datetime(2026, 12, 3, 9, tzinfo=UTC)


async def invited(*people: Lead, basis: Basis = Basis.CONSENT, at: datetime = EVE) -> list[Send]:
    store = await a_store(*people, a_contact(basis=basis))
    await invite(store, in_book(NEWS), ZONES, now=at)
    return await store.sends_for("news")


async def test_an_invitation_goes_at_its_hour_to_whoever_rests_and_said_yes() -> None:
    (letter,) = await invited(a_lead(stage=Stage.REMARKET))
    assert (letter.due, letter.wall) == (TEN, "10:00")


@pytest.mark.parametrize(
    ("lead", "basis"),
    [
        (a_lead(stage=Stage.NURTURE), Basis.CONSENT),
        (a_lead(stage=Stage.REMARKET), Basis.NONE),
        (a_lead(stage=Stage.REMARKET), Basis.ASKED),
        (a_lead(stage=Stage.REMARKET, no_mail=True), Basis.CONSENT),
    ],
)
async def test_nobody_else_is_invited(lead: Lead, basis: Basis) -> None:
    assert await invited(lead, basis=basis) == []


@pytest.mark.parametrize("hours", [-40, 60])
async def test_a_date_is_planned_when_it_comes_and_not_long_after(hours: int) -> None:
    at = TEN + timedelta(hours=hours)
    assert await invited(a_lead(stage=Stage.REMARKET), at=at) == []


async def test_a_date_is_planned_once_however_often_the_clock_asks() -> None:
    store = await a_store(a_lead(stage=Stage.REMARKET), CONSENTING)
    book = in_book(NEWS)
    assert await invite(store, book, ZONES, now=EVE) == 1
    assert await invite(store, book, ZONES, now=EVE) == 0
    (mailing,) = await store.all_of(Mailing)
    assert mailing.people == 1


@pytest.mark.parametrize(
    ("stage", "state"),
    [(Stage.REMARKET, SendState.SENT), (Stage.HOT, SendState.CANCELLED)],
)
async def test_an_invitation_reaches_who_rests_still_and_nobody_who_woke_since(
    stage: Stage, state: SendState
) -> None:
    store, relay = await a_store(a_lead(stage=Stage.REMARKET), CONSENTING), FakeRelay()
    await invite(store, in_book(NEWS), ZONES, now=EVE)
    lead = await store.get(Lead, "1ead")
    assert lead
    await store.save(replace(lead, stage=stage))
    await drained(store, relay, TEN, in_book(NEWS))
    (letter,) = await store.sends_for("news")
    assert (letter.state, len(relay.taken)) == (state, state is SendState.SENT)
