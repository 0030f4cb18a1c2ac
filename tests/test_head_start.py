"""The head start: 20,000 letters at one hour, and a relay that is slower than five minutes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from time import perf_counter
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from mail_cases import BOOK, FRIDAY, MONDAY, ZONES, FakeRelay, a_contact, a_lead, a_send, a_show

from bot.mail.pace import PacedRelay
from nurture.mail.gate import Go, Ready, may_go
from nurture.mail.planning import plan
from nurture.model import Pace, Send
from nurture.shows.head_start import (
    EARLIEST,
    MAIL,
    begin_early,
    early_ones,
    head_start,
    last_by,
    pace_words,
)
from nurture.shows.mondays import letters_of
from store import open_store
from store.tiny import TinyStore

MANY = 20_000


def letters(number: int, **given: Any) -> list[Send]:
    return [
        a_send(campaign="f10e", contact=f"c{no}", lead=f"l{no}", wished=MONDAY, **given)
        for no in range(number)
    ]


@pytest.mark.parametrize(
    ("number", "per_second", "minutes"),
    [(100, 40, 0), (9_600, 40, 0), (19_200, 40, 5), (MANY, 2, 60)],
)
def test_it_begins_as_early_as_the_pace_asks_and_no_earlier(
    number: int, per_second: float, minutes: int
) -> None:
    assert head_start(number, per_second) == timedelta(minutes=minutes)


@pytest.mark.parametrize("per_second", [20, 40, 100, 1000])
def test_begun_in_time_the_last_letter_goes_by_five_past(per_second: float) -> None:
    assert last_by(MANY, per_second) <= timedelta(minutes=5)
    assert head_start(MANY, per_second) <= EARLIEST


def test_only_what_five_minutes_can_not_carry_goes_early() -> None:
    early = early_ones(letters(12_000), 40, FRIDAY)
    assert len(early) == 12_000 - 9_600
    assert {one.due for one in early} == {MONDAY - timedelta(seconds=75)}
    assert {one.wished for one in early} == {MONDAY}


def test_who_goes_early_already_is_not_moved_twice() -> None:
    waiting = letters(12_000)
    moved = {one.id: one for one in early_ones(waiting, 40, FRIDAY)}
    again = [moved.get(one.id, one) for one in waiting]
    assert early_ones(again, 40, FRIDAY) == []


def test_the_gate_lets_an_early_letter_go_at_its_early_hour() -> None:
    (early, *_) = early_ones(letters(12_000), 40, FRIDAY)
    ready = Ready(send=early, contact=a_contact(), lead=a_lead(), show=a_show())
    assert isinstance(may_go(ready, BOOK, early.due), Go)


async def a_paced_store(per_second: float, *sends: Send) -> TinyStore:
    store = open_store("tinydb:///:memory:")
    await store.save(a_show(), Pace(id=MAIL, per_second=per_second, at=FRIDAY), *sends)
    return store


async def test_a_slow_relay_moves_letters_ahead_and_a_fast_one_none() -> None:
    slow, fast = await a_paced_store(1, *letters(300)), await a_paced_store(10, *letters(300))
    assert (await begin_early(slow, "f10e", FRIDAY), await begin_early(fast, "f10e", FRIDAY)) == (
        60,
        0,
    )
    dues = [send.due async for send in letters_of(slow, "f10e")]
    assert sum(due < MONDAY for due in dues) == 60


async def test_without_a_measured_pace_nothing_moves() -> None:
    store = open_store("tinydb:///:memory:")
    await store.save(a_show(), *letters(10))
    assert await begin_early(store, "f10e", FRIDAY) == 0


def test_the_preview_tells_when_it_begins_and_that_it_may_be_late() -> None:
    assert pace_words(MONDAY, 100, 40, "Europe/Berlin") == ""
    told = pace_words(MONDAY, 12_000, 40, "Europe/Berlin")
    assert "begin at 7:58, and the last goes by 8:05." in told
    assert "That is late" in pace_words(MONDAY, MANY, 2, "Europe/Berlin")


async def test_the_pace_is_measured_on_a_run_of_fifty_or_more() -> None:
    store = open_store("tinydb:///:memory:")
    paced = PacedRelay(FakeRelay())
    for number, news in ((49, False), (60, True)):
        for _ in range(number):
            await paced.hand_over("a@example.com", "b@example.com", b"")
        assert await paced.keep(store, FRIDAY) is news
    kept = await store.get(Pace, MAIL)
    assert kept
    assert kept.per_second > 50


@pytest.mark.parametrize(
    ("last_day", "zone"),
    [
        (date(2026, 3, 27), "Europe/Berlin"),
        (date(2026, 10, 23), "Europe/Berlin"),
        (date(2026, 3, 6), "America/New_York"),
        (date(2026, 10, 30), "America/New_York"),
    ],
)
def test_twenty_thousand_letters_are_planned_in_seconds_across_each_change_of_the_clocks(
    last_day: date, zone: str
) -> None:
    show = a_show(last_day=last_day, zone=zone)
    now = datetime.combine(last_day, datetime.min.time(), UTC)
    lead = a_lead(facts={"zone": zone})
    began = perf_counter()
    planned = [
        plan(
            BOOK,
            replace(lead, id=f"l{no}"),
            a_contact(id=f"c{no}"),
            act="show",
            show=show,
            zones=ZONES,
            now=now,
        )
        for no in range(MANY)
    ]
    assert perf_counter() - began < 10
    there = {send.due.astimezone(ZoneInfo(zone)) for (send,) in planned}
    assert {(at.weekday(), at.hour, at.minute) for at in there} == {(0, 8, 0)}
