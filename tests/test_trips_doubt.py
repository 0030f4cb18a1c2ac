"""A doubt through the stand-ins: its card where marketing sees it, and what a press on it does."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from slack_fixture import MARKETING, MAX, MONA
from town import Town, a_town, read

from bot.rules_file.reading import usual_text
from bot.sandbox.slack.world import Message
from nurture.model import Doubt, Lead, Receipt

WORDS = "Please send <fewer> emails, *all* of you. <!channel>"


@pytest_asyncio.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """A town with a marketers' channel."""
    rules = usual_text().replace('# channel = "#marketing"', 'channel = "#marketing"')
    (tmp_path / "leadbell.toml").write_text(rules, encoding="utf-8")
    async with a_town(tmp_path) as opened:
        yield opened


async def asked(town: Town, words: str = WORDS, channel: str = MARKETING.id) -> Message:
    await town.take()
    letter = await town.seen(lambda: next((one for one in town.post.letters), None))
    await town.post.answer(letter.id, words)
    return await town.seen(lambda: next(iter(cards(town, channel)), None))


def cards(town: Town, channel: str = MARKETING.id) -> list[Message]:
    kept = town.slack.world.messages[channel].values()
    return [one for one in kept if "may have asked us" in one.text or " chose " in one.text]


async def the_lead(town: Town) -> Lead:
    (lead,) = await town.house.store.all_of(Lead)
    return lead


async def test_the_card_shows_the_words_as_they_are_and_colours_no_button(town: Town) -> None:
    card = await asked(town)
    shown = read(card)
    assert "Does Pia want us to stop?" in shown
    assert WORDS in shown
    assert "We understood: fewer mails" in shown
    (row,) = [block for block in card.blocks if block["type"] == "actions"]
    assert [one["action_id"] for one in row["elements"]] == [
        "doubt_stop",
        "doubt_reply",
        "doubt_more",
    ]
    assert all("style" not in one for one in row["elements"])
    assert (await the_lead(town)).paused_at


async def test_a_press_decides_and_the_card_says_who(town: Town) -> None:
    card = await asked(town)
    await town.click(MAX.id, card, "doubt_stop")
    await town.seen(lambda: "Max chose" in cards(town)[0].text)
    (receipt,) = await town.house.store.all_of(Receipt)
    assert receipt.by == "max"
    assert f"Receipt {receipt.id}" in read(cards(town)[0])
    assert not [block for block in cards(town)[0].blocks if block["type"] == "actions"]


async def test_the_menu_offers_first_what_was_understood(town: Town) -> None:
    card = await asked(town)
    await town.click(MAX.id, card, "doubt_more", "fewer")
    await town.seen(lambda: "Max chose" in cards(town)[0].text)
    lead = await the_lead(town)
    assert (lead.seldom, lead.paused_at) == (True, None)


async def test_it_is_a_reply_after_all_and_lands_in_the_thread(town: Town) -> None:
    card = await asked(town)
    await town.click(MAX.id, card, "doubt_reply")
    (lead_card,) = town.cards()
    await town.seen(lambda: any("fewer" in text for text in town.thread(lead_card.ts)))


async def test_whoever_presses_too_late_hears_who_was_faster(town: Town) -> None:
    card = await asked(town)
    await town.click(MAX.id, card, "doubt_more", "ignore")
    await town.seen(lambda: "Max chose" in cards(town)[0].text)
    late = town.slack.people.click(MONA.id, card.channel, card.ts, "doubt_stop", late=True)
    await late.answered()
    kept = town.slack.world.messages[MARKETING.id].values()
    told = await town.seen(lambda: [one.text for one in kept if one.only_to == MONA.id])
    assert told == ["Max was faster, and chose: ignore. Nothing more to do."]
    assert await town.house.store.count(Receipt) == 0


async def test_a_card_that_somebody_deleted_is_posted_anew(town: Town) -> None:
    card = await asked(town)
    await town.house.settle()
    town.slack.world.drop_message(card)
    (doubt,) = await town.house.store.all_of(Doubt)
    town.clock.move_to(doubt.due)
    await town.house.settle()
    (anew,) = await town.seen(lambda: cards(town))
    assert anew.ts != card.ts
    assert "has been told" in read(anew)


async def test_if_nobody_decides_the_managers_hear_of_it(town: Town) -> None:
    await asked(town)
    (doubt,) = await town.house.store.all_of(Doubt)
    town.clock.move_to(doubt.due)
    await town.house.settle()
    told = await town.seen(lambda: [one for one in town.direct(MONA.id) if "may have" in one.text])
    assert WORDS in read(told[0])
    assert "has been told" in read(cards(town)[0])


async def test_a_plain_wish_later_settles_it_and_the_card_says_so(town: Town) -> None:
    card = await asked(town)
    await town.post.answer(town.post.letters[0].id, "Please stop writing to me.")
    shown = await town.seen(lambda: [one for one in settled(town) if one.ts == card.ts])
    assert "Plain now: they have asked us to stop since" in read(shown[0])
    assert not [block for block in shown[0].blocks if block["type"] == "actions"]
    (receipt,) = await town.house.store.all_of(Receipt)
    assert f"Receipt {receipt.id}" in read(shown[0])


def settled(town: Town) -> list[Message]:
    kept = town.slack.world.messages[MARKETING.id].values()
    return [one for one in kept if one.text.startswith("Plain now")]


async def test_what_a_rep_passes_on_settles_it_too(town: Town) -> None:
    await asked(town)
    await town.type(MONA.id, "/suppress pia@example.com")
    await town.seen(lambda: "Mona chose" in cards(town)[0].text)
