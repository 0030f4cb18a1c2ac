"""What a rep did this week, and how a team does today, counted from the rings themselves.

Leads only: names and those at rest have no ring, so they are in no figure (R12, R40).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from nurture.model import Lead, Ring, Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A rep's week since Monday: of `due` first touches `in_time` were; `usual` is the median."""

    claimed: int
    due: int
    in_time: int
    usual: timedelta | None
    won: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day of all teams: of those due so far, how many were claimed and touched in time."""

    claims_due: int
    claimed_in_time: int
    touches_due: int
    touched_in_time: int
    usual_claim: timedelta | None


def monday(now: datetime, zone: str) -> datetime:
    """Give the instant at which this week began where the zone is."""
    today = midnight(now, zone).astimezone(ZoneInfo(zone))
    begun = today - timedelta(days=today.weekday())
    return begun.astimezone(now.tzinfo)


def midnight(now: datetime, zone: str) -> datetime:
    """Give the instant at which today began where the zone is."""
    here = now.astimezone(ZoneInfo(zone))
    return here.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(now.tzinfo)


def week_of(
    rep: str, rings: Sequence[Ring], owned: Sequence[Lead], since: datetime, now: datetime
) -> Week:
    """Count what a rep claimed since then, and how soon a first touch followed."""
    theirs = [r for r in rings if r.claim and r.claim.by == rep and r.claim.at >= since]
    due = [ring for ring in theirs if _touch_due(ring, now)]
    took = [ring.touched - ring.claim.at for ring in theirs if ring.touched and ring.claim]
    won = [lead for lead in owned if lead.stage is Stage.CUSTOMER]
    return Week(
        claimed=len(theirs),
        due=len(due),
        in_time=sum(_touched_in_time(ring) for ring in due),
        usual=_middle(took),
        won=sum(bool(lead.won_at and lead.won_at >= since) for lead in won),
    )


def day_of(rings: Sequence[Ring], now: datetime) -> Day:
    """Count how today's rings kept their two promises. The deadline itself is in time."""
    claims = [ring for ring in rings if ring.claim or ring.claim_by < now]
    touches = [ring for ring in rings if _touch_due(ring, now)]
    took = [ring.claim.at - ring.arrived for ring in rings if ring.claim]
    return Day(
        claims_due=len(claims),
        claimed_in_time=sum(bool(r.claim and r.claim.at <= r.claim_by) for r in claims),
        touches_due=len(touches),
        touched_in_time=sum(_touched_in_time(ring) for ring in touches),
        usual_claim=_middle(took),
    )


def _touch_due(ring: Ring, now: datetime) -> bool:
    return ring.touch_by is not None and (ring.touched is not None or ring.touch_by < now)


def _touched_in_time(ring: Ring) -> bool:
    return bool(ring.touched and ring.touch_by and ring.touched <= ring.touch_by)


def open_claims(rings: Sequence[Ring]) -> Mapping[str, int]:
    """Count the open rings that each person has claimed."""
    return Counter(ring.claim.by for ring in rings if ring.claim and not ring.ended)


def _middle(lengths: Sequence[timedelta]) -> timedelta | None:
    """Give the median: unlike a mean, one lead over a weekend does not move it."""
    ordered, half = sorted(lengths), len(lengths) // 2
    if not ordered:
        return None
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
