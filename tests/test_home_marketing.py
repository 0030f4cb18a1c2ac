"""Marketing's home: what waits for a yes stands first, then what goes by itself."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from fakes import NOW, TRICKS, a_sight, person

from bot.sandbox.plain_words import texts
from bot.sandbox.slack.blocks import check_view
from bot.sandbox.slack.mentions import mentioned
from handlers.blocks.elements import Block
from handlers.blocks.home_marketing import Going, marketer_part
from handlers.blocks.homes import home
from nurture.model import SendState, Show

SHOW = Show(
    id="fx",
    name="FlowExpo",
    last_day=date(2026, 11, 20),
    zone="Europe/Berlin",
    country="DE",
    sender="ken",
    at=NOW,
)


def drawn(**given: Any) -> Block:
    going = Going(**{"shows": [SHOW], "waiting": {"fx": 24}, "sends": {}, "doubts": 0, **given})
    view = home(person("max"), [], [], a_sight(), marketer_part(going, a_sight()))
    check_view(view, "home")
    return view


def shown(**given: Any) -> str:
    return "\n".join(texts(drawn(**given)["blocks"]))


def test_a_show_that_waits_for_a_yes_can_be_approved_at_once() -> None:
    said = shown()
    assert said.index("Waits for you") < said.index("Approve") < said.index("Going out")
    assert "24 letters, none goes without a yes" in said
    assert "Waits for you" not in shown(shows=[replace(SHOW, approved_at=NOW)])


def test_wishes_that_nobody_decided_are_counted_with_where_to_decide() -> None:
    assert "2 mails may ask us to stop. The cards to decide on are in #" in shown(doubts=2)


def test_a_show_says_how_it_stands() -> None:
    approved = replace(SHOW, approved_at=NOW)
    assert "24 letters waiting for Monday 23 Nov, 8:00" in shown(shows=[approved])
    assert "stopped" in shown(shows=[replace(approved, stopped_at=NOW)])
    gone = replace(approved, last_day=NOW.date() - timedelta(days=14))
    assert "letters went on Monday 9 Nov" in shown(shows=[gone], waiting={})


def test_letters_are_counted_in_words_that_need_no_manual() -> None:
    said = shown(sends={SendState.IN_DOUBT: 1, SendState.PLANNED: 1200})
    assert "May or may not have gone*\n1" in said
    assert "On their way*\n1,200" in said


@pytest.mark.parametrize("name", TRICKS)
def test_a_show_may_have_any_name(name: str) -> None:
    view = drawn(shows=[replace(SHOW, name=name)])
    assert mentioned("", view["blocks"]) == []
    assert "*bold*" not in str([block.get("text") for block in view["blocks"]])
