"""Many click at once: one owner, and everybody has an answer, on a store that lets others between."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest_asyncio
from aiohttp import ClientSession
from fakes import BOOK, NOW, ZONES, SlowStore, an_inquiry
from slack_fixture import CHANNELS, EVERYBODY, HANA, KEN, LEADS, MONA, RITA, StrictSlack

from bot.clock import MovableClock
from bot.manifest import manifest
from bot.sandbox.slack.world import Message
from bot.slack.beside import Beside
from bot.slack.client import client_for
from bot.slack.side import Keys, SlackSide
from handlers.slack.office import Office
from nurture.leads.intake import take_in
from nurture.model import Happening, Lead, Notice, Record, Ring, Stage
from store.disk import open_disk
from store.writer import Writer, end_process

CLICKERS = (RITA, KEN, MONA, HANA)
CLICKS = 64


@asynccontextmanager
async def a_slow_store(path: Path) -> AsyncIterator[SlowStore]:
    """A store on disk in which everybody else comes between a read and its save."""
    disk = open_disk(str(path))
    store = SlowStore(disk, Writer(disk.connection, end_process))
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def a_side(slack: StrictSlack, store: SlowStore) -> AsyncIterator[SlackSide]:
    """Our side of Slack on that store."""
    async with ClientSession() as session:
        clock = MovableClock(NOW)
        client, beside = client_for(slack.bot_token, slack.url, session), Beside()
        beside.office = Office(
            store=store, book=BOOK, zones=ZONES, now=clock, client=client, start=beside.start
        )
        side = SlackSide(beside.office, Keys(app_token=slack.app_token))
        store.listeners.append(side.saved)
        work = asyncio.create_task(side.run())
        await side.ready.wait()
        yield side
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)


@pytest_asyncio.fixture
async def slack() -> AsyncIterator[StrictSlack]:
    async with StrictSlack.start(manifest(), EVERYBODY, CHANNELS) as running:
        yield running
        await running.acts.quiet()
    running.judge()


async def until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110 (what is seen has no event)
            await asyncio.sleep(0.01)


def answers(slack: StrictSlack) -> list[Message]:
    kept = slack.world.messages[LEADS.id].values()
    return [message for message in kept if message.only_to]


async def test_of_64_clicks_one_wins_and_every_other_is_told_who_was_faster(
    slack: StrictSlack, tmp_path: Path
) -> None:
    async with a_slow_store(tmp_path / "leadbell.db") as store, a_side(slack, store):
        await take_in(store, BOOK, ZONES, an_inquiry(at=NOW), now=NOW)
        await until(lambda: slack.world.messages[LEADS.id])
        store.pause = 0.2
        (card,) = slack.world.messages[LEADS.id].values()
        clicks = [
            slack.people.click(CLICKERS[no % 4].id, LEADS.id, card.ts, "claim")
            for no in range(CLICKS)
        ]
        assert len({str(click.payload) for click in clicks}) == CLICKS
        await asyncio.gather(*(click.answered() for click in clicks))
        await until(lambda: len(answers(slack)) == CLICKS - 1)
        assert store.overtaken > CLICKS / 2
        owner = await _owner(store)
    for message in answers(slack):
        whose = next(one for one in CLICKERS if one.id == message.only_to)
        mine = whose.name == owner
        assert ("is yours already" if mine else f"{owner.title()} was ") in message.text


async def _owner(store: SlowStore) -> str:
    """Who has it; every record agrees, and it was claimed once."""
    (lead,) = await store.all_of(Lead)
    (ring,) = await store.all_of(Ring)
    claimed = [line for line in await store.all_of(Happening) if line.what == "claimed"]
    told = [notice for notice in await store.all_of(Notice) if notice.kind == "claimed"]
    assert (len(claimed), len(told)) == (1, 1)
    assert ring.claim
    assert lead.stage is Stage.CLAIMED
    assert lead.owner == ring.claim.by == claimed[0].who == told[0].by
    return ring.claim.by


async def test_of_many_who_send_the_same_lead_one_makes_the_record(tmp_path: Path) -> None:
    async with a_slow_store(tmp_path / "leadbell.db") as store:
        same = [an_inquiry(key="same", at=NOW) for _ in range(12)]
        taken = await asyncio.gather(*(take_in(store, BOOK, ZONES, one, now=NOW) for one in same))
        assert store.overtaken
        assert len({one.lead.id for one in taken}) == 1
        assert sum(not one.repeated for one in taken) == 1
        assert await _counts(store, Lead, Ring) == (1, 1)


async def test_of_many_acts_of_one_new_person_none_is_lost_and_one_rings(tmp_path: Path) -> None:
    async with a_slow_store(tmp_path / "leadbell.db") as store:
        acts = [an_inquiry(key=str(no), at=NOW) for no in range(12)]
        await asyncio.gather(*(take_in(store, BOOK, ZONES, one, now=NOW) for one in acts))
        (lead,) = await store.all_of(Lead)
        assert lead.interests[0].times == 12
        assert await _counts(store, Ring) == (1,)


async def _counts(store: SlowStore, *kinds: type[Record]) -> tuple[int, ...]:
    return tuple([await store.count(kind) for kind in kinds])
