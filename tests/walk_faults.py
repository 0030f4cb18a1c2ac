"""What goes wrong on the walk. Each fault tells whether it really struck; it is mended in the end."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

from slack_fixture import KEN, LEADS, MAX, RITA
from walk_deeds import (
    SALES,
    Walk,
    a_hot_lead,
    a_prospect_answers,
    a_stale_card_is_clicked,
    heard,
    let_pass,
    one_is_claimed,
    press,
)

from bot.sandbox.slack.world import Message
from nurture.calendar.hours import opening, working
from nurture.model import Lead, Ring, Send, SendState

Fault = Callable[[Walk], Awaitable[bool]]
A_STORM = 0.02
"""Seconds that Slack has us wait; its own waits are whole seconds."""


async def settled(walk: Walk) -> None:
    """Let all be shown that can be; what met a fault rests for a moment first."""
    for _ in range(8):
        await walk.town.house.settle()
        left = await walk.town.house.store.tally()
        if not left.stale and not left.notices:
            return
        walk.town.clock.move_to(walk.town.clock() + timedelta(seconds=16))


async def card_of(walk: Walk, lead_id: str) -> Message | None:
    """Give the card of a lead once it is shown, None if it rings nowhere."""
    await settled(walk)
    lead = walk.town.memory.get(Lead, lead_id)
    ring = walk.town.memory.get(Ring, lead.ring) if lead else None
    there = walk.town.slack.world.messages[ring.card.channel or ""] if ring else {}
    return there.get(ring.card.ts or "") if ring else None


async def a_fresh_card(walk: Walk) -> Message:
    card = await card_of(walk, await a_hot_lead(walk))
    assert card, "a hot lead has a card"
    return card


async def a_free_card(walk: Walk) -> Message:
    """Give a card of #leads that still asks for somebody; a new one if there is none."""
    free = [card for card in walk.free() if card.channel == LEADS.id]
    return walk.dice.choice(free) if free else await a_fresh_card(walk)


# Slack, when it is called


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
    walk.town.slack.lose_answer("chat.postMessage", times=walk.dice.randint(1, 2))
    await a_hot_lead(walk)
    return await _used_up(walk, "chat.postMessage")


async def the_answer_to_an_update_is_lost(walk: Walk) -> bool:
    card = await a_free_card(walk)
    walk.town.slack.lose_answer("chat.update")
    await press(walk, RITA.id, card, "claim")
    return await _used_up(walk, "chat.update")


async def _used_up(walk: Walk, method: str) -> bool:
    await settled(walk)
    left, walk.town.slack._lost[method] = walk.town.slack._lost[method], 0
    return not left


async def the_channel_is_archived(walk: Walk) -> bool:
    walk.town.slack.archive(LEADS.id)
    return await _rings_elsewhere(walk)


async def the_bot_is_removed(walk: Walk) -> bool:
    walk.town.slack.remove_bot(LEADS.id)
    return await _rings_elsewhere(walk)


async def _rings_elsewhere(walk: Walk) -> bool:
    before = {ring.id: ring.version for ring in walk.town.memory.of(Ring)}
    card = await a_fresh_card(walk)
    there = walk.town.slack.world.channels[LEADS.id]
    members = there.members | {walk.town.slack.office.app.bot.id}
    walk.town.slack.world.keep_channel(replace(there, archived=False, members=members))
    # A closed card in a channel that is shut is not drawn any more.
    walk.town.given_up |= {
        ring.id
        for ring in walk.town.memory.of(Ring)
        if ring.ended and ring.version != before.get(ring.id)
    }
    let_pass(walk, timedelta(minutes=2))
    await _all_are_home(walk)
    return card.channel != LEADS.id


async def _all_are_home(walk: Walk) -> None:
    """Wait for the cards that move; a house that stops between the two calls leaves both."""
    await settled(walk)
    side = walk.town.house.slack
    for lane in side.connected.desks.keeping if side and side.connected else ():
        await lane.quiet()


async def an_answers_address_is_used_up(walk: Walk) -> bool:
    """Who may not claim is told so by a direct message instead."""
    card, before = await a_free_card(walk), len(walk.town.direct(MAX.id))
    walk.town.slack.use_up_replies()
    await press(walk, MAX.id, card, "claim")
    told = len(walk.town.direct(MAX.id)) > before
    if not told:
        walk.unanswered.append("Max may not claim, and was not told")
    return told


# Slack, when it calls


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


# Mail


async def _in_mail_hours(walk: Walk) -> None:
    """Letters go while people work: here, when the team does."""
    hours, now = walk.town.house.book.teams["main"].hours, walk.town.clock()
    if not working(hours, now):
        let_pass(walk, opening(hours, now) - now + timedelta(minutes=1))
        await settled(walk)


async def _new_send(walk: Walk) -> Send | None:
    lead = await a_hot_lead(walk)
    await settled(walk)
    return next((one for one in walk.town.memory.of(Send) if one.lead == lead), None)


async def the_relay_refuses(walk: Walk) -> bool:
    await _in_mail_hours(walk)
    walk.town.post.faults.text = "451 4.3.0 Try again later"
    send = await _new_send(walk)
    walk.town.post.faults.text = ""
    return bool(send and send.tries and send.state is not SendState.SENT)


async def the_relay_hangs_up_after_the_text(walk: Walk) -> bool:
    await _in_mail_hours(walk)
    walk.town.post.faults.hang_up = True
    send = await _new_send(walk)
    walk.town.post.faults.hang_up = False
    return bool(send and send.state is SendState.IN_DOUBT)


async def the_mailbox_is_down(walk: Walk) -> bool:
    await walk.town.post.imap.stop()
    await a_prospect_answers(walk)
    await settled(walk)
    await walk.town.post.imap.start()
    return True


# The house


async def the_house_restarts(walk: Walk) -> bool:
    await walk.town.stop()
    let_pass(walk, timedelta(minutes=walk.dice.randint(0, 30)))
    await walk.town.start()
    return True


async def the_house_crashes(walk: Walk) -> bool:
    """In the middle of what a lead or a claim sets going."""
    await a_hot_lead(walk)
    await asyncio.sleep(walk.dice.random() * 0.02)
    walk.note("the house crashes")
    await walk.town.crash()
    await walk.town.start()
    return True


FAULTS: tuple[Fault, ...] = (
    slack_counts_too_many_calls,
    the_answer_to_a_post_is_lost,
    the_answer_to_an_update_is_lost,
    the_channel_is_archived,
    the_bot_is_removed,
    an_answers_address_is_used_up,
    slack_says_goodbye_on_every_socket,
    every_socket_breaks,
    every_socket_falls_silent,
    slack_renews_one_socket,
    an_envelope_comes_twice,
    a_later_click_overtakes,
    a_stale_card_is_clicked,
    the_relay_refuses,
    the_relay_hangs_up_after_the_text,
    the_mailbox_is_down,
    the_house_restarts,
    the_house_crashes,
)
