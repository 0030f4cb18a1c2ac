"""Keeping shows in the marketers' channel: one card each, redrawn as it changes, told in its thread."""

import logging
from asyncio import get_running_loop
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.client import Workspace
from bot.slack.pace import Pace, Rank
from bot.slack.showing import GONE, LOOK_BACK, Showing, looked_up, sent_form, word_of
from handlers.blocks.elements import Message
from handlers.blocks.show_card import gone_line, show_card, yes_line
from handlers.slack.office import Office
from nurture.calendar.zones import instant
from nurture.errors import Stale
from nurture.model import Show
from nurture.shows.attendance import Preview, preview
from nurture.shows.links import show_link
from nurture.shows.mondays import every_show, known_show, monday_after, over

log = logging.getLogger(__name__)

# While letters go; in real seconds, whatever the clock of the trade does. A look at a show of
# 20,000 takes a moment, so the next one waits the longer; cards that ring need Slack more.
_LOOK_SECONDS, _LOOK_TIMES, _DRAW_SECONDS = 2.0, 20, 20.0
# East of us Monday's eight comes up to a day before ours; holidays move a letter by days.
_BEFORE, _AFTER = timedelta(days=1), timedelta(days=6)
APPROVED, WENT = "approved", "gone"


class ShowKeeper:
    """Draws what was saved; while letters go, every 20 seconds what changed, and when all are gone."""

    def __init__(
        self, office: Office, client: AsyncWebClient, pace: Pace, workspace: Workspace
    ) -> None:
        self._office = office
        self._client = client
        self._pace = pace
        self._channel = workspace.channels.get(office.book.shows.channel.lstrip("#"), "")
        self._rested: dict[str, float] = {}
        self._drawn: dict[str, float] = {}
        self._shown: dict[str, Message] = {}
        self.showing = Showing(office)

    async def draw(self) -> None:
        """Draw every show's card that shows less than is so."""
        if not self._channel:
            return
        async for show in every_show(self._office.store):
            if self._due(show) and not self.showing.rests(show.id):
                await self.showing.attempt(show.id, self._draw(show.id))

    def _due(self, show: Show) -> bool:
        now = self._office.now()
        if over(show, now):
            return False
        rested = self._rested.get(show.id, 0) <= _seconds()
        return show.card.wanted > show.card.drawn or (_under_way(show, now) and rested)

    async def _draw(self, show_id: str) -> None:
        office, began = self._office, _seconds()
        seen = await preview(office.store, office.book, office.zones, show_id)
        rest = max(_LOOK_SECONDS, _LOOK_TIMES * (_seconds() - began))
        self._rested[show_id] = _seconds() + rest
        if not seen.visitors or self._too_soon(seen):
            return
        message = show_card(seen, office.sight(office.now()), show_link(seen.show, office.press))
        ts = await self._put(seen.show, message)
        self._shown[show_id] = message
        self._drawn[show_id] = _seconds()
        told = [await self._tell(ts, word, line) for word, line in self._lines(seen)]
        await self._note(seen.show, ts, told)

    def _too_soon(self, seen: Preview) -> bool:
        going = bool(seen.waiting and seen.gone) and seen.show.card.wanted == seen.show.card.drawn
        return going and _seconds() < self._drawn.get(seen.show.id, 0) + _DRAW_SECONDS

    async def _put(self, show: Show, message: Message) -> str:
        ts = show.card.ts or await self._found(show)
        if ts is None:
            return await self._post(message)
        if self._shown.get(show.id) == message:
            return ts
        try:
            await self._update(ts, message)
        except SlackApiError as error:
            if word_of(error) not in GONE:
                raise
            return await self._post(message)
        return ts

    async def _post(self, message: Message, thread: str = "") -> str:
        where: dict[str, Any] = {
            "channel": self._channel,
            **({"thread_ts": thread} if thread else {}),
        }

        async def post() -> str:
            posted = await self._client.chat_postMessage(**where, **sent_form(message))
            return str(posted["ts"])

        return await self._pace.call("chat.postMessage", Rank.TELL, post, channel=self._channel)

    async def _update(self, ts: str, message: Message) -> None:
        blocks: list[Any] = list(message.blocks)

        async def update() -> None:
            await self._client.chat_update(
                channel=self._channel, ts=ts, text=message.text, blocks=blocks
            )

        await self._pace.call("chat.update", Rank.REDRAW, update)

    async def _found(self, show: Show) -> str | None:
        """Look a card up before the first post: a crash may have come between it and our note."""
        about, since = ("show", show.id), show.at - LOOK_BACK
        return await looked_up(self._client, about, self._channel, since=since)

    def _lines(self, seen: Preview) -> Iterator[tuple[str, Message]]:
        show = seen.show
        if show.approved_by and APPROVED not in show.told and not seen.gone:
            yield APPROVED, yes_line(seen, self._office.sight(self._office.now()))
        if seen.gone and not seen.waiting and WENT not in show.told:
            yield WENT, gone_line(seen)

    async def _tell(self, ts: str, word: str, line: Message) -> str:
        await self._post(line, thread=ts)
        return word

    async def _note(self, drawn: Show, ts: str, told: list[str]) -> None:
        """Save what Slack shows now; whatever was saved meanwhile stays to be drawn."""
        show = drawn
        while True:
            card = replace(show.card, channel=self._channel, ts=ts, drawn=drawn.card.wanted)
            kept = replace(show, card=card, told=(*show.told, *told))
            if kept == show:
                return
            try:
                await self._office.store.save(kept)
            except Stale:
                show = await known_show(self._office.store, drawn.id)
            else:
                return


def _seconds() -> float:
    return get_running_loop().time()


def _under_way(show: Show, now: datetime) -> bool:
    if WENT in show.told or show.card.ts is None:
        return False
    eight = instant(monday_after(show.last_day), time(8), show.zone)
    return eight - _BEFORE <= now <= eight + _AFTER
