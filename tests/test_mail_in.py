"""Returned mail: a form becomes a lead, a fault of ours holds up nobody, and a wish to come back counts."""

from typing import Any

from fakes import NOW, ZONES, a_book, a_store
from mail_cases import SECRETS

from handlers.mail.arrivals import Reader
from nurture.model import Contact, Lead, Receipt, Received, Submission, Touch, WishFor
from store.tiny import TinyStore

FORM = (
    b"From: Our website <forms@example.com>\r\nTo: sales@example.com\r\n"
    b"Reply-To: Ana Muster <ana@muster.example>\r\nSubject: New message from the contact form\r\n\r\n"
    b"Name: Ana Muster\r\nEmail: ana@muster.example\r\nCompany: Muster Bau\r\n"
    b"Phone: +49 511 123456\r\nMessage: Please call me about two pumps.\r\n"
)
STOP = (
    b"From: Tom <tom@example.org>\r\nTo: sales@example.com\r\nSubject: Re: hello\r\n\r\nStop.\r\n"
)
BACK = STOP.replace(b"Stop.", b"Subscribe")


def a_reader(store: TinyStore, **given: Any) -> Reader:
    usual = {"book": a_book(), "zones": ZONES, "secrets": SECRETS, "now": lambda: NOW}
    return Reader(store=store, **{**usual, **given})


async def read(store: TinyStore, *mails: bytes, **given: Any) -> None:
    reader = a_reader(store, **given)
    first = await store.count(Received)
    for uid, raw in enumerate(mails, start=first + 1):
        await reader.keep("inbox", 1, uid, raw)
    while await reader.read_waiting():
        pass


async def test_a_form_by_mail_becomes_a_lead_with_its_reply_address_and_words() -> None:
    store = await a_store()
    await read(store, FORM)
    (lead,), (contact,) = await store.all_of(Lead), await store.all_of(Contact)
    assert (lead.fact("name"), lead.fact("company")) == ("Ana Muster", "Muster Bau")
    assert (contact.address, contact.lead) == ("ana@muster.example", lead.id)
    (touch,) = await store.all_of(Touch)
    assert (touch.channel, touch.source) == ("mail", "mail")
    assert "two pumps" in touch.words
    assert await store.count(Submission) == 1


async def test_more_mails_than_one_look_takes_are_all_read() -> None:
    store = await a_store()
    await read(store, *(STOP.replace(b"tom", b"tom%d" % no) for no in range(205)))
    assert await store.received_waiting() == []
    assert await store.count(Receipt) == 205


async def test_a_mail_from_that_very_address_brings_mail_back() -> None:
    store = await a_store()
    await read(store, STOP, BACK)
    contact = await store.contact_at("tom@example.org")
    assert contact
    assert contact.suppressed_at is None
    wishes = [one.wish for one in await store.receipts_of(contact.id)]
    assert sorted(wishes) == sorted([WishFor.STOP, WishFor.BACK])


async def test_nobody_else_brings_it_back() -> None:
    store = await a_store()
    await read(store, STOP, BACK.replace(b"tom@example.org", b"ann@example.org"))
    contact = await store.contact_at("tom@example.org")
    assert contact
    assert contact.suppressed_at
