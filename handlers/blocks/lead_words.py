"""How a lead stands, what is known of it and what happened, in a colleague's words."""

from handlers.blocks.sight import Sight
from nurture.model import Lead, Ring, Send, SendState, Stage, Touch
from nurture.sales.claims import TOUCHES

CHANNELS = {
    "web": "by the web form",
    "show": "at the show",
    "phone": "by phone",
    "mail": "by mail",
    "slack": "told to us in Slack",
    "rep": "told to one of us",
    "list": "from an imported list",
    "calendar": "by the calendar",
}
FACTS = {
    "email": "E-mail",
    "title": "Job",
    "employees": "People",
    "zone": "Time zone",
}
_WORDS = 200


def standing(lead: Lead, ring: Ring | None, sight: Sight) -> str:
    """Say where somebody is on the way, with the deadline that is in force."""
    if lead.stage is Stage.HOT and ring and not ring.ended:
        return f"ringing, claim by {sight.clock(ring.claim_by, ring.team)}"
    if lead.stage is Stage.CLAIMED:
        return f"with {sight.first(lead.owner or '')}{_promise(ring, sight)}"
    if lead.stage is Stage.REMARKET and lead.back_on:
        return f"resting until {lead.back_on:%-d %b %Y}"
    return _STAGES.get(lead.stage) or str(lead.ended or "ended")


_STAGES = {
    Stage.NURTURE: "not ringing yet",
    Stage.HOT: "ringing",
    Stage.CUSTOMER: "a customer",
    Stage.REMARKET: "resting",
}


def _promise(ring: Ring | None, sight: Sight) -> str:
    if not ring or ring.ended or not ring.touch_by:
        return ""
    return f", first touch by {sight.clock(ring.touch_by, ring.team)}"


def known(lead: Lead, sight: Sight) -> list[str]:
    """Say each fact with who told it."""
    return [
        f"{FACTS.get(name, name.capitalize())}: "
        f"{sight.country(lead) if name == 'country' else fact.value} ({fact.source})"
        for name, fact in lead.facts.items()
    ]


def happened(touch: Touch, sight: Sight, team: str) -> str:
    """Say one act, theirs or ours, with its time and words."""
    words = f": {touch.words[:_WORDS]}" if touch.words else ""
    return f"{sight.day(touch.at, team)}  {_deed(touch, sight)}{words}"


def _deed(touch: Touch, sight: Sight) -> str:
    if touch.by == "machine":
        return "We sent a letter"
    if touch.by != "them":
        return f"{TOUCHES.get(touch.act, touch.act.capitalize())} by {sight.first(touch.by)}"
    act = sight.book.hot.acts.get(touch.act)
    how = CHANNELS.get(touch.channel, f"by {touch.channel}")
    return f"{act.title if act else touch.act.capitalize()}, {how} ({touch.source})"


def mailed(send: Send, sight: Sight, team: str) -> str:
    """Say how one letter stands."""
    at = send.sent_at if send.state is SendState.SENT and send.sent_at else send.due
    why = f", {send.why}" if send.why else ""
    return f"{sight.day(at, team)}  “{send.letter}” {send.state}{why}"
