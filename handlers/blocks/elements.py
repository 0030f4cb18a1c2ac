"""The small parts of Block Kit. What strangers typed goes into `plain` and `rich` only."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

Block = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Message:
    """A message to post: the plain words read aloud and shown in notifications, and its blocks."""

    text: str
    blocks: tuple[Block, ...]
    metadata: Block | None = None


def plain(text: str, longest: int = 3000) -> Block:
    """Text whose characters stay the characters they are, cut to what Slack takes there."""
    shown = text if len(text) <= longest else text[: longest - 1] + "…"
    return {"type": "plain_text", "text": shown or " ", "emoji": False}


def mrkdwn(text: str) -> Block:
    """Text of our own with Slack's marks; never a stranger's words."""
    return {"type": "mrkdwn", "text": text}


def escaped(text: str) -> str:
    """Escape a stranger's words for the fallback text: & < > and the marks lose their meaning.

    Slack's document on formatting names & < >; a zero-width joiner breaks up * _ ~ and `.
    """
    safe = ampersands(text)
    for mark in "*_~`":
        safe = safe.replace(mark, f"{mark}\N{ZERO WIDTH NON-JOINER}")
    return safe


def ampersands(text: str) -> str:
    """Escape what Slack's document on formatting names, and no more."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def section(text: Block, block_id: str, accessory: Block | None = None) -> Block:
    """Lay out one paragraph."""
    block: Block = {"type": "section", "text": text, "block_id": block_id}
    return block | ({"accessory": accessory} if accessory else {})


def header(text: str, block_id: str) -> Block:
    """Lay out a heading; Slack takes 150 signs."""
    return {"type": "header", "text": plain(text, 150), "block_id": block_id}


def context(text: str, block_id: str) -> Block:
    """Lay out a quiet line of our own words."""
    return {"type": "context", "elements": [mrkdwn(text)], "block_id": block_id}


def actions(elements: Sequence[Block], block_id: str = "acts") -> Block:
    """Lay out a row of buttons."""
    return {"type": "actions", "block_id": block_id, "elements": list(elements)}


def button(
    text: str, action_id: str, value: str, *, primary: bool = False, about: str = ""
) -> Block:
    """Make a button. `about` names the person for screen readers (Slack takes 75 signs)."""
    made: Block = {
        "type": "button",
        "text": plain(text, 75),
        "action_id": action_id,
        "value": value,
    }
    if primary:
        made["style"] = "primary"
    if about:
        made["accessibility_label"] = f"{text.removesuffix(' …')} {_spoken(about)}"[:75]
    return made


def _spoken(text: str) -> str:
    # A label is read aloud as it stands: letters and figures, and none of the signs Slack knows.
    return " ".join("".join(sign if sign not in "<>&*_~`@#!" else " " for sign in text).split())


def option(text: str, value: str) -> Block:
    """Make one choice; Slack takes 75 signs of text and 150 of value."""
    return {"text": plain(text, 75), "value": value}


def overflow(options: Iterable[Block], action_id: str = "more") -> Block:
    """Make the menu behind the three dots; Slack takes five choices."""
    return {"type": "overflow", "action_id": action_id, "options": list(options)}


def divider() -> Block:
    """Draw a line."""
    return {"type": "divider"}


def when(at: datetime, zone: str, now: datetime) -> str:
    """A time that each reader sees in their own zone; the fallback names the team's.

    The day is shown unless it is today where the team is.
    """
    local, today = _there(at, zone, now)
    form = "{time}" if today else "{date_short_pretty}, {time}"
    return f"<!date^{int(at.timestamp())}^{form}|{_spelt(local, today=today)}>"


def clock(at: datetime, zone: str, now: datetime) -> str:
    """A time in plain words: "14:17 CET", and "Mon 23 Nov, 09:15 CET" on another day."""
    local, today = _there(at, zone, now)
    return _spelt(local, today=today)


def _there(at: datetime, zone: str, now: datetime) -> tuple[datetime, bool]:
    local = at.astimezone(ZoneInfo(zone))
    return local, local.date() == now.astimezone(ZoneInfo(zone)).date()


def _spelt(local: datetime, *, today: bool) -> str:
    return local.strftime("%H:%M %Z" if today else "%a %-d %b, %H:%M %Z")


def said(text: str) -> Block:
    """A stranger's words inside rich text."""
    return {"type": "text", "text": text or " "}


def bold(text: str) -> Block:
    """A stranger's words, set off."""
    return {"type": "text", "text": text or " ", "style": {"bold": True}}


def person(slack_id: str) -> Block:
    """Name somebody of ours so that they are pinged."""
    return {"type": "user", "user_id": slack_id}


def usergroup(group_id: str) -> Block:
    """Name a user group so that all who are in it are pinged."""
    return {"type": "usergroup", "usergroup_id": group_id}


def link(url: str, text: str) -> Block:
    """Lead to an address of our own."""
    return {"type": "link", "url": url, "text": text}


def rich(block_id: str, *elements: Block) -> Block:
    """Lay out a paragraph that may hold strangers' words."""
    return {"type": "rich_text", "block_id": block_id, "elements": [sentence(*elements)]}


def sentence(*elements: Block) -> Block:
    """Join the parts of a paragraph."""
    return {"type": "rich_text_section", "elements": list(elements)}


def quoted(block_id: str, words: str) -> Block:
    """Lay out a stranger's own words as a quotation; Slack takes 3,000 signs, we show 2,500."""
    cut = words if len(words) <= 2500 else words[:2500] + " …"  # noqa: PLR2004
    quote = {"type": "rich_text_quote", "elements": [said(cut)]}
    return {"type": "rich_text", "block_id": block_id, "elements": [quote]}
