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


def not_now(ready: Ready, _: Rulebook, now: datetime) -> Hold | Drop | None:
    """Nothing goes before the day they named."""
    until = ready.lead.quiet_until
    return _later(ready, until, NOT_NOW) if until and now < until else None


def seldom(ready: Ready, _: Rulebook, now: datetime) -> Hold | Drop | None:
    """Whoever asked for fewer mails gets one in three months at most."""
    last = max((went(one) for one in ready.had), default=None) if ready.lead.seldom else None
    free = last + SELDOM if last else now
    return _later(ready, free, ONE_IN_THREE) if now < free else None


def _later(ready: Ready, until: datetime, why: str) -> Hold | Drop:
    """Delay a letter of a drip, which makes sense whenever it comes; drop what has its season.

    That is a show's letter, and one of a calendar's: months later nobody would want it.
    """
    follows_up = ready.sequence is not None and not ready.sequence.by_calendar
    return Hold(until, why) if follows_up else Drop(why)
