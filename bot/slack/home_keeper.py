"""Keeping homes current: those opened lately, at most once every two seconds each."""

import asyncio
from datetime import datetime, timedelta
from functools import partial

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.pace import Pace, Rank
from handlers.blocks.elements import Block
from handlers.slack.home import drawn_home
from handlers.slack.office import Office

LATELY = timedelta(minutes=10)
_EVERY_SECONDS = 2.0


class HomeKeeper:
    """Publishes the homes that somebody may be looking at; changes in between are one change.

    A home that would look the same is left alone: Slack takes about 100 a minute, and beyond
    that each says in its last line of when it is.
    """

    def __init__(
        self, office: Office, opened: dict[str, datetime], client: AsyncWebClient, pace: Pace
    ) -> None:
        self._office = office
        self._opened = opened
        self._client = client
        self._pace = pace
        self._stale = False
        self._shown: dict[str, list[Block]] = {}

    def changed(self) -> None:
        """Note that homes show less than was saved."""
        self._stale = True

    async def publish(self) -> None:
        """Draw the homes opened lately, if anything changed, then rest a moment."""
        if not self._stale:
            return
        self._stale = False
        since = self._office.now() - LATELY
        watched = [slack_id for slack_id, at in self._opened.items() if at > since]
        for slack_id in watched:
            await self._pace.call("views.publish", Rank.HOME, partial(self._show, slack_id))
        if watched:
            await asyncio.sleep(_EVERY_SECONDS)

    async def _show(self, slack_id: str) -> None:
        view = await drawn_home(self._office, slack_id)
        shown = [block for block in view["blocks"] if block.get("block_id") != "foot"]
        if self._shown.get(slack_id) != shown:
            await self._client.views_publish(user_id=slack_id, view=view)
            self._shown[slack_id] = shown
