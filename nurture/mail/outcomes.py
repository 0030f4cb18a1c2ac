"""What a refusal means: the same for an answer in the SMTP dialogue and for a mail that bounced."""

from dataclasses import replace
from datetime import datetime
from enum import Enum

from nurture.errors import Undelivered
from nurture.inbox.bounce_causes import ABOUT_US, cause_of
from nurture.leads.lifecycle import Cause, move
from nurture.model import Contact, Lead, Record, Stage

_PERMANENT = 500
_FULL = "5.2.2"
# RFC 3463: the mailbox takes no such mail, their system, the content. Postfix says
# "Recipient address rejected" before any of its answers, so these figures go before the words.
_ABOUT_THE_MAIL = ("5.2.3", "5.3.", "5.6.")


class Fate(Enum):
    """What becomes of a mail that was not taken."""

    DOUBT = "nobody can tell whether it arrived"
    NOT_REACHED = "the relay was not reached, so nothing was said about this mail"
    LATER = "it is tried again (greylisting, a busy server, a full mailbox)"
    BLOCKED = "they refuse us, whoever the reader is (RFC 3463, 5.7.x)"
    DEAD = "the address is dead"
    FULL = "the mailbox is full, and they do not wait until it is not"
    REFUSED = "they refuse this one mail"


def fate(trouble: Undelivered) -> Fate:
    """Judge the relay's answer. What is about us is never held against the reader."""
    if trouble.in_doubt:
        return Fate.DOUBT
    if trouble.before_it:
        return Fate.NOT_REACHED
    if not trouble.permanent:
        return Fate.LATER
    cause = cause_of(None, str(trouble))
    if cause.status == _FULL:
        return Fate.FULL
    if cause.hard and not cause.status.startswith(_ABOUT_THE_MAIL):
        return Fate.DEAD
    policy = cause.why == ABOUT_US or cause.status.startswith("5.7.")
    return Fate.BLOCKED if policy and (trouble.code or 0) >= _PERMANENT else Fate.REFUSED


def died(
    contact: Contact, lead: Lead | None, contacts: tuple[Contact, ...], now: datetime
) -> list[Record]:
    """Mark an address as dead; with the last one the relationship ends (R38).

    Somebody whose number we have can still be called.
    """
    dead = replace(contact, hard_bounced_at=contact.hard_bounced_at or now)
    alive = any(one.id != contact.id and not one.hard_bounced_at for one in contacts)
    if lead is None or alive or lead.fact("phone"):
        return [dead]
    ends = lead.stage in {Stage.NURTURE, Stage.REMARKET}
    return [dead, move(lead, Stage.ENDED, Cause.UNREACHABLE)] if ends else [dead]
