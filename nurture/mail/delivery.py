"""Delivery: what the gate's and the relay's answers mean for a mail, its reader, and what follows."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from nurture.errors import Undelivered
from nurture.mail.alarms import ANSWER_LOST, LATE, alarm, ask_about, keepers, marketers
from nurture.mail.letters import Letter
from nurture.mail.outcomes import Fate, died, fate
from nurture.mail.ready import Drop, Hold, Ready
from nurture.mail.sequences import next_letter
from nurture.mail.soft_bounces import with_soft_bounce, worn_out
from nurture.model import Contact, Happening, Notice, Record, Send, SendState, Touch
from nurture.rulebook import Rulebook
from nurture.shows.mondays import overdue

_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(minutes=5), timedelta(hours=4)
PATIENCE = timedelta(hours=48)
# The relay is ours: a restart takes seconds, and no reader's server is bothered by asking.
RELAY_PAUSE = timedelta(seconds=20)
_HALT_LOOK = timedelta(hours=1)


def kept_back(ready: Ready, verdict: Hold | Drop, book: Rulebook, now: datetime) -> list[Record]:
    """Tell on a mail what it waits for, or why it never goes; a step that is skipped leads on."""
    if isinstance(verdict, Hold):
        return [replace(ready.send, state=SendState.HELD, due=verdict.until, why=verdict.why)]
    further = _following(ready, ready.send, book, now) if verdict.skips else []
    return [*given_up(ready.send, verdict.why, book, now), *further]


def given_up(send: Send, why: str, book: Rulebook, now: datetime) -> list[Record]:
    """Cancel a mail, and tell why on it."""
    dropped = replace(send, state=SendState.CANCELLED, why=why)
    return [dropped, *_lost(dropped, now), noted("mail cancelled", dropped, now, book)]


def leaving(ready: Ready, letter: Letter, now: datetime) -> list[Record]:
    """Mark a mail as on its way, before a byte of it has gone.

    The contact is saved with it, and counts it: a wish to stop saves it too, so one of them is Stale.
    """
    first = ready.send.message_id is None
    send = replace(
        ready.send,
        state=SendState.SENDING,
        tries=ready.send.tries + 1,
        message_id=letter.envelope.message_id,
        subject=letter.subject,
        text=letter.text,
        late=ready.send.late or overdue(ready.show, ready.send, now),
        why="",
    )
    return [send, replace(ready.contact, mailed=ready.contact.mailed + first, mailed_at=now)]


def left(ready: Ready, going: list[Record]) -> Ready:
    """Give a mail as it is kept once it leaves, so that it need not be read again."""
    send, contact = (replace(one, version=one.version + 1) for one in going)
    assert isinstance(send, Send)
    assert isinstance(contact, Contact)
    return replace(ready, send=send, contact=contact)


def unwritten(send: Send, why: str, book: Rulebook, now: datetime) -> list[Record]:
    """Note that a mail's template took something for granted that is not known."""
    failed = replace(send, state=SendState.FAILED, why=why)
    return [failed, noted("mail failed", failed, now, book)]


def sent(ready: Ready, book: Rulebook, now: datetime) -> list[Record]:
    """Note that the relay took the mail, and plan the letter that follows it."""
    send = replace(ready.send, state=SendState.SENT, sent_at=now, why="")
    more = _following(ready, send, book, now)
    touch = [] if send.by_hand else [_touch(send, now)]  # a rep's own was logged as it was written
    return [send, *touch, *more, noted("mail sent", send, now, book)]


def _following(ready: Ready, send: Send, book: Rulebook, now: datetime) -> list[Record]:
    """Plan the next letter; saved with the contact, as a wish to stop is, so one of them is Stale."""
    following = ready.sequence and next_letter(ready.sequence, send, book.mail, now)
    known = {other.id for other in ready.others}
    return [following, ready.contact] if following and following.id not in known else []


def _touch(send: Send, now: datetime) -> Touch:
    return Touch(
        lead=send.lead,
        contact=send.contact,
        by="machine",
        act="letter",
        channel="mail",
        source="leadbell",
        campaign=send.campaign,
        at=now,
        received=now,
    )


def undelivered(ready: Ready, trouble: Undelivered, book: Rulebook, now: datetime) -> list[Record]:
    """Note that the relay did not take it: in doubt, waiting, tried again, or failed for good."""
    send, why = ready.send, str(trouble)
    match fate(trouble):
        case Fate.DOUBT:
            return doubted(send, why, book, now)
        case Fate.NOT_REACHED:
            untried = replace(send, tries=max(0, send.tries - 1))
            return [replace(untried, state=SendState.HELD, due=now + RELAY_PAUSE, why=why)]
        case Fate.BLOCKED:
            return [replace(send, state=SendState.HELD, due=now + _HALT_LOOK, why=why)]
        case Fate.LATER:
            return _later(ready, why, book, now)
        case Fate.DEAD:
            gone = died(ready.contact, ready.lead, ready.contacts, now)
            return [*_failed(send, why, book, now), *gone]
        case Fate.FULL | Fate.REFUSED as end:
            counted = _softly(ready, now) if end is Fate.FULL else []
            return [*_failed(send, why, book, now), *counted]


def _softly(ready: Ready, now: datetime) -> list[Record]:
    """Count it at the address, which many of them end: the same as for a mail that came back."""
    counted = with_soft_bounce(ready.contact, now)
    return died(counted, ready.lead, ready.contacts, now) if worn_out(counted) else [counted]


def _later(ready: Ready, why: str, book: Rulebook, now: datetime) -> list[Record]:
    send = ready.send
    if again := next_try(send, now):
        return [replace(send, state=SendState.HELD, due=again, why=why)]
    failed = replace(send, state=SendState.FAILED, why=f"Given up after 48 hours: {why}")
    whom = dict.fromkeys((*marketers(book), *([send.sender] if send.sender in book.people else [])))
    late = alarm(LATE, f"“{send.letter}” was put off for 48 hours: {why[:200]}", whom, now)
    return [failed, *late, *_softly(ready, now), noted("mail failed", failed, now, book)]


def _failed(send: Send, why: str, book: Rulebook, now: datetime) -> list[Record]:
    failed = replace(send, state=SendState.FAILED, why=why, bounced_at=now)
    return [failed, *_lost(failed, now), noted("mail failed", failed, now, book)]


def _lost(send: Send, now: datetime) -> list[Notice]:
    """Tell a rep whose own words did not go; a letter of the machine is told of elsewhere."""
    return (
        alarm(ANSWER_LOST, f"{send.subject}: {send.why}"[:300], [send.sender], now) * send.by_hand
    )


def doubted(send: Send, why: str, book: Rulebook, now: datetime) -> list[Record]:
    """Note that nobody can tell whether a mail arrived; a person decides, we never resend it."""
    doubtful = replace(send, state=SendState.IN_DOUBT, why=why)
    told = ask_about(send, f"“{send.letter}”: {why[:200]}", keepers(book), now)
    return [doubtful, *told, noted("mail in doubt", doubtful, now, book)]


def next_try(send: Send, now: datetime) -> datetime | None:
    """Tell when to try again after `send.tries` tries: 5 min, 10, 20, … 4 h; None after 48 h.

    A fifth of chance (the same for the same try) keeps a thousand mails from coming back at once.
    """
    waited = sum((_pause(no) for no in range(1, send.tries)), timedelta())
    pause = _pause(send.tries) * Random(f"{send.id} {send.tries}").uniform(1, 1.2)  # noqa: S311
    return now + pause if waited + pause <= PATIENCE else None


def _pause(no: int) -> timedelta:
    return min(_FIRST_PAUSE * (1 << min(no - 1, 10)), _LONGEST_PAUSE)


def noted(what: str, send: Send, now: datetime, book: Rulebook) -> Happening:
    """Write a line of history about a mail; its `why` may quote an address, so it stays out."""
    return Happening(
        at=now,
        what=what,
        who="machine",
        lead=send.lead,
        send=send.id,
        cause=send.campaign,
        rules=book.version,
    )
