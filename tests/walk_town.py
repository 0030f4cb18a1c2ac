"""A rough town for the walk: Leadbell may crash there, and all that it commits is overheard."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
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

from bot.sandbox.slack.world import Message
from bot.slack.side import Strain
from bot.slack.sockets import LINES
from bot.wire.plan import Plan
from nurture.model import Contact, Happening, Lead, Notice, Record, Ring, Send, Submission
from nurture.paging import every
from nurture.ports import Store

R = TypeVar("R", bound=Record)
KINDS: tuple[type[Record], ...] = (Lead, Ring, Notice, Contact, Send, Submission, Happening)
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

    async def compare(self, store: Store) -> list[str]:
        """Read the disk anew; gives what was committed and is not there any more."""
        lost = []
        for kind in KINDS:
            before = self._kept[kind]
            self._kept[kind] = {one.id: one async for one in _all(store, kind)}
            lost += [
                f"{kind.__name__} {id_} was committed and is lost"
                for id_, record in before.items()
                if self._version(kind, id_) < record.version
            ]
        return lost

    def _version(self, kind: type[Record], id_: str) -> int:
        kept = self._kept[kind].get(id_)
        return kept.version if kept else 0


def _all(store: Store, kind: type[Record]) -> AsyncIterator[Record]:
    return every(lambda after: store.all_of(kind, limit=1000, after=after))


class RoughTown(Town):
    """A town with quick pings and no counting of calls, in which Leadbell can be killed."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.memory = Memory()
        self.lost: list[str] = []
        self.given_up: set[str] = set()
        self.read: dict[str, tuple[Message, str]] = {}
        self.client = httpx.AsyncClient(headers={"Authorization": f"Bearer {SOURCE_KEY}"})
        self._tasks: WeakSet[asyncio.Task[Any]] = WeakSet()
        self._settle_in()

    def _settle_in(self) -> None:
        """Let Slack count no calls, and Max see what he may not touch."""
        self.slack.office.limits.rates.clear()
        self.slack.world.join(self.slack.world.channels[LEADS.id], MAX.id)

    def _plan(self) -> Plan:
        no_limit = dict.fromkeys(("chat.postMessage", "chat.update", "views.publish"), NO_LIMIT)
        return replace(super()._plan(), strain=Strain(ping_seconds=0.2, most_a_minute=no_limit))

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
        self.house.store.listeners.append(self.memory.hear)  # type: ignore[attr-defined]
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
        lines = self._lines()
        doomed = [task for task in self._tasks if not task.done() and not _serves(task)]
        for task in doomed:
            task.cancel()
        await asyncio.gather(*doomed, return_exceptions=True)
        with suppress(asyncio.CancelledError):
            await self.stop()
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


def _serves(task: "asyncio.Task[Any]") -> bool:
    """Whether it only keeps the web's port open, which would stay open for ever."""
    return "Server.serve" in getattr(task.get_coro(), "__qualname__", "")


@asynccontextmanager
async def a_rough_town(folder: Path) -> AsyncIterator[RoughTown]:
    """Open a rough town."""
    async with a_town(folder, RoughTown) as town:
        assert isinstance(town, RoughTown)
        try:
            yield town
        finally:
            await town.client.aclose()
            asyncio.get_running_loop().set_task_factory(None)
