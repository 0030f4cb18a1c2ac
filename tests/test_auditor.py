"""The auditor: what fell through is found, mended and told; what is right is left alone."""

import logging
from dataclasses import replace
from typing import Any

import pytest
from fakes import BOOK, DAY, HOUR, MINUTE, NOW, TEAM, a_claim, a_lead, a_ring, a_store, a_team
from hypothesis import given
from hypothesis import strategies as st

from nurture.errors import Refused
from nurture.model import Happening, Lead, Notice, Ring, RingEnd, Stage
from nurture.rulebook import Rung, Whom
from nurture.sales.auditor import audit
from nurture.sales.claims import claim, hand_back, log_touch
from nurture.sales.desk import Desk
from nurture.sales.faults import FAULTS, File, mended, recounted
from nurture.sales.managing import extend
from nurture.sales.ringing import climb_if_due

RITA, MONA = BOOK.people["rita"], BOOK.people["mona"]


def hot(**given: Any) -> Lead:
    return a_lead(**{"stage": Stage.HOT, "ring": "r1ng", **given})


def claimed(**given: Any) -> Lead:
    return hot(**{"stage": Stage.CLAIMED, "owner": "rita", **given})


def a_claimed_ring(**given: Any) -> Ring:
    return a_ring(**{"claim": a_claim(), "touch_by": NOW + HOUR, "due": NOW + HOUR, **given})


# For each fault: the lead, the ring, and what must be so of the ring afterwards.
BROKEN: dict[str, tuple[Lead | None, Ring, Any]] = {
    "a ring without its lead": (None, a_ring(), lambda ring: ring.why_ended is RingEnd.ORPHANED),
    "a ring of a team that the rules don't know": (
        hot(),
        a_ring(team="gone", due=None),
        lambda ring: ring.team == "main" and ring.due == NOW + 5 * MINUTE,
    ),
    "a ring of a lead that is not with sales": (
        hot(stage=Stage.REMARKET),
        a_ring(),
        lambda ring: ring.ended and ring.due is None,
    ),
    "a ring and its lead that disagree on who has it": (
        claimed(),
        a_ring(),
        lambda ring: ring.claim == a_claim() and ring.touch_by == ring.due == NOW + HOUR,
    ),
    "a claim without a deadline for the first touch": (
        claimed(),
        a_claimed_ring(touch_by=None, due=None),
        lambda ring: ring.touch_by == ring.due == NOW + HOUR,
    ),
    "a ring with nothing due": (hot(), a_ring(due=None), lambda ring: ring.due == NOW + 5 * MINUTE),
    "a rung that was forgotten": (
        hot(),
        a_ring(at=NOW - HOUR),
        lambda ring: ring.due and ring.due > NOW and ring.fired,
    ),
}


def test_every_fault_of_the_table_is_proved_here() -> None:
    assert [what for what, _ in FAULTS] == list(BROKEN)


@pytest.mark.parametrize("what", BROKEN)
async def test_what_fell_through_is_mended_told_and_counted(
    what: str, caplog: pytest.LogCaptureFixture
) -> None:
    lead, ring, right = BROKEN[what]
    store = await a_store(ring, *([lead] if lead else []))
    with caplog.at_level(logging.ERROR):
        assert await audit(store, BOOK, NOW) == 1
    kept = await store.get(Ring, "r1ng")
    assert kept
    assert right(kept)
    assert what in caplog.text
    happened = [one.cause for one in await store.all_of(Happening) if one.what == "mended"]
    assert happened == [what]
    told = {one.to for one in await store.notices_of("r1ng") if one.kind == "mended"}
    assert told == ({"mona", "hana"} if lead else set())
    assert await audit(store, BOOK, NOW) == 0, "what was mended stays mended"


@pytest.mark.parametrize("ring", [None, a_ring(ended=NOW)])
async def test_a_hot_lead_for_which_nothing_rings_rings_again(ring: Ring | None) -> None:
    lead = hot() if ring else hot(ring=None)
    store = await a_store(lead, *([ring] if ring else []))
    assert await audit(store, BOOK, NOW) == 1
    (fresh,) = await store.open_rings()
    kept = await store.get(Lead, "p1a")
    assert kept
    assert (kept.ring, fresh.due) == (fresh.id, NOW + 5 * MINUTE)
    assert await store.notices_of(fresh.id)


@pytest.mark.parametrize(("clocks_stopped", "silent"), [(9, 0), (3, 6), (0, 9)])
async def test_managers_hear_of_the_first_few_and_history_of_all(
    clocks_stopped: int, silent: int
) -> None:
    leads = [hot(id=f"l{no}", ring=f"r{no}") for no in range(clocks_stopped + silent)]
    rings = [a_ring(id=one.ring, lead=one.id, due=None) for one in leads[:clocks_stopped]]
    store = await a_store(*leads, *rings)
    assert await audit(store, BOOK, NOW) == 9
    mended = [one for one in await store.all_of(Notice) if one.kind == "mended"]
    assert len(mended) == 5 * len(["mona", "hana"])
    assert sum(one.what == "mended" for one in await store.all_of(Happening)) == 9


async def test_a_ladder_that_has_told_everybody_once_is_no_fault() -> None:
    once = replace(BOOK, teams={"main": a_team(claim=(Rung(after=MINUTE, whom=Whom.THREAD),))})
    store = await a_store(hot(), a_ring(due=NOW + MINUTE))
    await climb_if_due(store, once, "r1ng", NOW + MINUTE)
    assert await audit(store, once, NOW + DAY) == 0


async def test_a_change_of_the_rules_is_counted_anew_and_is_no_fault() -> None:
    store = await a_store(hot(), a_ring())
    sooner = a_team(claim=(Rung(after=MINUTE, whom=Whom.MANAGER),))
    book = replace(BOOK, version="v2-new", teams={"main": sooner})
    assert await audit(store, book, NOW) == 0
    ring = await store.get(Ring, "r1ng")
    assert ring
    assert (ring.rules, ring.due) == ("v2-new", NOW + MINUTE)
    assert not recounted(File(book=book, now=NOW, ring=ring, lead=hot()))


DEEDS: list[Any] = [
    lambda desk: claim(desk, RITA),
    lambda desk: log_touch(desk, RITA, "called", ""),
    lambda desk: hand_back(desk, RITA, ""),
    lambda desk: extend(desk, MONA, "a holiday there"),
]


@given(st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 500)), max_size=8))
def test_whatever_people_do_the_auditor_finds_nothing(deeds: list[tuple[Any, int]]) -> None:
    desk = Desk(book=BOOK, team=TEAM, lead=hot(), ring=a_ring(), notices=(), now=NOW)
    for deed, minutes in deeds:
        desk = _done(replace(desk, now=desk.now + minutes * MINUTE), deed)
        if not desk.ring.ended:
            file = File(book=BOOK, now=desk.ring.ladder_from, ring=desk.ring, lead=desk.lead)
            assert mended(file) == ("", [])


def _done(desk: Desk, deed: Any) -> Desk:

    try:
        change = deed(desk)
    except Refused:
        return desk
    fresh = next((one for one in change.records if isinstance(one, Ring) and not one.ended), None)
    return replace(desk, lead=change.lead, ring=fresh or change.ring)
