"""Mail that came back: one deed for each meaning, every mail kept, and none holds up the next."""

from dataclasses import replace

import pytest
from fakes import (
    BOOK,
    NOW,
    ZONES,
    a_book,
    a_claim,
    a_contact,
    a_lead,
    a_ring,
    a_store,
    a_treaty,
)
from mail_cases import SECRETS, a_send

from handlers.mail.arrivals import Reader
from nurture.model import (
    Contact,
    Doubt,
    Ended,
    Fetched,
    Lead,
    Notice,
    Received,
    Record,
    Ring,
    SendState,
    SetAside,
    Stage,
    Submission,
    Touch,
)
from nurture.tokens import MAIL, sign
from store import open_store
from store.tiny import TinyStore

PIA = (a_lead(contacts=("c0ffee",)), a_contact())


def mail(text: str, sender: str = "pia@example.com", **headers: str) -> bytes:
    usual = {"From": sender, "To": "sales@example.com", "Subject": "Re: Your question"}
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in (usual | headers).items()]
    return "\r\n".join([*lines, "", text, ""]).encode()


def a_reader(store: TinyStore) -> Reader:
    return Reader(store=store, book=BOOK, zones=ZONES, secrets=SECRETS, now=lambda: NOW)


async def read(store: TinyStore, *mails: bytes) -> None:
    """Let the mails arrive, and read them."""
    reader = a_reader(store)
    for uid, raw in enumerate(mails, 1):
        await reader.keep("inbox", 7, [Fetched(uid=uid, raw=raw)])
    await reader.read_waiting()


async def only(store: TinyStore, kind: type[Record]) -> Record:
    (one,) = await store.all_of(kind)
    return one


async def pia(store: TinyStore) -> Lead:
    lead = await store.get(Lead, "p1a")
    assert lead
    return lead


async def test_a_personal_answer_rings_with_its_words() -> None:
    store = await a_store(*PIA)
    await read(store, mail("Could you call me on Tuesday?"))
    ring, notice = await only(store, Ring), await only(store, Notice)
    assert isinstance(ring, Ring)
    assert isinstance(notice, Notice)
    assert ring.why.act == "reply"
    assert (notice.kind, notice.words.strip()) == ("reply", "Could you call me on Tuesday?")
    assert (await pia(store)).replied_at == NOW


async def test_an_answer_to_a_claimed_lead_goes_into_its_thread() -> None:
    lead = a_lead(contacts=("c0ffee",), stage=Stage.CLAIMED, owner="rita", ring="r1ng")
    store = await a_store(lead, a_contact(), a_ring(claim=a_claim()))
    await read(store, mail("Could you call me on Tuesday?"))
    told = await store.notices_of("r1ng")
    assert sorted(one.to for one in told) == ["rita", "thread"]
    assert await store.count(Ring) == 1


async def test_an_answer_is_counted_in_the_ledger_once() -> None:
    store = await a_store(*PIA)
    raw = mail("Could you call me on Tuesday?")
    await read(store, raw)
    await read(store, raw)
    assert (await store.count(Submission), await store.count(Touch)) == (1, 1)
    assert await store.count(Received) == 1


@pytest.mark.parametrize("words", ["Please stop writing to me.", "unsubscribe", "STOP"])
async def test_a_wish_to_stop_is_obeyed(words: str) -> None:
    store = await a_store(*PIA)
    await read(store, mail(words))
    contact = await store.get(Contact, "c0ffee")
    assert contact
    assert contact.suppressed_at == NOW
    assert (await pia(store)).ended is Ended.ASKED_TO_STOP
    assert await store.count(Ring) == 0


async def test_a_wish_to_stop_of_somebody_unknown_is_kept_for_their_address() -> None:
    store = await a_store()
    await read(store, mail("unsubscribe", sender="Who@Example.org"))
    contact = await store.contact_at("who@example.org")
    assert contact
    assert contact.suppressed_at


async def test_an_absence_note_changes_nothing_and_is_kept() -> None:
    store = await a_store(*PIA)
    await read(store, mail("I am away until Monday.", Auto_Submitted="auto-replied"))
    received = await only(store, Received)
    assert isinstance(received, Received)
    assert received.handled_at == NOW
    assert await store.count(Touch) == await store.count(SetAside) == 0


async def test_a_stranger_is_set_aside_for_a_person_to_see() -> None:
    store = await a_store()
    await read(store, mail("Who are you?", sender="who@example.org"))
    aside = await only(store, SetAside)
    assert isinstance(aside, SetAside)
    assert (aside.way, aside.received) == ("mail", "inbox/7/1")


@pytest.mark.parametrize(("sender", "aside"), [("pia@example.com", 0), ("", 1)])
async def test_a_doubt_is_set_aside_only_where_nobody_can_be_asked_about(
    sender: str, aside: int
) -> None:
    store = await a_store(*PIA)
    await read(store, mail("Could you write less often?", sender=sender))
    assert (await store.count(Doubt), await store.count(SetAside)) == (1, aside)


async def test_an_act_that_the_treaty_does_not_know_is_set_aside_and_not_lost() -> None:
    acts = {key: act for key, act in BOOK.hot.acts.items() if key != "reply"}
    store = await a_store(*PIA)
    reader = replace(a_reader(store), book=a_book(hot=a_treaty(acts=acts)))
    await reader.keep("inbox", 7, [Fetched(uid=1, raw=mail("Could you call me?"))])
    await reader.read_waiting()
    assert await store.count(SetAside) == 1


@pytest.mark.parametrize(("sender", "back"), [("Pia@example.com", True), ("bo@example.com", False)])
async def test_only_a_mail_from_the_address_that_stopped_brings_it_back(
    sender: str, *, back: bool
) -> None:
    store = await a_store(a_lead(contacts=("c0ffee",)), a_contact(suppressed_at=NOW))
    theirs = f"sales+{sign('c0ffee', MAIL, SECRETS)}@example.com"
    await read(store, mail("subscribe", sender=sender, To=theirs))
    contact = await store.get(Contact, "c0ffee")
    assert contact
    assert (contact.suppressed_at is None) is back


A_REPORT = {
    "sender": "fbl@isp.example",
    "Content_Type": "multipart/report; report-type=feedback-report; boundary=b",
}
COMPLAINT = (
    "--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\n"
    "Original-Rcpt-To: <pia@example.com>\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
    "To: pia@example.com\r\nSubject: Your question\r\n\r\nHello Pia\r\n--b--"
)


@pytest.mark.parametrize(
    ("raw", "counted"),
    [(mail(COMPLAINT, **A_REPORT), 1), (mail("Please stop writing to me."), 0)],
)
async def test_a_complaint_counts_against_a_campaign_and_a_plain_wish_does_not(
    raw: bytes, counted: int
) -> None:
    went = a_send(lead="p1a", state=SendState.SENT, sent_at=NOW)
    store = await a_store(*PIA, went)
    await read(store, raw)
    contact = await store.get(Contact, "c0ffee")
    assert contact
    assert contact.suppressed_at
    assert (await store.outcomes("welcome", NOW)).complained == counted


async def test_words_of_our_letter_that_are_quoted_unmarked_are_not_theirs() -> None:
    letter = 'Shall I call you about the pumps?\n\nIf you want no more mail, answer "stop" to us.'
    went = a_send(lead="p1a", state=SendState.SENT, message_id="<one@example.com>", text=letter)
    store = await a_store(*PIA, went)
    await read(store, mail(f"Yes, on Tuesday.\n\n{letter}", In_Reply_To="<one@example.com>"))
    (notice,) = await store.all_of(Notice)
    assert notice.words.strip() == "Yes, on Tuesday."


# What nobody thought of


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00",
        b"not a mail at all",
        mail("a\x00b \x1b[31m"),
        mail("Call me.", Content_Type="text/plain; charset=no-such-charset"),
        mail("Call me.", Content_Type="text/plain; charset=utf-7"),
        mail("=FF=FE", Content_Transfer_Encoding="quoted-printable"),
        mail("!!!!", Content_Transfer_Encoding="base64"),
        mail("Call me.", Content_Type="multipart/mixed"),
        mail("Call me.", Date="the day before"),
        mail("\udcff".encode("utf-8", "surrogateescape").decode("latin-1")),
        b"From: pia@example.com\r\nTo: sales@example.com\r\n\r\n\xff\xfe\xed\xa0\x80",
        mail("x" * 200_000),
    ],
    ids=lambda raw: repr(raw[-20:]),
)
async def test_however_broken_a_mail_is_it_is_read_and_kept(raw: bytes) -> None:
    store = await a_store(*PIA)
    await read(store, raw)
    received = await only(store, Received)
    assert isinstance(received, Received)
    assert received.raw == raw
    assert received.handled_at


class BrokenStore(TinyStore):
    """A store in which taking in one person's act meets a bug."""

    async def contact_at(self, key: str) -> Contact | None:
        if key == "bug@example.com":
            raise KeyError(key)
        return await super().contact_at(key)


async def test_a_mail_that_breaks_us_is_set_aside_and_the_next_one_is_read() -> None:
    usual = open_store("tinydb:///:memory:")
    store = BrokenStore(usual._disk, usual._writer)
    await store.save(*PIA)
    with pytest.raises(KeyError):
        await read(store, mail("Hello", sender="bug@example.com"), mail("Please call me."))
    assert await store.count(Ring) == 1
    aside = await only(store, SetAside)
    assert isinstance(aside, SetAside)
    assert aside.received == "inbox/7/1"
    assert await store.received_waiting() == []
