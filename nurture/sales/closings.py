"""Closings: how sales lets go of a lead, and why. Nothing is dropped: it rests, or it is won."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from nurture.errors import Refused
from nurture.leads.lifecycle import Cause, move, resting
from nurture.model import Lead, RingEnd, Stage
from nurture.rulebook import Person
from nurture.sales.desk import Change, Desk, change, line, must_be_open, must_be_owner
from nurture.sales.permits import must_work
from nurture.sales.rings import ended


def reject(desk: Desk, by: Person, why: str, back_on: date | None) -> Change:
    """Close as not a fit: the lead rests, and may be looked at again on a day (R35, R43)."""
    _may_close(desk, by)
    _must_be_to_come(desk, back_on)
    lead = move(desk.lead, resting(desk.lead), Cause.REJECTED)
    lead = replace(lead, rejected_at=desk.now, rejected_for=why, back_on=back_on)
    return _closed(desk, lead, RingEnd.REJECTED, by, ("rejected", why))


def not_yet(desk: Desk, by: Person, back_on: date, why: str) -> Change:
    """Let a lead rest until a day, on which it comes back to the same rep (R44)."""
    _may_close(desk, by)
    _must_be_to_come(desk, back_on)
    lead = replace(
        move(desk.lead, resting(desk.lead), Cause.NOT_YET),
        owner=desk.lead.owner or by.key,
        back_on=back_on,
    )
    return _closed(desk, lead, RingEnd.NOT_YET, by, ("not yet", why))


def won(desk: Desk, by: Person) -> Change:
    """Make the lead a customer."""
    must_be_owner(desk, by)
    lead = replace(move(desk.lead, Stage.CUSTOMER, Cause.WON), won_at=desk.now)
    return _closed(desk, lead, RingEnd.TOUCHED, by, ("won", ""))


def lost(desk: Desk, by: Person, why: str, back_on: date | None) -> Change:
    """Note what prevented the sale; the lead rests (R45)."""
    must_be_owner(desk, by)
    _must_be_to_come(desk, back_on)
    lead = move(desk.lead, resting(desk.lead), Cause.LOST)
    lead = replace(lead, rejected_at=desk.now, rejected_for=why, back_on=back_on)
    return _closed(desk, lead, RingEnd.REJECTED, by, ("lost", why))


def _may_close(desk: Desk, by: Person) -> None:
    if desk.lead.stage is Stage.CLAIMED:
        must_be_owner(desk, by)
    else:
        must_work(by, desk.team, desk.book)
        must_be_open(desk)


def _must_be_to_come(desk: Desk, back_on: date | None) -> None:
    today = desk.now.astimezone(ZoneInfo(desk.team.hours.zone)).date()
    if back_on and back_on <= today:
        raise Refused("That day has come already. Choose one from tomorrow on.", "back_on")


def _closed(desk: Desk, lead: Lead, why: RingEnd, by: Person, said: tuple[str, str]) -> Change:
    what, words = said
    ring = ended(desk.ring, why, desk.now)
    return change(
        desk, lead, ring, by.key, what, line(desk, what, "thread", by=by.key, words=words)
    )
