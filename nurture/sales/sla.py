"""The ladder: who hears next, and when. Deadlines are computed once and stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count, dropwhile, islice, takewhile

from nurture.calendar.hours import beginning, working_after
from nurture.model import Ring
from nurture.rulebook import Hours, Rung, Team, Whom

CALM = timedelta(minutes=15)
"""So long at most the digest has the morning to itself; where the first rung is shorter, so long."""


@dataclass(frozen=True, slots=True)
class Due:
    """One rung with its instant. `no` goes on counting where the last rung repeats.

    `digest`: the morning's digest tells of it first, so it rings after that, or not at all.
    """

    no: int
    at: datetime
    rung: Rung
    after: timedelta
    digest: bool = False

    @property
    def whom(self) -> Whom:
        """Who hears."""
        return self.rung.whom


def ladder(rungs: tuple[Rung, ...], start: datetime, hours: Hours) -> Iterator[Due]:
    """Give every rung in order; without end if the last one repeats without end."""
    if not rungs:
        return
    calm, last = min(rungs[0].after, CALM), rungs[-1]
    for no, rung in enumerate(rungs):
        at, digest = _rings(rung, start, rung.after, hours, calm)
        yield Due(no, at, rung, rung.after, digest)
    if last.every:
        yield from islice(_repeats(last, at, hours, calm, len(rungs)), last.at_most)


def _repeats(rung: Rung, at: datetime, hours: Hours, calm: timedelta, first: int) -> Iterator[Due]:
    every = rung.every or timedelta()
    for no in count(first):
        at, digest = _rings(rung, at, every, hours, calm)
        yield Due(no, at, rung, rung.after + every * (no - first + 1), digest)


def _rings(
    rung: Rung, start: datetime, length: timedelta, hours: Hours, calm: timedelta
) -> tuple[datetime, bool]:
    """Tell when a rung rings, and whether the morning's digest has told of it by then.

    Nobody is pinged at night, nor in a day's first minutes about what waited: the digest lists it.
    """
    at = working_after(hours, start, length) if rung.in_hours else start + length
    morning = beginning(hours, at)
    covered = start < morning and at < morning + calm
    return (morning + calm, True) if covered else (at, False)


def climbs(ring: Ring, team: Team) -> Iterator[Due]:
    """Give the rungs still to fire on the ladder in force: until a claim, then until a touch."""
    rungs = team.touch if ring.claim else team.claim
    fired = max((rung.no for rung in ring.fired), default=-1)
    all_of_it = ladder(rungs, ring.ladder_from, ring.hours or team.hours)
    ahead = dropwhile(lambda due: due.no <= fired, all_of_it)
    if all(applies(rung, ring) for rung in rungs):
        return ahead
    # An endless rung that does not apply would never give its first.
    endless = rungs[-1].every and not applies(rungs[-1], ring)
    ends = takewhile(lambda due: due.no < len(rungs), ahead) if endless else ahead
    return (due for due in ends if applies(due.rung, ring))


def applies(rung: Rung, ring: Ring) -> bool:
    """Whether a ring is worth a rung: by score and value, and by where it came from."""
    worth = ring.score >= (rung.min_score or 0) and ring.value >= (rung.min_value or 0)
    return worth and (not rung.sources or ring.why.source in rung.sources)


def overdue(ring: Ring, team: Team, now: datetime) -> list[Due]:
    """Give the rungs whose instant has come. The instant itself is due."""
    return list(takewhile(lambda due: due.at <= now, climbs(ring, team)))


def next_due(ring: Ring, team: Team) -> datetime | None:
    """Give the instant of the next rung or of a turn's end, None if nobody is left to tell."""
    rung = next((due.at for due in climbs(ring, team)), None)
    turn = ring.turn.until if ring.turn and not ring.claim else None
    return min(filter(None, (rung, turn)), default=None)


def claim_by(team: Team, arrived: datetime) -> datetime:
    """Give the deadline for a claim; the deadline itself is in time."""
    return _deadline(team, team.hours, arrived, team.claim_within)


def touch_by(team: Team, claimed: datetime, own: Hours | None = None) -> datetime:
    """Give the deadline for the first touch; the deadline itself is in time."""
    return _deadline(team, own or team.hours, claimed, team.touch_within)


def _deadline(team: Team, hours: Hours, start: datetime, length: timedelta) -> datetime:
    return working_after(hours, start, length) if team.in_hours else start + length
