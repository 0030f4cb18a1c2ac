"""What people write in Slack, as they wrote it: Slack wraps addresses, links and names.

https://docs.slack.dev/messaging/formatting-message-text: & < > come escaped, and
`<mailto:a@example.com|a@example.com>`, `<https://…|label>` and `<tel:…>` stand for what was typed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import phonenumbers

_LINK = re.compile(r"<(?:mailto:|tel:)([^|>]+)(?:\|[^>]*)?>")
_URL = re.compile(r"<(https?://[^|>]+)(?:\|([^>]*))?>")
_MENTION = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^>]*)?>")
_CHANNEL = re.compile(r"<[#!][^|>]*(?:\|([^>]*))?>")
_LEFT = re.compile(r"<\s*>|\(\s*\)|\[\s*\]")
"""Brackets around an address or a number that was taken out."""
_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\"]+@[^\s@<>()\[\],;:\"]+\.[^\s@<>()\[\],;:\".]+")


def as_typed(text: str) -> str:
    """Take Slack's wrapping off; mentions of people stay `<@U…>`, so that one can tell whom."""
    bare = _URL.sub(lambda found: found[2] or found[1], _LINK.sub(r"\1", text))
    bare = _CHANNEL.sub(lambda found: found[1] or "", _MENTION.sub(r"<@\1>", bare))
    return bare.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()


def as_mailed(text: str, names: Mapping[str, str], emoji: Mapping[str, str]) -> str:
    """Give a message as a mail says it: whom it mentions by name, what a link leads to, emoji as such."""
    told = _MENTION.sub(lambda found: names.get(found[1], found[0]), _URL.sub(_labelled, text))
    for code, picture in emoji.items():
        told = told.replace(code, picture)
    return as_typed(told)


def _labelled(found: re.Match[str]) -> str:
    url, label = found[1], found[2] or found[1]
    as_it_was_typed = label.rstrip("/") in url  # Slack makes a link of "example.com", too
    return label if as_it_was_typed else f"{label} ({url})"


def emoji_in(blocks: object) -> dict[str, str]:
    """Give the emoji of a message by their code: Slack makes ":wave:" of what was typed as one.

    https://docs.slack.dev/reference/block-kit/blocks/rich-text-block#emoji-element-type
    """
    if isinstance(blocks, list):
        return {code: picture for block in blocks for code, picture in emoji_in(block).items()}
    if not isinstance(blocks, dict):
        return {}
    if blocks.get("type") != "emoji" or not blocks.get("unicode"):
        return emoji_in(blocks.get("elements"))
    tone = f":skin-tone-{blocks['skin_tone']}:" if blocks.get("skin_tone") else ""
    picture = "".join(chr(int(point, 16)) for point in str(blocks["unicode"]).split("-"))
    return {f":{blocks['name']}:{tone}": picture}


def mentioned(text: str) -> str:
    """Give the Slack id of the one who is mentioned, "" if nobody is."""
    found = _MENTION.search(text)
    return found[1] if found else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gleaned:
    """What a message tells of a person: the first address and number in it, and the rest."""

    email: str = ""
    phone: str = ""
    words: str = ""


def glean(text: str, country: str) -> Gleaned:
    """Read a message; a number without + is read as one of our own country's."""
    bare = re.sub(r"<@[UW][A-Z0-9]+>", "", as_typed(text))
    address = _ADDRESS.search(bare)
    email = address[0] if address else ""
    rest = bare.replace(email, " ", 1) if email else bare
    number = next(iter(phonenumbers.PhoneNumberMatcher(rest, country or None)), None)
    phone = number.raw_string if number else ""
    rest = _LEFT.sub(" ", rest.replace(phone, " ", 1) if phone else rest)
    return Gleaned(email=email, phone=phone, words=" ".join(rest.split()))
