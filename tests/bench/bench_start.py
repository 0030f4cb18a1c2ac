"""What a full memory costs the server: `python tests/bench/bench_start.py` prints both sizes.

The whole server, its store empty and with 50,000 leads of 20 touches, from the command to the
first lead taken in and its card in Slack, and what it then holds in memory.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import ClientSession
from way_server import KEY, LEADBELL, REPO, environment, say, server
from way_slack import counting

sys.path.insert(0, str(REPO))

from bench_store import crowd

from nurture.model import Lead, Record, Ring, Stage
from store import open_store

SIZES = (0, 50_000)
LEAD = {"email": "new@example.com", "name": "Newcomer", "act": "demo", "consent": "asked"}


def quiet(records: Iterable[Record]) -> Iterator[Record]:
    """Make leads that wait for nothing: heard of today, their rings over, their cards drawn."""
    now = datetime.now(UTC)
    for record in records:
        if isinstance(record, Lead):
            yield replace(record, stage=Stage.NURTURE, heard_at=now)
        elif isinstance(record, Ring):
            done = replace(record.card, channel="C1", ts="1.0", drawn=record.card.wanted)
            yield replace(record, ended=now, due=None, card=done)
        else:
            yield record


async def fill(path: Path, leads: int) -> None:
    store = open_store(f"tinydb://{path}")
    for bundle in crowd(leads):
        await store.save(*quiet(bundle))
    await store.close()


async def start(leads: int) -> None:
    """Start a server on a memory of this size, and print how long each step took."""
    with tempfile.TemporaryDirectory() as name:
        await fill(Path(name, "leadbell.db"), leads)
        async with counting() as slack, ClientSession() as web:
            before = time.perf_counter()
            async with server(*LEADBELL, environ=environment(Path(name), slack)) as running:
                said = time.perf_counter() - before
                came = slack.came(LEAD["name"])
                bearer = {"Authorization": f"Bearer {KEY}"}
                async with web.post(running.url, json=LEAD, headers=bearer) as answer:
                    assert answer.status == 202, await answer.text()
                answered = time.perf_counter() - before
                shown = await asyncio.wait_for(came, 20) - before
                await asyncio.sleep(3)  # a few heartbeats
                held = running.megabytes()
    say(
        f"{leads:>7,} leads: listens after {said:.2f} s, first 202 after {answered:.2f} s, "
        f"its card after {shown:.2f} s, holds {held:.0f} MB"
    )


async def main() -> None:
    for leads in SIZES:
        await start(leads)


if __name__ == "__main__":
    asyncio.run(main())
