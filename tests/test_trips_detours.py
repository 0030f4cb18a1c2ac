"""What Slack does not take is told with its cure, and the lead rings elsewhere meanwhile."""

from dataclasses import replace

import pytest
from slack_fixture import HANA, LEADS, MONA, RITA
from town import Town, read, town

from bot.sandbox.slack.world import Message
from nurture.model import Notice, NoticeState, Ring

__all__ = ["town"]


def mend(town: Town) -> None:
    there = town.slack.world.channels[LEADS.id]
    members = there.members | {town.slack.office.app.bot.id}
    town.slack.world.keep_channel(replace(there, archived=False, members=members))


def cards_with(town: Town, user: str) -> list[Message]:
    """The cards in somebody's direct messages; other lines lead back to one."""
    return [message for message in town.direct(user) if message.text.startswith("Ringing")]


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
    await town.seen(lambda: f"rings in <#{LEADS.id}> now" in _now(town, card).text)
    await town.later(3.5)
    assert len(await town.seen(lambda: town.thread(home.ts))) == 1


async def test_a_channel_archived_under_its_card_gets_the_same_card_back(town: Town) -> None:
    card = await town.take()
    town.slack.archive(LEADS.id)
    await town.later(5)
    await town.seen(lambda: cards_with(town, MONA.id))
    mend(town)
    await town.later(1.5)
    await town.seen(lambda: any("now. " in read(m) for m in town.direct(MONA.id)))
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


async def test_nothing_is_left_hanging_when_a_closed_card_can_t_be_drawn(town: Town) -> None:
    card = await town.take()
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by" in town.card(card.ts).text)
    await town.click(RITA.id, town.card(card.ts), "log_touch")
    await town.seen(lambda: town.view(RITA.id))
    town.slack.archive(LEADS.id)
    await town.submit(RITA.id, {"how": "called"})
    await town.later(1)
    await town.house.settle()
    assert await town.house.store.stale_cards() == []
    (ring,) = await town.house.store.all_of(Ring)
    assert ring.card.ts == card.ts
    notices = await town.house.store.all_of(Notice)
    assert {n.state for n in notices} == {NoticeState.POSTED, NoticeState.FAILED}
