"""`leadbell route`: where a lead would ring, for whom, and why; nothing is changed."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from click.testing import CliRunner
from fakes import BOOK, NOW, ZONES, a_contact, a_lead, a_store, a_team

from bot.cli import main
from bot.errands.table import Asked, Premises, run
from nurture.model import Presence, Stage, Turns
from nurture.rulebook import Mode, Route

SWISS = a_team(key="swiss", channel="#swiss", reps=("ken",), mode=Mode.TURN)
ROUTES = (Route(team="swiss", title="Alps", facts={"country": frozenset({"ch", "at"})}),)
RULES = replace(BOOK, teams={**BOOK.teams, "swiss": SWISS}, routes=ROUTES)


class Heard:
    """What an errand said."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def say(self, line: str) -> None:
        self.lines.append(line)

    def progress(self, done: int, total: int) -> None: ...

    def give(self, name: str, raw: bytes) -> None: ...


async def told(store: Any, now: datetime = NOW, *, as_json: bool = False, **facts: str) -> str:
    premises = Premises(store=store, book=RULES, zones=ZONES, now=lambda: now)
    heard = Heard()
    asked = Asked(errand="route", options={"facts": facts, "source": "", "json": as_json})
    assert await run(premises, asked, heard) == 0
    return "\n".join(heard.lines)


async def test_it_says_the_channel_the_reason_and_whose_turn_it_is() -> None:
    said = await told(await a_store(), country="CH")
    assert "#swiss (team swiss): route 1: Alps." in said
    assert "Ken Sample has it alone until 14:07, then everybody." in said


async def test_it_says_who_may_claim_where_nobody_has_a_turn() -> None:
    said = await told(await a_store())
    assert "no route fits, so the first team" in said
    assert "Everybody may claim it at once. On duty: Rita and Ken." in said


async def test_it_says_when_somebody_comes() -> None:
    night = datetime(2026, 11, 20, 20, tzinfo=UTC)
    assert "Nobody is on duty until Monday, 23 November, 09:00" in await told(
        await a_store(), night
    )
    gone = await a_store(*(Presence(id=rep, away_from=NOW) for rep in ("rita", "ken")))
    assert "nobody said until when" in await told(gone)


async def test_an_address_we_know_brings_its_facts_and_its_owner() -> None:
    lead = a_lead(contacts=("c0ffee",), owner="ken", known={"country": "CH"})
    said = await told(await a_store(lead, a_contact()), email="pia@example.com")
    assert "Ken had it before" in said


async def test_a_program_reads_the_same_as_json_and_no_turn_is_taken() -> None:
    store = await a_store()
    for _ in range(2):
        found = json.loads(await told(store, as_json=True, country="AT"))
    assert (found["team"], found["mode"], found["turn"]) == ("swiss", "turn", "ken")
    assert found["turn_until"] == "2026-11-20T13:07:00+00:00"
    assert await store.count(Turns) == 0


@pytest.mark.parametrize("typed", ["--fact industry", "--fact =x", "--contry DE"])
def test_a_wrong_word_is_told_before_anything_is_read(typed: str) -> None:
    assert CliRunner().invoke(main, ["route", *typed.split()]).exit_code == 2


async def test_it_says_nothing_of_who_it_is() -> None:
    """R40: whoever asks may be a rep, and the address be of somebody at rest."""
    asleep = a_lead(stage=Stage.REMARKET, contacts=("c0ffee",), owner="rita")
    said = await told(await a_store(asleep, a_contact()), email="pia@example.com")
    assert "Pia" not in said
    assert "Acme" not in said
