"""Slack's mrkdwn as a person would read it aloud, for the feed."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from html import unescape
from typing import Any
from zoneinfo import ZoneInfo

Json = dict[str, Any]

DATE = re.compile(r"<!date\^(\d+)\^([^|>^]*)[^|>]*(?:\|([^>]*))?>")
NAMED = re.compile(r"<[@#!]([\w]+)(?:\|([^>]*))?>")
LINK = re.compile(r"<([^<>|]+)(?:\|([^<>]*))?>")
EMOJI = re.compile(r":[a-z0-9_+-]+:\s*")
MARKS = re.compile(r"(?<!\w)([*_~`])(\S(?:.*?\S)?)\1(?!\w)")


def plain(text: str, names: Mapping[str, str], zone: ZoneInfo) -> str:
    """Say mrkdwn without its marks: names for mentions, wall times for dates, words for links."""
    text = DATE.sub(lambda found: f"{instant(found).astimezone(zone):%H:%M}", text)
    text = NAMED.sub(lambda found: names.get(found[1], found[2] or found[1]), text)
    text = LINK.sub(lambda found: found[2] or found[1], text)
    text = MARKS.sub(r"\2", EMOJI.sub("", text))
    return " ".join(unescape(text).split())


def instant(found: re.Match[str]) -> datetime:
    return datetime.fromtimestamp(int(found[1]), UTC)


def texts(blocks: list[Json]) -> list[str]:
    """Give every text of some blocks, in reading order."""
    return [text for block in blocks for text in _texts(block)]


def _texts(node: object) -> list[str]:
    if isinstance(node, dict):
        own = [node["text"]] if isinstance(node.get("text"), str) else []
        return own + [text for value in node.values() for text in _texts(value)]
    if isinstance(node, list):
        return [text for value in node for text in _texts(value)]
    return []


def brief(seconds: float | None) -> str:
    """Say a short time: "40 ms", "1.2 s"; "a moment" if it was not measured."""
    if seconds is None:
        return "a moment"
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"
