"""The pinboard: puts a ring's card into a channel, once, and over what hangs there already."""

import logging
from functools import partial

from slack_sdk.errors import SlackApiError

from bot.slack.easel import Easel
from bot.slack.places import SHUT, Places
from bot.slack.showing import GONE, LOOK_BACK, looked_up, word_of
from handlers.slack.office import Office
from nurture.model import Lead, Ring
from nurture.sales.detours import in_charge, of_a_channel, tell_once
from nurture.sales.whereabouts import (
    cleared,
    drawn,
    expected,
    lost,
    moved,
    must_be_seen,
    note,
    trace_in,
)

log = logging.getLogger(__name__)


class Pinboard:
    """Each call to Slack is followed by a save; a stop in between leaves a trace to go on from."""

    def __init__(self, office: Office, places: Places, easel: Easel) -> None:
        self._office = office
        self._store = office.store
        self._places = places
        self._easel = easel

    async def expect(self, ring: Ring, channel: str) -> Ring:
        """Note that the card may be in a channel already, so that it is looked up before a post."""
        return await note(self._store, ring, partial(expected, channel=channel))

    async def pin(self, ring: Ring, channel: str, lead: Lead | None = None) -> None:
        """Have the card in a channel: over what it left there, else as a new message."""
        if ts := await self.found(ring, channel):
            try:
                await self._easel.in_turn(partial(self._pin_over, ring.id, channel, ts))
            except SlackApiError as error:
                if word_of(error) not in GONE:
                    raise
                ring = await note(self._store, ring, partial(cleared, channel=channel))
            else:
                return
        if must_be_seen(ring):
            await self._post(ring, channel, lead)

    async def found(self, ring: Ring, channel: str) -> str | None:
        """Give the ts of what the card left in a channel; looked up where that is not known."""
        trace = trace_in(ring, channel)
        if not trace or trace.ts:
            return trace.ts if trace else None
        since = ring.arrived - LOOK_BACK
        return await looked_up(self._office.client, ("ring", ring.id), channel, since=since)

    async def _post(self, ring: Ring, channel: str, lead: Lead | None) -> None:
        lead = lead or await self._store.get(Lead, ring.lead)
        if lead:
            ts = await self._easel.post(lead, ring, channel)
            self._places.opened(channel)
            await self._moved(ring, channel, ts)
            log.info("rang", extra={"ring": ring.id, "lead": ring.lead})

    async def _pin_over(self, id_: str, channel: str, ts: str) -> None:
        ring, lead = await self._read(id_)
        if ring and lead:
            await self._easel.update(lead, ring, channel, ts)
            await self._moved(ring, channel, ts)

    async def _moved(self, ring: Ring, channel: str, ts: str) -> None:
        wanted, now = ring.card.wanted, self._office.now()
        there = partial(moved, channel=channel, ts=ts, wanted=wanted, now=now)
        await note(self._store, ring, there)

    async def redraw(self, id_: str) -> None:
        """Draw a card anew where it stands; what was saved while it waited is in the same drawing."""
        await self._easel.in_turn(partial(self._redraw, id_))

    async def _redraw(self, id_: str) -> None:
        ring, lead = await self._read(id_)
        if not ring or not lead or not ring.card.channel or not ring.card.ts:
            return
        channel, ts = ring.card.channel, ring.card.ts
        try:
            await self._easel.update(lead, ring, channel, ts)
        except SlackApiError as error:
            if word_of(error) not in SHUT | GONE:
                raise
            await self.give_up(ring, error)
        else:
            shows = partial(drawn, channel=channel, ts=ts, wanted=ring.card.wanted)
            await note(self._store, ring, shows)

    async def give_up(self, ring: Ring, error: SlackApiError) -> None:
        """Note that a card can't be drawn where it is: it is gone, or its channel is shut to us."""
        channel, ts = ring.card.channel or "", ring.card.ts or ""
        shut = self._places.turned_away(channel, error)
        away = partial(lost, channel=channel, ts=ts, there=shut)
        ring = await note(self._store, ring, away)
        if ring.ended:
            await self.tell_of_a_shut_channel(ring)

    async def tell_of_a_shut_channel(self, ring: Ring) -> None:
        """Tell the managers, once a day, if the ring's own channel takes nothing."""
        team = in_charge(ring, self._office.book)
        if word := self._places.word(team):
            await tell_once(self._store, of_a_channel(ring, team, word, self._office.now()))

    async def clear(self, id_: str, channel: str, ts: str) -> None:
        """Have what a card left in a channel say where the card is now."""
        await self._easel.in_turn(partial(self._clear, id_, channel, ts))

    async def _clear(self, id_: str, channel: str, ts: str) -> None:
        ring, _ = await self._read(id_)
        if ring and ring.card.channel and trace_in(ring, channel):
            await self._easel.put_sign(channel, ts, ring.card.channel)
            await note(self._store, ring, partial(cleared, channel=channel))

    async def _read(self, id_: str) -> tuple[Ring | None, Lead | None]:
        ring = await self._store.get(Ring, id_)
        return ring, await self._store.get(Lead, ring.lead) if ring else None
