"""The budget: one person's attention, over all machine mail at all their addresses (R46)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from nurture.model import Lead, Send
from nurture.rulebook import MailRules, Rulebook

DAY, WEEK, MONTH = timedelta(days=1), timedelta(days=7), timedelta(days=30)
ANSWER, SHOW = 0, 20


@dataclass(frozen=True, slots=True)
class Cap:
    """No more than `most` mails within a length of time."""

    within: timedelta
    most: int
    words: str


@dataclass(frozen=True, slots=True)
class Spent:
    """A cap that is used up: when it has room again, and what used it up last."""

    frees: datetime
    cap: Cap
    last: Send


def caps_for(lead: Lead, book: Rulebook) -> tuple[Cap, ...]:
    """Give the caps for a person: lower for one whom sales closed as not a fit (R18)."""
    mail = book.mail
    usual = (Cap(DAY, mail.per_day, "a day"), Cap(WEEK, mail.per_week, "a week"))
    return (*usual, Cap(MONTH, _per_month(lead, book, mail), "a month"))


def _per_month(lead: Lead, book: Rulebook, mail: MailRules) -> int:
    return min(mail.per_month, mail.misfit_per_month) if misfit(lead, book) else mail.per_month


def misfit(lead: Lead, book: Rulebook) -> bool:
    """Whether a lead was closed as not a fit. A lost sale is none, even for a like reason."""
    why = lead.rejected_for
    return lead.rejected_at is not None and why in book.reasons and why not in book.loss_reasons


def spent(had: Sequence[Send], caps: Sequence[Cap], now: datetime) -> Spent | None:
    """Give the cap that keeps the next mail back for longest; None if all have room.

    `had` are mails that went, or may have. One exactly as old as a cap's length is out of it.
    """
    mails = sorted(had, key=went)
    used_up = [
        Spent(went(recent[len(recent) - cap.most]) + cap.within, cap, recent[-1])
        for cap in caps
        if len(recent := [one for one in mails if now - went(one) < cap.within]) >= cap.most
    ]
    return max(used_up, key=lambda one: one.frees, default=None)


def room(had: Sequence[Send], caps: Sequence[Cap], now: datetime) -> int:
    """Tell how many more mails the caps let through now."""
    used = ((cap, sum(now - went(one) < cap.within for one in had)) for cap in caps)
    return max(0, min(cap.most - number for cap, number in used))


def went(send: Send) -> datetime:
    """Tell when a mail went; one under way or in doubt has no hour yet, and was due when tried."""
    return send.sent_at or send.due


def rank(send: Send, book: Rulebook) -> tuple[int, datetime, str]:
    """Rank mails that compete for the same person: by priority, then by age."""
    return priority(send, book), send.due, send.id


def priority(send: Send, book: Rulebook) -> int:
    """Tell how early a mail's turn comes: what they asked for, then shows, then the rest."""
    sequence = book.sequence(send.campaign)
    if sequence is None:
        return SHOW
    return ANSWER if sequence.acts and send.step == 1 else sequence.priority
