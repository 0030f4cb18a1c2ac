"""What was seen at the outside, in order: the one source of the feed, the path and the story."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from typing import Any

from nurture.wording import listed


class What(StrEnum):
    """What can be seen without looking inside Leadbell."""

    FORM = "form taken"
    CARD = "card posted"
    NUDGE = "nudge in the thread"
    THREAD = "line in the thread"
    REPLY_RANG = "reply in the thread"
    DIRECT = "direct message"
    CLAIMED = "owner on the card"
    ONLY_TO = "answer to one person"
    CHANGED = "card changed"
    LETTER = "letter arrived"
    ANSWERED = "prospect answered"
    STOPPED = "opt-out obeyed"
    CLOCK = "clock moved"
    FAULT = "fault"


class Tone(StrEnum):
    """How it is marked on the page; a word always says the same."""

    QUIET = "quiet"
    RING = "ring"
    UP = "up"
    OK = "ok"
    MAIL = "mail"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """One thing seen. `who` is a first name, `place` where a letter was read, if that is known."""

    what: What
    at: datetime
    words: str
    tone: Tone = Tone.QUIET
    who: str = ""
    about: str = ""
    place: str = ""
    seconds: float | None = None


class Feed:
    """All sights since the start. Listeners hear of each one, and of what else changed."""

    def __init__(self) -> None:
        self.sights: list[Sight] = []
        self._listeners: list[Callable[[], None]] = []

    def on_change(self, listener: Callable[[], None]) -> None:
        self._listeners.append(listener)

    def add(self, sight: Sight) -> None:
        self.sights.append(sight)
        self.changed()

    def changed(self) -> None:
        """Tell the listeners that something else is so, which is no sight of its own."""
        for listener in self._listeners:
            listener()

    def first(self, what: What) -> Sight | None:
        return next(self.of(what), None)

    def last(self, what: What) -> Sight | None:
        return next((s for s in reversed(self.sights) if s.what is what), None)

    def of(self, what: What) -> Iterator[Sight]:
        return (sight for sight in self.sights if sight.what is what)


def lines(sights: Sequence[Sight]) -> list[dict[str, Any]]:
    """Give the feed's lines, oldest first. Letters that came together share a line."""
    told = []
    for _, group in groupby(enumerate(sights), key=_together):
        at, first = (together := list(group))[0]
        words = first.words if len(together) == 1 else _many([sight for _, sight in together])
        told.append(
            {"no": at, "at": first.at.isoformat(), "kind": first.tone.value, "words": words}
        )
    return told


def _together(numbered: tuple[int, Sight]) -> object:
    at, sight = numbered
    if sight.what is What.LETTER and sight.place:
        return sight.about, sight.at.replace(second=0, microsecond=0)
    return at


def _many(letters: Sequence[Sight]) -> str:
    places = listed(list(dict.fromkeys(letter.place for letter in letters)))
    return f"{len(letters)} letters: it is {letters[0].about} in {places}"
