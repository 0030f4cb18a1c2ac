"""The people: who works leads, when, and who hears next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum


class Role(StrEnum):
    """What a person may do; `permits` reads it."""

    REP = "rep"
    MANAGER = "manager"
    HEAD = "head"
    MARKETER = "marketer"


class Whom(StrEnum):
    """Who hears when a rung fires."""

    THREAD = "thread"
    OWNER = "owner"
    NEXT = "next"
    GROUP = "group"
    MANAGER = "manager"
    HEAD = "head"
    CHANNEL = "channel"


class Way(StrEnum):
    """How a person hears of a rung; whoever is not in Slack hears by mail in any case."""

    SLACK = "slack"
    MAIL = "mail"


class Mode(StrEnum):
    """Who may claim at first: everybody, the one whose turn it is, or only who had it before.

    Whose account a route names comes first in every mode, a former owner in all but `open`;
    and whoever it is, after `turn_for` the lead is open to everybody.
    """

    OPEN = "open"
    TURN = "turn"
    WEIGHTED = "weighted"
    OWNER = "owner"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When a team works: `days` as Monday = 0, from `start` to just before `end`, in `zone`.

    `holidays` is a country code of ISO 3166-1, `region` one of its subdivisions; `closed`
    are the firm's own days off.
    """

    zone: str
    days: frozenset[int]
    start: time
    end: time
    holidays: str | None = None
    region: str | None = None
    closed: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One of us: named by e-mail or by Slack id, known everywhere by `key`."""

    key: str
    name: str
    role: Role
    email: str | None = field(default=None, repr=False)
    slack: str | None = None
    phone: str = ""
    title: str = ""
    hours: Hours | None = None

    @property
    def first(self) -> str:
        """The name a colleague calls them by."""
        return self.name.split()[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """Who hears after how long, counted from the ladder's start.

    With `every` it repeats from then on, `at_most` so many times. `in_hours`: the time is
    counted in working hours, else on the wall clock; in neither case it rings at night.
    `assign` gives the lead to the next rep on duty. A ring that is worth less, or came from elsewhere, passes the rung by.
    """

    after: timedelta
    whom: Whom
    every: timedelta | None = None
    at_most: int | None = None
    in_hours: bool = True
    group: str | None = None
    channel: str | None = None
    by: Way = Way.SLACK
    assign: bool = False
    min_score: float | None = None
    min_value: float | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """Who works a lead, where its card rings, and who hears next.

    `claim` is the ladder until somebody claims; `touch` the one until the first touch.
    `in_hours`: both deadlines count in working hours, else on the wall clock. A turn lasts
    `turn_for`; `weights` are turns in a round. `catch_up`: turns missed by being away are
    made good. `most_open` caps the claims of one rep that wait for a first touch.
    `own_hours`: after a claim, working time is that of whoever claimed. `sender` writes the
    letters of those whose owner has left.
    """

    key: str
    channel: str
    reps: tuple[str, ...]
    managers: tuple[str, ...]
    head: str | None
    hours: Hours
    claim_within: timedelta
    claim: tuple[Rung, ...]
    touch_within: timedelta
    touch: tuple[Rung, ...]
    in_hours: bool = True
    mode: Mode = Mode.OPEN
    turn_for: timedelta = timedelta(minutes=5)
    weights: Mapping[str, int] = field(default_factory=dict)
    catch_up: bool = False
    most_open: int | None = None
    own_hours: bool = False
    sender: str | None = None

    def weight(self, rep: str) -> int:
        """How many turns a rep has in a round."""
        return self.weights.get(rep, 1) if self.mode is Mode.WEIGHTED else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A rule that chooses a team; all that it names must fit, and one that names nothing takes all.

    `facts` are words by field, case folded, of which the whole value must be one. `company`
    holds named accounts, found as words in the company's name; `domain` those found in an
    address. `source` is the way in. `owner` has the lead alone at first.
    """

    team: str
    title: str = ""
    owner: str | None = None
    facts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    company: tuple[str, ...] = ()
    domain: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    at_least: float | None = None
    at_most: float | None = None
