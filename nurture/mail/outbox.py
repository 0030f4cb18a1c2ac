"""The outbox: what is due goes through the gate, and out, at most once."""

import logging
from asyncio import gather
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from nurture.errors import Refused, Stale, Undelivered
from nurture.mail.delivery import (
    doubted,
    given_up,
    kept_back,
    leaving,
    left,
    sent,
    undelivered,
    unwritten,
)
from nurture.mail.gate import Go, may_go
from nurture.mail.letters import Letter, write
from nurture.mail.outcomes import Fate, fate
from nurture.mail.pace import Pace
from nurture.mail.press import Press
from nurture.mail.readiness import Readings
from nurture.mail.ready import Hold, Ready
from nurture.mail.stop_loss import pause_domain, weigh
from nurture.model import Record, Send, SendState, new_id
from nurture.ports import Relay, Store
from nurture.rulebook import Rulebook
from nurture.shows.mondays import WAITING

log = logging.getLogger(__name__)

# So many mails can be in doubt after a crash, and so many share a commit.
AT_ONCE = 8
# Mails of one look bear its instant: few, so that it is theirs, however slow the relay is.
AT_A_LOOK = 64
_LOOKS = 5
_NOTES = 50

Outcome = Callable[[Ready], list[Record]]


@dataclass(frozen=True, slots=True)
class Taken:
    """A mail that the relay took, and what that changes; it is yet to be saved."""

    ready: Ready
    outcome: Outcome


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
    limit: int = AT_A_LOOK,
) -> int:
    """Look at up to `limit` mails that are due; gives how many there were, so 0 means done.

    Mails to one person go one after the other, so that the budget of the week counts them all.
    Where the relay does not answer, what is left waits for the next look, and that is 0, too.
    """
    readings = Readings(store, book)
    look = Round(store, relay, press, book, pace or Pace(book.mail.pace), readings, now)
    people: dict[str, list[Send]] = {}
    due = await store.due_sends(now, limit=limit)
    for send in due:
        people.setdefault(send.lead, []).append(send)
    waiting, troubles = deque(people.values()), []
    while waiting and not look.unreached:
        workers = (_work(look, waiting) for _ in range(AT_ONCE))
        troubles += [one for one in await gather(*workers, return_exceptions=True) if one]
    # Whatever goes wrong with one must not leave the others in mid-send; it is told at the end.
    for trouble in troubles:
        raise trouble
    return 0 if look.unreached else len(due)


async def _work(look: Round, waiting: deque[list[Send]]) -> None:
    """Serve one person after the other.

    That a mail was taken is saved together with the leaving of the next: one commit a mail, and
    never more mails under way than there are workers, whenever we are killed.
    """
    before: Taken | None = None
    try:
        while waiting and not look.unreached:
            for no, send in enumerate(waiting.popleft()):
                if no:
                    await _noted(look, before)
                    before = None
                before = await _deliver(look, send, before)
    finally:
        await _noted(look, before)


async def _deliver(look: Round, send: Send, before: Taken | None) -> Taken | None:
    """Ask the gate, and again whenever somebody saved the person meanwhile, perhaps to stop us.

    Gives what is yet to be saved: of the mail `before`, or of this one.
    """
    for again in range(_LOOKS):
        current = await look.store.get(Send, send.id) if again else send
        if current is None or current.state not in WAITING or current.due > look.now:
            return before  # another worker has it
        try:
            ready = await _let_through(look, current)
            if ready is None:
                return before
            lane = look.pace.lane(_domain(ready))
            if lane.locked():  # what is known of the one before need not wait as well
                await _noted(look, before)
                before = None
            async with lane:
                return await _send(look, ready, before)
        except Stale:
            await _noted(look, before)
            before = None
    return before


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


async def _send(look: Round, ready: Ready, before: Taken | None) -> Taken | None:
    """Save that a mail leaves, then hand it over. Raises Stale if anybody was saved meanwhile."""
    try:
        letter = write(ready, look.press, look.book, new_id(), look.now)
    except Refused as gap:
        await look.store.save(*unwritten(ready.send, str(gap), look.book, look.now))
        return before
    going = leaving(ready, letter, look.now)
    await look.store.save(*(before.outcome(before.ready) if before else ()), *going)
    return await _hand_over(look, left(ready, going), letter)


async def _hand_over(look: Round, ready: Ready, letter: Letter) -> Taken | None:
    cover, book, now = letter.envelope, look.book, look.now
    try:
        await look.relay.hand_over(cover.reply, cover.to, letter.raw)
    except Undelivered as trouble:
        failure = trouble
        log.warning("mail not taken", extra={"send": ready.send.id, "code": trouble.code})
        await _note(look, ready, lambda ready: undelivered(ready, failure, book, now))
        await _follow_up(look, ready, failure)
        return None
    log.info("mail sent", extra={"send": ready.send.id})
    return Taken(ready, lambda ready: sent(ready, book, now))


async def _follow_up(look: Round, ready: Ready, trouble: Undelivered) -> None:
    """What a refusal means for the mails after this one."""
    match fate(trouble):
        case Fate.NOT_REACHED:
            look.unreached = True
        case Fate.BLOCKED:
            await pause_domain(look.store, look.book, str(trouble), now=look.now)
        case Fate.DEAD | Fate.FULL | Fate.REFUSED:
            await weigh(look.store, look.book, ready.send.campaign, now=look.now)
    look.readings.forget()


async def _noted(look: Round, taken: Taken | None) -> None:
    if taken:
        await _note(look, taken.ready, taken.outcome)


async def _note(look: Round, ready: Ready, outcome: Outcome) -> None:
    """Keep what became of a mail, however often somebody else saves the person meanwhile."""
    known: Ready | None = ready
    for _ in range(_NOTES):
        if known is None:
            return
        try:
            await look.store.save(*outcome(known))
        except Stale:
            send = await look.store.get(Send, ready.send.id)
            under_way = send is not None and send.state is SendState.SENDING
            known = await look.readings.ready(send) if send and under_way else None
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
