"""The floor: who of us is there, and who had a turn."""

from dataclasses import dataclass
from datetime import datetime, time

from nurture.model.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence(Record):
    """When one of us is there; its id is the person's key. None: as the rules file says.

    `zone` is Slack's. Away from `away_from` until just before `away_until`, or until they say
    that they are back.
    """

    zone: str | None = None
    start: time | None = None
    end: time | None = None
    days: frozenset[int] | None = None
    away_from: datetime | None = None
    away_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns(Record):
    """Whose turn it is in a team; its id is the team's key.

    `line` names each rep as often as they have turns in a round, next one first; who had a
    turn goes to the end of it. `owed` are turns missed by those who were away.
    """

    line: tuple[str, ...] = ()
    owed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """The time in which one rep has a ring alone; at `until` it is open to everybody."""

    by: str
    until: datetime
