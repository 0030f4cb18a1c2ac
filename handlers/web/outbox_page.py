"""What the page of waiting mail tells: halts, mails in doubt with the choice, and what waits for what."""

import re
from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.web.stop_page import masked
from nurture.leads.people import called
from nurture.mail.waiting import PAGE, WAITS, Outlook, Waiting
from nurture.model import Halt, SendState
from nurture.rulebook import Rulebook
from nurture.wording import counted

Values = dict[str, object]

# What a state is called, and what it means.
STATES: Mapping[SendState, str] = {
    SendState.HELD: "Held back",
    SendState.PLANNED: "Waits for its hour",
    SendState.SENDING: "Leaving now",
    SendState.IN_DOUBT: "In doubt",
}
_ADDRESS = re.compile(r"[^\s<>@:,;\"'()]+@[^\s<>@,;\"'()]+")
_REASONS = 8


def chosen(only: str) -> SendState:
    """Read which mails are asked for; held ones if that is not clear."""
    return SendState(only) if only in WAITS else SendState.HELD


def page_of(seen: Outlook, state: SendState, page: int, book: Rulebook) -> Values:
    """Give the page its words."""
    left = seen.counts.get(state, 0) - (page + 1) * PAGE
    zone = book.firm.zone
    return {
        **_head(seen),
        "halts": [_halt(name, halt, zone) for name, halt in seen.halts],
        "doubts": [_doubt(one, zone) for one in seen.doubts],
        "reasons": [(veiled(why), f"{number:,}") for why, number in seen.reasons[:_REASONS]],
        "filters": [_filter(one, seen, here=one is state) for one in STATES],
        "only": state,
        "rows": [_row(one, zone) for one in seen.rows],
        "more": max(0, left),
        "next": page + 1,
    }


def _head(seen: Outlook) -> Values:
    asked = len(seen.doubts) + len(seen.halts)
    state = f"{counted(asked, 'thing')} for you to decide" if asked else "Nothing to decide"
    waits = f"{counted(seen.waiting, 'letter')} not gone" if seen.waiting else "Nothing waits"
    return {"heading": waits, "state": state, "tag": "off" if asked else "ok"}


def _halt(name: str, halt: Halt, zone: str) -> Values:
    since = _clock(halt.at, zone)
    return {"id": halt.id, "name": name, "since": since, "why": veiled(halt.why)}


def _doubt(one: Waiting, zone: str) -> Values:
    send = one.send
    return {
        **_row(one, zone),
        "id": send.id,
        "message": send.message_id or "",
        "tries": counted(send.tries, "try", "tries"),
    }


def _filter(state: SendState, seen: Outlook, *, here: bool) -> Values:
    number = seen.counts.get(state, 0)
    return {"key": state, "word": STATES[state], "number": f"{number:,}", "here": here}


def _row(one: Waiting, zone: str) -> Values:
    send, lead = one.send, one.lead
    return {
        "name": called(lead) if lead else "Somebody who is gone",
        "company": lead.fact("company") if lead else "",
        "to": masked(one.contact.address) if one.contact else "",
        "letter": send.subject or f"“{send.letter}”",
        "campaign": one.campaign,
        "yours": _clock(send.due, zone),
        "theirs": _clock(send.due, send.zone) if send.zone else "",
        "why": veiled(send.why) or STATES[send.state],
    }


def veiled(text: str) -> str:
    """Mask the addresses in what a mail server said: whoever holds the link needs none of them."""
    return _ADDRESS.sub(lambda found: masked(found[0]), text)


def _clock(at: datetime, zone: str) -> str:
    return f"{at.astimezone(ZoneInfo(zone)):%a %-d %b, %-H:%M}"
