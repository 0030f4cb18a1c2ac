"""Halts: mail that does harm stops by itself, tells a person, and goes on only at their word."""

from dataclasses import replace
from datetime import timedelta

import pytest
from mail_cases import BOOK, FRIDAY, FakeRelay, a_contact, a_lead, a_send, a_store
from test_outbox import drained, kept

from nurture.errors import Refused, Undelivered
from nurture.mail.aftermath import address_died, complained
from nurture.mail.outbox import AT_ONCE
from nurture.mail.stop_loss import harm, let_go_on
from nurture.model import (
    Contact,
    Halt,
    Notice,
    Record,
    Send,
    SendState,
    halt_of_campaign,
    halt_of_domain,
)
from nurture.ports import Outcomes
from nurture.rulebook import StopLoss
from nurture.sales.permits import ADMINISTRATOR
from store.tiny import TinyStore

LIMITS = StopLoss()
BLOCKED = Undelivered("554 5.7.1 listed at a block list", permanent=True, code=554)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("went", "bounced", "annoyed", "halts"),
    [
        (49, 49, 49, False),
        (50, 1, 0, False),
        (50, 2, 0, True),
        (100, 2, 0, False),
        (100, 3, 0, True),
        (100, 0, 1, False),
        (2000, 0, 1, False),
        (2000, 0, 2, True),
        (10_000, 0, 7, False),
        (10_000, 0, 8, True),
    ],
)
def test_a_campaign_halts_at_three_bounces_or_at_eight_hundredths_of_a_complaint_in_a_hundred(
    went: int,
    bounced: int,
    annoyed: int,
    halts: bool,  # noqa: FBT001 (a column of the table)
) -> None:
    assert bool(harm(Outcomes(went, bounced, annoyed), LIMITS)) is halts


async def a_campaign(size: int = 50) -> TinyStore:
    """Fifty people whom a letter reached, and one whose second letter waits."""
    people: list[Record] = []
    for no in range(size):
        people += [a_lead(id=f"1ead{no}", acts=("demo",), contacts=(f"c{no}",))]
        people += [a_contact(id=f"c{no}", lead=f"1ead{no}", address=f"p{no}@example.com")]
        gone = {"state": SendState.SENT, "sent_at": FRIDAY, "message_id": f"<{no}@x>"}
        people += [a_send(contact=f"c{no}", lead=f"1ead{no}", **gone)]
    return await a_store(a_send(), *people)


async def the_contact(store: TinyStore, no: int) -> Contact:
    found = await store.get(Contact, f"c{no}")
    assert found
    return found


async def test_the_bounce_over_the_limit_halts_the_campaign_and_tells_the_marketer() -> None:
    store, relay = await a_campaign(), FakeRelay()
    for no in range(2):
        assert await store.get(Halt, halt_of_campaign("welcome")) is None
        contact = await the_contact(store, no)
        await address_died(store, BOOK, contact, [f"<{no}@x>"], cause="m", now=FRIDAY)
    await drained(store, relay)
    held = await kept(store)
    assert relay.taken == []
    assert (held.state, held.why) == (SendState.HELD, "2 of 50 mails bounced (4.0 %)")
    told = [one for one in await store.all_of(Notice) if one.kind == "campaign halted"]
    assert [one.to for one in told] == ["max"]


@pytest.mark.parametrize("answer", ["550 5.1.1 nobody here", "552 5.2.2 full", "552 5.3.4 too big"])
async def test_a_refusal_for_good_in_the_dialogue_halts_a_campaign_as_a_bounce_does(
    answer: str,
) -> None:
    store, relay = await a_campaign(), FakeRelay()
    await address_died(store, BOOK, await the_contact(store, 0), ["<0@x>"], cause="m", now=FRIDAY)
    assert await store.get(Halt, halt_of_campaign("welcome")) is None
    relay.answers = {"tom@example.com": Undelivered(answer, permanent=True, code=int(answer[:3]))}
    await drained(store, relay)
    halt = await store.get(Halt, halt_of_campaign("welcome"))
    assert halt
    assert halt.holds


async def test_a_second_report_of_one_bounce_counts_once() -> None:
    store = await a_campaign()
    for _ in range(3):
        contact = await the_contact(store, 1)
        await address_died(store, BOOK, contact, [], cause="m", now=FRIDAY)
    assert (await store.outcomes("welcome", FRIDAY - HOUR)).bounced == 1


async def test_complaints_halt_a_campaign_too() -> None:
    store = await a_campaign()
    for no in range(2):
        await complained(store, BOOK, await the_contact(store, no), [], now=FRIDAY)
    halt = await store.get(Halt, halt_of_campaign("welcome"))
    assert halt
    assert "complained" in halt.why


async def test_a_refusal_of_our_domain_pauses_all_mail_and_harms_nobody() -> None:
    store, relay = await a_store(a_send()), FakeRelay()
    relay.answers = {"tom@example.com": BLOCKED}
    await drained(store, relay)
    contact, halt = await store.get(Contact, "c0ffee"), await store.get(Halt, DOMAIN)
    assert contact
    assert halt
    assert (contact.hard_bounced_at, contact.soft_bounces, halt.holds) == (None, 0, True)
    told = [one.to for one in await store.all_of(Notice) if one.kind == "mail paused"]
    assert sorted(told) == ["hana", "mona"]


DOMAIN = halt_of_domain("example.com")


async def test_only_a_person_lets_a_paused_domain_go_on_and_then_the_mails_go_at_once() -> None:
    store, relay = await a_store(a_send()), FakeRelay()
    relay.answers = {"tom@example.com": BLOCKED}
    await drained(store, relay)
    relay.answers = {}
    await drained(store, relay, FRIDAY + 5 * HOUR)
    held = await kept(store)
    assert held.why.startswith("Mail from example.com is refused: 554 5.7.1")
    later = FRIDAY + 5.5 * HOUR
    assert await let_go_on(store, BOOK, "example.com", by=ADMINISTRATOR, now=later) == 1
    await drained(store, relay, later)
    assert (await kept(store)).state is SendState.SENT


async def test_the_mail_that_was_refused_goes_at_once_too_when_it_may() -> None:
    store, relay = await a_store(a_send()), FakeRelay()
    relay.answers = {"tom@example.com": BLOCKED}
    await drained(store, relay)
    relay.answers = {}
    soon = FRIDAY + HOUR / 6
    assert await let_go_on(store, BOOK, "example.com", by=ADMINISTRATOR, now=soon) == 1
    await drained(store, relay, soon)
    assert (await kept(store)).state is SendState.SENT


async def test_after_a_halt_was_lifted_only_what_came_since_counts() -> None:
    store = await a_campaign()
    for no in range(2):
        contact = await the_contact(store, no)
        await address_died(store, BOOK, contact, [], cause="m", now=FRIDAY)
    await let_go_on(store, BOOK, "welcome", by=ADMINISTRATOR, now=FRIDAY + HOUR)
    contact = await the_contact(store, 3)
    await address_died(store, BOOK, contact, [], cause="m", now=FRIDAY + 2 * HOUR)
    halt = await store.get(Halt, halt_of_campaign("welcome"))
    assert halt
    assert not halt.holds


async def test_a_campaign_that_went_on_halts_again_where_it_does_harm_again() -> None:
    store, later = await a_campaign(), FRIDAY + 2 * HOUR
    for no in range(2):
        await address_died(store, BOOK, await the_contact(store, no), [], cause="m", now=FRIDAY)
    await let_go_on(store, BOOK, "welcome", by=ADMINISTRATOR, now=FRIDAY + HOUR)
    for no in range(50):
        second = a_send(contact=f"c{no}", lead=f"1ead{no}", step=2, due=later)
        await store.save(replace(second, state=SendState.SENT, sent_at=later))
    for no, holds in ((2, False), (3, True)):
        await address_died(store, BOOK, await the_contact(store, no), [], cause="m", now=later)
        halt = await store.get(Halt, halt_of_campaign("welcome"))
        assert halt
        assert halt.holds is holds


@pytest.mark.parametrize(("days", "halts"), [(30, True), (31, False)])
async def test_harm_of_more_than_thirty_days_ago_is_forgotten(
    days: int,
    halts: bool,  # noqa: FBT001 (a column of the table)
) -> None:
    store, now = await a_campaign(), FRIDAY + timedelta(days=days)
    for no in range(2):
        await address_died(store, BOOK, await the_contact(store, no), [], cause="m", now=now)
    assert bool(await store.get(Halt, halt_of_campaign("welcome"))) is halts


async def test_a_complaint_of_somebody_to_whom_nothing_went_counts_against_nothing() -> None:
    store = await a_campaign()
    await store.save(a_contact(id="c99", lead="1ead99", address="p99@example.com"))
    await complained(store, BOOK, await the_contact(store, 99), [], now=FRIDAY)
    assert (await store.outcomes("welcome", FRIDAY - HOUR)).complained == 0


async def test_who_lets_go_on_what_is_not_halted_is_told_what_is() -> None:
    store = await a_store()
    with pytest.raises(Refused, match="nothing is"):
        await let_go_on(store, BOOK, "welcome", by=ADMINISTRATOR, now=FRIDAY)
    with pytest.raises(Refused, match="Only marketing and managers"):
        await let_go_on(store, BOOK, "welcome", by=BOOK.people["rita"], now=FRIDAY)


async def test_a_relay_that_does_not_answer_costs_no_try_and_spares_the_rest() -> None:
    people: list[Record] = []
    for no in range(20):
        people += [a_lead(id=f"1ead{no}", acts=("demo",), contacts=(f"c{no}",))]
        people += [a_contact(id=f"c{no}", lead=f"1ead{no}", address=f"p{no}@example.com")]
        people += [a_send(contact=f"c{no}", lead=f"1ead{no}")]
    store, relay = await a_store(*people), FakeRelay()
    down = Undelivered("The relay does not answer", permanent=False, before_it=True)
    relay.answers = {f"p{no}@example.com": down for no in range(20)}
    await drained(store, relay)
    held = await store.sends_at(SendState.HELD)
    assert 1 <= len(held) <= AT_ONCE
    assert {one.tries for one in held} == {0}
    relay.answers = {}
    await drained(store, relay, FRIDAY + HOUR)
    assert len(relay.taken) == 20


async def test_what_was_put_off_for_two_days_is_told_to_marketing_and_its_sender() -> None:
    store, relay = await a_store(a_send(tries=30)), FakeRelay()
    relay.answers = {"tom@example.com": Undelivered("451 later", permanent=False, code=451)}
    await drained(store, relay)
    told = [one.to for one in await store.all_of(Notice) if one.kind == "mail late"]
    assert sorted(told) == ["max", "rita"]


async def test_mail_to_one_domain_keeps_to_its_pace_and_other_domains_do_not_wait() -> None:
    pace = replace(BOOK.mail.pace, per_minute=6)
    book = replace(BOOK, mail=replace(BOOK.mail, pace=pace))
    people: list[Record] = []
    for no in range(10):
        domain = "slow.example" if no else "other.example"
        people += [a_lead(id=f"1ead{no}", acts=("demo",), contacts=(f"c{no}",))]
        people += [a_contact(id=f"c{no}", lead=f"1ead{no}", address=f"p{no}@{domain}")]
        people += [a_send(contact=f"c{no}", lead=f"1ead{no}")]
    store, relay = await a_store(*people), FakeRelay()
    await drained(store, relay, FRIDAY, book)
    assert len(relay.taken) == 7
    waiting: list[Send] = await store.sends_at(SendState.HELD)
    assert [one.due - FRIDAY for one in waiting] == [timedelta(seconds=s) for s in (10, 20, 30)]
    assert waiting[0].why == "Waits its turn: 6 a minute go to slow.example"
