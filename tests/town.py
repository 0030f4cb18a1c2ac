"""A town for trips: Leadbell wired as it runs, between a strict Slack, the post and the web."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import httpx
import pytest_asyncio
from fakes import NOW, SOURCE_KEY
from slack_fixture import CHANNELS, EVERYBODY, LEADS, StrictSlack

from bot.clock import MovableClock
from bot.errands.table import Asked, Out, Premises, run
from bot.house import House
from bot.manifest import manifest
from bot.rules_file.reading import load_rules, usual_text
from bot.sandbox.mail.post import Post
from bot.sandbox.plain_words import texts
from bot.sandbox.slack.world import Json, Message, View
from bot.settings import load_settings
from bot.wire.house import running
from bot.wire.plan import Plan
from bot.zone_table import read_zones

T = TypeVar("T")
PIA = {
    "email": "pia@example.com",
    "name": "Pia Sample",
    "company": "Acme Pumps",
    "title": "Head of maintenance",
    "employees": 120,
    "country": "DE",
    "act": "demo",
}
KEY = {"Authorization": f"Bearer {SOURCE_KEY}"}


@dataclass(slots=True, kw_only=True)
class Town:
    """What surrounds Leadbell, and what its people do there."""

    folder: Path
    slack: StrictSlack
    clock: MovableClock
    post: Post
    _running: AsyncExitStack = field(default_factory=AsyncExitStack)
    _house: House | None = None

    @property
    def house(self) -> House:
        assert self._house, "nothing runs"
        return self._house

    async def start(self) -> None:
        """Start Leadbell on this town's store, as after a restart."""
        self._house = await self._running.enter_async_context(running(self._plan()))
        assert self._house.slack
        async with asyncio.timeout(5):
            await self._house.slack.ready.wait()

    async def stop(self) -> None:
        await self._running.aclose()
        self._house = None

    def _plan(self) -> Plan:
        environ = self._environ()
        settings = load_settings(environ)
        book = load_rules(settings.config, environ)
        return Plan(
            settings=settings, book=book, zones=read_zones(), now=self.clock, host="127.0.0.1"
        )

    def _environ(self) -> dict[str, str]:
        rules = self.folder / "leadbell.toml"
        if not rules.exists():
            rules.write_text(usual_text(), encoding="utf-8")
        return {
            "SMTP_URL": self.post.smtp_url,
            "IMAP_URL": self.post.imap_url,
            "SLACK_BOT_TOKEN": self.slack.bot_token,
            "SLACK_APP_TOKEN": self.slack.app_token,
            "SLACK_API_URL": self.slack.url,
            "LEADBELL_CONFIG": str(rules),
            "LEADBELL_SECRET": "x" * 40,
            "LEADBELL_KEY_WEBSITE": SOURCE_KEY,
            "PORT": "0",
        }

    async def errand(self, asked: Asked, out: Out) -> int:
        """Do an errand as the running server does it; gives its exit code."""
        house = self.house
        premises = Premises(
            store=house.store, book=house.book, zones=read_zones(), now=self.clock, stir=house.stir
        )
        return await run(premises, asked, out)

    async def ask(self, sent: Any = None, *, key: str = "", **more: Any) -> httpx.Response:
        """Send a lead over HTTP: Pia, unless another is given; `more` replaces single fields."""
        headers = KEY | ({"Idempotency-Key": key} if key else {})
        async with httpx.AsyncClient() as client:
            form = PIA | more if sent is None else sent
            return await client.post(f"{self.house.url}/leads", json=form, headers=headers)

    async def take(self, **more: Any) -> Message:
        """Send a lead over HTTP, and give its card once it is in Slack."""
        known = {card.ts for card in self.cards()}
        answer = await self.ask(**more)
        assert answer.status_code == 202, answer.text
        return await self.seen(lambda: next((c for c in self.cards() if c.ts not in known), None))

    async def later(self, minutes: float) -> None:
        """Let time pass, and wait until all is shown that it brings."""
        self.clock.move_to(self.clock() + timedelta(minutes=minutes))
        await self.house.settle()

    async def seen(self, look: Callable[[], T | None]) -> T:
        """Wait until something is to be seen."""
        async with asyncio.timeout(5):
            while not (found := look()):  # noqa: ASYNC110 (what is seen has no event)
                await asyncio.sleep(0.01)
        return found

    # What is in Slack

    def cards(self) -> list[Message]:
        return [message for message in self._in(LEADS.id) if not message.thread_ts]

    def unshown(self) -> dict[str, str]:
        """Give the rings whose card met a fault, and which."""
        slack = self.house.slack
        return slack.connected.desks.ringer.showing.trouble if slack and slack.connected else {}

    def card(self, ts: str) -> Message:
        return self.slack.world.messages[LEADS.id][ts]

    def thread(self, ts: str) -> list[str]:
        return [message.text for message in self._in(LEADS.id) if message.thread_ts == ts]

    def direct(self, user: str) -> list[Message]:
        return self._in(self.slack.dm(user))

    def told(self, user: str) -> list[str]:
        """What only this person was told in #leads."""
        kept = self.slack.world.messages[LEADS.id].values()
        return [message.text for message in kept if message.only_to == user]

    def view(self, user: str) -> View | None:
        stack = self.slack.world.stack_of(user)
        return stack[-1] if stack else None

    def _in(self, channel: str) -> list[Message]:
        kept = self.slack.world.messages[channel]
        return [message for _, message in sorted(kept.items()) if message.only_to is None]

    # What people do there

    async def click(self, user: str, message: Message, action: str, value: str = "") -> None:
        """Press something on a message; a choice of a menu is told by how its value begins."""
        block = self.slack.world.messages[message.channel][message.ts].blocks
        chosen = next((one for one in _values(block) if value and one.startswith(value)), None)
        act = self.slack.people.click(user, message.channel, message.ts, action, chosen)
        await act.answered()

    async def form(
        self, user: str, message: Message, action: str, answers: Json, menu: str = ""
    ) -> dict[str, str]:
        """Press something that opens a form, fill it in and send it; gives its errors."""
        await self.click(user, message, action, menu)
        return await self.submit(user, answers)

    async def submit(self, user: str, answers: Json) -> dict[str, str]:
        view = await self.seen(lambda: self.view(user))
        filled = {block: {block: value} for block, value in answers.items()}
        await self.slack.people.submit(user, view.id, filled).answered()
        left = self.view(user)
        return left.errors if left and left.id == view.id else {}

    async def type(self, user: str, line: str) -> str:
        """Type a slash command in #leads; gives what the person is told."""
        before = len(self.told(user))
        await self.slack.people.command(user, LEADS.id, line).answered()
        return await self.seen(lambda: next(iter(self.told(user)[before:]), None))


def _values(blocks: list[Json]) -> list[str]:
    elements = [one for block in blocks for one in block.get("elements", [])]
    return [option["value"] for one in elements for option in one.get("options", [])]


def read(message: Message) -> str:
    """All that a message shows, in reading order."""
    return "\n".join(texts(message.blocks))


@asynccontextmanager
async def a_town(folder: Path, kind: type[Town] = Town) -> AsyncIterator[Town]:
    clock = MovableClock(NOW)
    async with StrictSlack.start(manifest(), EVERYBODY, CHANNELS) as slack:
        slack.clock = clock
        post = await Post.start("sales@example.com", clock)
        town = kind(folder=folder, slack=slack, clock=clock, post=post)
        try:
            await town.start()
            yield town
            await slack.acts.quiet()
        finally:
            await town.stop()
            await post.stop()
    slack.judge()


@pytest_asyncio.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    async with a_town(tmp_path) as opened:
        yield opened
