"""Restraint: what somebody asked of our mail short of none, and what waits until we understood them."""

from datetime import datetime, timedelta

from nurture.mail.budget import went
from nurture.mail.ready import Drop, Hold, Ready
from nurture.rulebook import Rulebook

SELDOM = timedelta(days=92)
# Whoever decides has the mails looked at again at once; this is for a look that was lost.
_LOOK = timedelta(minutes=10)
PAUSED = "Paused: somebody must read what they wrote"
NOT_NOW = "They asked for nothing before a day that is still to come"
ONE_IN_THREE = "They asked for one letter in three months at most, and had one"


def paused(ready: Ready, _: Rulebook, now: datetime) -> Hold | None:
    """While one of us reads what they wrote, nothing goes."""
    return Hold(now + _LOOK, PAUSED) if ready.lead.paused_at else None


def not_now(ready: Ready, _: Rulebook, now: datetime) -> Drop | None:
    """What is due before the day they named is dropped: months later nobody would want it."""
    until = ready.lead.quiet_until
    return Drop(NOT_NOW) if until and now < until else None


def seldom(ready: Ready, _: Rulebook, now: datetime) -> Drop | None:
    """Whoever asked for fewer mails gets one in three months at most."""
    if not ready.lead.seldom:
        return None
    recent = any(now - went(one) < SELDOM for one in ready.had)
    return Drop(ONE_IN_THREE) if recent else None
