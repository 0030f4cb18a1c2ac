"""Why a mail waits, and until when: each rule looks at one reason."""

from datetime import datetime, time, timedelta

from nurture.calendar.zones import next_open
from nurture.mail.budget import Spent, caps_for, rank, room, spent
from nurture.mail.ready import Hold, Ready
from nurture.model import Send
from nurture.rulebook import Rulebook
from nurture.shows.approval import NO_YES, waits_for_yes
from nurture.shows.mondays import WAITING

# A halt is lifted by a person, who then has the mails looked at again at once.
_HALT_LOOK = timedelta(hours=1)
# By then the mail that went first has gone, or shown that it never will.
_NEXT_TURN = timedelta(minutes=10)


def halted(ready: Ready, _: Rulebook, now: datetime) -> Hold | None:
    """A campaign or our whole domain may be halted until a person lets it go on."""
    halt = next((one for one in ready.halts if one.holds), None)
    return Hold(now + _HALT_LOOK, halt.why) if halt else None


def not_approved(ready: Ready, book: Rulebook, now: datetime) -> Hold | None:
    """A show's letters wait for a person's yes, which then lets them go at once."""
    waits = ready.show is not None and waits_for_yes(ready.show, book)
    return Hold(now + _HALT_LOOK, NO_YES) if waits else None


def outside_hours(ready: Ready, book: Rulebook, now: datetime) -> Hold | None:
    """A mail with a local wish keeps to the reader's day; an answer to a request goes at any hour."""
    if not ready.send.wall:
        return None
    usual = (book.mail.window_from, book.mail.window_to)
    opens, closes = (ready.step.window if ready.step else None) or usual
    opens = min(time.fromisoformat(ready.send.wall), opens)
    working_days = ready.show is not None or ready.send.step > 1
    zone = ready.send.zone or book.firm.zone
    at = next_open(now, zone, opens, closes, working_days=working_days)
    return Hold(at, "Waits for the reader's morning") if at > now else None


def too_many(ready: Ready, book: Rulebook, now: datetime) -> Hold | None:
    """One budget over all machine mail to a person, at all their addresses (R46)."""
    over = spent(ready.had, caps_for(ready.lead, book), now)
    return Hold(over.frees, _too_many(over, book)) if over else None


def _too_many(over: Spent, book: Rulebook) -> str:
    letters = "1 letter" if over.cap.most == 1 else f"{over.cap.most} letters"
    return f"They had {letters}, the most for {over.cap.words}; {named(over.last, book)} went first"


def outranked(ready: Ready, book: Rulebook, now: datetime) -> Hold | None:
    """Where several compete for what is left of the budget, priority and then age decides."""
    mine = rank(ready.send, book)
    others = [one for one in ready.others if one.state in WAITING and one.due <= now]
    ahead = [one for one in others if rank(one, book) < mine]
    if len(ahead) < room(ready.had, caps_for(ready.lead, book), now):
        return None
    winner = min(ahead, key=lambda one: rank(one, book))
    return Hold(now + _NEXT_TURN, f"Waits, as {named(winner, book)} goes first")


def named(send: Send, book: Rulebook) -> str:
    """Call a mail by what it belongs to."""
    sequence = book.sequence(send.campaign)
    return f"the letter “{send.letter}”{f' of {sequence.name}' if sequence else ' of a show'}"
