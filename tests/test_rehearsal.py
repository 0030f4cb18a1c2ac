"""A rehearsal: says what would happen, agrees with the real thing, and saves nothing."""

from dataclasses import replace
from datetime import timedelta

from fakes import BOOK, NOW, ZONES, a_contact, a_lead, a_store, an_inquiry

from nurture.leads.inquiry import Inquiry
from nurture.leads.intake import Intake, take_in
from nurture.leads.rehearsal import Rehearsal
from nurture.model import Happening, Lead


async def outcome(memory: Intake, inquiry: Inquiry) -> tuple[bool, bool, bool]:
    done = await take_in(memory, BOOK, ZONES, inquiry, now=NOW)
    return done.new, done.repeated, done.ring is not None


async def test_it_remembers_what_it_did_itself() -> None:
    rehearsal = Rehearsal(await a_store())
    acts = [an_inquiry(key=str(no), act="visit") for no in range(3)]
    done = [await take_in(rehearsal, BOOK, ZONES, one, now=NOW) for one in acts]
    assert [one.new for one in done] == [True, False, False]
    assert done[-1].lead.interests[0].times == 3


async def test_it_knows_whom_the_memory_knows() -> None:
    store = await a_store(a_lead(contacts=("c0ffee",)), a_contact())
    assert await outcome(Rehearsal(store), an_inquiry()) == (False, False, True)


async def test_it_saves_nothing() -> None:
    store = await a_store(a_lead(contacts=("c0ffee",)), a_contact())
    sizes = await store.sizes()
    await outcome(Rehearsal(store), an_inquiry())
    assert await store.sizes() == sizes
    assert await store.count(Happening) == 0
    assert await store.get(Lead, "p1a") == replace(a_lead(contacts=("c0ffee",)), version=1)


async def test_it_agrees_with_the_real_thing() -> None:
    acts = [
        an_inquiry(key=str(no % 7), email=f"{no % 3}@example.com", at=NOW - timedelta(hours=no))
        for no in range(9)
    ]
    rehearsal, real = Rehearsal(await a_store()), await a_store()
    assert [await outcome(rehearsal, one) for one in acts] == [
        await outcome(real, one) for one in acts
    ]
