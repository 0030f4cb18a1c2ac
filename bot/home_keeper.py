"""Keeping homes current: those opened lately, at most once every two seconds each."""

import asyncio
from datetime import datetime, timedelta

from handlers.office import Office
from handlers.slack_home import publish

LATELY = timedelta(minutes=10)
_EVERY_SECONDS = 2.0


class HomeKeeper:
    """Publishes the homes that somebody may be looking at; changes in between are one change."""

    def __init__(self, office: Office, opened: dict[str, datetime]) -> None:
        self._office = office
        self._opened = opened
        self._stale = False

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
            await publish(self._office, slack_id)
        if watched:
            await asyncio.sleep(_EVERY_SECONDS)
