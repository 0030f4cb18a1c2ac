"""Slack on this machine: the Web API, Socket Mode and response URLs on one local port."""

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Self

from aiohttp import web

from bot.sandbox.slack import snapshot
from bot.sandbox.slack.acts import Acts
from bot.sandbox.slack.answers import take_reply
from bot.sandbox.slack.api import answer, wait_seconds
from bot.sandbox.slack.errors import Call, SlackRefusal
from bot.sandbox.slack.events import announce, announce_change
from bot.sandbox.slack.files import download
from bot.sandbox.slack.http import Requests
from bot.sandbox.slack.manifest import app_from
from bot.sandbox.slack.mentions import mentioned
from bot.sandbox.slack.office import Office
from bot.sandbox.slack.people import People
from bot.sandbox.slack.socket import Sockets
from bot.sandbox.slack.wire import json_body, read_call
from bot.sandbox.slack.world import Channel, Json, Mention, Person, World


class Slack:
    """A running workspace with one app. Start it with `async with Slack.start(…) as slack`."""

    def __init__(
        self, manifest: Json, people: Iterable[Person], channels: Iterable[Channel]
    ) -> None:
        self.world = World(people, channels)
        self.office = Office(app=app_from(manifest), world=self.world)
        self.sockets = Sockets(self.office.book, self.office.app.id)
        self.acts = Acts(self.office.book, self.sockets)
        self.people = People(self.office, self.acts)
        self.sockets.acknowledge = self.acts.acknowledge
        self.office.dial = self._dial
        self.office.posted = partial(announce, self.office, self.acts)
        self.office.changed = partial(announce_change, self.office, self.acts)
        # A fault is something to see as well: the sandbox shows it.
        self.office.book.watchers.append(lambda _: self.world.changed())
        self._lost: Counter[str] = Counter()
        self._used_up = 0
        self._requests: Requests | None = None

    @classmethod
    @asynccontextmanager
    async def start(
        cls,
        manifest: Json,
        people: Iterable[Person],
        channels: Iterable[Channel],
        port: int = 0,
    ) -> AsyncIterator[Self]:
        """Listen on 127.0.0.1 until the block ends. Raises ValueError for a bad manifest."""
        slack = cls(manifest, people, channels)
        runner = web.AppRunner(slack._routes(), access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", port).start()
            host, bound = runner.addresses[0][:2]
            slack.office.base = f"http://{host}:{bound}"
            yield slack
        finally:
            await slack.acts.close()
            if slack._requests:
                await slack._requests.close()
            await slack.sockets.cut()
            await runner.cleanup()

    # What an app needs to know

    @property
    def url(self) -> str:
        return f"{self.office.base}/api/"

    @property
    def bot_token(self) -> str:
        return self.office.bot_token

    @property
    def app_token(self) -> str:
        return self.office.app_token

    @property
    def signing_secret(self) -> str:
        return self.office.signing_secret

    # What can be observed

    @property
    def clock(self) -> Callable[[], datetime]:
        return self.world.clock

    @clock.setter
    def clock(self, now: Callable[[], datetime]) -> None:
        self.world.clock = now

    @property
    def calls(self) -> list[Call]:
        return self.office.book.calls

    @property
    def faults(self) -> list[str]:
        return self.office.book.faults

    @property
    def mentions(self) -> list[Mention]:
        return self.world.mentions

    def on_change(self, watcher: Callable[[int], None]) -> None:
        """Call with a serial number whenever anything that somebody sees has changed."""
        self.world.watchers.append(watcher)

    def snapshot(self, user_id: str) -> Json:
        return snapshot.snapshot(self.office, user_id)

    async def connected(self) -> None:
        """Wait until the app listens on a socket."""
        await self.sockets.connected()

    def would_ring(self, channel: str, ts: str) -> list[str]:
        """Whom the message as it stands would call if it were new, edits included."""
        message = self.world.messages[channel][ts]
        return mentioned(message.text, message.blocks)

    def dm(self, user_id: str) -> str:
        """The id of the person's direct channel with the app."""
        return self.world.dm_of(user_id, self.office.app.bot.id).id

    # What can be made to go wrong

    def limit(self, method: str, *, retry_after: float, times: int = 1) -> None:
        self.office.limits.refuse(method, retry_after=retry_after, times=times)

    def refuse(self, method: str, error: str, *, times: int = 1) -> None:
        """Say no to the next calls, in Slack's own word, whatever they ask."""
        self.office.said_no.setdefault(method, []).extend([error] * times)

    def lose_answer(self, method: str, *, times: int = 1) -> None:
        """Do what the next calls ask, then cut the line instead of answering."""
        self._lost[method] += times

    def use_up_replies(self, times: int = 1) -> None:
        """Refuse the next answers to a response_url, as if it had had its five uses."""
        self._used_up += times

    def delay_next(self, seconds: float) -> None:
        """Hold the next envelope back for so long, so that a later one overtakes it."""
        self.acts.delay_next = seconds

    async def deliver_to(self, url: str) -> None:
        """From now on tell the app over HTTP, at its request URL."""
        self._requests = Requests(url, self.signing_secret, self.acts.acknowledge)
        self.acts.courier = self._requests

    def archive(self, channel: str) -> None:
        self.world.keep_channel(replace(self.world.channels[channel], archived=True))

    def remove_bot(self, channel: str) -> None:
        there = self.world.channels[channel]
        left = there.members - {self.office.app.bot.id}
        self.world.keep_channel(replace(there, members=left))

    def duplicate_next(self) -> None:
        """Deliver the next envelope twice, as Slack may."""
        self.acts.repeat_next = True

    # The server

    def _dial(self) -> str:
        return self.office.base.replace("http", "ws", 1) + self.sockets.ticket()

    def _routes(self) -> web.Application:
        app = web.Application(middlewares=[self._loudly])
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/actions/{team}/{secret}", self._reply)
        app.router.add_get("/link/", self.sockets.serve)
        app.router.add_get("/files-pri/{file}/download/{name}", self._file)
        return app

    @web.middleware
    async def _loudly(
        self,
        request: web.Request,
        handler: Callable[[web.Request], Awaitable[web.StreamResponse]],
    ) -> web.StreamResponse:
        """What breaks the stand-in itself is a fault too, or it would pass for Slack's 500."""
        try:
            return await handler(request)
        except web.HTTPException:
            raise
        except Exception as error:
            self.office.book.fault(f"The stand-in broke on {request.path}: {error!r}")
            raise

    async def _api(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        headers = {"x-oauth-scopes": self.office.app.provided}
        try:
            token, args = await read_call(request)
        except SlackRefusal as refusal:
            self.office.book.fault(f"{name}: {refusal.answer()}")
            return web.json_response(refusal.answer(), headers=headers)
        if seconds := wait_seconds(self.office, name, args):
            headers["Retry-After"] = str(seconds)
            told: Json = {"ok": False, "error": "ratelimited"}
            return web.json_response(told, status=429, headers=headers)
        told = answer(self.office, name, token, args)
        if self._lost[name] and request.transport:
            self._lost[name] -= 1
            request.transport.abort()
        return web.json_response(told, headers=headers)

    async def _file(self, request: web.Request) -> web.Response:
        return await download(self.office, request)

    async def _reply(self, request: web.Request) -> web.Response:
        if self._used_up:
            self._used_up -= 1
            return web.json_response(SlackRefusal("used_url").answer(), status=404)
        try:
            reply = await json_body(request)
            take_reply(self.office, request.match_info["secret"], reply)
        except SlackRefusal as refusal:
            self.office.book.fault(f"response_url: {refusal.answer()}")
            return web.json_response(refusal.answer(), status=404)
        return web.Response(text="ok")
