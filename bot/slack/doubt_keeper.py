"""Keeping doubts in the marketers' channel: one card each, redrawn once somebody decides."""

from collections.abc import AsyncIterator
from dataclasses import replace

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.pace import Pace, Rank
from bot.slack.places import Places
from bot.slack.showing import GONE, LOOK_BACK, Showing, looked_up, sent_form, word_of
from handlers.blocks.doubt_card import doubt_card
from handlers.blocks.elements import Message
from handlers.slack.office import Office
from nurture.errors import Stale
from nurture.mail.alarms import marketers
from nurture.model import Card, Doubt, Lead
from nurture.sales.permits import out_of_sight


class DoubtKeeper:
    """Draws what was saved. Without a marketers' channel the card goes to the first team's.

    A stranger, and who is out of sales' sight, is shown to marketing alone even then (R12, R40).
    """

    def __init__(self, office: Office, client: AsyncWebClient, pace: Pace, places: Places) -> None:
        self._office = office
        self._client = client
        self._pace = pace
        self._places = places
        self.showing = Showing(office)

    async def draw(self) -> None:
        """Draw every doubt's card that shows less than is so."""
        for doubt in await self._office.store.stale_doubts():
            if not self.showing.rests(doubt.id):
                await self.showing.attempt(doubt.id, self._draw(doubt))

    async def _draw(self, doubt: Doubt) -> None:
        lead = await self._office.store.get(Lead, doubt.lead) if doubt.lead else None
        message = doubt_card(doubt, lead, self._office.sight(self._office.now()))
        if not await self._redrawn(doubt, message):
            await self._hung(doubt, lead, message)

    async def _redrawn(self, doubt: Doubt, message: Message) -> bool:
        """Draw it over the card that is there; whether there is one still."""
        if not doubt.card.ts or not doubt.card.channel:
            return False
        try:
            await self._update(doubt.card.channel, doubt.card.ts, message)
        except SlackApiError as error:
            if word_of(error) not in GONE:
                raise
            return False
        await self._note(doubt, doubt.card.channel, doubt.card.ts)
        return True

    async def _hung(self, doubt: Doubt, lead: Lead | None, message: Message) -> None:
        async for channel in self._where(lead):
            try:
                ts = await self._found(doubt, channel) or await self._post(channel, message)
            except SlackApiError as error:
                if not self._places.turned_away(channel, error):
                    raise
                continue
            await self._note(doubt, channel, ts)
            return

    async def _where(self, lead: Lead | None) -> AsyncIterator[str]:
        book = self._office.book
        named = await self._places.channel(book.shows.channel) if book.shows.channel else None
        if named:
            yield named
        if lead and not out_of_sight(lead):
            async for place in self._places.of(next(iter(book.teams.values()))):
                yield place
        for key in marketers(book):
            if direct := await self._places.direct(key):
                yield direct

    async def _post(self, channel: str, message: Message) -> str:
        async def post() -> str:
            posted = await self._client.chat_postMessage(channel=channel, **sent_form(message))
            return str(posted["ts"])

        return await self._pace.call("chat.postMessage", Rank.TELL, post, channel=channel)

    async def _update(self, channel: str, ts: str, message: Message) -> None:
        async def update() -> None:
            await self._client.chat_update(
                channel=channel, ts=ts, text=message.text, blocks=list(message.blocks)
            )

        await self._pace.call("chat.update", Rank.REDRAW, update)

    async def _found(self, doubt: Doubt, channel: str) -> str | None:
        """Look a card up whose answer was lost, before it is posted twice (nevers, 5)."""
        if not self.showing.may_be_there(doubt.id, doubt.card.posting or doubt.at):
            return None
        about, since = ("doubt", doubt.id), doubt.at - LOOK_BACK
        return await looked_up(self._client, about, channel, since=since)

    async def _note(self, drawn: Doubt, channel: str, ts: str) -> None:
        """Save what Slack shows now; whatever was saved meanwhile stays to be drawn."""
        doubt: Doubt | None = drawn
        while doubt:
            shown = Card(channel=channel, ts=ts, wanted=doubt.card.wanted, drawn=drawn.card.wanted)
            try:
                await self._office.store.save(replace(doubt, card=shown))
            except Stale:
                doubt = await self._office.store.get(Doubt, drawn.id)
            else:
                return
