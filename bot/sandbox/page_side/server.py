"""The sandbox's page: one address on this machine, what is so, when it changes, what people do."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from importlib.resources import files
from secrets import token_urlsafe

from aiohttp import web

from bot.sandbox.page_side.acts import DOINGS
from bot.sandbox.page_side.guard import POLICY, guard, seal
from bot.sandbox.page_side.state import state
from bot.sandbox.play import Play
from bot.sandbox.slack.errors import NotPossible
from bot.sandbox.story import Knot

TYPES = {"css": "text/css", "js": "text/javascript"}
AT_MOST_EVERY_SECONDS = 0.1
HEARTBEAT_SECONDS = 15.0
# The letter's own HTML may carry styles, but runs nothing and fetches nothing.
LEAD_OUT = '<base target="_blank">'
LETTER_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups; frame-ancestors 'self'"
)


@dataclass(slots=True, kw_only=True)
class Page:
    """Serves one play. `serial` counts what changed since the start."""

    play: Play
    promised: Sequence[Knot] = ()
    token: str = field(default_factory=lambda: token_urlsafe(24))
    serial: int = 0
    closing: bool = False
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def changed(self) -> None:
        """Wake everybody who listens."""
        self.serial += 1
        task = asyncio.get_running_loop().create_task(self._tell())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _tell(self) -> None:
        async with self._news:
            self._news.notify_all()

    async def later_than(self, serial: int) -> int:
        """Wait until something changed since `serial`, or until it is time for a heartbeat."""
        with suppress(TimeoutError):
            async with asyncio.timeout(HEARTBEAT_SECONDS), self._news:
                await self._news.wait_for(lambda: self.closing or self.serial > serial)
        return self.serial

    # Routes

    async def index(self, _: web.Request) -> web.Response:
        text = _asset("index.html").replace("{{token}}", self.token)
        return web.Response(text=text, content_type="text/html", charset="utf-8")

    async def asset(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        kind = TYPES[name.rpartition(".")[2]]
        try:
            return web.Response(text=_asset(name), content_type=kind, charset="utf-8")
        except FileNotFoundError:
            raise web.HTTPNotFound from None

    async def state(self, request: web.Request) -> web.Response:
        world = self.play.slack.world
        person = request.query.get("as") or next(iter(world.people))
        if person not in world.people:
            raise web.HTTPNotFound(text=f"There is nobody named {person} here.")
        return web.json_response({"serial": self.serial, **state(self.play, person, self.promised)})

    async def changes(self, request: web.Request) -> web.StreamResponse:
        """Tell each change as a server-sent event with the serial it led to."""
        response = web.StreamResponse(headers={**POLICY, "Content-Type": "text/event-stream"})
        await response.prepare(request)
        told = self.serial
        with suppress(ConnectionError):
            await response.write(b"retry: 1000\n\n")
            while not self.closing:
                serial = await self.later_than(told)
                news = f"data: {serial}\n\n" if serial > told else ": still here\n\n"
                await response.write(news.encode())
                told = serial
                await asyncio.sleep(AT_MOST_EVERY_SECONDS)
        return response

    async def letter(self, request: web.Request) -> web.Response:
        """Show a letter's HTML by itself; its links lead out of the frame, to this machine."""
        try:
            letter = self.play.post.letter(request.match_info["id"])
        except KeyError:
            raise web.HTTPNotFound from None
        html = self.play.here(letter.html).replace("<head>", f"<head>{LEAD_OUT}", 1)
        headers = {"Content-Security-Policy": LETTER_POLICY}
        return web.Response(text=html, content_type="text/html", charset="utf-8", headers=headers)

    async def do(self, request: web.Request) -> web.Response:
        """Do one thing as somebody; what their client would not let them do is told in words."""
        doing = DOINGS.get(request.match_info["what"])
        if doing is None:
            raise web.HTTPNotFound
        try:
            told = await doing(self.play, await request.json())
        except NotPossible as refusal:
            told = {"ok": False, "why": str(refusal)}
        except (KeyError, TypeError, json.JSONDecodeError):
            told = {"ok": False, "why": "The sandbox did not understand this. Load the page again."}
        return web.json_response(told)

    def routes(self) -> web.Application:
        app = web.Application(middlewares=[guard(self.token)])
        app.on_response_prepare.append(seal)
        app.router.add_get("/", self.index)
        app.router.add_get(r"/{name:\w+\.(?:css|js)}", self.asset)
        app.router.add_get("/letters/{id}", self.letter)
        app.router.add_get("/api/state", self.state)
        app.router.add_get("/api/changes", self.changes)
        app.router.add_post("/api/{what}", self.do)
        return app


@asynccontextmanager
async def serving(page: Page, port: int = 0) -> AsyncIterator[str]:
    """Serve the page on 127.0.0.1 and give its address. Raises OSError if the port is taken."""
    runner = web.AppRunner(page.routes(), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        page.play.slack.on_change(lambda _: page.changed())
        page.play.post.on_change(page.changed)
        page.play.feed.on_change(page.changed)
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        page.closing = True
        page.changed()
        await runner.cleanup()


def _asset(name: str) -> str:
    return files("bot.sandbox").joinpath(f"page/{name}").read_text(encoding="utf-8")
