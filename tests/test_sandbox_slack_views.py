"""Modals: what the app's answer to a form does to what the person sees."""

import asyncio

import pytest
from slack_fixture import (
    RITA,
    StrictSlack,
    slack,
)
from slack_line import (
    CARD,
    Line,
    client,
    entry,
    line,
    modal,
)

from bot.sandbox.slack.errors import Unanswered
from bot.sandbox.slack.world import Json

__all__ = ["line", "slack"]


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
