"""What people do, as it arrives at the app."""

import copy
from typing import Any

import aiohttp
import pytest
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
from slack_line import CARD, Line, card, client, line

from bot.sandbox.slack.errors import NotPossible

__all__ = ["line", "slack"]


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


async def test_people_and_addresses_arrive_linked_if_the_manifest_wants_it(
    slack: StrictSlack, line: Line
) -> None:
    slack.people.command(RITA.id, LEADS.id, "/show give pia@example.com to @ken & co")
    envelope = await line.hear()
    await line.answer(envelope)
    linked = "<mailto:pia@example.com|pia@example.com>"
    assert envelope["payload"]["text"] == f"give {linked} to <@{KEN.id}> &amp; co"


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


async def test_without_interactivity_nobody_can_press() -> None:
    manifest = copy.deepcopy(MANIFEST)
    manifest["settings"]["interactivity"]["is_enabled"] = False
    async with StrictSlack.start(manifest, EVERYBODY, CHANNELS) as slack:
        ts = await card(slack)
        with pytest.raises(NotPossible, match="interactivity"):
            slack.people.click(RITA.id, LEADS.id, ts, "go")


async def test_a_press_on_an_ephemeral_message_brings_no_message(
    slack: StrictSlack, line: Line
) -> None:
    sent = await client(slack).chat_postEphemeral(
        channel=LEADS.id, user=RITA.id, text="x", blocks=CARD
    )
    act = slack.people.click(RITA.id, LEADS.id, str(sent["message_ts"]), "go")
    envelope = await line.hear()
    await line.answer(envelope)
    await act.answered()
    assert envelope["payload"]["container"]["is_ephemeral"] is True
    assert "message" not in envelope["payload"]
