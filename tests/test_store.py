"""The contract: what every store promises. A second store joins by a line in `OPENERS`."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from kept_records import (
    T0,
    T1,
    T2,
    T3,
    a_contact,
    a_happening,
    a_known_lead,
    a_lead,
    a_notice,
    a_received,
    a_ring,
    a_send,
    a_set_aside,
    a_show,
    a_submission,
    a_touch,
    one_of_each,
)

from nurture.errors import Stale
from nurture.model import (
    Card,
    Contact,
    Lead,
    Name,
    NoticeState,
    Record,
    Ring,
    SendState,
    Stage,
    Touch,
)
from nurture.ports import Store
from store import open_store

OPENERS: dict[str, Callable[[Path], Store]] = {
    "tinydb in memory": lambda _: open_store("tinydb:///:memory:"),
    "tinydb on disk": lambda folder: open_store(f"tinydb://{folder}/leadbell.db"),
}


@pytest.fixture(params=OPENERS)
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    opened = OPENERS[request.param](tmp_path)
    yield opened
    await opened.close()


def kept(record: Record) -> Record:
    return replace(record, version=record.version + 1)


async def test_what_was_saved_is_read_one_version_higher(store: Store) -> None:
    records = one_of_each()
    await store.save(*records)
    for record in records:
        assert await store.get(type(record), record.id) == kept(record)


async def test_an_unknown_id_is_nobody(store: Store) -> None:
    await store.save(lead := a_lead())
    assert await store.get(Lead, "nobody") is None
    assert await store.get(Contact, lead.id) is None


async def test_every_record_of_a_kind_counts(store: Store) -> None:
    await store.save(a_lead(), a_lead(), a_touch())
    assert [await store.count(kind) for kind in (Lead, Touch, Name)] == [2, 1, 0]
    assert (await store.sizes())["leads"] == 2
    assert "bytes" in await store.sizes()


async def test_a_save_of_nothing_is_no_mistake(store: Store) -> None:
    await store.save()


async def test_one_record_twice_in_a_save_is_a_mistake(store: Store) -> None:
    lead = a_lead()
    with pytest.raises(ValueError, match="once"):
        await store.save(lead, replace(lead, owner="rita"))
    assert await store.count(Lead) == 0


async def test_a_record_saved_by_somebody_else_is_stale(store: Store) -> None:
    await store.save(a_lead(id="x"))
    read = await store.get(Lead, "x")
    assert read
    await store.save(replace(read, owner="rita"))
    with pytest.raises(Stale):
        await store.save(replace(read, owner="ken"))
    mine = await store.get(Lead, "x")
    assert mine
    assert (mine.owner, mine.version) == ("rita", 2)


async def test_a_taken_id_is_stale(store: Store) -> None:
    await store.save(a_touch(id="x"))
    with pytest.raises(Stale):
        await store.save(a_touch(id="x", act="visit"))


async def test_a_record_that_was_never_kept_cannot_be_changed(store: Store) -> None:
    with pytest.raises(Stale):
        await store.save(a_lead(version=3))
    assert await store.count(Lead) == 0


async def test_one_address_has_one_contact(store: Store) -> None:
    await store.save(a_contact(id="x", key="a@example.com"))
    with pytest.raises(Stale):
        await store.save(a_contact(key="a@example.com"))
    found = await store.contact_at("a@example.com")
    assert found
    assert found.id == "x"
    assert await store.contact_at("b@example.com") is None


async def test_an_address_cannot_move_to_a_contact_that_has_another(store: Store) -> None:
    await store.save(a_contact(id="x", key="a@example.com"), a_contact(id="y", key="b@example.com"))
    other = await store.get(Contact, "y")
    assert other
    with pytest.raises(Stale):
        await store.save(replace(other, key="a@example.com"))
    assert await store.contact_at("b@example.com") == other


async def test_a_stale_save_keeps_nothing_of_itself(store: Store) -> None:
    await store.save(a_lead(id="x"))
    with pytest.raises(Stale):
        await store.save(a_touch(), a_lead(id="new"), a_lead(id="x"), a_contact())
    assert [await store.count(kind) for kind in (Lead, Touch, Contact)] == [1, 0, 0]


async def test_of_many_who_claim_at_once_one_wins_and_the_others_see_who(store: Store) -> None:
    await store.save(a_lead(id="x"))
    read = await store.get(Lead, "x")
    assert read
    seen: list[str | None] = []

    async def claim(rep: str) -> bool:
        try:
            await store.save(replace(read, owner=rep), a_touch(by=rep))
        except Stale:
            winner = await store.get(Lead, "x")
            seen.append(winner.owner if winner else None)
            return False
        return True

    won = await asyncio.gather(*(claim(f"rep {no}") for no in range(64)))
    assert sum(won) == 1
    assert seen == [f"rep {won.index(True)}"] * 63
    assert await store.count(Touch) == 1


async def test_two_who_are_new_at_one_address_are_one(store: Store) -> None:
    news = [store.save(a_contact(key="a@example.com"), a_lead()) for _ in range(3)]
    outcomes = await asyncio.gather(*news, return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType", "Stale", "Stale"]
    assert await store.count(Lead) == 1


async def test_a_conflict_does_not_harm_saves_that_come_with_it(store: Store) -> None:
    await store.save(a_lead(id="x"))
    outcomes = await asyncio.gather(
        store.save(a_lead(id="before")),
        store.save(a_touch(), a_lead(id="x")),
        store.save(a_lead(id="after")),
        return_exceptions=True,
    )
    assert [type(outcome) for outcome in outcomes] == [type(None), Stale, type(None)]
    assert [lead.id for lead in await store.all_of(Lead)] == ["after", "before", "x"]
    assert await store.count(Touch) == 0


async def test_nothing_is_read_before_it_is_kept(store: Store) -> None:
    saving = asyncio.ensure_future(store.save(a_lead(id="x")))
    await asyncio.sleep(0)
    seen = await store.get(Lead, "x")
    assert seen is None or saving.done()
    await saving
    assert await store.get(Lead, "x")


async def test_a_save_given_up_in_time_keeps_nothing(store: Store) -> None:
    saving = asyncio.ensure_future(store.save(a_lead(id="x"), a_touch()))
    asyncio.get_running_loop().call_soon(saving.cancel)
    with pytest.raises(asyncio.CancelledError):
        await saving
    await store.save(a_lead())
    assert [await store.count(Lead), await store.count(Touch)] in ([1, 0], [2, 1])


@pytest.mark.parametrize("text", ["lone \ud800 surrogate", "a NUL \0 sign"])
async def test_text_that_is_no_text_is_refused_before_anything_is_written(
    store: Store, text: str
) -> None:
    with pytest.raises(Exception, match=r"touches/.*(Unicode|NUL)") as refused:
        await store.save(a_lead(), a_touch(words=text))
    assert "lone" not in str(refused.value)
    assert await store.count(Lead) == 0


@pytest.mark.parametrize("text", ["\\u0000", '"};--', "’ <!channel> 🛎", "\r\nBcc: x", "\ufffd"])
async def test_any_other_text_comes_back_as_it_was(store: Store, text: str) -> None:
    await store.save(a_touch(id="x", words=text), a_contact(id=text, key=text))
    touch, contact = await store.get(Touch, "x"), await store.contact_at(text)
    assert touch
    assert contact
    assert (touch.words, contact.id) == (text, text)


async def test_a_time_without_a_zone_is_refused_before_anything_is_written(store: Store) -> None:
    with pytest.raises(TypeError):
        await store.save(a_lead(), a_touch(at=T0.replace(tzinfo=None)))
    assert await store.count(Lead) == 0


async def test_addresses_come_in_the_order_the_lead_lists_them(store: Store) -> None:
    first, second, third = a_contact(id="c"), a_contact(id="a"), a_contact(id="b", lead="x")
    await store.save(a_lead(id="x", contacts=("c", "a")), first, second, third)
    assert [contact.id for contact in await store.contacts_of("x")] == ["c", "a"]
    assert await store.contacts_of("nobody") == []


async def test_leads_are_found_by_name_company_and_address(store: Store) -> None:
    anna = replace(a_known_lead(name="Änna Groß", company="ACME"), id="anna", heard_at=T1)
    acme = replace(a_known_lead(company="Acme Ltd"), id="acme", heard_at=T2)
    await store.save(anna, acme, a_contact(key="groß@example.com", lead="acme"))

    async def found(words: str, limit: int = 10) -> list[str]:
        return [lead.id for lead in await store.find_leads(words, limit=limit)]

    assert await found("ÄNNA gross") == ["anna"]
    assert await found("aCmE") == ["acme", "anna"]
    assert await found("acme", limit=1) == ["acme"]
    assert await found("@example") == ["acme"]
    assert await found("%") == []


async def test_the_mail_kept_last_is_the_newest_then_the_highest_uid(store: Store) -> None:
    await store.save(
        a_received(uid=9, at=T0),
        a_received(uid=3, at=T1),
        a_received(uid=12, at=T1),
        a_received(mailbox="other", uid=99, at=T2),
    )
    last = await store.last_received("sales")
    assert last
    assert last.uid == 12
    assert await store.last_received("empty") is None


async def test_a_send_is_found_by_its_message_id(store: Store) -> None:
    await store.save(a_send(id="x", message_id="<1@example.com>"), a_send())
    found = await store.send_by_message("<1@example.com>")
    assert found
    assert found.id == "x"
    assert await store.send_by_message("<2@example.com>") is None


List = Callable[..., Awaitable[list[Any]]]

# For each list: how it is asked, what is in it in its order, and what is not in it.
LISTS: dict[str, tuple[Callable[[Store], List], list[Record], list[Record]]] = {
    "leads at a stage": (
        lambda store: lambda **page: store.leads_at(Stage.HOT, **page),
        [
            a_lead(id="b", since=T0, stage=Stage.HOT),
            a_lead(id="a", since=T1, stage=Stage.HOT),
            a_lead(id="c", since=T1, stage=Stage.HOT),
            a_lead(id="0", since=T2, stage=Stage.HOT),
        ],
        [a_lead(), a_lead(stage=Stage.ENDED)],
    ),
    "leads of a rep": (
        lambda store: lambda **page: store.leads_of("rita", **page),
        [a_lead(id=i, since=t, owner="rita") for i, t in (("z", T0), ("a", T1), ("b", T1))],
        [a_lead(), a_lead(owner="ken")],
    ),
    "open rings": (
        lambda store: store.open_rings,
        [a_ring(id="z"), a_ring(id="a", arrived=T1), a_ring(id="b", arrived=T1)],
        [a_ring(ended=T2)],
    ),
    "touches": (
        lambda store: lambda **page: store.touches_of("l", **page),
        [a_touch(id=i, at=t) for i, t in (("z", T0), ("y", T1), ("a", T2), ("b", T2))],
        [a_touch(lead="m")],
    ),
    "a lead's history": (
        lambda store: lambda **page: store.happenings_of("l", **page),
        [a_happening(id=i, at=t, lead="l") for i, t in (("z", T0), ("y", T1), ("a", T2))],
        [a_happening(), a_happening(lead="m")],
    ),
    "everybody's history": (
        lambda store: store.happenings,
        [a_happening(id="z"), a_happening(id="a", at=T1, lead="l"), a_happening(id="b", at=T1)],
        [],
    ),
    "sends of a lead": (
        lambda store: lambda **page: store.sends_of("l", **page),
        [a_send(id="z"), a_send(id="a", due=T1), a_send(id="b", due=T1, state=SendState.SENT)],
        [a_send(lead="m")],
    ),
    "sends of a campaign": (
        lambda store: lambda **page: store.sends_for("fair", **page),
        [a_send(id="z"), a_send(id="a", due=T1), a_send(id="b", due=T1, state=SendState.SENT)],
        [a_send(campaign="drip")],
    ),
    "sends in a state": (
        lambda store: lambda **page: store.sends_at(SendState.IN_DOUBT, **page),
        [a_send(id=i, due=t, state=SendState.IN_DOUBT) for i, t in (("z", T0), ("a", T1))],
        [a_send(), a_send(state=SendState.SENT)],
    ),
    "shows": (
        lambda store: store.shows,
        [
            a_show(id="z"),
            a_show(id="a", last_day=date(2026, 11, 1)),
            a_show(id="b", last_day=date(2027, 1, 1)),
        ],
        [],
    ),
    "the ledger": (
        lambda store: store.submissions,
        [a_submission(id="z"), a_submission(id="a", at=T1), a_submission(id="b", at=T1)],
        [],
    ),
    "what was set aside": (
        lambda store: store.set_asides,
        [a_set_aside(id="z"), a_set_aside(id="a", at=T1), a_set_aside(id="b", at=T1)],
        [],
    ),
    "all of a kind": (
        lambda store: lambda **page: store.all_of(Ring, **page),
        [a_ring(id="B"), a_ring(id="a", ended=T0), a_ring(id="ä"), a_ring(id="\U0001f6ce")],
        [a_lead(id="aa")],
    ),
}

# Lists that are worked off from their head, and so are never paged through.
QUEUES: dict[str, tuple[Callable[[Store], List], list[Record], list[Record]]] = {
    "quiet leads": (
        lambda store: lambda **page: store.quiet_leads(T2, **page),
        [a_lead(id="z"), a_lead(id="a", heard_at=T1, stage=Stage.HOT), a_lead(id="b", heard_at=T1)],
        [a_lead(heard_at=T2), a_lead(ring="r"), a_lead(stage=Stage.CLAIMED)],
    ),
    "leads that come back": (
        lambda store: lambda **page: store.leads_back(date(2026, 10, 5), **page),
        [
            a_lead(id=i, back_on=date(2026, *d))
            for i, d in (("z", (9, 30)), ("a", (10, 5)), ("b", (10, 5)))
        ],
        [a_lead(), a_lead(back_on=date(2026, 10, 6))],
    ),
    "rings that are due": (
        lambda store: lambda **page: store.due_rings(T2, **page),
        [a_ring(id="z", due=T0), a_ring(id="a", due=T2), a_ring(id="b", due=T2)],
        [a_ring(), a_ring(due=T3), a_ring(due=T0, ended=T1)],
    ),
    "cards that are stale": (
        lambda store: store.stale_cards,
        [
            a_ring(id="y", arrived=T3),
            a_ring(id="z", arrived=T3, ended=T3),
            a_ring(id="b", arrived=T0, card=Card(ts="1", wanted=3, drawn=2)),
            a_ring(id="a", arrived=T1, card=Card(ts="2", wanted=2, drawn=1)),
        ],
        [a_ring(card=Card(ts="3", wanted=2, drawn=2))],
    ),
    "notices that wait": (
        lambda store: store.notices_waiting,
        [
            a_notice(id="z"),
            a_notice(id="a", at=T1, state=NoticeState.POSTING),
            a_notice(id="b", at=T1),
        ],
        [a_notice(state=NoticeState.POSTED), a_notice(state=NoticeState.CANCELLED)],
    ),
    "notices of a ring": (
        lambda store: lambda **page: store.notices_of("r", **page),
        [
            a_notice(id="z", state=NoticeState.POSTED),
            a_notice(id="a", at=T1),
            a_notice(id="b", at=T1),
        ],
        [a_notice(ring="s")],
    ),
    "sends that are due": (
        lambda store: lambda **page: store.due_sends(T2, **page),
        [a_send(id="z"), a_send(id="a", due=T2, state=SendState.HELD), a_send(id="b", due=T2)],
        [a_send(due=T3), a_send(state=SendState.SENDING), a_send(state=SendState.SENT)],
    ),
    "mail that waits": (
        lambda store: store.received_waiting,
        [a_received(id="z"), a_received(id="a", at=T1), a_received(id="b", at=T1)],
        [a_received(handled_at=T2)],
    ),
}


@pytest.mark.parametrize("name", [*LISTS, *QUEUES])
async def test_a_list_has_an_order_a_limit_and_nothing_else_in_it(store: Store, name: str) -> None:
    ask, fitting, others = {**LISTS, **QUEUES}[name]
    await store.save(*others, *reversed(fitting))
    assert await ask(store)() == [kept(record) for record in fitting]
    assert await ask(store)(limit=2) == [kept(record) for record in fitting[:2]]
    assert await ask(store)(limit=0) == []


@pytest.mark.parametrize("name", LISTS)
async def test_a_list_goes_on_after_the_last_that_was_seen(store: Store, name: str) -> None:
    ask, fitting, others = LISTS[name]
    await store.save(*others, *fitting)
    pages, after = [], ""
    while page := await ask(store)(limit=1, after=after):
        pages.append(page[0].id)
        after = page[0].id
    assert pages == [record.id for record in fitting]


@pytest.mark.parametrize("name", LISTS)
async def test_a_list_does_not_go_on_after_what_is_not_in_it(store: Store, name: str) -> None:
    ask, fitting, others = LISTS[name]
    await store.save(*others, *fitting)
    for stranger in ("nobody", *(record.id for record in others)):
        with pytest.raises(LookupError):
            await ask(store)(after=stranger)


async def test_a_record_that_changes_moves_from_list_to_list(store: Store) -> None:
    await store.save(a_lead(id="x", stage=Stage.HOT))
    [lead] = await store.leads_at(Stage.HOT)
    await store.save(replace(lead, stage=Stage.CLAIMED, owner="rita"))
    assert await store.leads_at(Stage.HOT) == []
    assert await store.leads_of("rita") == await store.leads_at(Stage.CLAIMED)


async def test_a_closed_store_neither_reads_nor_saves(tmp_path: Path) -> None:
    for opener in OPENERS.values():
        closed = opener(tmp_path)
        await closed.close()
        with pytest.raises(Exception, match="closed"):
            await closed.get(Lead, "x")
        with pytest.raises(Exception, match="closed"):
            await closed.save(a_lead())


async def test_closing_finishes_what_was_begun(tmp_path: Path) -> None:
    open_disk = OPENERS["tinydb on disk"]
    store = open_disk(tmp_path)
    saving = asyncio.ensure_future(store.save(a_lead(id="x")))
    await asyncio.sleep(0)
    await store.close()
    await saving
    again = open_disk(tmp_path)
    assert await again.get(Lead, "x")
    await again.close()
