"""Turns: which rep has a new lead alone for a while, fairly.

The line is a queue of turns. The first in it who is there has the turn and goes to its end, so
of two reps who are both there each has one turn for each of the other's, by weight: over
any stretch, whoever else comes and goes, and across restarts. Nobody is senior in a queue.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from nurture.model import Lead, Notice, Record, Ring, Turn, Turns
from nurture.rulebook import Mode, Rulebook, Team
from nurture.sales.floor import TAKING_TURNS, Floor, FloorBooks, read_floor
from nurture.sales.rings import BACK, begins
from nurture.sales.routing import Routed, explain
from nurture.sales.sla import next_due


def line_of(turns: Turns, team: Team) -> tuple[str, ...]:
    """Give the line as the rules want it now: who is new joins at its end, who left is out."""
    left = Counter({rep: team.weight(rep) for rep in team.reps})
    kept = []
    for rep in turns.line:
        if left[rep] > 0:
            kept.append(rep)
            left[rep] -= 1
    return (*kept, *_spread(left, team))


def _spread(slots: Counter[str], team: Team) -> list[str]:
    # Turns of one rep lie apart; where two would fall together, a lot that nobody chose decides.
    places = [
        ((no + 0.5) / count, sha256(f"{team.key}/{rep}".encode()).digest(), rep)
        for rep, count in slots.items()
        for no in range(count)
    ]
    return [rep for *_, rep in sorted(places)]


def next_turn(
    turns: Turns, team: Team, ready: Collection[str], away: Collection[str] = ()
) -> tuple[str | None, Turns]:
    """Give the rep whose turn it is, and the line afterwards; nobody if nobody is ready.

    With `catch_up`, a turn that comes to somebody on leave is written down, and made good
    before the line goes on.
    """
    line = line_of(turns, team)
    owed = next((rep for rep in turns.owed if rep in ready), None)
    if owed:
        rest = list(turns.owed)
        rest.remove(owed)
        return owed, replace(turns, line=line, owed=tuple(rest))
    place = next((no for no, rep in enumerate(line) if rep in ready), None)
    if place is None:
        return None, turns
    before, after = line[:place], line[place + 1 :]
    missed = tuple(rep for rep in before if rep in away) if team.catch_up else ()
    waiting = tuple(rep for rep in before if rep not in missed)
    moved = (*waiting, *after, *missed, line[place])
    return line[place], replace(turns, line=moved, owed=(*turns.owed, *missed))


def first_in_line(routed: Routed, ring: Ring, team: Team) -> str | None:
    """Give who comes before the line.

    Whose account it is, or who agreed on this day (R44); who had it before only where the
    team does not claim openly.
    """
    before_all = routed.named or ring.why.act == BACK or team.mode is not Mode.OPEN
    return routed.first if before_all else None


def turn_in(ring: Ring, floor: Floor, first: str | None, now: datetime) -> tuple[Ring, Turns]:
    """Give a ring its turn: `first` if they are there, else the next in line.

    Where nobody is there, or the team claims openly, everybody may claim at once.
    """
    by, turns = _whose(ring, floor, first, now)
    turn = Turn(by=by, until=now + floor.team.turn_for) if by else None
    nobody_until = None if by else floor.nobody_until(now)
    return replace(ring, turn=turn, nobody_until=nobody_until), turns


def _whose(ring: Ring, floor: Floor, first: str | None, now: datetime) -> tuple[str | None, Turns]:
    takes_turns = floor.team.mode in TAKING_TURNS
    if not (first or takes_turns):
        return None, floor.turns
    ready = floor.ready(now) - set(ring.passed)
    if first in ready or not takes_turns:
        return first if first in ready else None, floor.turns
    on_leave = {rep for rep in floor.team.reps if floor.away(rep, now)}
    return next_turn(floor.turns, floor.team, ready, on_leave)


async def seated(
    store: FloorBooks, book: Rulebook, records: Sequence[Record], now: datetime
) -> list[Record]:
    """Give a ring that begins among these records its turn.

    The line is saved with the ring, so that two rings never take the same turn.
    """
    ring = next((one for one in records if isinstance(one, Ring) and begins(one, now)), None)
    team = book.teams.get(ring.team) if ring else None
    if not ring or not team:
        return list(records)
    floor = await read_floor(store, book, team)
    lead = next((one for one in records if isinstance(one, Lead) and one.id == ring.lead), None)
    routed = explain(book, lead, ring.why.source) if lead else None
    first = first_in_line(routed, ring, team) if routed else None
    turned, turns = turn_in(ring, floor, first, now)
    fresh = replace(turned, due=next_due(turned, team))
    others = [record for record in records if record is not ring]
    moved = [turns] if turns is not floor.turns else []
    return [fresh, *others, *moved, *_told(fresh, others, now)]


def _told(ring: Ring, others: Sequence[Record], now: datetime) -> list[Notice]:
    hear = {record.to for record in others if isinstance(record, Notice)}
    if not ring.turn or ring.turn.by in hear:
        return []
    by = ring.turn.by
    return [Notice(ring=ring.id, lead=ring.lead, kind="turn yours", to=by, at=now, by=by)]
