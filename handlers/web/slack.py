"""HTTP mode: POST /slack/events, where Slack tells of clicks, commands and events.

Bolt checks the signature over the raw body within five minutes, in constant time, and answers
url_verification (https://docs.slack.dev/authentication/verifying-requests-from-slack). The same
handlers hear it as hear the sockets.
"""

from collections.abc import Callable

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse, Response
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp

Hearing = Callable[[], AsyncApp | None]

_LARGEST = 1_000_000
_SIGNATURE, _TIMESTAMP = "x-slack-signature", "x-slack-request-timestamp"


def slack_router(hearing: Hearing) -> APIRouter:
    """Make the route. `hearing` gives who hears, None while we have not reached Slack yet."""
    router = APIRouter(include_in_schema=False)

    @router.post("/slack/events")
    async def events(request: Request) -> Response:
        app = hearing()
        if app is None:
            return PlainTextResponse("not connected to Slack yet\n", status_code=503)
        if int(request.headers.get("content-length") or _LARGEST + 1) > _LARGEST:
            return PlainTextResponse("too large\n", status_code=413)
        if not await _well_formed(request):
            return PlainTextResponse("not from Slack\n", status_code=401)
        return await AsyncSlackRequestHandler(app).handle(request)

    return router


async def _well_formed(request: Request) -> bool:
    """Whether Bolt can check it at all: it stumbles over what Slack never sends."""
    signature = request.headers.get(_SIGNATURE, "")
    stamped = request.headers.get(_TIMESTAMP, "")
    try:
        (await request.body()).decode()
    except UnicodeDecodeError:
        return False
    return signature.isascii() and stamped.isascii() and stamped.isdigit()
