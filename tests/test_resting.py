"""Rest and return: who goes quiet, and who comes back on their day."""

from datetime import timedelta

import pytest
from fakes import BOOK, DAY, NOW, a_lead, a_ring, a_store

from nurture.leads.resting import bring_back, put_to_rest
from nurture.model import Ended, Happening, Lead, Notice, Ring, RingEnd, Stage

MONTH = BOOK.rest_after
SECOND = timedelta(seconds=1)
CLOSED = a_ring(ended=NOW - MONTH, why_ended=RingEnd.NOT_YET)


async def rested(lead: Lead, *more: Ring) -> Lead:
    store = await a_store(lead, *more)
    await put_to_rest(store, BOOK, NOW)
    found = await store.get(Lead, lead.id)
    assert found
    return found


@pytest.mark.parametrize(
    ("quiet_for", "stage"),
    [
        (MONTH - SECOND, Stage.NURTURE),
        (MONTH, Stage.NURTURE),
        (MONTH + SECOND, Stage.REMARKET),
        (400 * DAY, Stage.REMARKET),
    ],
)
async def test_after_the_agreed_time_a_silent_lead_rests(
    quiet_for: timedelta, stage: Stage
) -> None:
    """R33."""
    assert (await rested(a_lead(heard_at=NOW - quiet_for))).stage is stage


async def test_one_who_rang_long_ago_and_is_silent_again_rests_too() -> None:
    lead = a_lead(heard_at=NOW - 2 * MONTH, ring="r1ng")
    assert (await rested(lead, CLOSED)).stage is Stage.REMARKET


@pytest.mark.parametrize("stage", [Stage.HOT, Stage.CLAIMED, Stage.CUSTOMER, Stage.REMARKET])
async def test_only_nurture_rests_by_silence(stage: Stage) -> None:
    lead = a_lead(stage=stage, heard_at=NOW - 2 * MONTH, ring="r1ng")
    assert (await rested(lead, CLOSED)).stage is stage


# The day that was agreed

ASLEEP = {"stage": Stage.REMARKET, "ring": "r1ng", "owner": "ken", "back_on": NOW.date()}


async def test_on_its_day_a_lead_rings_and_its_rep_is_told() -> None:
    """R44."""
    store = await a_store(a_lead(**ASLEEP), CLOSED)
    assert await bring_back(store, BOOK, NOW.date(), NOW) == 1
    lead = await store.get(Lead, "p1a")
    assert lead
    assert (lead.stage, lead.back_on, lead.owner) == (Stage.HOT, None, "ken")
    told = await store.notices_of(lead.ring or "")
    assert [(one.kind, one.to) for one in told] == [("again back", "ken")]
    old = await store.get(Ring, "r1ng")
    assert old
    assert old.card.wanted > CLOSED.card.wanted


async def test_before_its_day_it_stays_asleep() -> None:
    store = await a_store(a_lead(**ASLEEP), CLOSED)
    assert await bring_back(store, BOOK, NOW.date() - DAY, NOW) == 0


async def test_it_comes_back_once() -> None:
    store = await a_store(a_lead(**ASLEEP), CLOSED)
    for _ in range(3):
        await bring_back(store, BOOK, NOW.date(), NOW)
    assert (await store.count(Ring), await store.count(Notice)) == (2, 1)


async def test_after_a_long_standstill_it_comes_back_at_once() -> None:
    store = await a_store(a_lead(**ASLEEP | {"back_on": NOW.date() - 90 * DAY}), CLOSED)
    assert await bring_back(store, BOOK, NOW.date(), NOW) == 1
    assert await store.count(Ring) == 2


@pytest.mark.parametrize(
    "given",
    [
        {"stage": Stage.ENDED, "ended": Ended.ASKED_TO_STOP},
        {"no_mail": True},
        {"stage": Stage.CLAIMED},
        {"stage": Stage.NURTURE},
    ],
)
async def test_who_asked_us_to_stop_or_is_awake_does_not_ring_on_a_day(
    given: dict[str, object],
) -> None:
    store = await a_store(a_lead(**ASLEEP | given), CLOSED)
    await bring_back(store, BOOK, NOW.date(), NOW)
    lead = await store.get(Lead, "p1a")
    assert lead
    assert (lead.back_on, await store.count(Ring)) == (None, 1)
    assert await bring_back(store, BOOK, NOW.date(), NOW) == 0


async def test_a_customer_comes_back_on_a_day_as_well() -> None:
    store = await a_store(a_lead(**ASLEEP | {"stage": Stage.CUSTOMER, "won_at": NOW}), CLOSED)
    await bring_back(store, BOOK, NOW.date(), NOW)
    assert await store.count(Ring) == 2


async def test_both_are_in_the_history() -> None:
    store = await a_store(a_lead(**ASLEEP), CLOSED, a_lead(id="t0m", heard_at=NOW - 2 * MONTH))
    await put_to_rest(store, BOOK, NOW)
    await bring_back(store, BOOK, NOW.date(), NOW)
    history = {(one.lead, one.what) for one in await store.all_of(Happening)}
    assert {("t0m", "rests"), ("p1a", "came back")} <= history
