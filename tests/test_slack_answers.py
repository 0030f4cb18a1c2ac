"""Races at Slack's door: an answer finds whoever clicked, the first click wins, a ring has one card."""

import asyncio
from dataclasses import replace

from slack_fixture import KEN, LEADS, MAX, RITA
from town import Town, town

from nurture.model import Lead, Ring

__all__ = ["town"]


async def test_where_the_answer_s_address_is_used_up_it_comes_directly(town: Town) -> None:
    card = await town.take()
    town.slack.world.join(town.slack.world.channels[LEADS.id], MAX.id)
    town.slack.use_up_replies()
    await town.click(MAX.id, card, "claim")
    told = await town.seen(lambda: town.direct(MAX.id))
    assert told[0].text == "Only the team of #leads can do that: Rita, Ken, Mona and Hana."
    assert town.told(MAX.id) == []


async def test_of_two_clicks_the_one_that_arrives_first_wins(town: Town) -> None:
    card = await town.take()
    await town.slack.acts.quiet()  # the word that a card was posted would take the delay
    town.slack.delay_next(0.1)
    slow = town.slack.people.click(RITA.id, LEADS.id, card.ts, "claim")
    await asyncio.sleep(0)
    await town.click(KEN.id, card, "claim")
    await slow.answered()
    told = await town.seen(lambda: town.told(RITA.id))
    assert told[0].startswith("Ken was ")


async def test_a_ring_that_is_found_and_heard_of_at_once_has_one_card(town: Town) -> None:
    assert town.house.slack
    assert town.house.slack.connected
    ringer, store = town.house.slack.connected.desks.ringer, town.house.store
    store.listeners.clear()  # type: ignore[attr-defined]  # nobody hears of the save for now
    assert (await town.ask()).status_code == 202
    (ring,), (lead,) = await store.all_of(Ring), await store.all_of(Lead)
    found = asyncio.create_task(ringer.post())
    await asyncio.sleep(0)
    ringer.hear([lead, replace(ring, version=0)])
    await found
    assert len(town.cards()) == 1
