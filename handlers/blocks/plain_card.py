"""The card at its plainest: for when Slack refuses it as drawn, and what it leaves where it was."""

from handlers.blocks.elements import (
    Block,
    Message,
    actions,
    button,
    plain,
    rich,
    said,
    section,
)
from handlers.blocks.resting_card import at_rest
from nurture.leads.people import called, titled
from nurture.model import Lead, Ring

_ALL_WE_DARE = 200


def plain_card(lead: Lead, ring: Ring, text: str) -> Message:
    """Draw a card of one line and one button; `text` is the fallback of the whole card."""
    act = _claim(lead, ring) if not ring.claim and not ring.ended else _details(lead, ring)
    who = "Closed" if at_rest(lead, ring) else titled(lead)
    return Message(
        text=text[:3000],
        blocks=(section(plain(who[:_ALL_WE_DARE]), "who"), actions([act])),
        metadata={"event_type": "lead_card", "event_payload": {"ring": ring.id}},
    )


def _claim(lead: Lead, ring: Ring) -> Block:
    return button("Claim", "claim", ring.id, primary=True, about=called(lead))


def _details(lead: Lead, ring: Ring) -> Block:
    return button("Details", "details", ring.id, about=called(lead))


def sign(to: str) -> Message:
    """Draw what stays of a card that moved: where it is now, and not whose it was (R40)."""
    # Slack's ids of direct messages begin with D: to anybody else they lead nowhere.
    place: list[Block] = [said("elsewhere now.")]
    if not to.startswith("D"):
        place = [said("in "), {"type": "channel", "channel_id": to}, said(" now.")]
    where = "elsewhere now." if to.startswith("D") else f"in <#{to}> now."
    return Message(
        text=f"This card is {where}", blocks=(rich("sign", said("This card is "), *place),)
    )
