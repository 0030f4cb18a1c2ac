"""Keeping homes current: those opened lately, at most once every two seconds each."""

import asyncio
from datetime import datetime, timedelta
from functools import partial

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.pace import Pace, Rank
from bot.slack.showing import Showing
from handlers.blocks.elements import Block
from handlers.slack.home import drawn_home
from handlers.slack.office import Office

LATELY = timedelta(minutes=10)
REST_SECONDS = 2.0


class HomeKeeper:
    """Publishes the homes that somebody may be looking at; changes in between are one change.

    A home that would look the same is left alone: Slack takes about 100 a minute, and beyond
    that each says in its last line of when it is.
    """

    def __init__(
        self,
        office: Office,
        opened: dict[str, datetime],
        client: AsyncWebClient,
        pace: Pace,
        *,
        rest_seconds: float = REST_SECONDS,
    ) -> None:
        self._office = office
        self._opened = opened
        self._client = client
        self._pace = pace
        self._rest = rest_seconds
        self._stale = False
        self._shown: dict[str, tuple[datetime, list[Block]]] = {}
        self.showing = Showing(office)

    def changed(self) -> None:
        """Note that homes show less than was saved."""
        self._stale = True

    def watched(self) -> dict[str, datetime]:
        """Give who opened their home lately, and when."""
        since = self._office.now() - LATELY
        return {slack_id: at for slack_id, at in self._opened.items() if at > since}

    async def publish(self) -> None:
        """Draw the homes opened lately that may show less than was saved, then rest a moment."""
        due = self._due()
        self._stale = False
        for slack_id in due:
            if not self.showing.rests(slack_id):
                await self.showing.attempt(slack_id, self._publish(slack_id))
        self._stale |= any(self.showing.rests(slack_id) for slack_id in due)
        if due:
            await asyncio.sleep(self._rest)

    def _due(self) -> list[str]:
        """Give whose home to draw: after a change all, else who opened it since it was drawn.

        What opening it shows may have been read before the last change, and come after it.
        """
        drawn = {slack_id: at for slack_id, (at, _) in self._shown.items()}
        watched = self.watched().items()
        return [one for one, at in watched if self._stale or drawn.get(one) != at]

    async def _publish(self, slack_id: str) -> None:
        await self._pace.call("views.publish", Rank.HOME, partial(self._show, slack_id))

    async def _show(self, slack_id: str) -> None:
        view = await drawn_home(self._office, slack_id)
        drawn = [block for block in view["blocks"] if block.get("block_id") != "foot"]
        shown = (self._opened[slack_id], drawn)
        if self._shown.get(slack_id) != shown:
            await self._client.views_publish(user_id=slack_id, view=view)
            self._shown[slack_id] = shown
