"""The contract: what every store promises about saving and reading; lists are beside it."""

import asyncio
from dataclasses import replace

import pytest
from kept_records import (
    T0,
    T1,
    T2,
    a_contact,
    a_halt,
    a_known_lead,
    a_lead,
    a_received,
    a_send,
    a_touch,
    kept,
    one_of_each,
)

from nurture.errors import Stale
from nurture.model import (
    Contact,
    Lead,
    Name,
    Stage,
    Touch,
)
from nurture.ports import Outcomes, Store

pytest_plugins = ["stores"]


async def test_what_was_saved_is_read_one_version_higher(any_store: Store) -> None:
    records = one_of_each()
    await any_store.save(*records)
    for record in records:
        assert await any_store.get(type(record), record.id) == kept(record)


async def test_an_unknown_id_is_nobody(any_store: Store) -> None:
    await any_store.save(lead := a_lead())
    assert await any_store.get(Lead, "nobody") is None
    assert await any_store.get(Contact, lead.id) is None


async def test_every_record_of_a_kind_counts(any_store: Store) -> None:
    await any_store.save(a_lead(), a_lead(), a_touch())
    assert [await any_store.count(kind) for kind in (Lead, Touch, Name)] == [2, 1, 0]
    assert (await any_store.sizes())["leads"] == 2
    assert "bytes" in await any_store.sizes()


async def test_one_record_twice_in_a_save_is_a_mistake(any_store: Store) -> None:
    lead = a_lead()
    with pytest.raises(ValueError, match="once"):
        await any_store.save(lead, replace(lead, owner="rita"))
    assert await any_store.count(Lead) == 0


async def test_a_record_saved_by_somebody_else_is_stale(any_store: Store) -> None:
    await any_store.save(a_lead(id="x"))
    read = await any_store.get(Lead, "x")
    assert read
    await any_store.save(replace(read, owner="rita"))
    with pytest.raises(Stale):
        await any_store.save(replace(read, owner="ken"))
    mine = await any_store.get(Lead, "x")
    assert mine
    assert (mine.owner, mine.version) == ("rita", 2)


async def test_a_taken_id_is_stale(any_store: Store) -> None:
    await any_store.save(a_touch(id="x"))
    with pytest.raises(Stale):
        await any_store.save(a_touch(id="x", act="visit"))


async def test_a_record_that_was_never_kept_cannot_be_changed(any_store: Store) -> None:
    with pytest.raises(Stale):
        await any_store.save(a_lead(version=3))
    assert await any_store.count(Lead) == 0


async def test_one_address_has_one_contact(any_store: Store) -> None:
    await any_store.save(a_contact(id="x", key="a@example.com"))
    with pytest.raises(Stale):
        await any_store.save(a_contact(key="a@example.com"))
    found = await any_store.contact_at("a@example.com")
    assert found
    assert found.id == "x"
    assert await any_store.contact_at("b@example.com") is None


async def test_an_address_cannot_move_to_a_contact_that_has_another(any_store: Store) -> None:
    await any_store.save(
        a_contact(id="x", key="a@example.com"), a_contact(id="y", key="b@example.com")
    )
    other = await any_store.get(Contact, "y")
    assert other
    with pytest.raises(Stale):
        await any_store.save(replace(other, key="a@example.com"))
    assert await any_store.contact_at("b@example.com") == other


async def test_a_stale_save_keeps_nothing_of_itself(any_store: Store) -> None:
    await any_store.save(a_lead(id="x"))
    with pytest.raises(Stale):
        await any_store.save(a_touch(), a_lead(id="new"), a_lead(id="x"), a_contact())
    assert [await any_store.count(kind) for kind in (Lead, Touch, Contact)] == [1, 0, 0]


async def test_of_many_who_claim_at_once_one_wins_and_the_others_see_who(any_store: Store) -> None:
    await any_store.save(a_lead(id="x"))
    read = await any_store.get(Lead, "x")
    assert read
    seen: list[str | None] = []

    async def claim(rep: str) -> bool:
        try:
            await any_store.save(replace(read, owner=rep), a_touch(by=rep))
        except Stale:
            winner = await any_store.get(Lead, "x")
            seen.append(winner.owner if winner else None)
            return False
        return True

    won = await asyncio.gather(*(claim(f"rep {no}") for no in range(64)))
    assert sum(won) == 1
    assert seen == [f"rep {won.index(True)}"] * 63
    assert await any_store.count(Touch) == 1


async def test_two_who_are_new_at_one_address_are_one(any_store: Store) -> None:
    news = [any_store.save(a_contact(key="a@example.com"), a_lead()) for _ in range(3)]
    outcomes = await asyncio.gather(*news, return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType", "Stale", "Stale"]
    assert await any_store.count(Lead) == 1


async def test_a_conflict_does_not_harm_saves_that_come_with_it(any_store: Store) -> None:
    await any_store.save(a_lead(id="x"))
    outcomes = await asyncio.gather(
        any_store.save(a_lead(id="before")),
        any_store.save(a_touch(), a_lead(id="x")),
        any_store.save(a_lead(id="after")),
        return_exceptions=True,
    )
    assert [type(outcome) for outcome in outcomes] == [type(None), Stale, type(None)]
    assert [lead.id for lead in await any_store.all_of(Lead)] == ["after", "before", "x"]
    assert await any_store.count(Touch) == 0


async def test_nothing_is_read_before_it_is_kept(any_store: Store) -> None:
    saving = asyncio.ensure_future(any_store.save(a_lead(id="x")))
    await asyncio.sleep(0)
    seen = await any_store.get(Lead, "x")
    assert seen is None or saving.done()
    await saving
    assert await any_store.get(Lead, "x")


async def test_a_save_given_up_in_time_keeps_nothing(any_store: Store) -> None:
    saving = asyncio.ensure_future(any_store.save(a_lead(id="x"), a_touch()))
    asyncio.get_running_loop().call_soon(saving.cancel)
    with pytest.raises(asyncio.CancelledError):
        await saving
    await any_store.save(a_lead())
    assert [await any_store.count(Lead), await any_store.count(Touch)] in ([1, 0], [2, 1])


@pytest.mark.parametrize("text", ["lone \ud800 surrogate", "a NUL \0 sign"])
async def test_text_that_is_no_text_is_refused_before_anything_is_written(
    any_store: Store, text: str
) -> None:
    with pytest.raises(Exception, match=r"touches/.*(Unicode|NUL)") as refused:
        await any_store.save(a_lead(), a_touch(words=text))
    assert "lone" not in str(refused.value)
    assert await any_store.count(Lead) == 0


@pytest.mark.parametrize("text", ["\\u0000", '"};--', "’ <!channel> 🛎", "\r\nBcc: x", "\ufffd"])
async def test_any_other_text_comes_back_as_it_was(any_store: Store, text: str) -> None:
    await any_store.save(a_touch(id="x", words=text), a_contact(id=text, key=text))
    touch, contact = await any_store.get(Touch, "x"), await any_store.contact_at(text)
    assert touch
    assert contact
    assert (touch.words, contact.id) == (text, text)


async def test_a_time_without_a_zone_is_refused_before_anything_is_written(
    any_store: Store,
) -> None:
    with pytest.raises(TypeError):
        await any_store.save(a_lead(), a_touch(at=T0.replace(tzinfo=None)))
    assert await any_store.count(Lead) == 0


async def test_addresses_come_in_the_order_the_lead_lists_them(any_store: Store) -> None:
    first, second, third = a_contact(id="c"), a_contact(id="a"), a_contact(id="b", lead="x")
    await any_store.save(a_lead(id="x", contacts=("c", "a")), first, second, third)
    assert [contact.id for contact in await any_store.contacts_of("x")] == ["c", "a"]
    assert await any_store.contacts_of("nobody") == []


async def test_leads_are_found_by_name_company_and_address(any_store: Store) -> None:
    anna = replace(a_known_lead(name="Änna Groß", company="ACME"), id="anna", heard_at=T1)
    acme = replace(a_known_lead(company="Acme Ltd"), id="acme", heard_at=T2)
    await any_store.save(anna, acme, a_contact(key="groß@example.com", lead="acme"))

    async def found(words: str, limit: int = 10) -> list[str]:
        return [lead.id for lead in await any_store.find_leads(words, limit=limit)]

    assert await found("ÄNNA gross") == ["anna"]
    assert await found("aCmE") == ["acme", "anna"]
    assert await found("acme", limit=1) == ["acme"]
    assert await found("@example") == ["acme"]
    assert await found("%") == []


async def test_the_mail_kept_last_is_the_newest_then_the_highest_uid(any_store: Store) -> None:
    await any_store.save(
        a_received(uid=9, at=T0),
        a_received(uid=3, at=T1),
        a_received(uid=12, at=T1),
        a_received(mailbox="other", uid=99, at=T2),
    )
    last = await any_store.last_received("sales")
    assert last
    assert last.uid == 12
    assert await any_store.last_received("empty") is None


async def test_a_send_is_found_by_its_message_id(any_store: Store) -> None:
    await any_store.save(a_send(id="x", message_id="<1@example.com>"), a_send())
    found = await any_store.send_by_message("<1@example.com>")
    assert found
    assert found.id == "x"
    assert await any_store.send_by_message("<2@example.com>") is None


async def test_what_came_of_a_campaigns_mails_is_counted_from_an_instant_on(
    any_store: Store,
) -> None:
    went = {"campaign": "fair", "sent_at": T1}
    await any_store.save(
        a_send(id="1", **{**went, "due": T0}),
        a_send(id="2", **{**went, "due": T1}),
        a_send(id="3", **{**went, "due": T1, "bounced_at": T2}),
        a_send(id="4", **{**went, "due": T2, "complained_at": T2}),
        a_send(id="5", due=T2, campaign="fair", bounced_at=T2),
        a_send(id="6", due=T2, campaign="fair"),
        a_send(id="7", due=T2, campaign="other", sent_at=T2),
    )
    assert await any_store.outcomes("fair", T1) == Outcomes(went=4, bounced=2, complained=1)
    assert await any_store.outcomes("none", T0) == Outcomes(went=0, bounced=0, complained=0)


async def test_halts_are_given_oldest_first_lifted_or_not(any_store: Store) -> None:
    await any_store.save(a_halt(id="b", at=T1), a_halt(id="a", at=T2, lifted_at=T2))
    assert [halt.id for halt in await any_store.halts()] == ["b", "a"]
    assert [halt.holds for halt in await any_store.halts()] == [True, False]


async def test_a_record_that_changes_moves_from_list_to_list(any_store: Store) -> None:
    await any_store.save(a_lead(id="x", stage=Stage.HOT))
    [lead] = await any_store.leads_at(Stage.HOT)
    await any_store.save(replace(lead, stage=Stage.CLAIMED, owner="rita"))
    assert await any_store.leads_at(Stage.HOT) == []
    assert await any_store.leads_of("rita") == await any_store.leads_at(Stage.CLAIMED)
