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
    Lead,
    Receipt,
    Received,
    Record,
    WishFor,
)
from nurture.optout.clearing import decided
from nurture.optout.receipts import receipt
from nurture.optout.returning import quiet_until, restrained
from nurture.optout.suppression import obey
from nurture.optout.wishes import Known, Wish
from nurture.ports import Store
from nurture.rulebook import Person, Rulebook

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
    doubt = await _open(store, book, doubt_id)
    if decision is Decision.STOP:
        await _stop(store, doubt, by, now)  # which clears every doubt about them, this one too
        return doubt
    if decision is Decision.REPLY:
        await _ring(store, book, zones, doubt, now)
    return await _close(store, book, doubt, decision, by=by, now=now)


async def _close(
    store: Store, book: Rulebook, doubt: Doubt, decision: Decision, *, by: Person, now: datetime
) -> Doubt:
    for _ in range(_TRIES):
        lead = await store.get(Lead, doubt.lead) if doubt.lead else None
        others = len(await store.open_doubts_about(doubt.lead)) > 1 if doubt.lead else False
        try:
            await store.save(*closed(doubt, lead, decision, by=by, now=now, others=others))
        except Stale:
            doubt = await _open(store, book, doubt.id)
            continue
        return doubt
    raise Refused("This person is busy. Please try again.")


def closed(
    doubt: Doubt, lead: Lead | None, decision: Decision, *, by: Person, now: datetime, others: bool
) -> list[Record]:
    """Give what a decision changes; mail stays paused while `others` about them are still open."""
    return [
        *decided(doubt, decision, by=by.key, outcome="", now=now),
        *(_freed(doubt, lead, decision, by, now, others=others) if lead else ()),
    ]


def _freed(
    doubt: Doubt, lead: Lead, decision: Decision, by: Person, now: datetime, *, others: bool
) -> list[Lead | Receipt]:
    pause = lead.paused_at if others else None
    wanted = _WISHES.get(decision)
    if wanted is None:
        return [replace(lead, paused_at=pause)]
    proof = Evidence(way=_READ, words=doubt.words)
    wish = Wish(by=by.key, cause=f"doubt {doubt.id}", at=now, evidence=proof, until=doubt.until)
    quiet = doubt.until or quiet_until(now, "UTC")
    reach = tuple(Contact(id=one, key="", address="") for one in lead.contacts)
    given = receipt(Known(contacts=reach, lead=lead), wish, (), wanted)
    return [replace(restrained(lead, wanted, quiet), paused_at=pause), given]


async def _open(store: Store, book: Rulebook, doubt_id: str) -> Doubt:
    doubt = await store.get(Doubt, doubt_id)
    if doubt is None:
        raise Refused("I don't know this mail any more.")
    if doubt.decided_at:
        known = book.people.get(doubt.decided_by or "")
        who = known.first if known else "Somebody"
        what = f"{who} was faster, and chose: {doubt.decision}"
        if doubt.by_themselves:
            what = f"They have said so plainly themselves since: {doubt.decision}"
        raise Refused(f"{what}. Nothing more to do.")
    return doubt


async def _stop(store: Store, doubt: Doubt, by: Person, now: datetime) -> None:
    mail = await store.get(Received, doubt.mail)
    digest = hashlib.sha256(mail.raw).hexdigest() if mail else ""
    proof = Evidence(way=_READ, digest=digest, words=doubt.words)
    await obey(
        store,
        contact=doubt.contact or "",
        address=doubt.address,
        by=by.key,
        cause=f"doubt {doubt.id}",
        now=now,
        evidence=proof,
    )


async def _ring(store: Store, book: Rulebook, zones: Zones, doubt: Doubt, now: datetime) -> None:
    contact = await store.get(Contact, doubt.contact) if doubt.contact else None
    mail = await store.get(Received, doubt.mail)
    if contact is None or mail is None or not contact.lead:
        raise Refused("Nobody we know wrote this, so there is no lead to ring.")
    answer = by_mail(mail, now, email=contact.address, act=REPLY, words=doubt.words, told={})
    # Over a weekend the mail grew old, but it is an answer from now on: it must ring.
    await take_in(store, book, zones, replace(answer, at=now), now=now)
