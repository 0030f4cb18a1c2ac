"""The ladder: its instants at the edges, and what is still to climb."""

from datetime import timedelta
from itertools import islice

import pytest
from fakes import HOUR, MINUTE, NOW, TEAM, a_claim, a_ring, a_team

from nurture.model import FiredRung
from nurture.rulebook import Rung, Whom
from nurture.sla import claim_by, climbs, ladder, next_due, overdue, touch_by


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


def test_a_claim_puts_the_touch_ladder_in_force() -> None:
    rungs = list(islice(climbs(a_ring(claim=a_claim()), TEAM), 3))
    assert [due.whom for due in rungs] == [Whom.OWNER, Whom.MANAGER, Whom.MANAGER]
    assert [(due.at - NOW) / MINUTE for due in rungs] == [60, 75, 135]


def test_a_ladder_without_repeats_comes_to_its_end() -> None:
    once = a_team(claim=(Rung(after=5 * MINUTE, whom=Whom.THREAD),))
    assert next_due(a_ring(fired=fired(0)), once) is None
    assert overdue(a_ring(), once, NOW + 1000 * HOUR)[-1].no == 0


def test_a_team_without_a_ladder_tells_nobody() -> None:
    assert next_due(a_ring(), a_team(claim=())) is None


def test_a_rung_on_the_wall_clock_ignores_working_hours() -> None:
    night = NOW + 12 * HOUR
    wall = a_team(claim=(Rung(after=5 * MINUTE, whom=Whom.HEAD, in_hours=False),))
    assert next_due(a_ring(ladder_from=night), wall) == night + 5 * MINUTE
    assert next_due(a_ring(ladder_from=night), TEAM) == NOW + 67 * HOUR + 3 * MINUTE


def test_the_promises_are_those_of_the_team() -> None:
    assert claim_by(TEAM, NOW) == NOW + 15 * MINUTE
    assert touch_by(TEAM, NOW) == NOW + HOUR
