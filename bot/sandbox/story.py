"""The story so far in one line, and how it would go on if nobody acted.

What is to come is read from the cards, which say it in dates.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.sandbox.feed import Feed, Sight, Tone, What
from bot.sandbox.plain_words import DATE, instant
from bot.sandbox.slack_world import Message

PLANNED = ["asks", "rings", "climbs", "one claims", "first touch", "letters"]
ON_A_PHONE = 4
LONGEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Knot:
    """One point of the rope. `at` is an instant; `when` are words where there is none."""

    word: str
    at: datetime | None = None
    when: str = ""
    tone: Tone = Tone.QUIET


def story(
    feed: Feed, cards: Sequence[Message], promised: Sequence[Knot], now: datetime
) -> list[dict[str, Any]]:
    """Give the knots: what was, the last of them as now, and what comes."""
    past = _past(feed)
    if not past:
        return [
            _shown(Knot(word=word), "next", phone=at in (0, 1, 3, 5))
            for at, word in enumerate(PLANNED)
        ]
    future = [*_next(cards, now), *(knot for knot in promised if knot.at and knot.at > now)]
    past = past[-(LONGEST - min(len(future), 3)) :]
    shown = [(knot, "past") for knot in past[:-1]] + [(past[-1], "now")]
    shown += [(knot, "next") for knot in future[: LONGEST - len(past)]]
    first = max(0, min(len(past) - 2, len(shown) - ON_A_PHONE))
    return [
        _shown(knot, tense, phone=first <= at < first + ON_A_PHONE)
        for at, (knot, tense) in enumerate(shown)
    ]


def _shown(knot: Knot, tense: str, *, phone: bool) -> dict[str, Any]:
    return {
        "word": knot.word,
        "at": knot.at.isoformat() if knot.at else None,
        "when": knot.when,
        "kind": knot.tone.value,
        "tense": tense,
        "phone": phone,
    }


WORDS: dict[What, Callable[[Sight], str]] = {
    What.FORM: lambda sight: f"{sight.who} asked",
    What.CARD: lambda _: "rang",
    What.NUDGE: lambda _: "nudge",
    What.DIRECT: lambda sight: f"{sight.who} told",
    What.CLAIMED: lambda sight: f"{sight.who} claimed",
    What.CHANGED: lambda sight: sight.who,
    What.ANSWERED: lambda sight: f"{sight.who} answered",
    What.STOPPED: lambda _: "stop obeyed",
}


def _past(feed: Feed) -> list[Knot]:
    knots: list[Knot] = []
    letters = 0
    for sight in feed.sights:
        if sight.what is What.LETTER and sight.about == "8:00":
            letters += 1
            fresh = Knot(
                word=f"{letters} {'letter' if letters == 1 else 'letters'}",
                at=sight.at,
                tone=Tone.MAIL,
            )
            knots = [knot for knot in knots if "letter" not in knot.word]
        elif sight.what in WORDS:
            fresh = Knot(word=WORDS[sight.what](sight), at=sight.at, tone=sight.tone)
        else:
            continue
        if not (knots and knots[-1].word == fresh.word):
            knots.append(fresh)
    return knots


def _next(cards: Sequence[Message], now: datetime) -> list[Knot]:
    """Read the dates to come from the lines of the cards that tell what happens next."""
    knots = [knot for card in cards for block in card.blocks for knot in _dated(block, now)]
    unique = {(knot.word, knot.at): knot for knot in knots}
    return sorted(unique.values(), key=lambda knot: knot.at or now)


def _dated(block: dict[str, Any], now: datetime) -> list[Knot]:
    if block["type"] != "context":
        return []
    text = " ".join(str(element.get("text", "")) for element in block["elements"])
    return [
        Knot(word=_name(text[: found.start()]), at=instant(found))
        for found in DATE.finditer(text)
        if instant(found) > now
    ]


def _name(before: str) -> str:
    """Give who or what comes at a date, from the words right before it."""
    last = re.split(r"[.,:;·>]|\bthen\b", before)[-1].partition(" in ")[0]
    return last.strip().removeprefix("a ") or "a reminder"
