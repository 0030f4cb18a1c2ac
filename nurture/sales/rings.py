"""A ring: how it starts, starts again, and ends. What the clock does with it is in `ringing`."""

from dataclasses import replace
from datetime import datetime

from nurture.leads.scoring import score
from nurture.model import Card, Lead, Notice, NoticeState, Ring, RingEnd, Why
from nurture.rulebook import Rulebook, Team
from nurture.sales.routing import number
from nurture.sales.sla import claim_by, next_due

BACK = "back"
"""What rings when the day comes that a rep agreed with somebody (R44)."""


def start_ring(lead: Lead, why: Why, team: Team, now: datetime, book: Rulebook) -> Ring:
    """Begin a ring. Its first post is claimed in the same save, so that two never post."""
    ring = Ring(
        lead=lead.id,
        why=why,
        team=team.key,
        arrived=now,
        claim_by=claim_by(team, now),
        ladder_from=now,
        rules=book.version,
        score=score(lead, book.hot, now).total,
        value=number(lead.fact("value")) or 0,
        card=Card(posting=now),
    )
    return replace(ring, due=next_due(ring, team))


def redrawn(ring: Ring) -> Ring:
    """Mark the card as showing less than was saved."""
    return replace(ring, card=replace(ring.card, wanted=ring.card.wanted + 1))


def restarted(ring: Ring, team: Team, now: datetime) -> Ring:
    """Start the ladder in force anew: the claim ladder without a claim, else the touch ladder."""
    fresh = replace(ring, ladder_from=now, fired=(), turn=None)
    return redrawn(replace(fresh, due=next_due(fresh, team)))


def ended(ring: Ring, why: RingEnd, now: datetime) -> Ring:
    """End a ring; nothing is due any more. One that has ended keeps its first reason."""
    if ring.ended:
        return redrawn(ring)
    return redrawn(replace(ring, ended=now, why_ended=why, due=None, turn=None))


def place(ring: Ring) -> tuple[bool, datetime, str]:
    """Give where a free ring stands in the queue: what was handed back first, then the oldest."""
    return ring.handed_back is None, ring.arrived, ring.id


def free_since(ring: Ring) -> datetime:
    """Since when nobody has it, while nobody does: since it came in, or was handed back."""
    return ring.handed_back or ring.arrived


def begins(ring: Ring, now: datetime) -> bool:
    """Whether a ring starts now, or is handed back to the team now."""
    open_to_all = not (ring.claim or ring.ended or ring.turn)
    return open_to_all and ring.ladder_from == now and ring.extended != now


def silenced(waiting: list[Notice]) -> list[Notice]:
    """Cancel the pings that were not posted yet: no rung fires after a claim."""
    return [
        replace(notice, state=NoticeState.CANCELLED)
        for notice in waiting
        if notice.state is NoticeState.WAITING and notice.kind in RUNG_LINES
    ]


RUNG_LINES = frozenset(
    {"nudge", "rung", "told", "group", "untouched", "untouched rung", "turn over", "turn yours"}
)
