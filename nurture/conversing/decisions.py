"""Decisions: what one of us read in a mail that was in doubt, and what is done about it."""

import hashlib
from dataclasses import replace
from datetime import datetime

from nurture.calendar.zones import Zones
from nurture.conversing.by_mail import REPLY, by_mail
from nurture.errors import Refused, Stale
from nurture.leads.intake import take_in
from nurture.model import (
    Contact,
    Decision,
    Doubt,
    Evidence,
    Happening,
    Lead,
    Receipt,
    Received,
    Record,
    WishFor,
)
from nurture.optout.receipts import receipt
from nurture.optout.returning import quiet_until, restrained
from nurture.optout.suppression import obey
from nurture.optout.wishes import Known, Wish
from nurture.ports import Store
from nurture.rulebook import Person, Rulebook
from nurture.wording import counted

_TRIES = 10
_WISHES = {Decision.FEWER: WishFor.FEWER, Decision.NOT_NOW: WishFor.NOT_NOW}
_READ = "a mail that one of us read"


async def decide(
    store: Store,
    book: Rulebook,
    zones: Zones,
    doubt_id: str,
    decision: Decision,
    *,
    by: Person,
    now: datetime,
) -> Doubt:
    """Do what one of us read in a mail. Raises Refused with who was faster.

    The deed comes first: each is harmless to repeat, so a crash between it and the note that
    it is decided costs nothing.
    """
    doubt, outcome = await _open(store, book, doubt_id), ""
    if decision is Decision.STOP:
        outcome = await _stop(store, doubt, by, now)
    if decision is Decision.REPLY:
        await _ring(store, book, zones, doubt, now)
    for _ in range(_TRIES):
        lead = await store.get(Lead, doubt.lead) if doubt.lead else None
        try:
            await store.save(*decided(doubt, lead, decision, by=by, outcome=outcome, now=now))
        except Stale:
            doubt = await _open(store, book, doubt_id)
            continue
        return doubt
    raise Refused("This person is busy. Please try again.")


def decided(
    doubt: Doubt, lead: Lead | None, decision: Decision, *, by: Person, outcome: str, now: datetime
) -> list[Record]:
    """Give what a decision changes, once what it asks for is done."""
    closed = replace(
        doubt,
        decided_at=now,
        decided_by=by.key,
        decision=decision,
        outcome=outcome,
        card=replace(doubt.card, wanted=doubt.card.wanted + 1),
    )
    happened = Happening(
        at=now, what=f"doubt decided: {decision}", who=by.key, lead=doubt.lead, cause=doubt.mail
    )
    return [closed, *_freed(doubt, lead, decision, by, now), happened]


def _freed(
    doubt: Doubt, lead: Lead | None, decision: Decision, by: Person, now: datetime
) -> list[Lead | Receipt]:
    if lead is None:
        return []
    wanted = _WISHES.get(decision)
    if wanted is None:
        return [replace(lead, paused_at=None)]
    proof = Evidence(way=_READ, words=doubt.words)
    wish = Wish(by=by.key, cause=f"doubt {doubt.id}", at=now, evidence=proof, until=doubt.until)
    quiet = doubt.until or quiet_until(now, "UTC")
    reach = tuple(Contact(id=one, key="", address="") for one in lead.contacts)
    given = receipt(Known(contacts=reach, lead=lead), wish, (), wanted)
    return [restrained(lead, wanted, quiet), given]


async def _open(store: Store, book: Rulebook, doubt_id: str) -> Doubt:
    doubt = await store.get(Doubt, doubt_id)
    if doubt is None:
        raise Refused("I don't know this mail any more.")
    if doubt.decided_at:
        known = book.people.get(doubt.decided_by or "")
        raise Refused(
            f"{known.first if known else 'Somebody'} was faster, and chose: {doubt.decision}. Nothing more to do."
        )
    return doubt


async def _stop(store: Store, doubt: Doubt, by: Person, now: datetime) -> str:
    mail = await store.get(Received, doubt.mail)
    digest = hashlib.sha256(mail.raw).hexdigest() if mail else ""
    proof = Evidence(way=_READ, digest=digest, words=doubt.words)
    done = await obey(
        store,
        contact=doubt.contact or "",
        address=doubt.address,
        by=by.key,
        cause=f"doubt {doubt.id}",
        now=now,
        evidence=proof,
    )
    cancelled = f"{counted(done.cancelled, 'waiting letter')} cancelled."
    return f"{cancelled} Receipt {done.receipts[0].id}." if done.receipts else ""


async def _ring(store: Store, book: Rulebook, zones: Zones, doubt: Doubt, now: datetime) -> None:
    contact = await store.get(Contact, doubt.contact) if doubt.contact else None
    mail = await store.get(Received, doubt.mail)
    if contact is None or mail is None or not contact.lead:
        raise Refused("Nobody we know wrote this, so there is no lead to ring.")
    answer = by_mail(mail, now, email=contact.address, act=REPLY, words=doubt.words, told={})
    # Over a weekend the mail grew old, but it is an answer from now on: it must ring.
    await take_in(store, book, zones, replace(answer, at=now), now=now)
