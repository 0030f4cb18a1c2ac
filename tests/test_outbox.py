"""The outbox: what is due goes through the gate, and out, at most once."""

from asyncio import gather, sleep
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from email import message_from_bytes
from itertools import count, takewhile
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mail_cases import (
    BOOK,
    FRIDAY,
    MONDAY,
    PRESS,
    FakeRelay,
    a_book_of_two_letters,
    a_contact,
    a_lead,
    a_send,
    a_show,
    a_store,
)

from nurture.errors import Undelivered
from nurture.mail.delivery import PATIENCE, next_try
from nurture.mail.gate import Drop, Go, Hold, Ready, may_go
from nurture.mail.outbox import AT_ONCE, doubt_left_overs, drain
from nurture.mail.outcomes import died
from nurture.model import Basis, Contact, Ended, Lead, Record, Send, SendState, Stage, Touch
from nurture.optout.suppression import obey
from nurture.rulebook import Rulebook
from store.tiny import TinyStore

WELCOME, MONDAY_LETTER = a_send(), a_send(campaign="f10e")
TOM = "tom@example.com"
TWO_LETTERS = a_book_of_two_letters()
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def ready(send: Send = WELCOME, **given: object) -> Ready:
    show = a_show() if send.campaign == "f10e" else None
    usual = Ready(
        send=send,
        contact=a_contact(),
        lead=a_lead(acts=("demo",)),
        show=show,
        sequence=None if show else TWO_LETTERS.sequences[0],
    )
    return replace(usual, **given)  # type: ignore[arg-type]


async def kept(store: TinyStore, send: Send = WELCOME) -> Send:
    found = await store.get(Send, send.id)
    assert found
    return found


async def drained(
    store: TinyStore, relay: FakeRelay, now: datetime = FRIDAY, book: Rulebook = BOOK
) -> None:
    while await drain(store, relay, PRESS, book, now=now):
        pass


# The gate


def test_a_mail_that_nothing_speaks_against_goes() -> None:
    assert may_go(ready(), BOOK, FRIDAY) == Go()
    assert may_go(ready(MONDAY_LETTER), BOOK, MONDAY) == Go()


@pytest.mark.parametrize(
    ("case", "why"),
    [
        (ready(contact=a_contact(suppressed_at=FRIDAY)), "asked us to stop"),
        (ready(lead=a_lead(no_mail=True)), "asked us to stop"),
        (ready(contact=a_contact(hard_bounced_at=FRIDAY)), "dead"),
        (ready(lead=a_lead(stage=Stage.ENDED)), "ended"),
        (ready(MONDAY_LETTER, show=a_show(stopped_at=FRIDAY)), "stopped"),
        (ready(sequence=None), "no such letter"),
        (ready(a_send(step=3)), "no such letter"),
        (ready(lead=a_lead(stage=Stage.CLAIMED, touched_at=FRIDAY)), "talking"),
        (ready(lead=a_lead(acts=("demo",), replied_at=FRIDAY)), "answered since"),
        (ready(MONDAY_LETTER, lead=a_lead(touched_at=FRIDAY)), "answered since"),
        (ready(a_send(step=2)), "never said yes"),
        (ready(a_send(step=2), contact=a_contact(basis=Basis.ASKED)), "never said yes"),
    ],
)
def test_a_mail_is_dropped_with_the_reason(case: Ready, why: str) -> None:
    verdict = may_go(case, BOOK if case.send.step == 1 else TWO_LETTERS, MONDAY)
    assert isinstance(verdict, Drop)
    assert why in verdict.why


@pytest.mark.parametrize(
    "case",
    [
        ready(lead=a_lead(stage=Stage.CLAIMED)),
        ready(MONDAY_LETTER, lead=a_lead(stage=Stage.CLAIMED)),
        ready(lead=a_lead(acts=("demo",), touched_at=FRIDAY - DAY)),
        ready(MONDAY_LETTER, lead=a_lead(replied_at=FRIDAY - DAY)),
        ready(a_send(step=2), contact=a_contact(basis=Basis.CONSENT)),
        ready(lead=a_lead(stage=Stage.CUSTOMER)),
    ],
    ids=["claimed", "claimed visitor", "touched before", "replied before", "consent", "customer"],
)
def test_what_a_mail_may_go_in_spite_of(case: Ready) -> None:
    assert may_go(case, TWO_LETTERS, MONDAY) == Go()


@pytest.mark.parametrize(
    ("now", "until"),
    [
        (MONDAY - HOUR, MONDAY),
        (MONDAY + 10 * HOUR - timedelta(seconds=1), None),
        (MONDAY + 10 * HOUR, MONDAY + DAY),
        (MONDAY - DAY, MONDAY),
    ],
)
def test_a_monday_letter_keeps_to_the_readers_working_day(
    now: datetime, until: datetime | None
) -> None:
    verdict = may_go(ready(MONDAY_LETTER), BOOK, now)
    assert verdict == Go() if until is None else isinstance(verdict, Hold)
    assert not isinstance(verdict, Hold) or verdict.until == until


def test_an_answer_to_a_request_goes_in_the_night() -> None:
    assert may_go(ready(), BOOK, MONDAY - 5 * HOUR) == Go()


def an_earlier(days: int, **given: object) -> Send:
    sent_at = FRIDAY - days * DAY
    return a_send(campaign=f"c{days}", state=SendState.SENT, sent_at=sent_at, **given)


def test_nobody_gets_more_than_the_weeks_budget_whatever_sends_it() -> None:
    week = (an_earlier(6), an_earlier(3), an_earlier(1))
    verdict = may_go(ready(others=week), BOOK, FRIDAY)
    assert isinstance(verdict, Hold)
    assert verdict.until == FRIDAY + DAY
    assert may_go(ready(others=week), BOOK, verdict.until) == Go()
    assert may_go(ready(others=week[1:]), BOOK, FRIDAY) == Go()


def test_a_mail_in_doubt_counts_as_one_they_had() -> None:
    doubtful = (a_send(contact="c1", state=SendState.IN_DOUBT, campaign="f10e"),)
    assert isinstance(may_go(ready(MONDAY_LETTER, others=doubtful), BOOK, MONDAY), Drop)


def test_asking_twice_in_a_month_brings_one_letter_and_later_another() -> None:
    had = a_send(enrolment=1, state=SendState.SENT, sent_at=FRIDAY)
    again = ready(replace(WELCOME, id="again", enrolment=2), others=(had,))
    assert isinstance(may_go(again, BOOK, FRIDAY + 29 * DAY), Drop)
    assert may_go(again, BOOK, FRIDAY + 30 * DAY) == Go()


class Times(FakeRelay):
    """A relay that notes when each mail was handed to it, on the clock of the test."""

    def __init__(self) -> None:
        super().__init__()
        self.now = FRIDAY
        self.handed: list[datetime] = []

    async def hand_over(self, sender: str, recipient: str, raw: bytes) -> str:
        self.handed.append(self.now)
        return await super().hand_over(sender, recipient, raw)


@settings(max_examples=40, deadline=None)
@given(
    hours=st.lists(st.integers(0, 500), min_size=1, max_size=12),
    steps=st.lists(st.integers(1, 60), min_size=4, max_size=12),
)
async def test_no_history_brings_anybody_over_the_budget_or_out_of_hours(
    hours: list[int], steps: list[int]
) -> None:
    """Two workers, two addresses of one person, a dozen shows, and a clock that jumps."""
    book = replace(BOOK, mail=replace(BOOK.mail, per_week=2))
    lead = a_lead(contacts=("c0ffee", "c2"))
    store, relay = await a_store(lead, a_contact(id="c2", address="t@example.org")), Times()
    for no, hour in enumerate(hours):
        letter = a_send(campaign=f"f{no}", contact=("c0ffee", "c2")[no % 2], wall="08:00")
        await store.save(a_show(id=f"f{no}"), replace(letter, due=FRIDAY + hour * HOUR))
    for step in steps:
        relay.now += step * HOUR
        await gather(*(drained(store, relay, relay.now, book) for _ in range(2)))
    for at in relay.handed:
        there = at.astimezone(ZoneInfo("Europe/Berlin"))
        assert there.weekday() < 5
        assert 8 <= there.hour < 18
        assert sum(at <= other < at + 7 * DAY for other in relay.handed) <= 2


class Stopping(Times):
    """A relay at which, in the middle of handing over, the reader asks us to stop."""

    def __init__(self, store: TinyStore, at: int) -> None:
        super().__init__()
        self._store, self._at = store, at
        self.stopped: datetime | None = None

    async def hand_over(self, sender: str, recipient: str, raw: bytes) -> str:
        reply = await super().hand_over(sender, recipient, raw)
        if len(self.handed) == self._at:
            await obey(self._store, contact="c0ffee", by="them", cause="link", now=self.now)
            self.stopped = self.now
        return reply


@settings(max_examples=40, deadline=None)
@given(
    hours=st.lists(st.integers(0, 300), min_size=2, max_size=10),
    steps=st.lists(st.integers(1, 60), min_size=4, max_size=10),
    stop_at=st.integers(1, 5),
    outside=st.integers(0, 400),
)
async def test_no_history_brings_a_mail_to_whoever_has_stopped(
    hours: list[int], steps: list[int], stop_at: int, outside: int
) -> None:
    """A wish that comes by another way or in mid-send; two workers, two addresses, ten shows."""
    lead = a_lead(contacts=("c0ffee", "c2"))
    store = await a_store(lead, a_contact(id="c2", address="t@example.org"))
    relay = Stopping(store, stop_at)
    for no, hour in enumerate(hours):
        letter = a_send(campaign=f"f{no}", contact=("c0ffee", "c2")[no % 2], wall="08:00")
        await store.save(a_show(id=f"f{no}"), replace(letter, due=FRIDAY + hour * HOUR))
    for step in steps:
        relay.now += step * HOUR
        if relay.now - FRIDAY >= outside * HOUR and relay.stopped is None:
            await obey(store, address="tom@example.com", by="rita", cause="told", now=relay.now)
            relay.stopped = relay.now
        before = len(relay.handed) if relay.stopped else None
        await gather(*(drained(store, relay, relay.now) for _ in range(2)))
        assert before in (None, len(relay.handed))


# What became of it


async def test_a_mail_that_is_due_goes_out_and_leaves_its_traces() -> None:
    store, relay = await a_store(WELCOME), FakeRelay()
    await drained(store, relay)
    ((back, reader, raw),) = relay.taken
    send, contact = await kept(store), await store.get(Contact, "c0ffee")
    assert contact
    assert (send.state, send.sent_at, send.tries) == (SendState.SENT, FRIDAY, 1)
    assert (contact.mailed, contact.mailed_at) == (1, FRIDAY)
    assert message_from_bytes(raw)["Message-ID"] == send.message_id
    assert (reader, back.startswith("sales+c0ffee")) == (TOM, True)
    assert "Dear Tom," in send.text
    (touch,) = await store.touches_of("1ead")
    (line,) = await store.happenings_of("1ead")
    assert (touch.by, touch.channel, line.what, line.send) == (
        "machine",
        "mail",
        "mail sent",
        send.id,
    )


async def test_that_it_leaves_is_kept_before_a_byte_has_gone() -> None:
    store, relay = await a_store(WELCOME), FakeRelay()
    seen: list[Send] = []

    async def look() -> None:
        seen.append(await kept(store))

    relay.meanwhile = look
    await drained(store, relay)
    assert (seen[0].state, seen[0].message_id is not None) == (SendState.SENDING, True)


async def test_what_is_not_due_stays() -> None:
    store, relay = await a_store(WELCOME), FakeRelay()
    await drained(store, relay, FRIDAY - timedelta(microseconds=1))
    assert relay.taken == []


async def test_two_workers_send_a_mail_once() -> None:
    mails = [a_send(campaign="f10e", contact=f"c{no}", lead=f"1ead{no}") for no in range(30)]
    people: list[Record] = []
    for no in range(30):
        people += [a_lead(id=f"1ead{no}", contacts=(f"c{no}",))]
        people += [a_contact(id=f"c{no}", lead=f"1ead{no}", address=f"p{no}@example.com")]
    store, relay = await a_store(*mails, *people), FakeRelay()
    await gather(*(drained(store, relay, MONDAY) for _ in range(3)))
    assert sorted(relay.readers) == sorted(f"p{no}@example.com" for no in range(30))


async def test_what_is_known_of_a_mail_is_kept_while_the_next_waits_for_a_slow_domain() -> None:
    quick = [f"quick{no}.example" for no in range(AT_ONCE)]
    people: list[Record] = []
    for no, domain in enumerate(["slow.example", *quick, "slow.example"]):
        people += [a_lead(id=f"1ead{no}", acts=("demo",), contacts=(f"c{no}",))]
        people += [a_contact(id=f"c{no}", lead=f"1ead{no}", address=f"p{no}@{domain}")]
        people += [a_send(contact=f"c{no}", lead=f"1ead{no}")]
    store, relay = await a_store(*people), FakeRelay()
    meanwhile: list[SendState] = []

    async def hang() -> None:
        for _ in range(100):
            await sleep(0)
        meanwhile.extend(one.state for one in await store.all_of(Send))

    relay.meanwhile = hang
    one_at_a_time = replace(BOOK.mail, pace=replace(BOOK.mail.pace, at_once=1))
    await drained(store, relay, book=replace(BOOK, mail=one_at_a_time))
    assert (meanwhile.count(SendState.SENDING), meanwhile.count(SendState.SENT)) == (1, AT_ONCE)
    assert len(relay.taken) == AT_ONCE + 2


async def test_a_wish_to_stop_that_comes_between_the_gate_and_the_relay_is_too_late_but_kept() -> (
    None
):
    store, relay = await a_store(WELCOME), FakeRelay()
    relay.meanwhile = lambda: obey(store, contact="c0ffee", by="them", cause="link", now=FRIDAY)
    await drained(store, relay)
    contact = await store.get(Contact, "c0ffee")
    assert contact
    assert (contact.suppressed_at, contact.mailed) == (FRIDAY, 1)
    assert (await kept(store)).state is SendState.SENT


async def test_a_letter_held_over_night_goes_late_and_is_marked_so() -> None:
    store, relay = await a_store(MONDAY_LETTER), FakeRelay()
    await drained(store, relay, MONDAY + 11 * HOUR)
    assert (await kept(store, MONDAY_LETTER)).due == MONDAY + DAY
    await drained(store, relay, MONDAY + DAY)
    send = await kept(store, MONDAY_LETTER)
    assert (send.state, send.late) == (SendState.SENT, True)


async def test_a_letter_within_five_minutes_is_on_time() -> None:
    store, relay = await a_store(MONDAY_LETTER), FakeRelay()
    await drained(store, relay, MONDAY + timedelta(minutes=5))
    assert (await kept(store, MONDAY_LETTER)).late is False


async def test_one_person_with_two_addresses_gets_one_letter_of_a_show() -> None:
    other = a_contact(id="c2", address="tom.muster@example.org")
    lead = a_lead(contacts=("c0ffee", "c2"))
    twice = a_send(campaign="f10e", contact="c2")
    store, relay = await a_store(lead, other, MONDAY_LETTER, twice), FakeRelay()
    await drained(store, relay, MONDAY)
    assert len(relay.taken) == 1


async def test_the_next_letter_of_a_sequence_is_planned_when_one_has_gone() -> None:
    store, relay = await a_store(WELCOME, a_contact(basis=Basis.CONSENT)), FakeRelay()
    await drained(store, relay, FRIDAY, TWO_LETTERS)
    await drained(store, relay, FRIDAY + 4 * DAY, TWO_LETTERS)
    states = [(one.step, one.state) for one in await store.sends_of("1ead")]
    assert states == [(1, SendState.SENT), (2, SendState.SENT)]


@pytest.mark.parametrize(
    ("trouble", "state"),
    [
        (Undelivered("451 later", permanent=False, code=451), SendState.HELD),
        (Undelivered("No answer", permanent=False, before_it=True), SendState.HELD),
        (Undelivered("552 message too big", permanent=True, code=552), SendState.FAILED),
        (Undelivered("550 5.1.1 nobody here", permanent=True, code=550), SendState.FAILED),
        (Undelivered("554 5.7.1 we block you", permanent=True, code=554), SendState.HELD),
        (Undelivered("broke", permanent=False, in_doubt=True), SendState.IN_DOUBT),
    ],
)
async def test_the_relays_answer_decides_what_becomes_of_a_mail(
    trouble: Undelivered, state: SendState
) -> None:
    store, relay = await a_store(WELCOME), FakeRelay()
    relay.answers = {TOM: trouble}
    await drained(store, relay)
    send, contact = await kept(store), await store.get(Contact, "c0ffee")
    assert contact
    assert (send.state, send.why) == (state, str(trouble))
    assert bool(contact.hard_bounced_at) == ("5.1.1" in str(trouble))
    assert contact.mailed == 1


async def test_a_mail_tried_again_keeps_its_message_id() -> None:
    store, relay = await a_store(WELCOME), FakeRelay()
    relay.answers = {TOM: Undelivered("421 busy", permanent=False, code=421)}
    await drained(store, relay)
    held = await kept(store)
    assert FRIDAY + timedelta(minutes=5) <= held.due <= FRIDAY + timedelta(minutes=6)
    relay.answers = {}
    await drained(store, relay, held.due)
    sent = await kept(store)
    assert (sent.state, sent.tries) == (SendState.SENT, 2)
    assert sent.message_id == held.message_id
    contact = await store.get(Contact, "c0ffee")
    assert contact
    assert contact.mailed == 1


def test_tries_go_on_for_two_days_and_no_longer() -> None:
    waits = takewhile(bool, (next_try(a_send(tries=no), FRIDAY) for no in count(1)))
    lengths = [again - FRIDAY for again in waits if again]
    assert lengths[0] >= timedelta(minutes=5)
    assert max(lengths) <= 1.2 * timedelta(hours=4)
    assert PATIENCE - timedelta(hours=5) < sum(lengths, timedelta()) / 1.1 < PATIENCE


async def test_after_two_days_a_mail_has_failed() -> None:
    store, relay = await a_store(a_send(tries=30)), FakeRelay()
    relay.answers = {TOM: Undelivered("451 later", permanent=False, code=451)}
    await drained(store, relay)
    assert (await kept(store)).state is SendState.FAILED


def test_a_relationship_ends_only_with_its_last_address() -> None:
    gone, other = a_contact(), a_contact(id="c2", address="t@example.org")
    assert died(gone, a_lead(), (gone, other), FRIDAY) == [replace(gone, hard_bounced_at=FRIDAY)]
    dead = replace(other, hard_bounced_at=FRIDAY)
    _, lead = died(gone, a_lead(), (gone, dead), FRIDAY)
    assert isinstance(lead, Lead)
    assert (lead.stage, lead.ended) == (Stage.ENDED, Ended.UNREACHABLE)
    for still in (a_lead(stage=Stage.CLAIMED), a_lead(facts={"phone": "+49 30 23125 123"})):
        assert len(died(gone, still, (gone,), FRIDAY)) == 1


async def test_after_a_crash_what_was_under_way_is_in_doubt_and_never_sent_again() -> None:
    left = [a_send(contact=f"c{no}", state=SendState.SENDING) for no in range(120)]
    store, relay = await a_store(*left), FakeRelay()
    assert await doubt_left_overs(store, BOOK, now=MONDAY) == 120
    await drained(store, relay, MONDAY)
    assert relay.taken == []
    doubtful = await store.sends_at(SendState.IN_DOUBT, limit=200)
    assert len(doubtful) == 120


async def test_a_letter_that_cannot_be_written_fails_and_the_next_one_goes() -> None:
    broken = a_send(letter="no such letter")
    other = a_send(contact="c2", lead="1ead2")
    ana = a_contact(id="c2", lead="1ead2", address="ana@example.com")
    lead = a_lead(id="1ead2", acts=("demo",), contacts=("c2",))
    store, relay = await a_store(broken, other, ana, lead), FakeRelay()
    await drained(store, relay)
    failed = await kept(store, broken)
    assert (failed.state, "no such letter" in failed.why) == (SendState.FAILED, True)
    assert relay.readers == ["ana@example.com"]


async def test_a_mail_to_somebody_who_is_gone_is_cancelled() -> None:
    store, relay = await a_store(a_send(lead="nobody")), FakeRelay()
    await drained(store, relay)
    assert (await kept(store)).state is SendState.CANCELLED


async def test_a_defect_with_one_mail_leaves_no_other_in_mid_send() -> None:
    class Defect(Exception):
        pass

    async def break_down() -> None:
        raise Defect

    mails = [a_send(contact=f"c{no}", lead=f"1ead{no}") for no in range(3)]
    people: list[Record] = []
    for no in range(3):
        people += [a_lead(id=f"1ead{no}", acts=("demo",), contacts=(f"c{no}",))]
        people += [a_contact(id=f"c{no}", lead=f"1ead{no}", address=f"p{no}@example.com")]
    store, relay = await a_store(*mails, *people), FakeRelay()
    relay.meanwhile = break_down
    with pytest.raises(Defect):
        await drained(store, relay)
    assert len(relay.taken) == 2
    assert len(await store.sends_at(SendState.SENT)) == 2


async def test_no_touch_is_noted_for_a_mail_that_did_not_go() -> None:
    store, relay = await a_store(WELCOME), FakeRelay()
    relay.answers = {TOM: Undelivered("550 no", permanent=True, code=550)}
    await drained(store, relay)
    assert await store.count(Touch) == 0


class Interrupted:
    """A store in which somebody else is faster: `act` runs right before the first save."""

    def __init__(self, store: TinyStore, act: Callable[[], Awaitable[object]]) -> None:
        self._store = store
        self._act: Callable[[], Awaitable[object]] | None = act

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    async def save(self, *records: Record) -> None:
        if self._act:
            act, self._act = self._act, None
            await act()
        await self._store.save(*records)


async def test_a_wish_to_stop_between_the_gate_and_the_save_keeps_the_mail_back() -> None:
    store, relay = await a_store(WELCOME), FakeRelay()

    async def suppress() -> None:
        contact = await store.get(Contact, "c0ffee")
        assert contact
        await store.save(replace(contact, suppressed_at=FRIDAY))

    meddled: Any = Interrupted(store, suppress)
    await drained(meddled, relay)
    assert relay.taken == []
    assert (await kept(store)).state is SendState.CANCELLED


async def test_a_mail_taken_while_the_person_was_saved_by_somebody_else_is_noted_all_the_same() -> (
    None
):
    store, relay = await a_store(WELCOME), FakeRelay()

    async def rename() -> None:
        contact = await store.get(Contact, "c0ffee")
        assert contact
        await store.save(replace(contact, soft_bounces=1))

    async def meddle() -> None:
        meddled._act = rename

    meddled: Any = Interrupted(store, rename)
    relay.meanwhile = meddle
    await drained(meddled, relay)
    assert (await kept(store)).state is SendState.SENT
    assert len(relay.taken) == 1
