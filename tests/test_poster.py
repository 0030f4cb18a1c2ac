"""The poster: what it makes of Slack's answers."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
import pytest_asyncio
from aiohttp import ClientSession, web
from slack_sdk.errors import SlackApiError

from bot.slack.poster import Poster
from bot.slack.showing import word_of


@dataclass
class Slack:
    """What answers posts, and what came."""

    poster: Poster
    answer: web.Response = field(default_factory=lambda: web.json_response({"ok": True, "ts": "1"}))
    came: list[tuple[str, object]] = field(default_factory=list)


@pytest_asyncio.fixture
async def slack() -> AsyncIterator[Slack]:
    async def post(request: web.Request) -> web.Response:
        there.came.append((request.headers["Authorization"], await request.json()))
        return there.answer

    app = web.Application()
    app.router.add_post("/api/chat.postMessage", post)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
    async with ClientSession() as session:
        there = Slack(Poster(token="xoxb-1", base_url=url, session=session))
        yield there
    await runner.cleanup()


async def test_a_message_is_posted_as_it_is_drawn(slack: Slack) -> None:
    posted = await slack.poster.chat_postMessage(channel="C1", text="Für Pia", blocks=[])
    assert posted["ts"] == "1"
    assert slack.came == [("Bearer xoxb-1", {"channel": "C1", "text": "Für Pia", "blocks": []})]


async def test_a_no_is_told_in_slack_s_word(slack: Slack) -> None:
    slack.answer = web.json_response({"ok": False, "error": "is_archived"})
    with pytest.raises(SlackApiError) as no:
        await slack.poster.chat_postMessage(channel="C1", text="Pia")
    assert word_of(no.value) == "is_archived"


async def test_a_proxy_s_page_is_no_yes(slack: Slack) -> None:
    slack.answer = web.Response(text="<html>Bad gateway</html>", content_type="text/html")
    with pytest.raises(SlackApiError):
        await slack.poster.chat_postMessage(channel="C1", text="Pia")


async def test_how_long_to_wait_is_read_however_it_is_spelt(slack: Slack) -> None:
    slack.answer = web.json_response({"ok": False}, status=429, headers={"retry-after": "7"})
    with pytest.raises(SlackApiError) as no:
        await slack.poster.chat_postMessage(channel="C1", text="Pia")
    assert no.value.response.status_code == 429
    assert no.value.response.headers["Retry-After"] == "7"
