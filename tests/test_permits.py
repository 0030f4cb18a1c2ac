"""Who may do what, and what the others are told."""

from dataclasses import replace

import pytest
from fakes import BOOK, TEAM, a_team, person

from nurture.errors import Refused
from nurture.sales.permits import (
    managers,
    must_manage,
    must_market,
    must_work,
    workers,
)

EVERYBODY = ("rita", "ken", "mona", "hana", "max")


def allowed(*keys: str) -> list[tuple[str, bool]]:
    return [(key, key in keys) for key in EVERYBODY]


@pytest.mark.parametrize(("key", "may"), allowed("rita", "ken", "mona", "hana"))
def test_the_team_and_its_managers_work_its_leads(key: str, *, may: bool) -> None:
    if may:
        must_work(person(key), TEAM, BOOK)
        return
    with pytest.raises(Refused, match="Only the team of #leads can do that: Rita, Ken, Mona"):
        must_work(person(key), TEAM, BOOK)


@pytest.mark.parametrize(("key", "may"), allowed("mona", "hana"))
def test_managers_give_leads_away(key: str, *, may: bool) -> None:
    if may:
        must_manage(person(key), TEAM, BOOK)
        return
    with pytest.raises(Refused, match=r"Only managers can do that: Mona and Hana\."):
        must_manage(person(key), TEAM, BOOK)


@pytest.mark.parametrize(("key", "may"), allowed("mona", "hana", "max"))
def test_marketing_and_managers_look_after_shows(key: str, *, may: bool) -> None:
    if may:
        must_market(person(key), BOOK)
        return
    with pytest.raises(Refused, match=r"Only marketing and managers can do that: Mona, Hana and"):
        must_market(person(key), BOOK)


def test_everybody_is_named_once() -> None:
    both = a_team(reps=("rita", "mona"), managers=("mona",), head="mona")
    assert workers(both) == ("rita", "mona")
    assert managers(replace(both, head=None)) == ("mona",)
