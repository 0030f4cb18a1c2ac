"""A rough town for the walk: Leadbell may crash there, and all that it commits is overheard."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from contextvars import ContextVar
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar
from weakref import WeakSet

import httpx
from fakes import SOURCE_KEY
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_fixture import LEADS, MAX
from town import Town, a_town

from bot.rules_file.reading import usual_text
from bot.sandbox.slack.world import Message
from bot.slack.side import Strain
from bot.slack.sockets import LINES
from bot.wire.plan import Plan
from nurture.model import Contact, Happening, Lead, Notice, Record, Ring, Send, Show, Submission
from store.shelves import SHELVES
from store.tiny import TinyStore

R = TypeVar("R", bound=Record)
KINDS: tuple[type[Record], ...] = (
    Lead,
    Ring,
    Notice,
    Contact,
    Send,
    Show,
    Submission,
    Happening,
)
PUBLIC = "https://leads.example.com"
NO_LIMIT = 100_000
_OURS: ContextVar[bool] = ContextVar("ours", default=False)


class Memory:
    """What was committed, as the store told; after a restart the disk must hold all of it."""

    def __init__(self) -> None:
        self._kept: dict[type[Record], dict[str, Record]] = {kind: {} for kind in KINDS}

    def of(self, kind: type[R]) -> list[R]:
        """Give all records of a kind, as they were saved last."""
        return [one for one in self._kept[kind].values() if isinstance(one, kind)]

    def get(self, kind: type[R], id_: str | None) -> R | None:
        found = self._kept[kind].get(id_ or "")
        return found if isinstance(found, kind) else None

    def hear(self, records: Sequence[Record]) -> None:
        """Note a save, as a listener of the store."""
        for record in records:
            if type(record) in self._kept:
                kept = replace(record, version=record.version + 1)
                self._kept[type(record)][record.id] = kept

    async def compare(self, store: TinyStore) -> list[str]:
        """Look at the disk anew; gives what was committed and is not there any more."""
        lost = []
        for kind, kept in self._kept.items():
            there = _versions(store, kind)
            lost += [
                f"{kind.__name__} {id_} was committed and is lost"
                for id_, record in kept.items()
                if there.get(id_, 0) < record.version
            ]
            for id_ in (
                one for one, no in there.items() if one not in kept or kept[one].version < no
            ):
                record = await store.get(kind, id_)
                assert record
                kept[id_] = record
        return lost


def _versions(store: TinyStore, kind: type[Record]) -> dict[str, int]:
    question = f"SELECT id, version FROM {SHELVES[kind].name}"
    return dict(store._connection.execute(question).fetchall())


class RoughTown(Town):
    """A town with quick pings and no counting of calls, in which Leadbell can be killed."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.memory = Memory()
        self.lost: list[str] = []
        self.ghosts: list[asyncio.Task[None]] = []
        self.read: dict[str, tuple[Message, str]] = {}
        self.about: dict[str, tuple[int, dict[str, list[Message]]]] = {}
        self.client = httpx.AsyncClient(headers={"Authorization": f"Bearer {SOURCE_KEY}"})
        self._tasks: WeakSet[asyncio.Task[Any]] = WeakSet()
        self._settle_in()

    def _settle_in(self) -> None:
        """Let Slack count no calls, and Max see what he may not touch.

        An event on a line that breaks comes again, so it is no fault of ours.
        """
        self.slack.forgive(": the event")
        self.slack.office.limits.rates.clear()
        self.slack.world.join(self.slack.world.channels[LEADS.id], MAX.id)

    def _plan(self) -> Plan:
        no_limit = dict.fromkeys(("chat.postMessage", "chat.update", "views.publish"), NO_LIMIT)
        strain = Strain(ping_seconds=0.2, home_seconds=0, most_a_minute=no_limit)
        return replace(super()._plan(), strain=strain)

    def _environ(self) -> dict[str, str]:
        return super()._environ() | {"LEADBELL_BASE_URL": PUBLIC}

    async def start(self) -> None:
        """Start Leadbell, note which tasks are its own, and compare the disk with our memory."""
        ours = _OURS.set(True)
        asyncio.get_running_loop().set_task_factory(self._begun)
        try:
            await super().start()
        finally:
            _OURS.reset(ours)
        assert isinstance(self.house.store, TinyStore)
        self.house.store.listeners.append(self.memory.hear)
        self.lost += await self.memory.compare(self.house.store)
        await self.lines()

    async def lines(self) -> None:
        """Wait until both sockets are open, as both sides see it."""
        async with asyncio.timeout(10):
            while not await self._both_open():  # noqa: ASYNC110 (a line has no event)
                await asyncio.sleep(0.01)

    async def _both_open(self) -> bool:
        connected = self.house.slack and self.house.slack.connected
        lines = connected.sockets if connected else None
        there = len(self.slack.sockets._open)
        return bool(lines and await lines.open_lines() == there == LINES)

    async def crash(self) -> None:
        """Cut off all that it does, in one instant; what follows only lets go of its files."""
        lines, store = self._lines(), self.house.store
        doomed = [task for task in self._tasks if not task.done() and not _serves(task)]
        for task in doomed:
            task.cancel()
        await asyncio.gather(*doomed, return_exceptions=True)
        self.ghosts.append(asyncio.create_task(_laid_to_rest(self._running)))
        self._running, self._house = AsyncExitStack(), None
        await store.close()
        for line in lines:  # as the machine does with a dead process's
            await line.client.aiohttp_client_session.close()
        await self.slack.sockets.cut()

    def _lines(self) -> list[AsyncSocketModeHandler]:
        connected = self.house.slack and self.house.slack.connected
        return list(connected.sockets._lines) if connected and connected.sockets else []

    def _begun(
        self, loop: asyncio.AbstractEventLoop, work: Any, **given: Any
    ) -> "asyncio.Task[Any]":
        task = asyncio.Task(work, loop=loop, **given)
        if _OURS.get():
            self._tasks.add(task)
        return task


async def _laid_to_rest(left: AsyncExitStack) -> None:
    """Close what a dead house left: its web server takes a moment, and its store is closed."""
    with suppress(asyncio.CancelledError, sqlite3.ProgrammingError):
        await left.aclose()


def _serves(task: "asyncio.Task[Any]") -> bool:
    """Whether it only keeps the web's port open, which would stay open for ever."""
    return "Server.serve" in getattr(task.get_coro(), "__qualname__", "")


@asynccontextmanager
async def a_rough_town(folder: Path) -> AsyncIterator[RoughTown]:
    """Open a rough town, with a channel for marketing."""
    rules = usual_text().replace('# channel = "#marketing"', 'channel = "#marketing"')
    (folder / "leadbell.toml").write_text(rules, encoding="utf-8")
    async with a_town(folder, RoughTown) as town:
        assert isinstance(town, RoughTown)
        try:
            yield town
        finally:
            await town.client.aclose()
            await asyncio.gather(*town.ghosts)
            asyncio.get_running_loop().set_task_factory(None)
