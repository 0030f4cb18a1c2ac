"""Leadbell's mail-in side alone, as a process that tests kill: `mail_child.py STORE IMAP_URL`."""

import asyncio
import sys
from collections.abc import Sequence

from fakes import BOOK, ZONES
from mail_cases import SECRETS

from bot.clock import wall_clock
from bot.lane import Lane
from bot.mail.imap import Pace, Watcher
from bot.mail.url import imap_url
from handlers.mail.arrivals import Reader
from nurture.model import Received, Record
from store import open_store

BRISK = Pace(reply=2, idle=20, poll=0.1, retry=0.02, retry_at_most=0.2, refused=0.2)


async def work(path: str, url: str) -> None:
    """Watch, keep and read until killed."""
    store = open_store(f"tinydb://{path}")
    reader = Reader(store=store, book=BOOK, zones=ZONES, secrets=SECRETS, now=wall_clock)
    lane = Lane("read mail", reader.read_waiting)

    def woken(records: Sequence[Record]) -> None:
        if any(isinstance(one, Received) and not one.handled_at for one in records):
            lane.wake()

    store.listeners.append(woken)
    kept = {"keep": reader.keep, "last_uid": reader.last_uid}
    watcher = Watcher(imap_url(url), name="inbox", pace=BRISK, **kept)  # type: ignore[arg-type]
    async with asyncio.TaskGroup() as both:
        both.create_task(lane.run())
        both.create_task(watcher.watch(asyncio.Event()))


if __name__ == "__main__":
    asyncio.run(work(sys.argv[1], sys.argv[2]))
