"""Through the house over the nights when the clocks change, and over holidays: when people hear."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from town import Town, a_town

from bot.rules_file.reading import usual_text

BERLIN = ZoneInfo("Europe/Berlin")
NUDGE = '{ after = "5 min", whom = "thread" }'
BY_THE_WALL = '{ after = "5 min", whom = "thread", in_hours = false }'
ROUND_THE_CLOCK = {
    NUDGE: BY_THE_WALL,
    'days = "mon-fri"\nfrom = "9:00"\nto = "17:00"\n': 'days = "mon-sun"\nfrom = "0:00"\nto = "23:59"\n',
    'holidays = "DE" ': "# ",
}
MOMENT = timedelta(seconds=20)


def at(text: str, fold: int = 0) -> datetime:
    """An instant by Berlin's wall; `fold=1` is the second time that an hour comes."""
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN, fold=fold).astimezone(UTC)


# When it came in, what the card promises, and when the team hears that it is still free: what
# waited overnight is the digest's for the first five minutes, the length of the first rung.
WORKING = [
    ("2026-12-23 16:58", "Thu 24 Dec, 09:13 CET", "2026-12-24 09:05"),
    ("2026-12-24 16:58", "Mon 28 Dec, 09:13 CET", "2026-12-28 09:05"),  # Christmas, then a weekend
    ("2026-12-25 10:00", "Mon 28 Dec, 09:15 CET", "2026-12-28 09:05"),
    (
        "2027-03-25 16:58",
        "Tue 30 Mar, 09:13 CEST",
        "2027-03-30 09:05",
    ),  # Easter, and the clocks go forward
    (
        "2027-03-28 02:30",
        "Tue 30 Mar, 09:15 CEST",
        "2027-03-30 09:05",
    ),  # an hour that does not exist
    ("2027-10-29 16:58", "Mon 1 Nov, 09:13 CET", "2027-11-01 09:05"),  # the clocks go back
    ("2027-10-31 02:30", "Mon 1 Nov, 09:15 CET", "2027-11-01 09:05"),  # an hour that comes twice
]


@pytest.mark.parametrize(("arrives", "promise", "hears"), WORKING)
async def test_the_ladder_counts_working_time_whatever_the_night(
    tmp_path: Path, arrives: str, promise: str, hears: str
) -> None:
    async with a_town(tmp_path) as town:
        town.clock.move_to(at(arrives))
        card = await town.take()
        assert f"Claim by {promise}" in card.text
        await _hears_at(town, card.ts, at(hears))


BY_THE_CLOCK = [
    ("2027-03-28 01:57", 0, at("2027-03-28 03:02")),
    ("2027-10-31 02:57", 0, at("2027-10-31 02:02", fold=1)),
    ("2027-10-31 02:57", 1, at("2027-10-31 03:02")),
    ("2026-12-26 00:10", 0, at("2026-12-26 00:15")),
]


@pytest.mark.parametrize(("arrives", "fold", "hears"), BY_THE_CLOCK)
async def test_a_rung_by_the_wall_clock_fires_after_five_real_minutes(
    tmp_path: Path, arrives: str, fold: int, hears: datetime
) -> None:
    rules = usual_text()
    for usual, here in ROUND_THE_CLOCK.items():
        assert usual in rules
        rules = rules.replace(usual, here)
    (tmp_path / "leadbell.toml").write_text(rules, encoding="utf-8")
    assert hears - at(arrives, fold) == timedelta(minutes=5)
    async with a_town(tmp_path) as town:
        town.clock.move_to(at(arrives, fold))
        card = await town.take()
        await _hears_at(town, card.ts, hears)


async def _hears_at(town: Town, ts: str, then: datetime) -> None:
    town.clock.move_to(then - MOMENT)
    await town.house.settle()
    assert town.thread(ts) == []
    town.clock.move_to(then + MOMENT)
    await town.house.settle()
    assert len(town.thread(ts)) == 1
    assert town.thread(ts)[0].startswith("Still free after ")
