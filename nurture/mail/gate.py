"""The gate: may this mail go, now? Asked of every mail, at the very moment of sending."""

from datetime import datetime

from nurture.mail.drops import (
    asked_to_stop,
    called_off,
    ended_by_sales,
    had_it,
    in_talks,
    no_basis,
    not_for_them,
    unreachable,
)
from nurture.mail.holds import halted, not_approved, outranked, outside_hours, too_many
from nurture.mail.ready import Check, Drop, Go, Hold, Ready, Verdict
from nurture.optout.restraint import not_now, paused, seldom
from nurture.rulebook import Rulebook

__all__ = ["CHECKS", "Drop", "Go", "Hold", "Ready", "Verdict", "may_go"]

# In order: the first that objects decides. What never goes comes before what waits.
CHECKS: tuple[Check, ...] = (
    asked_to_stop,
    unreachable,
    called_off,
    in_talks,
    ended_by_sales,
    had_it,
    no_basis,
    not_for_them,
    not_now,
    seldom,
    paused,
    not_approved,
    halted,
    outside_hours,
    too_many,
    outranked,
)

# A rep's own words in a talk: no sequence, no budget, no hours; but never to whoever stopped us.
ANSWER_CHECKS: tuple[Check, ...] = (asked_to_stop, unreachable, halted)


def may_go(ready: Ready, book: Rulebook, now: datetime) -> Verdict:
    """Whether a mail may go now, or when, or never and why."""
    checks = ANSWER_CHECKS if ready.send.by_hand else CHECKS
    found = (check(ready, book, now) for check in checks)
    return next((verdict for verdict in found if verdict), Go())
