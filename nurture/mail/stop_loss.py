"""Halts: mail that does harm stops by itself, tells a person, and goes on only at their word."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from nurture.errors import Refused, Stale
from nurture.mail.alarms import HALTED, PAUSED, alarm, keepers, marketers
from nurture.model import (
    Halt,
    Happening,
    Record,
    Send,
    SendState,
    halt_of_campaign,
    halt_of_domain,
)
from nurture.paging import every
from nurture.ports import Outcomes, Store
from nurture.rulebook import Person, Rulebook, StopLoss
from nurture.sales.permits import must_market

log = logging.getLogger(__name__)

WINDOW = timedelta(days=30)
# One complaint of few mails is bad luck; the second one is a pattern.
_COMPLAINTS = 2
_BATCH = 200
_EVIDENCE = 300


def harm(seen: Outcomes, limits: StopLoss) -> str:
    """Say which limit a campaign is over, "" if none. A share exactly at its limit is over it."""
    if seen.went < limits.least:
        return ""
    bounced, annoyed = (100 * part / seen.went for part in (seen.bounced, seen.complained))
    if seen.complained >= _COMPLAINTS and annoyed >= limits.complaints_percent:
        return f"{seen.complained} of {seen.went} readers complained ({annoyed:.2f} %)"
    if bounced >= limits.bounces_percent:
        return f"{seen.bounced} of {seen.went} mails bounced ({bounced:.1f} %)"
    return ""


async def weigh(store: Store, book: Rulebook, campaign: str, *, now: datetime) -> None:
    """Halt a campaign whose mails do too much harm (R14), and tell the marketer."""
    halt = await store.get(Halt, halt_of_campaign(campaign))
    if halt and halt.holds:
        return
    since = max(now - WINDOW, halt.lifted_at) if halt and halt.lifted_at else now - WINDOW
    why = harm(await store.outcomes(campaign, since), book.mail.stop_loss)
    if why:
        title = sequence.name if (sequence := book.sequence(campaign)) else "A show's letters"
        told = alarm(HALTED, f"{title}: {why}", marketers(book), now)
        id_ = halt_of_campaign(campaign)
        await _halt(store, halt or Halt(id=id_, about=campaign, why="", at=now), why, told, now)


async def pause_domain(store: Store, book: Rulebook, evidence: str, *, now: datetime) -> None:
    """Hold all mail from our domain, as somebody refuses it, and ring whoever looks after it."""
    id_ = halt_of_domain(book.mail.domain)
    halt = await store.get(Halt, id_)
    if halt and halt.holds:
        return
    why = f"Mail from {book.mail.domain} is refused: {evidence[:_EVIDENCE]}"
    told = alarm(PAUSED, why, keepers(book), now)
    fresh = halt or Halt(id=id_, about=book.mail.domain, why="", at=now)
    await _halt(store, fresh, why, told, now)


async def _halt(store: Store, halt: Halt, why: str, told: Sequence[Record], now: datetime) -> None:
    held = replace(halt, why=why, at=now, lifted_at=None, lifted_by=None)
    happened = Happening(at=now, what="mail halted", who="machine", cause=halt.id)
    try:
        await store.save(held, *told, happened)
    except Stale:
        return  # another mail met the same at the same moment, and has said so
    log.warning("mail halted", extra={"halt": halt.id})


async def let_go_on(store: Store, book: Rulebook, about: str, *, by: Person, now: datetime) -> int:
    """Lift a halt by what it is about, and tell how many mails are looked at again at once.

    Raises Refused if nothing of that name is halted.
    """
    must_market(by, book)
    halts = [halt async for halt in every(lambda after: store.halts(after=after)) if halt.holds]
    halt = next((one for one in halts if about in {one.about, one.id}), None)
    if halt is None:
        names = ", ".join(one.about for one in halts) or "nothing is"
        raise Refused(f"{about!r} is not halted. Halted: {names}.")
    lifted = replace(halt, lifted_at=now, lifted_by=by.key)
    await store.save(lifted, Happening(at=now, what="mail goes on", who=by.key, cause=halt.id))
    return await _stir(store, halt, now)


async def _stir(store: Store, halt: Halt, now: datetime) -> int:
    held = every(lambda after: store.sends_at(SendState.HELD, after=after))
    # The mail that met the refusal waits with the words of it, the others with the halt's.
    waiting = [send async for send in held if send.why and send.why[:_EVIDENCE] in halt.why]
    for start in range(0, len(waiting), _BATCH):
        try:
            await store.save(*(_due_now(send, now) for send in waiting[start : start + _BATCH]))
        except Stale:
            continue  # those go within the hour, when they are looked at anyway
    return len(waiting)


def _due_now(send: Send, now: datetime) -> Send:
    return replace(send, due=now)
