"""POST /leads: what is taken, once, and never answered before it is kept."""

import asyncio

import pytest
from leads_door import only_lead, post, store, told

from nurture.model import Contact, Lead, Record, Submission, Touch
from store import open_store
from store.tiny import TinyStore

__all__ = ["store"]


# What is taken


async def test_an_address_alone_is_a_lead(store: TinyStore) -> None:
    """R16."""
    answer = await post(store, {"email": "pia@example.com"})
    assert answer.status_code == 202
    assert (await only_lead(store)).id == answer.json()["accepted"][0]["lead"]


async def test_so_is_a_phone_number_or_a_name(store: TinyStore) -> None:
    for sent in ({"phone": "+49 511 1234"}, {"name": "Pia"}):
        assert (await post(store, sent)).status_code == 202
    assert told(await post(store, {"company": "Acme"})) == (
        "A lead needs an email, a phone or a name."
    )


async def test_what_is_answered_with_202_is_in_the_store(store: TinyStore) -> None:
    answer = await post(store, {"email": "pia@example.com", "act": "demo"})
    (accepted,) = answer.json()["accepted"]
    row = await store.get(Submission, accepted["submission"])
    assert row
    assert await store.get(Lead, row.lead or "")
    assert await store.get(Touch, row.touch or "")


class HeldStore(TinyStore):
    """A store whose disk takes its time, or fails."""

    held: asyncio.Event
    broken = False

    async def save(self, *records: Record) -> None:
        await self.held.wait()
        if self.broken:
            raise OSError("no space left")
        await super().save(*records)


def a_held_store() -> HeldStore:
    usual = open_store("tinydb:///:memory:")
    store = HeldStore(usual._disk, usual._writer)
    store.held = asyncio.Event()
    return store


async def test_nothing_is_answered_before_it_is_kept() -> None:
    store = a_held_store()
    answer = asyncio.create_task(post(store, {"email": "pia@example.com"}))
    await asyncio.sleep(0.1)
    assert not answer.done()
    store.held.set()
    assert (await answer).status_code == 202
    assert await store.count(Submission) == 1


async def test_what_could_not_be_kept_is_not_answered_as_taken() -> None:
    store = a_held_store()
    store.broken = True
    store.held.set()
    with pytest.raises(OSError, match="no space left"):
        await post(store, {"email": "pia@example.com"})
    assert await store.count(Submission) == 0


async def test_every_field_is_kept_with_its_source(store: TinyStore) -> None:
    sent = {
        "email": "pia@example.com",
        "name": "Pia",
        "title": "CTO",
        "company": "Acme",
        "employees": 120,
        "phone": "+49 511 1234",
        "city": "Hannover",
        "region": "NI",
        "country": "DE",
        "zone": "europe/berlin",
        "language": "de-DE",
    }
    assert (await post(store, sent)).status_code == 202
    lead = await only_lead(store)
    known = {name: fact.value for name, fact in lead.facts.items()}
    assert known == sent | {"employees": "120", "zone": "Europe/Berlin"}
    assert {fact.source for fact in lead.facts.values()} == {"website"}


@pytest.mark.parametrize("written", ["Pia@Example.COM", " pia@example.com ", "PIA@EXAMPLE.COM"])
async def test_one_address_however_written_is_one_person(store: TinyStore, written: str) -> None:
    await post(store, {"email": "pia@example.com"})
    await post(store, {"email": written})
    assert (await store.count(Lead), await store.count(Contact)) == (1, 1)


async def test_the_address_of_the_first_time_is_kept_as_it_was_written(store: TinyStore) -> None:
    await post(store, {"email": "Pia@Example.com"})
    (contact,) = await store.all_of(Contact)
    assert (contact.address, contact.key) == ("Pia@Example.com", "pia@example.com")


# Repeats, and lists


async def test_a_repeat_gives_what_the_first_one_gave(store: TinyStore) -> None:
    sent = {"email": "pia@example.com", "act": "demo"}
    first = (await post(store, sent, Idempotency_Key="a")).json()["accepted"][0]
    again = (await post(store, sent, Idempotency_Key="a")).json()["accepted"][0]
    assert again == first | {"repeated": True}
    assert await store.count(Touch) == 1


async def test_a_key_used_for_something_else_is_a_conflict(store: TinyStore) -> None:
    await post(store, {"email": "pia@example.com"}, Idempotency_Key="a")
    answer = await post(store, {"email": "tom@example.com"}, Idempotency_Key="a")
    assert answer.status_code == 409
    assert "Send a new key" in told(answer)
    assert await store.count(Lead) == 1


async def test_without_a_key_the_same_again_is_a_second_act(store: TinyStore) -> None:
    for _ in range(2):
        await post(store, {"email": "pia@example.com", "act": "visit"})
    assert (await store.count(Lead), await store.count(Touch)) == (1, 2)


async def test_of_a_list_all_are_taken_or_none(store: TinyStore) -> None:
    three = [{"email": f"{no}@example.com"} for no in range(3)]
    bad = [*three, {"email": "nobody"}]
    answer = await post(store, bad)
    assert answer.status_code == 422
    assert told(answer).startswith("lead 4: That is no e-mail address.")
    assert await store.count(Lead) == 0
    assert len((await post(store, three)).json()["accepted"]) == 3
    assert await store.count(Lead) == 3


async def test_a_list_sent_again_is_repeated_row_by_row(store: TinyStore) -> None:
    three = [{"email": f"{no}@example.com"} for no in range(3)]
    await post(store, three, Idempotency_Key="a")
    again = await post(store, three, Idempotency_Key="a")
    assert all(one["repeated"] for one in again.json()["accepted"])
    assert await store.count(Submission) == 3
