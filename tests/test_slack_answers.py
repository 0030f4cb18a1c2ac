"""Answers find whoever clicked, though the usual way is gone, and clicks count in their order of arrival."""

import asyncio

from slack_fixture import KEN, LEADS, MAX, RITA
from town import Town, town

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
    town.slack.delay_next(0.1)
    slow = town.slack.people.click(RITA.id, LEADS.id, card.ts, "claim")
    await asyncio.sleep(0)
    await town.click(KEN.id, card, "claim")
    await slow.answered()
    told = await town.seen(lambda: town.told(RITA.id))
    assert told[0].startswith("Ken was ")
