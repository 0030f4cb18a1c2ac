"""Wishes to stop: what one changes for the person, their ring and their letters (R50)."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from nurture.leads.lifecycle import Cause, move
from nurture.model import (
    Contact,
    Doubt,
    Ended,
    Evidence,
    Happening,
    Lead,
    Notice,
    Record,
    Ring,
    RingEnd,
    Send,
    SendState,
    Stage,
)
from nurture.sales.rings import ended, redrawn, silenced
from nurture.shows.mondays import WAITING

ASKED = "They asked us to stop"
_ENDS_FROM = (Stage.NURTURE, Stage.HOT, Stage.REMARKET)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants of our mail: who passed it on ("them", a rep's key), how, and when.

    `until` is when "not now" ends.
    """

    by: str
    cause: str
    at: datetime
    evidence: Evidence = field(default_factory=Evidence)
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """All that is kept of one person, read at one go. `doubts` are those still open."""

    contacts: tuple[Contact, ...]
    lead: Lead | None = None
    ring: Ring | None = None
    notices: tuple[Notice, ...] = ()
    sends: tuple[Send, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def stopped(known: Known, wish: Wish) -> list[Record]:
    """Give what a wish to stop changes for one person, with its history; nothing if it holds."""
    changed = [*_contacts(known, wish), *_lead(known), *_ring(known, wish), *_sends(known)]
    return [*changed, _history(known, wish)] if changed else []


def _contacts(known: Known, wish: Wish) -> list[Contact]:
    # Saving every address makes any plan or hand-over of the same instant stale.
    return [
        replace(contact, suppressed_at=wish.at, suppressed_by=wish.by)
        for contact in known.contacts
        if contact.suppressed_at is None
    ]


def _lead(known: Known) -> list[Lead]:
    lead = known.lead
    if lead is None:
        return []
    if lead.stage in _ENDS_FROM and not lead.won_at:
        return [move(lead, Stage.ENDED, Cause.ASKED_TO_STOP)]
    if lead.stage is Stage.HOT:  # a customer who rang stays a customer
        return [replace(move(lead, Stage.CUSTOMER, Cause.ASKED_TO_STOP), no_mail=True)]
    if lead.no_mail or lead.ended is Ended.ASKED_TO_STOP:
        return []
    return [replace(lead, no_mail=True)]


def _ring(known: Known, wish: Wish) -> list[Ring | Notice]:
    if known.ring is None:
        return []
    if known.ring.ended or known.ring.claim:  # whoever reads the card sees that mail is off
        return [redrawn(known.ring)] if _lead(known) else []
    return [ended(known.ring, RingEnd.OPTED_OUT, wish.at), *silenced(list(known.notices))]


def _sends(known: Known) -> list[Send]:
    return [
        replace(send, state=SendState.CANCELLED, why=ASKED)
        for send in known.sends
        if send.state in WAITING
    ]


def _history(known: Known, wish: Wish) -> Happening:
    return Happening(
        at=wish.at,
        what="asked to stop",
        who=wish.by,
        lead=known.lead.id if known.lead else None,
        ring=known.ring.id if known.ring else None,
        cause=wish.cause,
    )
