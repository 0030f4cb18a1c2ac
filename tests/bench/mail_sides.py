"""Those who send in `bench_mail.py`: Leadbell, the floors, and django-post-office."""

import asyncio
import json
import os
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import aiosmtplib
from dovecot import free_port
from mail_cases import BOOK, FRIDAY, PRESS, a_contact, a_lead, a_send
from postfix import SINK

from bot.mail.smtp import Relay
from bot.mail.url import smtp_url
from nurture.mail.letters import write
from nurture.mail.outbox import drain
from nurture.mail.press import Press
from nurture.mail.ready import Ready
from nurture.model import Record, SendState
from store import open_store
from store.tiny import TinyStore

MAILS = 500
BATCH = 900
READY = Ready(
    send=a_send(), contact=a_contact(), lead=a_lead(acts=("demo",)), sequence=BOOK.sequences[0]
)


Work = Callable[[int, int], Coroutine[None, None, float]]


@dataclass(frozen=True)
class Side:
    """One of those that send: gives seconds for so many mails, on the loop that it runs on."""

    work: Work
    loop: Callable[[], asyncio.AbstractEventLoop] | None = None

    def rate(self, port: int) -> float:
        """Send, and give mails a second."""
        with asyncio.Runner(loop_factory=self.loop) as runner:
            return MAILS / runner.run(self.work(port, MAILS))


@contextmanager
def sink() -> Iterator[int]:
    """Run what takes every mail and keeps none."""
    port = free_port()
    with subprocess.Popen([str(SINK), "-u", "nobody", f"127.0.0.1:{port}", "500"]) as process:
        time.sleep(0.3)
        try:
            yield port
        finally:
            process.kill()


def readers(number: int) -> Iterator[list[Record]]:
    """A lead, an address and a mail that is due for each of so many people."""
    for no in range(number):
        lead, contact = f"1ead{no}", f"c{no}"
        yield [
            a_lead(id=lead, acts=("demo",), contacts=(contact,)),
            a_contact(id=contact, lead=lead, address=f"p{no}@d{no % 500}.example"),
            a_send(contact=contact, lead=lead),
        ]


async def planned(folder: Path, number: int) -> TinyStore:
    store = open_store(f"tinydb://{folder}/leadbell.db")
    batch: list[Record] = []
    for records in readers(number):
        batch += records
        if len(batch) >= BATCH:
            await store.save(*batch)
            batch = []
    await store.save(*batch)
    return store


def leadbell(press: Press) -> Work:
    """Have Leadbell send as the product does, with letters from this press."""

    async def run(port: int, number: int) -> float:
        with tempfile.TemporaryDirectory() as folder:
            store = await planned(Path(folder), number)
            relay = Relay(smtp_url(f"smtp://127.0.0.1:{port}"))
            with took() as seconds:
                while await drain(store, relay, press, BOOK, now=FRIDAY):
                    pass
            assert len(await store.sends_at(SendState.SENT, limit=number + 1)) == number
            await relay.close()
            await store.close()
        return seconds()

    return run


async def bare(port: int, number: int) -> float:
    """The floor of the protocol: one connection, ready bytes, nothing noted."""
    raw = write(READY, PRESS, BOOK, "nonce", FRIDAY).raw
    client = aiosmtplib.SMTP(hostname="127.0.0.1", port=port, start_tls=False)
    await client.connect()
    with took() as seconds:
        for _ in range(number):
            await client.sendmail("a@example.com", ["b@example.com"], raw)
    await client.quit()
    return seconds()


async def committed(_: int, number: int) -> float:
    """The floor of the disk: one status, one commit, one mail after the other."""
    with tempfile.TemporaryDirectory() as folder:
        disk = sqlite3.connect(f"{folder}/floor.db", isolation_level=None)
        disk.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
        disk.execute("CREATE TABLE sends (id INTEGER PRIMARY KEY, state TEXT)")
        with took() as seconds:
            for no in range(number):
                disk.execute("INSERT INTO sends VALUES (?, 'sent')", (no,))
        disk.close()
    return seconds()


async def synced(_: int, number: int) -> float:
    """The disk itself: a page written and synced."""
    with tempfile.TemporaryFile(buffering=0) as file, took() as seconds:
        for _ in range(number):
            file.write(b"x" * 4096)
            os.fsync(file)
    return seconds()


@contextmanager
def took() -> Iterator[Callable[[], float]]:
    """Give what tells, in the end, how many seconds the block took."""
    began, ended = time.perf_counter(), list[float]()
    yield lambda: ended[0] - began
    ended.append(time.perf_counter())


def post_office(python: str, *, one_by_one: bool) -> Work:
    """Have django-post-office send the same mail, as it comes or with one status a mail."""

    async def run(port: int, number: int) -> float:
        raw = write(READY, PRESS, BOOK, "nonce", FRIDAY)
        job = {"port": port, "mails": number, "one_by_one": one_by_one, "text": raw.text}
        command = [python, str(Path(__file__).with_name("mail_post_office.py")), json.dumps(job)]
        quiet = subprocess.DEVNULL
        done = await asyncio.create_subprocess_exec(*command, stdout=subprocess.PIPE, stderr=quiet)
        told, _ = await done.communicate()
        return float(told.split()[-1])

    return run
