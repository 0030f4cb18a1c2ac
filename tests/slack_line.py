"""Two ways for a test to stand in an app's place: a Web API client, and a bare socket."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from slack_fixture import LEADS, StrictSlack, slack
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.slack.world import Json

__all__ = ["slack"]


def client(slack: StrictSlack, token: str | None = None) -> AsyncWebClient:
    given = slack.bot_token if token is None else token
    return AsyncWebClient(token=given, base_url=slack.url, retry_handlers=[])


async def refused(call: Awaitable[Any]) -> Json:
    """The answer to a call that Slack refuses."""
    with pytest.raises(SlackApiError) as error:
        await call
    answer = error.value.response
    return dict(answer.data) if hasattr(answer, "data") else dict(answer)


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def entry(name: str, kind: str, *, optional: bool = False, **more: Any) -> Json:
    element = {"type": kind, "action_id": name, **more}
    block = {"type": "input", "block_id": name, "label": plain(name), "element": element}
    return {**block, "optional": True} if optional else block


def option(value: str) -> Json:
    return {"text": plain(value), "value": value}


TWO = [option("one"), option("two")]
BUTTON: Json = {"type": "button", "action_id": "go", "value": "1", "text": plain("Go")}
CARD: list[Json] = [
    {"type": "actions", "block_id": "acts", "elements": [BUTTON]},
    {
        "type": "section",
        "block_id": "more",
        "text": plain("x"),
        "accessory": {"type": "overflow", "action_id": "more", "options": TWO},
    },
]


def modal(title: str, *blocks: Json, **more: Any) -> Json:
    shown = list(blocks) or [entry("note", "plain_text_input")]
    return {"type": "modal", "title": plain(title), "submit": plain("Go"), "blocks": shown, **more}


class Line:
    """An app with nothing but a socket: it hears envelopes and answers what the test says."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket

    async def hear(self) -> Json:
        heard: Json = await self.socket.receive_json(timeout=2)
        return heard

    async def answer(self, envelope: Json, payload: Json | None = None) -> None:
        told = {"envelope_id": envelope["envelope_id"], **({"payload": payload} if payload else {})}
        await self.socket.send_json(told)


@pytest_asyncio.fixture
async def line(slack: StrictSlack) -> AsyncIterator[Line]:
    dialled = await client(slack).apps_connections_open(app_token=slack.app_token)
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(str(dialled["url"])) as socket,
    ):
        opened = Line(socket)
        assert (await opened.hear())["type"] == "hello"
        yield opened


async def card(slack: StrictSlack, **more: Any) -> str:
    sent = await client(slack).chat_postMessage(channel=LEADS.id, text="x", blocks=CARD, **more)
    return str(sent["ts"])
