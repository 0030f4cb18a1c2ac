"""Ringing: posts the card of each new ring, and redraws cards that show less than was saved."""

from collections.abc import Sequence
from dataclasses import replace

from slack_sdk.errors import SlackApiError

from bot.slack.crowd import Crowd
from bot.slack.pinboard import Pinboard
from bot.slack.places import Places
from bot.slack.showing import Showing
from handlers.slack.office import Office
from nurture.model import Lead, Record, Ring
from nurture.sales.detours import in_charge
from nurture.sales.whereabouts import trace_in

_MANY = 200


class Ringer:
    """The only one who posts cards, so two never post the same one."""

    def __init__(self, office: Office, places: Places, pinboard: Pinboard) -> None:
        self._office = office
        self._places = places
        self._pinboard = pinboard
        self.posting = Crowd()
        self._over = False
        self.showing = Showing(office)

    def hear(self, records: Sequence[Record]) -> None:
        """Post the card of a ring that was begun this instant, from the records in hand.

        It is there sooner than `post` would find it; in a rush that finds them in their order.
        """
        leads = {one.id: one for one in records if isinstance(one, Lead)}
        for ring in [one for one in records if isinstance(one, Ring) and not one.version]:
            if ring.lead in leads and not ring.card.ts and self._has_room():
                self._start(replace(ring, version=1), leads[ring.lead])

    async def post(self) -> bool:
        """Post every card that is not in Slack yet, side by side; gives whether some still wait."""
        for ring in await self._stale(_MANY + len(self.posting)):
            if not ring.card.ts:
                self._start(ring)
        return await self.posting.settle()

    async def redraw(self) -> None:
        """Redraw every card that shows less than was saved, one after the other."""
        for ring in await self._stale(_MANY):
            if ring.card.ts and not ring.card.posting:
                await self.showing.attempt(ring.id, self._pinboard.redraw(ring.id))

    async def stop(self) -> None:
        """End what is under way, and take nothing more: the next visit's ringer does."""
        self._over = True
        await self.posting.stop()

    def _has_room(self) -> bool:
        return not self._over and len(self.posting) < _MANY

    async def _stale(self, limit: int) -> list[Ring]:
        stale = await self._office.store.stale_cards(limit=limit)
        return [ring for ring in stale if not self.showing.rests(ring.id)]

    def _start(self, ring: Ring, lead: Lead | None = None) -> None:
        # `post` may find a ring in the store before its save is heard, and the other way round.
        if ring.id not in self.posting:
            self.posting.start(ring.id, self.showing.attempt(ring.id, self._post(ring, lead)))

    async def _post(self, ring: Ring, lead: Lead | None) -> None:
        team = in_charge(ring, self._office.book)
        unsure = self.showing.may_be_there(ring.id, ring.card.posting)
        async for channel in self._places.of(team):
            if unsure:
                ring = await self._pinboard.expect(ring, channel)
            if trace_in(ring, channel) and self._places.rests(channel):
                continue  # what it left there can be changed, perhaps, and still not be added to
            try:
                await self._pinboard.pin(ring, channel, lead)
            except SlackApiError as error:
                if not self._places.turned_away(channel, error):
                    raise
            else:
                await self._pinboard.tell_of_a_shut_channel(ring)
                return
        self.showing.rest(ring.id, f"{self._places.word(team)}, and no other place takes it")
