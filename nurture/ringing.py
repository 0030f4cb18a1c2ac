"""A ring: how it starts, how it climbs while nobody answers, and how it ends.

Nothing here decides who may act (that is `claims`); here the clock acts.
"""

from dataclasses import replace
from datetime import datetime

from nurture.errors import Stale
from nurture.model import (
    Card,
    FiredRung,
    Happening,
    Notice,
    NoticeState,
    Record,
    Ring,
    RingEnd,
    Why,
)
from nurture.ports import Store
from nurture.rulebook import Rulebook, Team, Whom
from nurture.sla import Due, claim_by, next_due, overdue


def start_ring(lead: str, why: Why, team: Team, now: datetime, book: Rulebook) -> Ring:
    """Begin a ring. Its first post is claimed in the same save, so that two never post."""
    ring = Ring(
        lead=lead,
        why=why,
        team=team.key,
        arrived=now,
        claim_by=claim_by(team, now),
        ladder_from=now,
        rules=book.version,
        card=Card(posting=now),
    )
    return replace(ring, due=next_due(ring, team))


def redrawn(ring: Ring) -> Ring:
    """Mark the card as showing less than was saved."""
    return replace(ring, card=replace(ring.card, wanted=ring.card.wanted + 1))


def restarted(ring: Ring, team: Team, now: datetime) -> Ring:
    """Start the ladder in force anew: the claim ladder without a claim, else the touch ladder."""
    fresh = replace(ring, ladder_from=now, fired=())
    return redrawn(replace(fresh, due=next_due(fresh, team)))


def ended(ring: Ring, why: RingEnd, now: datetime) -> Ring:
    """End a ring; nothing is due any more. One that has ended keeps its first reason."""
    if ring.ended:
        return redrawn(ring)
    return redrawn(replace(ring, ended=now, why_ended=why, due=None))


def silenced(waiting: list[Notice]) -> list[Notice]:
    """Cancel the pings that were not posted yet: no rung fires after a claim."""
    return [
        replace(notice, state=NoticeState.CANCELLED)
        for notice in waiting
        if notice.state is NoticeState.WAITING and notice.kind in RUNG_LINES
    ]


RUNG_LINES = frozenset({"nudge", "rung", "told", "untouched", "untouched rung"})


def outdated(notice: Notice, ring: Ring) -> bool:
    """Whether a ping comes too late to be said: somebody acted on the ring since it was due."""
    return notice.kind in RUNG_LINES and (ring.ended is not None or notice.at < ring.ladder_from)


def climb(ring: Ring, team: Team, now: datetime, book: Rulebook) -> list[Record]:
    """Fire the highest rung that is due and skip the others; nothing if none is due.

    Several are overdue only after a standstill; one ping tells people enough.
    """
    late = overdue(ring, team, now)
    if ring.ended or not late:
        return []
    fired = tuple(FiredRung(no=due.no, at=now, skipped=due is not late[-1]) for due in late)
    climbed = replace(ring, fired=_kept(ring.fired, team) + fired)
    climbed = redrawn(replace(climbed, due=next_due(climbed, team)))
    return [climbed, *_lines(climbed, team, late[-1], now), *_history(climbed, late, now, book)]


def _kept(fired: tuple[FiredRung, ...], team: Team) -> tuple[FiredRung, ...]:
    # A ring over a long weekend repeats for ever; the history has every rung, the record the last.
    return fired[: max(len(team.claim), len(team.touch))]


def _lines(ring: Ring, team: Team, due: Due, now: datetime) -> list[Notice]:
    people = _hearing(ring, team, due.whom)
    personal, public = ("untouched rung", "untouched") if ring.claim else ("rung", "told")
    if not people:
        return [_line(ring, "nudge", "thread", now, None)]
    thread = [_line(ring, public, "thread", now, who) for who in people]
    return [*(_line(ring, personal, who, now, who) for who in people), *thread]


def _hearing(ring: Ring, team: Team, whom: Whom) -> tuple[str, ...]:
    owner = (ring.claim.by,) if ring.claim else ()
    head = (team.head,) if team.head else team.managers
    heard = {Whom.OWNER: owner, Whom.MANAGER: team.managers, Whom.HEAD: head, Whom.THREAD: ()}
    return heard[whom]


def _line(ring: Ring, kind: str, to: str, now: datetime, by: str | None) -> Notice:
    return Notice(ring=ring.id, lead=ring.lead, kind=kind, to=to, at=now, by=by)


def _history(ring: Ring, late: list[Due], now: datetime, book: Rulebook) -> list[Happening]:
    return [
        Happening(
            at=now,
            what="rung fired" if due is late[-1] else "rung skipped",
            who="clock",
            lead=ring.lead,
            ring=ring.id,
            cause=f"rung {due.no}, {due.whom}",
            rules=book.version,
        )
        for due in late
    ]


async def climb_if_due(store: Store, book: Rulebook, ring_id: str, now: datetime) -> bool:
    """Look at the ring again right before its rung fires, and fire it if it still is due."""
    ring = await store.get(Ring, ring_id)
    team = book.teams.get(ring.team) if ring else None
    records = climb(ring, team, now, book) if ring and team else []
    try:
        await store.save(*records)
    except Stale:
        return False  # somebody acted meanwhile; the next look decides
    return bool(records)
