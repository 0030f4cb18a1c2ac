"""Doubts that settle themselves: the person, or one of us elsewhere, has said plainly what was in doubt."""

from dataclasses import replace
from datetime import timedelta

import pytest
from mail_cases import BOOK, FRIDAY, MONDAY, ZONES, a_contact, a_send, a_store
from test_doubts import MAX, a_mail, came, decided, in_doubt, the_doubt, the_lead

from nurture.conversing.decisions import decide
from nurture.conversing.doubts import remind
from nurture.errors import Refused
from nurture.model import Decision, Receipt, WishFor
from nurture.optout.returning import come_back
from nurture.optout.suppression import obey
from nurture.optout.wishes import Wish


@pytest.mark.parametrize("how", ["mail", "page", "rep", "command"])
async def test_a_plain_wish_to_stop_settles_what_was_in_doubt(how: str) -> None:
    store = await in_doubt("Could you write less often?", a_send())
    who = {"rep": "rita", "command": "admin"}.get(how, "them")
    if how == "mail":
        await came(store, a_mail("Please stop writing to me."), uid=2)
    else:
        await obey(store, address="tom@example.com", by=who, cause=how, now=FRIDAY)
    kept, (receipt,) = await the_doubt(store), await store.all_of(Receipt)
    assert (kept.decided_at, kept.decided_by, kept.decision) == (FRIDAY, who, Decision.STOP)
    assert kept.outcome == f"1 waiting letter cancelled. Receipt {receipt.id}."
    assert (kept.card.wanted, await store.open_doubts()) == (2, [])
    assert await remind(store, BOOK, MONDAY) == 0


@pytest.mark.parametrize("wanted", [WishFor.FEWER, WishFor.NOT_NOW, WishFor.BACK])
async def test_any_plain_wish_settles_it(wanted: WishFor) -> None:
    store = await in_doubt()
    wish = Wish(by="them", cause="opt-out page", at=MONDAY, until=MONDAY + timedelta(days=90))
    receipt = await come_back(store, "c0ffee", wanted, wish)
    kept = await the_doubt(store)
    assert (kept.by_themselves, kept.outcome) == (True, f"Receipt {receipt.id}.")
    assert (await the_lead(store)).paused_at is None
    with pytest.raises(Refused, match="They have said so plainly themselves since"):
        await decided(store, Decision.REPLY)


async def test_a_strangers_doubt_is_settled_though_they_became_a_lead_meanwhile() -> None:
    store = await a_store()
    await came(store, a_mail("Less mail please", "Who@example.org", "sales@example.com"))
    await store.save(a_contact(id="c2", address="who@example.org", lead="1ead"))
    lead = await the_lead(store)
    await store.save(replace(lead, contacts=("c0ffee", "c2")))
    await obey(store, contact="c0ffee", by="them", cause="page", now=MONDAY)
    assert (await the_doubt(store)).decided_at == MONDAY


async def test_who_had_stopped_before_is_asked_about_no_more_and_gets_no_second_receipt() -> None:
    store = await a_store()
    await obey(store, contact="c0ffee", by="them", cause="page", now=FRIDAY)
    await came(store, a_mail("Could you write less often?"))
    again = await obey(store, contact="c0ffee", by="them", cause="page", now=MONDAY)
    assert again.already
    assert (await the_doubt(store)).decided_at == MONDAY
    assert await store.count(Receipt) == 1


async def test_nobody_elses_doubt_is_settled() -> None:
    store = await in_doubt()
    await obey(store, address="ann@example.com", by="them", cause="page", now=MONDAY)
    assert (await the_doubt(store)).decided_at is None


async def test_a_later_answer_settles_nothing() -> None:
    store = await in_doubt()
    await came(store, a_mail("Which pump suits hot oil?"), uid=2)
    assert (await the_doubt(store)).decided_at is None


async def test_mail_stays_paused_until_the_last_doubt_is_read() -> None:
    store = await in_doubt()
    await came(store, a_mail("Not before spring, please."), uid=2)
    first, second = await store.open_doubts()
    for doubt, paused in ((first, FRIDAY), (second, None)):
        await decide(store, BOOK, ZONES, doubt.id, Decision.IGNORE, by=MAX, now=MONDAY)
        assert (await the_lead(store)).paused_at == paused
