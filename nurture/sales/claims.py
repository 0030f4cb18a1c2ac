"""Claims: who works a lead, from the click to the first touch and back."""

from dataclasses import replace
from datetime import timedelta

from nurture.errors import Refused
from nurture.leads.lifecycle import Cause, move
from nurture.leads.people import titled
from nurture.model import Claim, Lead, Notice, RingEnd, Stage, Touch
from nurture.rulebook import Person
from nurture.sales.desk import Change, Desk, change, line, must_be_open, must_be_owner
from nurture.sales.permits import (
    first_names,
    managers,
    must_manage,
    must_work,
    workers,
)
from nurture.sales.rings import ended, redrawn, restarted, start_ring
from nurture.sales.sla import claim_by, touch_by
from nurture.wording import at_the_clock, counted, spell

CLOCK = "clock"
_AT_ONCE = timedelta(minutes=2)
TOUCHES = {"called": "Called", "mailed": "Mailed", "met": "Met"}


def claim(desk: Desk, by: Person) -> Change:
    """Give the lead to the person who clicked first. Raises Refused with who was faster."""
    must_work(by, desk.team, desk.book)
    _must_be_free(desk, by)
    _must_have_turn(desk, by)
    _must_have_room(desk, by)
    return _taken(desk, by.key, by.key, "claimed")


def assign(desk: Desk, by: Person, to: str) -> Change:
    """Give the lead to somebody, as a manager; also away from somebody who has it."""
    must_manage(by, desk.team, desk.book)
    must_be_open(desk)
    if to not in workers(desk.team):
        names = first_names(workers(desk.team), desk.book)
        raise Refused(f"Choose somebody of the team of {desk.team.channel}: {names}.", "to")
    if desk.ring.claim and desk.ring.claim.by == to:
        raise Refused(f"{desk.book.people[to].first} has it already.", "to")
    return _taken(desk, to, by.key, "assigned")


def assigned(desk: Desk, to: str) -> Change:
    """Give the lead to the next rep on duty, as the ladder says."""
    return _taken(desk, to, CLOCK, "assigned")


def _taken(desk: Desk, owner: str, by: str, what: str) -> Change:
    own = desk.floor.hours(owner) if desk.floor and desk.team.own_hours else None
    claimed = replace(desk.ring, claim=Claim(by=owner, at=desk.now), hours=own)
    promise = touch_by(desk.team, desk.now, own)
    ring = replace(restarted(claimed, desk.team, desk.now), touch_by=promise)
    at_work = desk.lead.stage is Stage.CLAIMED
    lead = desk.lead if at_work else move(desk.lead, Stage.CLAIMED, Cause.CLAIMED)
    lines = [line(desk, what, "thread", by=owner)]
    if owner != by:
        lines.append(line(desk, "given" if by == CLOCK else "yours", owner, by=by))
    return change(desk, replace(lead, owner=owner), ring, by, what, *lines)


def _must_be_free(desk: Desk, by: Person) -> None:
    must_be_open(desk)
    held = desk.ring.claim
    if held and held.by == by.key:
        raise Refused(f"{titled(desk.lead)} is yours already, for {spell(desk.now - held.at)}.")
    if held:
        owner, ago = desk.book.people[held.by].first, desk.now - held.at
        who = titled(desk.lead)
        if ago < _AT_ONCE:
            raise Refused(
                f"{owner} was {spell(ago)} faster, so {who} is with {owner}. "
                "Nothing more for you to do."
            )
        raise Refused(f"{who} is with {owner}, for {spell(ago)}. Nothing more for you to do.")


def _must_have_turn(desk: Desk, by: Person) -> None:
    turn = desk.ring.turn
    if not turn or by.key == turn.by or by.key in managers(desk.team) or turn.until <= desk.now:
        return
    whose = desk.book.people[turn.by].first
    opens = at_the_clock(turn.until, desk.team.hours.zone)
    raise Refused(
        f"It is {whose}'s turn for {titled(desk.lead)} until {opens}. "
        "If it is still free then, everybody can claim it."
    )


def _must_have_room(desk: Desk, by: Person) -> None:
    if desk.floor and desk.floor.full(by.key):
        open_now = counted(desk.floor.claims[by.key], "lead")
        raise Refused(
            f"You have {open_now} without a first touch, and more are not for one person. "
            "Log a touch or hand one back first."
        )


def log_touch(desk: Desk, by: Person, how: str, note: str) -> Change:
    """Note a real contact; the first one ends the ring (R1, R34)."""
    must_be_owner(desk, by)
    touch = Touch(
        lead=desk.lead.id,
        by=by.key,
        act=how,
        channel="rep",
        source="slack",
        at=desk.now,
        received=desk.now,
        words=note,
    )
    first = desk.ring.touched is None
    ring = replace(desk.ring, touched=desk.ring.touched or desk.now, touched_how=how)
    said = line(desk, f"touched {how}", "thread", by=by.key, words=note)
    lead = replace(desk.lead, touched_at=desk.now)
    what = "first touch" if first else "touch"
    return change(desk, lead, ended(ring, RingEnd.TOUCHED, desk.now), by.key, what, touch, said)


def hand_back(desk: Desk, by: Person, why: str) -> Change:
    """Put the lead back at the head of the queue; it rings again from now."""
    must_be_owner(desk, by)
    lead = replace(move(desk.lead, Stage.HOT, Cause.HANDED_BACK), owner=None)
    said = line(desk, "handed back", "thread", by=by.key, words=why)
    if desk.ring.ended:
        return _rung_anew(desk, lead, by, said)
    free = replace(
        desk.ring,
        claim=None,
        touch_by=None,
        hours=None,
        passed=_passed(desk),
        handed_back=desk.now,
        claim_by=claim_by(desk.team, desk.now),
    )
    ring = restarted(free, desk.team, desk.now)
    return change(desk, lead, ring, by.key, "handed back", said)


def _passed(desk: Desk) -> tuple[str, ...]:
    return (*desk.ring.passed, *([desk.lead.owner] if desk.lead.owner else []))


def _rung_anew(desk: Desk, lead: Lead, by: Person, said: Notice) -> Change:
    # The old card was closed by a touch; a new ring posts a new one, as an edit notifies nobody.
    ring = start_ring(lead, desk.ring.why, desk.team, desk.now, desk.book)
    ring = replace(ring, passed=_passed(desk), handed_back=desk.now)
    told = replace(said, ring=ring.id)
    old = redrawn(desk.ring)
    return change(desk, replace(lead, ring=ring.id), ring, by.key, "handed back", old, told)
