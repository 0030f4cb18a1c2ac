"""The easel: puts cards into Slack, each call in its turn, plainly where Slack refuses the drawing."""

from collections.abc import Awaitable, Callable
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.pace import Pace, Rank
from bot.slack.showing import REFUSED, sent_form, word_of
from handlers.blocks.cards import card
from handlers.blocks.elements import Message
from handlers.blocks.plain_card import plain_card, sign
from handlers.slack.office import Office
from nurture.model import Lead, Ring
from nurture.sales.detours import in_charge, of_a_drawing, tell_once


class Easel:
    """Draws a ring's card as it was saved. `client` has no patience of its own: `pace` has."""

    def __init__(self, office: Office, client: AsyncWebClient, pace: Pace) -> None:
        self._office = office
        self._client = client
        self._pace = pace

    async def post(self, lead: Lead, ring: Ring, channel: str) -> str:
        """Post the card, and give its ts."""

        async def sent() -> str:
            return await self._plainly_if_refused(lead, ring, put)

        async def put(message: Message) -> str:
            posted = await self._client.chat_postMessage(channel=channel, **sent_form(message))
            return str(posted["ts"])

        return await self._pace.call("chat.postMessage", Rank.RING, sent, channel=channel)

    async def in_turn(self, redrawing: Callable[[], Awaitable[None]]) -> None:
        """Redraw a card when it is its turn."""
        await self._pace.call("chat.update", Rank.REDRAW, redrawing)

    async def update(self, lead: Lead, ring: Ring, channel: str, ts: str) -> None:
        """Draw the card over a message."""

        async def put(message: Message) -> str:
            await self._put_over(channel, ts, message)
            return ts

        await self._plainly_if_refused(lead, ring, put)

    async def put_sign(self, channel: str, ts: str, to: str) -> None:
        """Have a message that was a card say where the card is, and be no card any more."""
        await self._put_over(channel, ts, sign(to))

    async def _put_over(self, channel: str, ts: str, message: Message) -> None:
        drawn: dict[str, Any] = {"text": message.text, "blocks": list(message.blocks)}
        about = message.metadata or {}  # Slack keeps what was there unless it is given
        await self._client.chat_update(channel=channel, ts=ts, **drawn, metadata=about)

    async def _plainly_if_refused(
        self, lead: Lead, ring: Ring, put: Callable[[Message], Awaitable[str]]
    ) -> str:
        now = self._office.now()
        drawn = card(lead, ring, self._office.sight(now))
        try:
            return await put(drawn)
        except SlackApiError as error:
            if word_of(error) not in REFUSED:
                raise
            team = in_charge(ring, self._office.book)
            await tell_once(self._office.store, of_a_drawing(ring, team, word_of(error), now))
            return await put(plain_card(lead, ring, drawn.text))
