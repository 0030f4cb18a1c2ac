"""Sockets: two lines on which Slack tells us of clicks, so that one may be renewed at any time.

Each envelope comes on one of them. slack_sdk's own watchdog pings each line and dials anew when
no answer comes; what it cannot get out of, such as an address that was used up, we replace whole.
"""

import asyncio
import logging

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

log = logging.getLogger(__name__)

LINES = 2
PING_SECONDS = 5.0
_WATCHDOG_PINGS = 8
_BREATH_SECONDS = 1.0


class Sockets:
    """Keeps the lines open until cancelled. `connected` is set once the first one is."""

    def __init__(
        self,
        app: AsyncApp,
        token: str,
        client: AsyncWebClient,
        *,
        ping_seconds: float = PING_SECONDS,
    ) -> None:
        self._app = app
        self._token = token
        self._client = client
        self._ping = ping_seconds
        self._patience = ping_seconds * _WATCHDOG_PINGS
        self._lines: list[AsyncSocketModeHandler] = []
        self.connected = asyncio.Event()

    async def run(self) -> None:
        """Open the lines, and keep them open."""
        async with asyncio.TaskGroup() as work:
            for _ in range(LINES):
                work.create_task(self._keep())

    async def open_lines(self) -> int:
        """Tell how many lines are open now."""
        return sum([await line.client.is_connected() for line in self._lines])

    async def _keep(self) -> None:
        while True:
            line = AsyncSocketModeHandler(
                self._app, self._token, web_client=self._client, ping_interval=self._ping
            )
            self._lines.append(line)
            try:
                await self._use(line)
            finally:
                self._lines.remove(line)
                await line.close_async()  # type: ignore[no-untyped-call]  # Bolt leaves it so
            log.warning("a line to Slack is replaced")
            await asyncio.sleep(_BREATH_SECONDS)

    async def _use(self, line: AsyncSocketModeHandler) -> None:
        """Connect, and stay until the line has been lost for too long to come back by itself."""
        dialling = asyncio.ensure_future(line.connect_async())  # type: ignore[no-untyped-call]
        done, _ = await asyncio.wait({dialling}, timeout=self._patience)
        if not done:
            dialling.cancel()
            return
        self.connected.set()
        lost = 0.0
        while lost < self._patience:
            await asyncio.sleep(self._ping)
            lost = 0.0 if await line.client.is_connected() else lost + self._ping
