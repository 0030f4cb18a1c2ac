"""The running house: what works side by side, and the beat that keeps it awake."""

import asyncio
import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock, wall_clock
from bot.lane import Lane
from bot.slack.side import SlackSide
from handlers.ticks import climb, look_after, turn_the_page
from nurture.model import Received, Record, Send
from nurture.ports import Store
from nurture.rulebook import Rulebook

log = logging.getLogger(__name__)

_BEAT_SECONDS = 1
_PAGE_SECONDS = 30
_AUDIT_SECONDS = 300
_AT_START = timedelta(seconds=30)
_PATIENCE_SECONDS = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Everything that runs. `url` is where leads come in over HTTP."""

    url: str
    store: Store
    book: Rulebook
    now: Clock
    slack: SlackSide | None
    mail: Lane
    reading: Lane
    figures: Counter[str] = field(default_factory=Counter)

    def saved(self, records: Sequence[Record]) -> None:
        """Hear of a save, and wake whoever has work by it."""
        if self.slack:
            self.slack.saved(records)
        if any(isinstance(record, Send) for record in records):
            self.mail.wake()
        if any(isinstance(record, Received) and not record.handled_at for record in records):
            self.reading.wake()

    def stir(self) -> None:
        """Have everybody look at the store."""
        self.mail.wake()
        self.reading.wake()
        if self.slack:
            self.slack.wake()

    async def beat(self) -> None:
        """Fire what is due, and have everybody look. Due times are in the store (nevers, 6)."""
        await climb(self.store, self.book, self.now())
        self.stir()

    async def turn(self) -> None:
        """Bring back whose day has come, and let rest who has gone quiet."""
        await turn_the_page(self.store, self.book, self.now())

    async def audit(self) -> None:
        """Mend what fell through. It finds nothing, or something is wrong with us."""
        await self.beat()
        self.figures["mended_total"] += await look_after(self.store, self.book, self.now())

    async def next_due(self, until: datetime) -> datetime | None:
        """Tell the earliest instant, up to `until`, at which a rung or a letter is due."""
        rings = await self.store.due_rings(until, limit=1)
        sends = await self.store.due_sends(until, limit=1)
        due = [ring.due for ring in rings if ring.due] + [send.due for send in sends]
        return min(due, default=None)

    async def settle(self) -> None:
        """Work until nothing is due and all that was saved is shown, at most 20 seconds."""
        async with asyncio.timeout(_PATIENCE_SECONDS):
            busy = True
            while busy:
                await self.turn()
                await self.beat()
                await self._quiet()
                busy = await self.next_due(self.now()) is not None

    async def _quiet(self) -> None:
        lanes = [self.mail, self.reading, *(self.slack.lanes if self.slack else ())]
        while not all(lane.idle for lane in lanes):
            for lane in lanes:
                await lane.quiet()


def heart(house: House) -> AsyncIOScheduler:
    """Make the heartbeat: it only asks; a beat that is late or missed loses nothing.

    APScheduler's usual settings drop beats after a stall, so each limit is set here.
    """
    scheduler = AsyncIOScheduler(
        job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
    )
    scheduler.add_job(house.beat, "interval", seconds=_BEAT_SECONDS)
    scheduler.add_job(house.turn, "interval", seconds=_PAGE_SECONDS)
    # The first time not at once: after a standstill what is overdue is the beat's to fire.
    scheduler.add_job(house.audit, "date", run_date=wall_clock() + _AT_START)
    scheduler.add_job(house.audit, "interval", seconds=_AUDIT_SECONDS)
    return scheduler
