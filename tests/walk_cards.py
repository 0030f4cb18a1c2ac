"""A card to strike at on the walk: one that is there, or a new one."""

from walk_clicks import free_in_the_channel
from walk_leads import a_hot_lead
from walk_state import Walk, settled

from bot.sandbox.slack.world import Message
from nurture.model import Lead, Ring


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
    free = free_in_the_channel(walk)
    return walk.dice.choice(free) if free else await a_fresh_card(walk)
