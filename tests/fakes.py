"""Usual records, rules and ports for tests of the trade: say only what a test is about."""

from asyncio import sleep
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from mail_cases import ZONES, FakeRelay

from bot.rules_file.reading import read_rules, usual_text
from handlers.blocks.sight import Sight
from nurture.errors import Stale
from nurture.leads.inquiry import Case, Inquiry, Known
from nurture.leads.waking import woken
from nurture.model import (
    Card,
    Claim,
    Contact,
    Fact,
    Interest,
    Lead,
    Notice,
    Record,
    Ring,
    Stage,
    Why,
)
from nurture.ports import R
from nurture.rulebook import HotRules, Person, Rulebook, Team
from nurture.sales.desk import Desk
from nurture.sales.rings import start_ring
from store import open_store
from store.tiny import TinyStore

__all__ = ["ZONES", "FakeRelay"]

NOW = datetime(2026, 11, 20, 13, 2, tzinfo=UTC)
"""A Friday, 14:02 in Berlin, where the usual team works from 9:00 to 17:00."""
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SOURCE_KEY = "k" * 40
BOOK = read_rules(usual_text(), {"LEADBELL_KEY_WEBSITE": SOURCE_KEY})
TEAM = BOOK.teams["main"]
WHY = Why(act="demo", at=NOW, channel="web", source="website")

# What strangers type to be more than text (DESIGN, What never happens, 9).
TRICKS = (
    "<!channel>",
    "<!here|here>",
    "<@U0RITA>",
    "<@U0MONA|Mona>",
    "*bold* _it_ ~gone~ `code`",
    "<script>alert(1)</script>",
    "Pia\r\nBcc: everybody@example.com",
    '=HYPERLINK("http://example.com","x")',
    "{{ 7 * 7 }} {% raw %}",
    "'; DROP TABLE leads; --",
    "<http://example.com|our bank> &amp; &lt;",
    ":tada: :wave:",
    "@channel @rita",
)


def a_book(**given: Any) -> Rulebook:
    """The rules that `leadbell init` writes, with what is given instead."""
    return replace(BOOK, **given)


def a_team(**given: Any) -> Team:
    return replace(TEAM, **given)


def a_treaty(**given: Any) -> HotRules:
    return replace(BOOK.hot, **given)


def person(key: str) -> Person:
    """One of the usual five: rita, ken (reps), mona (manager), hana (head), max (marketer)."""
    return BOOK.people[key]


def facts(known: Mapping[str, str], at: datetime = NOW) -> dict[str, Fact]:
    return {name: Fact(value=value, source="website", at=at) for name, value in known.items()}


def a_lead(**given: Any) -> Lead:
    """Pia, who is new. `known` are facts by field."""
    known = given.pop("known", {"name": "Pia Sample", "company": "Acme Pumps"})
    usual = {"id": "p1a", "since": NOW, "heard_at": NOW, "facts": facts(known)}
    return Lead(**{**usual, **given})


def an_interest(act: str = "demo", at: datetime = NOW, times: int = 1) -> Interest:
    rule = BOOK.hot.acts[act]
    weight = rule.points * times
    half = rule.half_life_days
    return Interest(act=act, weight=weight, at=at, half_life_days=half, times=times, last=at)


def a_contact(**given: Any) -> Contact:
    usual = {"id": "c0ffee", "lead": "p1a", "key": "pia@example.com", "address": "pia@example.com"}
    return Contact(**{**usual, **given})


def a_ring(**given: Any) -> Ring:
    """Pia's ring as it starts now, its card in Slack already; rungs as the usual ladder says."""
    started = start_ring(a_lead(), WHY, TEAM, given.pop("at", NOW), BOOK)
    shown = Card(channel="C0LEADS", ts="1.000001", drawn=1)
    return replace(started, **{"id": "r1ng", "card": shown, **given})


def a_claim(by: str = "rita", at: datetime = NOW) -> Claim:
    return Claim(by=by, at=at)


def a_notice(kind: str = "nudge", to: str = "thread", **given: Any) -> Notice:
    return Notice(**{"ring": "r1ng", "lead": "p1a", "kind": kind, "to": to, "at": NOW, **given})


def a_desk(*notices: Notice, **given: Any) -> Desk:
    """Pia hot and ringing; `lead` and `ring` are what is given of them."""
    lead = a_lead(**{"stage": Stage.HOT, "ring": "r1ng", **given.pop("lead", {})})
    ring = a_ring(**given.pop("ring", {}))
    usual = {"book": BOOK, "team": TEAM, "now": NOW, "notices": notices}
    return Desk(lead=lead, ring=ring, **{**usual, **given})


def a_claimed_desk(*notices: Notice, **given: Any) -> Desk:
    """Pia with Rita since now."""
    lead = {"stage": Stage.CLAIMED, "owner": "rita", **given.pop("lead", {})}
    ring = {"claim": a_claim(), **given.pop("ring", {})}
    return a_desk(*notices, lead=lead, ring=ring, **given)


def an_inquiry(**given: Any) -> Inquiry:
    """Pia asks for a demo on the website, now."""
    usual = {"key": "1", "source": "website", "way": "web", "channel": "web", "act": "demo"}
    more = {"at": NOW, "digest": "d", "email": "pia@example.com"}
    return Inquiry(**{**usual, **more, **given})


def a_case(*, lead: Lead | None = None, ring: Ring | None = None, **inquiry: Any) -> Case:
    """What decides about an inquiry of somebody we may know; `now` is when we hear of it."""
    now = inquiry.pop("now", NOW)
    asked = an_inquiry(**inquiry)
    known = Known(lead=lead, ring=ring)
    act = BOOK.hot.acts[asked.act]
    return Case(inquiry=asked, known=known, act=act, book=BOOK, zones=ZONES, now=now)


def wakes(lead: Lead, ring: Ring | None = None, **inquiry: Any) -> Ring | None:
    """The ring that an act starts, if it does."""
    return woken(lead, a_case(lead=lead, ring=ring, **inquiry))[1]


def a_sight(now: datetime = NOW) -> Sight:
    slack = {"rita": "U0RITA", "ken": "U0KEN", "mona": "U0MONA", "hana": "U0HANA", "max": "U0MAX"}
    return Sight(book=BOOK, zones=ZONES, now=now, slack=slack)


async def a_store(*records: Record) -> TinyStore:
    """An empty store in memory, with these records."""
    store = open_store("tinydb:///:memory:")
    await store.save(*records)
    return store


class OvertakenStore(TinyStore):
    """A store in which `somebody` saves a record as it was read, right before the next save of it.

    As the keeper of a card does, when it notes where the card stands.
    """

    somebody: Record | None = None

    async def save(self, *records: Record) -> None:
        busy, self.somebody = self.somebody, None
        if busy:
            await super().save(busy)
        await super().save(*records)


class SlowStore(TinyStore):
    """A store whose readers are overtaken: others come between a read and its save.

    `pause` is how long each read takes in seconds; `overtaken` counts the saves that came late.
    """

    pause = 0.0
    overtaken = 0

    async def get(self, kind: type[R], id: str) -> R | None:  # noqa: A002
        found = await super().get(kind, id)
        await sleep(self.pause)
        return found

    async def save(self, *records: Record) -> None:
        try:
            await super().save(*records)
        except Stale:
            self.overtaken += 1
            raise
