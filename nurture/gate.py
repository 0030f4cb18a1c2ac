"""The gate: may this mail go, now? Asked of every machine mail, at the very moment of sending."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from nurture.model import Basis, Contact, Lead, Send, Show, Stage
from nurture.planning import out_of_reach
from nurture.rulebook import Rulebook, Sequence
from nurture.shows import GONE
from nurture.wishes import ASKED
from nurture.zones import instant, next_open

WEEK = timedelta(days=7)
# Asking again within a month brings no second copy of the same letter.
ONCE_WITHIN = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A mail on its way out, with all that bears on it, read at one go.

    `show` or `sequence` is what it belongs to, if that still is; `others` are the person's
    other mails, `contacts` all their addresses.
    """

    send: Send
    contact: Contact
    lead: Lead
    show: Show | None = None
    sequence: Sequence | None = None
    others: tuple[Send, ...] = ()
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True)
class Go:
    """It may go now."""


@dataclass(frozen=True, slots=True)
class Hold:
    """It waits, and this is what for."""

    until: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Drop:
    """It never goes."""

    why: str


Verdict = Go | Hold | Drop
Check = Callable[[Ready, Rulebook, datetime], Hold | Drop | None]


def may_go(ready: Ready, book: Rulebook, now: datetime) -> Verdict:
    """Whether a mail may go now, or when, or never and why."""
    found = (check(ready, book, now) for check in CHECKS)
    return next((verdict for verdict in found if verdict), Go())


def _asked_to_stop(ready: Ready, _: Rulebook, __: datetime) -> Drop | None:
    return Drop(ASKED) if ready.contact.suppressed_at or ready.lead.no_mail else None


def _unreachable(ready: Ready, _: Rulebook, __: datetime) -> Drop | None:
    if ready.contact.hard_bounced_at:
        return Drop("The address is dead")
    return Drop("The relationship has ended") if ready.lead.stage is Stage.ENDED else None


def _called_off(ready: Ready, _: Rulebook, __: datetime) -> Drop | None:
    if ready.show:
        return Drop("The show was stopped") if ready.show.stopped_at else None
    known = ready.sequence and ready.send.step <= len(ready.sequence.steps)
    return None if known else Drop("The rules have no such letter any more")


def _in_talks(ready: Ready, _: Rulebook, __: datetime) -> Drop | None:
    """A claim alone stops nothing; a first touch or an answer of theirs does (R9, R46)."""
    if out_of_reach(ready.lead, ready.contact):
        return Drop("A rep is talking with them")
    talks = [at for at in (ready.lead.touched_at, ready.lead.replied_at) if at]
    begun = began(ready)
    return Drop("They have been answered since") if any(at >= begun for at in talks) else None


def _had_it(ready: Ready, _: Rulebook, now: datetime) -> Drop | None:
    """One letter of a show is all there is, whatever the number of addresses and scans."""
    for other in ready.others:
        same = (other.campaign, other.step) == (ready.send.campaign, ready.send.step)
        recent = ready.show is not None or now - _went(other) < ONCE_WITHIN
        if same and recent and other.state in GONE:
            return Drop("They had this letter already")
    return None


def _no_basis(ready: Ready, _: Rulebook, __: datetime) -> Drop | None:
    """A badge or a request is ground for one answer; what follows needs a recorded yes."""
    personal = ready.show is not None or ready.send.step == 1
    if personal or ready.contact.basis in {Basis.CONSENT, Basis.CUSTOMER}:
        return None
    return Drop("They never said yes to further mail")


def _outside_hours(ready: Ready, book: Rulebook, now: datetime) -> Hold | None:
    """A mail with a local wish keeps to the reader's day; an answer to a request goes at any hour."""
    if not ready.send.wall:
        return None
    opens = min(time.fromisoformat(ready.send.wall), book.mail.window_from)
    working_days = ready.show is not None or ready.send.step > 1
    zone = ready.send.zone or book.firm.zone
    at = next_open(now, zone, opens, book.mail.window_to, working_days=working_days)
    return Hold(at, "Waits for the reader's morning") if at > now else None


def _too_many(ready: Ready, book: Rulebook, now: datetime) -> Hold | None:
    """One budget over all machine mail to a person, at all their addresses (R46)."""
    recent = sorted(_went(one) for one in ready.others if one.state in GONE)
    recent = [at for at in recent if now - at < WEEK]
    if len(recent) < book.mail.per_week:
        return None
    frees = recent[len(recent) - book.mail.per_week] + WEEK
    return Hold(frees, f"They had {len(recent)} letters this week")


# In order: the first that objects decides.
CHECKS: tuple[Check, ...] = (
    _asked_to_stop,
    _unreachable,
    _called_off,
    _in_talks,
    _had_it,
    _no_basis,
    _outside_hours,
    _too_many,
)


def began(ready: Ready) -> datetime:
    """Tell when that happened which a mail follows up: the show's last day, or the asking."""
    if ready.show:
        return instant(ready.show.last_day, time(0), ready.show.zone)
    asked = [one.last for one in ready.lead.interests if _starts(ready, one.act)]
    return max(asked, default=ready.lead.since)


def _starts(ready: Ready, act: str) -> bool:
    return ready.sequence is not None and act in ready.sequence.acts


def _went(send: Send) -> datetime:
    # One that is under way or in doubt has no hour yet; it was due when it was tried.
    return send.sent_at or send.due
