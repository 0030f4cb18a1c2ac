"""The morning digest: once a day, to whom it concerns, and only if something waited."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from fakes import BOOK, DAY, HOUR, MINUTE, a_claim, a_lead, a_ring, a_store

from nurture.model import Lead, Notice, Presence, Ring
from nurture.rulebook import Rulebook
from nurture.sales.digest import begun, tell_the_morning

MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)
"""A Monday, 9:00 in Berlin: the usual team comes in."""
NIGHT = MONDAY - 10 * HOUR
TEAM = BOOK.teams["main"]


def waits(no: int = 1, at: datetime = NIGHT, **ring: Any) -> tuple[Lead, Ring]:
    lead = a_lead(id=f"l{no}", ring=f"r{no}", known={"name": f"Pia {no}"})
    return lead, a_ring(id=f"r{no}", lead=f"l{no}", at=at, **ring)


async def told(store: Any) -> dict[str, str]:
    return {one.to: one.words for one in await store.all_of(Notice) if one.kind == "digest"}


async def test_whoever_comes_in_is_told_once_what_waited() -> None:
    store = await a_store(*waits(1), *waits(2, at=NIGHT - HOUR))
    assert await tell_the_morning(store, BOOK, MONDAY) == 4
    words = await told(store)
    assert set(words) == {"rita", "ken", "mona", "hana"}
    assert words["rita"].splitlines() == [
        "Pia 2: free since Sun 22:00",
        "Pia 1: free since Sun 23:00",
    ]
    for later in (MINUTE, 30 * MINUTE):
        assert await tell_the_morning(store, BOOK, MONDAY + later) == 0


async def test_the_next_morning_is_another_one() -> None:
    store = await a_store(*waits())
    assert await tell_the_morning(store, BOOK, MONDAY) == 4
    assert await tell_the_morning(store, BOOK, MONDAY + DAY) == 4


async def test_nobody_is_told_where_nothing_waited() -> None:
    store = await a_store(*waits(1, at=MONDAY), *waits(2, ended=NIGHT))
    assert await tell_the_morning(store, BOOK, MONDAY + MINUTE) == 0


async def test_a_rep_hears_of_their_own_first_and_not_of_what_others_have() -> None:
    with_ken = waits(1, claim=a_claim("ken"))
    with_rita = waits(2, at=NIGHT + HOUR, claim=a_claim("rita"), touch_by=MONDAY + HOUR)
    store = await a_store(*with_ken, *with_rita, *waits(3))
    await tell_the_morning(store, BOOK, MONDAY)
    words = await told(store)
    assert words["rita"].splitlines()[0] == "Pia 2: with Rita, first touch by 10:00"
    assert "Pia 1" not in words["rita"]
    assert all(name in words["mona"] for name in ("Pia 1", "Pia 2", "Pia 3"))


async def test_many_are_counted_and_not_all_listed() -> None:
    store = await a_store(*(record for no in range(25) for record in waits(no)))
    await tell_the_morning(store, BOOK, MONDAY)
    assert (await told(store))["ken"].splitlines()[-1] == "and 5 more"


@pytest.mark.parametrize(
    ("minutes", "hears"), [(-1, False), (0, True), (59, True), (60, False), (8 * 60, False)]
)
async def test_it_is_told_in_the_first_hour_of_the_day(minutes: int, hears: bool) -> None:  # noqa: FBT001
    store = await a_store(*waits())
    assert bool(await tell_the_morning(store, BOOK, MONDAY + minutes * MINUTE)) is hears


async def test_each_is_told_in_the_morning_of_their_own_zone_and_hours() -> None:
    store = await a_store(*waits(), Presence(id="hana", zone="America/New_York"))
    await tell_the_morning(store, BOOK, MONDAY)
    assert "hana" not in await told(store)
    await tell_the_morning(store, BOOK, MONDAY + 6 * HOUR)
    assert "hana" in await told(store)


async def test_who_is_on_leave_is_left_alone() -> None:
    store = await a_store(*waits(), Presence(id="rita", away_from=NIGHT))
    await tell_the_morning(store, BOOK, MONDAY)
    assert "rita" not in await told(store)


@pytest.mark.parametrize(
    "morning", [datetime(2026, 3, 30, 7, tzinfo=UTC), datetime(2026, 10, 26, 8, tzinfo=UTC)]
)
def test_a_day_after_a_change_of_the_clocks_begins_at_nine(morning: datetime) -> None:
    assert begun(TEAM.hours, morning) == morning
    assert begun(TEAM.hours, morning - MINUTE) is None


def test_a_holiday_has_no_morning() -> None:
    assert begun(TEAM.hours, datetime(2026, 12, 25, 8, 30, tzinfo=UTC)) is None


async def test_two_teams_are_two_messages() -> None:
    other = replace(TEAM, key="other", reps=("ken",), managers=(), head=None)
    book: Rulebook = replace(BOOK, teams={"main": TEAM, "other": other})
    store = await a_store(*waits(1), *waits(2, team="other"))
    await tell_the_morning(store, book, MONDAY)
    kens = [one.words for one in await store.all_of(Notice) if one.to == "ken"]
    assert sorted(kens) == ["Pia 1: free since Sun 23:00", "Pia 2: free since Sun 23:00"]


async def test_who_heard_of_it_by_a_ping_just_now_is_not_told_again() -> None:
    ping: dict[str, Any] = {"ring": "r1", "lead": "l1", "kind": "rung", "to": "mona"}
    store = await a_store(*waits(), Notice(**ping, at=MONDAY - HOUR))
    assert await tell_the_morning(store, BOOK, MONDAY) == 3
    assert "mona" not in await told(store)
    old = await a_store(*waits(), Notice(**ping, at=MONDAY - 2 * DAY))
    assert await tell_the_morning(old, BOOK, MONDAY) == 4
