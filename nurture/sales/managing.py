"""What managers do with a lead that waits: take it, give it more time once, let it rest."""

from dataclasses import replace
from datetime import date

from nurture.errors import Refused
from nurture.leads.lifecycle import Cause, move, resting
from nurture.leads.people import titled
from nurture.model import RingEnd
from nurture.rulebook import Person
from nurture.sales.claims import assign
from nurture.sales.desk import Change, Desk, change, line, must_be_open
from nurture.sales.permits import must_manage
from nurture.sales.rings import ended, restarted
from nurture.sales.sla import claim_by, touch_by


def take(desk: Desk, by: Person) -> Change:
    """Take a lead over, also from somebody who has it."""
    return assign(desk, by, by.key)


def extend(desk: Desk, by: Person, why: str) -> Change:
    """Start the deadline and the ladder in force anew; once for each ring, and with a reason."""
    must_manage(by, desk.team, desk.book)
    must_be_open(desk)
    if desk.ring.extended:
        raise Refused(
            f"{titled(desk.lead)} was given more time once already; that is all there is."
        )
    if not why:
        raise Refused("Say why it needs more time; the team reads it in the thread.", "why")
    ring = restarted(replace(desk.ring, extended=desk.now), desk.team, desk.now)
    if ring.claim:
        ring = replace(ring, touch_by=touch_by(desk.team, desk.now, ring.hours))
    else:
        ring = replace(ring, claim_by=claim_by(desk.team, desk.now))
    said = line(desk, "extended", "thread", by=by.key, words=why)
    return change(desk, desk.lead, ring, by.key, "extended", said)


def rest(desk: Desk, by: Person, why: str, back_on: date | None = None) -> Change:
    """Let a lead rest: out of sales' sight, never forgotten (R39, R40)."""
    must_manage(by, desk.team, desk.book)
    must_be_open(desk)
    lead = replace(move(desk.lead, resting(desk.lead), Cause.RESTED), back_on=back_on)
    ring = ended(desk.ring, RingEnd.BY_MANAGER, desk.now)
    said = line(desk, "rested", "thread", by=by.key, words=why)
    return change(desk, lead, ring, by.key, "rested", said)
