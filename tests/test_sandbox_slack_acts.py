"""The three seconds: what is answered, what is not, and what is answered twice."""

import asyncio

import pytest
from slack_fixture import (
    CHANNELS,
    EVERYBODY,
    LEADS,
    MANIFEST,
    RITA,
    StrictSlack,
    slack,
)
from slack_line import (
    Line,
    card,
    client,
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


async def test_a_fault_nobody_expected_fails_the_test_and_so_does_a_missing_one() -> None:
    async with StrictSlack.start(MANIFEST, EVERYBODY, CHANNELS) as slack:
        slack.judge()
        slack.office.book.fault("something else")
        with pytest.raises(AssertionError, match="something else"):
            slack.judge()
        slack.expect_fault("something")
        slack.judge()
        slack.expect_fault("nothing of the kind")
        with pytest.raises(AssertionError, match="no fault with"):
            slack.judge()


async def test_a_press_that_nobody_waited_for_is_found_out_in_the_end(
    slack: StrictSlack, line: Line
) -> None:
    ts = await card(slack)
    slack.acts.ack_seconds = 0.2
    slack.people.click(RITA.id, LEADS.id, ts, "go")
    assert slack.faults == []
    await slack.acts.quiet()
    slack.expect_fault("No answer within 0.2 s: Rita Rep pressed go")
