"""The outbox: what is due goes through the gate, and out, at most once."""

import logging
from asyncio import Semaphore, gather
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from nurture.delivery import (
    doubted,
    given_up,
    kept_back,
    leaving,
    left,
    sent,
    undelivered,
    unwritten,
)
from nurture.errors import Refused, Stale, Undelivered
from nurture.gate import Go, may_go
from nurture.letters import Letter, Press, write
from nurture.model import Record, Send, SendState, new_id
from nurture.outcomes import Fate, fate
from nurture.pace import Pace
from nurture.ports import Relay, Store
from nurture.readiness import Readings
from nurture.ready import Hold, Ready
from nurture.rulebook import Rulebook
from nurture.shows import WAITING
from nurture.stop_loss import pause_domain, weigh

log = logging.getLogger(__name__)

AT_ONCE = 4
_LOOKS = 5
_NOTES = 50


@dataclass(slots=True)
class Round:
    """One look at the outbox. `unreached`: the relay did not answer, so the rest waits for the next."""

    store: Store
    relay: Relay
    press: Press
    book: Rulebook
    pace: Pace
    readings: Readings
    now: datetime
    unreached: bool = False


async def drain(
    store: Store,
    relay: Relay,
    press: Press,
    book: Rulebook,
    *,
    now: datetime,
    pace: Pace | None = None,
    limit: int = 100,
) -> int:
    """Look at up to `limit` mails that are due; gives how many there were, so 0 means done.

    Mails to one person go one after the other, so that the budget of the week counts them all.
    Where the relay does not answer, what is left waits for the next look, and that is 0, too.
    """
    readings = Readings(store, book)
    look = Round(store, relay, press, book, pace or Pace(book.mail.pace), readings, now)
    turns = Semaphore(AT_ONCE)
    people: dict[str, list[Send]] = {}
    due = await store.due_sends(now, limit=limit)
    for send in due:
        people.setdefault(send.lead, []).append(send)

    async def serve(sends: list[Send]) -> None:
        async with turns:
            for send in sends:
                if not look.unreached:
                    await _deliver(look, send)

    # Whatever goes wrong with one must not leave the others in mid-send; it is told at the end.
    done = await gather(*(serve(sends) for sends in people.values()), return_exceptions=True)
    for trouble in done:
        if trouble is not None:
            raise trouble
    return 0 if look.unreached else len(due)


async def _deliver(look: Round, send: Send) -> None:
    """Ask the gate, and again whenever somebody saved the person meanwhile, perhaps to stop us."""
    for again in range(_LOOKS):
        current = await look.store.get(Send, send.id) if again else send
        if current is None or current.state not in WAITING or current.due > look.now:
            return  # another worker has it
        try:
            ready = await _let_through(look, current)
        except Stale:
            continue
        if ready is None:
            return
        async with look.pace.lane(_domain(ready)):
            if await _send(look, ready):
                return


async def _let_through(look: Round, send: Send) -> Ready | None:
    """Give a mail that may go now; what became of any other is saved."""
    ready = await look.readings.ready(send)
    if ready is None:
        why = "Nobody is at this address any more"
        await look.store.save(*given_up(send, why, look.book, look.now))
        return None
    verdict = may_go(ready, look.book, look.now)
    if isinstance(verdict, Go):
        verdict = _turn(look, ready)
    if isinstance(verdict, Go):
        return ready
    await look.store.save(*kept_back(ready, verdict, look.book, look.now))
    return None


def _turn(look: Round, ready: Ready) -> Go | Hold:
    domain = _domain(ready)
    at = look.pace.turn(domain, ready.send.id, look.now)
    if at <= look.now:
        return Go()
    return Hold(at, f"Waits its turn: {look.book.mail.pace.per_minute} a minute go to {domain}")


def _domain(ready: Ready) -> str:
    return ready.contact.key.rpartition("@")[2]


async def _send(look: Round, ready: Ready) -> bool:
    """Save that a mail leaves, then hand it over. False if somebody saved the person meanwhile."""
    try:
        letter = write(ready, look.press, look.book, new_id(), look.now)
        going = leaving(ready, letter, look.now)
    except Refused as gap:
        letter, going = None, unwritten(ready.send, str(gap), look.book, look.now)
    try:
        await look.store.save(*going)
    except Stale:
        return False
    if letter:
        await _hand_over(look, left(ready, going), letter)
    return True


async def _hand_over(look: Round, ready: Ready, letter: Letter) -> None:
    cover, book, now = letter.envelope, look.book, look.now
    try:
        await look.relay.hand_over(cover.reply, cover.to, letter.raw)
    except Undelivered as trouble:
        failure = trouble
        log.warning("mail not taken", extra={"send": ready.send.id, "code": trouble.code})
        await _note(look, ready, lambda ready: undelivered(ready, failure, book, now))
        await _follow_up(look, ready, failure)
    else:
        log.info("mail sent", extra={"send": ready.send.id})
        await _note(look, ready, lambda ready: sent(ready, book, now))


async def _follow_up(look: Round, ready: Ready, trouble: Undelivered) -> None:
    """What a refusal means for the mails after this one."""
    match fate(trouble):
        case Fate.NOT_REACHED:
            look.unreached = True
        case Fate.BLOCKED:
            await pause_domain(look.store, look.book, str(trouble), now=look.now)
        case Fate.DEAD | Fate.REFUSED:
            await weigh(look.store, look.book, ready.send.campaign, now=look.now)
    look.readings.forget()


async def _note(look: Round, ready: Ready, outcome: Callable[[Ready], list[Record]]) -> None:
    """Keep what became of a mail, however often somebody else saves the person meanwhile."""
    known: Ready | None = ready
    for _ in range(_NOTES):
        if known is None:
            return
        try:
            await look.store.save(*outcome(known))
        except Stale:
            send = await look.store.get(Send, ready.send.id)
            known = await look.readings.ready(send) if send else None
            continue
        return
    raise Stale(f"Could not note what became of {ready.send.id}; a restart makes it in doubt")


async def doubt_left_overs(store: Store, book: Rulebook, *, now: datetime) -> int:
    """At a start, before anything is sent: what was on its way when we stopped is in doubt."""
    number = 0
    while left_over := await store.sends_at(SendState.SENDING):
        for send in left_over:
            await store.save(*doubted(send, "We stopped while it was on its way", book, now))
        number += len(left_over)
    return number
