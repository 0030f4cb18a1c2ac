"""Closings: how sales lets go, why, and until when. Nothing becomes nothing."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial

import pytest
from fakes import DAY, NOW, a_claimed_desk, a_desk, person

from nurture.errors import Refused
from nurture.model import Notice, RingEnd, Stage
from nurture.sales.closings import lost, not_yet, reject, won
from nurture.sales.desk import Change, Rule

RITA, KEN, MONA, MAX = (person(key) for key in ("rita", "ken", "mona", "max"))
MAY = date(2027, 5, 19)


def said(change: Change) -> list[tuple[str, str]]:
    return [(one.kind, one.words) for one in change.records if isinstance(one, Notice)]


def test_a_rejected_lead_rests_with_its_reason_and_its_day() -> None:
    change = reject(a_desk(), KEN, "Too small", MAY)
    lead = change.lead
    assert (lead.stage, lead.rejected_for, lead.back_on) == (Stage.REMARKET, "Too small", MAY)
    assert lead.rejected_at == NOW
    assert (change.ring.why_ended, change.ring.due) == (RingEnd.REJECTED, None)
    assert said(change) == [("rejected", "Too small")]


def test_not_yet_comes_back_to_the_rep_who_said_it() -> None:
    """R44."""
    change = not_yet(a_desk(), KEN, MAY, "Next year's budget")
    assert (change.lead.owner, change.lead.back_on) == ("ken", MAY)
    assert change.ring.why_ended is RingEnd.NOT_YET


def test_not_yet_said_by_a_manager_leaves_the_owner_the_owner() -> None:
    assert not_yet(a_claimed_desk(), MONA, MAY, "").lead.owner == "rita"


@pytest.mark.parametrize("close", [partial(reject, why="Price"), partial(lost, why="Price")])
@pytest.mark.parametrize(("day", "ahead"), [(20, False), (21, False), (22, True)])
def test_a_day_to_look_again_lies_ahead_where_the_team_is(
    close: Callable[..., Change], day: int, *, ahead: bool
) -> None:
    late = a_claimed_desk(now=datetime(2026, 11, 20, 23, 30, tzinfo=UTC))  # Saturday in Berlin
    looked = partial(close, late, by=RITA, back_on=date(2026, 11, day))
    if ahead:
        assert looked().lead.back_on == date(2026, 11, day)
        return
    with pytest.raises(Refused, match="has come already") as refused:
        looked()
    assert refused.value.about == "back_on"


@pytest.mark.parametrize("day", [NOW.date() - DAY, NOW.date()])
def test_a_day_that_has_come_is_no_day_to_come_back_on(day: date) -> None:
    with pytest.raises(Refused, match="from tomorrow on"):
        not_yet(a_desk(), KEN, day, "")


def test_tomorrow_is_a_day_to_come_back_on() -> None:
    tomorrow = NOW.date() + DAY
    assert not_yet(a_desk(), KEN, tomorrow, "").lead.back_on == tomorrow


def test_a_won_lead_is_a_customer_since_then() -> None:
    change = won(a_claimed_desk(), RITA)
    assert (change.lead.stage, change.lead.won_at) == (Stage.CUSTOMER, NOW)
    assert change.ring.ended == NOW


def test_a_lost_lead_rests_with_what_prevented_the_sale() -> None:
    change = lost(a_claimed_desk(), RITA, "Price", None)
    assert (change.lead.stage, change.lead.rejected_for) == (Stage.REMARKET, "Price")


@pytest.mark.parametrize(
    "close",
    [
        partial(reject, by=RITA, why="Too small", back_on=None),
        partial(not_yet, by=RITA, back_on=MAY, why=""),
        partial(lost, by=RITA, why="Price", back_on=None),
    ],
)
def test_who_bought_before_stays_a_customer_whatever_comes_of_this_one(close: Rule) -> None:
    change = close(a_claimed_desk(lead={"won_at": NOW - 30 * DAY}))
    assert (change.lead.stage, change.lead.won_at) == (Stage.CUSTOMER, NOW - 30 * DAY)


def test_a_free_lead_is_closed_by_the_team_and_a_claimed_one_by_its_owner() -> None:
    with pytest.raises(Refused, match="Only the team of #leads"):
        reject(a_desk(), MAX, "Too small", None)
    with pytest.raises(Refused, match="is with Rita"):
        reject(a_claimed_desk(), KEN, "Too small", None)
    assert reject(a_claimed_desk(), MONA, "Too small", None).ring.ended


def test_what_is_closed_is_not_closed_twice() -> None:
    desk = a_desk(lead={"stage": Stage.REMARKET}, ring={"ended": NOW})
    with pytest.raises(Refused, match="is closed"):
        reject(desk, KEN, "Too small", None)
