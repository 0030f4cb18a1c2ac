"""App Home: what needs you first, one control a row. Quiet is the normal state."""

from collections.abc import Callable, Sequence

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
    row = _assignable if person.role in {Role.MANAGER, Role.HEAD} else _free
    blocks = [
        header(f"Hello {person.first}", "hello"),
        context(_sum(len(free), len(mine)), "sum"),
        header("Ringing now", "ringing"),
        *_rows(free, "Nothing rings. A lead shows up here within seconds of asking.", row, sight),
        divider(),
        *(_mine(mine, sight) if person.role is not Role.MARKETER else []),
        *part,
        context(f"As of {sight.clock(sight.now, _team(person, sight))}.", "foot"),
        actions([button("Add a lead …", "add_lead", "home")], "add"),
    ]
    return {"type": "home", "blocks": blocks}


def _team(person: Person, sight: Sight) -> str:
    team = sight.book.team_of(person.key)
    return team.key if team else ""


def _sum(free: int, mine: int) -> str:
    rings = "Nothing rings" if not free else f"{free} {'rings' if free == 1 else 'ring'}"
    return f"{rings}  ·  {mine} {'is' if mine == 1 else 'are'} yours"


def _mine(mine: Sequence[Pair], sight: Sight) -> list[Block]:
    by_deadline = sorted(mine, key=lambda pair: (pair[1].touch_by or pair[1].arrived, pair[1].id))
    empty = "Nothing is yours at the moment."
    return [
        header("Yours, by next deadline", "mine"),
        *_rows(by_deadline, empty, _owned, sight),
        divider(),
    ]


def _rows(pairs: Sequence[Pair], empty: str, draw: Row, sight: Sight) -> list[Block]:
    if not pairs:
        return [context(empty, f"none_{draw.__name__}")]
    rows = [block for lead, ring in pairs[:_SHOWN] for block in draw(lead, ring, sight)]
    more = len(pairs) - _SHOWN
    return [*rows, context(f"and {more} more", f"more_{draw.__name__}")] if more > 0 else rows


def _free(lead: Lead, ring: Ring, sight: Sight) -> list[Block]:
    did = escaped(sight.did(ring.why.act))
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
