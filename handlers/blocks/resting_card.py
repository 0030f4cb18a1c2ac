"""The card of a lead that sales has let go of: that it is closed, and no longer who it was (R40).

One that rang again since says no more either: it leads to its newer card.
"""

from handlers.blocks.card_words import closed, state
from handlers.blocks.elements import Message, actions, button, context, mrkdwn, section
from handlers.blocks.sight import Sight
from nurture.model import Lead, Ring
from nurture.sales.permits import out_of_sight


def at_rest(lead: Lead, ring: Ring) -> bool:
    """Whether a card must not say whose it was: its lead is out of sight, or rang again since."""
    return out_of_sight(lead) or lead.ring != ring.id


def resting_card(lead: Lead, ring: Ring, sight: Sight) -> Message:
    """Draw how it ended and what comes next. Managers and marketing find the rest in Details."""
    back = f"Comes back on {lead.back_on:%-d %b %Y} by itself." if lead.back_on else _REST
    later = back if lead.ring == ring.id else _NEWER
    return Message(
        text=closed(lead, ring, sight),
        blocks=(
            section(mrkdwn(state(lead, ring, sight)), "state"),
            context(later, "next"),
            *([actions([button("Details", "details", ring.id)])] if lead.ring == ring.id else []),
        ),
        metadata={"event_type": "lead_card", "event_payload": {"ring": ring.id}},
    )


_NEWER = "This one rang again since. The newer card further down is the one to use."
_REST = "It is out of sales' sight. Nothing more is due here."
