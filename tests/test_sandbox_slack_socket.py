"""Socket Mode as the stand-in speaks it."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import aiohttp
import pytest
import pytest_asyncio
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_fixture import StrictSlack, slack
from slack_sdk.web.async_client import AsyncWebClient

__all__ = ["slack"]


@pytest_asyncio.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


async def dialled(slack: StrictSlack) -> str:
    client = AsyncWebClient(base_url=slack.url)
    answer = await client.apps_connections_open(app_token=slack.app_token)
    return str(answer["url"])


async def test_an_address_admits_one_connection_once(
    slack: StrictSlack, session: aiohttp.ClientSession
) -> None:
    url = await dialled(slack)
    async with session.ws_connect(url) as socket:
        hello = await socket.receive_json(timeout=2)
        assert (hello["type"], hello["num_connections"]) == ("hello", 1)
        assert hello["connection_info"]["app_id"] == slack.office.app.id
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await session.ws_connect(url)


async def test_the_eleventh_connection_is_sent_away(
    slack: StrictSlack, session: aiohttp.ClientSession
) -> None:
    async with AsyncExitStack() as held:
        for _ in range(10):
            url = await dialled(slack)
            socket = await held.enter_async_context(session.ws_connect(url))
            await socket.receive_json(timeout=2)
        last = await held.enter_async_context(session.ws_connect(await dialled(slack)))
        told = await last.receive_json(timeout=2)
    assert told == {"type": "disconnect", "reason": "too_many_websockets"}


async def test_each_envelope_goes_to_one_connection_in_turn(
    slack: StrictSlack, session: aiohttp.ClientSession
) -> None:
    async with (
        session.ws_connect(await dialled(slack)) as one,
        session.ws_connect(await dialled(slack)) as two,
    ):
        for socket in (one, two):
            await socket.receive_json(timeout=2)
        for number in range(4):
            await slack.sockets.send({"envelope_id": str(number)})
        heard = [
            [(await socket.receive_json(timeout=2))["envelope_id"] for _ in range(2)]
            for socket in (one, two)
        ]
    assert sorted(heard) == [["0", "2"], ["1", "3"]]


async def test_a_frame_that_is_no_acknowledgement_is_a_fault(
    slack: StrictSlack, session: aiohttp.ClientSession
) -> None:
    async with session.ws_connect(await dialled(slack)) as socket:
        await socket.receive_json(timeout=2)
        await socket.send_str("hello?")
        await socket.send_json({"envelope_id": "made-up"})
        await socket.send_json({"envelope_id": "made-up", "payload": "thanks"})
    slack.expect_fault("no acknowledgement: hello?")
    slack.expect_fault("never sent: made-up")
    slack.expect_fault("is no object")


async def test_the_connection_can_stay_silent(
    slack: StrictSlack, session: aiohttp.ClientSession
) -> None:
    slack.sockets.says_hello = False
    async with session.ws_connect(await dialled(slack)) as socket:
        await slack.connected()
        with pytest.raises(TimeoutError):
            await socket.receive(timeout=0.05)


async def test_bolt_comes_back_when_slack_refreshes_the_connection(slack: StrictSlack) -> None:
    web = AsyncWebClient(token=slack.bot_token, base_url=slack.url)
    app = AsyncApp(client=web)
    handler = AsyncSocketModeHandler(app, slack.app_token)
    await handler.connect_async()  # type: ignore[no-untyped-call]  # Bolt types it not
    try:
        await slack.connected()
        await slack.sockets.drop()
        await slack.connected()
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]
    opened = [call for call in slack.calls if call.method == "apps.connections.open"]
    assert len(opened) == 2
