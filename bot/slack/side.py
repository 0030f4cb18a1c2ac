"""The Slack side: connects, listens, and shows what was saved, for as long as we run.

Leads are taken in over HTTP whether Slack can be reached or not; what waits is shown later.
"""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from aiohttp import ClientError
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from bot.check.inbound import prove, whom_to_ask
from bot.lane import Lane
from bot.slack.beside import sorry
from bot.slack.client import Workspace, look_around, slack_id_of
from bot.slack.desks import Desks, set_up
from bot.slack.home_keeper import REST_SECONDS
from bot.slack.pace import MOST_A_MINUTE, Pace
from bot.slack.sockets import PING_SECONDS, Sockets
from bot.slack.zones import learn_zones
from handlers.slack import once
from handlers.slack.app import register_all
from handlers.slack.office import Body, Office
from handlers.slack.once import Once
from handlers.slack.proofs import Proofs
from nurture.errors import LeadbellError, Refused
from nurture.model import Doubt, Lead, Notice, Record, Ring, Show

log = logging.getLogger(__name__)

_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """How Slack reaches us: sockets need the app's token, HTTP the signing secret; one will do."""

    app_token: str = ""
    signing_secret: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strain:
    """How often we ping our sockets, draw homes, and make calls of a method in any minute."""

    ping_seconds: float = PING_SECONDS
    home_seconds: float = REST_SECONDS
    most_a_minute: Mapping[str, int] = field(default_factory=lambda: MOST_A_MINUTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Connected:
    """What runs once Slack was reached. `app` hears clicks, whichever way they come."""

    workspace: Workspace
    office: Office
    app: AsyncApp
    desks: Desks
    sockets: Sockets | None


class SlackSide:
    """Keeps the way to Slack. `trouble` says in plain words why there is none."""

    def __init__(self, office: Office, keys: Keys, strain: Strain = Strain()) -> None:
        self._office = office
        self._keys = keys
        self._strain = strain
        self._pace = Pace(strain.most_a_minute)
        self._once = Once()
        self._opened: dict[str, datetime] = {}
        self.proofs = Proofs()
        self.connected: Connected | None = None
        self.ready = asyncio.Event()
        self.trouble = "not connected yet"

    def saved(self, records: Sequence[Record]) -> None:
        """Hear of a save, and show what is to be seen of it."""
        if self.connected and any(
            isinstance(record, Ring | Notice | Lead | Show | Doubt) for record in records
        ):
            self.connected.desks.ringer.hear(records)
            self.connected.desks.homes.changed()
            self.wake()

    def hearing(self) -> AsyncApp | None:
        """Give who hears what Slack tells us over HTTP, None while we have not reached Slack."""
        return self.connected.app if self.connected else None

    async def prove_inbound(self, key: str, patience: float) -> float:
        """Give the seconds until somebody's click came back. Raises Refused if none did."""
        if not self.connected:
            raise Refused(f"There is no way to Slack: {self.trouble}.")
        office, person = self.connected.office, whom_to_ask(self._office.book, key)
        slack_id = await slack_id_of(office.client, person)
        if not slack_id:
            raise Refused(f"Slack knows nobody with the e-mail of {person.key}.")
        return await prove(office.client, self.proofs, slack_id, person, patience)

    def wake(self) -> None:
        """Look at the store again, in all lanes."""
        for lane in self.connected.desks.lanes if self.connected else ():
            lane.wake()

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """What shows cards and lines; homes follow at their own pace."""
        return self.connected.desks.showing if self.connected else ()

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
        office = self._office.among(workspace.people)
        await learn_zones(office.client, office.store, office.zones, workspace.people)
        app = self._listening(office)
        async with AsyncExitStack() as stack:
            seconds = self._strain.home_seconds
            desks = set_up(office, workspace, self._pace, self._opened, seconds)
            stack.push_async_callback(desks.stop)
            sockets = self._sockets(app, office)
            self.connected = Connected(
                workspace=workspace, office=office, app=app, desks=desks, sockets=sockets
            )
            await self._work(desks, sockets)

    async def _work(self, desks: Desks, sockets: Sockets | None) -> None:
        async with asyncio.TaskGroup() as work:
            for lane in desks.lanes:
                work.create_task(lane.run())
            self.trouble = ""
            if sockets:
                self.trouble = "no socket is open yet, so no click reaches us"
                work.create_task(sockets.run())
                await sockets.connected.wait()
                self.trouble = ""
            self.ready.set()

    def _sockets(self, app: AsyncApp, office: Office) -> Sockets | None:
        if not self._keys.app_token:
            return None
        return Sockets(
            app, self._keys.app_token, office.client, ping_seconds=self._strain.ping_seconds
        )

    def _listening(self, office: Office) -> AsyncApp:
        # Without sockets Bolt checks each signature; without HTTP nothing asks it to.
        app = AsyncApp(client=office.client, signing_secret=self._keys.signing_secret or "-")
        once.register(app, self._once)
        register_all(app, office, self._opened, self.proofs)

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
