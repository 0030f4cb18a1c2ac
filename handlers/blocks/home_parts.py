"""What a home adds for sales: my week and what comes back, today's promises and who is there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from handlers.blocks.elements import (
    Block,
    bold,
    divider,
    escaped,
    header,
    mrkdwn,
    rich,
    said,
)
from handlers.blocks.sight import Sight
from nurture.leads.people import called
from nurture.model import Lead
from nurture.rulebook import Person, Team
from nurture.sales.weeks import Day, Week
from nurture.wording import spell

_SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """One of the floor: what they have open, and from when they are there if they are not now."""

    person: Person
    team: Team
    open: int
    here: bool
    back: datetime | None


def rep_part(week: Week, resting: Sequence[Lead]) -> list[Block]:
    """Draw a rep's own *not yet* leads with their day, and their week."""
    rows = [_resting(lead) for lead in resting[:_SHOWN]]
    rest = [header("Not yet, back by themselves", "rest"), *rows, divider()] if rows else []
    figures = {
        "Claimed": f"{week.claimed}",
        "First touch, usually within": _usually(week.usual),
        "In time": f"{week.in_time} of {week.due}",
        "Won": f"{week.won}",
    }
    return [*rest, header("Your week", "week"), fields(figures.items(), "figures")]


def _resting(lead: Lead) -> Block:
    company = lead.fact("company")
    tail = (f", {company}" if company else "") + f"  ·  back {lead.back_on:%-d %b %Y}"
    return rich(f"rest_{lead.id}", bold(called(lead)), said(tail))


def manager_part(day: Day, floor: Sequence[Colleague], sight: Sight) -> list[Block]:
    """Draw how today's promises were kept, and who can take more."""
    figures = {
        "Claimed in time": f"{day.claimed_in_time} of {day.claims_due}",
        "Touched in time": f"{day.touched_in_time} of {day.touches_due}",
        "A claim, usually within": _usually(day.usual_claim),
    }
    people = [(escaped(one.person.first), _colleague(one, sight)) for one in floor]
    return [
        header("Today", "today"),
        fields(figures.items(), "figures"),
        *([header("Who can take more", "floor"), fields(people, "load")] if people else []),
    ]


def _colleague(one: Colleague, sight: Sight) -> str:
    if one.here:
        there = "on duty"
    elif one.back:
        there = f"back {sight.when(one.back, one.team.key)}"
    else:
        there = "away until they say so"
    most = one.team.most_open
    room = f", room for {max(most - one.open, 0)} more" if most else ""
    return f"{there}\n{one.open} open{room}"


def fields(known: Iterable[tuple[str, str]], block_id: str) -> Block:
    """Lay out figures with their names, at most ten; our own words only."""
    shown = [mrkdwn(f"*{name}*\n{value}") for name, value in islice(known, _SHOWN)]
    return {"type": "section", "block_id": block_id, "fields": shown}


def _usually(length: timedelta | None) -> str:
    return spell(length) if length is not None else "nothing yet"
