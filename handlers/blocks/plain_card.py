"""The card at its plainest: for when Slack refuses it as drawn, and when it has moved."""

from handlers.blocks.elements import (
    Block,
    Message,
    actions,
    button,
    escaped,
    plain,
    rich,
    said,
    section,
)
from nurture.leads.people import called, titled
from nurture.model import Lead, Ring

_ALL_WE_DARE = 200


def plain_card(lead: Lead, ring: Ring, text: str) -> Message:
    """Draw a card of one line and one button; `text` is the fallback of the whole card."""
    act = _claim(lead, ring) if not ring.claim and not ring.ended else _details(lead, ring)
    return Message(
        text=text[:3000],
        blocks=(section(plain(titled(lead)[:_ALL_WE_DARE]), "who"), actions([act])),
        metadata={"event_type": "lead_card", "event_payload": {"ring": ring.id}},
    )


def _claim(lead: Lead, ring: Ring) -> Block:
    return button("Claim", "claim", ring.id, primary=True, about=called(lead))


def _details(lead: Lead, ring: Ring) -> Block:
    return button("Details", "details", ring.id, about=called(lead))


def moved(lead: Lead, home: str) -> Message:
    """Draw what stays of a card that rang elsewhere: the way to where it rings now."""
    rings = said(" rings in ")
    there: Block = {"type": "channel", "channel_id": home}
    who = escaped(titled(lead))
    return Message(
        text=f"{who} rings in <#{home}> now.",
        blocks=(rich("moved", said(titled(lead)), rings, there, said(" now. The card is there.")),),
    )
