"""What our people press on the walk: whatever is there, what was there, and both at once."""

import asyncio

from slack_fixture import EVERYBODY, HANA, KEN, LEADS, MARKETING, MONA, RITA
from walk_hands import heard, press, what_to_press
from walk_nevers import open_rings
from walk_state import Walk

from bot.sandbox.slack.world import Message
from nurture.model import Ring

SALES = (RITA, KEN, MONA, HANA)
CROWDED = 6
"""So many open rings are enough: beyond it somebody works them off."""


async def somebody_clicks(walk: Walk) -> None:
    """Press anything on any card, file, show or direct line, whoever may do so."""
    user = walk.dice.choice(EVERYBODY).id
    places = (LEADS.id, MARKETING.id, walk.town.slack.dm(user))
    there = [one for place in places for one in walk.town._in(place)[-15:] if what_to_press(one)]
    if there:
        message = walk.dice.choice(there)
        action, value = walk.dice.choice(what_to_press(message))
        await press(walk, user, message, action, value)


async def a_stale_card_is_clicked(walk: Walk) -> bool:
    """Press what stood there before the last edit."""
    old = [one for one in walk.town.cards()[-40:] if one.former]
    if not old:
        return False
    message = walk.dice.choice(old)
    action, value = walk.dice.choice(what_to_press(_as_it_was(message)) or [("claim", None)])
    await press(walk, walk.dice.choice(SALES).id, message, action, value, late=True)
    return True


def _as_it_was(message: Message) -> Message:
    return Message(
        channel=message.channel, ts=message.ts, user=message.user, text="", blocks=message.former
    )


def free_in_the_channel(walk: Walk) -> list[Message]:
    return [card for card in walk.free() if card.channel == LEADS.id]


async def one_is_claimed(walk: Walk) -> None:
    if free := free_in_the_channel(walk):
        await press(walk, walk.dice.choice(SALES).id, walk.dice.choice(free), "claim")


async def two_claim_at_once(walk: Walk) -> None:
    if free := free_in_the_channel(walk):
        card = walk.dice.choice(free)
        walk.note(f"Rita and Ken claim at once: {card.text[:50]!r}")
        click = walk.town.slack.people.click
        acts = [click(user.id, LEADS.id, card.ts, "claim") for user in (RITA, KEN)]
        await asyncio.gather(*(heard(walk, act) for act in acts))


async def some_are_worked_off(walk: Walk) -> None:
    """Claim and touch the oldest, or say that they don't fit."""
    for ring in sorted(open_rings(walk.town), key=lambda ring: ring.arrived)[:6]:
        card = next((one for one in walk.cards() if _ring_of(one) == ring.id), None)
        if card and card.channel == LEADS.id:
            await work_off(walk, ring, card)


async def work_off(walk: Walk, ring: Ring, card: Message) -> None:
    owner = ring.claim.by if ring.claim else ""
    user = next((one for one in SALES if one.name == owner), MONA)
    way = "log_touch" if owner else walk.dice.choice(("claim", "not_a_fit", "not_a_fit"))
    await press(walk, user.id, card, way)


def _ring_of(message: Message) -> str:
    return str((message.metadata or {})["event_payload"]["ring"])
