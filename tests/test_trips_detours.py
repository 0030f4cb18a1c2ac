"""What Slack does not take is told with its cure, and the lead rings elsewhere meanwhile."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from slack_fixture import HANA, LEADS, MONA, RITA
from town import Town, read, town

from bot.sandbox.slack.world import Message
from nurture.model import Notice, NoticeState

__all__ = ["town"]


def mend(town: Town) -> None:
    there = town.slack.world.channels[LEADS.id]
    members = there.members | {town.slack.office.app.bot.id}
    town.slack.world.keep_channel(replace(there, archived=False, members=members))


def cards_with(town: Town, user: str, *begin: str) -> list[Message]:
    """The cards in somebody's direct messages; other lines lead back to one."""
    told = begin or ("Ringing",)
    return [message for message in town.direct(user) if message.text.startswith(told)]


def worries(town: Town, user: str) -> list[str]:
    return [message.text for message in town.direct(user) if "To mend" in message.text]


@pytest.mark.parametrize(
    ("fault", "why", "cure"),
    [
        ("archive", "it was archived", "unarchive it"),
        ("remove_bot", "Leadbell is not in it", "/invite @Leadbell"),
    ],
)
async def test_a_lead_of_a_shut_channel_rings_with_a_manager_who_is_told_the_cure(
    town: Town, fault: str, why: str, cure: str
) -> None:
    getattr(town.slack, fault)(LEADS.id)
    await town.ask()
    (card,) = await town.seen(lambda: cards_with(town, MONA.id))
    (worry,) = await town.seen(lambda: worries(town, MONA.id))
    assert worry.startswith(f"I can't post to #leads: {why}. Pia Sample, Acme Pumps rings ")
    assert cure in worry
    assert "`channel` under [teams.main] in leadbell.toml" in worry.replace("\u200c", "")
    assert await town.seen(lambda: worries(town, HANA.id))
    await town.click(MONA.id, card, "claim")
    await town.seen(lambda: "Claimed by Mona" in _now(town, card).text)


def _now(town: Town, message: Message) -> Message:
    return town.slack.world.messages[message.channel][message.ts]


async def test_a_second_lead_rings_elsewhere_too_and_nobody_is_told_again(town: Town) -> None:
    town.slack.archive(LEADS.id)
    await town.ask()
    await town.ask(email="tom@example.org")
    await town.seen(lambda: len(cards_with(town, MONA.id)) == 2)
    await town.house.settle()
    assert len(worries(town, MONA.id)) == 1


async def test_a_mended_channel_gets_its_card_back(town: Town) -> None:
    town.slack.archive(LEADS.id)
    await town.ask()
    (card,) = await town.seen(lambda: cards_with(town, MONA.id))
    mend(town)
    await town.later(1.5)
    (home,) = await town.seen(town.cards)
    assert home.text.startswith("Ringing: Pia Sample")
    await town.seen(lambda: f"This card is in <#{LEADS.id}> now." == _now(town, card).text)
    await town.later(3.5)
    assert len(await town.seen(lambda: town.thread(home.ts))) == 1


async def test_a_channel_archived_under_its_card_gets_the_same_card_back(town: Town) -> None:
    card = await town.take()
    town.slack.archive(LEADS.id)
    await town.later(5)
    await town.seen(lambda: cards_with(town, MONA.id))
    mend(town)
    await town.later(1.5)
    await town.seen(lambda: any("This card is in" in m.text for m in town.direct(MONA.id)))
    assert [one.ts for one in town.cards()] == [card.ts]
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)


async def test_a_card_that_slack_refuses_rings_in_plain_words(town: Town) -> None:
    town.slack.refuse("chat.postMessage", "invalid_blocks")
    town.slack.expect_fault("invalid_blocks")
    card = await town.take()
    assert card.text.startswith("Ringing: Pia Sample")
    (worry,) = await town.seen(lambda: worries(town, MONA.id))
    assert "(invalid" in worry
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)


async def test_somebody_who_left_is_told_of_to_the_others(town: Town) -> None:
    await town.take()
    town.slack.refuse("conversations.open", "user_disabled")
    await town.later(15)
    (worry,) = await town.seen(lambda: worries(town, HANA.id))
    assert worry.startswith("I can't reach Mona in Slack")
    assert "under [people.mona] in leadbell.toml" in worry


def shut_channels(town: Town) -> dict[str, str]:
    assert town.house.slack
    assert town.house.slack.connected
    return town.house.slack.connected.desks.places.shut


async def all_is_cleared(town: Town) -> None:
    async with asyncio.timeout(5):
        while (await town.house.store.tally()).left_behind:  # noqa: ASYNC110 (a save has no event)
            await asyncio.sleep(0.01)


async def test_while_we_are_not_in_the_channel_a_card_stays_where_it_rings(town: Town) -> None:
    """Slack lets us change what hangs there, which is not to be back: no line can be added."""
    await town.take()
    town.slack.remove_bot(LEADS.id)
    for _ in range(5):
        await town.later(3)
        await homecoming_looked(town)
    (card,) = cards_with(town, MONA.id, "Ringing", "Still ringing")
    assert not [one for one in town.direct(MONA.id) if "This card is" in one.text]
    mend(town)
    await town.later(1.5)
    await town.seen(lambda: "This card is in" in _now(town, card).text)


async def homecoming_looked(town: Town) -> None:
    assert town.house.slack
    assert town.house.slack.connected
    for lane in town.house.slack.connected.desks.keeping:
        await lane.quiet()


async def closed_under_a_shut_channel(town: Town, shut: str = "archive") -> Message:
    """Rita logs a touch; that ends the ring while nothing can be drawn in #leads."""
    card = await town.take()
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by" in town.card(card.ts).text)
    await town.click(RITA.id, town.card(card.ts), "log_touch")
    await town.seen(lambda: town.view(RITA.id))
    getattr(town.slack, shut)(LEADS.id)
    await town.submit(RITA.id, {"how": "called"})
    await town.later(1)
    return town.card(card.ts)


async def test_a_closed_card_in_a_shut_channel_waits_and_holds_nothing_up(town: Town) -> None:
    card = await closed_under_a_shut_channel(town)
    assert card.text.startswith("Claimed by Rita")
    assert await town.house.store.stale_cards() == []
    tally = await town.house.store.tally()
    assert (tally.left_behind, tally.oldest_post) == (1, None)
    notices = await town.house.store.all_of(Notice)
    assert {n.state for n in notices} == {NoticeState.POSTED, NoticeState.FAILED}


async def test_of_a_closed_card_that_can_t_be_drawn_managers_are_told_once(town: Town) -> None:
    await closed_under_a_shut_channel(town)
    (worry,) = await town.seen(lambda: worries(town, MONA.id))
    assert worry.startswith("I can't post to #leads: it was archived. A card there may still ring")
    for _ in range(3):
        await town.later(1)
    assert len(worries(town, MONA.id)) == 1


@pytest.mark.parametrize("shut", ["archive", "remove_bot"])
@pytest.mark.parametrize("restarted", [False, True])
async def test_a_card_that_closed_in_a_shut_channel_is_drawn_once_it_opens(
    town: Town, *, shut: str, restarted: bool
) -> None:
    card = await closed_under_a_shut_channel(town, shut)
    if restarted:
        await town.stop()
        await town.start()
    mend(town)
    await town.later(1.5)
    await town.seen(lambda: not town.card(card.ts).text.startswith("Claimed by"))
    await all_is_cleared(town)
    await town.later(1.5)
    await town.seen(lambda: not shut_channels(town))


async def test_a_lead_let_go_of_elsewhere_rings_nowhere_once_its_channel_opens(town: Town) -> None:
    card = await town.take()
    town.slack.archive(LEADS.id)
    await town.later(5)
    (detour,) = await town.seen(lambda: cards_with(town, MONA.id))
    await town.form(MONA.id, detour, "not_a_fit", {"reason": "No budget"})
    await town.seen(lambda: "Ringing" not in _now(town, detour).text)
    assert town.card(card.ts).text.startswith("Ringing: Pia Sample")
    mend(town)
    await town.later(1.5)
    await town.seen(lambda: "Ringing" not in town.card(card.ts).text)
    await town.seen(lambda: "This card is in" in _now(town, detour).text)
    assert "Pia" not in read(town.card(card.ts)) + town.card(card.ts).text
    assert "Pia" not in read(_now(town, detour)) + _now(town, detour).text


@pytest.mark.parametrize("let_go", [False, True])
async def test_a_stop_in_the_midst_of_coming_home_leaves_one_card(
    town: Town, *, let_go: bool
) -> None:
    """The answer to the post at home is lost, and we stop before it is looked up."""
    town.slack.archive(LEADS.id)
    await town.ask()
    (detour,) = await town.seen(lambda: cards_with(town, MONA.id))
    await town.seen(lambda: worries(town, MONA.id) and worries(town, HANA.id))
    mend(town)
    town.slack.lose_answer("chat.postMessage")
    town.clock.move_to(town.clock() + timedelta(minutes=1.5))
    (home,) = await town.seen(town.cards)
    if let_go:
        await town.form(MONA.id, detour, "not_a_fit", {"reason": "No budget"})
    await town.stop()
    await town.start()
    await town.later(1.5)
    await town.seen(lambda: "This card is in" in _now(town, detour).text)
    assert [one.ts for one in town.cards()] == [home.ts]
    await town.seen(lambda: town.card(home.ts).text.startswith("Ringing") is not let_go)


async def test_a_stop_before_the_old_place_is_cleared_is_made_up_for(town: Town) -> None:
    """The card is home; what says so in the old place never came to be saved."""
    card = await town.take()
    town.slack.archive(LEADS.id)
    await town.later(5)
    (detour,) = await town.seen(lambda: cards_with(town, MONA.id))
    await town.stop()
    mend(town)
    town.slack.lose_answer("chat.update")
    await town.start()
    await town.later(0)
    await town.stop()
    await town.start()
    await town.later(1.5)
    await town.seen(lambda: "This card is in" in _now(town, detour).text)
    assert town.card(card.ts).text.startswith(("Ringing", "Still ringing"))
    await all_is_cleared(town)


async def test_a_card_that_somebody_deleted_rings_anew(town: Town) -> None:
    card = await town.take()
    town.slack.world.drop_message(card)
    town.slack.expect_fault("thread_not_found")
    await town.later(6)
    (anew,) = await town.seen(town.cards)
    assert anew.ts != card.ts
    await town.seen(lambda: town.thread(anew.ts))
    assert (await town.house.store.tally()).notices == 0
