"""Soft bounces: one says little, and many over weeks end an address."""

from dataclasses import replace
from datetime import datetime, timedelta
from email.utils import format_datetime

import pytest
from fakes import BOOK, NOW, ZONES, a_contact, a_lead, a_store
from mail_cases import FRIDAY, SECRETS, FakeRelay, a_send
from mail_cases import a_contact as a_reader
from mail_cases import a_store as a_mail_store
from test_outbox import drained

from handlers.mail.arrivals import Reader
from nurture.errors import Undelivered
from nurture.mail.soft_bounces import MOST, with_soft_bounce, worn_out
from nurture.model import Contact, Ended, Fetched, Lead, Stage
from nurture.tokens import MAIL, sign
from store.tiny import TinyStore

DAY = timedelta(days=1)
FULL = "452 4.2.2 The recipient's mailbox is full"
ABOUT_US = "550 5.7.1 Message blocked by our spam policy"


def bounce(diagnostic: str, at: datetime = NOW) -> bytes:
    """Give a mail server's note about a letter of ours, as words (no RFC 3464 parts)."""
    lines = [
        "From: MAILER-DAEMON@example.net",
        f"To: sales+{sign('c0ffee', MAIL, SECRETS)}@example.com",
        "Subject: Undelivered Mail Returned to Sender",
        f"Date: {format_datetime(at)}",
        "",
        "Your message could not be delivered:",
        f"<pia@example.com>: {diagnostic}",
        "",
    ]
    return "\r\n".join(lines).encode()


async def returned(store: TinyStore, raw: bytes, at: datetime, uid: int) -> None:
    reader = Reader(store=store, book=BOOK, zones=ZONES, secrets=SECRETS, now=lambda: at)
    await reader.keep("inbox", 7, [Fetched(uid=uid, raw=raw)])
    await reader.read_waiting()


async def reached(store: TinyStore) -> Contact:
    contact = await store.get(Contact, "c0ffee")
    assert contact
    return contact


def after(*days: int) -> Contact:
    """Pia's address after a soft bounce on each of these days."""
    contact = a_contact()
    for day in days:
        contact = with_soft_bounce(contact, NOW + day * DAY)
    return contact


def test_one_a_day_counts() -> None:
    twice = with_soft_bounce(after(0), NOW + DAY - timedelta(seconds=1))
    assert (after(0).soft_bounces, twice.soft_bounces, after(0, 1).soft_bounces) == (1, 1, 2)


def test_after_thirty_quiet_days_it_begins_anew() -> None:
    assert (after(0, 30).soft_bounces, after(0, 31).soft_bounces) == (2, 1)


def test_the_fifth_day_is_one_too_many() -> None:
    assert not worn_out(after(*range(MOST - 1)))
    assert worn_out(after(*range(MOST)))


async def test_a_mailbox_that_stays_full_for_weeks_is_dead_and_with_it_the_only_way() -> None:
    store = await a_store(a_lead(contacts=("c0ffee",), stage=Stage.NURTURE), a_contact())
    for no in range(MOST):
        assert not (await reached(store)).hard_bounced_at
        monday = NOW + 7 * no * DAY
        await returned(store, bounce(FULL, monday), monday, uid=no + 1)
    assert (await reached(store)).hard_bounced_at == NOW + 7 * (MOST - 1) * DAY
    lead = await store.get(Lead, "p1a")
    assert lead
    assert lead.ended is Ended.UNREACHABLE


async def test_what_is_about_us_is_never_counted_against_the_reader() -> None:
    nearly = replace(after(*range(MOST - 1)), soft_bounced_at=NOW - DAY)
    store = await a_store(a_lead(contacts=("c0ffee",)), nearly)
    await returned(store, bounce(ABOUT_US), NOW, uid=1)
    kept = await reached(store)
    assert (kept.soft_bounces, kept.hard_bounced_at) == (MOST - 1, None)


@pytest.mark.parametrize("days", [MOST - 2, MOST - 1])
async def test_a_full_mailbox_that_the_relay_tells_of_counts_the_same(
    days: int,
) -> None:
    before = replace(a_reader(), soft_bounces=days, soft_bounced_at=FRIDAY - DAY)
    store, relay = await a_mail_store(a_send(), before), FakeRelay()
    relay.answers = {
        before.address: Undelivered("552 5.2.2 mailbox full", permanent=True, code=552)
    }
    await drained(store, relay)
    kept = await reached(store)
    assert (kept.soft_bounces, kept.hard_bounced_at is not None) == (days + 1, days + 1 == MOST)
