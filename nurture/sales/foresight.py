"""Where a given lead would ring now, for whom, and why."""

from dataclasses import dataclass
from datetime import datetime

from nurture.model import Lead, Turn, Why
from nurture.rulebook import Rulebook
from nurture.sales.floor import FloorBooks, read_floor
from nurture.sales.rings import start_ring
from nurture.sales.routing import Routed, explain
from nurture.sales.turns import first_in_line, turn_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """Where a lead would ring: `turn` is who would have it alone, `nobody_until` who is awaited."""

    routed: Routed
    turn: Turn | None
    on_duty: tuple[str, ...]
    nobody_until: datetime | None


async def foresee(
    store: FloorBooks, book: Rulebook, lead: Lead, source: str, now: datetime
) -> Foreseen:
    """Say where a lead would ring now. Nothing is saved, and no turn is taken."""
    routed = explain(book, lead, source)
    floor = await read_floor(store, book, routed.team)
    ring = start_ring(lead, Why(act="", at=now, channel="", source=source), routed.team, now, book)
    first = first_in_line(routed, ring, routed.team)
    turned, _ = turn_in(ring, floor, first, now)
    on_duty = tuple(rep for rep in routed.team.reps if rep in floor.ready(now))
    return Foreseen(
        routed=routed, turn=turned.turn, on_duty=on_duty, nobody_until=turned.nobody_until
    )
