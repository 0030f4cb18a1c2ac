"""Less mail, or none until a day: a letter of a drip is late then, one that has its season is dropped."""

from datetime import UTC, datetime, timedelta

import pytest
from mail_cases import (
    BOOK,
    FRIDAY,
    MONDAY,
    PRESS,
    FakeRelay,
    a_book_of_two_letters,
    a_contact,
    a_send,
    a_store,
)

from nurture.mail.outbox import drain
from nurture.model import Basis, Send, SendState, WishFor
from nurture.optout.returning import come_back, quiet_until
from nurture.optout.wishes import Wish

WAITS = {
    WishFor.FEWER: datetime(2027, 2, 20, 13, 2, tzinfo=UTC),
    WishFor.NOT_NOW: datetime(2027, 3, 1, 7, tzinfo=UTC),
}


@pytest.mark.parametrize("wanted", [WishFor.FEWER, WishFor.NOT_NOW])
async def test_a_letter_of_a_drip_is_delayed_and_goes_in_the_end(wanted: WishFor) -> None:
    had = a_send(step=1, state=SendState.SENT, sent_at=FRIDAY)
    book = a_book_of_two_letters()
    yes = a_contact(basis=Basis.CONSENT, basis_at=FRIDAY)
    store = await a_store(had, a_send(step=2, due=MONDAY), yes)
    until = quiet_until(FRIDAY, "Europe/Berlin")
    wish = Wish(by="them", cause="opt-out page", at=FRIDAY, until=until)
    await come_back(store, "c0ffee", wanted, wish)
    relay = FakeRelay()
    await drain(store, relay, PRESS, book, now=MONDAY)
    waits = await store.get(Send, a_send(step=2).id)
    assert waits
    assert (waits.state, waits.due, relay.readers) == (SendState.HELD, WAITS[wanted], [])
    at = WAITS[wanted] + timedelta(hours=5)
    while await drain(store, relay, PRESS, book, now=at):
        pass
    while await drain(store, relay, PRESS, book, now=at + timedelta(days=3)):
        pass
    assert relay.readers == ["tom@example.com"]


@pytest.mark.parametrize("wanted", [WishFor.FEWER, WishFor.NOT_NOW])
async def test_a_shows_letter_has_its_season_and_is_dropped(wanted: WishFor) -> None:
    had = a_send(step=1, state=SendState.SENT, sent_at=FRIDAY)
    store = await a_store(had, a_send(campaign="f10e"))
    wish = Wish(by="them", cause="page", at=FRIDAY, until=MONDAY + timedelta(days=90))
    await come_back(store, "c0ffee", wanted, wish)
    await drain(store, FakeRelay(), PRESS, BOOK, now=MONDAY)
    letter = await store.get(Send, a_send(campaign="f10e").id)
    assert letter
    assert letter.state is SendState.CANCELLED
