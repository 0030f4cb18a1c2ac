"""How often, how late and how surely: what the stand-in allows, and what it can lose."""

import asyncio
import time

import aiohttp
import pytest
from slack_fixture import (
    LEADS,
    MARKETING,
    RITA,
    StrictSlack,
    slack,
)
from slack_line import (
    client,
    refused,
)
from slack_sdk.errors import SlackApiError

from bot.sandbox.slack.world import Json

__all__ = ["slack"]

MODAL: Json = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "T"},
    "blocks": [{"type": "section", "text": {"type": "plain_text", "text": "x"}}],
}
HOME: Json = {"type": "home", "blocks": MODAL["blocks"]}


async def test_a_call_too_many_is_told_how_long_to_wait(slack: StrictSlack) -> None:
    slack.limit("chat.postMessage", retry_after=2)
    with pytest.raises(SlackApiError, match="ratelimited") as error:
        await client(slack).chat_postMessage(channel=LEADS.id, text="x")
    assert error.value.response.status_code == 429
    assert error.value.response.headers["Retry-After"] == "2"
    await client(slack).chat_postMessage(channel=LEADS.id, text="x")


async def test_a_burst_in_one_channel_is_slowed_down_and_the_next_is_free(
    slack: StrictSlack,
) -> None:
    burst = slack.office.limits.rates["chat.postMessage"].burst
    for _ in range(burst):
        await client(slack).chat_postMessage(channel=LEADS.id, text="x")
    answer = await refused(client(slack).chat_postMessage(channel=LEADS.id, text="x"))
    assert answer["error"] == "ratelimited"
    await client(slack).chat_postMessage(channel=MARKETING.id, text="x")


async def test_an_answer_can_be_lost_after_the_message_was_posted(slack: StrictSlack) -> None:
    slack.lose_answer("chat.postMessage")
    with pytest.raises(aiohttp.ClientError):
        await client(slack).chat_postMessage(channel=LEADS.id, text="once")
    assert [m["text"] for m in slack.snapshot(RITA.id)["channels"][0]["messages"]] == ["once"]


async def test_a_trigger_opens_one_modal_within_three_seconds(slack: StrictSlack) -> None:
    web, triggers = client(slack), slack.office.triggers
    old = triggers.issue(RITA.id)
    born = time.monotonic()
    used = triggers.issue(RITA.id)
    await web.views_open(trigger_id=used, view=MODAL)
    again = await refused(web.views_open(trigger_id=used, view=MODAL))
    assert again["error"] == "exchanged_trigger_id"
    await asyncio.sleep(max(0.0, 3.05 - (time.monotonic() - born)))
    late = await refused(web.views_open(trigger_id=old, view=MODAL))
    assert late["error"] == "expired_trigger_id"
    slack.expect_fault("exchanged_trigger_id")
    slack.expect_fault("expired_trigger_id")
