"""The outbox: what is due goes through the gate, and out, at most once."""

import logging
from asyncio import Semaphore, gather
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from nurture.delivery import doubted, kept_back, leaving, noted, sent, undelivered
from nurture.errors import Refused, Stale, Undelivered
from nurture.gate import Drop, Go, Ready, may_go
from nurture.letters import Letter, Press, write
from nurture.model import Contact, Lead, Record, Send, SendState, Show, new_id
from nurture.paging import every
from nurture.ports import Relay, Store
from nurture.rulebook import Rulebook
from nurture.shows import WAITING

log = logging.getLogger(__name__)

AT_ONCE = 4
_LOOKS = 5
_NOTES = 50


async def drain(
    store: Store, relay: Relay, press: Press, book: Rulebook, *, now: datetime, limit: int = 100
) -> int:
    """Look at up to `limit` mails that are due; gives how many there were, so 0 means done.

    Mails to one person go one after the other, so that the budget of the week counts them all.
    """
    turns = Semaphore(AT_ONCE)
    people: dict[str, list[str]] = {}
    due = await store.due_sends(now, limit=limit)
    for send in due:
        people.setdefault(send.lead, []).append(send.id)

    async def serve(sends: list[str]) -> None:
        async with turns:
            for send in sends:
                await deliver(store, relay, press, book, send, now=now)

    # Whatever goes wrong with one must not leave the others in mid-send; it is told at the end.
    done = await gather(*(serve(sends) for sends in people.values()), return_exceptions=True)
    for trouble in done:
        if trouble is not None:
            raise trouble
    return len(due)


async def deliver(
    store: Store, relay: Relay, press: Press, book: Rulebook, send_id: str, *, now: datetime
) -> None:
    """Let one mail through the gate and hand it over; that it leaves is saved before it does."""
    for _ in range(_LOOKS):
        try:
            letter = await _taken(store, press, book, send_id, now=now)
        except Stale:
            continue  # somebody saved the person meanwhile, perhaps to stop us: ask the gate again
        if letter:
            await _hand_over(store, relay, book, send_id, letter, now=now)
        return


async def _taken(
    store: Store, press: Press, book: Rulebook, send_id: str, *, now: datetime
) -> Letter | None:
    send = await store.get(Send, send_id)
    if send is None or send.state not in WAITING or send.due > now:
        return None  # another worker has it
    ready = await _read(store, book, send)
    verdict = may_go(ready, book, now) if ready else Drop("Nobody is at this address any more")
    if not isinstance(verdict, Go):
        await store.save(*kept_back(send, verdict, book, now))
        return None
    assert ready is not None
    try:
        letter = write(ready, press, book, new_id(), now)
    except Refused as gap:
        failed = replace(send, state=SendState.FAILED, why=str(gap))
        await store.save(failed, noted("mail failed", failed, now, book))
        return None
    await store.save(*leaving(ready, letter, now))
    return letter


async def _hand_over(
    store: Store, relay: Relay, book: Rulebook, send_id: str, letter: Letter, *, now: datetime
) -> None:
    cover = letter.envelope
    try:
        await relay.hand_over(cover.reply, cover.to, letter.raw)
    except Undelivered as trouble:
        failure = trouble
        log.warning("mail not taken", extra={"send": send_id, "code": trouble.code})
        await _note(store, book, send_id, lambda ready: undelivered(ready, failure, book, now))
    else:
        log.info("mail sent", extra={"send": send_id})
        await _note(store, book, send_id, lambda ready: sent(ready, book, now))


async def _note(
    store: Store, book: Rulebook, send_id: str, outcome: Callable[[Ready], list[Record]]
) -> None:
    """Keep what became of a mail, however often somebody else saves the person meanwhile."""
    for _ in range(_NOTES):
        send = await store.get(Send, send_id)
        ready = await _read(store, book, send) if send else None
        if ready is None:
            return
        try:
            await store.save(*outcome(ready))
        except Stale:
            continue
        return
    raise Stale(f"Could not note what became of {send_id}; it will be in doubt after a restart")


async def _read(store: Store, book: Rulebook, send: Send) -> Ready | None:
    contact = await store.get(Contact, send.contact)
    lead = await store.get(Lead, send.lead)
    if contact is None or lead is None:
        return None
    sends = every(lambda after: store.sends_of(lead.id, after=after))
    return Ready(
        send=send,
        contact=contact,
        lead=lead,
        show=await store.get(Show, send.campaign),
        sequence=next((one for one in book.sequences if one.key == send.campaign), None),
        others=tuple([other async for other in sends if other.id != send.id]),
        contacts=tuple(await store.contacts_of(lead.id)),
    )


async def doubt_left_overs(store: Store, book: Rulebook, *, now: datetime) -> int:
    """At a start, before anything is sent: what was on its way when we stopped is in doubt."""
    number = 0
    while left := await store.sends_at(SendState.SENDING):
        for send in left:
            await store.save(*doubted(send, "We stopped while it was on its way", book, now))
        number += len(left)
    return number
