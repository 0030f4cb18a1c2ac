"""One usual record of each kind, for the tests of the store; say only what the test is about."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from nurture.model import (
    RELAY,
    Confirmed,
    Contact,
    Doubt,
    Evidence,
    Fact,
    Halt,
    Happening,
    Layout,
    Lead,
    Mailing,
    Name,
    Notice,
    Outage,
    Pace,
    Presence,
    Receipt,
    Received,
    Record,
    Ring,
    Send,
    SetAside,
    Show,
    Submission,
    Touch,
    Turns,
    Why,
    WishFor,
    new_id,
)

T0 = datetime(2026, 3, 2, 8, tzinfo=UTC)
T1 = T0 + timedelta(microseconds=1)
T2 = T0 + timedelta(seconds=1)
T3 = T0 + timedelta(days=1)


def a_lead(**given: Any) -> Lead:
    return Lead(**{"since": T0, "heard_at": T0, **given})


def a_known_lead(**given: str) -> Lead:
    return a_lead(
        facts={name: Fact(value=value, source="web", at=T0) for name, value in given.items()}
    )


def a_contact(**given: Any) -> Contact:
    key = f"{new_id()}@example.com"
    return Contact(**{"key": key, "address": key, **given})


def a_name(**given: Any) -> Name:
    return Name(**{"address": "a@example.com", "listed": "bought", "at": T0, **given})


def a_ring(**given: Any) -> Ring:
    why = Why(act="demo", at=T0, channel="web", source="site")
    usual = {"lead": "l", "team": "north", "why": why, "arrived": T0, "claim_by": T2}
    return Ring(**{**usual, "ladder_from": T0, "rules": "1", **given})


def a_notice(**given: Any) -> Notice:
    return Notice(**{"ring": "r", "lead": "l", "kind": "nudge", "to": "thread", "at": T0, **given})


def a_touch(**given: Any) -> Touch:
    usual = {"lead": "l", "by": "them", "act": "demo", "channel": "web", "source": "site"}
    return Touch(**{**usual, "at": T0, "received": T0, **given})


def a_happening(**given: Any) -> Happening:
    return Happening(**{"at": T0, "what": "came in", "who": "them", **given})


def a_send(**given: Any) -> Send:
    usual = {"campaign": "fair", "contact": "c", "lead": "l", "letter": "show", "sender": "rita"}
    return Send(**{**usual, "due": T0, **given})


def a_show(**given: Any) -> Show:
    usual = {"name": "Fair", "last_day": date(2026, 3, 6), "zone": "Europe/Berlin", "country": "DE"}
    return Show(**{**usual, "sender": "rita", "at": T0, **given})


def a_received(**given: Any) -> Received:
    usual = {
        "mailbox": "sales",
        "uidvalidity": 1,
        "uid": 1,
        "at": T0,
        "raw": b"From: a\r\n\r\n\xff\x00",
    }
    return Received(**{**usual, **given})


def a_receipt(**given: Any) -> Receipt:
    usual = {"person": "l", "wish": WishFor.STOP, "by": "them", "at": T0, "contacts": ("c",)}
    told = {
        "evidence": Evidence(way="reply", words="stop"),
        "confirmed": (Confirmed(system="x", at=T1),),
    }
    return Receipt(**{**usual, **told, **given})


def a_doubt(**given: Any) -> Doubt:
    return Doubt(**{"mail": "inbox/1/1", "words": "a bit less", "at": T0, "due": T3, **given})


def a_submission(**given: Any) -> Submission:
    return Submission(**{"source": "site", "way": "api", "at": T0, "digest": "0" * 64, **given})


def a_set_aside(**given: Any) -> SetAside:
    return SetAside(**{"way": "csv", "why": "no address", "at": T0, "raw": ",,", **given})


def a_presence(**given: Any) -> Presence:
    hours = {"start": time(8), "end": time(12, 30), "days": frozenset({0, 4})}
    return Presence(
        **{"zone": "Europe/Berlin", "away_from": T0, "away_until": T3, **hours, **given}
    )


def some_turns(**given: Any) -> Turns:
    return Turns(**{"line": ("rita", "ken", "rita"), "owed": ("ken",), **given})


def a_layout(**given: Any) -> Layout:
    return Layout(**{"fields": {"email": "email"}, "by": "max", "at": T0, **given})


def a_pace(**given: Any) -> Pace:
    return Pace(**{"per_second": 40.5, "at": T0, **given})


def a_halt(**given: Any) -> Halt:
    return Halt(**{"id": "campaign/fair", "about": "fair", "why": "5 of 50", "at": T0, **given})


def a_mailing(**given: Any) -> Mailing:
    return Mailing(**{"id": "news/2026-03-06/1", "at": T0, "people": 3, **given})


def an_outage(**given: Any) -> Outage:
    return Outage(**{"id": RELAY, "since": T0, "last": T1, "told_at": T1, **given})


def one_of_each() -> list[Record]:
    """Give a record of every kind."""
    kinds = (a_contact, a_name, a_ring, a_notice, a_touch, a_happening, a_send, a_show)
    more = (a_received, a_submission, a_set_aside, a_presence, some_turns)
    later = (a_layout, a_pace, a_halt, a_mailing, an_outage, a_receipt, a_doubt)
    made = [make() for make in (*kinds, *more, *later)]
    return [a_known_lead(name="Änna", company="Acme"), *made]


def kept(record: Record) -> Record:
    """Give a record as it is read again: one version higher."""
    return replace(record, version=record.version + 1)
