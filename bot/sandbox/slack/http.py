"""HTTP mode: envelopes go out as signed requests, and the answer to each is the acknowledgement.

Source: https://docs.slack.dev/apis/events-api/using-http-request-urls and
https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from urllib.parse import urlencode

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.sandbox.slack.world import Json

_OK = 200
_ACK_SECONDS = 3.0
FORM = "application/x-www-form-urlencoded"


class Requests:
    """Takes envelopes to one request URL."""

    def __init__(
        self, url: str, secret: str, acknowledge: Callable[[str, Json | None], None]
    ) -> None:
        self._url = url
        self._secret = secret
        self._acknowledge = acknowledge
        self._session = ClientSession(timeout=ClientTimeout(total=_ACK_SECONDS))
        self._under_way: set[asyncio.Task[None]] = set()

    @property
    def listening(self) -> bool:
        return True

    async def send(self, envelope: Json) -> bool:
        """Post it; what comes back within three seconds is its acknowledgement."""
        task = asyncio.create_task(self._post(envelope))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return True

    async def close(self) -> None:
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)
        await self._session.close()

    async def _post(self, envelope: Json) -> None:
        kind, body = _written(envelope)
        headers = signed(self._secret, body) | {"Content-Type": kind}
        if envelope.get("retry_attempt"):
            headers["X-Slack-Retry-Num"] = str(envelope["retry_attempt"])
        try:
            async with self._session.post(self._url, data=body, headers=headers) as answer:
                told = await answer.text()
        except (ClientError, TimeoutError):
            return  # no acknowledgement: the clock finds out
        if answer.status == _OK:
            payload = json.loads(told) if told.startswith("{") else None
            self._acknowledge(envelope["envelope_id"], payload)


def signed(secret: str, body: bytes, stamp: int | None = None) -> dict[str, str]:
    """Sign a body as Slack does, v0; `stamp` is in seconds, now if it is not given."""
    at = int(time.time()) if stamp is None else stamp
    digest = hmac.new(secret.encode(), b"v0:%d:%s" % (at, body), hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": str(at), "X-Slack-Signature": f"v0={digest}"}


def _written(envelope: Json) -> tuple[str, bytes]:
    """Write a payload as each kind comes: events as JSON, acts in a form, commands as fields."""
    payload = envelope["payload"]
    if envelope["type"] == "events_api":
        return "application/json", json.dumps(payload).encode()
    fields = payload if envelope["type"] == "slash_commands" else {"payload": json.dumps(payload)}
    return FORM, urlencode(fields).encode()
