"""Receipts: who asked what of our mail, on what evidence, what was cancelled, where it is obeyed."""

from datetime import timedelta

import pytest
from mail_cases import FRIDAY, MONDAY, a_contact, a_lead, a_send, a_store

from nurture.errors import Refused
from nurture.model import (
    Basis,
    Contact,
    Ended,
    Evidence,
    Lead,
    Receipt,
    SendState,
    Stage,
    WishFor,
)
from nurture.optout.receipts import HERE, receipts_at
from nurture.optout.returning import asks_back, come_back, quiet_until
from nurture.optout.suppression import obey
from nurture.optout.wishes import Wish
from store.tiny import TinyStore

BY_MAIL = Evidence(way="mail", message_id="<1@example.com>", digest="ab" * 32, words="please stop")


async def stopped(store: TinyStore, address: str = "tom@example.com") -> Receipt:
    done = await obey(
        store, address=address, by="them", cause="a mail", now=FRIDAY, evidence=BY_MAIL
    )
    (receipt,) = done.receipts
    return receipt


async def kept(store: TinyStore, contact: str = "c0ffee") -> tuple[Contact, Lead]:
    found, lead = await store.get(Contact, contact), await store.get(Lead, "1ead")
    assert found
    assert lead
    return found, lead


async def test_a_receipt_says_who_how_when_on_what_evidence_and_what_was_cancelled() -> None:
    store = await a_store(a_lead(), a_contact(), a_send(), a_send(step=2, state=SendState.SENT))
    receipt = await stopped(store)
    assert (receipt.wish, receipt.by, receipt.at) == (WishFor.STOP, "them", FRIDAY)
    assert receipt.evidence == BY_MAIL
    assert receipt.cancelled == (a_send().id,)
    assert receipt.contacts == ("c0ffee",)
    assert [(one.system, one.at) for one in receipt.confirmed] == [(HERE, FRIDAY)]


async def test_asking_twice_makes_one_receipt() -> None:
    store = await a_store(a_lead(), a_contact())
    await stopped(store)
    again = await obey(store, contact="c0ffee", by="them", cause="page", now=MONDAY)
    assert (again.already, again.receipts) == (True, ())
    assert await store.count(Receipt) == 1


async def test_a_stranger_who_asks_gets_a_receipt_that_is_found_when_they_are_known() -> None:
    store = await a_store()
    receipt = await stopped(store, "who@example.org")
    contact = await store.contact_at("who@example.org")
    assert contact
    assert receipt.person == contact.id
    (found,) = await receipts_at(store, contact)
    assert found.id == receipt.id


# Coming back


def their_wish(by: str = "them") -> Wish:
    return Wish(by=by, cause="opt-out page", at=MONDAY, until=quiet_until(MONDAY, "Europe/Berlin"))


@pytest.mark.parametrize("wanted", [WishFor.FEWER, WishFor.NOT_NOW, WishFor.BACK])
async def test_whoever_asks_for_less_gets_less_instead_of_nothing(wanted: WishFor) -> None:
    store = await a_store(
        a_lead(contacts=("c0ffee", "c2")), a_contact(), a_contact(id="c2", address="t@example.org")
    )
    await stopped(store)
    receipt = await come_back(store, "c0ffee", wanted, their_wish())
    contact, lead = await kept(store)
    other, _ = await kept(store, "c2")
    assert (lead.stage, lead.ended, lead.no_mail) == (Stage.REMARKET, None, False)
    assert contact.suppressed_at is None
    assert other.suppressed_at == FRIDAY, "only the address that asked is written to again"
    assert (lead.seldom, lead.quiet_until is not None) == (
        wanted is WishFor.FEWER,
        wanted is WishFor.NOT_NOW,
    )
    assert (contact.basis is Basis.CONSENT) == (wanted is not WishFor.NOT_NOW)
    assert receipt.wish is wanted


@pytest.mark.parametrize(
    ("days", "until"),
    [
        (-64, "2027-01-01T08:00:00+01:00"),
        (-54, "2027-01-01T08:00:00+01:00"),  # 92 days later it is the last of December
        (-53, "2027-02-01T08:00:00+01:00"),
        (0, "2027-03-01T08:00:00+01:00"),
        (120, "2027-07-01T08:00:00+02:00"),
    ],
)
def test_not_now_ends_on_the_first_of_a_month(days: int, until: str) -> None:
    asked = MONDAY + timedelta(days=days)
    assert quiet_until(asked, "Europe/Berlin").isoformat() == until


async def test_a_claimed_lead_stays_with_its_rep_when_it_comes_back() -> None:
    store = await a_store(a_lead(stage=Stage.CLAIMED, owner="rita"), a_contact())
    await stopped(store)
    assert (await kept(store))[1].no_mail
    await come_back(store, "c0ffee", WishFor.BACK, their_wish())
    _, lead = await kept(store)
    assert (lead.stage, lead.owner, lead.no_mail) == (Stage.CLAIMED, "rita", False)


async def test_an_address_that_died_does_not_come_back() -> None:
    lead = a_lead(stage=Stage.ENDED, ended=Ended.UNREACHABLE)
    store = await a_store(lead, a_contact(hard_bounced_at=FRIDAY))
    with pytest.raises(Refused, match="No mail reaches this address"):
        await come_back(store, "c0ffee", WishFor.BACK, their_wish())


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("subscribe", True),
        (" Anmelden.\n", True),
        ("配信再開", True),
        ("I never wanted to subscribe", False),
        ("", False),
        ("stop", False),
    ],
)
def test_only_the_one_word_asks_for_mail_again(words: str, *, meant: bool) -> None:
    assert asks_back(words) is meant
