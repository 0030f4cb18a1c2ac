"""Sequences: the letters that go by themselves, for whom, and what ends them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """For whom a step is: all that is given must be so. `fields` are facts, case folded."""

    stages: frozenset[str] = frozenset()
    fields: Mapping[str, frozenset[str]] = field(default_factory=dict)
    did: tuple[str, ...] = ()
    not_did: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One letter of a sequence, `after` the one before (or the start).

    With `on` it is a date of the calendar instead, at the hour `at` where the reader is.
    `window` are the hours of the reader's day, if not the usual ones.
    """

    letter: str
    after: timedelta = timedelta()
    on: date | None = None
    at: time | None = None
    window: tuple[time, time] | None = None
    when: When = When()


class Stop(StrEnum):
    """What ends a sequence beside what always does: an answer, an opt-out, a dead address."""

    CLAIM = "claim"
    HOT = "hot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """A drip that starts when one of `acts` happens, or when a sale is lost for one of `lost_for`.

    With neither it is a calendar: invitations for everybody at rest who said yes (R41).
    The smaller `priority` goes first where the budget has room for one.
    """

    key: str
    acts: tuple[str, ...]
    steps: tuple[Step, ...]
    title: str = ""
    lost_for: tuple[str, ...] = ()
    stops: frozenset[Stop] = frozenset()
    priority: int = 50

    @property
    def name(self) -> str:
        """What people call it."""
        return self.title or self.key

    @property
    def by_calendar(self) -> bool:
        """Whether dates start its letters, and not what somebody did."""
        return not self.acts and not self.lost_for
