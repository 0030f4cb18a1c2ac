"""Ringing: posts the card of each new ring, and redraws cards that show less than was saved."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

from slack_sdk.errors import SlackApiError

from bot.slack.crowd import Crowd
from bot.slack.easel import Easel
from bot.slack.places import SHUT, Places
from bot.slack.showing import Showing, carries, word_of
from handlers.slack.office import Office
from nurture.errors import Stale
from nurture.model import Lead, Record, Ring
from nurture.rulebook import Team
from nurture.sales.detours import in_charge, of_a_channel, tell_once

log = logging.getLogger(__name__)

_LOOK_BACK = timedelta(minutes=5)
_GONE = frozenset({"message_not_found", "cant_update_message"})
_MANY = 200


class Ringer:
    """The only one who posts cards, so two never post the same one."""

    def __init__(self, office: Office, places: Places, easel: Easel) -> None:
        self._office = office
        self._places = places
        self._easel = easel
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
                await self.showing.attempt(ring.id, self._redraw(ring.id))

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
        async for channel in self._places.of(team):
            try:
                await self.show_at(ring, channel, lead)
            except SlackApiError as error:
                if not self._places.turned_away(channel, error):
                    raise
            else:
                await self._tell_of_a_detour(ring, team)
                return
        self.showing.rest(ring.id, f"{self._places.word(team)}, and no other place takes it")

    async def _tell_of_a_detour(self, ring: Ring, team: Team) -> None:
        if word := self._places.word(team):
            told = of_a_channel(ring, team, word, self._office.now())
            await tell_once(self._office.store, told)

    async def show_at(
        self, ring: Ring, channel: str, lead: Lead | None = None, *, look: bool = False
    ) -> None:
        """Have the card in a channel: the one that is there already, else a new one.

        It is looked up if it may be there: its answer was lost, a crash left it, or `look`.
        What is found there may show less than was saved, so it is drawn anew.
        """
        unsure = look or self.showing.may_be_there(ring.id, ring.card.posting)
        if unsure and (ts := await self._found(ring, channel)):
            await self._note(ring, channel, ts, drawn=0)
        elif lead := lead or await self._office.store.get(Lead, ring.lead):
            ts = await self._easel.post(lead, ring, channel)
            await self._note(ring, channel, ts, drawn=ring.card.wanted)
            log.info("rang", extra={"ring": ring.id, "lead": ring.lead})

    async def _found(self, ring: Ring, channel: str) -> str | None:
        since = (ring.arrived - _LOOK_BACK).timestamp()
        page = await self._office.client.conversations_history(
            channel=channel, oldest=f"{since:.6f}", include_all_metadata=True, limit=200
        )
        ours = (found["ts"] for found in page["messages"] if carries(found, "ring", ring.id))
        return next(ours, None)

    async def _redraw(self, id_: str) -> None:
        """Redraw in one's turn; what was saved while it waited is in the same drawing."""
        try:
            await self._easel.in_turn(partial(self._drawn_anew, id_))
        except SlackApiError as error:
            ring = await self._office.store.get(Ring, id_)
            if not ring or word_of(error) not in SHUT | _GONE:
                raise
            await self._lost(ring)

    async def _drawn_anew(self, id_: str) -> None:
        ring = await self._office.store.get(Ring, id_)
        lead = await self._office.store.get(Lead, ring.lead) if ring else None
        if ring and lead and ring.card.channel and ring.card.ts:
            await self._easel.update(lead, ring)
            await self._note(ring, ring.card.channel, ring.card.ts, drawn=ring.card.wanted)

    async def _note(self, ring: Ring, channel: str, ts: str, *, drawn: int) -> None:
        """Save what Slack shows now; whatever was saved meanwhile stays to be drawn."""
        while True:
            shows = replace(ring.card, channel=channel, ts=ts, posting=None, drawn=drawn)
            shown = ring.shown or self._office.now()
            try:
                await self._office.store.save(replace(ring, card=shows, shown=shown))
            except Stale:
                ring = await self._office.store.get(Ring, ring.id) or ring
            else:
                return

    async def _lost(self, ring: Ring) -> None:
        """Give a card up that can't be drawn where it is; an open ring must be seen, so it rings anew."""
        card = ring.card
        over = replace(card, drawn=card.wanted) if ring.ended else replace(card, ts=None)
        await self._office.store.save(replace(ring, card=over))
