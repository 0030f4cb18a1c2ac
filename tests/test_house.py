"""The running house: what it takes in alone, what it refuses, and how it ends."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from fakes import MINUTE, NOW, SOURCE_KEY
from slack_fixture import MONA
from town import KEY, PIA, Town, a_town, town

from bot.clock import MovableClock
from bot.house import House
from bot.lane import Lane
from bot.rules_file.reading import load_rules, usual_text
from bot.settings import load_settings
from bot.wire.house import running
from bot.wire.plan import Plan
from bot.zone_table import read_zones
from nurture.errors import Refused
from nurture.model import Lead, Ring

__all__ = ["town"]


@asynccontextmanager
async def alone(folder: Path, **environ: str) -> AsyncIterator[House]:
    """Leadbell without Slack and without mail."""
    rules = folder / "leadbell.toml"
    rules.write_text(usual_text(), encoding="utf-8")
    usual = {
        "LEADBELL_CONFIG": str(rules),
        "LEADBELL_SECRET": "x" * 40,
        "LEADBELL_KEY_WEBSITE": SOURCE_KEY,
        "PORT": "0",
    }
    settings = load_settings(usual | environ)
    book = load_rules(settings.config, usual)
    clock = MovableClock(NOW)
    plan = Plan(settings=settings, book=book, zones=read_zones(), now=clock, host="127.0.0.1")
    async with running(plan) as house:
        yield house


async def get(house: House, path: str) -> httpx.Response:
    async with httpx.AsyncClient() as client:
        return await client.get(house.url + path)


async def send(house: House) -> httpx.Response:
    async with httpx.AsyncClient() as client:
        return await client.post(f"{house.url}/leads", json=PIA, headers=KEY)


async def test_without_slack_leads_are_taken_and_it_says_what_is_missing(tmp_path: Path) -> None:
    async with alone(tmp_path) as house:
        assert (await send(house)).status_code == 202
        assert (await get(house, "/healthz")).status_code == 200
        ready = await get(house, "/readyz")
        assert ready.status_code == 503
        assert ready.json()["trouble"]["slack"]
        assert await house.store.count(Ring) == 1


async def test_while_slack_cannot_be_reached_leads_are_taken_and_wait(tmp_path: Path) -> None:
    tokens = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}
    async with alone(tmp_path, SLACK_API_URL="http://127.0.0.1:9/api/", **tokens) as house:
        assert (await send(house)).status_code == 202
        (ring,) = await house.store.all_of(Ring)
        assert ring.card.ts is None
        assert ring.due


async def test_what_waited_for_slack_is_shown_when_it_is_there(tmp_path: Path) -> None:
    async with alone(tmp_path) as house:
        await send(house)
    async with a_town(tmp_path) as later:
        card = await later.seen(lambda: next(iter(later.cards()), None))
        assert "Pia Sample" in card.text


async def test_a_second_server_on_one_store_is_refused(tmp_path: Path) -> None:
    async with alone(tmp_path):
        with pytest.raises(Refused, match="leadbell"):
            async with alone(tmp_path):
                pass


async def test_a_port_that_is_taken_is_told_and_the_store_let_go(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    async with alone(tmp_path / "other") as house:
        port = house.url.rpartition(":")[2]
        with pytest.raises(Refused, match=f"Port {port} is taken"):
            async with alone(tmp_path, PORT=port):
                pass
    async with alone(tmp_path) as house:
        assert (await get(house, "/healthz")).text == "ok\n"


async def test_what_was_taken_is_there_after_a_restart(tmp_path: Path) -> None:
    async with alone(tmp_path) as house:
        (accepted,) = (await send(house)).json()["accepted"]
    async with alone(tmp_path) as house:
        assert await house.store.get(Lead, accepted["lead"])


async def test_it_tells_what_is_due_next(town: Town) -> None:
    now = town.clock()
    assert await town.house.next_due(now + 60 * MINUTE) is None
    await town.take()
    await town.house.settle()
    due = await town.house.next_due(town.clock() + 60 * MINUTE)
    assert due
    assert 4 * MINUTE < due - now < 6 * MINUTE


async def test_a_jump_over_many_deadlines_settles_with_one_ping_each(town: Town) -> None:
    await town.take()
    await town.later(24 * 60 * 3)
    assert await town.house.next_due(town.clock()) is None
    assert town.direct(MONA.id) == []


# A lane


async def test_a_lane_goes_on_after_a_fault_and_counts_it() -> None:
    done: list[str] = []

    async def work() -> None:
        done.append("once")
        if len(done) == 1:
            raise ValueError("a bug")

    lane = Lane("test", work)
    runner = asyncio.create_task(lane.run())
    await lane.quiet()
    lane.wake()
    await lane.quiet()
    runner.cancel()
    assert (done, lane.faults) == (["once", "once"], 1)


async def test_a_lane_woken_while_it_works_looks_once_more() -> None:
    looks = 0

    async def work() -> None:
        nonlocal looks
        looks += 1
        if looks == 1:
            lane.wake()
            lane.wake()
        await asyncio.sleep(0)

    lane = Lane("test", work)
    runner = asyncio.create_task(lane.run())
    await lane.quiet()
    runner.cancel()
    assert looks == 2
    assert lane.idle
