"""What a rep did this week and how promises were kept, counted at the edges."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from fakes import DAY, MINUTE, NOW, a_claim, a_lead, a_ring

from nurture.model import Ring, Stage
from nurture.sales.weeks import day_of, midnight, monday, open_claims, week_of

MONDAY = monday(NOW, "Europe/Berlin")


def claimed(after: timedelta, touched: timedelta | None, by: str = "rita") -> Ring:
    """A ring claimed so long after it came, its touch due an hour later, and touched if at all."""
    at = NOW - 2 * DAY + after
    return a_ring(
        arrived=NOW - 2 * DAY,
        claim_by=NOW - 2 * DAY + 15 * MINUTE,
        claim=a_claim(by, at),
        touch_by=at + 60 * MINUTE,
        touched=at + touched if touched is not None else None,
    )


@pytest.mark.parametrize(
    ("now", "zone", "begun"),
    [
        (NOW, "Europe/Berlin", datetime(2026, 11, 15, 23, tzinfo=UTC)),
        # The Sunday on which clocks go back belongs to a week that began in summer time.
        (
            datetime(2026, 10, 25, 12, tzinfo=UTC),
            "Europe/Berlin",
            datetime(2026, 10, 18, 22, tzinfo=UTC),
        ),
        (datetime(2026, 11, 16, 0, tzinfo=UTC), "UTC", datetime(2026, 11, 16, tzinfo=UTC)),
        (datetime(2026, 11, 15, 23, 59, tzinfo=UTC), "UTC", datetime(2026, 11, 9, tzinfo=UTC)),
    ],
)
def test_a_week_begins_on_monday_where_the_firm_is(
    now: datetime, zone: str, begun: datetime
) -> None:
    assert monday(now, zone) == begun


def test_a_day_begins_at_midnight_where_the_firm_is() -> None:
    assert midnight(NOW, "Asia/Tokyo") == datetime(2026, 11, 20, 15, tzinfo=UTC) - DAY


@pytest.mark.parametrize(("minutes", "kept"), [(59, 1), (60, 1), (61, 0)])
def test_the_deadline_itself_is_in_time(minutes: int, kept: int) -> None:
    ring = claimed(MINUTE, minutes * MINUTE)
    week = week_of("rita", [ring], [], MONDAY, NOW)
    assert (week.claimed, week.due, week.in_time) == (1, 1, kept)


def test_a_first_touch_that_still_has_time_is_not_due() -> None:
    begun = claimed(2 * DAY - MINUTE, None)
    asked = [week_of("rita", [begun], [], MONDAY, NOW + n * MINUTE) for n in (58, 59, 60)]
    assert [(week.claimed, week.due) for week in asked] == [(1, 0), (1, 0), (1, 1)]


def test_usually_is_the_middle_and_others_work_does_not_count() -> None:
    rings = [claimed(MINUTE, n * MINUTE) for n in (5, 11, 4000)] + [claimed(MINUTE, MINUTE, "ken")]
    assert week_of("rita", rings, [], MONDAY, NOW).usual == 11 * MINUTE
    assert week_of("rita", rings[:2], [], MONDAY, NOW).usual == 8 * MINUTE
    assert week_of("rita", [], [], MONDAY, NOW).usual is None


def test_what_was_won_last_week_is_not_won_this_week() -> None:
    won = a_lead(stage=Stage.CUSTOMER, owner="rita", won_at=MONDAY)
    before = replace(won, id="b", won_at=MONDAY - MINUTE)
    assert week_of("rita", [], [won, before], MONDAY, NOW).won == 1


def test_a_day_counts_what_is_due_and_not_what_still_has_time() -> None:
    free = a_ring(claim_by=NOW + MINUTE)
    late = a_ring(claim_by=NOW - MINUTE)
    day = day_of([free, late, claimed(15 * MINUTE, 5 * MINUTE), claimed(16 * MINUTE, None)], NOW)
    assert (day.claimed_in_time, day.claims_due) == (1, 3)
    assert (day.touched_in_time, day.touches_due) == (1, 2)


def test_only_open_rings_are_open_claims() -> None:
    ring = a_ring(claim=a_claim())
    assert open_claims([ring, replace(ring, ended=NOW), a_ring()]) == {"rita": 1}
