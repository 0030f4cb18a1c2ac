"""What a home adds for each role: my week, today's promises and who is there, what goes out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.blocks.elements import (
    Block,
    actions,
    bold,
    button,
    context,
    divider,
    escaped,
    header,
    mrkdwn,
    rich,
    said,
    section,
)
from handlers.blocks.sight import Sight
from nurture.leads.people import called
from nurture.model import Lead, SendState, Show
from nurture.rulebook import Person, Team
from nurture.sales.weeks import Day, Week
from nurture.shows.mondays import monday_after
from nurture.wording import counted, spell

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
    return [*rest, header("Your week", "week"), fields(figures, "figures")]


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
    people = {escaped(one.person.first): _colleague(one, sight) for one in floor[:_SHOWN]}
    return [
        header("Today", "today"),
        fields(figures, "figures"),
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


def marketer_part(
    shows: Sequence[Show],
    waiting: Mapping[str, int],
    sends: Mapping[SendState, int],
    sight: Sight,
    *,
    page: str = "",
) -> list[Block]:
    """Draw what goes out, the shows to come, and how hot is agreed.

    `page` is the address of the page of what waits, "" if we have no web address.
    """
    hot = sight.book.hot
    drips = {
        escaped(drip.title or drip.key): f"{counted(len(drip.steps), 'letter')}, "
        f"{waiting.get(drip.key, 0):,} waiting"
        for drip in sight.book.sequences[:_SHOWN]
    }
    mail = {state.value.capitalize(): f"{sends.get(state, 0):,}" for state in _WAITING}
    agreed = f"*Treaty {escaped(hot.treaty)}*: hot from {hot.hot_from:g} points."
    return [
        header("Shows", "shows"),
        *([_show(show, waiting) for show in shows[-_SHOWN:]] or [context("None yet.", "no_show")]),
        header("Going out", "out"),
        *([fields(drips, "drips")] if drips else []),
        fields(mail, "mail"),
        *([_see(page)] if page else []),
        header("How hot is agreed", "hot"),
        section(mrkdwn(agreed), "treaty"),
    ]


def _see(page: str) -> Block:
    return actions(
        [button("See what waits, and for what", "outbox_open", "home") | {"url": page}], "see"
    )


_WAITING = (SendState.PLANNED, SendState.HELD, SendState.IN_DOUBT)


def _show(show: Show, waiting: Mapping[str, int]) -> Block:
    monday = monday_after(show.last_day)
    letters = counted(waiting.get(show.id, 0), "letter")
    stopped = ", stopped" if show.stopped_at else ""
    tail = f"  ·  {letters} waiting for Monday {monday:%-d %b}, 8:00{stopped}"
    return rich(f"show_{show.id}", bold(show.name), said(tail))


def fields(known: Mapping[str, str], block_id: str) -> Block:
    """Lay out figures with their names, at most ten; our own words only."""
    shown = [mrkdwn(f"*{name}*\n{value}") for name, value in list(known.items())[:_SHOWN]]
    return {"type": "section", "block_id": block_id, "fields": shown}


def _usually(length: timedelta | None) -> str:
    return spell(length) if length is not None else "nothing yet"
