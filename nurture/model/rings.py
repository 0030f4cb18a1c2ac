"""The rings: one hot spell of a lead, its card, its claim, and the lines around it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from nurture.model.record import Record
from nurture.model.staff import Turn
from nurture.rulebook import Hours


class RingEnd(StrEnum):
    """Why a ring ended. It never ends by decay."""

    TOUCHED = "touched"
    REJECTED = "rejected"
    NOT_YET = "not yet"
    OPTED_OUT = "opted out"
    BY_MANAGER = "by a manager"
    ORPHANED = "its lead is not there"


class NoticeState(StrEnum):
    """The life of one line to Slack that is not a card."""

    WAITING = "waiting"
    POSTING = "posting"
    POSTED = "posted"
    CANCELLED = "cancelled"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A rep's promise to work a lead."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FiredRung:
    """One rung that was due: `no` counts from 0 on its ladder; skipped after a late start."""

    no: int
    at: datetime
    skipped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """Where a card may still say what is no longer so, until it can be drawn over there.

    `ts` is None until it was looked up: its answer was lost, or it was about to be posted.
    """

    channel: str
    ts: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The one Slack message of a ring. Stale while `wanted` is above `drawn`.

    `posting` is set in the save that decides to post, so two never do; after a crash the
    message is looked up by its metadata before it is posted again. `traces` are in channels
    that were shut to us, or that the card moved away from: one at most in each.
    """

    channel: str | None = None
    ts: str | None = None
    posting: datetime | None = None
    wanted: int = 1
    drawn: int = 0
    traces: tuple[Trace, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What made it ring: the act, when it happened, by which channel and from which source."""

    act: str
    at: datetime
    channel: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring(Record):
    """One hot spell of a lead, from arrival to its end.

    `due` is the next rung's instant on the ladder in force (claim ladder until a claim, then
    the touch ladder) or the end of a turn, None when nothing is due any more. `claim_by` and
    `touch_by` are promises. `passed` had their turn or handed it back; `nobody_until` is when
    the first of the team comes on duty, if nobody was; `score` and `value` are what it was
    worth when it rang. `hours` are those of whoever claimed, where they count. `extended` is the one time that a manager gave more time, `handed_back` the last time that a rep did not keep it.
    """

    lead: str
    team: str
    why: Why
    arrived: datetime
    shown: datetime | None = None
    claim_by: datetime
    claim: Claim | None = None
    touch_by: datetime | None = None
    touched: datetime | None = None
    touched_how: str | None = None
    ended: datetime | None = None
    why_ended: RingEnd | None = None
    ladder_from: datetime
    due: datetime | None = None
    fired: tuple[FiredRung, ...] = ()
    rules: str
    card: Card = field(default_factory=Card)
    turn: Turn | None = None
    passed: tuple[str, ...] = ()
    nobody_until: datetime | None = None
    score: int = 0
    value: float = 0
    hours: Hours | None = None
    extended: datetime | None = None
    handed_back: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Record):
    """One line to Slack that is not a card: `to` is "thread" or a person's key (a DM).

    `kind` picks the words in `handlers.blocks.lines`; `words` are a person's own (a reply, a note).
    `by_mail`: the rules want that person called by mail.
    """

    ring: str
    lead: str
    kind: str
    to: str
    at: datetime
    by: str | None = None
    by_mail: bool = False
    words: str = field(default="", repr=False)
    state: NoticeState = NoticeState.WAITING
    ts: str | None = None
