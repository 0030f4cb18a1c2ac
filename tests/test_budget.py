"""The budget: one person's attention, over all machine mail at all their addresses."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mail_cases import (
    BOOK,
    FRIDAY,
    FakeRelay,
    a_book_of_two_letters,
    a_contact,
    a_lead,
    a_send,
    a_show,
    a_store,
)
from test_outbox import MONDAY_LETTER, drained, kept, ready

from nurture.mail.budget import caps_for, misfit, room, spent
from nurture.mail.gate import Go, Hold, may_go
from nurture.model import Basis, Contact, Send, SendState

DAY = timedelta(days=1)
CAPS = caps_for(a_lead(), BOOK)


def had(*days: float) -> list[Send]:
    return [
        a_send(campaign=f"c{no}", state=SendState.SENT, sent_at=FRIDAY - ago * DAY)
        for no, ago in enumerate(days)
    ]


@pytest.mark.parametrize(
    ("days", "frees"),
    [
        ((), None),
        ((0.1,), None),
        ((0.1, 0.9), 0.1),
        ((0.1, 1.0), None),
        ((2, 4, 6), 1),
        ((2, 4, 7), None),
        ((8, 10, 12, 14, 16, 18, 20, 29), 1),
        ((0.1, 0.5, 6, 7, 8, 9, 10, 29), 1),
    ],
)
def test_each_cap_frees_when_its_oldest_mail_falls_out_of_it(
    days: tuple[float, ...], frees: float | None
) -> None:
    over = spent(had(*days), CAPS, FRIDAY)
    assert (over.frees - FRIDAY if over else None) == (frees * DAY if frees else None)


@given(st.lists(st.floats(0, 40, allow_nan=False), max_size=14))
def test_there_is_room_exactly_while_no_cap_is_spent(days: list[float]) -> None:
    assert (room(had(*days), CAPS, FRIDAY) > 0) == (spent(had(*days), CAPS, FRIDAY) is None)


def test_whoever_is_no_fit_gets_one_mail_a_month_and_a_lost_sale_is_no_misfit() -> None:
    closed = a_lead(rejected_at=FRIDAY, rejected_for="Too small")
    lost = a_lead(rejected_at=FRIDAY, rejected_for="No budget")
    assert (misfit(closed, BOOK), misfit(lost, BOOK), misfit(a_lead(), BOOK)) == (
        True,
        False,
        False,
    )
    over = spent(had(29), caps_for(closed, BOOK), FRIDAY)
    assert over
    assert over.frees == FRIDAY + DAY


def test_whoever_waits_hears_what_used_the_budget_up() -> None:
    verdict = may_go(ready(others=tuple(had(0.2, 0.1))), BOOK, FRIDAY)
    assert isinstance(verdict, Hold)
    assert verdict.why == (
        "They had 2 letters, the most for a day; the letter “welcome” of a show went first"
    )


def rivals(due: datetime = FRIDAY) -> tuple[Send, Send]:
    """The second letter of a sequence, and a Monday letter, with room for one of them."""
    drip = a_send(step=2, due=due - DAY)
    return drip, replace(MONDAY_LETTER, due=due)


def test_where_two_compete_the_show_goes_before_the_drip_and_the_loser_says_so() -> None:
    drip, monday = rivals()
    book = a_book_of_two_letters(per_day=1)
    sends = ready(drip, lead=a_lead(acts=("demo",)), contact=consenting(), others=(monday,))
    verdict = may_go(sends, book, FRIDAY)
    assert isinstance(verdict, Hold)
    assert verdict.why == "Waits, as the letter “show” of a show goes first"


def test_what_is_not_due_yet_keeps_nothing_back() -> None:
    drip, monday = rivals()
    later = replace(monday, due=FRIDAY + DAY)
    book = a_book_of_two_letters(per_day=1)
    sends = ready(drip, lead=a_lead(acts=("demo",)), contact=consenting(), others=(later,))
    assert may_go(sends, book, FRIDAY) == Go()


def consenting() -> Contact:
    return a_contact(basis=Basis.CONSENT)


async def test_of_two_shows_the_older_letter_goes_and_the_other_one_a_day_later() -> None:
    book = replace(BOOK, mail=replace(BOOK.mail, per_day=1))
    first, second = (
        a_send(campaign=f"f{no}", wall="08:00", due=FRIDAY + no * DAY / 24) for no in (0, 1)
    )
    shows = [a_show(id=f"f{no}") for no in (0, 1)]
    store, relay = await a_store(second, first, *shows), FakeRelay()
    at = FRIDAY + DAY / 24
    await drained(store, relay, at, book)
    assert ((await kept(store, first)).state, len(relay.taken)) == (SendState.SENT, 1)
    waiting = await kept(store, second)
    assert waiting.state is SendState.HELD
    await drained(store, relay, at + DAY * 4, book)
    assert (await kept(store, second)).state is SendState.SENT
