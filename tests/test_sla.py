"""The ladder: its instants at the edges, and what is still to climb."""

from dataclasses import replace
from datetime import timedelta
from itertools import islice

import pytest
from fakes import HOUR, MINUTE, NOW, TEAM, a_claim, a_ring, a_team
from hypothesis import given
from hypothesis import strategies as st

from nurture.calendar.hours import working
from nurture.model import Claim, FiredRung, Turn
from nurture.rulebook import Rung, Team, Whom
from nurture.sales.sla import claim_by, climbs, ladder, next_due, overdue, touch_by


def fired(*numbers: int) -> tuple[FiredRung, ...]:
    return tuple(FiredRung(no=no, at=NOW) for no in numbers)


def test_the_usual_ladder_is_5_15_30_and_every_30_minutes_more() -> None:
    rungs = list(islice(ladder(TEAM.claim, NOW, TEAM.hours), 5))
    assert [(due.at - NOW) / MINUTE for due in rungs] == [5, 15, 30, 60, 90]
    assert [due.whom for due in rungs] == [Whom.THREAD, Whom.MANAGER, *[Whom.HEAD] * 3]
    assert [due.no for due in rungs] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("minutes", "numbers"),
    [(4, []), (5, [0]), (6, [0]), (14, [0]), (15, [0, 1]), (16, [0, 1]), (30, [0, 1, 2])],
)
def test_a_rung_is_due_at_its_very_instant(minutes: int, numbers: list[int]) -> None:
    late = overdue(a_ring(), TEAM, NOW + minutes * MINUTE)
    assert [due.no for due in late] == numbers
    just_before = overdue(a_ring(), TEAM, NOW + minutes * MINUTE - timedelta(microseconds=1))
    assert len(just_before) == len([no for no in numbers if (5, 15, 30)[no] != minutes])


def test_what_has_fired_or_was_skipped_is_behind() -> None:
    ring = a_ring(fired=fired(0, 1))
    assert next_due(ring, TEAM) == NOW + 30 * MINUTE
    assert overdue(ring, TEAM, NOW + 29 * MINUTE) == []


def test_the_last_rung_goes_on_where_it_repeats() -> None:
    assert (
        next_due(a_ring(fired=fired(2, 17)), TEAM)
        == next(islice(climbs(a_ring(), TEAM), 18, None)).at
    )


def test_the_last_rung_goes_on_though_a_lead_is_not_worth_one_before_it() -> None:
    dear = Rung(after=5 * MINUTE, whom=Whom.MANAGER, min_score=70)
    head = Rung(after=15 * MINUTE, whom=Whom.HEAD, every=30 * MINUTE)
    rungs = list(islice(climbs(a_ring(score=69), a_team(claim=(dear, head))), 3))
    assert [(due.at - NOW) / MINUTE for due in rungs] == [15, 45, 75]


def test_a_claim_puts_the_touch_ladder_in_force() -> None:
    rungs = list(islice(climbs(a_ring(claim=a_claim()), TEAM), 3))
    assert [due.whom for due in rungs] == [Whom.OWNER, Whom.MANAGER, Whom.MANAGER]
    assert [(due.at - NOW) / MINUTE for due in rungs] == [60, 75, 135]


@pytest.mark.parametrize(("claim", "minutes"), [(None, 3), (a_claim(), 60)])
def test_a_turn_ends_by_the_clock_only_while_nobody_claimed(
    claim: Claim | None, minutes: int
) -> None:
    ring = a_ring(turn=Turn(by="rita", until=NOW + 3 * MINUTE), claim=claim)
    assert next_due(ring, TEAM) == NOW + minutes * MINUTE


def test_a_ladder_without_repeats_comes_to_its_end() -> None:
    once = a_team(claim=(Rung(after=5 * MINUTE, whom=Whom.THREAD),))
    assert next_due(a_ring(fired=fired(0)), once) is None
    assert overdue(a_ring(), once, NOW + 1000 * HOUR)[-1].no == 0


def test_a_team_without_a_ladder_tells_nobody() -> None:
    assert next_due(a_ring(), a_team(claim=())) is None


MONDAY = NOW + 66 * HOUR + 58 * MINUTE
"""Nine in the morning after the weekend that begins two hours and 58 minutes after NOW."""


def wall(*minutes: int, every: timedelta | None = None) -> Team:
    """A team whose ladder counts on the wall clock."""
    whom = (Whom.THREAD, Whom.MANAGER, Whom.HEAD)
    rungs = [
        Rung(after=m * MINUTE, whom=w, in_hours=False) for m, w in zip(minutes, whom, strict=False)
    ]
    return a_team(claim=(*rungs[:-1], replace(rungs[-1], every=every)))


def test_a_rung_on_the_wall_clock_does_not_stop_counting_at_night() -> None:
    ring = a_ring(ladder_from=NOW)
    assert next_due(ring, wall(68 * 60)) == NOW + 68 * HOUR
    in_hours = a_team(claim=(Rung(after=6 * HOUR, whom=Whom.HEAD),))
    assert next_due(ring, in_hours) == MONDAY + 3 * HOUR + 2 * MINUTE


@pytest.mark.parametrize("at", [3 * HOUR, 12 * HOUR, 40 * HOUR, 66 * HOUR])
def test_what_would_ring_while_nobody_is_there_rings_after_the_digest(at: timedelta) -> None:
    assert next_due(a_ring(ladder_from=NOW + at), wall(5)) == MONDAY + 5 * MINUTE
    assert next_due(a_ring(ladder_from=NOW + at), wall(40)) == MONDAY + 15 * MINUTE


def test_all_rungs_of_a_night_are_one_ping_after_the_digest() -> None:
    ring, team = a_ring(ladder_from=NOW + 3 * HOUR), wall(5, 15, 30, every=30 * MINUTE)
    assert overdue(ring, team, MONDAY + 5 * MINUTE - timedelta(microseconds=1)) == []
    late = overdue(ring, team, MONDAY + 5 * MINUTE)
    assert [(due.no, due.digest) for due in late] == [(0, True), (1, True), (2, True)]
    assert next_due(replace(ring, fired=fired(0, 1, 2)), team) == MONDAY + 35 * MINUTE


@pytest.mark.parametrize(
    ("before_closing", "rings"),
    [(15, 0), (14, 5), (10, 5), (9, 6), (1, 14), (0, 15)],
)
def test_a_rung_in_the_first_minutes_of_a_day_waits_for_the_digest(
    before_closing: int, rings: int
) -> None:
    """Mona's rung of 15 minutes, begun so long before closing on Friday."""
    closing = NOW + 2 * HOUR + 58 * MINUTE
    ring = a_ring(ladder_from=closing - before_closing * MINUTE, fired=fired(0))
    expected = closing if before_closing == 15 else MONDAY + rings * MINUTE
    assert next_due(ring, TEAM) == expected


def test_what_came_in_this_morning_is_not_kept_waiting() -> None:
    team = a_team(claim=(Rung(after=MINUTE, whom=Whom.MANAGER), *TEAM.claim))
    assert next_due(a_ring(ladder_from=MONDAY), team) == MONDAY + MINUTE


@pytest.mark.parametrize("claimed", [False, True])
@given(start=st.integers(0, 14 * 24 * 60), no=st.integers(0, 9))
def test_nobody_is_pinged_at_night_and_no_rung_is_lost(
    claimed: bool,  # noqa: FBT001
    start: int,
    no: int,
) -> None:
    rungs = tuple(replace(rung, in_hours=False) for rung in (*TEAM.claim, *TEAM.touch)[:3])
    begun = NOW + start * MINUTE
    team = a_team(claim=rungs, touch=rungs)
    ring = a_ring(ladder_from=begun, claim=a_claim() if claimed else None)
    due = next(islice(climbs(ring, team), no, None))
    assert due.no == no
    assert working(team.hours, due.at - timedelta(microseconds=1))
    assert due.at >= begun + TEAM.claim[0].after


def test_the_promises_are_those_of_the_team() -> None:
    assert claim_by(TEAM, NOW) == NOW + 15 * MINUTE
    assert touch_by(TEAM, NOW) == NOW + HOUR
