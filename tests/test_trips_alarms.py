"""Alarms about the mail, end to end: who is told in Slack, and what their word does."""

import re

import httpx
import pytest
from fakes import BOOK, NOW
from mail_cases import a_contact, a_lead, a_send
from slack_fixture import HANA, MONA
from town import Town, town

from nurture.mail.delivery import doubted
from nurture.mail.stop_loss import pause_domain
from nurture.model import Send, SendState

__all__ = ["town"]


async def in_doubt(town: Town) -> Send:
    await town.house.store.save(a_lead(acts=("demo",)), a_contact())
    send = a_send(state=SendState.SENDING, message_id="<1@example.com>")
    await town.house.store.save(*doubted(send, "the connection broke <!channel>", BOOK, NOW))
    await town.seen(lambda: town.direct(MONA.id))
    return send


async def test_a_mail_in_doubt_is_shown_to_the_managers_with_the_choice(town: Town) -> None:
    await in_doubt(town)
    for manager in (MONA, HANA):
        (asked,) = await town.seen(lambda who=manager: town.direct(who.id))  # type: ignore[misc]
        assert asked.text.startswith("A letter may or may not have arrived")
    assert {one.person for one in town.slack.mentions} == {MONA.id, HANA.id}


@pytest.mark.parametrize(
    ("click", "attempts"),
    [("mail_arrived", {1: "sent"}), ("mail_again", {1: "cancelled", 2: "sent"})],
)
async def test_a_click_settles_it(town: Town, click: str, attempts: dict[int, str]) -> None:
    await in_doubt(town)
    await town.click(MONA.id, town.direct(MONA.id)[0], click)
    await town.later(1)
    kept = await town.house.store.sends_for("welcome")
    assert {one.attempt: one.state.value for one in kept if one.step == 1} == attempts


async def test_whoever_clicks_second_is_told_that_it_is_settled(town: Town) -> None:
    await in_doubt(town)
    await town.seen(lambda: town.direct(HANA.id))
    await town.click(MONA.id, town.direct(MONA.id)[0], "mail_arrived")
    await town.later(1)
    await town.click(HANA.id, town.direct(HANA.id)[0], "mail_again")
    dm = town.slack.world.messages[town.slack.dm(HANA.id)]
    told = await town.seen(lambda: [one.text for one in dm.values() if one.only_to])
    assert told == ["This mail is not in doubt: it is sent."]


async def test_a_refused_domain_rings_whoever_looks_after_the_mail(town: Town) -> None:
    await pause_domain(town.house.store, BOOK, "554 5.7.1 *listed* <@U0RITA>", now=NOW)
    (told,) = await town.seen(lambda: town.direct(MONA.id))
    assert told.text.startswith("All our mail waits: somebody refuses our domain. “")
    assert "&lt;@U0RITA&gt;" in told.text
    await town.seen(lambda: town.direct(HANA.id))
    assert {one.person for one in town.slack.mentions} == {MONA.id, HANA.id}


def told(town: Town, words: str) -> list[str]:
    return [one.text for one in town.direct(MONA.id) if words in one.text]


async def metric(town: Town, name: str) -> float:
    async with httpx.AsyncClient() as client:
        told = (await client.get(f"{town.house.url}/metrics")).text
    (value,) = re.findall(rf"^leadbell_{name} (\S+)$", told, re.MULTILINE)
    return float(value)


async def test_a_silent_mail_server_rings_once_and_again_when_it_is_back(town: Town) -> None:
    await town.post.smtp.stop()
    await town.take()
    for _ in range(17):
        await town.later(1)
    down = "Our mail server takes nothing, so every letter waits."
    await town.seen(lambda: told(town, "mail server"))
    assert await metric(town, "relay_up") == 0
    assert await metric(town, "relay_silent_seconds") >= 15 * 60
    async with httpx.AsyncClient() as client:
        assert (await client.get(f"{town.house.url}/readyz")).json()["trouble"]["mail server"]
    await town.post.smtp.start()
    await town.later(1)
    await town.seen(lambda: town.post.letters)
    await town.seen(lambda: told(town, "answers again"))
    said = [text.partition(" “")[0] for text in told(town, "mail server")]
    assert said == [down, "Our mail server answers again."]
    assert await metric(town, "relay_up") == 1
    assert await metric(town, "relay_silent_seconds") == 0


async def test_an_alarm_whose_answer_was_lost_is_looked_up_and_not_told_twice(town: Town) -> None:
    town.slack.lose_answer("chat.postMessage", times=2)
    await in_doubt(town)
    await town.seen(lambda: town.direct(MONA.id) and town.direct(HANA.id))
    while await town.house.store.notices_waiting():
        await town.later(0.3)
    assert [len(town.direct(who.id)) for who in (MONA, HANA)] == [1, 1]
