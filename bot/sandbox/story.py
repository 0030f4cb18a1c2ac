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
from bot.sandbox.slack.world import Message
from nurture.wording import counted

PLANNED = ["asks", "rings", "climbs", "one claims", "first touch", "letters"]
ON_A_PHONE = 4
LONGEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Knot:
    """One point of the rope; without `at` nobody knows yet when."""

    word: str
    at: datetime | None = None
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
    future = _future(cards, promised, now)
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
    """Tie a knot for each sight; all letters that came at eight share one, at the last of them."""
    on_time = [sight for sight in feed.of(What.LETTER) if sight.about == "8:00"]
    told = [sight for sight in feed.sights if sight.what in WORDS or sight in on_time[-1:]]
    knots = [_knot(sight, len(on_time)) for sight in told]
    return [knot for at, knot in enumerate(knots) if not at or knots[at - 1].word != knot.word]


def _knot(sight: Sight, letters: int) -> Knot:
    say = WORDS.get(sight.what)
    word = say(sight) if say else counted(letters, "letter")
    return Knot(word=word, at=sight.at, tone=sight.tone)


def _future(cards: Sequence[Message], promised: Sequence[Knot], now: datetime) -> list[Knot]:
    """What the cards say that comes next, and what was promised, by time."""
    read = [knot for card in cards for block in card.blocks for knot in _dated(block)]
    coming = [knot for knot in (*read, *promised) if knot.at and knot.at > now]
    unique = {(knot.word, knot.at): knot for knot in coming}
    return sorted(unique.values(), key=lambda knot: knot.at or now)


def _dated(block: dict[str, Any]) -> list[Knot]:
    if block["type"] != "context":
        return []
    text = " ".join(str(element.get("text", "")) for element in block["elements"])
    return [
        Knot(word=_name(text[: found.start()]), at=instant(found)) for found in DATE.finditer(text)
    ]


def _name(before: str) -> str:
    """Give who or what comes at a date, from the words right before it."""
    last = re.split(r"[.,:;·>]|\bthen\b", before)[-1].partition(" in ")[0]
    return last.strip().removeprefix("a ") or "a reminder"
