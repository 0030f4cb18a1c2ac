"""What a card offers: two buttons and a menu, by the state of its ring."""

from handlers.blocks.elements import Block, button, option, overflow
from nurture.leads.people import called
from nurture.model import Lead, Ring, Stage

TITLES = {
    "claim": "Claim",
    "not_a_fit": "Not a fit …",
    "log_touch": "Log a touch …",
    "answer": "Answer by mail …",
    "won": "Won",
    "hand_back": "Hand back …",
    "why": "Why this score",
    "details": "Details",
    "lost": "Lost …",
    "not_yet": "Not yet …",
    "assign": "Assign, extend, rest …",
}
# The usual next step comes first. Two are buttons and five at most are in the menu, which is all
# that Slack takes there; so somebody is won only after a touch.
FREE = ("claim", "not_a_fit", "why", "details", "assign", "not_yet")
CLAIMED = ("log_touch", "answer", "hand_back", "details", "lost", "not_yet", "assign")
TOUCHED = ("log_touch", "won", "answer", "details", "lost", "not_yet", "hand_back")
CLOSED = ("details",)
_COLOURED = {"claim", "log_touch"}
_BUTTONS = 2


def offered(lead: Lead, ring: Ring) -> list[Block]:
    """Draw what can be done now; an answer by mail only where mail may go."""
    acts = [act for act in _acts(lead, ring) if act != "answer" or _may_get_mail(lead)]
    menu = [option(TITLES[act], f"{act}:{ring.id}") for act in acts[_BUTTONS:]]
    buttons = [_button(act, lead, ring) for act in acts[:_BUTTONS]]
    return [*buttons, *([overflow(menu)] if menu else [])]


def _acts(lead: Lead, ring: Ring) -> tuple[str, ...]:
    if not ring.ended:
        return CLAIMED if ring.claim else FREE
    return TOUCHED if lead.stage is Stage.CLAIMED else CLOSED


def _may_get_mail(lead: Lead) -> bool:
    return bool(lead.fact("email")) and not lead.no_mail


def _button(act: str, lead: Lead, ring: Ring) -> Block:
    first = act == "log_touch" and not ring.touched
    title = "Log first touch …" if first else TITLES[act]
    return button(title, act, ring.id, primary=act in _COLOURED, about=called(lead))
