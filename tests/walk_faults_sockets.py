"""What goes wrong on the walk when Slack calls us: lines that end, envelopes out of order."""

import asyncio

from slack_fixture import KEN, RITA
from walk_cards import a_free_card
from walk_clicks import SALES
from walk_hands import heard, press
from walk_leads import a_hot_lead
from walk_state import Walk, settled


async def slack_says_goodbye_on_every_socket(walk: Walk) -> bool:
    await walk.town.slack.sockets.drop()
    return await _dialled_anew(walk)


async def every_socket_breaks(walk: Walk) -> bool:
    await walk.town.slack.sockets.cut()
    await a_hot_lead(walk)
    return await _dialled_anew(walk)


async def every_socket_falls_silent(walk: Walk) -> bool:
    """They stay open, and no ping is answered."""
    sockets = walk.town.slack.sockets
    silent = set(sockets._open)
    sockets.mute = True
    await a_hot_lead(walk)
    try:
        async with asyncio.timeout(5):
            while silent & set(sockets._open):  # noqa: ASYNC110 (a line has no event)
                await asyncio.sleep(0.02)
    finally:
        sockets.mute = False
    return await _dialled_anew(walk)


async def slack_renews_one_socket(walk: Walk) -> bool:
    card = await a_free_card(walk)
    await walk.town.slack.sockets.refresh_one()
    await press(walk, KEN.id, card, "claim")
    return await _dialled_anew(walk)


async def _dialled_anew(walk: Walk) -> bool:
    await walk.town.lines()
    return True


async def an_envelope_comes_twice(walk: Walk) -> bool:
    card = await a_free_card(walk)
    walk.town.slack.duplicate_next()
    await press(walk, walk.dice.choice(SALES).id, card, "claim")
    return not walk.town.slack.acts.repeat_next


async def a_later_click_overtakes(walk: Walk) -> bool:
    card = await a_free_card(walk)
    click = walk.town.slack.people.click
    walk.town.slack.delay_next(0.05)
    slow = click(RITA.id, card.channel, card.ts, "claim")
    await asyncio.sleep(0)
    quick = click(KEN.id, card.channel, card.ts, "claim")
    await asyncio.gather(heard(walk, slow), heard(walk, quick))
    await settled(walk)
    return "Claimed by Ken" in walk.town.card(card.ts).text
