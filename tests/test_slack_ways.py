"""How clicks reach us: over HTTP with a signature, and over two sockets of which one may fail."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
from aiohttp import ClientSession
from fakes import NOW
from slack_bolt.async_app import AsyncApp
from slack_fixture import CHANNELS, EVERYBODY, KEN, RITA, StrictSlack
from town import Town, town

from bot.clock import MovableClock
from bot.manifest import manifest
from bot.sandbox.mail.post import Post
from bot.sandbox.slack.http import signed
from bot.slack.client import client_for
from bot.slack.sockets import LINES, Sockets

__all__ = ["town"]


class HttpTown(Town):
    """A town whose Slack knows our address, and has no socket to us."""

    def _environ(self) -> dict[str, str]:
        environ = super()._environ()
        del environ["SLACK_APP_TOKEN"]
        return environ | {"SLACK_SIGNING_SECRET": self.slack.signing_secret}


@pytest_asyncio.fixture
async def over_http(tmp_path: Path) -> AsyncIterator[HttpTown]:
    clock, app = MovableClock(NOW), manifest("https://leads.example.com")
    async with StrictSlack.start(app, EVERYBODY, CHANNELS) as slack:
        slack.clock = clock
        post = await Post.start("sales@example.com", clock)
        opened = HttpTown(folder=tmp_path, slack=slack, clock=clock, post=post)
        await opened.start()
        await slack.deliver_to(f"{opened.house.url}/slack/events")
        yield opened
        await slack.acts.quiet()
        await opened.stop()
        await post.stop()
    slack.judge()


async def test_over_http_clicks_forms_and_commands_do_the_same(over_http: HttpTown) -> None:
    town = over_http
    card = await town.take()
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    assert await town.form(RITA.id, town.card(card.ts), "log_touch", {"how": "called"}) == {}
    assert (await town.type(KEN.id, "/lead mine")) == "Nothing is yours right now."
    town.slack.people.open_home(KEN.id)
    await town.seen(lambda: town.slack.snapshot(KEN.id)["home"])


async def test_over_http_a_form_s_errors_come_back_in_the_answer(over_http: HttpTown) -> None:
    card = await over_http.take()
    errors = await over_http.form(RITA.id, card, "more", {"back": "2026-11-20"}, menu="not_yet")
    assert list(errors.values()) == ["That day has come already. Choose one from tomorrow on."]


BODY = json.dumps({"type": "url_verification", "challenge": "abc", "token": "t"}).encode()


async def _sent(town: Town, body: bytes, headers: dict[str, str]) -> httpx.Response:
    kind = {"Content-Type": "application/json"}
    async with httpx.AsyncClient() as client:
        url = f"{town.house.url}/slack/events"
        return await client.post(url, content=body, headers=headers | kind)


async def test_slack_s_challenge_is_answered(over_http: HttpTown) -> None:
    answer = await _sent(over_http, BODY, signed(over_http.slack.signing_secret, BODY))
    assert (answer.status_code, answer.json()) == (200, {"challenge": "abc"})


@pytest.mark.parametrize("age", [-301, 301])
async def test_what_is_five_minutes_off_is_not_heard(over_http: HttpTown, age: int) -> None:
    stamp = int(time.time()) - age
    answer = await _sent(over_http, BODY, signed(over_http.slack.signing_secret, BODY, stamp))
    assert answer.status_code == 401


@pytest.mark.parametrize(
    "headers",
    [
        {},
        signed("another secret", BODY),
        {"X-Slack-Signature": "v0=0", "X-Slack-Request-Timestamp": "yesterday"},
    ],
)
async def test_what_slack_did_not_sign_is_not_heard(
    over_http: HttpTown, headers: dict[str, str]
) -> None:
    assert (await _sent(over_http, BODY, headers)).status_code == 401


async def test_bytes_that_are_no_text_are_not_heard(over_http: HttpTown) -> None:
    raw = b"\xff\xfe"
    answer = await _sent(over_http, raw, signed(over_http.slack.signing_secret, raw))
    assert answer.status_code == 401


async def test_without_a_signing_secret_there_is_no_such_page(town: Town) -> None:
    assert (await _sent(town, BODY, signed("", BODY))).status_code == 404


async def lines(town: Town, wanted: int) -> None:
    """Wait until so many lines are open, as Slack sees it."""
    await town.seen(lambda: len(town.slack.sockets._open) == wanted)


async def test_two_lines_are_open_and_one_may_be_renewed_while_somebody_clicks(town: Town) -> None:
    card = await town.take()
    await lines(town, LINES)
    await town.slack.sockets.refresh_one()
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    await lines(town, LINES)


async def test_an_envelope_that_comes_twice_is_acted_on_once(town: Town) -> None:
    card = await town.take()
    town.slack.duplicate_next()
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    await town.house.settle()
    assert town.told(RITA.id) == []


async def test_a_command_that_comes_twice_is_answered_once(town: Town) -> None:
    town.slack.duplicate_next()
    await town.type(RITA.id, "/lead mine")
    await town.type(RITA.id, "/lead find Nobody")
    assert len(town.told(RITA.id)) == 2


async def test_a_lead_is_shown_while_no_line_is_open(town: Town) -> None:
    await town.slack.sockets.cut()
    card = await town.take()
    assert card.text.startswith("Ringing")


async def test_a_line_that_falls_silent_is_dialled_anew(slack: StrictSlack) -> None:
    """slack_sdk's own watchdog does it: open, but no pong and no data, so it dials again."""
    async with ClientSession() as session:
        client = client_for(slack.bot_token, slack.url, session)
        lines = Sockets(AsyncApp(client=client), slack.app_token, client, ping_seconds=0.2)
        work = asyncio.create_task(lines.run())
        await lines.connected.wait()
        first = set(slack.sockets._open)
        slack.sockets.mute = True
        await asyncio.sleep(0.3)
        assert set(slack.sockets._open) & first, "it is the silence that must be noticed"
        async with asyncio.timeout(5):
            while set(slack.sockets._open) & first:  # noqa: ASYNC110 (a line has no event)
                await asyncio.sleep(0.05)
        slack.sockets.mute = False
        async with asyncio.timeout(5):
            while await lines.open_lines() < LINES:  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)


@pytest_asyncio.fixture
async def slack() -> AsyncIterator[StrictSlack]:
    async with StrictSlack.start(manifest(), EVERYBODY, CHANNELS) as running:
        yield running
        await running.acts.quiet()
    running.judge()
