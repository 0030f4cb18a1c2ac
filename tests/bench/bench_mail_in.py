"""The whole trip of a returned mail, from IMAP to a durable decision: mails a second, and one alone.

`python tests/bench/bench_mail_in.py [MAILS] [SYNC_MS]` against Debian's Dovecot, with a probe of the
disk beside it; `SYNC_MS` makes every commit wait so long, as a slow disk does. The bar is ten times
the 26 bounces a second of Mailman 3's own figure.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1]))

from dovecot import Dovecot, running_dovecot
from fakes import BOOK, ZONES
from mail_cases import SECRETS
from mail_soak import a_mail, judge

from bot.clock import wall_clock
from bot.lane import Lane
from bot.mail.imap import State, Watcher
from bot.mail.url import imap_url
from handlers.mail.arrivals import Reader
from nurture.model import Contact, Received, Record
from store.disk import open_disk
from store.tiny import TinyStore
from store.writer import Outcome, Row, Writer

MAILMAN = 26.0
ALONE, PROBES = 50, 500


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def probe(folder: Path) -> float:
    """Give how often the disk syncs a page in a second."""
    page = os.urandom(4096)
    with (folder / "probe").open("wb", buffering=0) as file:
        before = time.perf_counter()
        for _ in range(PROBES):
            file.write(page)
            os.fsync(file.fileno())
    return PROBES / (time.perf_counter() - before)


class SlowWriter(Writer):
    """A writer on a disk that takes its time to sync; nothing else runs meanwhile, as with fsync."""

    sync_seconds = 0.0

    def commit(self, saves: Sequence[Sequence[Row]]) -> list[Outcome]:
        time.sleep(self.sync_seconds)
        return super().commit(saves)


def a_store(path: Path, sync_ms: float) -> TinyStore:
    disk = open_disk(str(path))
    writer = SlowWriter(disk.connection)
    writer.sync_seconds = sync_ms / 1000
    return TinyStore(disk, writer)


class Side:
    """Our mail-in side, as `bot.wire` builds it, on a store on disk."""

    def __init__(self, store: TinyStore, url: str) -> None:
        reader = Reader(store=store, book=BOOK, zones=ZONES, secrets=SECRETS, now=wall_clock)
        self.store = store
        self.lane = Lane("read mail", reader.read_waiting)
        self.handled = 0
        self.stopped = asyncio.Event()
        self.watcher = Watcher(
            imap_url(url), name="inbox", keep=reader.keep, last_uid=reader.last_uid
        )
        store.listeners.append(self._saved)

    def _saved(self, records: Sequence[Record]) -> None:
        for one in records:
            if isinstance(one, Received):
                self.handled += one.handled_at is not None
                self.lane.wake()
            if isinstance(one, Contact) and one.suppressed_at:
                self.stopped.set()

    async def run(self) -> None:
        """Work until cancelled."""
        await asyncio.gather(self.lane.run(), self.watcher.watch(asyncio.Event()))


async def together(dovecot: Dovecot, folder: Path, mails: int, sync_ms: float) -> None:
    """Take in a full mailbox: forms, wishes to stop and half wishes, by turns."""
    dovecot.deliver(*map(a_mail, range(mails)))
    store = a_store(folder / "together.db", sync_ms)
    side = Side(store, dovecot.url)
    before = time.perf_counter()
    task = asyncio.create_task(side.run())
    while side.handled < mails:  # noqa: ASYNC110 (it counts saves, not an event)
        await asyncio.sleep(0.01)
    rate = mails / (time.perf_counter() - before)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await store.close()
    await judge(folder / "together.db", mails)
    say(f"{mails:,} mails, IMAP to durable decision: {rate:,.0f} a second, ")
    say(f"{rate / MAILMAN:.0f} times Mailman 3's {MAILMAN:.0f} bounces a second")


async def alone(dovecot: Dovecot, folder: Path, sync_ms: float) -> None:
    """Measure one wish to stop at a time: from the maildir, by IDLE, to the commit."""
    store = a_store(folder / "alone.db", sync_ms)
    side = Side(store, dovecot.url)
    task = asyncio.create_task(side.run())
    while side.watcher.state is not State.WATCHING or not side.lane.idle:  # noqa: ASYNC110
        await asyncio.sleep(0.1)
    await asyncio.sleep(2)
    took = []
    for no in range(ALONE):
        side.stopped.clear()
        before = time.perf_counter()
        dovecot.deliver(a_mail(1_000_000 + 3 * no + 0).replace(b"@soak", b"@alone"))
        await asyncio.wait_for(side.stopped.wait(), 10)
        took.append(time.perf_counter() - before)
        await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await store.close()
    p99 = quantiles(took, n=100)[98]
    say(f"a wish to stop, arrival to suppressed by IDLE: p50 {median(took):.2f} s, p99 {p99:.2f} s")


async def main(mails: int, sync_ms: float) -> None:
    """Measure both, the probe before and after."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        say(
            f"the disk syncs {probe(folder):,.0f} pages a second, and each commit waits {sync_ms:g} ms more"
        )
        async with running_dovecot() as dovecot:
            await alone(dovecot, folder, sync_ms)
        async with running_dovecot() as dovecot:
            await together(dovecot, folder, mails, sync_ms)
        say(f"the disk syncs {probe(folder):,.0f} pages a second")


if __name__ == "__main__":
    given = [float(word) for word in sys.argv[1:]]
    number, wait = given + [3000, 0][len(given) :]
    asyncio.run(main(int(number), wait))
