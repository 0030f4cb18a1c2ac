"""The alarm bell: tells one of us about the mail, in a direct message that belongs to no card."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.pace import Pace, Rank
from bot.slack.showing import sent_form
from handlers.slack.alarms import drawn
from handlers.slack.office import Office
from nurture.model import Notice, NoticeState

Direct = Callable[[str], Awaitable[str | None]]


async def sound(
    notice: Notice, office: Office, client: AsyncWebClient, pace: Pace, *, direct: Direct
) -> None:
    """Post an alarm, then note it: better heard twice than never.

    Whoever is not in Slack can't hear it; `leadbell outbox` tells the same.
    """
    place = await direct(notice.to)
    if not place:
        await office.store.save(replace(notice, state=NoticeState.FAILED))
        return
    said = partial(client.chat_postMessage, channel=place, **sent_form(drawn(notice)))
    posted: Any = await pace.call("chat.postMessage", Rank.TELL, said, channel=place)
    await office.store.save(replace(notice, state=NoticeState.POSTED, ts=str(posted["ts"])))
