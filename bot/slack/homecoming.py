"""Homecoming: once a team's channel is mended, cards that rang elsewhere ring there again."""

import logging
from datetime import timedelta

from slack_sdk.errors import SlackApiError

from bot.slack.easel import Easel
from bot.slack.places import Places
from bot.slack.ringer import Ringer
from bot.slack.showing import word_of
from handlers.slack.office import Office
from nurture.model import Lead, Ring
from nurture.sales.detours import in_charge

log = logging.getLogger(__name__)

_EVERY = timedelta(minutes=1)
_MANY = 500


class Homecoming:
    """Tries each strayed card's own channel once a minute; the first that is taken opens it."""

    def __init__(self, office: Office, places: Places, easel: Easel, ringer: Ringer) -> None:
        self._office = office
        self._places = places
        self._easel = easel
        self._ringer = ringer
        self._next = office.now()

    async def bring_home(self) -> None:
        """Move what strayed, if it is time to look."""
        now = self._office.now()
        if now < self._next:
            return
        self._next = now + _EVERY
        shut: set[str] = set()
        for ring in await self._office.store.open_rings(limit=_MANY):
            if ring.card.ts and ring.team not in shut and await self._strayed(ring):
                await self._ringer.showing.attempt(ring.id, self._move(ring, shut))

    async def _strayed(self, ring: Ring) -> bool:
        home = await self._places.home(in_charge(ring, self._office.book))
        return home is not None and home != ring.card.channel

    async def _move(self, ring: Ring, shut: set[str]) -> None:
        team = in_charge(ring, self._office.book)
        home = await self._places.home(team)
        if not home:
            return
        try:
            await self._ringer.show_at(ring, home, look=True)
        except SlackApiError as error:
            if not self._places.turned_away(home, error):
                raise
            shut.add(ring.team)
        else:
            self._places.opened(team)
            await self._leave(ring, home)

    async def _leave(self, ring: Ring, home: str) -> None:
        lead = await self._office.store.get(Lead, ring.lead)
        try:
            if lead:
                await self._easel.leave_note(lead, ring, home)
        except SlackApiError as error:
            log.info("the detour is gone", extra={"ring": ring.id, "why": word_of(error)})
