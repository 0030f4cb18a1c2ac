"""Trips up a ladder that reaches further: a group, another channel, and the next rep on duty."""

from pathlib import Path

import pytest
from slack_fixture import KEN, MARKETING, MAX
from town import Town, read, town

from bot.rules_file.reading import usual_text
from bot.sandbox.slack.world import UserGroup

__all__ = ["town"]

LADDER = """ladder = [
  { after = "5 min", whom = "group", group = "S0614TZR7" },
  { after = "10 min", whom = "channel", channel = "#marketing" },
  { after = "15 min", whom = "next" },
  { after = "20 min", whom = "manager", assign = true },
]"""


@pytest.fixture
def tmp_path(tmp_path: Path) -> Path:
    """A folder whose rules have a long ladder."""
    before, _, rest = usual_text().partition("ladder = [")
    rules = before + LADDER + rest.partition("\n]")[2]
    (tmp_path / "leadbell.toml").write_text(rules, encoding="utf-8")
    return tmp_path


async def test_the_ladder_goes_to_a_group_a_channel_the_next_rep_and_then_gives_it(
    town: Town,
) -> None:
    people = frozenset({KEN.id, MAX.id})
    town.slack.world.groups["S0614TZR7"] = UserGroup(id="S0614TZR7", handle="eu", members=people)
    card = await town.take()
    assert "then it goes to the next one on duty" in read(card)
    await town.later(5)
    assert town.thread(card.ts) == ["A group is called, this one is still free after 5 minutes."]
    # Max is not in #leads: a mention there does not reach him, and `leadbell check` says so.
    assert {mention.person for mention in town.slack.mentions} == {KEN.id}
    await town.later(5)
    (called,) = [message.text for message in town._in(MARKETING.id) if not message.only_to]
    assert "Pia Sample, Acme Pumps rings in #leads and is still free after 10 minutes." in called
    await town.later(5)
    asked = [user for user in ("U0RITA", "U0KEN") if town.direct(user)]
    assert len(asked) == 1
    await town.later(5)
    (given,) = {"U0RITA", "U0KEN"} - set(asked)
    assert "is yours now: nobody claimed it, and you are next." in town.direct(given)[0].text
    assert "Claimed by" in read(town.card(card.ts))
