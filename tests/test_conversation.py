"""Conversing: a rep's own words, in the talk that a prospect began, once and never to whoever stopped us."""

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from fakes import (
    HOUR,
    MINUTE,
    NOW,
    TEAM,
    WHY,
    ZONES,
    a_book,
    a_claim,
    a_claimed_desk,
    a_contact,
    a_lead,
    a_store,
    person,
)
from mail_cases import PRESS, SECRETS, FakeRelay

from handlers.mail.arrivals import Reader
from nurture.conversing.conversation import Talk, answer_lead, answer_of, replied, talk_with
from nurture.errors import Refused, Undelivered
from nurture.mail.outbox import drain
from nurture.model import Fetched, Lead, Notice, Ring, Send, SendState, Stage, Touch
from nurture.optout.suppression import obey
from nurture.sales.rings import start_ring
from nurture.tokens import MAIL, sign
from store.tiny import TinyStore

BOOK = a_book()
TOKEN = sign("c0ffee", MAIL, SECRETS)
QUESTION = (
    "From: Pia <pia@example.com>\r\n"
    f"To: sales+{TOKEN}@example.com\r\n"
    "Subject: Pumps\r\n"
    "Message-ID: <q2@example.com>\r\n"
    "In-Reply-To: <q1@example.com>\r\n"
    "References: <q0@example.com>\r\n <q1@example.com>\r\n"
    "\r\n"
    "Which pump suits hot oil?\r\n"
).encode()


async def a_claimed_store(*more: Any, **contact: Any) -> TinyStore:
    """Pia with Rita since now, and hearing from her by mail."""
    ring = start_ring(a_lead(), WHY, TEAM, NOW, BOOK)
    lead = a_lead(stage=Stage.CLAIMED, owner="rita", ring=ring.id, contacts=("c0ffee",))
    return await a_store(lead, replace(ring, claim=a_claim()), a_contact(**contact), *more)


async def heard(store: TinyStore, raw: bytes = QUESTION) -> None:
    reader = Reader(store=store, book=BOOK, zones=ZONES, secrets=SECRETS, now=lambda: NOW)
    await reader.keep("inbox", 1, [Fetched(uid=1, raw=raw)])
    await reader.read_waiting()


async def answered(store: TinyStore, words: str = "The P-40.", by: str = "rita") -> None:
    ring = (await the_lead(store)).ring or ""
    await answer_lead(store, BOOK, ring, by=person(by), subject="", words=words, now=NOW + MINUTE)


async def the_lead(store: TinyStore) -> Lead:
    lead = await store.get(Lead, "p1a")
    assert lead
    return lead


async def gone(store: TinyStore, relay: FakeRelay | None = None) -> list[EmailMessage]:
    relay = relay or FakeRelay()
    while await drain(store, relay, PRESS, BOOK, now=NOW + MINUTE):
        pass
    return [message_from_bytes(raw, policy=policy.default) for _, _, raw in relay.taken]


async def test_an_answer_goes_from_the_rep_into_the_thread_of_their_mail() -> None:
    store = await a_claimed_store()
    await heard(store)
    await answered(store)
    (mail,) = await gone(store)
    assert mail["To"] == "pia@example.com"
    assert mail["From"] == "Rita Sample <sales@example.com>"
    assert mail["Reply-To"].addresses[0].addr_spec == f"sales+{TOKEN}@example.com"
    assert mail["Subject"] == "Re: Pumps"
    assert mail["In-Reply-To"] == "<q2@example.com>"
    assert mail["References"].split() == [
        "<q0@example.com>",
        "<q1@example.com>",
        "<q2@example.com>",
    ]
    assert mail["Auto-Submitted"] is None
    text = mail.get_body(("plain",))
    assert text
    assert text.get_content().split()[:3] == ["The", "P-40.", "Rita"]


async def test_it_counts_as_the_first_touch_and_its_words_stand_in_the_thread() -> None:
    store = await a_claimed_store()
    await heard(store)
    await answered(store)
    (ring,) = await store.all_of(Ring)
    assert (ring.touched, ring.touched_how) == (NOW + MINUTE, "mailed")
    said = [one.words for one in await store.notices_of(ring.id) if one.kind == "touched mailed"]
    assert said == ["The P-40."]
    await gone(store)
    acts = [(one.by, one.act) for one in await store.all_of(Touch) if one.by != "them"]
    assert acts == [("rita", "mailed")]


async def test_pressing_twice_sends_once() -> None:
    store = await a_claimed_store()
    await heard(store)
    await answered(store)
    await answered(store)
    assert len(await gone(store)) == 1
    assert len(await gone(store)) == 0


@pytest.mark.parametrize("when", ["before", "between"])
async def test_whoever_asked_us_to_stop_gets_no_answer_either(when: str) -> None:
    store = await a_claimed_store()
    await heard(store)
    if when == "between":
        await answered(store)
    await obey(store, contact="c0ffee", by="them", cause="page", now=NOW)
    if when == "before":
        with pytest.raises(Refused, match="Pia asked us to stop, so no mail goes out"):
            await answered(store)
    assert await gone(store) == []


async def test_a_stop_at_the_very_moment_of_sending_wins() -> None:
    store = await a_claimed_store()
    await heard(store)
    await answered(store)
    (send,) = await store.all_of(Send)
    await obey(store, address="pia@example.com", by="them", cause="page", now=NOW)
    relay = FakeRelay()
    await drain(store, relay, PRESS, BOOK, now=NOW + MINUTE)
    kept = await store.get(Send, send.id)
    assert kept
    assert (kept.state, relay.taken) == (SendState.CANCELLED, [])


async def test_only_who_has_the_lead_or_manages_it_answers() -> None:
    store = await a_claimed_store()
    await heard(store)
    with pytest.raises(Refused, match="is with Rita"):
        await answered(store, by="ken")
    await answered(store, by="mona")
    (mail,) = await gone(store)
    assert str(mail["From"]).startswith("Mona")


async def test_without_a_mail_of_theirs_it_goes_on_with_ours() -> None:
    ours = Send(
        id="welcome/1/1/c0ffee/1", campaign="welcome", contact="c0ffee", lead="p1a",
        letter="welcome", sender="rita", due=NOW, state=SendState.SENT, sent_at=NOW,
        message_id="<w1@example.com>", subject="Your demo",
    )  # fmt: skip
    planned = replace(
        ours,
        id="next/1/1/c0ffee/1",
        due=NOW + HOUR,
        state=SendState.PLANNED,
        sent_at=None,
        subject="More",
    )
    store = await a_claimed_store(ours, planned)
    talk = await talk_with(store, await the_lead(store))
    assert (talk.subject, talk.parents) == ("Re: Your demo", ("<w1@example.com>",))


async def test_a_rep_hears_when_an_answer_did_not_go() -> None:
    store = await a_claimed_store()
    await heard(store)
    await answered(store)
    relay = FakeRelay()
    relay.answers["pia@example.com"] = Undelivered("550 no such user", permanent=True, code=550)
    await gone(store, relay)
    told = [one.to for one in await store.all_of(Notice) if one.kind == "answer lost"]
    assert told == ["rita"]


async def test_an_empty_answer_is_refused() -> None:
    store = await a_claimed_store()
    await heard(store)
    with pytest.raises(Refused, match="nothing in it"):
        await answered(store, " \n ")


async def test_a_name_or_subject_of_theirs_stays_in_its_own_line() -> None:
    store = await a_claimed_store()
    await heard(store, QUESTION.replace(b"Subject: Pumps", b"Subject: =?utf-8?q?a=0D=0ABcc:_x?="))
    await answered(store)
    (mail,) = await gone(store)
    assert mail["Bcc"] is None


@pytest.mark.parametrize("heard", ["", "t0uch"])
def test_the_same_words_are_one_mail_to_one_question_or_for_one_ring(heard: str) -> None:
    talk = Talk(contact=a_contact(), heard=heard)
    desks = [a_claimed_desk(ring={"id": id_}) for id_ in ("r1ng", "r1ng", "r2ng")]
    sends = [answer_of(desk, talk, person("rita"), "", "Shall I call?").id for desk in desks]
    assert len(set(sends)) == (1 if heard else 2)


@pytest.mark.parametrize(
    ("subject", "again"),
    [("Pumps", "Re: Pumps"), ("RE: Pumps", "RE: Pumps"), ("re: a", "re: a"), ("", "")],
)
def test_a_subject_gets_one_re(subject: str, again: str) -> None:
    assert replied(subject) == again


async def test_what_is_attached_is_named_and_not_opened() -> None:
    store = await a_claimed_store()
    parts = "".join(
        f"--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; "
        f'filename="plan{no}.pdf"\r\n\r\nJVBERi0=\r\n'
        for no in range(7)
    )
    head, _, body = QUESTION.partition(b"\r\n\r\n")
    mixed = head + b'\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
    text = b"--b\r\nContent-Type: text/plain\r\n\r\n" + body
    await heard(store, mixed + text + parts.encode() + b"--b--\r\n")
    (touch,) = await store.all_of(Touch)
    assert touch.words.startswith("Which pump suits hot oil?")
    assert touch.words.endswith(
        "Attached, not opened: plan0.pdf, plan1.pdf, plan2.pdf, plan3.pdf, plan4.pdf, 2 more"
    )
