"""Doubts: nobody's wish is guessed; their mail waits until one of us has read the words."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from fakes import OvertakenStore
from mail_cases import (
    BOOK,
    FRIDAY,
    MONDAY,
    PRESS,
    SECRETS,
    ZONES,
    FakeRelay,
    a_send,
    a_store,
)

from handlers.mail.arrivals import Reader
from nurture.conversing.decisions import decide
from nurture.conversing.doubts import WAITS, remind
from nurture.errors import Refused
from nurture.mail.alarms import keepers
from nurture.mail.outbox import drain
from nurture.model import (
    Contact,
    Decision,
    Doubt,
    Fetched,
    Lead,
    Notice,
    Receipt,
    Received,
    Send,
    SendState,
    Touch,
)
from nurture.tokens import MAIL, sign
from store.tiny import TinyStore

MAX = BOOK.people["max"]
TOKEN = sign("c0ffee", MAIL, SECRETS)


def a_mail(words: str, sender: str = "tom@example.com", to: str = "") -> bytes:
    to = to or f"sales+{TOKEN}@example.com"
    head = (
        f"From: {sender}\r\nTo: {to}\r\nSubject: Re: hello\r\nMessage-ID: <{len(words)}@x.example>"
    )
    return f"{head}\r\n\r\n{words}\r\n".encode()


async def came(store: TinyStore, raw: bytes, uid: int = 1) -> None:
    reader = Reader(store=store, book=BOOK, zones=ZONES, secrets=SECRETS, now=lambda: FRIDAY)
    await reader.keep("inbox", 1, [Fetched(uid=uid, raw=raw)])
    await reader.read_waiting()


async def in_doubt(words: str = "Could you write less often?", *more: Any) -> TinyStore:
    store = await a_store(*more)
    await came(store, a_mail(words))
    return store


async def the_doubt(store: TinyStore) -> Doubt:
    (doubt,) = await store.all_of(Doubt)
    return doubt


async def the_lead(store: TinyStore) -> Lead:
    lead = await store.get(Lead, "1ead")
    assert lead
    return lead


async def sent(store: TinyStore) -> list[str]:
    relay = FakeRelay()
    await drain(store, relay, PRESS, BOOK, now=FRIDAY)
    return relay.readers


async def decided(store: TinyStore, decision: Decision) -> Doubt:
    doubt = await the_doubt(store)
    return await decide(store, BOOK, ZONES, doubt.id, decision, by=MAX, now=MONDAY)


@pytest.mark.parametrize(
    ("words", "proposed"),
    [
        ("Could you write less often?", Decision.FEWER),
        ("Please only the newsletter, nothing else.", Decision.FEWER),
        ("Not before spring, please.", Decision.NOT_NOW),
        ("Wrong person, please ask Ana.", Decision.STOP),
    ],
)
async def test_a_half_wish_pauses_the_mail_and_proposes_what_was_understood(
    words: str, proposed: Decision
) -> None:
    store = await in_doubt(words, a_send())
    doubt = await the_doubt(store)
    assert (doubt.words, doubt.proposed, doubt.lead) == (words, proposed, "1ead")
    assert (await the_lead(store)).paused_at == FRIDAY
    assert await sent(store) == []
    (send,) = await store.all_of(Send)
    assert (send.state, send.why) == (SendState.HELD, "Paused: somebody must read what they wrote")


async def test_the_same_mail_read_twice_is_one_doubt() -> None:
    store = await in_doubt()
    mail = (await store.all_of(Received))[0]
    await store.save(replace(mail, handled_at=None))
    await came(store, a_mail("Could you write less often?"))
    assert len(await store.all_of(Doubt)) == 1


async def test_deciding_to_stop_stops_with_a_receipt_that_names_who_decided() -> None:
    store = await in_doubt("Could you write less often?", a_send())
    doubt = await decided(store, Decision.STOP)
    (receipt,) = await store.all_of(Receipt)
    assert (receipt.by, receipt.evidence.words) == ("max", doubt.words)
    contact = await store.get(Contact, "c0ffee")
    assert contact
    assert contact.suppressed_at == MONDAY
    kept = await the_doubt(store)
    assert (kept.decided_by, kept.decision) == ("max", Decision.STOP)
    assert "1 waiting letter cancelled" in kept.outcome


async def test_deciding_that_it_is_a_reply_rings_and_lets_mail_go_on() -> None:
    store = await in_doubt()
    await decided(store, Decision.REPLY)
    lead = await the_lead(store)
    assert (lead.paused_at, lead.ring is not None, lead.replied_at) == (None, True, MONDAY)
    (touch,) = await store.all_of(Touch)
    assert touch.words == "Could you write less often?"


async def test_ignoring_it_lets_mail_go_on() -> None:
    store = await in_doubt("Could you write less often?", a_send())
    await decided(store, Decision.IGNORE)
    assert await sent(store) == ["tom@example.com"]


@pytest.mark.parametrize("decision", [Decision.FEWER, Decision.NOT_NOW])
async def test_less_or_later_is_kept_to_and_never_brings_back_who_had_stopped(
    decision: Decision,
) -> None:
    had = a_send(step=2, state=SendState.SENT, sent_at=FRIDAY)
    store = await in_doubt("Could you write less often?", a_send(), had)
    await decided(store, decision)
    assert await sent(store) == []
    lead = await the_lead(store)
    assert lead.seldom == (decision is Decision.FEWER)
    assert bool(lead.quiet_until) == (decision is Decision.NOT_NOW)
    (receipt,) = await store.all_of(Receipt)
    assert (receipt.by, str(receipt.wish)) == (
        "max",
        {"fewer": "fewer mails", "not now": "not now"}[decision],
    )


async def test_whoever_is_slower_is_told_who_decided_and_what() -> None:
    store = await in_doubt()
    await decided(store, Decision.IGNORE)
    with pytest.raises(Refused, match="Max was faster, and chose: ignore"):
        await decided(store, Decision.STOP)
    assert await store.count(Receipt) == 0


async def test_managers_hear_once_if_nobody_decides_in_time() -> None:
    store = await in_doubt()
    doubt = await the_doubt(store)
    assert await remind(store, BOOK, doubt.due - timedelta(seconds=1)) == 0
    assert await remind(store, BOOK, doubt.due) == 1
    assert await remind(store, BOOK, doubt.due + timedelta(days=1)) == 0
    told = [one.to for one in await store.all_of(Notice) if one.kind == WAITS]
    assert sorted(told) == sorted(keepers(BOOK))


async def test_managers_hear_though_the_card_is_drawn_at_that_moment() -> None:
    usual = await in_doubt()
    store = OvertakenStore(usual._disk, usual._writer)
    store.somebody = doubt = await the_doubt(store)
    assert await remind(store, BOOK, doubt.due) == 1
    assert (await the_doubt(store)).told_at == doubt.due


async def test_a_stranger_in_doubt_can_be_stopped_but_rings_nobody() -> None:
    store = await a_store()
    await came(store, a_mail("Less mail please", "who@example.org", "sales@example.com"))
    doubt = await the_doubt(store)
    assert (doubt.lead, doubt.address) == (None, "who@example.org")
    with pytest.raises(Refused, match="Nobody we know wrote this"):
        await decided(store, Decision.REPLY)
    await decided(store, Decision.STOP)
    contact = await store.contact_at("who@example.org")
    assert contact
    assert contact.suppressed_at
