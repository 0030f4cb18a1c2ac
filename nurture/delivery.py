"""Delivery: what the gate's and the relay's answers mean for a mail, its reader, and what follows."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from nurture.errors import Undelivered
from nurture.gate import Drop, Hold, Ready
from nurture.letters import Letter
from nurture.lifecycle import Cause, move
from nurture.model import Contact, Happening, Lead, Record, Send, SendState, Stage, Touch
from nurture.rulebook import Rulebook
from nurture.sequences import next_letter
from nurture.shows import overdue

# RFC 3463: no such mailbox, host, address; moved; the domain takes no mail (RFC 7505).
# 5.1.7 and 5.1.8 are about the sender's address, so they are ours to mend.
_DEAD = re.compile(r"\b5\.1\.(?:1|2|3|6|10)\b")
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(minutes=5), timedelta(hours=4)
PATIENCE = timedelta(hours=48)


def kept_back(send: Send, verdict: Hold | Drop, book: Rulebook, now: datetime) -> list[Record]:
    """Tell on a mail what it waits for, or why it never goes."""
    if isinstance(verdict, Hold):
        return [replace(send, state=SendState.HELD, due=verdict.until, why=verdict.why)]
    dropped = replace(send, state=SendState.CANCELLED, why=verdict.why)
    return [dropped, noted("mail cancelled", dropped, now, book)]


def leaving(ready: Ready, letter: Letter, now: datetime) -> list[Record]:
    """Mark a mail as on its way, before a byte of it has gone.

    The contact is saved with it, unchanged: a wish to stop saves it too, so one of them is Stale.
    """
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
    return [send, ready.contact]


def sent(ready: Ready, book: Rulebook, now: datetime) -> list[Record]:
    """Note that the relay took the mail, and plan the letter that follows it."""
    send = replace(ready.send, state=SendState.SENT, sent_at=now, why="")
    contact = replace(ready.contact, mailed=ready.contact.mailed + 1, mailed_at=now)
    following = ready.sequence and next_letter(ready.sequence, send, book.mail, now)
    known = {other.id for other in ready.others}
    more = [following] if following and following.id not in known else []
    return [send, contact, _touch(send, now), *more, noted("mail sent", send, now, book)]


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
    """Note that the relay did not take it: in doubt, tried again later, or failed for good."""
    why = str(trouble)
    if trouble.in_doubt:
        return doubted(ready.send, why, book, now)
    again = None if trouble.permanent else next_try(ready.send, now)
    if again:
        return [replace(ready.send, state=SendState.HELD, due=again, why=why)]
    send = replace(ready.send, state=SendState.FAILED, why=why)
    dead = bounced(ready.contact, ready.lead, ready.contacts, now) if _DEAD.search(why) else []
    return [send, *dead, noted("mail failed", send, now, book)]


def doubted(send: Send, why: str, book: Rulebook, now: datetime) -> list[Record]:
    """Note that nobody can tell whether a mail arrived; a person decides, we never resend it."""
    doubtful = replace(send, state=SendState.IN_DOUBT, why=why)
    return [doubtful, noted("mail in doubt", doubtful, now, book)]


def next_try(send: Send, now: datetime) -> datetime | None:
    """Tell when to try again after `send.tries` tries: 5 min, 10, 20, … 4 h; None after 48 h.

    A fifth of chance (the same for the same try) keeps a thousand mails from coming back at once.
    """
    waited = sum((_pause(no) for no in range(1, send.tries)), timedelta())
    pause = _pause(send.tries) * Random(f"{send.id} {send.tries}").uniform(1, 1.2)  # noqa: S311
    return now + pause if waited + pause <= PATIENCE else None


def _pause(no: int) -> timedelta:
    return min(_FIRST_PAUSE * (1 << min(no - 1, 10)), _LONGEST_PAUSE)


def bounced(
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
