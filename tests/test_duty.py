"""How the running server says how it is: figures for Prometheus, and a click that comes back."""

import asyncio
import re
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest
from fakes import NOW, a_ring, a_store
from slack_fixture import HANA, LEADS, MONA
from town import Town, town

from bot.check.checks import Finding, Ground, State, look
from bot.check.server import SERVER, WAY_BACK, mailboxes, server, way_back
from nurture.model import Card, Claim, Notice, NoticeState, SendState

__all__ = ["town"]


async def figures(town: Town) -> dict[str, float]:
    async with httpx.AsyncClient() as client:
        text = (await client.get(f"{town.house.url}/metrics")).text
    lines = [line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, value in lines}


async def test_the_figures_follow_what_happens(town: Town) -> None:
    card = await town.take()
    await town.house.settle()
    known = await figures(town)
    assert known["leadbell_rings_open"] == known["leadbell_rings_unclaimed"] == 1
    assert known["leadbell_post_oldest_waiting_seconds"] == 0
    assert known['leadbell_store_records{kind="leads"}'] == 1
    assert known['leadbell_lane_faults_total{lane="ring"}'] == 0
    assert known["leadbell_slack_up"] == 1
    assert known["leadbell_slack_lines_open"] >= 1
    await town.click(HANA.id, card, "claim")
    await town.seen(lambda: "Claimed by Hana" in town.card(card.ts).text)
    assert (await figures(town))["leadbell_rings_unclaimed"] == 0


async def test_every_figure_says_what_it_is_and_keeps_to_prometheus_words(town: Town) -> None:
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"{town.house.url}/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    lines = answer.text.splitlines()
    told = {line.split()[2] for line in lines if line.startswith("# HELP")}
    typed = {line.split()[2]: line.split()[3] for line in lines if line.startswith("# TYPE")}
    used = {re.split(r"[ {]", line)[0] for line in lines if not line.startswith("#")}
    assert used == told == set(typed)
    assert all(re.fullmatch(r"leadbell_[a-z_]+", name) for name in used)
    assert {name for name, kind in typed.items() if kind == "counter"} == {
        name for name in used if name.endswith("_total")
    }


async def test_the_store_counts_what_waits() -> None:
    shown = a_ring(id="shown", card=Card(ts="1", drawn=1))
    claimed = replace(shown, id="claimed", claim=Claim(by="rita", at=NOW))
    behind = a_ring(id="behind", arrived=NOW - timedelta(minutes=3), card=Card())
    line = Notice(ring="shown", lead="p", kind="nudge", to="thread", at=NOW)
    said = replace(line, id="said", state=NoticeState.POSTED)
    tally = await (await a_store(shown, claimed, behind, line, said)).tally()
    assert (tally.rings, tally.unclaimed, tally.stale, tally.notices) == (3, 2, 1, 1)
    assert tally.oldest_post == NOW - timedelta(minutes=3)
    assert tally.sends.get(SendState.PLANNED, 0) == 0


async def test_an_empty_store_waits_for_nothing() -> None:
    tally = await (await a_store()).tally()
    assert (tally.rings, tally.unclaimed, tally.oldest_post) == (0, 0, None)


async def checked(town: Town, *, person: str = "", patience: float = 5) -> list[Finding]:
    async def back(ground: Ground) -> list[Finding]:
        return await way_back(ground, person, patience)

    checks = {WAY_BACK: back} if person else {SERVER: server}
    return await look(town._environ(), checks)


async def test_a_click_on_a_button_proves_the_way_back_through_the_running_server(
    town: Town,
) -> None:
    asked = asyncio.create_task(checked(town, person="mona"))
    (button,) = await town.seen(lambda: town.direct(MONA.id))
    await town.click(MONA.id, button, "proof")
    (found,) = [one for one in await asked if one.what == WAY_BACK]
    assert found.state is State.HOLDS
    assert "came back to the running server" in found.found


async def test_without_a_server_the_command_listens_by_itself(town: Town) -> None:
    await town.stop()
    asked = asyncio.create_task(checked(town, person="hana"))
    (button,) = await town.seen(lambda: town.direct(HANA.id))
    await town.slack.connected()
    await town.click(HANA.id, button, "proof")
    (found,) = [one for one in await asked if one.what == WAY_BACK]
    assert "came back to this command" in found.found
    await town.start()


@pytest.mark.parametrize(
    ("person", "words"), [("mona", "No click came back within 0.2"), ("tom", "Name one of")]
)
async def test_a_click_that_never_comes_is_told_with_what_to_look_at(
    town: Town, person: str, words: str
) -> None:
    (found,) = [
        one for one in await checked(town, person=person, patience=0.2) if one.what == WAY_BACK
    ]
    assert (found.state, words in found.found) == (State.MEND, True)


async def test_the_running_server_tells_check_of_a_shut_channel(town: Town) -> None:
    (fine,) = [one for one in await checked(town) if one.what == SERVER]
    assert fine.state is State.HOLDS
    town.slack.archive(LEADS.id)
    await town.ask()
    await town.seen(lambda: town.direct(MONA.id))
    (found,) = [one for one in await checked(town) if one.what == SERVER]
    assert (found.state, found.found) == (
        State.MEND,
        "#leads takes nothing: Slack says is_archived",
    )


async def test_check_says_when_each_mailbox_was_asked_and_when_mail_came(town: Town) -> None:
    async def said() -> Finding:
        (found,) = [one for one in await checked(town) if one.what == "Mailbox inbox"]
        return found

    fresh = await said()
    assert fresh.state is State.HOLDS
    assert re.fullmatch(r"asked \S+ seconds ago; no mail yet", fresh.found)
    await town.post.write("who@example.org", "sales@example.com", "Hello", "Who are you?")
    async with asyncio.timeout(5):
        while not await town.house.store.last_received("inbox"):  # noqa: ASYNC110 (it lies in a server)
            await asyncio.sleep(0.01)
    town.clock.move_to(town.clock() + timedelta(hours=3))
    assert (await said()).found.endswith("; a mail came 3 hours ago")
    assert (await figures(town))['leadbell_mailbox_newest_mail_seconds{mailbox="inbox"}'] >= 10800


@pytest.mark.parametrize(("seconds", "state"), [(600, State.HOLDS), (601, State.MEND)])
def test_a_mailbox_that_was_not_asked_for_ten_minutes_is_to_mend(
    seconds: float, state: State
) -> None:
    (found,) = mailboxes({"mailbox_last_seen_seconds": {"inbox": seconds}})
    assert (found.state, found.found) == (state, "asked 10 minutes ago; no mail yet")
