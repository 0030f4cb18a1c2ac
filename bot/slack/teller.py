"""Telling: posts the lines around cards, in the thread and to one person at a time."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.mail.caller import call, goes_by_mail
from bot.slack.client import Workspace
from bot.slack.crowd import Crowd
from bot.slack.pace import Pace, Rank
from bot.slack.pinboard import Pinboard
from bot.slack.places import Places
from bot.slack.showing import LOOK_BACK, Showing, looked_up, sent_form, word_of
from handlers.blocks.elements import Message
from handlers.blocks.lines import line
from handlers.slack.alarms import drawn as alarm_line
from handlers.slack.office import Office
from nurture.model import Lead, Notice, NoticeState, Ring
from nurture.sales.detours import in_charge, of_a_person, tell_once
from nurture.sales.ringing import outdated

log = logging.getLogger(__name__)

_MANY = 500
_NO_THREAD = "thread_not_found"  # somebody deleted the card


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """How lines get into Slack: a client without patience, the turns, and the places."""

    client: AsyncWebClient
    pace: Pace
    places: Places
    workspace: Workspace


class Teller:
    """Posts what waits, in order at each place. A line waits until its card is in Slack."""

    def __init__(self, office: Office, ways: Ways, pinboard: Pinboard) -> None:
        self._office = office
        self._pinboard = pinboard
        self._ways = ways
        self.telling = Crowd()
        self._refused: set[str] = set()
        self.showing = Showing(office)

    async def tell(self) -> bool:
        """Post every line that waits, side by side; gives whether some still wait.

        One that fails rests, and the next goes on.
        """
        for place, notices in (await self._waiting()).items():
            if place not in self.telling:
                self.telling.start(place, self._tell_all(notices))
        return await self.telling.settle()

    async def stop(self) -> None:
        """End what is under way."""
        await self.telling.stop()

    async def _waiting(self) -> dict[str, list[Notice]]:
        by_place: dict[str, list[Notice]] = {}
        for notice in await self._office.store.notices_waiting(limit=_MANY):
            place = notice.ring if notice.to == "thread" else notice.to
            by_place.setdefault(place, []).append(notice)
        return by_place

    async def _tell_all(self, notices: Sequence[Notice]) -> None:
        for notice in notices:
            if not self.showing.rests(notice.id):
                await self.showing.attempt(notice.id, self._tell(notice))

    async def _tell(self, notice: Notice) -> None:
        if not notice.ring:
            await self._sound(notice)
            return
        ring = await self._office.store.get(Ring, notice.ring)
        if not ring or not ring.card.ts:
            return
        if goes_by_mail(notice, self._ways.workspace, self._office.book):
            await call(notice, ring, self._office, self._link(ring))
            return
        if place := await self._place(notice, ring):
            await self._try(notice, ring, place)
        else:
            await self._give_up(notice, ring)

    async def _sound(self, notice: Notice) -> None:
        """Tell one of us what belongs to no card. Who is not in Slack reads it in `leadbell outbox`."""
        if direct := await self._ways.places.direct(notice.to):
            said = partial(self._say, notice.id, {"channel": direct})
            await self._ways.pace.call("chat.postMessage", Rank.TELL, said, channel=direct)
        else:
            await self._close(notice, NoticeState.FAILED, None)

    async def _try(self, notice: Notice, ring: Ring, place: dict[str, Any]) -> None:
        said, channel = partial(self._say, notice.id, place), place["channel"]
        try:
            await self._ways.pace.call("chat.postMessage", Rank.TELL, said, channel=channel)
        except SlackApiError as error:
            in_thread = notice.to == "thread"
            public = in_thread or _names_a_channel(notice)
            shut = public and self._ways.places.turned_away(channel, error)
            if not shut and word_of(error) != _NO_THREAD:
                raise
            if in_thread:
                await self._homeless(notice, ring, error)
            else:
                await self._give_up(notice, ring)

    async def _place(self, notice: Notice, ring: Ring) -> dict[str, Any] | None:
        if notice.to == "thread":
            return {"channel": ring.card.channel, "thread_ts": ring.card.ts}
        places = self._ways.places
        find = places.channel if _names_a_channel(notice) else places.direct
        found = await find(notice.to)
        return {"channel": found} if found else None

    async def _give_up(self, notice: Notice, ring: Ring) -> None:
        now, team = self._office.now(), in_charge(ring, self._office.book)
        await tell_once(self._office.store, of_a_person(notice, ring, team, now))
        await self._close(notice, NoticeState.FAILED, None)

    async def _homeless(self, notice: Notice, ring: Ring, error: SlackApiError) -> None:
        """Have an open ring ring elsewhere, the line with it; what ended needs no more lines."""
        if ring.ended:
            await self._close(notice, NoticeState.FAILED, None)
        else:
            await self._pinboard.give_up(ring, error)

    async def _say(self, id_: str, place: dict[str, Any]) -> None:
        """Say it in one's turn, if it is still to be said, and was not said already."""
        notice = await self._office.store.get(Notice, id_)
        if not notice:
            return
        left_over = notice.state is NoticeState.POSTING and id_ not in self._refused
        ts = await self._found(notice, place) if left_over else None
        message = await self._drawn(notice)
        if not ts and not message:
            await self._close(notice, NoticeState.CANCELLED, None)
            return
        if notice.state is not NoticeState.POSTING:
            notice = await self._close(notice, NoticeState.POSTING, None)
        if message and not ts:
            ts = await self._post(notice, message, place)
        await self._close(notice, NoticeState.POSTED, ts)

    async def _drawn(self, notice: Notice) -> Message | None:
        """Draw it as things are now; None for what is not to be said any more."""
        if not notice.ring:
            return alarm_line(notice)
        ring = await self._office.store.get(Ring, notice.ring)
        lead = await self._office.store.get(Lead, notice.lead)
        if not ring or not lead or outdated(notice, ring):
            return None
        sight = self._office.sight(self._office.now())
        return line(notice, lead, ring, sight, self._link(ring))

    async def _post(self, notice: Notice, message: Message, place: dict[str, Any]) -> str:
        self._refused.discard(notice.id)
        try:
            posted = await self._ways.client.chat_postMessage(**place, **sent_form(message))
        except SlackApiError:
            self._refused.add(notice.id)  # so it is surely not there
            raise
        return str(posted["ts"])

    def _link(self, ring: Ring) -> str:
        return self._ways.workspace.permalink(ring.card.channel or "", ring.card.ts or "")

    async def _found(self, notice: Notice, place: dict[str, Any]) -> str | None:
        client, thread = self._office.client, place.get("thread_ts") or ""
        about, since = ("notice", notice.id), notice.at - LOOK_BACK
        return await looked_up(client, about, place["channel"], since=since, thread=thread)

    async def _close(self, notice: Notice, state: NoticeState, ts: str | None) -> Notice:
        changed = replace(notice, state=state, ts=ts)
        await self._office.store.save(changed)
        return replace(changed, version=notice.version + 1)


def _names_a_channel(notice: Notice) -> bool:
    return notice.to.startswith("#")
