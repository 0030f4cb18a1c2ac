"""How fast the store is: `python tests/bench/bench_store.py` prints figures and ratios of one run."""

import asyncio
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Awaitable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles

import uvloop

sys.path.insert(0, str(Path(__file__).parents[2]))

from nurture.model import (
    Contact,
    Fact,
    Happening,
    Lead,
    Record,
    Ring,
    Stage,
    Submission,
    Touch,
    Why,
    new_id,
)
from store import TinyStore, backup, open_store
from store.disk import PRAGMAS
from store.shelves import SHELVES, insertion
from store.writer import row_of

SEVEN = [SHELVES[k] for k in (Submission, Contact, Lead, Touch, Ring, Happening, Happening)]
START = datetime(2026, 1, 5, 8, tzinfo=UTC)
ROUNDS = 1000
TOUCHES = 20


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 – a bench speaks on standard output


def person(no: int) -> list[Record]:
    """Make a lead as it comes in: the seven records of one save."""
    at, id_ = START + timedelta(seconds=no), new_id()
    known = Fact(value=f"Person {no}", source="web", at=at)
    contact = Contact(key=f"p{no}@example.com", address=f"P{no}@example.com", lead=id_)
    lead = Lead(
        id=id_,
        since=at,
        heard_at=at,
        stage=Stage.HOT,
        contacts=(contact.id,),
        facts={"name": known, "company": known},
    )
    ring = Ring(
        lead=id_,
        team="north",
        why=Why(act="demo", at=at, channel="web", source="site"),
        arrived=at,
        claim_by=at,
        ladder_from=at,
        due=at,
        rules="1",
        ended=at if no % 10 else None,
    )
    heard = Happening(at=at, what="came in", who="them", lead=id_, cause="demo", rules="1")
    rang = Happening(at=at, what="rang", who="machine", lead=id_, ring=ring.id, rules="1")
    booked = Submission(
        id=f"web/{no}-{id_}", source="web", way="api", at=at, digest="0" * 64, lead=id_
    )
    return [booked, contact, replace(lead, ring=ring.id), touch(id_, at), ring, heard, rang]


def touch(lead: str, at: datetime) -> Touch:
    return Touch(
        lead=lead, by="them", act="visit", channel="web", source="site", at=at, received=at
    )


def crowd(leads: int) -> Iterator[list[Record]]:
    """Make leads in bundles that are quick to save, each with its touches."""
    for first in range(0, leads, 200):
        people = [person(no) for no in range(first, min(first + 200, leads))]
        more: list[Record] = [
            touch(booked.lead or "", booked.at + timedelta(hours=hour))
            for booked, *_ in people
            if isinstance(booked, Submission)
            for hour in range(1, TOUCHES)
        ]
        yield [record for records in people for record in records] + more


async def timed(trip: Awaitable[object]) -> float:
    before = time.perf_counter()
    await trip
    return time.perf_counter() - before


def show(what: str, seconds: list[float]) -> float:
    middle = median(seconds) * 1e6
    last = quantiles(seconds, n=100)[98] * 1e6
    say(f"  {what:<34} p50 {middle:7.0f} µs   p99 {last:7.0f} µs")
    return middle


def fsyncs(folder: Path) -> Iterator[float]:
    """Probe the disk: write a page and sync it, as often as the saves do."""
    with (folder / "probe").open("wb", buffering=0) as file:
        for _ in range(ROUNDS):
            before = time.perf_counter()
            file.write(b"x" * 4096)
            os.fsync(file)
            yield time.perf_counter() - before


class Bare:
    """SQLite without us: prepared statements that insert prepared values, one FULL commit each."""

    def __init__(self, path: Path, statements: list[str]) -> None:
        self.disk = sqlite3.connect(path, isolation_level=None, cached_statements=512)
        for pragma in PRAGMAS:
            self.disk.execute(f"PRAGMA {pragma}")
        self.statements = statements

    def save(self, rows: list[list[object]]) -> float:
        before = time.perf_counter()
        self.disk.execute("BEGIN IMMEDIATE")
        for statement, row in zip(self.statements, rows, strict=True):
            self.disk.execute(statement, row)
        self.disk.execute("COMMIT")
        return time.perf_counter() - before


def bare_rows(kept: Path) -> Bare:
    """The same rows in the same tables with the same indexes."""
    backup(f"tinydb://{kept}", str(kept.with_name("rows.db")))
    return Bare(kept.with_name("rows.db"), [insertion(shelf) for shelf in SEVEN])


def bare_documents(kept: Path) -> Bare:
    """The same documents under their ids, and nothing to find them by."""
    bare = Bare(
        kept.with_name("documents.db"), [f"INSERT INTO {s.name} VALUES (?, ?)" for s in SEVEN]
    )
    bare.disk.execute("ATTACH ? AS kept", [str(kept)])
    for name in {shelf.name for shelf in SEVEN}:
        bare.disk.execute(f"CREATE TABLE main.{name} (id TEXT PRIMARY KEY, doc TEXT)")
        bare.disk.execute(f"INSERT INTO main.{name} SELECT id, doc FROM kept.{name}")
    bare.disk.execute("DETACH kept")
    return bare


@dataclass
class Side:
    """A store of one size, with SQLite alone beside it, and what each of them took."""

    leads: int
    path: Path
    store: TinyStore
    rows: Bare
    documents: Bare
    took: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    async def turn(self, no: int) -> None:
        """Save one more lead in each way; who goes first finds the caches cold, so they take turns."""
        records = person(self.leads + no)
        kept = [row_of(record) for record in records]
        for way in ("ours", "rows", "ours")[no % 2 :][:2]:
            if way == "ours":
                self.took[way].append(await timed(self.store.save(*records)))
            else:
                values = [[None, row.id, 1, *row.columns, row.doc] for row in kept]
                self.took[way].append(self.rows.save(values))
        self.took["documents"].append(self.documents.save([[row.id, row.doc] for row in kept]))
        self.took["read"].append(await timed(self.store.contact_at(f"p{no}@example.com")))

    async def report(self) -> float:
        """Print the figures; give the median save in µs."""
        say(f"{self.leads:,} leads of {TOUCHES} touches")
        middle = show("save of a lead coming in (7)", self.took["ours"])
        floor = show("bare commit of the same rows", self.took["rows"])
        least = show("bare commit of the documents", self.took["documents"])
        show("contact_at", self.took["read"])
        show("find_leads", [await timed(self.store.find_leads("person 77")) for _ in range(20)])
        say(f"  save / bare commit: {middle / floor:.2f} (without indexes: {middle / least:.2f})")
        seconds = await timed(self.crowd_in())
        say(f"  saves by 32 at a time: {ROUNDS / seconds:,.0f} a second")
        await self.store.close()
        start_up(self.path)
        return middle

    async def crowd_in(self) -> None:
        """Save as many again, 32 of them at once."""
        last = self.leads + ROUNDS
        for first in range(last, last + ROUNDS, 32):
            await asyncio.gather(*(self.store.save(*person(no)) for no in range(first, first + 32)))


async def side(leads: int, folder: str) -> Side:
    path = Path(tempfile.mkdtemp(dir=folder)) / "leadbell.db"
    store = open_store(f"tinydb://{path}")
    for bundle in crowd(leads):
        await store.save(*bundle)
    return Side(leads, path, store, bare_rows(path), bare_documents(path))


START_UP = """
import asyncio, json, resource, sys, time
from store import open_store
from nurture.model import Lead
def kilobytes():
    return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize() // 1024
async def main():
    memory, before = kilobytes(), time.perf_counter()
    store = open_store("tinydb://" + sys.argv[1])
    contact = await store.contact_at("p77@example.com")
    await store.get(Lead, contact.lead)
    took = time.perf_counter() - before
    print(json.dumps([took, kilobytes() - memory]))
    await store.close()
asyncio.run(main())
"""


def start_up(path: Path) -> None:
    command = [sys.executable, "-c", START_UP, str(path)]
    took, memory = json.loads(subprocess.check_output(command, cwd=Path(__file__).parents[2]))
    say(f"  start-up to the first answer: {took * 1000:.1f} ms, memory {memory / 1024:.1f} MB")


async def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        sides = [await side(leads, name) for leads in (1_000, 50_000)]
        os.sync()  # what filling them left behind is not what a save costs
        for no in range(ROUNDS):
            for each in sides:
                await each.turn(no)
        show("fsync of one page", list(fsyncs(Path(name))))
        middles = [await each.report() for each in sides]
    say(f"save at 50,000 / at 1,000 leads: {middles[1] / middles[0]:.2f}")


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:  # as the server runs
        runner.run(main())
