"""A ring climbs while nobody answers: here the clock acts.

How a ring starts and ends is in `rings`; who may act is in `claims`.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from nurture.errors import Refused, Stale
from nurture.model import FiredRung, Happening, Notice, Record, Ring
from nurture.ports import Store
from nurture.rulebook import Rulebook, Team, Way, Whom
from nurture.sales.claims import assigned
from nurture.sales.desk import Desk, lay_out
from nurture.sales.permits import managers, workers
from nurture.sales.rings import RUNG_LINES, redrawn
from nurture.sales.sla import Due, next_due, overdue
from nurture.sales.turns import next_turn


def outdated(notice: Notice, ring: Ring) -> bool:
    """Whether a ping comes too late to be said: somebody acted on the ring since it was due."""
    return notice.kind in RUNG_LINES and (ring.ended is not None or notice.at < ring.ladder_from)


@dataclass(frozen=True, slots=True)
class There:
    """Who can hear: the rep who is `next`, and who is `away` on leave."""

    next: str | None = None
    away: frozenset[str] = frozenset()


def climb(
    ring: Ring, team: Team, now: datetime, book: Rulebook, there: There = There()
) -> list[Record]:
    """Fire the highest rung that is due and skip the others, and end a turn; nothing if none is due.

    Several are overdue after a standstill, or after a night that the digest told of; one ping
    tells people enough.
    """
    late = overdue(ring, team, now)
    opened = _opened(ring, now)
    if ring.ended or not (late or opened):
        return []
    fired = tuple(FiredRung(no=due.no, at=now, skipped=due is not late[-1]) for due in late)
    climbed = replace(
        ring,
        fired=_kept(ring.fired, team) + fired,
        turn=None if opened else ring.turn,
        passed=(*ring.passed, *(notice.by for notice in opened if notice.by)),
    )
    if late and late[-1].whom is Whom.NEXT and there.next:
        climbed = replace(climbed, passed=(*climbed.passed, there.next))
    climbed = redrawn(replace(climbed, due=next_due(climbed, team)))
    said = _lines(climbed, team, late[-1], now, there) if late else []
    return [climbed, *opened, *said, *_history(climbed, late, now, book)]


def _opened(ring: Ring, now: datetime) -> list[Notice]:
    """Say that a turn is over, if it is: the ring is open to everybody."""
    if ring.claim or not ring.turn or ring.turn.until > now:
        return []
    return [_line(ring, "turn over", "thread", now, ring.turn.by)]


def _kept(fired: tuple[FiredRung, ...], team: Team) -> tuple[FiredRung, ...]:
    # A ring over a long weekend repeats for ever; the history has every rung, the record the last.
    return fired[: max(len(team.claim), len(team.touch))]


def _lines(ring: Ring, team: Team, due: Due, now: datetime, there: There) -> list[Notice]:
    if due.rung.group:
        return [_line(ring, "group", "thread", now, due.rung.group)]
    if due.rung.channel:
        return [_line(ring, "elsewhere", due.rung.channel, now, None)]
    people = _hearing(ring, team, due.whom, there)
    personal, public = ("untouched rung", "untouched") if ring.claim else ("rung", "told")
    if not people:
        return [_line(ring, "nudge", "thread", now, None)]
    thread = [_line(ring, public, "thread", now, who) for who in people]
    calls = (_line(ring, personal, who, now, who) for who in people)
    by_mail = due.rung.by is Way.MAIL
    return [*(replace(call, by_mail=by_mail) for call in calls), *thread]


def _hearing(ring: Ring, team: Team, whom: Whom, there: There) -> tuple[str, ...]:
    holder = ring.claim or ring.turn
    named = {
        Whom.OWNER: (holder.by,) if holder else (),
        Whom.NEXT: (there.next,) if there.next else (),
        Whom.MANAGER: team.managers,
        Whom.HEAD: (team.head,) if team.head else team.managers,
    }.get(whom, ())
    # A ping to somebody on leave reaches nobody: their managers hear it instead.
    hears = (key for key in named if key not in there.away)
    stand_in = (key for key in managers(team) if named and key not in there.away)
    return tuple(hears) or tuple(stand_in) or named


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
            cause=f"rung {due.no}, {due.whom}" + _told_by(due, late[-1]),
            rules=book.version,
        )
        for due in late
    ]


def _told_by(due: Due, fires: Due) -> str:
    """Why a rung was skipped, where it is not for a standstill of ours."""
    return ", digest" if due.digest and due is not fires else ""


def climbed(desk: Desk) -> list[Record]:
    """Fire what is due on a desk; a rung that assigns gives the lead to the next rep on duty."""
    ring, team, now, book, floor = desk.ring, desk.team, desk.now, desk.book, desk.floor
    late = overdue(ring, team, now)[-1:]
    on_leave = frozenset(key for key in workers(team) if floor and floor.away(key, now))
    wanted = any(due.rung.assign or due.whom is Whom.NEXT for due in late)
    if not wanted or ring.ended or not floor:
        return climb(ring, team, now, book, There(away=on_leave))
    rep, turns = next_turn(floor.turns, team, floor.ready(now) - set(ring.passed))
    moved = [turns] if rep else []
    if rep and late[0].rung.assign:
        return [*assigned(desk, rep).records, *_history(ring, late, now, book), *moved]
    return [*climb(ring, team, now, book, There(next=rep, away=on_leave)), *moved]


async def climb_if_due(store: Store, book: Rulebook, ring_id: str, now: datetime) -> bool:
    """Look at the ring again right before its rung fires, and fire it if it still is due."""
    try:
        records = climbed(await lay_out(store, book, ring_id, now))
        await store.save(*records)
    except Refused:
        return False  # its lead or its team is not there: the auditor mends that, loudly
    except Stale:
        return False  # somebody acted meanwhile; the next look decides
    return bool(records)
