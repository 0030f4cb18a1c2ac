"""A show through the stand-ins: its card in the marketers' channel, a yes, Monday, a stop."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest_asyncio
from slack_fixture import KEN, MARKETING, MAX
from town import Town, a_town, read

from bot.errands import Asked, Premises, run
from bot.rules_file import usual_text
from bot.sandbox.demo import Silent
from bot.sandbox.slack_world import Message
from bot.zone_table import read_zones

BADGES = (
    "First Name,Last Name,Email Address,Company,Country\n"
    "Ana,Muster,ana@muster.example,Acme,Germany\n"
    "Ken,Reisu,ken@reisu.example,Reisu,Japan\n"
    "Uli,Sample,,Muster Bau,Germany\n"
)


@pytest_asyncio.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Town]:
    """A town with a marketers' channel and a show whose visitors are in."""
    rules = usual_text().replace('# channel = "#marketing"', 'channel = "#marketing"')
    (tmp_path / "leadbell.toml").write_text(rules, encoding="utf-8")
    async with a_town(tmp_path) as town:
        told = {"name": "FlowExpo", "last_day": "2026-11-19", "country": "DE", "city": "Hannover"}
        assert await errand(town, Asked(errand="show add", options=told)) == 0
        badges = {"badges.csv": BADGES.encode()}
        visitors = Asked(errand="show visitors", options={"show": "FlowExpo"}, files=badges)
        assert await errand(town, visitors) == 0
        await town.house.settle()
        yield town


async def errand(town: Town, asked: Asked) -> int:
    house = town.house
    premises = Premises(
        store=house.store, book=house.book, zones=read_zones(), now=town.clock, stir=house.stir
    )
    return await run(premises, asked, Silent())


def posts(town: Town) -> list[Message]:
    kept = town.slack.world.messages[MARKETING.id]
    return [message for _, message in sorted(kept.items()) if message.only_to is None]


def the_card(town: Town) -> Message:
    (card,) = (message for message in posts(town) if not message.thread_ts)
    return card


async def until_monday(town: Town) -> None:
    """Let it become eight in Tokyo, then in Berlin."""
    for eight in (datetime(2026, 11, 22, 23, tzinfo=UTC), datetime(2026, 11, 23, 7, tzinfo=UTC)):
        await town.later((eight - town.clock()) / timedelta(minutes=1))


async def test_the_card_tells_when_and_who_is_left_out(fair: Town) -> None:
    card = the_card(fair)
    assert card.text == "FlowExpo: 2 letters ready for Monday 8:00  ·  waiting for your yes"
    shown = read(card)
    assert "1 in Tokyo (1 on a holiday there)" in shown
    assert "1  ·  No address" in shown
    assert "Approve 2" in shown


async def test_without_a_yes_nothing_goes_on_monday(fair: Town) -> None:
    await until_monday(fair)
    assert fair.post.received == []


async def test_one_press_lets_the_letters_go_at_eight_where_they_are_read(fair: Town) -> None:
    await fair.click(MAX.id, the_card(fair), "show_approve")
    await fair.seen(lambda: "Max said yes" in read(the_card(fair)))
    await fair.house.settle()
    (line,) = [message for message in posts(fair) if message.thread_ts]
    assert line.text.startswith("Max approved 2 letters.")
    await until_monday(fair)
    readers = {letter.to for letter in fair.post.letters}
    assert readers == {"ana@muster.example", "ken@reisu.example"}


async def test_a_stop_after_the_yes_stops(fair: Town) -> None:
    await fair.click(MAX.id, the_card(fair), "show_approve")
    await fair.seen(lambda: "Max said yes" in read(the_card(fair)))
    await fair.click(MAX.id, the_card(fair), "show_more", "stop:")
    await fair.seen(lambda: "Stopped" in read(the_card(fair)))
    await until_monday(fair)
    assert fair.post.received == []


async def test_a_rep_who_presses_is_told_who_can(fair: Town) -> None:
    fair.slack.world.keep_channel(
        MARKETING.__class__(
            id=MARKETING.id, name=MARKETING.name, members=MARKETING.members | {KEN.id}
        )
    )
    await fair.click(KEN.id, the_card(fair), "show_approve")
    kept = fair.slack.world.messages[MARKETING.id].values()
    told = await fair.seen(lambda: [one.text for one in kept if one.only_to == KEN.id])
    assert "Only marketing and managers" in told[0]


async def test_a_test_goes_to_whoever_asked_for_it(fair: Town) -> None:
    await fair.click(MAX.id, the_card(fair), "show_more", "test:")
    letter = await fair.seen(lambda: next(iter(fair.post.letters), None))
    assert letter.to == fair.house.book.people["max"].email


async def test_letters_are_shown_as_three_visitors_get_them(fair: Town) -> None:
    await fair.click(MAX.id, the_card(fair), "show_more", "letters:")
    view = await fair.seen(lambda: fair.view(MAX.id))
    heads = [block["text"]["text"] for block in view.blocks if block["type"] == "header"]
    assert sorted(heads) == ["As Ana Muster will get it", "As Ken Reisu will get it"]


async def test_on_monday_the_thread_tells_how_close_to_eight_they_went(fair: Town) -> None:
    await fair.click(MAX.id, the_card(fair), "show_approve")
    await fair.seen(lambda: "Max said yes" in read(the_card(fair)))
    await until_monday(fair)
    await fair.later(60)
    line = await fair.seen(
        lambda: next((one for one in posts(fair) if "handed over" in one.text), None)
    )
    assert line.text == "2 letters handed over, each by five past eight, where it is read."
    assert "Tokyo: 1, first 8:00" in read(line)
