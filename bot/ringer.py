"""Ringing: posts the card of each new ring, and redraws cards that show less than was saved."""

import asyncio
import logging
from dataclasses import replace
from datetime import timedelta

from slack_sdk.errors import SlackApiError

from bot.showing import Showing, carries, sent_form
from bot.slack import Workspace
from handlers.cards import card
from handlers.office import Office
from nurture.errors import Stale
from nurture.model import Lead, Ring

log = logging.getLogger(__name__)

_LOOK_BACK = timedelta(minutes=5)
_GONE = frozenset({"message_not_found", "cant_update_message"})


class Ringer:
    """The only one who posts cards, so two never post the same one."""

    def __init__(self, office: Office, workspace: Workspace) -> None:
        self._office = office
        self._workspace = workspace
        self.showing = Showing(office)

    async def post(self) -> None:
        """Post every card that is not in Slack yet, side by side."""
        waiting = [ring for ring in await self._stale() if not ring.card.ts]
        await asyncio.gather(*(self.showing.attempt(ring.id, self._post(ring)) for ring in waiting))

    async def redraw(self) -> None:
        """Redraw every card that shows less than was saved, one after the other."""
        for ring in await self._stale():
            if ring.card.ts and not ring.card.posting:
                await self.showing.attempt(ring.id, self._redraw(ring))

    async def _stale(self) -> list[Ring]:
        stale = await self._office.store.stale_cards()
        return [ring for ring in stale if not self.showing.rests(ring.id)]

    async def _post(self, ring: Ring) -> None:
        lead = await self._office.store.get(Lead, ring.lead)
        team = self._office.book.teams.get(ring.team)
        if not lead or not team:
            return
        channel = self._workspace.channels[team.channel.lstrip("#")]
        ts = await self._found(ring, channel) or await self._sent(lead, ring, channel)
        await self._note(ring, channel, ts)
        log.info("rang", extra={"ring": ring.id, "lead": ring.lead})

    async def _sent(self, lead: Lead, ring: Ring, channel: str) -> str:
        message = card(lead, ring, self._office.sight(self._office.now()))
        form = sent_form(message)
        posted = await self._office.client.chat_postMessage(channel=channel, **form)
        return str(posted["ts"])

    async def _found(self, ring: Ring, channel: str) -> str | None:
        if not self.showing.may_be_there(ring.id, ring.card.posting):
            return None
        since = (ring.arrived - _LOOK_BACK).timestamp()
        page = await self._office.client.conversations_history(
            channel=channel, oldest=f"{since:.6f}", include_all_metadata=True, limit=200
        )
        ours = (found["ts"] for found in page["messages"] if carries(found, "ring", ring.id))
        return next(ours, None)

    async def _redraw(self, ring: Ring) -> None:
        lead = await self._office.store.get(Lead, ring.lead)
        if not lead or not ring.card.channel or not ring.card.ts:
            return
        message = card(lead, ring, self._office.sight(self._office.now()))
        blocks = list(message.blocks)
        try:
            await self._office.client.chat_update(
                channel=ring.card.channel, ts=ring.card.ts, text=message.text, blocks=blocks
            )
        except SlackApiError as error:
            if error.response["error"] not in _GONE:
                raise
            await self._gone(ring)
        else:
            await self._note(ring, ring.card.channel, ring.card.ts)

    async def _note(self, drawn: Ring, channel: str, ts: str) -> None:
        """Save what Slack shows now; whatever was saved meanwhile stays to be drawn."""
        ring, now = drawn, self._office.now()
        while True:
            shows = replace(
                ring.card, channel=channel, ts=ts, posting=None, drawn=drawn.card.wanted
            )
            try:
                await self._office.store.save(replace(ring, card=shows, shown=ring.shown or now))
            except Stale:
                ring = await self._office.store.get(Ring, drawn.id) or ring
            else:
                return

    async def _gone(self, ring: Ring) -> None:
        # Somebody deleted the card. An open ring must be seen, so it is posted again.
        drawn = ring.card.drawn if not ring.ended else ring.card.wanted
        fresh = replace(ring.card, ts=None if not ring.ended else ring.card.ts, drawn=drawn)
        await self._office.store.save(replace(ring, card=fresh))
