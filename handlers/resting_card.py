"""The card of a lead that sales has let go of: that it is closed, and no longer who it was (R40)."""

from handlers.card_words import closed, state
from handlers.elements import Message, actions, button, context, mrkdwn, section
from handlers.sight import Sight
from nurture.model import Lead, Ring


def resting_card(lead: Lead, ring: Ring, sight: Sight) -> Message:
    """Draw how it ended and what comes next. Managers and marketing find the rest in Details."""
    later = f"Comes back on {lead.back_on:%-d %b %Y} by itself." if lead.back_on else _REST
    return Message(
        text=closed(lead, ring, sight),
        blocks=(
            section(mrkdwn(state(lead, ring, sight)), "state"),
            context(later, "next"),
            actions([button("Details", "details", ring.id)]),
        ),
        metadata={"event_type": "lead_card", "event_payload": {"ring": ring.id}},
    )


_REST = "It is out of sales' sight. Nothing more is due here."
