"""Homecoming: once a channel is mended, cards that rang elsewhere hang there again.

What a card left behind then says where it is now.
"""

from datetime import timedelta

from slack_sdk.errors import SlackApiError

from bot.slack.pinboard import Pinboard
from bot.slack.places import Places
from bot.slack.showing import GONE, Showing, word_of
from handlers.slack.office import Office
from nurture.model import Ring, Trace
from nurture.paging import every
from nurture.sales.detours import in_charge
from nurture.sales.whereabouts import cleared, expected, must_be_seen, note, stands

_EVERY = timedelta(minutes=1)
_MANY = 500


class Homecoming:
    """Looks once a minute; of a channel that is still shut only the first card's try is made."""

    def __init__(self, office: Office, places: Places, pinboard: Pinboard) -> None:
        self._office = office
        self._places = places
        self._pinboard = pinboard
        self._next = office.now()
        self.showing = Showing(office)

    async def bring_home(self) -> None:
        """Move what strayed, and clear what was left behind, if it is time to look."""
        now, store = self._office.now(), self._office.store
        if now < self._next:
            return
        self._next = now + _EVERY
        await self._places.look_again()
        page = every(lambda after: store.open_rings(limit=_MANY, after=after))
        for ring in [one async for one in page if one.card.ts]:
            await self._look_homeward(ring)
        page = every(lambda after: store.left_behind(limit=_MANY, after=after))
        for ring in [one async for one in page if one.card.ts]:
            await self.showing.attempt(ring.id, self._clear_up(ring.id))

    async def _look_homeward(self, ring: Ring) -> None:
        home = await self._home(ring)
        if home and home != ring.card.channel:
            await self._pinboard.expect(ring, home)

    async def _home(self, ring: Ring) -> str | None:
        return await self._places.home(in_charge(ring, self._office.book))

    async def _clear_up(self, id_: str) -> None:
        """See to every trace of a card, those too that it leaves by coming home."""
        tried: set[str] = set()
        while (ring := await self._office.store.get(Ring, id_)) and ring.card.ts:
            left = (trace for trace in ring.card.traces if trace.channel not in tried)
            trace = next(left, None)
            if not trace:
                return
            tried.add(trace.channel)
            if not self._places.rests(trace.channel):
                await self._try(ring, trace)

    async def _try(self, ring: Ring, trace: Trace) -> None:
        channel = trace.channel
        try:
            await self._see_to(ring, trace)
        except SlackApiError as error:
            if word_of(error) in GONE:
                await note(self._office.store, ring, lambda one: cleared(one, channel))
            elif not self._places.turned_away(channel, error):
                raise

    async def _see_to(self, ring: Ring, trace: Trace) -> None:
        channel, store = trace.channel, self._office.store
        home = channel == await self._home(ring) or stands(ring, channel, trace.ts)
        if home and (trace.ts or must_be_seen(ring)):
            await self._pinboard.pin(ring, channel)
        elif trace.ts:
            await self._pinboard.clear(ring.id, channel, trace.ts)
        elif ts := await self._pinboard.found(ring, channel):
            found = await note(store, ring, lambda one: expected(one, channel, ts))
            await self._see_to(found, Trace(channel=channel, ts=ts))
        else:
            await note(store, ring, lambda one: cleared(one, channel))
