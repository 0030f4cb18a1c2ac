"""A real Bolt app against the stand-in, over the wire it uses in production."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_fixture import HANA, KEN, LEADS, RITA, StrictSlack, slack
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.slack.errors import NotPossible, Unanswered
from bot.sandbox.slack.world import Json

__all__ = ["slack"]

CLAIM: list[Json] = [
    {"type": "section", "block_id": "who", "text": {"type": "mrkdwn", "text": "*Pia*"}},
    {
        "type": "actions",
        "block_id": "acts",
        "elements": [
            {
                "type": "button",
                "action_id": "claim",
                "value": "lead_1",
                "text": {"type": "plain_text", "text": "Claim"},
            }
        ],
    },
]
FORM: Json = {
    "type": "modal",
    "callback_id": "add",
    "title": {"type": "plain_text", "text": "Add a lead"},
    "submit": {"type": "plain_text", "text": "Add"},
    "blocks": [
        {
            "type": "input",
            "block_id": "mail",
            "label": {"type": "plain_text", "text": "Address"},
            "element": {"type": "email_text_input", "action_id": "mail"},
        },
        {
            "type": "input",
            "block_id": "act",
            "label": {"type": "plain_text", "text": "What"},
            "element": {
                "type": "static_select",
                "action_id": "act",
                "options": [
                    {"text": {"type": "plain_text", "text": "Demo"}, "value": "demo"},
                    {"text": {"type": "plain_text", "text": "Visit"}, "value": "visit"},
                ],
                "initial_option": {"text": {"type": "plain_text", "text": "Demo"}, "value": "demo"},
            },
        },
    ],
}


def client(slack: StrictSlack) -> AsyncWebClient:
    return AsyncWebClient(token=slack.bot_token, base_url=slack.url)


@asynccontextmanager
async def running(slack: StrictSlack, register: Callable[[AsyncApp], Any]) -> AsyncIterator[None]:
    app = AsyncApp(client=client(slack), signing_secret=slack.signing_secret)
    register(app)
    handler = AsyncSocketModeHandler(app, slack.app_token)
    await handler.connect_async()  # type: ignore[no-untyped-call]  # Bolt types it not
    await slack.connected()
    try:
        yield
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]


async def posted(slack: StrictSlack) -> str:
    answer = await client(slack).chat_postMessage(channel=LEADS.id, text="Pia", blocks=CLAIM)
    return str(answer["ts"])


async def test_a_click_is_acknowledged_and_the_card_is_redrawn(slack: StrictSlack) -> None:
    def register(app: AsyncApp) -> None:
        @app.action("claim")
        async def claimed(ack: Any, body: Json, client: AsyncWebClient) -> None:
            await ack()
            assert body["actions"][0]["value"] == "lead_1"
            where = {"channel": body["channel"]["id"], "ts": body["message"]["ts"]}
            await client.chat_update(**where, text=f"Claimed by {body['user']['id']}")

    async with running(slack, register):
        ts = await posted(slack)
        await slack.people.click(RITA.id, LEADS.id, ts, "claim").answered()
        await asyncio.sleep(0.2)
    [card] = slack.snapshot(KEN.id)["channels"][0]["messages"]
    assert (card["text"], card["blocks"]) == ("Claimed by U0RITA", [])


async def test_a_click_nobody_listens_to_is_shown_as_failed_to_who_clicked(
    slack: StrictSlack,
) -> None:
    async with running(slack, lambda _: None):
        ts = await posted(slack)
        act = slack.people.click(RITA.id, LEADS.id, ts, "claim")
        with pytest.raises(Unanswered, match="Rita Rep pressed claim"):
            await act.answered()
    assert slack.snapshot(RITA.id)["channels"][0]["messages"][0]["failed"] == ["claim"]
    assert slack.snapshot(KEN.id)["channels"][0]["messages"][0]["failed"] == []
    assert len(act.envelope_ids) == 1
    slack.expect_fault("No answer within 3 s: Rita Rep pressed claim")


async def test_a_form_shows_its_errors_and_closes_when_it_is_right(slack: StrictSlack) -> None:
    def register(app: AsyncApp) -> None:
        @app.command("/lead")
        async def add(ack: Any, body: Json, client: AsyncWebClient) -> None:
            await ack()
            await client.views_open(trigger_id=body["trigger_id"], view=FORM)

        @app.view("add")
        async def added(ack: Any, view: Json) -> None:
            given = view["state"]["values"]
            assert given["act"]["act"]["selected_option"]["value"] == "demo"
            if given["mail"]["mail"]["value"] == "no@example.com":
                await ack(response_action="errors", errors={"mail": "Not this one."})
            else:
                await ack()

    async with running(slack, register):
        await slack.people.command(RITA.id, LEADS.id, "/lead add").answered()
        await asyncio.sleep(0.2)
        [view] = slack.snapshot(RITA.id)["views"]
        with pytest.raises(NotPossible, match="required"):
            slack.people.submit(RITA.id, view["id"])
        wrong = {"mail": {"mail": "no@example.com"}}
        await slack.people.submit(RITA.id, view["id"], wrong).answered()
        assert slack.snapshot(RITA.id)["views"][0]["errors"] == {"mail": "Not this one."}
        right = {"mail": {"mail": "pia@example.com"}}
        await slack.people.submit(RITA.id, view["id"], right).answered()
    assert slack.snapshot(RITA.id)["views"] == []


async def test_a_command_answers_only_to_who_typed_it(slack: StrictSlack) -> None:
    def register(app: AsyncApp) -> None:
        @app.command("/lead")
        async def help_out(ack: Any, respond: Any) -> None:
            await ack("Try `/lead add`")
            await respond("And this later")

    async with running(slack, register):
        answer = await slack.people.command(RITA.id, LEADS.id, "/lead a & b").answered()
        await asyncio.sleep(0.2)
    assert answer == {"text": "Try `/lead add`"}
    told = [m["text"] for m in slack.snapshot(RITA.id)["channels"][0]["messages"]]
    assert sorted(told) == ["And this later", "Try `/lead add`"]
    assert slack.snapshot(HANA.id)["channels"][0]["messages"] == []


async def test_home_is_drawn_when_somebody_looks(slack: StrictSlack) -> None:
    def register(app: AsyncApp) -> None:
        @app.event("app_home_opened")
        async def opened(event: Json, client: AsyncWebClient) -> None:
            view = {"type": "home", "blocks": CLAIM}
            await client.views_publish(user_id=event["user"], view=view)

        @app.action("claim")
        async def claimed(ack: Any, body: Json) -> None:
            assert body["container"]["type"] == "view"
            await ack()

    async with running(slack, register):
        looked = slack.people.open_home(RITA.id)
        assert looked is not None
        await looked.answered()
        await asyncio.sleep(0.2)
        await slack.people.click_home(RITA.id, "claim", "lead_1").answered()
    assert slack.snapshot(RITA.id)["home"]["blocks"][0]["block_id"] == "who"
    assert slack.snapshot(KEN.id)["home"] is None


async def test_an_unknown_method_is_refused_and_is_a_fault(slack: StrictSlack) -> None:
    with pytest.raises(SlackApiError, match="unknown_method"):
        await client(slack).reactions_add(channel=LEADS.id, name="bell", timestamp="1.2")
    slack.expect_fault("unknown_method")


async def test_the_apps_own_words_come_back_to_it_and_bolt_passes_them_over(
    slack: StrictSlack,
) -> None:
    async with running(slack, lambda _: None):
        await client(slack).chat_postMessage(channel=HANA.id, text="Your turn")
        await asyncio.sleep(0.2)
    assert [m.person for m in slack.mentions] == [HANA.id]


async def test_what_slack_does_not_take_is_loud_in_bolt_too(slack: StrictSlack) -> None:
    def register(app: AsyncApp) -> None:
        @app.action("claim")
        async def claimed(ack: Any, body: Json, client: AsyncWebClient) -> None:
            await ack()
            # Bolt hands the ack over at its next look; an exception before that takes it back.
            await asyncio.sleep(0.1)
            await client.views_open(trigger_id=body["trigger_id"], view={"type": "modal"})

    async with running(slack, register):
        ts = await posted(slack)
        await slack.people.click(RITA.id, LEADS.id, ts, "claim").answered()
        await asyncio.sleep(0.2)
    slack.expect_fault("views.open: invalid_arguments")
