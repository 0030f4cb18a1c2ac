"""The ladder: who hears next, and when. Deadlines are computed once and stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count, dropwhile, takewhile

from nurture.hours import working_after
from nurture.model import Ring
from nurture.rulebook import Hours, Rung, Team, Whom


@dataclass(frozen=True, slots=True)
class Due:
    """One rung with its instant. `no` goes on counting where the last rung repeats."""

    no: int
    at: datetime
    whom: Whom
    after: timedelta


def ladder(rungs: tuple[Rung, ...], start: datetime, hours: Hours) -> Iterator[Due]:
    """Give every rung in order; without end if the last one repeats."""
    for no, rung in enumerate(rungs):
        yield Due(no, _counted(rung, start, rung.after, hours), rung.whom, rung.after)
    last = rungs[-1] if rungs else None
    if last and last.every:
        yield from _repeats(last, start, hours, len(rungs))


def _repeats(rung: Rung, start: datetime, hours: Hours, first: int) -> Iterator[Due]:
    every = rung.every or timedelta()
    at = _counted(rung, start, rung.after, hours)
    for no in count(first):
        at = _counted(rung, at, every, hours)
        yield Due(no, at, rung.whom, rung.after + every * (no - first + 1))


def _counted(rung: Rung, start: datetime, length: timedelta, hours: Hours) -> datetime:
    return working_after(hours, start, length) if rung.in_hours else start + length


def climbs(ring: Ring, team: Team) -> Iterator[Due]:
    """Give the rungs still to fire on the ladder in force: until a claim, then until a touch."""
    rungs = team.touch if ring.claim else team.claim
    fired = max((rung.no for rung in ring.fired), default=-1)
    return dropwhile(lambda due: due.no <= fired, ladder(rungs, ring.ladder_from, team.hours))


def overdue(ring: Ring, team: Team, now: datetime) -> list[Due]:
    """Give the rungs whose instant has come. The instant itself is due."""
    return list(takewhile(lambda due: due.at <= now, climbs(ring, team)))


def next_due(ring: Ring, team: Team) -> datetime | None:
    """Give the instant of the next rung, None if nobody is left to tell."""
    return next((due.at for due in climbs(ring, team)), None)


def claim_by(team: Team, arrived: datetime) -> datetime:
    """Give the deadline for a claim; the deadline itself is in time."""
    return working_after(team.hours, arrived, team.claim_within)


def touch_by(team: Team, claimed: datetime) -> datetime:
    """Give the deadline for the first touch; the deadline itself is in time."""
    return working_after(team.hours, claimed, team.touch_within)
