"""Usual people, shows and mails for the tests of mail: say only what a test is about."""

from asyncio import sleep
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.paper import letter_texts
from bot.rules_file.reading import read_rules, usual_text
from bot.zone_table import read_zones
from nurture.errors import Undelivered
from nurture.mail.press import Press
from nurture.model import Contact, Fact, Interest, Lead, Record, Send, Show, send_key
from nurture.rulebook import Rulebook, Step
from store import open_store
from store.tiny import TinyStore

ZONES = read_zones()
FRIDAY = datetime(2026, 11, 20, 13, 2, tzinfo=UTC)
MONDAY = datetime(2026, 11, 23, 7, tzinfo=UTC)  # 8:00 in Berlin
BOOK = read_rules(usual_text(), {"LEADBELL_KEY_WEBSITE": "a-key-that-is-long-enough"})
SECRETS = ("a secret of thirty-two signs or more",)
PRESS = Press(letter_texts(), SECRETS, "https://leadbell.example.com")


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
        "approved_at": FRIDAY,
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


class FakeRelay:
    """Takes every mail, unless it was told what to answer to a reader; `meanwhile` runs in mid-send."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, str, bytes]] = []
        self.answers: dict[str, Undelivered] = {}
        self.meanwhile: Callable[[], Awaitable[object]] | None = None

    async def hand_over(self, sender: str, recipient: str, raw: bytes) -> str:
        """Take a mail, or answer as told."""
        if self.meanwhile:
            act, self.meanwhile = self.meanwhile, None
            await act()
        await sleep(0)
        if recipient in self.answers:
            raise self.answers[recipient]
        self.taken.append((sender, recipient, raw))
        return "250 queued"

    @property
    def readers(self) -> list[str]:
        """Who was written to."""
        return [recipient for _, recipient, _ in self.taken]


async def a_store(*records: Record) -> TinyStore:
    """A store that keeps the usual show, lead and contact, or what is given instead of them."""
    store = open_store("tinydb:///:memory:")
    given = {(type(one), one.id) for one in records}
    usual = [a_show(), a_lead(acts=("demo",)), a_contact()]
    await store.save(*[one for one in usual if (type(one), one.id) not in given], *records)
    return store
