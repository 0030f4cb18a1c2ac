"""The Web API as the stand-in serves it: who may call, and what is refused."""

import copy
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import aiohttp
import pytest
from slack_fixture import (
    CHANNELS,
    EVERYBODY,
    KEN,
    LEADS,
    MANIFEST,
    MAX,
    RITA,
    StrictSlack,
    slack,
)
from slack_line import (
    client,
    refused,
)
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.slack.world import Json

__all__ = ["slack"]

MODAL: Json = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "T"},
    "blocks": [{"type": "section", "text": {"type": "plain_text", "text": "x"}}],
}
HOME: Json = {"type": "home", "blocks": MODAL["blocks"]}


def without(*scopes: str) -> Json:
    manifest = copy.deepcopy(MANIFEST)
    granted = manifest["oauth_config"]["scopes"]["bot"]
    manifest["oauth_config"]["scopes"]["bot"] = [s for s in granted if s not in scopes]
    manifest["settings"]["event_subscriptions"]["bot_events"] = ["app_home_opened"]
    return manifest


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


async def test_without_its_scope_addresses_are_left_out_in_silence() -> None:
    async with StrictSlack.start(without("users:read.email"), EVERYBODY, CHANNELS) as slack:
        answer = await client(slack).users_info(user=RITA.id)
        assert "email" not in answer["user"]["profile"]


async def test_every_answer_names_the_scopes(slack: StrictSlack) -> None:
    answer = await client(slack).auth_test()
    assert answer.headers["x-oauth-scopes"].split(",") == sorted(
        MANIFEST["oauth_config"]["scopes"]["bot"]
    )


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


async def test_a_token_in_an_address_or_in_json_is_none(slack: StrictSlack) -> None:
    url, token = f"{slack.url}auth.test", {"token": slack.bot_token}
    async with aiohttp.ClientSession() as session:
        async with session.get(url, params=token) as answer:
            assert (await answer.json())["error"] == "not_authed"
        async with session.post(url, json=token) as answer:
            assert (await answer.json())["error"] == "not_authed"
    slack.expect_fault("not_authed")
    slack.expect_fault("auth.test: the argument 'token'")


async def test_what_breaks_the_stand_in_itself_is_a_fault(slack: StrictSlack) -> None:
    def broken() -> datetime:
        raise LookupError("no clock")

    slack.clock = broken
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{slack.url}auth.test") as answer,
    ):
        assert answer.status == 500
    slack.expect_fault("The stand-in broke on /api/auth.test: LookupError('no clock')")
