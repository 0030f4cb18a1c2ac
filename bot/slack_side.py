"""The Slack side: connects, listens, and shows what was saved, for as long as we run.

Leads are taken in over HTTP whether Slack can be reached or not; what waits is shown later.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiohttp import ClientError
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from bot.beside import sorry
from bot.home_keeper import HomeKeeper
from bot.lane import Lane
from bot.ringer import Ringer
from bot.slack import Workspace, look_around
from bot.teller import Teller
from handlers.office import Body, Office
from handlers.slack_app import register_all
from nurture.errors import LeadbellError
from nurture.model import Lead, Notice, Record, Ring

log = logging.getLogger(__name__)

_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Connected:
    """What runs once Slack was reached."""

    workspace: Workspace
    office: Office
    homes: HomeKeeper
    lanes: tuple[Lane, ...]


class SlackSide:
    """Keeps one connection to Slack. `trouble` says in plain words why there is none."""

    def __init__(self, office: Office, app_token: str) -> None:
        self._office = office
        self._app_token = app_token
        self.connected: Connected | None = None
        self.ready = asyncio.Event()
        self.trouble = "not connected yet"

    def saved(self, records: Sequence[Record]) -> None:
        """Hear of a save, and show what is to be seen of it."""
        if self.connected and any(isinstance(record, Ring | Notice | Lead) for record in records):
            self.connected.homes.changed()
            self.wake()

    def wake(self) -> None:
        """Look at the store again, in all lanes."""
        for lane in self.connected.lanes if self.connected else ():
            lane.wake()

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """What shows cards and lines; homes follow at their own pace."""
        return self.connected.lanes[:-1] if self.connected else ()

    async def run(self) -> None:
        """Connect and work until cancelled; what fails is tried again, more slowly each time."""
        wait = _FIRST_WAIT
        while True:
            try:
                await self._visit()
            except (SlackApiError, ClientError, TimeoutError, OSError, LeadbellError) as error:
                self.trouble = _plainly(error)
                log.warning("no Slack", extra={"why": self.trouble})
            await asyncio.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)

    async def _visit(self) -> None:
        workspace = await look_around(self._office.client, self._office.book)
        opened: dict[str, datetime] = {}
        office = self._office.among(workspace.people)
        app = _listening(office, opened)
        socket = AsyncSocketModeHandler(app, self._app_token, web_client=office.client)
        await socket.connect_async()  # type: ignore[no-untyped-call]  # Bolt leaves it so
        try:
            await self._show(office, workspace, HomeKeeper(office, opened))
        finally:
            await socket.close_async()  # type: ignore[no-untyped-call]  # Bolt leaves it so

    async def _show(self, office: Office, workspace: Workspace, homes: HomeKeeper) -> None:
        ringer, teller = Ringer(office, workspace), Teller(office, workspace)
        lanes = (
            Lane("ring", ringer.post),
            Lane("tell", teller.tell),
            Lane("redraw", ringer.redraw),
            Lane("homes", homes.publish),
        )
        self.connected = Connected(workspace=workspace, office=office, homes=homes, lanes=lanes)
        self.trouble = ""
        self.ready.set()
        async with asyncio.TaskGroup() as work:
            for lane in lanes:
                work.create_task(lane.run())


def _listening(office: Office, opened: dict[str, datetime]) -> AsyncApp:
    app = AsyncApp(client=office.client)
    register_all(app, office, opened)

    @app.error
    async def failed(error: Exception, body: Body) -> None:
        await sorry(office, body, error)

    return app


def _plainly(error: Any) -> str:
    if isinstance(error, SlackApiError):
        return f"Slack says {error.response.get('error')}"
    return (
        str(error)
        if isinstance(error, LeadbellError)
        else f"Slack can't be reached ({type(error).__name__})"
    )
