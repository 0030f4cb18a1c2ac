"""Stopping: one trip for every way in which somebody asks us to write no more."""

from asyncio import gather
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mail_cases import (
    BOOK,
    FRIDAY,
    MONDAY,
    PRESS,
    ZONES,
    FakeRelay,
    a_contact,
    a_lead,
    a_send,
    a_show,
    a_store,
)

from nurture.errors import Refused, Stale
from nurture.mail.outbox import drain
from nurture.mail.planning import plan
from nurture.model import (
    Claim,
    Contact,
    Ended,
    Lead,
    Notice,
    NoticeState,
    Ring,
    RingEnd,
    Send,
    SendState,
    Stage,
    Why,
)
from nurture.optout.suppression import Obeyed, obey
from store import open_store
from store.tiny import TinyStore

CLAIMED = Claim(by="rita", at=FRIDAY)


def a_ring(**given: Any) -> Ring:
    why = Why(act="demo", at=FRIDAY, channel="web", source="website")
    times = {"arrived": FRIDAY, "claim_by": FRIDAY, "ladder_from": FRIDAY, "due": FRIDAY}
    fixed = {"id": "r1", "lead": "1ead", "team": "main", "rules": "v1"}
    return Ring(**{"why": why, **times, **fixed, **given})


async def stop(store: TinyStore, now: datetime = FRIDAY, **whom: Any) -> Obeyed:
    return await obey(store, **(whom or {"contact": "c0ffee"}), by="them", cause="a reply", now=now)


async def the_lead(store: TinyStore) -> Lead:
    lead = await store.get(Lead, "1ead")
    assert lead
    return lead


async def test_it_holds_for_every_address_of_the_person() -> None:
    store = await a_store(
        a_lead(contacts=("c0ffee", "c2")), a_contact(id="c2", address="tom@example.org")
    )
    done = await stop(store)
    assert {one.address for one in done.contacts} == {"tom@example.com", "tom@example.org"}
    for contact in await store.contacts_of("1ead"):
        assert (contact.suppressed_at, contact.suppressed_by) == (FRIDAY, "them")


@pytest.mark.parametrize(
    ("given", "stage", "no_mail"),
    [
        ({"stage": Stage.NURTURE}, Stage.ENDED, False),
        ({"stage": Stage.HOT}, Stage.ENDED, False),
        ({"stage": Stage.REMARKET}, Stage.ENDED, False),
        ({"stage": Stage.CLAIMED, "owner": "rita"}, Stage.CLAIMED, True),
        ({"stage": Stage.CUSTOMER, "won_at": FRIDAY}, Stage.CUSTOMER, True),
        ({"stage": Stage.HOT, "won_at": FRIDAY}, Stage.CUSTOMER, True),
        ({"stage": Stage.NURTURE, "no_mail": True}, Stage.ENDED, True),
        ({"stage": Stage.ENDED, "ended": Ended.UNREACHABLE}, Stage.ENDED, True),
    ],
)
async def test_it_ends_the_relationship_unless_a_rep_or_a_sale_holds_it(
    given: dict[str, Any], stage: Stage, *, no_mail: bool
) -> None:
    store = await a_store(a_lead(**given))
    await stop(store)
    lead = await the_lead(store)
    assert (lead.stage, lead.no_mail, lead.owner) == (stage, no_mail, given.get("owner"))


async def test_it_cancels_the_letters_that_wait_and_leaves_the_past_alone() -> None:
    held = a_send(step=2, state=SendState.HELD)
    gone = a_send(step=3, state=SendState.SENT)
    store = await a_store(a_send(), a_send(campaign="f10e"), held, gone)
    assert (await stop(store)).cancelled == 3
    states = {send.id: send.state for send in await store.sends_of("1ead")}
    assert [states.pop(gone.id), set(states.values())] == [SendState.SENT, {SendState.CANCELLED}]


async def test_it_silences_a_ring_that_nobody_claimed() -> None:
    ping = Notice(id="n1", ring="r1", lead="1ead", kind="nudge", to="thread", at=FRIDAY)
    words = replace(ping, id="n2", kind="reply", words="please stop")
    store = await a_store(a_lead(stage=Stage.HOT, ring="r1"), a_ring(), ping, words)
    await stop(store)
    ring = await store.get(Ring, "r1")
    assert ring
    assert (ring.ended, ring.why_ended, ring.due) == (FRIDAY, RingEnd.OPTED_OUT, None)
    assert ring.card.wanted == 2
    states = {one.id: one.state for one in await store.notices_of("r1")}
    assert states == {"n1": NoticeState.CANCELLED, "n2": NoticeState.WAITING}


async def test_it_silences_the_next_ping_of_a_ring_that_rang_for_days() -> None:
    ping = Notice(id="n", ring="r1", lead="1ead", kind="nudge", to="thread", at=FRIDAY)
    said = [replace(ping, id=f"n{no:03}", state=NoticeState.POSTED) for no in range(101)]
    store = await a_store(a_lead(stage=Stage.HOT, ring="r1"), a_ring(), *said)
    await store.save(replace(ping, at=FRIDAY + timedelta(minutes=1)))
    await stop(store)
    last = await store.get(Notice, "n")
    assert last
    assert last.state is NoticeState.CANCELLED


async def test_a_claimed_ring_goes_on_and_its_card_says_so() -> None:
    store = await a_store(a_lead(stage=Stage.CLAIMED, ring="r1"), a_ring(claim=CLAIMED))
    await stop(store)
    ring = await store.get(Ring, "r1")
    assert ring
    assert (ring.ended, ring.due, ring.card.wanted) == (None, FRIDAY, 2)


async def test_a_second_wish_changes_nothing_and_says_so() -> None:
    store = await a_store(a_lead(stage=Stage.CLAIMED, ring="r1"), a_ring(claim=CLAIMED), a_send())
    first = await stop(store)
    before = [await store.all_of(kind) for kind in (Contact, Lead, Send, Ring)]
    second = await stop(store, MONDAY)
    assert (first.already, second.already, second.cancelled) == (False, True, 0)
    assert [await store.all_of(kind) for kind in (Contact, Lead, Send, Ring)] == before
    assert len(await store.happenings_of("1ead")) == 1


async def test_an_address_that_nobody_knows_is_kept_as_stopped() -> None:
    store = open_store("tinydb:///:memory:")
    await stop(store, address=" Ana@Example.COM ")
    contact = await store.contact_at("ana@example.com")
    assert contact
    assert (contact.suppressed_at, contact.address) == (FRIDAY, "Ana@Example.COM")
    assert (await stop(store, address="ana@example.com")).already is True


async def test_the_reader_and_whoever_answered_for_them_are_both_stopped() -> None:
    ana = a_contact(id="c2", lead="1ead2", address="ana@example.com")
    store = await a_store(ana, a_lead(id="1ead2", contacts=("c2",)))
    done = await stop(store, contact="c0ffee", address="ana@example.com")
    assert sorted(lead.id for lead in done.leads) == ["1ead", "1ead2"]
    assert all(lead.stage is Stage.ENDED for lead in done.leads)


async def test_an_address_whose_person_is_lost_is_stopped_all_the_same() -> None:
    store = await a_store(a_contact(lead="nobody"))
    await stop(store)
    contact = await store.get(Contact, "c0ffee")
    assert contact
    assert contact.suppressed_at == FRIDAY


async def test_what_is_nobody_is_refused() -> None:
    store = await a_store()
    with pytest.raises(Refused):
        await stop(store, contact="nobody")
    with pytest.raises(Refused):
        await stop(store, address="no address")


async def test_a_broken_sender_does_not_keep_the_readers_wish_from_being_obeyed() -> None:
    store = await a_store()
    done = await stop(store, contact="c0ffee", address="<>")
    assert [lead.stage for lead in done.leads] == [Stage.ENDED]


async def test_two_wishes_at_once_are_one() -> None:
    store = await a_store(a_send())
    done = await gather(*(stop(store) for _ in range(5)))
    assert [one.already for one in done].count(False) == 1


async def test_the_history_says_who_asked_and_how_but_no_address() -> None:
    store = await a_store()
    await stop(store)
    (line,) = await store.happenings_of("1ead")
    assert (line.what, line.who, line.cause) == ("asked to stop", "them", "a reply")
    assert "example.com" not in repr(line)


# Never: nobody who asked to stop is sent a mail by machine.


class Life:
    """One person whose letters are planned and sent, and who may ask to stop at any moment."""

    def __init__(self, store: TinyStore) -> None:
        self.store, self.relay, self.now = store, FakeRelay(), MONDAY

    async def visit(self) -> None:
        await self._plan("show")

    async def ask(self) -> None:
        await self._plan("demo")

    async def _plan(self, act: str) -> None:
        lead, contact = await the_lead(self.store), await self.store.get(Contact, "c0ffee")
        assert contact
        show = a_show(id=f"f{self.now.timestamp():.0f}") if act == "show" else None
        lead = replace(lead, interests=a_lead(acts=(act,), at=self.now).interests)
        sends = plan(BOOK, lead, contact, act=act, show=show, zones=ZONES, now=self.now)
        fresh = [send for send in sends if not await self.store.get(Send, send.id)]
        new_show = [show] if show and fresh else []
        try:
            await self.store.save(lead, contact, *new_show, *fresh)
        except Stale:
            return  # somebody was faster; this visit is another's to plan

    async def stop(self) -> None:
        await stop(self.store, self.now)

    async def send(self) -> None:
        await drain(self.store, self.relay, PRESS, BOOK, now=self.now)

    async def wait(self) -> None:
        self.now += timedelta(hours=40)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rounds=st.lists(st.sets(st.sampled_from(["visit", "ask", "stop", "send"])), max_size=8))
async def test_nobody_who_asked_to_stop_is_ever_written_to_again(rounds: list[set[str]]) -> None:
    life = Life(await a_store())
    stopped = False
    for acts in rounds:
        before = len(life.relay.taken)
        await gather(*(getattr(life, act)() for act in sorted(acts)))
        assert not stopped or len(life.relay.taken) == before
        stopped = stopped or "stop" in acts
        await life.wait()
    if stopped:
        before = len(life.relay.taken)
        await life.send()
        assert len(life.relay.taken) == before


async def test_the_life_above_does_write_to_whoever_did_not_ask_to_stop() -> None:
    life = Life(await a_store())
    await life.visit()
    await life.ask()
    await life.send()
    assert len(life.relay.taken) == 2
