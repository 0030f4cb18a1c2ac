"""Socket Mode: one-time addresses, hello, envelopes out, acknowledgements in.

Source: https://docs.slack.dev/apis/events-api/using-socket-mode
"""

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from secrets import token_urlsafe

from aiohttp import WSMsgType, web

from bot.sandbox.slack.errors import Book
from bot.sandbox.slack.world import Json

MOST_CONNECTIONS = 10


class Sockets:
    """The app's open connections. Each envelope goes to exactly one of them, in turn.

    While `mute`, connections are open and silent: nothing is said, and no ping is answered.
    """

    def __init__(self, book: Book, app_id: str) -> None:
        self.book = book
        self.app_id = app_id
        self.acknowledge: Callable[[str, Json | None], None] = lambda *_: None
        self.says_hello = True
        self.mute = False
        self._tickets: set[str] = set()
        self._open: list[web.WebSocketResponse] = []
        self._turn = count()
        self._somebody = asyncio.Event()

    def ticket(self) -> str:
        """The path and query of an address that admits one connection."""
        ticket = token_urlsafe(24)
        self._tickets.add(ticket)
        return f"/link/?ticket={ticket}&app_id={self.app_id}"

    @property
    def listening(self) -> bool:
        return bool(self._open)

    async def connected(self, timeout: float = 5.0) -> None:  # noqa: ASYNC109
        """Wait until the app listens."""
        await asyncio.wait_for(self._somebody.wait(), timeout)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=401, text="invalid ticket")
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse(timeout=1.0, autoping=False)
        await socket.prepare(request)
        if len(self._open) >= MOST_CONNECTIONS:
            await self._disconnect(socket, "too_many_websockets")
            return socket
        await self._talk(socket)
        return socket

    async def _talk(self, socket: web.WebSocketResponse) -> None:
        self._open.append(socket)
        if self.says_hello and not self.mute:
            await socket.send_json(self._hello())
        self._somebody.set()
        try:
            async for frame in socket:
                if frame.type is WSMsgType.PING and not self.mute:
                    await socket.pong(frame.data)
                if frame.type is WSMsgType.TEXT:
                    self._hear(frame.data)
        finally:
            self._leave(socket)

    def _leave(self, socket: web.WebSocketResponse) -> None:
        if socket in self._open:
            self._open.remove(socket)
        if not self._open:
            self._somebody.clear()

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self._open),
            "debug_info": {"host": "applink-sandbox", "approximate_connection_time": 18060},
            "connection_info": {"app_id": self.app_id},
        }

    def _hear(self, frame: str) -> None:
        try:
            heard = json.loads(frame)
            envelope_id, payload = heard["envelope_id"], heard.get("payload")
        except (ValueError, TypeError, KeyError):
            self.book.fault(f"A frame that is no acknowledgement: {frame[:80]}")
            return
        if payload is None or isinstance(payload, dict):
            self.acknowledge(envelope_id, payload)
        else:
            self.book.fault(f"The payload of an acknowledgement is no object: {frame[:80]}")

    async def refresh_one(self, reason: str = "refresh_requested") -> None:
        """Ask for one connection to be renewed, as Slack does; it hears no more from now on."""
        socket = self._open[0]
        self._leave(socket)
        with suppress(ConnectionError, RuntimeError):
            await socket.send_json({"type": "disconnect", "reason": reason})

    async def send(self, envelope: Json) -> bool:
        while self._open:
            socket = self._open[next(self._turn) % len(self._open)]
            with suppress(ConnectionError, RuntimeError):
                await socket.send_json(envelope)
                return True
            self._leave(socket)
        return False

    async def drop(self, reason: str = "refresh_requested") -> None:
        """Say goodbye on every connection and close it, as Slack does every few hours."""
        for socket in list(self._open):
            self._leave(socket)
            await self._disconnect(socket, reason)

    async def cut(self) -> None:
        """End every connection without a word, as a broken network does."""
        for socket in list(self._open):
            self._leave(socket)
            await socket.close(drain=False)

    async def _disconnect(self, socket: web.WebSocketResponse, reason: str) -> None:
        with suppress(ConnectionError, RuntimeError):
            await socket.send_json({"type": "disconnect", "reason": reason})
        await socket.close()
