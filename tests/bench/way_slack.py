"""The least that a Slack must be for a bench: it takes every message, and says when it came.

The sandbox's Slack checks what it is given, which would take longer than what is measured.
"""

import asyncio
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

PEOPLE = {"rita": "U1", "ken": "U2", "mona": "U3", "hana": "U4", "max": "U5"}


@dataclass
class Counter:
    """A Slack that counts: `came` gives the instant at which a message with a word arrived."""

    url: str = ""
    messages: int = 0
    _awaited: dict[str, asyncio.Future[float]] = field(default_factory=dict)

    def came(self, word: str) -> asyncio.Future[float]:
        return self._awaited.setdefault(word, asyncio.get_running_loop().create_future())

    def note(self, text: str) -> None:
        now = time.perf_counter()
        for word in [word for word in self._awaited if word in text]:
            self._awaited.pop(word).set_result(now)

    async def answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        if method == "chat.postMessage":
            self.note(await request.text())
            self.messages += 1
        return web.json_response({"ok": True, **await self.known(method, request)})

    async def known(self, method: str, request: web.Request) -> dict[str, Any]:
        sent = {**request.query, **await request.post()}
        answers: dict[str, dict[str, Any]] = {
            "auth.test": {"url": self.url, "user_id": "UBOT", "bot_id": "BBOT", "team_id": "T1"},
            "apps.connections.open": {"url": f"{self.url.replace('http:', 'ws:')}socket"},
            "conversations.list": {"channels": [{"id": "C1", "name": "leads"}]},
            "conversations.history": {"messages": []},
            "users.lookupByEmail": {"user": {"id": PEOPLE.get(_before_at(sent.get("email")))}},
            "users.info": {"user": {"id": sent.get("user"), "tz": "Europe/Berlin"}},
            "chat.postMessage": {"channel": "C1", "ts": f"{time.time():.6f}"},
        }
        if method not in answers:
            print(f"The bench's Slack does not know {method}.", file=sys.stderr)  # noqa: T201
            raise web.HTTPNotFound
        return answers[method]


def _before_at(email: object) -> str:
    return str(email).partition("@")[0]


async def _socket(request: web.Request) -> web.WebSocketResponse:
    line = web.WebSocketResponse()
    await line.prepare(request)
    await line.send_json({"type": "hello", "num_connections": 1})
    async for sent in line:
        if sent.type is WSMsgType.CLOSE:
            break
    return line


@asynccontextmanager
async def counting() -> AsyncIterator[Counter]:
    slack = Counter()
    app = web.Application()
    app.add_routes([web.get("/api/socket", _socket)])  # before the methods, or it would be one
    app.add_routes([web.route("*", "/api/{method}", slack.answer)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    slack.url = f"http://127.0.0.1:{port}/api/"
    try:
        yield slack
    finally:
        await runner.cleanup()
