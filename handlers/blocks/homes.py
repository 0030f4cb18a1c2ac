"""App Home: what needs you first, one control a row. Quiet is the normal state."""

from collections.abc import Callable, Sequence
from functools import partial

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
from nurture.model import Lead, Ring
from nurture.rulebook import Person, Role
from nurture.sales.rings import free_since, place

_SHOWN = 10


Pair = tuple[Lead, Ring]
Row = Callable[[Lead, Ring, Sight], list[Block]]


def home(
    person: Person,
    ringing: Sequence[Pair],
    mine: Sequence[Pair],
    sight: Sight,
    part: Sequence[Block] = (),
) -> Block:
    """Draw a person's home: what rings now, what is theirs by next deadline, the role's part."""
    free = sorted((pair for pair in ringing if not pair[1].claim), key=lambda pair: place(pair[1]))
    sells = person.role is not Role.MARKETER
    blocks = [
        header(f"Hello {person.first}", "hello"),
        *([*_ringing(person, free, len(mine), sight), *_mine(mine, sight)] if sells else []),
        *part,
        context(f"As of {sight.when(sight.now, _team(person, sight))}.", "foot"),
        actions([button("Add a lead …", "add_lead", "home")], "add"),
    ]
    return {"type": "home", "blocks": blocks}


def _team(person: Person, sight: Sight) -> str:
    team = sight.book.team_of(person.key)
    return team.key if team else ""


def _ringing(person: Person, free: Sequence[Pair], mine: int, sight: Sight) -> list[Block]:
    row = _assignable if person.role in {Role.MANAGER, Role.HEAD} else partial(_free, person.key)
    nothing = "Nothing rings. A lead shows up here within seconds of asking."
    return [
        context(_sum(len(free), mine), "sum"),
        header("Ringing now", "ringing"),
        *_rows(free, nothing, row, "ringing", sight),
        divider(),
    ]


def _sum(free: int, mine: int) -> str:
    rings = f"{free} {'is' if free == 1 else 'are'} ringing" if free else "Nothing rings"
    return f"{rings}  ·  {mine or 'none'} {'is' if mine < 2 else 'are'} yours"  # noqa: PLR2004


def _mine(mine: Sequence[Pair], sight: Sight) -> list[Block]:
    by_deadline = sorted(mine, key=lambda pair: (pair[1].touch_by or pair[1].arrived, pair[1].id))
    empty = "Nothing is yours at the moment."
    return [
        header("Yours, by next deadline", "mine"),
        *_rows(by_deadline, empty, _owned, "mine", sight),
        divider(),
    ]


def _rows(pairs: Sequence[Pair], empty: str, draw: Row, what: str, sight: Sight) -> list[Block]:
    if not pairs:
        return [context(empty, f"none_{what}")]
    rows = [block for lead, ring in pairs[:_SHOWN] for block in draw(lead, ring, sight)]
    more = len(pairs) - _SHOWN
    return [*rows, context(f"and {more} more", f"more_{what}")] if more > 0 else rows


def _free(me: str, lead: Lead, ring: Ring, sight: Sight) -> list[Block]:
    did = escaped(sight.did(ring.why.act))
    if ring.turn and ring.turn.by != me and sight.now < ring.turn.until:
        until = sight.when(ring.turn.until, ring.team)
        words = f"{did}  ·  {sight.first(ring.turn.by)}'s turn until {until}"
        return _row(lead, ring, words, button("Details", "details", ring.id, about=called(lead)))
    words = f"{did}  ·  claim by {sight.when(ring.claim_by, ring.team)}"
    claim = button("Claim", "claim", ring.id, primary=True, about=called(lead))
    return _row(lead, ring, words, claim)


def _assignable(lead: Lead, ring: Ring, sight: Sight) -> list[Block]:
    since = sight.when(free_since(ring), ring.team)
    words = f"Free since {since}  ·  claim by {sight.when(ring.claim_by, ring.team)}"
    give = button("Assign …", "assign", ring.id, about=called(lead))
    return _row(lead, ring, words, give)


def _owned(lead: Lead, ring: Ring, sight: Sight) -> list[Block]:
    if ring.touched:
        words = f"In touch since {sight.when(ring.touched, ring.team)}"
    else:
        by = ring.touch_by or ring.arrived
        words = f"First touch by {sight.when(by, ring.team)}"
    log = button("Log a touch …", "log_touch", ring.id, about=called(lead))
    return _row(lead, ring, words, log)


def _row(lead: Lead, ring: Ring, words: str, control: Block) -> list[Block]:
    company = lead.fact("company")
    name = rich(f"who_{ring.id}", bold(called(lead)), said(f", {company}" if company else ""))
    return [name, section(mrkdwn(words), f"row_{ring.id}", control)]
