"""Telling: posts the lines around cards, in the thread and to one person at a time."""

import logging
from dataclasses import replace
from typing import Any

from bot.showing import Showing, carries, sent_form
from bot.slack import Workspace
from handlers.lines import line
from handlers.office import Office
from nurture.errors import Stale
from nurture.model import Lead, Notice, NoticeState, Ring
from nurture.ringing import outdated

log = logging.getLogger(__name__)


class Teller:
    """Posts what waits, in order. A line waits until its card is in Slack."""

    def __init__(self, office: Office, workspace: Workspace) -> None:
        self._office = office
        self._workspace = workspace
        self._ids = {key: slack_id for slack_id, key in workspace.people.items()}
        self.showing = Showing(office)

    async def tell(self) -> None:
        """Post every line that waits; one that fails rests, and the next goes on."""
        for notice in await self._office.store.notices_waiting():
            if not self.showing.rests(notice.id):
                await self.showing.attempt(notice.id, self._tell(notice))

    async def _tell(self, notice: Notice) -> None:
        ring = await self._office.store.get(Ring, notice.ring)
        lead = await self._office.store.get(Lead, notice.lead)
        if not ring or not lead or not ring.card.ts:
            return
        if not self._reachable(notice):
            await self._close(notice, NoticeState.FAILED, None)
            return
        try:
            await self._post(notice, lead, ring)
        except Stale:
            return  # somebody acted meanwhile: the next look shows whether it is still to be said

    def _reachable(self, notice: Notice) -> bool:
        return notice.to == "thread" or notice.to in self._ids

    async def _post(self, notice: Notice, lead: Lead, ring: Ring) -> None:
        now = self._office.now()
        place = await self._place(notice, ring)
        left_over = notice.state is NoticeState.POSTING
        ts = await self._found(notice, place) if left_over else None
        if not ts and outdated(notice, ring):
            await self._close(notice, NoticeState.CANCELLED, None)
            return
        if not left_over:
            notice = await self._close(notice, NoticeState.POSTING, None)
        if not ts:
            permalink = self._workspace.permalink(ring.card.channel or "", ring.card.ts or "")
            message = line(notice, lead, ring, self._office.sight(now), permalink)
            posted = await self._office.client.chat_postMessage(**place, **sent_form(message))
            ts = str(posted["ts"])
        await self._close(notice, NoticeState.POSTED, ts)

    async def _place(self, notice: Notice, ring: Ring) -> dict[str, Any]:
        if notice.to == "thread":
            return {"channel": ring.card.channel, "thread_ts": ring.card.ts}
        opened = await self._office.client.conversations_open(users=self._ids[notice.to])
        return {"channel": opened["channel"]["id"]}

    async def _found(self, notice: Notice, place: dict[str, Any]) -> str | None:
        client = self._office.client
        if "thread_ts" in place:
            page = await client.conversations_replies(
                channel=place["channel"],
                ts=place["thread_ts"],
                include_all_metadata=True,
                limit=200,
            )
        else:
            page = await client.conversations_history(
                channel=place["channel"], include_all_metadata=True, limit=200
            )
        ours = (found["ts"] for found in page["messages"] if carries(found, "notice", notice.id))
        return next(ours, None)

    async def _close(self, notice: Notice, state: NoticeState, ts: str | None) -> Notice:
        changed = replace(notice, state=state, ts=ts)
        await self._office.store.save(changed)
        return replace(changed, version=notice.version + 1)
