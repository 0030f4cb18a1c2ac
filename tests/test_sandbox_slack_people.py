"""What people do, and what the app's answers do to what they see."""

import asyncio
import copy
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from slack_fixture import (
    CHANNELS,
    EVERYBODY,
    KEN,
    LEADS,
    MANIFEST,
    MARKETING,
    RITA,
    StrictSlack,
    slack,
)
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.slack_errors import NotPossible, Unanswered
from bot.sandbox.slack_forms import check_filled, values_of
from bot.sandbox.slack_world import Json

__all__ = ["slack"]


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


def client(slack: StrictSlack) -> AsyncWebClient:
    return AsyncWebClient(token=slack.bot_token, base_url=slack.url)


async def card(slack: StrictSlack, **more: Any) -> str:
    sent = await client(slack).chat_postMessage(channel=LEADS.id, text="x", blocks=CARD, **more)
    return str(sent["ts"])


async def opened(slack: StrictSlack, view: Json) -> str:
    trigger = slack.office.triggers.issue(RITA.id)
    answer = await client(slack).views_open(trigger_id=trigger, view=view)
    return str(answer["view"]["id"])


async def submitted(slack: StrictSlack, line: Line, view_id: str, answer: Json | None) -> Json:
    act = slack.people.submit(RITA.id, view_id, {"note": {"note": "x"}})
    envelope = await line.hear()
    await line.answer(envelope, answer)
    await act.answered()
    return envelope


def titles(slack: StrictSlack) -> list[str]:
    return [view["title"]["text"] for view in slack.snapshot(RITA.id)["views"]]


async def test_a_press_arrives_with_all_that_slack_sends(slack: StrictSlack, line: Line) -> None:
    ts = await card(slack)
    act = slack.people.click(RITA.id, LEADS.id, ts, "go")
    envelope = await line.hear()
    await line.answer(envelope)
    assert await act.answered() == {}
    payload = envelope["payload"]
    assert (envelope["type"], envelope["accepts_response_payload"]) == ("interactive", False)
    assert payload["user"]["id"] == RITA.id
    assert payload["container"]["message_ts"] == ts == payload["message"]["ts"]
    assert payload["response_url"].startswith("http://127.0.0.1:")
    [action] = payload["actions"]
    assert (action["type"], action["block_id"], action["value"]) == ("button", "acts", "1")
    assert action["action_ts"]


async def test_a_menu_sends_the_option_that_was_chosen(slack: StrictSlack, line: Line) -> None:
    ts = await card(slack)
    act = slack.people.click(RITA.id, LEADS.id, ts, "more", "two")
    envelope = await line.hear()
    await line.answer(envelope)
    await act.answered()
    assert envelope["payload"]["actions"][0]["selected_option"]["value"] == "two"


@pytest.mark.parametrize(
    ("who", "channel", "action_id", "value", "words"),
    [
        (RITA.id, LEADS.id, "claim", None, "nothing to press"),
        (RITA.id, LEADS.id, "go", "2", "nothing to press"),
        (RITA.id, LEADS.id, "more", "three", "nothing to press"),
        (RITA.id, MARKETING.id, "go", None, "is not in"),
        ("U0MAX", LEADS.id, "go", None, "is not in"),
        ("U0NONE", LEADS.id, "go", None, "nobody"),
    ],
)
async def test_nobody_presses_what_they_do_not_see(
    slack: StrictSlack, *, who: str, channel: str, action_id: str, value: Any, words: str
) -> None:
    ts = await card(slack)
    with pytest.raises(NotPossible, match=words):
        slack.people.click(who, channel, ts, action_id, value)


async def test_a_late_press_is_on_what_was_there_before(slack: StrictSlack, line: Line) -> None:
    ts = await card(slack)
    await client(slack).chat_update(channel=LEADS.id, ts=ts, text="claimed")
    with pytest.raises(NotPossible):
        slack.people.click(KEN.id, LEADS.id, ts, "go")
    act = slack.people.click(KEN.id, LEADS.id, ts, "go", late=True)
    await line.answer(await line.hear())
    await act.answered()


async def test_a_late_answer_changes_nothing_and_the_press_stays_failed(
    slack: StrictSlack, line: Line
) -> None:
    ts = await card(slack)
    act = slack.people.click(RITA.id, LEADS.id, ts, "go")
    envelope = await line.hear()
    with pytest.raises(Unanswered):
        await act.answered()
    await line.answer(envelope)
    await asyncio.sleep(0.05)
    assert act.failed
    assert slack.snapshot(RITA.id)["channels"][0]["messages"][0]["failed"] == ["go"]
    again = slack.people.click(RITA.id, LEADS.id, ts, "go")
    await line.answer(await line.hear())
    await again.answered()
    assert slack.snapshot(RITA.id)["channels"][0]["messages"][0]["failed"] == []
    slack.expect_fault("No answer within 3 s: Rita Rep pressed go")


async def test_a_second_answer_is_ignored(slack: StrictSlack, line: Line) -> None:
    view_id = await opened(slack, modal("Form"))
    act = slack.people.submit(RITA.id, view_id, {"note": {"note": "x"}})
    envelope = await line.hear()
    await line.answer(envelope, {"response_action": "errors", "errors": {"note": "No."}})
    await line.answer(envelope)
    await act.answered()
    await asyncio.sleep(0.05)
    assert slack.snapshot(RITA.id)["views"][0]["errors"] == {"note": "No."}


async def test_an_envelope_may_come_twice(slack: StrictSlack, line: Line) -> None:
    ts = await card(slack)
    slack.duplicate_next()
    act = slack.people.click(RITA.id, LEADS.id, ts, "go")
    first, second = await line.hear(), await line.hear()
    assert first == second
    await line.answer(first)
    await line.answer(second)
    await act.answered()


async def test_words_in_an_acknowledgement_that_takes_none_are_a_fault(
    slack: StrictSlack, line: Line
) -> None:
    ts = await card(slack)
    act = slack.people.click(RITA.id, LEADS.id, ts, "go")
    await line.answer(await line.hear(), {"text": "thanks"})
    await act.answered()
    slack.expect_fault("takes no payload: Rita Rep pressed go")


async def test_a_press_while_nobody_listens_fails_at_once(slack: StrictSlack) -> None:
    ts = await card(slack)
    with pytest.raises(Unanswered):
        await slack.people.click(RITA.id, LEADS.id, ts, "go").answered(1)
    slack.expect_fault("Nobody was connected to hear")


async def test_an_event_is_delivered_again_and_a_press_is_not(
    slack: StrictSlack, line: Line
) -> None:
    slack.acts.ack_seconds = 0.05
    slack.acts.retry_seconds = (0.0, 0.01)
    looked = slack.people.open_home(RITA.id)
    assert looked is not None
    heard = [await line.hear() for _ in range(3)]
    await line.answer(heard[2])
    await looked.answered()
    assert [h["retry_attempt"] for h in heard] == [0, 1, 2]
    assert len({h["payload"]["event_id"] for h in heard}) == 1
    assert len({h["envelope_id"] for h in heard}) == 3
    slack.expect_fault("the event app_home_opened")


ANSWERS: list[tuple[Json | None, list[str]]] = [
    (None, ["Below"]),
    ({"response_action": "clear"}, []),
    ({"response_action": "update", "view": modal("New")}, ["Below", "New"]),
    ({"response_action": "push", "view": modal("Above")}, ["Below", "Form", "Above"]),
    ({"response_action": "errors", "errors": {"note": "No."}}, ["Below", "Form"]),
]


@pytest.mark.parametrize(("answer", "left"), ANSWERS)
async def test_the_answer_to_a_form_decides_which_views_are_left(
    slack: StrictSlack, line: Line, answer: Json | None, left: list[str]
) -> None:
    await opened(slack, modal("Below"))
    trigger = slack.office.triggers.issue(RITA.id, in_modal=True)
    pushed = await client(slack).views_push(trigger_id=trigger, view=modal("Form"))
    envelope = await submitted(slack, line, str(pushed["view"]["id"]), answer)
    assert titles(slack) == left
    state = envelope["payload"]["view"]["state"]["values"]
    assert state == {"note": {"note": {"type": "plain_text_input", "value": "x"}}}


BAD_ANSWERS: list[tuple[Json, str]] = [
    ({"response_action": "errors", "errors": {"nothing": "No."}}, "no input block"),
    ({"response_action": "errors", "errors": {}}, "at least one block"),
    ({"response_action": "update", "view": {"type": "modal"}}, "missing required field"),
    ({"response_action": "push"}, "unsupported type"),
    ({"response_action": "explode"}, "no response_action 'explode'"),
    ({"text": "thanks"}, "no response_action None"),
]


@pytest.mark.parametrize(("answer", "words"), BAD_ANSWERS)
async def test_an_answer_to_a_form_that_makes_no_sense_is_a_fault(
    slack: StrictSlack, line: Line, answer: Json, words: str
) -> None:
    view_id = await opened(slack, modal("Form"))
    await submitted(slack, line, view_id, answer)
    assert slack.snapshot(RITA.id)["views"][0]["errors"][""].startswith("We had some trouble")
    slack.expect_fault(words)


async def test_more_than_three_views_are_too_many(slack: StrictSlack, line: Line) -> None:
    view_id = await opened(slack, modal("1"))
    for title in "23":
        await submitted(slack, line, view_id, {"response_action": "push", "view": modal(title)})
        view_id = slack.snapshot(RITA.id)["views"][-1]["id"]
    await submitted(slack, line, view_id, {"response_action": "push", "view": modal("4")})
    slack.expect_fault("push_limit_reached")


async def test_a_form_nobody_answers_stays_open_and_says_so(slack: StrictSlack, line: Line) -> None:
    slack.acts.ack_seconds = 0.05
    view_id = await opened(slack, modal("Form"))
    act = slack.people.submit(RITA.id, view_id, {"note": {"note": "x"}})
    await line.hear()
    with pytest.raises(Unanswered):
        await act.answered()
    await asyncio.sleep(0)
    assert slack.snapshot(RITA.id)["views"][0]["errors"][""].startswith("We had some trouble")
    slack.expect_fault("Rita Rep submitted")


async def test_the_app_hears_of_a_closed_view_only_if_it_asked(
    slack: StrictSlack, line: Line
) -> None:
    silent = await opened(slack, modal("Silent"))
    assert slack.people.close_view(RITA.id, silent) is None
    loud = await opened(slack, modal("Loud", notify_on_close=True))
    act = slack.people.close_view(RITA.id, loud)
    assert act is not None
    envelope = await line.hear()
    await line.answer(envelope)
    await act.answered()
    assert envelope["payload"]["type"] == "view_closed"
    assert titles(slack) == []


async def test_a_press_in_a_form_brings_along_what_is_filled_in(
    slack: StrictSlack, line: Line
) -> None:
    view_id = await opened(slack, modal("Form", entry("note", "plain_text_input"), CARD[0]))
    act = slack.people.click_view(RITA.id, view_id, "go", values={"note": {"note": "so far"}})
    envelope = await line.hear()
    await line.answer(envelope)
    await act.answered()
    view = envelope["payload"]["view"]
    assert view["state"]["values"]["note"]["note"]["value"] == "so far"
    assert "response_url" not in envelope["payload"]


async def test_a_command_arrives_escaped_and_only_if_declared(
    slack: StrictSlack, line: Line
) -> None:
    with pytest.raises(NotPossible, match="/dance is not a valid command"):
        slack.people.command(RITA.id, LEADS.id, "/dance")
    act = slack.people.command(RITA.id, LEADS.id, "/lead find A & B <x>")
    envelope = await line.hear()
    await line.answer(envelope, {"text": "Nobody."})
    await act.answered()
    payload = envelope["payload"]
    assert (payload["command"], payload["text"]) == ("/lead", "find A &amp; B &lt;x&gt;")
    assert (envelope["type"], payload["channel_name"]) == ("slash_commands", "leads")
    [told] = slack.snapshot(RITA.id)["channels"][0]["messages"]
    assert (told["text"], told["only_to"]) == ("Nobody.", RITA.id)


async def test_a_shortcut_on_a_message_brings_the_message(slack: StrictSlack, line: Line) -> None:
    ts = await card(slack)
    with pytest.raises(NotPossible, match="declares no such shortcut"):
        slack.people.shortcut(RITA.id, "dance")
    act = slack.people.shortcut(RITA.id, "add_lead", LEADS.id, ts)
    envelope = await line.hear()
    await line.answer(envelope)
    await act.answered()
    payload = envelope["payload"]
    assert (payload["type"], payload["message"]["ts"]) == ("message_action", ts)


async def test_words_to_the_app_arrive_as_an_event(slack: StrictSlack, line: Line) -> None:
    assert slack.people.say(RITA.id, LEADS.id, "not subscribed here") is None
    act = slack.people.say(RITA.id, slack.dm(RITA.id), "hi @ken <3")
    assert act is not None
    envelope = await line.hear()
    await line.answer(envelope)
    await act.answered()
    event = envelope["payload"]["event"]
    assert (event["channel_type"], event["text"]) == ("im", "hi <@U0KEN> &lt;3")


async def test_an_answer_address_serves_five_times_and_says_it_to_one_person(
    slack: StrictSlack, line: Line
) -> None:
    ts = await card(slack)
    act = slack.people.click(RITA.id, LEADS.id, ts, "go")
    envelope = await line.hear()
    await line.answer(envelope)
    await act.answered()
    url = envelope["payload"]["response_url"]
    async with aiohttp.ClientSession() as session:
        for number in range(5):
            async with session.post(url, json={"text": str(number)}) as answer:
                assert (answer.status, await answer.text()) == (200, "ok")
        async with session.post(url, json={"text": "6"}) as answer:
            assert (answer.status, (await answer.json())["error"]) == (404, "used_url")
    assert len(slack.snapshot(RITA.id)["channels"][0]["messages"]) == 6
    assert len(slack.snapshot(KEN.id)["channels"][0]["messages"]) == 1
    slack.expect_fault("used_url")


async def test_an_answer_address_can_replace_the_message(slack: StrictSlack, line: Line) -> None:
    ts = await card(slack)
    act = slack.people.click(RITA.id, LEADS.id, ts, "go")
    envelope = await line.hear()
    await line.answer(envelope)
    await act.answered()
    reply = {"replace_original": True, "text": "Done"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(envelope["payload"]["response_url"], json=reply) as answer,
    ):
        assert answer.status == 200
    [message] = slack.snapshot(KEN.id)["channels"][0]["messages"]
    assert (message["text"], message["blocks"]) == ("Done", [])


async def test_a_thread_hangs_under_its_message(slack: StrictSlack) -> None:
    ts = await card(slack)
    await client(slack).chat_postMessage(channel=LEADS.id, text="reply", thread_ts=ts)
    [message] = slack.snapshot(KEN.id)["channels"][0]["messages"]
    assert [reply["text"] for reply in message["thread"]] == ["reply"]


async def test_without_interactivity_nobody_can_press() -> None:
    manifest = copy.deepcopy(MANIFEST)
    manifest["settings"]["interactivity"]["is_enabled"] = False
    async with StrictSlack.start(manifest, EVERYBODY, CHANNELS) as slack:
        ts = await card(slack)
        with pytest.raises(NotPossible, match="interactivity"):
            slack.people.click(RITA.id, LEADS.id, ts, "go")


FILLED: list[tuple[Json, Any, Json]] = [
    (entry("i", "plain_text_input"), "x", {"value": "x"}),
    (entry("i", "plain_text_input", initial_value="y"), ..., {"value": "y"}),
    (entry("i", "plain_text_input", optional=True), "", {"value": None}),
    (entry("i", "email_text_input"), "a@example.com", {"value": "a@example.com"}),
    (entry("i", "number_input", is_decimal_allowed=False), 3, {"value": "3"}),
    (entry("i", "static_select", options=TWO), "two", {"selected_option": TWO[1]}),
    (
        entry("i", "radio_buttons", options=TWO, initial_option=TWO[0]),
        ...,
        {"selected_option": TWO[0]},
    ),
    (entry("i", "checkboxes", options=TWO), ["one", "two"], {"selected_options": TWO}),
    (entry("i", "checkboxes", options=TWO, optional=True), ..., {"selected_options": []}),
    (entry("i", "users_select"), "U0KEN", {"selected_user": "U0KEN"}),
    (entry("i", "datepicker"), "2026-11-23", {"selected_date": "2026-11-23"}),
    (
        entry("i", "datetimepicker"),
        datetime(2026, 11, 23, 8, tzinfo=UTC),
        {"selected_date_time": 1795420800},
    ),
]


@pytest.mark.parametrize(("block", "given", "kept"), FILLED)
def test_an_input_is_kept_in_slacks_own_form(block: Json, given: Any, kept: Json) -> None:
    filled = {} if given is ... else {"i": {"i": given}}
    values = values_of([block], filled)
    check_filled([block], values)
    assert values == {"i": {"i": {"type": block["element"]["type"], **kept}}}


UNFIT: list[tuple[Json, Any, str]] = [
    (entry("i", "plain_text_input"), ..., "required"),
    (entry("i", "plain_text_input", initial_value="y"), None, "required"),
    (entry("i", "plain_text_input", max_length=3), "four", "between 0 and 3"),
    (entry("i", "email_text_input"), "nobody", "valid email"),
    (entry("i", "number_input", is_decimal_allowed=False), "1.5", "enter a number"),
    (entry("i", "number_input", is_decimal_allowed=True, max_value="9"), "9.5", "between"),
    (entry("i", "static_select", options=TWO), "three", "offers no 'three'"),
    (entry("i", "checkboxes", options=TWO), ..., "required"),
    (entry("i", "datepicker"), "tomorrow", "choose a date"),
    (entry("i", "datetimepicker"), "tomorrow", "date and a time"),
]


@pytest.mark.parametrize(("block", "given", "words"), UNFIT)
def test_slacks_client_does_not_send_what_is_not_right(block: Json, given: Any, words: str) -> None:
    filled = {} if given is ... else {"i": {"i": given}}
    with pytest.raises(NotPossible, match=words):
        check_filled([block], values_of([block], filled))


def test_nobody_fills_in_what_the_form_does_not_ask() -> None:
    with pytest.raises(NotPossible, match="no input j/j"):
        values_of([entry("i", "plain_text_input")], {"j": {"j": "x"}})
