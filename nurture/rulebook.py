"""The rule book: what `leadbell.toml` says, as records of the trade.

`bot.rules_file` reads and checks the file; everything here may be trusted to fit together
(each team's people exist, zones are real, points obey R21 and R25).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum


class Role(StrEnum):
    """What a person may do; `claims.may_work` and `claims.may_assign` read it."""

    REP = "rep"
    MANAGER = "manager"
    HEAD = "head"
    MARKETER = "marketer"


class Whom(StrEnum):
    """Who hears when a rung fires."""

    THREAD = "thread"
    OWNER = "owner"
    MANAGER = "manager"
    HEAD = "head"


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

    @property
    def first(self) -> str:
        """The name a colleague calls them by."""
        return self.name.split()[0]


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
class Rung:
    """Who hears after how long, counted from the ladder's start.

    With `every` it repeats from then on. `in_hours`: the time is counted in working hours,
    else on the wall clock.
    """

    after: timedelta
    whom: Whom
    every: timedelta | None = None
    in_hours: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """Who works a lead, where its card rings, and who hears next.

    `claim` is the ladder until somebody claims; `touch` the one until the first touch.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One kind of act: its worth, and how long it stays worth something (R27).

    serious: it may ring again after a rejection and wakes a resting lead (R42).
    rings: it rings whatever the score (a personal reply).
    """

    key: str
    title: str
    points: float
    half_life_days: float = 30
    serious: bool = False
    rings: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileRule:
    """Points for what is known of somebody: `field` is one of, holds a word of, or is at least."""

    field: str
    title: str
    points: float
    one_of: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    at_least: float | None = None
    at_most: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HotRules:
    """The treaty (R20): what hot means, agreed and versioned. Profile points stop at `profile_cap`."""

    treaty: str
    hot_from: float
    profile_cap: float
    acts: Mapping[str, Act]
    profile: tuple[ProfileRule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A way in with its own key: `key_sha256` is the SHA-256 of the bearer key, in hex."""

    name: str
    channel: str
    campaign: str | None = None
    key_sha256: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """Who we are in a letter: CAN-SPAM (15 U.S.C. 7704(a)(5)) wants the postal address."""

    name: str
    postal_address: str
    language: str = "en"
    country: str = ""
    zone: str = "UTC"


@dataclass(frozen=True, slots=True, kw_only=True)
class MailRules:
    """How mail goes out: `address` is the watched one that answers reach; `sender` the person it is from.

    `reply_domain` takes reply+TOKEN@…; without one, the token rides on `address` itself
    (name+TOKEN@domain). `per_week` caps machine mail to one person (R46).
    """

    address: str
    sender: str
    per_week: int = 3
    window_from: time = time(8)
    window_to: time = time(18)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One letter of a sequence, `after` the one before (or the start)."""

    letter: str
    after: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """A drip that starts when one of `acts` happens."""

    key: str
    acts: tuple[str, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """Everything agreed, with the version that history and cards cite."""

    version: str
    firm: Firm
    people: Mapping[str, Person]
    teams: Mapping[str, Team]
    hot: HotRules
    sources: Mapping[str, Source]
    mail: MailRules
    sequences: tuple[Sequence, ...] = ()
    rest_after: timedelta = timedelta(days=30)
    reasons: tuple[str, ...] = ()
    loss_reasons: tuple[str, ...] = ()

    def team_of(self, person: str) -> Team | None:
        """Give the first team a person works or manages in."""
        for team in self.teams.values():
            if person in (*team.reps, *team.managers, team.head):
                return team
        return None
