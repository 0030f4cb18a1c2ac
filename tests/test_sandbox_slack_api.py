"""The Web API as the stand-in serves it: who may call, what is refused, who is rung."""

import asyncio
import copy
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
from slack_fixture import (
    CHANNELS,
    EVERYBODY,
    HANA,
    KEN,
    LEADS,
    MANIFEST,
    MARKETING,
    MAX,
    RITA,
    StrictSlack,
    slack,
)
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.slack_world import Json

__all__ = ["slack"]

MODAL: Json = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "T"},
    "blocks": [{"type": "section", "text": {"type": "plain_text", "text": "x"}}],
}
HOME: Json = {"type": "home", "blocks": MODAL["blocks"]}


def client(slack: StrictSlack, token: str | None = None) -> AsyncWebClient:
    given = slack.bot_token if token is None else token
    return AsyncWebClient(token=given, base_url=slack.url, retry_handlers=[])


def without(*scopes: str) -> Json:
    manifest = copy.deepcopy(MANIFEST)
    granted = manifest["oauth_config"]["scopes"]["bot"]
    manifest["oauth_config"]["scopes"]["bot"] = [s for s in granted if s not in scopes]
    manifest["settings"]["event_subscriptions"]["bot_events"] = ["app_home_opened"]
    return manifest


async def refused(call: Awaitable[Any]) -> Json:
    """The answer to a call that Slack refuses."""
    with pytest.raises(SlackApiError) as error:
        await call
    answer = error.value.response
    return dict(answer.data) if hasattr(answer, "data") else dict(answer)


Ask = Callable[[AsyncWebClient], Awaitable[Any]]

# What an app must cope with: no mistake of its own.
REFUSALS: dict[str, tuple[Ask, str]] = {
    "nowhere": (lambda c: c.chat_postMessage(channel="C0NONE", text="x"), "channel_not_found"),
    "nobody": (lambda c: c.users_info(user="U0NONE"), "user_not_found"),
    "no address": (lambda c: c.users_lookupByEmail(email="a@example.com"), "users_not_found"),
    "no message": (
        lambda c: c.chat_update(channel=LEADS.id, ts="1.000000", text="x"),
        "message_not_found",
    ),
    "no link": (
        lambda c: c.chat_getPermalink(channel=LEADS.id, message_ts="1.000000"),
        "message_not_found",
    ),
    "not for them": (
        lambda c: c.chat_postEphemeral(channel=LEADS.id, user=MAX.id, text="x"),
        "user_not_in_channel",
    ),
    "nobody to open": (lambda c: c.conversations_open(users="U0NONE"), "user_not_found"),
    "no view": (lambda c: c.views_update(view_id="V0NONE", view=MODAL), "not_found"),
    "no cursor": (lambda c: c.users_list(cursor="b0rk"), "invalid_cursor"),
    "no bot": (lambda c: c.bots_info(bot="B0NONE"), "bot_not_found"),
}

# What an app never does if it is right: each is a fault too.
MISTAKES: dict[str, tuple[Ask, str]] = {
    "nothing to say": (
        lambda c: c.api_call("chat.postMessage", json={"channel": LEADS.id}),
        "no_text",
    ),
    "too much to say": (
        lambda c: c.chat_postMessage(channel=LEADS.id, text="x" * 40_001),
        "msg_too_long",
    ),
    "a field missing": (
        lambda c: c.api_call("chat.update", json={"channel": LEADS.id, "text": "x"}),
        "invalid_arguments",
    ),
    "bad blocks": (
        lambda c: c.chat_postMessage(channel=LEADS.id, text="x", blocks=[{"type": "banner"}]),
        "invalid_blocks",
    ),
    "bad metadata": (
        lambda c: c.chat_postMessage(channel=LEADS.id, text="x", metadata={"lead": "1"}),
        "invalid_metadata_format",
    ),
    "no thread": (
        lambda c: c.chat_postMessage(channel=LEADS.id, text="x", thread_ts="1.000000"),
        "thread_not_found",
    ),
    "bad trigger": (lambda c: c.views_open(trigger_id="1.2.3", view=MODAL), "invalid_trigger_id"),
    "bad view": (
        lambda c: c.views_publish(user_id=RITA.id, view={"type": "home"}),
        "invalid_arguments",
    ),
    "a home for nobody": (
        lambda c: c.views_publish(user_id="U0NONE", view=HOME),
        "invalid_arguments",
    ),
    "unknown types": (lambda c: c.conversations_list(types="rooms"), "invalid_arguments"),
    "three at once": (
        lambda c: c.conversations_open(users=[RITA.id, KEN.id]),
        "invalid_arguments",
    ),
    "no such method": (lambda c: c.api_call("chat.shout"), "unknown_method"),
    "a token of the wrong kind": (
        lambda c: c.apps_connections_open(app_token=str(c.token)),
        "not_allowed_token_type",
    ),
    "private channels": (
        lambda c: c.conversations_list(types="public_channel,private_channel"),
        "missing_scope",
    ),
}


@pytest.mark.parametrize(("ask", "error"), REFUSALS.values(), ids=REFUSALS.keys())
async def test_slack_says_no_to(slack: StrictSlack, ask: Ask, error: str) -> None:
    assert (await refused(ask(client(slack))))["error"] == error


@pytest.mark.parametrize(("ask", "error"), MISTAKES.values(), ids=MISTAKES.keys())
async def test_it_is_a_fault_to_send(slack: StrictSlack, ask: Ask, error: str) -> None:
    assert (await refused(ask(client(slack))))["error"] == error
    slack.expect_fault(error)


@pytest.mark.parametrize(("token", "error"), [("", "not_authed"), ("xoxb-1", "invalid_auth")])
async def test_only_the_apps_own_token_opens(slack: StrictSlack, token: str, error: str) -> None:
    assert (await refused(client(slack, token).auth_test()))["error"] == error
    slack.expect_fault(error)


async def test_an_argument_that_is_not_modelled_is_a_fault(slack: StrictSlack) -> None:
    await client(slack).chat_postMessage(channel=LEADS.id, text="x", link_names=True)
    slack.expect_fault("chat.postMessage: the argument 'link_names' is not modelled")


async def test_blocks_without_words_to_notify_with_are_a_fault(slack: StrictSlack) -> None:
    bare = {"channel": LEADS.id, "blocks": MODAL["blocks"]}
    await client(slack).api_call("chat.postMessage", json=bare)
    slack.expect_fault("no text to fall back on")


SCOPED: dict[str, Ask] = {
    "chat:write": lambda c: c.chat_postMessage(channel=LEADS.id, text="x"),
    "im:write": lambda c: c.conversations_open(users=RITA.id),
    "channels:join": lambda c: c.conversations_join(channel=LEADS.id),
    "users:read": lambda c: c.users_info(user=RITA.id),
    "users:read.email": lambda c: c.users_lookupByEmail(email=RITA.email),
    "channels:read": lambda c: c.conversations_list(),
    "channels:history": lambda c: c.conversations_history(channel=LEADS.id),
}


@pytest.mark.parametrize("scope", SCOPED)
async def test_a_scope_that_the_manifest_lacks_is_missed(scope: str) -> None:
    async with StrictSlack.start(without(scope), EVERYBODY, CHANNELS) as slack:
        answer = await refused(SCOPED[scope](client(slack)))
        assert (answer["error"], answer["needed"].split(",")[0]) == ("missing_scope", scope)
        assert scope not in answer["provided"].split(",")


async def test_every_answer_names_the_scopes(slack: StrictSlack) -> None:
    answer = await client(slack).auth_test()
    assert answer.headers["x-oauth-scopes"].split(",") == sorted(
        MANIFEST["oauth_config"]["scopes"]["bot"]
    )


async def test_the_bot_writes_only_where_it_is_and_where_it_is_open(slack: StrictSlack) -> None:
    web = client(slack)
    ts = (await web.chat_postMessage(channel="#leads", text="x"))["ts"]
    slack.remove_bot(LEADS.id)
    assert (await refused(web.chat_postMessage(channel=LEADS.id, text="x")))["error"] == (
        "not_in_channel"
    )
    await web.conversations_join(channel=LEADS.id)
    await web.chat_postMessage(channel=LEADS.id, text="x")
    slack.archive(LEADS.id)
    assert (await refused(web.chat_postMessage(channel=LEADS.id, text="x")))["error"] == (
        "is_archived"
    )
    update = web.chat_update(channel=LEADS.id, ts=ts, text="y")
    assert (await refused(update))["error"] == "is_inactive"


async def test_the_bot_edits_only_its_own_messages(slack: StrictSlack) -> None:
    slack.people.say(RITA.id, LEADS.id, "mine")
    [message] = slack.snapshot(KEN.id)["channels"][0]["messages"]
    update = client(slack).chat_update(channel=LEADS.id, ts=message["ts"], text="yours")
    assert (await refused(update))["error"] == "cant_update_message"


async def test_an_edit_with_text_alone_takes_the_blocks_away(slack: StrictSlack) -> None:
    web = client(slack)
    sent = await web.chat_postMessage(channel=LEADS.id, text="x", blocks=MODAL["blocks"])
    await web.chat_update(channel=LEADS.id, ts=sent["ts"], text="y")
    [message] = slack.snapshot(RITA.id)["channels"][0]["messages"]
    assert (message["text"], message["blocks"], message["edited"]) == ("y", [], True)


async def test_metadata_comes_back_only_when_asked_for(slack: StrictSlack) -> None:
    web, metadata = client(slack), {"event_type": "card", "event_payload": {"ring": "r1"}}
    await web.chat_postMessage(channel=LEADS.id, text="x", metadata=metadata)
    [bare] = (await web.conversations_history(channel=LEADS.id))["messages"]
    asked = await web.conversations_history(channel=LEADS.id, include_all_metadata=True)
    assert "metadata" not in bare
    assert asked["messages"][0]["metadata"] == metadata


async def test_history_comes_newest_first_in_pages_and_without_replies(slack: StrictSlack) -> None:
    web = client(slack)
    sent = [(await web.chat_postMessage(channel=LEADS.id, text=t))["ts"] for t in "abc"]
    await web.chat_postMessage(channel=LEADS.id, text="reply", thread_ts=sent[0])
    first = await web.conversations_history(channel=LEADS.id, limit=2)
    cursor = first["response_metadata"]["next_cursor"]
    second = await web.conversations_history(channel=LEADS.id, limit=2, cursor=cursor)
    assert [m["text"] for m in [*first["messages"], *second["messages"]]] == ["c", "b", "a"]
    assert (first["has_more"], second["has_more"]) == (True, False)
    later = await web.conversations_history(channel=LEADS.id, oldest=sent[1])
    assert [m["text"] for m in later["messages"]] == ["c"]
    thread = await web.conversations_replies(channel=LEADS.id, ts=sent[0])
    assert [m["text"] for m in thread["messages"]] == ["a", "reply"]
    assert thread["messages"][0]["reply_count"] == 1


async def test_messages_carry_the_sandboxs_time_and_never_the_same(slack: StrictSlack) -> None:
    slack.clock = lambda: datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    sent = [await client(slack).chat_postMessage(channel=LEADS.id, text="x") for _ in range(3)]
    assert [s["ts"] for s in sent] == sorted({str(s["ts"]) for s in sent})
    assert slack.snapshot(RITA.id)["channels"][0]["messages"][0]["at"].startswith(
        "2026-11-23T08:00:00"
    )


@pytest.mark.parametrize(
    ("text", "rung"),
    [
        ("<!channel> look", ["U0HANA", "U0KEN", "U0MONA", "U0RITA"]),
        ("<!here|here>", ["U0HANA", "U0KEN", "U0MONA", "U0RITA"]),
        ("<@U0KEN> and <@U0MAX>, who is not here", ["U0KEN"]),
        ("&lt;!channel&gt; @channel @ken", []),
    ],
)
async def test_a_mention_rings_who_is_in_the_channel(
    slack: StrictSlack, text: str, rung: list[str]
) -> None:
    sent = await client(slack).chat_postMessage(channel=LEADS.id, text=text)
    assert [mention.person for mention in slack.mentions] == rung
    assert {mention.ts for mention in slack.mentions} <= {sent["ts"]}


async def test_plain_text_rings_nobody_and_mrkdwn_does(slack: StrictSlack) -> None:
    web = client(slack)
    shouted = {"type": "plain_text", "text": "<!channel> <@U0KEN>"}
    blocks: list[Json] = [{"type": "header", "text": shouted}]
    sent = await web.chat_postMessage(channel=LEADS.id, text="x", blocks=blocks)
    assert slack.mentions == []
    blocks = [{"type": "section", "text": {**shouted, "type": "mrkdwn"}}]
    await web.chat_update(channel=LEADS.id, ts=sent["ts"], text="x", blocks=blocks)
    assert slack.mentions == []
    assert slack.would_ring(LEADS.id, str(sent["ts"])) == ["channel", "U0KEN"]
    await web.chat_postMessage(channel=LEADS.id, text="x", blocks=blocks)
    assert len(slack.mentions) == 4


async def test_a_direct_message_rings_its_one_reader(slack: StrictSlack) -> None:
    opened = await client(slack).conversations_open(users=HANA.id)
    await client(slack).chat_postMessage(channel=opened["channel"]["id"], text="x")
    assert [mention.person for mention in slack.mentions] == [HANA.id]
    assert opened["channel"]["id"] == slack.dm(HANA.id)
    assert "Leadbell" in [c["name"] for c in slack.snapshot(HANA.id)["channels"]]
    assert "Leadbell" not in [c["name"] for c in slack.snapshot(KEN.id)["channels"]]


async def test_an_ephemeral_message_is_seen_by_one_and_cannot_be_edited(slack: StrictSlack) -> None:
    web = client(slack)
    sent = await web.chat_postEphemeral(channel=LEADS.id, user=RITA.id, text="you")
    assert len(slack.snapshot(RITA.id)["channels"][0]["messages"]) == 1
    assert slack.snapshot(KEN.id)["channels"][0]["messages"] == []
    update = web.chat_update(channel=LEADS.id, ts=sent["message_ts"], text="all")
    assert (await refused(update))["error"] == "message_not_found"


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


async def test_a_view_changed_meanwhile_is_not_overwritten(slack: StrictSlack) -> None:
    web = client(slack)
    view = (await web.views_publish(user_id=RITA.id, view=HOME))["view"]
    await web.views_publish(user_id=RITA.id, view=HOME, hash=view["hash"])
    stale = await refused(web.views_publish(user_id=RITA.id, view=HOME, hash=view["hash"]))
    assert stale["error"] == "hash_conflict"


async def test_without_a_home_in_the_manifest_none_is_published() -> None:
    manifest = copy.deepcopy(MANIFEST)
    manifest["features"]["app_home"]["home_tab_enabled"] = False
    async with StrictSlack.start(manifest, EVERYBODY, CHANNELS) as slack:
        answer = await refused(client(slack).views_publish(user_id=RITA.id, view=HOME))
        assert answer["error"] == "not_enabled"


async def test_a_form_post_and_a_query_say_the_same_as_json(slack: StrictSlack) -> None:
    form = {"token": slack.bot_token, "channel": LEADS.id, "text": "x", "blocks": "[]"}
    async with aiohttp.ClientSession() as session:
        async with session.post(f"{slack.url}chat.postMessage", data=form) as answer:
            assert (await answer.json())["ok"] is True
        for body in ("{", "[1]"):
            headers = {"Content-Type": "application/json"}
            url = f"{slack.url}chat.postMessage"
            async with session.post(url, data=body, headers=headers) as answer:
                assert (await answer.json())["error"] == "invalid_arguments"
    slack.expect_fault("invalid_arguments")


async def test_every_visible_change_is_announced(slack: StrictSlack) -> None:
    heard: list[int] = []
    slack.on_change(heard.append)
    await client(slack).chat_postMessage(channel=LEADS.id, text="x")
    await client(slack).auth_test()
    assert heard == [1]
    assert [call.method for call in slack.calls] == ["chat.postMessage", "auth.test"]
    assert "token" not in slack.calls[0].args
