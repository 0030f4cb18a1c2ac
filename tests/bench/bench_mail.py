"""How fast mail goes out: `PYTHONPATH=tests python tests/bench/bench_mail.py`.

All hand the same letter to the same `smtp-sink` on one machine: Leadbell from planned to sent,
each mail with its own durable status, on uvloop as the server runs; a bare
`aiosmtplib.sendmail(bytes)` in a loop, on asyncio's own loop and on uvloop; one commit a mail;
and, with `--post-office PYTHON`, django-post-office in a venv of its own.
"""

import argparse
import asyncio
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median

import uvloop
from mail_cases import BOOK, FRIDAY, MONDAY, PRESS, SECRETS, ZONES, a_contact, a_lead, a_show
from mail_sides import (
    BATCH,
    READY,
    Side,
    bare,
    committed,
    leadbell,
    planned,
    post_office,
    sink,
    synced,
)
from test_dkim import RSA

from bot.commands.run import leave_what_stays
from bot.mail.dkim_signer import signer
from bot.mail.smtp import Relay
from bot.mail.url import smtp_url
from bot.paper import letter_texts
from nurture.mail.letters import write
from nurture.mail.outbox import drain
from nurture.mail.planning import plan
from nurture.mail.press import Press
from nurture.model import Send
from store import open_store

TURNS = 5
MANY = 20_000
SIZES = (1_000, 100_000)
BARE, QUICK = "bare aiosmtplib", "bare aiosmtplib on uvloop"


def by_turns(port: int, sides: Mapping[str, Side]) -> None:
    """Let them take turns, so that a slow minute of the disk is everybody's."""
    rates: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(TURNS):
        for name, side in sides.items():
            rates[name].append(side.rate(port))
    figures = {name: median(rate) for name, rate in rates.items()}
    for name, rate in figures.items():
        say(f"{name:<44} {rate:8,.0f} a second   Leadbell is {figures['Leadbell'] / rate:.2f}×")
    for loop in (BARE, QUICK):
        floor = min(figures[loop], figures["one commit a mail"])
        say(
            f"Leadbell / the slower of {loop} and one commit a mail: {figures['Leadbell'] / floor:.2f}"
        )


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


def main() -> None:
    """Print all figures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--post-office", metavar="PYTHON", help="a venv with django-post-office")
    python = asked.parse_args().post_office
    signed = Press(letter_texts(), SECRETS, PRESS.base_url, sign=signer(RSA))
    sides = {
        "Leadbell": Side(leadbell(PRESS), uvloop.new_event_loop),
        "Leadbell, signed (DKIM, RSA 2048)": Side(leadbell(signed), uvloop.new_event_loop),
        BARE: Side(bare),
        QUICK: Side(bare, uvloop.new_event_loop),
        "one commit a mail": Side(committed),
        "fsync of a page": Side(synced),
    }
    if python:
        sides["django-post-office, as it comes"] = Side(post_office(python, one_by_one=False))
        sides["django-post-office, one status a mail"] = Side(post_office(python, one_by_one=True))
    leave_what_stays()
    with sink() as port:
        by_turns(port, sides)
        letters()
        asyncio.run(planning())
        asyncio.run(memory(port))


if __name__ == "__main__":
    main()
