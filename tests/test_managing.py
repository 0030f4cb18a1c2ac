"""What managers do with a lead that waits; whoever is none is told who can."""

from datetime import date

import pytest
from fakes import BOOK, HOUR, MINUTE, NOW, a_claimed_desk, a_desk, a_notice, person

from nurture.errors import Refused
from nurture.model import Notice, NoticeState, RingEnd, Stage
from nurture.sales.managing import extend, rest, take

MONA = person("mona")


def test_a_manager_gives_more_time_once_with_a_reason_that_the_thread_shows() -> None:
    desk = a_desk(a_notice(), now=NOW + HOUR)
    done = extend(desk, MONA, "Asked to be called at four")
    assert done.ring.claim_by == NOW + HOUR + 15 * MINUTE
    assert (done.ring.due, done.ring.fired) == (NOW + HOUR + 5 * MINUTE, ())
    said = [one for one in done.records if isinstance(one, Notice)]
    assert (said[0].kind, said[0].words) == ("extended", "Asked to be called at four")
    assert said[1].state is NoticeState.CANCELLED
    with pytest.raises(Refused, match="once already"):
        extend(a_desk(ring={"extended": NOW}), MONA, "again")


def test_more_time_after_a_claim_is_time_for_the_first_touch() -> None:
    done = extend(a_claimed_desk(now=NOW + HOUR), MONA, "On a train")
    assert done.ring.touch_by == done.ring.due == NOW + 2 * HOUR
    assert done.ring.claim


def test_more_time_needs_a_reason() -> None:
    with pytest.raises(Refused, match="Say why"):
        extend(a_desk(), MONA, "")


@pytest.mark.parametrize("desk", [a_desk(), a_claimed_desk()])
def test_a_manager_lets_a_lead_rest_and_nothing_more_is_due(desk: object) -> None:
    done = rest(desk, MONA, "A student", date(2027, 1, 1))  # type: ignore[arg-type]
    assert (done.lead.stage, done.lead.back_on) == (Stage.REMARKET, date(2027, 1, 1))
    assert (done.ring.why_ended, done.ring.due) == (RingEnd.BY_MANAGER, None)


def test_a_customer_who_is_let_rest_stays_a_customer() -> None:
    assert rest(a_desk(lead={"won_at": NOW}), MONA, "").lead.stage is Stage.CUSTOMER


def test_a_manager_takes_a_lead_from_whoever_has_it() -> None:
    done = take(a_claimed_desk(), MONA)
    assert done.lead.owner == "mona"


@pytest.mark.parametrize(
    "deed", [lambda d, p: extend(d, p, "x"), lambda d, p: rest(d, p, ""), take]
)
def test_whoever_is_no_manager_is_told_who_is(deed: object) -> None:
    with pytest.raises(Refused, match="Only managers can do that: Mona and Hana"):
        deed(a_desk(), BOOK.people["rita"])  # type: ignore[operator]


@pytest.mark.parametrize("deed", [lambda d, p: extend(d, p, "x"), lambda d, p: rest(d, p, "")])
def test_a_late_click_is_answered_with_what_is_now_true(deed: object) -> None:
    over = a_desk(
        lead={"stage": Stage.REMARKET}, ring={"ended": NOW, "why_ended": RingEnd.REJECTED}
    )
    with pytest.raises(Refused, match="was closed as not a fit"):
        deed(over, MONA)  # type: ignore[operator]
