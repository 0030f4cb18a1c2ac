"""Usual people, shows and mails for the tests of mail: say only what a test is about."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.rules_file import read_rules, usual_text
from bot.zone_table import read_zones
from nurture.model import Contact, Fact, Interest, Lead, Send, Show, send_key
from nurture.rulebook import Rulebook, Step

ZONES = read_zones()
FRIDAY = datetime(2026, 11, 20, 13, 2, tzinfo=UTC)
MONDAY = datetime(2026, 11, 23, 7, tzinfo=UTC)  # 8:00 in Berlin
BOOK = read_rules(usual_text(), {"LEADBELL_KEY_WEBSITE": "a-key-that-is-long-enough"})
SECRETS = ("a secret of thirty-two signs or more",)


def a_lead(*, at: datetime = FRIDAY, acts: tuple[str, ...] = (), **given: Any) -> Lead:
    facts = given.pop("facts", {"name": "Tom Muster", "country": "DE"})
    return Lead(
        id=given.pop("id", "1ead"),
        since=at,
        heard_at=at,
        facts={name: Fact(value=value, source="form", at=at) for name, value in facts.items()},
        interests=tuple(an_interest(act, at) for act in acts),
        contacts=given.pop("contacts", ("c0ffee",)),
        **given,
    )


def an_interest(act: str, last: datetime) -> Interest:
    return Interest(act=act, weight=20, at=last, half_life_days=30, times=1, last=last)


def a_contact(**given: Any) -> Contact:
    address = given.pop("address", "tom@example.com")
    usual = {"id": "c0ffee", "lead": "1ead", "key": address.casefold(), "address": address}
    return Contact(**{**usual, **given})


def a_show(**given: Any) -> Show:
    usual = {
        "id": "f10e",
        "name": "FlowExpo",
        "city": "Hannover",
        "last_day": date(2026, 11, 20),
        "zone": "Europe/Berlin",
        "country": "DE",
        "sender": "ken",
        "at": FRIDAY,
    }
    return Show(**{**usual, **given})


def a_send(**given: Any) -> Send:
    """The answer to a request, due now; `campaign="f10e"` makes it a Monday letter."""
    campaign, contact = given.pop("campaign", "welcome"), given.pop("contact", "c0ffee")
    usual: dict[str, Any] = {"letter": "welcome", "sender": "rita", "due": FRIDAY}
    if campaign == "f10e":
        usual = {"letter": "show", "sender": "ken", "due": MONDAY, "wall": "08:00"}
    told = {"lead": "1ead", "zone": "Europe/Berlin", "step": 1, **usual, **given}
    key = send_key(campaign, 1, told["step"], contact, 1)
    return Send(**{"id": key, "campaign": campaign, "contact": contact, **told})


def a_book_of_two_letters(**mail: Any) -> Rulebook:
    """The usual rules, with a second letter three days after the first."""
    welcome = BOOK.sequences[0]
    steps = (*welcome.steps, Step(letter="welcome", after=timedelta(days=3)))
    return replace(
        BOOK, mail=replace(BOOK.mail, **mail), sequences=(replace(welcome, steps=steps),)
    )
