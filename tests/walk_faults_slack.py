"""What goes wrong on the walk when we call Slack: limits, lost answers, channels that are shut."""

from dataclasses import replace
from datetime import timedelta

from slack_fixture import LEADS, MAX, MONA, RITA
from walk_cards import a_free_card, a_fresh_card
from walk_clicks import one_is_claimed
from walk_hands import press
from walk_leads import a_hot_lead
from walk_prospects import a_prospect_asks_to_stop
from walk_state import Walk, kept, let_pass, settled

A_STORM = 0.02
"""Seconds that Slack has us wait; its own waits are whole seconds."""


async def slack_counts_too_many_calls(walk: Walk) -> bool:
    for method in ("chat.postMessage", "chat.update"):
        walk.town.slack.limit(method, retry_after=A_STORM, times=3)
    await one_is_claimed(walk)
    await a_hot_lead(walk)
    await settled(walk)
    left = [times for times in walk.town.slack.office.limits._asked.values() if times]
    walk.town.slack.office.limits._asked.clear()
    return len(left) < 2


async def the_answer_to_a_post_is_lost(walk: Walk) -> bool:
    times = walk.dice.randint(1, 2)
    walk.town.slack.lose_answer("chat.postMessage", times=times)
    await a_hot_lead(walk)
    return await _left(walk, "chat.postMessage") < times


async def the_answer_to_an_update_is_lost(walk: Walk) -> bool:
    card = await a_free_card(walk)
    walk.town.slack.lose_answer("chat.update")
    await press(walk, RITA.id, card, "claim")
    return not await _left(walk, "chat.update")


async def _left(walk: Walk, method: str) -> int:
    """Give how many answers were not lost after all."""
    await settled(walk)
    left, walk.town.slack._lost[method] = walk.town.slack._lost[method], 0
    return left


async def the_channel_is_archived(walk: Walk) -> bool:
    await a_free_card(walk)
    walk.town.slack.archive(LEADS.id)
    return await _rings_elsewhere(walk)


async def the_bot_is_removed(walk: Walk) -> bool:
    await a_free_card(walk)
    walk.town.slack.remove_bot(LEADS.id)
    return await _rings_elsewhere(walk)


async def _rings_elsewhere(walk: Walk) -> bool:
    """A new lead rings with a manager, and so does what rang there; some end so, others by mail."""
    fresh = await a_fresh_card(walk)
    let_pass(walk, timedelta(minutes=6))
    await settled(walk)
    for card in [one for one in walk.free() if one.channel != LEADS.id][-2:]:
        if walk.dice.random() < 0.5:
            await press(walk, MONA.id, card, "not_a_fit")
    await a_prospect_asks_to_stop(walk)
    await settled(walk)
    open_again(walk)
    let_pass(walk, timedelta(minutes=2))
    await kept(walk)
    return fresh.channel != LEADS.id


async def a_shut_channel_opens(walk: Walk) -> None:
    """A card rings elsewhere, and it is the moment in which it comes home."""
    walk.town.slack.archive(LEADS.id)
    await a_fresh_card(walk)
    open_again(walk)
    let_pass(walk, timedelta(minutes=2))


def open_again(walk: Walk) -> None:
    there = walk.town.slack.world.channels[LEADS.id]
    members = there.members | {walk.town.slack.office.app.bot.id}
    walk.town.slack.world.keep_channel(replace(there, archived=False, members=members))


async def an_answers_address_is_used_up(walk: Walk) -> bool:
    """Who may not claim is told so by a direct message instead."""
    town, card = walk.town, await a_free_card(walk)
    by_message, here = len(town.direct(MAX.id)), len(town.told(MAX.id))
    town.slack.use_up_replies()
    await press(walk, MAX.id, card, "claim")
    try:
        await town.seen(
            lambda: len(town.direct(MAX.id)) > by_message or len(town.told(MAX.id)) > here
        )
    except TimeoutError:
        walk.wrong.append("Max may not claim, and was not told")
    return len(town.direct(MAX.id)) > by_message
