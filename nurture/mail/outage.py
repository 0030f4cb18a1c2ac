"""An outage: our own relay is not reached, so everything waits, and somebody must hear of it."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from nurture.mail.alarms import RELAY_DOWN, RELAY_UP, alarm, keepers
from nurture.model import RELAY, Outage, Record
from nurture.ports import Store
from nurture.rulebook import Rulebook
from nurture.wording import spell

LONG = timedelta(minutes=15)
_EVIDENCE = 300


def unreached(known: Outage | None, why: str, book: Rulebook, now: datetime) -> list[Record]:
    """Note a try that failed; after a quarter of an hour of them somebody is rung, once.

    It is tried again and again while something is due. Where nothing was tried for as long,
    nothing was due, and the stretch begins anew.
    """
    if known is None:
        return [Outage(id=RELAY, since=now, last=now)]
    if known.over_at or now - known.last > LONG:
        return [replace(known, since=now, last=now, told_at=None, over_at=None)]
    if known.told_at or now - known.since < LONG:
        return [replace(known, last=now)]
    since = known.since.astimezone(ZoneInfo(book.firm.zone))
    told = alarm(RELAY_DOWN, f"Since {since:%H:%M}: {why[:_EVIDENCE]}", keepers(book), now)
    return [replace(known, last=now, told_at=now), *told]


def reached(known: Outage | None, book: Rulebook, now: datetime) -> list[Record]:
    """Note that the relay answers; whoever was rung is told that it does again."""
    if known is None or known.over_at:
        return []
    words = f"It was away for {spell(now - known.since)}."
    told = alarm(RELAY_UP, words, keepers(book), now) if known.told_at else []
    return [replace(known, over_at=now), *told]


async def note_relay(store: Store, book: Rulebook, trouble: str, *, now: datetime) -> None:
    """Keep whether the relay was reached: `trouble` tells why not, "" if it was."""
    known = await store.get(Outage, RELAY)
    changed = unreached(known, trouble, book, now) if trouble else reached(known, book, now)
    if changed:
        await store.save(*changed)
