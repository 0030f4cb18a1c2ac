"""How fast mail goes out: `PYTHONPATH=tests python tests/bench/bench_mail.py`.

All hand the same letter to the same `smtp-sink` on one machine: Leadbell from planned to sent,
each mail with its own durable status; a bare `aiosmtplib.sendmail(bytes)` in a loop; one commit
a mail; and, with `--post-office PYTHON`, django-post-office in a venv of its own.
"""

import argparse
import asyncio
import json
import sqlite3
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median

import aiosmtplib
from dovecot import free_port
from mail_cases import BOOK, FRIDAY, MONDAY, PRESS, ZONES, a_contact, a_lead, a_send, a_show
from postfix import SINK
from test_dkim import RSA

from bot.mail.dkim_signer import signer
from bot.mail.smtp import Relay
from bot.mail.url import smtp_url
from nurture.mail.letters import write
from nurture.mail.outbox import drain
from nurture.mail.planning import plan
from nurture.mail.ready import Ready
from nurture.model import Record, Send, SendState
from store import open_store
from store.tiny import TinyStore

TURNS, MAILS = 3, 500
MANY = 20_000
SIZES = (1_000, 100_000)
BATCH = 900
READY = Ready(
    send=a_send(), contact=a_contact(), lead=a_lead(acts=("demo",)), sequence=BOOK.sequences[0]
)


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


async def leadbell(port: int, number: int) -> float:
    """Send as the product does; gives mails a second."""
    with tempfile.TemporaryDirectory() as folder:
        store = await planned(Path(folder), number)
        relay = Relay(smtp_url(f"smtp://127.0.0.1:{port}"))
        began = time.perf_counter()
        while await drain(store, relay, PRESS, BOOK, now=FRIDAY):
            pass
        took = time.perf_counter() - began
        assert len(await store.sends_at(SendState.SENT, limit=number + 1)) == number
        await relay.close()
        await store.close()
    return number / took


async def bare(port: int, number: int) -> float:
    """The floor of the protocol: one connection, ready bytes, nothing noted."""
    raw = write(READY, PRESS, BOOK, "nonce", FRIDAY).raw
    client = aiosmtplib.SMTP(hostname="127.0.0.1", port=port, start_tls=False)
    await client.connect()
    began = time.perf_counter()
    for _ in range(number):
        await client.sendmail("a@example.com", ["b@example.com"], raw)
    took = time.perf_counter() - began
    await client.quit()
    return number / took


async def committed(_: int, number: int) -> float:
    """The floor of the disk: one status, one commit, one mail after the other."""
    with tempfile.TemporaryDirectory() as folder:
        disk = sqlite3.connect(f"{folder}/floor.db", isolation_level=None)
        disk.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
        disk.execute("CREATE TABLE sends (id INTEGER PRIMARY KEY, state TEXT)")
        began = time.perf_counter()
        for no in range(number):
            disk.execute("INSERT INTO sends VALUES (?, 'sent')", (no,))
        took = time.perf_counter() - began
        disk.close()
    return number / took


Side = Callable[[int, int], Awaitable[float]]


def post_office(python: str, *, one_by_one: bool) -> Side:
    """Have django-post-office send the same mail, as it comes or with one status a mail."""

    async def run(port: int, number: int) -> float:
        raw = write(READY, PRESS, BOOK, "nonce", FRIDAY)
        job = {"port": port, "mails": number, "one_by_one": one_by_one, "text": raw.text}
        command = [python, str(Path(__file__).with_name("mail_post_office.py")), json.dumps(job)]
        done = await asyncio.create_subprocess_exec(*command, stdout=subprocess.PIPE)
        told, _ = await done.communicate()
        return number / float(told.split()[-1])

    return run


async def by_turns(port: int, sides: Mapping[str, Side]) -> None:
    """Let them take turns, so that a slow minute of the disk is everybody's."""
    rates: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(TURNS):
        for name, side in sides.items():
            rates[name].append(await side(port, MAILS))
    figures = {name: median(rate) for name, rate in rates.items()}
    for name, rate in figures.items():
        say(f"{name:<44} {rate:8,.0f} mails/s   Leadbell is {figures['Leadbell'] / rate:.2f}×")
    floor = min(figures["bare aiosmtplib"], figures["one commit a mail"])
    say(f"Leadbell / the slower of the two floors      {figures['Leadbell'] / floor:.2f}")


def letters() -> None:
    """What making and signing a letter takes of one core."""
    sign, number = signer(RSA), 300
    raw = write(READY, PRESS, BOOK, "nonce", FRIDAY).raw
    for name, work in (
        ("write", lambda no: write(READY, PRESS, BOOK, f"n{no}", FRIDAY)),
        ("sign (DKIM, RSA 2048)", lambda _: sign(raw)),
    ):
        began = time.process_time()
        for no in range(number):
            work(no)
        each = (time.process_time() - began) / number
        say(f"{name:<44} {each * 1e3:8.2f} ms a mail, {1 / each:,.0f} a second on one core")


async def memory(port: int) -> None:
    """What sending a thousand mails adds to memory, with more and more of them planned."""
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            store = await planned(Path(folder), size)
            relay = Relay(smtp_url(f"smtp://127.0.0.1:{port}"))
            tracemalloc.start()
            for _ in range(SIZES[0] // 100):
                await drain(store, relay, PRESS, BOOK, now=FRIDAY)
            _, peak = tracemalloc.get_traced_memory()
            tracemalloc.stop()
            await relay.close()
            await store.close()
        say(
            f"peak while sending 1,000 of {size:>7,} planned     {peak / 1e6:8.1f} MB of Python's own"
        )
    say(
        f"whole process, at most                       {getrusage(RUSAGE_SELF).ru_maxrss / 1e3:8.0f} MB"
    )


async def planning() -> None:
    """Plan twenty thousand Monday letters, and keep them."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"tinydb://{folder}/leadbell.db")
        show = a_show()
        began = time.perf_counter()
        batch: list[Send] = []
        for no in range(MANY):
            lead = a_lead(id=f"1ead{no}", contacts=(f"c{no}",))
            contact = a_contact(id=f"c{no}", lead=lead.id, address=f"p{no}@d.example")
            now = MONDAY - timedelta(days=2)
            batch += plan(BOOK, lead, contact, act="show", show=show, zones=ZONES, now=now)
            if len(batch) == BATCH:
                await store.save(*batch)
                batch = []
        await store.save(*batch)
        took = time.perf_counter() - began
        assert len(await store.sends_for(show.id, limit=MANY + 1)) == MANY
        await store.close()
    say(f"planning {MANY:,} Monday letters and keeping them   {took:8.1f} s")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def main() -> None:
    """Print all figures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--post-office", metavar="PYTHON", help="a venv with django-post-office")
    python = asked.parse_args().post_office
    sides: dict[str, Side] = {
        "Leadbell": leadbell,
        "bare aiosmtplib": bare,
        "one commit a mail": committed,
    }
    if python:
        sides["django-post-office, as it comes"] = post_office(python, one_by_one=False)
        sides["django-post-office, one status a mail"] = post_office(python, one_by_one=True)
    with sink() as port:
        await by_turns(port, sides)
        letters()
        await planning()
        await memory(port)


if __name__ == "__main__":
    asyncio.run(main())
