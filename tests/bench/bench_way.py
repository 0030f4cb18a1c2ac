"""How long from a lead coming in to its card: `python tests/bench/bench_way.py` prints ratios.

Leadbell, which runs on uvloop, and the floor, once on asyncio's own loop and once on uvloop, are
each a process of its own; they take turns, with the same client, the same Slack, and a probe of
the disk beside them.
"""

import asyncio
import os
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

from aiohttp import ClientSession
from way_server import KEY, LEADBELL, environment, say, server
from way_slack import Counter, counting

ROUNDS, A_TURN = 20, 25
PAUSE_SECONDS = 0.002


@dataclass(frozen=True)
class Side:
    """One of the two: where leads go, and what each took to its answer and to its card."""

    name: str
    url: str
    answered: list[float] = field(default_factory=list)
    shown: list[float] = field(default_factory=list)


async def one_lead(side: Side, web: ClientSession, slack: Counter, no: int) -> None:
    """Send a lead, and wait until its card is in Slack."""
    name = f"Person {side.name} {no}."
    came = slack.came(name)
    lead = {
        "email": f"p{no}@example.com",
        "name": name,
        "company": "Acme Pumps",
        "title": "Head of maintenance",
        "employees": 120,
        "country": "DE",
        "act": "demo",
        "consent": "asked",
    }
    before = time.perf_counter()
    async with web.post(side.url, json=lead) as answer:
        assert answer.status == 202, await answer.text()
    side.answered.append(time.perf_counter() - before)
    side.shown.append(await asyncio.wait_for(came, 10) - before)
    await asyncio.sleep(PAUSE_SECONDS)


def fsyncs(folder: Path) -> list[float]:
    """Probe the disk: write a page and sync it."""
    took = []
    with (folder / "probe").open("wb", buffering=0) as file:
        for _ in range(A_TURN):
            before = time.perf_counter()
            file.write(b"x" * 4096)
            os.fsync(file)
            took.append(time.perf_counter() - before)
    return took


async def take_turns(sides: list[Side], slack: Counter, folder: Path) -> list[float]:
    """Measure both, a turn each, whoever goes first changing; give what fsync took meanwhile."""
    disk: list[float] = []
    async with ClientSession(headers={"Authorization": f"Bearer {KEY}"}) as web:
        for side in sides:
            for no in range(A_TURN):  # warm
                await one_lead(side, web, slack, -no - 1)
            side.answered.clear()
            side.shown.clear()
        for turn in range(ROUNDS):
            for side in sides[:: 1 if turn % 2 else -1]:
                for no in range(A_TURN):
                    await one_lead(side, web, slack, turn * A_TURN + no)
            disk += fsyncs(folder)
    return disk


def show(what: str, seconds: list[float]) -> tuple[float, float]:
    """Print p50 and p99 in ms, and give both."""
    middle, last = median(seconds) * 1e3, quantiles(seconds, n=100)[98] * 1e3
    say(f"  {what:<39} p50 {middle:6.2f} ms   p99 {last:6.2f} ms")
    return middle, last


async def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        floor_file = str(Path(__file__).with_name("way_floor.py"))
        async with counting() as slack:
            told = environment(folder, slack)
            async with (
                server(floor_file, str(folder / "floor.db"), environ=told) as floor,
                server(floor_file, str(folder / "quick.db"), "uvloop", environ=told) as quick,
                server(*LEADBELL, environ=told) as leadbell,
            ):
                sides = [
                    Side("floor", floor.url),
                    Side("floor on uvloop", quick.url),
                    Side("Leadbell", leadbell.url),
                ]
                disk = await take_turns(sides, slack, folder)
        report(sides, disk)


def report(sides: list[Side], disk: list[float]) -> None:
    say(f"{len(sides[0].shown)} leads each, by turns")
    show("fsync of a page", disk)
    answered = [show(f"{side.name}: in → 202", side.answered) for side in sides]
    shown = [show(f"{side.name}: in → card in Slack", side.shown) for side in sides]
    for what, figures in (("in → 202", answered), ("in → card", shown)):
        *floors, ours = figures
        for side, floor in zip(sides, floors, strict=False):
            ratios = f"p50 {ours[0] / floor[0]:.2f}, p99 {ours[1] / floor[1]:.2f}"
            more = ours[0] - floor[0]
            say(f"  {what}, Leadbell / {side.name}: {ratios}; {more:.2f} ms more")


if __name__ == "__main__":
    asyncio.run(main())
