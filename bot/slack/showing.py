"""What posting to Slack has in common: trying, waiting after a fault, and not posting twice."""

import logging
from collections.abc import Awaitable
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.blocks.elements import Message
from handlers.slack.office import Office
from nurture.errors import Stale, Undelivered

log = logging.getLogger(__name__)

LOOK_BACK = timedelta(minutes=5)
"""How far Slack's clock may be behind ours, when we look for a message."""
_REST = timedelta(seconds=15)
_QUIET = {"unfurl_links": False, "unfurl_media": False}

# Slack's words for "not in this way, however often you ask" (docs.slack.dev/reference/methods).
REFUSED = frozenset(
    {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"}
)
# And for a message that is not there any more, or that is not ours to change.
GONE = frozenset({"message_not_found", "cant_update_message"})


class Showing:
    """Keeps which records rest after a fault, and which may be in Slack already.

    A record marked as being posted before we began was left by a crash, and one whose answer
    was lost may have arrived: both are looked up before they are posted (nevers, 5).
    """

    def __init__(self, office: Office) -> None:
        self.office = office
        self._began = office.now()
        self._unsure: set[str] = set()
        self._resting: dict[str, datetime] = {}
        self.trouble: dict[str, str] = {}

    def may_be_there(self, id_: str, posting: datetime | None) -> bool:
        """Whether to look it up before posting."""
        return id_ in self._unsure or (posting is not None and posting < self._began)

    def rests(self, id_: str) -> bool:
        """Whether it failed a moment ago."""
        return self._resting.get(id_, self._began) > self.office.now()

    async def attempt(self, id_: str, deed: Awaitable[None]) -> None:
        """Do it; after a fault let this record rest, so that the next ones go on.

        If somebody saved meanwhile, the next look shows what is still to be done.
        """
        try:
            await deed
        except Stale:
            return
        except SlackApiError as error:
            self.rest(id_, word_of(error))
        except Undelivered as trouble:
            self.rest(id_, f"mail: {trouble.code or 'no answer'}")  # its words may hold an address
        except (ClientError, TimeoutError) as error:
            self._unsure.add(id_)
            self.rest(id_, type(error).__name__)
        else:
            self._unsure.discard(id_)
            self._resting.pop(id_, None)
            self.trouble.pop(id_, None)

    def rest(self, id_: str, why: str) -> None:
        """Leave a record alone for a moment, and say why."""
        self._resting[id_] = self.office.now() + _REST
        self.trouble[id_] = why
        log.warning("not shown in Slack", extra={"record": id_, "why": why})


def word_of(error: SlackApiError) -> str:
    """Give Slack's own word for what went wrong."""
    return str(error.response.get("error", ""))


def sent_form(message: Message) -> dict[str, Any]:
    """Give a message as chat.postMessage takes it: never unfurled, with its metadata."""
    form: dict[str, Any] = {"text": message.text, "blocks": list(message.blocks), **_QUIET}
    return form | ({"metadata": message.metadata} if message.metadata else {})


async def looked_up(
    client: AsyncWebClient,
    about: tuple[str, str],
    channel: str,
    *,
    since: datetime,
    thread: str = "",
) -> str | None:
    """Give the ts of our message of then or later about a record, None if there is none.

    `about` is what its metadata names and the record's id: whatever may have been posted is
    looked up before it is posted again (nevers, 5).
    """
    in_thread = partial(client.conversations_replies, ts=thread)
    read = in_thread if thread else client.conversations_history
    oldest, cursor = f"{since.timestamp():.6f}", ""
    while True:
        page = await read(
            channel=channel, oldest=oldest, include_all_metadata=True, limit=200, cursor=cursor
        )
        ours = (str(one["ts"]) for one in page["messages"] if _is_about(one, *about))
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        if (ts := next(ours, None)) or not cursor:
            return ts


def _is_about(found: dict[str, Any], key: str, id_: str) -> bool:
    payload = (found.get("metadata") or {}).get("event_payload") or {}
    return bool(payload.get(key) == id_)
