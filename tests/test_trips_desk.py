"""Trips at the desk: days away by slash command, turns, and what others are told."""

from dataclasses import replace
from pathlib import Path

import pytest
from httpx import AsyncClient
from town import Town, a_town, read, town

from bot.rules_file.reading import usual_text
from nurture.model import Presence

__all__ = ["town"]

RITA, KEN, MONA = "U0RITA", "U0KEN", "U0MONA"


@pytest.fixture
def tmp_path(tmp_path: Path) -> Path:
    """A folder whose rules give leads by turns."""
    rules = usual_text().replace('mode = "open"', 'mode = "turn"', 1)
    (tmp_path / "leadbell.toml").write_text(rules, encoding="utf-8")
    return tmp_path


async def test_a_rep_says_until_when_they_are_away_and_that_they_are_back(town: Town) -> None:
    told = await town.type(RITA, "/me away until next monday")
    assert "away until Monday, 23 November" in told
    kept = await town.house.store.get(Presence, "rita")
    assert kept
    assert kept.away_until
    assert "You are away until Monday, 23 November, 9:00" in await town.type(RITA, "/me status")
    assert "Welcome back" in await town.type(RITA, "/me back")
    assert "You are on duty" in await town.type(RITA, "/me status")


async def test_a_manager_says_for_an_ill_colleague_that_they_are_away_and_back(town: Town) -> None:
    told = await town.type(MONA, "/me away @Ken until Monday")
    assert told == "Ken is away until Monday, 23 November, gets no turns, and hears it from me."
    kept = await town.house.store.get(Presence, "ken")
    assert kept
    assert kept.away_until
    await town.seen(lambda: town.direct(KEN))
    assert "Mona said for you that you are away until Monday, 23 November." in read(
        town.direct(KEN)[0]
    )
    assert await town.type(MONA, "/me back ken") == "Ken is back and gets turns again."
    assert "You are on duty" in await town.type(KEN, "/me status")


@pytest.mark.parametrize(
    "typed", ["/me away ken until Monday", "/me away <@U0KEN>", "/me back ken"]
)
async def test_only_managers_say_it_for_others_and_a_rep_is_told_who_can(
    town: Town, typed: str
) -> None:
    assert await town.type(RITA, typed) == "Only managers can do that: Mona and Hana."
    kept = await town.house.store.get(Presence, "ken")
    assert not kept or kept.away_from is None


async def test_the_claims_of_whoever_is_set_away_are_pointed_out(town: Town) -> None:
    card = await town.take()
    await town.click(KEN, card, "claim")
    await town.seen(lambda: "Claimed by" in town.card(card.ts).text)
    told = await town.type(MONA, "/me away ken")
    assert "1 claim still without a first touch: `/lead mine ken` lists them" in told


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/me away kne until monday", "Did you mean Ken?"),
        ("/me away until mondya", "Did you mean Monday?"),
        ("/me awya", "Did you mean `/me away until Monday`?"),
        ("/me away today", "From which day on are they back?"),
        ("/me away from monday until friday", "Leave begins when you say so."),
        ("/me away until 31 Feb", "“31 Feb” is no day I know."),
        ("/me hours 8-16:30 mon-thu", "You work Mon to Thu from 8:00 to 16:30"),
        ("/me hours 9am-5pm mon, wed", "You work Mon and Wed from 9:00 to 17:00"),
        ("/me statsu", "Did you mean `/me status`?"),
        ("/me away @nobody until monday", "I know no colleague of that name."),
        ("/me hours 8 to 12", "from 8:00 to 12:00"),
        ("/me hours usual", "You work Mon to Fri from 9:00 to 17:00"),
        ("/me hours late", "Try 9:00-17:00"),
        ("/me away", "until you say `/me back`"),
        ("/me", "What /me can do"),
    ],
)
async def test_what_is_typed_about_me_is_understood_or_told(
    town: Town, typed: str, said: str
) -> None:
    assert said in await town.type(RITA, typed)


async def test_the_card_says_whose_turn_it_is_and_others_are_told_when_it_opens(
    town: Town,
) -> None:
    await town.type(KEN, "/me away")
    card = await town.take()
    assert "Rita's turn until" in read(card)
    await town.seen(lambda: town.direct(RITA))
    assert "It is your turn: Pia Sample" in town.direct(RITA)[0].text
    await town.click(KEN, card, "claim")
    told = await town.seen(lambda: town.told(KEN)[1:])
    assert "It is Rita's turn for Pia Sample, Acme Pumps until 14:07" in told[-1]
    await town.later(5)
    assert "Rita's turn is over. Everybody can claim this now." in town.thread(card.ts)
    assert "turn until" not in read(town.card(card.ts))
    await town.click(KEN, card, "claim")
    await town.seen(lambda: "Claimed by" in read(town.card(card.ts)) or None)


async def test_hours_are_lived_in_the_zone_that_slack_knows(town: Town) -> None:
    hana = await town.house.store.get(Presence, "hana")
    assert hana
    assert hana.zone == "America/New_York"
    assert "America/New_York" in await town.type("U0HANA", "/me status")


async def test_a_manager_gives_more_time_and_lets_rest_from_the_card(town: Town) -> None:
    card = await town.take()
    more = {"deed": "extend", "why": "They asked for four o'clock"}
    assert await town.form("U0MONA", card, "more", more, "assign") == {}
    said = await town.seen(lambda: town.thread(card.ts))
    assert "Mona gave this more time: claim by 14:17 CET." in said[-1]
    again = await town.form("U0MONA", card, "more", more, "assign")
    assert "once already" in str(again)


async def test_in_the_morning_each_is_told_once_what_waited_overnight(town: Town) -> None:
    await town.later(60 * 6)
    card = await town.take()
    assert "nobody is on duty until" in read(card)
    await town.later(60 * 61)
    told = [message.text for message in town.direct(KEN)]
    assert [text.split("“")[0] for text in told] == [
        "Good morning, Ken. 1 lead waited. Leadbell's Home has them to claim: "
    ]
    assert "Pia Sample, Acme Pumps: free since Fri 20:02" in told[0]
    await town.later(10)
    assert len(town.direct(KEN)) == 1


async def test_a_night_on_the_wall_clock_is_one_digest_and_then_one_ping(tmp_path: Path) -> None:
    rules = tmp_path / "leadbell.toml"
    wall = usual_text().replace('whom = "manager" }', 'whom = "manager", in_hours = false }')
    rules.write_text(wall, encoding="utf-8")
    async with a_town(tmp_path) as town:
        await town.later(3 * 60)
        card = await town.take()
        for _ in range(7):
            await town.later(9 * 60)
        assert town.direct(MONA) == []
        await town.later(59)
        assert [text.partition(",")[0] for text in _said_to(town, MONA)] == ["Good morning"]
        assert town.thread(card.ts) == []
        await town.later(4)
        (_, ping) = _said_to(town, MONA)
        assert "is still free after 3 days" in ping
        assert town.thread(card.ts) == ["Mona has been told: still free after 3 days."]


def _said_to(town: Town, user: str) -> list[str]:
    return [message.text for message in town.direct(user)]


async def test_what_a_claim_meets_after_the_digest_is_no_ping(tmp_path: Path) -> None:
    rules = tmp_path / "leadbell.toml"
    wall = usual_text().replace('whom = "manager" }', 'whom = "manager", in_hours = false }')
    rules.write_text(wall, encoding="utf-8")
    async with a_town(tmp_path) as town:
        await town.later(3 * 60)
        card = await town.take()
        await town.later(66 * 60 + 59 - 3 * 60)
        await town.click(KEN, card, "claim")
        await town.seen(lambda: "Claimed by Ken" in town.card(card.ts).text)
        await town.later(20)
        assert len(_said_to(town, MONA)) == 1


async def test_what_fell_through_is_mended_and_the_managers_are_told(town: Town) -> None:
    card = await town.take()
    (ring,) = await town.house.store.open_rings()
    await town.house.store.save(replace(ring, due=None, turn=None))
    await town.house.audit()
    await town.seen(lambda: town.direct("U0MONA"))
    assert "had fallen through and is back" in town.direct("U0MONA")[0].text
    assert "a ring with nothing due" in town.direct("U0MONA")[0].text
    async with AsyncClient() as client:
        answer = await client.get(f"{town.house.url}/metrics")
    assert "leadbell_mended_total 1\n" in answer.text
    await town.later(5)
    assert "Still free after 5 minutes." in town.thread(card.ts)
