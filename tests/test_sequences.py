"""Sequences: the letters that answer what somebody asked for, and those that follow."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from mail_cases import (
    BOOK,
    FRIDAY,
    MONDAY,
    ZONES,
    a_book_of_two_letters,
    a_contact,
    a_lead,
    a_send,
    a_show,
    an_interest,
)

from nurture.mail.planning import plan
from nurture.mail.sequences import next_letter
from nurture.model import Contact, Lead, Send, Stage

NIGHT = datetime(2026, 11, 20, 23, tzinfo=UTC)  # midnight in Berlin


def planned(
    act: str, *, lead: Lead | None = None, contact: Contact | None = None, now: datetime = FRIDAY
) -> tuple[Send, ...]:
    lead, contact = lead or a_lead(acts=(act,), at=now), contact or a_contact()
    return plan(BOOK, lead, contact, act=act, show=None, zones=ZONES, now=now)


@pytest.mark.parametrize("act", ["demo", "trial", "price", "contact"])
def test_whoever_asks_for_a_person_is_answered_at_once_at_any_hour(act: str) -> None:
    (answer,) = planned(act, now=NIGHT)
    assert (answer.due, answer.wall, answer.letter) == (NIGHT, None, "welcome")


def test_a_white_paper_asked_for_at_night_comes_at_eight_also_on_a_saturday() -> None:
    (answer,) = planned("white_paper", now=NIGHT)
    there = answer.due.astimezone(ZoneInfo("Europe/Berlin"))
    assert (there.weekday(), there.hour, answer.wall) == (5, 8, "08:00")


def test_a_white_paper_asked_for_by_day_is_answered_at_once() -> None:
    (answer,) = planned("white_paper")
    assert answer.due == FRIDAY


@pytest.mark.parametrize("act", ["visit", "open", "show", "reply", "no such act"])
def test_an_act_that_asks_for_nothing_starts_no_letters(act: str) -> None:
    assert planned(act) == ()


def test_an_old_list_that_is_imported_starts_no_letters() -> None:
    asked = a_lead(acts=("demo",), at=FRIDAY - timedelta(hours=48, seconds=1))
    assert planned("demo", lead=asked) == ()
    asked = a_lead(acts=("demo",), at=FRIDAY - timedelta(hours=48))
    assert len(planned("demo", lead=asked)) == 1


def test_asking_again_is_an_enrolment_of_its_own_and_saying_it_twice_is_not() -> None:
    once, again = a_lead(acts=("demo",)), a_lead(acts=("demo", "price"))
    assert planned("demo", lead=once)[0].id == planned("demo", lead=once)[0].id
    assert planned("price", lead=again)[0].enrolment == 2


@pytest.mark.parametrize(
    ("lead", "contact"),
    [
        ({"no_mail": True}, {}),
        ({"stage": Stage.ENDED}, {}),
        ({"stage": Stage.CLAIMED, "touched_at": FRIDAY}, {}),
        ({}, {"suppressed_at": FRIDAY}),
        ({}, {"hard_bounced_at": FRIDAY}),
    ],
)
def test_nothing_is_planned_for_whom_no_machine_mail_may_reach(
    lead: dict[str, Any], contact: dict[str, Any]
) -> None:
    for act, show in (("demo", None), ("show", a_show())):
        args = {"act": act, "show": show, "zones": ZONES, "now": FRIDAY}
        whom = a_lead(acts=(act,), **lead), a_contact(**contact)
        assert plan(BOOK, *whom, **args) == ()  # type: ignore[arg-type]


def test_a_lead_without_an_address_gets_no_letter() -> None:
    assert plan(BOOK, a_lead(), None, act="demo", show=None, zones=ZONES, now=FRIDAY) == ()


def test_a_claim_alone_does_not_cancel_a_letter() -> None:
    assert len(planned("demo", lead=a_lead(stage=Stage.CLAIMED))) == 1


def test_the_next_letter_comes_on_a_working_day_in_the_readers_window() -> None:
    book = a_book_of_two_letters()
    sent = a_send(sent_at=NIGHT)
    after = next_letter(book.sequences[0], sent, book.mail, NIGHT)
    assert after
    assert after.due == MONDAY + timedelta(days=1)  # three days on is midnight to Tuesday
    assert (after.step, after.campaign, after.contact, after.wall) == (
        2,
        sent.campaign,
        sent.contact,
        "08:00",
    )
    assert after.id != sent.id


def test_after_the_last_letter_comes_none() -> None:
    assert next_letter(BOOK.sequences[0], a_send(), BOOK.mail, FRIDAY) is None


def test_an_act_heard_of_late_is_judged_by_when_it_happened() -> None:
    old = an_interest("demo", FRIDAY - timedelta(days=400))
    assert planned("demo", lead=replace(a_lead(), interests=(old,))) == ()
