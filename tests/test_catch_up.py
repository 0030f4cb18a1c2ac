"""A card whose answer was lost is looked up by its metadata, whenever it was lost: never two."""

from functools import partial

from fakes import BOOK, person
from town import Town, town

from nurture.model import Ring
from nurture.sales.claims import claim
from nurture.sales.desk import work

__all__ = ["town"]


async def only_ring(town: Town) -> Ring:
    (ring,) = await town.house.store.all_of(Ring)
    return ring


async def test_ended_before_the_post_left_it_is_posted_once(town: Town) -> None:
    town.slack.refuse("chat.postMessage", "internal_error", times=3)
    await town.ask()
    await town.seen(lambda: any(call.method == "chat.postMessage" for call in town.slack.calls))
    await town.stop()
    assert town.cards() == []
    town.slack.office.said_no.clear()
    await town.start()
    await town.house.settle()
    assert (await only_ring(town)).card.ts == town.cards()[0].ts
    assert len(town.cards()) == 1


async def test_ended_between_the_post_and_its_answer_it_is_found(town: Town) -> None:
    town.slack.lose_answer("chat.postMessage")
    await town.ask()
    await town.seen(town.cards)
    await town.stop()
    await town.start()
    await town.house.settle()
    assert [card.ts for card in town.cards()] == [(await only_ring(town)).card.ts]


async def test_the_answer_lost_and_claimed_meanwhile_it_is_found_and_shows_the_claim(
    town: Town,
) -> None:
    town.slack.lose_answer("chat.postMessage")
    await town.ask()
    await town.seen(town.unshown)  # it rests from then on
    ring = await only_ring(town)
    rule = partial(claim, by=person("rita"))
    await work(town.house.store, BOOK, ring.id, town.clock(), rule)
    await town.house.settle()  # until the lost answer is noted: it is tried again a while after
    await town.later(0.5)
    (card,) = town.cards()
    await town.seen(lambda: town.card(card.ts).text.startswith("Claimed by Rita"))


async def test_after_an_outage_all_that_was_taken_in_is_shown(town: Town) -> None:
    town.slack.refuse("chat.postMessage", "service_unavailable", times=5)
    for no in range(5):
        await town.ask(email=f"p{no}@example.org", name=f"Person {no}")
    await town.seen(lambda: not town.slack.office.said_no["chat.postMessage"])
    await town.house.settle()
    await town.later(0.5)
    await town.seen(lambda: len(town.cards()) == 5)


async def test_a_storm_of_429_in_one_channel_delays_cards_and_loses_none(town: Town) -> None:
    town.slack.limit("chat.postMessage", retry_after=1, times=2)
    await town.ask()
    await town.ask(email="tom@example.org", name="Tom")
    await town.seen(lambda: len(town.cards()) == 2)
    names = [card.text.split(": ")[1].split(",")[0].split(".")[0] for card in town.cards()]
    assert names == ["Pia Sample", "Tom"]
