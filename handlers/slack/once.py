"""Each thing that Slack tells us is heard once: it may tell the same twice, on any line.

https://docs.slack.dev/apis/events-api/using-socket-mode: an envelope can come again. Each click,
command and form has a trigger of its own, each event an id.
"""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse

_KEPT = 10_000


class Once:
    """Remembers what was heard lately."""

    def __init__(self) -> None:
        self._heard: OrderedDict[str, None] = OrderedDict()

    def again(self, key: str) -> bool:
        """Whether this was heard before; from now on it was."""
        if key in self._heard:
            return True
        self._heard[key] = None
        if len(self._heard) > _KEPT:
            self._heard.popitem(last=False)
        return False


def register(app: AsyncApp, once: Once) -> None:
    """Acknowledge what comes again, and do nothing more about it."""

    @app.middleware
    async def hear_once(
        body: dict[str, Any],
        next: Callable[[], Awaitable[None]],  # noqa: A002 (Bolt's name)
    ) -> BoltResponse | None:
        key = body.get("event_id") or body.get("trigger_id")
        if key and once.again(str(key)):
            return BoltResponse(status=200, body="")
        await next()
        return None
