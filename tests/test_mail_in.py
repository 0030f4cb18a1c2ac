"""Returned mail: a form becomes a lead, a fault of ours holds up nobody, and a wish to come back counts."""

from typing import Any

from fakes import NOW, ZONES, a_book, a_contact, a_lead, a_store
from mail_cases import SECRETS

from handlers.mail.arrivals import Reader
from nurture.model import Contact, Fetched, Lead, Receipt, Received, Submission, Touch, WishFor
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
    numbered = enumerate(mails, start=first + 1)
    await reader.keep("inbox", 1, [Fetched(uid=uid, raw=raw) for uid, raw in numbered])
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


LARGE = (
    b"From: Pia <pia@example.com>\r\nTo: sales@example.com\r\nSubject: Plans\r\n"
    b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n'
    b"Which pump suits hot oil?\r\n--b\r\nContent-Type: application/pdf\r\n"
    b'Content-Disposition: attachment; filename="plan.pdf"\r\n'
    b"Content-Transfer-Encoding: base64\r\n\r\n" + b"JVBERi0" * 300_000
)


async def test_a_cut_mail_rings_with_its_words_and_says_that_it_is_cut() -> None:
    store = await a_store(a_lead(contacts=("c0ffee",)), a_contact())
    reader = a_reader(store)
    await reader.keep("inbox", 1, [Fetched(uid=1, raw=LARGE, cut_from=48_000_000)])
    await reader.read_waiting()
    (touch,) = await store.all_of(Touch)
    assert touch.words.startswith("Which pump suits hot oil?\n\nAttached, not opened: plan.pdf\n\n")
    assert touch.words.endswith(
        "This mail is cut: only its first 2.1 MB of 48.0 MB were read. The rest is in the mailbox."
    )


async def test_a_cut_wish_to_stop_is_obeyed() -> None:
    store = await a_store()
    raw = LARGE.replace(b"Which pump suits hot oil?", b"Please stop writing to me.")
    reader = a_reader(store)
    await reader.keep("inbox", 1, [Fetched(uid=1, raw=raw, cut_from=48_000_000)])
    await reader.read_waiting()
    contact = await store.contact_at("pia@example.com")
    assert contact
    assert contact.suppressed_at


async def test_many_large_mails_are_never_in_memory_together() -> None:
    store = await a_store()
    large = [
        Fetched(uid=no, raw=b"From: a@example.org\r\n\r\n" + b"%d" % no * 9_000_000)
        for no in (1, 2, 3, 4)
    ]
    for one in large:
        await a_reader(store).keep("inbox", 1, [one])
    assert len(await store.received_waiting()) == 2
    while await a_reader(store).read_waiting():
        pass
    assert await store.received_waiting() == []


async def test_a_wish_does_not_wait_for_the_many_large_mails_behind_it() -> None:
    store = await a_store()
    reader = a_reader(store)
    large = (
        b"From: a%d@example.org\r\nSubject: x\r\n\r\n" + b"> On Mon, a wrote:\n> stop\n" * 35_000
    )
    mails = [STOP, *(large.replace(b"%d", b"%d" % no) for no in range(18))]
    await reader.keep("inbox", 1, [Fetched(uid=no, raw=raw) for no, raw in enumerate(mails, 1)])
    await reader.read_waiting()
    assert 0 < len(await store.received_waiting()) < 18
    contact = await store.contact_at("tom@example.org")
    assert contact
    assert contact.suppressed_at
