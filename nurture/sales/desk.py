"""The desk: what lies there when somebody acts on a ring, and what their decision changes.

All that belongs to one decision (claim, timers, pending pings, history) is saved together,
so no rung fires after a claim.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from nurture.calendar.zones import NOWHERE, Zones
from nurture.errors import Refused, Stale
from nurture.leads.people import titled
from nurture.mail.planning import plan_after_loss
from nurture.model import Happening, Lead, Notice, Record, Ring, RingEnd, Stage
from nurture.ports import Store
from nurture.rulebook import Person, Rulebook, Team
from nurture.sales.floor import Floor, read_floor
from nurture.sales.permits import first_names, managers, out_of_sight
from nurture.sales.rings import silenced
from nurture.sales.turns import seated


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What lies on the desk when somebody acts on a ring; `notices` are those not posted yet."""

    book: Rulebook
    team: Team
    lead: Lead
    ring: Ring
    notices: tuple[Notice, ...]
    now: datetime
    floor: Floor | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What a decision changes; `records` are saved in one go."""

    lead: Lead
    ring: Ring
    records: tuple[Record, ...]


_MANY = 1000

Rule = Callable[[Desk], Change]


def line(desk: Desk, kind: str, to: str, *, by: str, words: str = "") -> Notice:
    """Say something about this ring, in its thread or to a person."""
    return Notice(
        ring=desk.ring.id, lead=desk.lead.id, kind=kind, to=to, at=desk.now, by=by, words=words
    )


def change(desk: Desk, lead: Lead, ring: Ring, who: str, what: str, *more: Record) -> Change:
    """Put a decision together with its history and the pings it silences."""
    happened = Happening(
        at=desk.now,
        what=what,
        who=who,
        lead=lead.id,
        ring=desk.ring.id,
        rules=desk.book.version,
    )
    return Change(lead, ring, (lead, ring, *more, *silenced(list(desk.notices)), happened))


def must_be_open(desk: Desk) -> None:
    """Raise Refused with what is true now if this ring is over."""
    if desk.ring.ended or desk.lead.ring != desk.ring.id:
        raise Refused(now_true(desk))


def must_be_owner(desk: Desk, by: Person) -> None:
    """Whoever claimed it goes on with it, or a manager of the team."""
    who, chiefs = titled(desk.lead), managers(desk.team)
    if desk.lead.stage is not Stage.CLAIMED or desk.lead.ring != desk.ring.id:
        must_be_open(desk)
        raise Refused(f"Nobody has {who} at the moment. Claim it first.")
    if by.key not in (desk.lead.owner, *chiefs):
        owner = first_names((desk.lead.owner or "",), desk.book) or "somebody else"
        can = first_names(chiefs, desk.book, "or")
        raise Refused(f"{who} is with {owner}. {can} can change that.")


def now_true(desk: Desk) -> str:
    """Say what is so now, to somebody whose click came too late; who rests is not named (R40)."""
    who = "This one" if out_of_sight(desk.lead) else titled(desk.lead)
    if desk.lead.ring != desk.ring.id:
        return f"{who} rang again since; the newer card further down is the one to use."
    owner = desk.book.people.get(desk.lead.owner or "")
    if desk.lead.stage is Stage.CLAIMED and owner:
        return f"{who} is with {owner.first} now."
    back = desk.lead.back_on
    reasons = {
        RingEnd.REJECTED: "was closed as not a fit",
        RingEnd.NOT_YET: f"rests until {back:%-d %b %Y}" if back else "rests",
        RingEnd.OPTED_OUT: "asked us to stop",
        RingEnd.BY_MANAGER: "was put to rest by a manager",
    }
    why = reasons.get(desk.ring.why_ended) if desk.ring.why_ended else None
    return f"{who} {why or 'is closed'}. Nothing more for you to do."


async def work(
    store: Store,
    book: Rulebook,
    ring_id: str,
    now: datetime,
    rule: Rule,
    *,
    zones: Zones = NOWHERE,
) -> Change:
    """Read the desk, decide, save; read again if somebody was faster. Raises Refused.

    A lost sale plans the letters that follow up on its reason, in the same save (R45).
    """
    for _ in range(10):
        change = rule(await lay_out(store, book, ring_id, now))
        contacts = await store.contacts_of(change.lead.id)
        letters = plan_after_loss(book, change.lead, contacts, zones, now)
        try:
            await store.save(*await seated(store, book, change.records, now), *letters)
        except Stale:
            continue  # someone else clicked; read again and let the rule decide
        return change
    raise Refused("This lead is busy. Please try again.")


async def lay_out(store: Store, book: Rulebook, ring_id: str, now: datetime) -> Desk:
    """Read what a decision needs. Raises Refused for a card of long ago."""
    ring = await store.get(Ring, ring_id)
    lead = await store.get(Lead, ring.lead) if ring else None
    team = book.teams.get(ring.team) if ring else None
    if not ring or not lead or not team:
        raise Refused("I don't know this card any more. `/lead find` shows what there is.")
    mine = await waiting_about(store, ring.id)
    floor = await read_floor(store, book, team)
    return Desk(book=book, team=team, lead=lead, ring=ring, notices=mine, now=now, floor=floor)


async def waiting_about(store: Store, ring_id: str) -> tuple[Notice, ...]:
    """Read the lines about a ring that are not posted yet, however many were posted before."""
    waiting = await store.notices_waiting(limit=_MANY)
    return tuple(notice for notice in waiting if notice.ring == ring_id)
