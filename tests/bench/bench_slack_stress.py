# ruff: noqa: E402, T201 – a script finds the tests by itself, and speaks on standard output
"""A rush: 2,000 leads in a minute into 20 channels, within Slack's limits, while people claim.

Run it with `python tests/bench/bench_slack_stress.py [LEADS] [SECONDS]`. The stand-in takes one
message a second in each channel after a burst of five, and 50 edits a minute. Every card is
claimed as soon as it is seen, so each channel has lines and cards to redraw as well as rings.
"""

import asyncio
import random
import sys
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from aiohttp import ClientSession

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]

from fakes import BOOK, TEAM, ZONES, an_inquiry
from slack_fixture import EVERYBODY, LEADS

from bot.clock import wall_clock
from bot.manifest import manifest
from bot.sandbox.slack.limits import Rate
from bot.sandbox.slack.server import Slack
from bot.slack.beside import Beside
from bot.slack.client import client_for
from bot.slack.side import Keys, SlackSide
from handlers.slack.office import Office
from nurture.leads.intake import take_in
from nurture.model import Ring
from nurture.rulebook import Route, Rulebook
from nurture.sales.claims import claim
from nurture.sales.desk import work
from store import open_store
from store.tiny import TinyStore

CHANNELS = 20
RATES = {
    "chat.postMessage": Rate(per_minute=60, burst=5, per="channel"),
    "chat.update": Rate(per_minute=50, burst=10),
}


def rules() -> Rulebook:
    """Twenty teams, each with a channel of its own; the city decides."""
    teams = {
        f"t{no}": replace(TEAM, key=f"t{no}", channel=f"#leads-{no}") for no in range(CHANNELS)
    }
    routes = tuple(Route(team=key, facts={"city": frozenset({key})}) for key in teams)
    return replace(BOOK, teams=teams, routes=routes, sequences=())


@asynccontextmanager
async def side(slack: Slack, store: TinyStore, book: Rulebook) -> AsyncIterator[SlackSide]:
    """Our side of Slack, as it runs."""
    async with ClientSession() as session:
        client, beside = client_for(slack.bot_token, slack.url, session), Beside()
        office = Office(
            store=store, book=book, zones=ZONES, now=wall_clock, client=client, start=beside.start
        )
        beside.office = office
        running = SlackSide(office, Keys(app_token=slack.app_token))
        store.listeners.append(running.saved)
        task = asyncio.create_task(running.run())
        await running.ready.wait()
        yield running
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def rush(store: TinyStore, book: Rulebook, leads: int, seconds: float) -> None:
    """Take leads in, evenly over the time, each for some channel."""
    dice, loop = random.Random(4711), asyncio.get_running_loop()
    began = loop.time()
    for no in range(leads):
        await asyncio.sleep(max(began + seconds * no / leads - loop.time(), 0))
        told = {"city": f"t{dice.randrange(CHANNELS)}", "name": f"Person {no}"}
        asked = an_inquiry(
            key=str(no), email=f"p{no}@example.com", at=wall_clock(), told=told, digest=str(no)
        )
        await take_in(store, book, ZONES, asked, now=wall_clock())


async def claim_all(store: TinyStore, book: Rulebook) -> None:
    """Claim every card once it is seen: a line in its thread, and a redraw."""
    rita = book.people["rita"]
    while True:
        for ring in await store.open_rings(limit=10_000):
            if ring.card.ts and not ring.claim:
                await work(store, book, ring.id, wall_clock(), partial(claim, by=rita))
        await asyncio.sleep(2)


async def all_shown(store: TinyStore, leads: int) -> list[Ring]:
    """Wait until every lead has its card."""
    while True:
        rings = await store.all_of(Ring, limit=leads + 1)
        if len(rings) == leads and all(ring.shown for ring in rings):
            return rings
        await asyncio.sleep(2)


def overtaken(slack: Slack, rings: list[Ring]) -> int:
    """Count lines posted in a channel where a ring had waited for over two seconds."""
    waits: dict[str, list[tuple[datetime, datetime]]] = defaultdict(list)
    for ring in rings:
        assert ring.shown
        assert ring.card.channel
        waits[ring.card.channel].append((ring.arrived + timedelta(seconds=2), ring.shown))
    return sum(
        any(came < call.at < shown for came, shown in waits[call.args["channel"]])
        for call in slack.calls
        if call.method == "chat.postMessage" and call.answer["ok"] and "thread_ts" in call.args
    )


def tell(slack: Slack, rings: list[Ring]) -> None:
    """Print how long they waited, and who went first."""
    waits = sorted((ring.shown - ring.arrived).total_seconds() for ring in rings if ring.shown)
    cuts = quantiles(waits, n=100)
    counts = Counter((call.method, call.answer.get("error", "ok")) for call in slack.calls)
    fullest = max(Counter(ring.card.channel for ring in rings).values())
    print(f"{len(rings)} leads, the fullest channel had {fullest}")
    print(f"shown after p50 {cuts[49]:.1f} s, p99 {cuts[98]:.1f} s, the last one {waits[-1]:.1f} s")
    print(f"lines that went ahead of a waiting ring: {overtaken(slack, rings)}")
    for (method, answer), count in sorted(counts.items()):
        print(f"{count:>7,}  {method}: {answer}")
    print(f"faults: {len(slack.faults)}")


async def main(leads: int, seconds: float) -> None:
    """Do it and print."""
    book = rules()
    rooms = [replace(LEADS, id=f"C0{no:05}", name=f"leads-{no}") for no in range(CHANNELS)]
    with TemporaryDirectory() as folder:
        store = open_store(f"tinydb://{folder}/leadbell.db")
        async with Slack.start(manifest(), EVERYBODY, rooms) as slack:
            slack.office.limits.rates |= RATES
            async with side(slack, store, book):
                claiming = asyncio.create_task(claim_all(store, book))
                await rush(store, book, leads, seconds)
                rings = await all_shown(store, leads)
                claiming.cancel()
                tell(slack, rings)
        await store.close()


if __name__ == "__main__":
    given = [float(word) for word in sys.argv[1:]] or [2000, 60]
    asyncio.run(main(int(given[0]), given[1] if len(given) > 1 else 60))
