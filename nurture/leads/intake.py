"""Taking somebody in: every way in makes an `Inquiry`, and one trip turns it into one record.

Each is the start or an update of one relationship (R47); an accepted one is in the ledger (R52).
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from nurture.calendar.zones import Zones
from nurture.errors import KeyTaken, Refused, Stale
from nurture.leads.inquiry import Case, Inquiry, Known, Taken, act_of
from nurture.leads.people import address_key, facts_with
from nurture.leads.scoring import cools_at, with_act
from nurture.leads.waking import lines, woken
from nurture.mail.planning import plan
from nurture.model import (
    Basis,
    Contact,
    Happening,
    Lead,
    Record,
    Ring,
    Send,
    Show,
    Stage,
    Submission,
    Touch,
)
from nurture.ports import R
from nurture.rulebook import Rulebook
from nurture.sales.rings import redrawn
from nurture.sales.turns import seated

_TRIES = 20


class Intake(Protocol):
    """The part of the memory that taking in needs; a rehearsal has just this."""

    async def get(self, kind: type[R], id: str) -> R | None: ...  # noqa: A002
    async def contact_at(self, key: str) -> Contact | None: ...
    async def open_claims(self) -> Mapping[str, int]: ...
    async def save(self, *records: Record) -> None: ...


def take(case: Case) -> Taken:
    """Decide what an inquiry changes. Raises Refused for a broken address."""
    lead, contact = _updated(case)
    touch = _touch(lead, contact, case)
    lead, ring = woken(lead, case)
    submission = _submission(lead, touch, case)
    sends = plan(
        case.book,
        lead,
        contact,
        act=case.act.key,
        show=case.known.show,
        zones=case.zones,
        now=case.now,
    )
    rung = [ring] if ring else []
    old = _redrawn(case.known.ring, ring)
    told = [contact] if contact else []
    said = (*lines(lead, ring, case), *_history(lead, ring, case))
    return Taken(
        submission=submission,
        lead=lead,
        ring=ring,
        new=case.known.lead is None,
        records=(submission, *told, lead, touch, *rung, *old, *sends, *said),
    )


def _redrawn(known: Ring | None, new: Ring | None) -> list[Ring]:
    # An open card shows the new act; a closed one changes only to point to the new card.
    return [redrawn(known)] if known and (new or not known.ended) else []


def _updated(case: Case) -> tuple[Lead, Contact | None]:
    inquiry, now = case.inquiry, case.now
    lead = case.known.lead or Lead(since=inquiry.at, heard_at=inquiry.at)
    contact = _contact(lead, case)
    heard = replace(
        lead,
        facts=facts_with(
            lead, {**inquiry.told, "email": inquiry.email}, inquiry.source, inquiry.at
        ),
        interests=with_act(lead.interests, case.act, inquiry.at),
        contacts=_contacts(lead, contact),
        heard_at=max(lead.heard_at, inquiry.at),
        since=min(lead.since, inquiry.at),
        replied_at=now if case.act.rings else lead.replied_at,
    )
    return replace(heard, cools_at=cools_at(heard, case.book.hot, now)), contact


def _contacts(lead: Lead, contact: Contact | None) -> tuple[str, ...]:
    if not contact or contact.id in lead.contacts:
        return lead.contacts
    return (*lead.contacts, contact.id)


def _contact(lead: Lead, case: Case) -> Contact | None:
    inquiry = case.inquiry
    if not inquiry.email:
        return None
    fresh = Contact(key=address_key(inquiry.email), address=inquiry.email)
    contact = replace(case.known.contact or fresh, lead=lead.id)
    if inquiry.consent is Basis.NONE or contact.basis in {Basis.CONSENT, Basis.CUSTOMER}:
        return contact
    return replace(contact, basis=inquiry.consent, basis_at=inquiry.at, basis_source=inquiry.source)


def _touch(lead: Lead, contact: Contact | None, case: Case) -> Touch:
    inquiry = case.inquiry
    return Touch(
        lead=lead.id,
        contact=contact.id if contact else None,
        by="them",
        act=case.act.key,
        channel=inquiry.channel,
        source=inquiry.source,
        campaign=inquiry.campaign,
        at=inquiry.at,
        received=case.now,
        submission=inquiry.submission,
        words=inquiry.words,
    )


def _submission(lead: Lead, touch: Touch, case: Case) -> Submission:
    return Submission(
        id=case.inquiry.submission,
        source=case.inquiry.source,
        way=case.inquiry.way,
        at=case.now,
        digest=case.inquiry.digest,
        lead=lead.id,
        touch=touch.id,
    )


def _history(lead: Lead, ring: Ring | None, case: Case) -> list[Happening]:
    came = Happening(
        at=case.now,
        what="received",
        who=case.inquiry.by,
        lead=lead.id,
        cause=f"{case.inquiry.way} {case.inquiry.submission}",
        rules=case.book.version,
    )
    if not ring:
        return [came]
    before = case.known.lead
    what = "woke" if before and before.stage is not Stage.NURTURE else "rang"
    return [
        came,
        Happening(
            at=case.now,
            what=what,
            who="them",
            lead=lead.id,
            ring=ring.id,
            cause=came.cause,
            rules=came.rules,
        ),
    ]


async def take_in(
    store: Intake, book: Rulebook, zones: Zones, inquiry: Inquiry, *, now: datetime
) -> Taken:
    """Take an inquiry in, once. A repeat gives what the first one gave.

    Raises Refused if the rules know no such act, if the address is none, or if the key was
    used for something else.
    """
    act = act_of(inquiry.act, book)
    for tries in range(_TRIES):
        known = await _look_up(store, inquiry)
        if known.submission and known.lead:
            return _repeat(known.submission, known.lead, inquiry)
        taken = take(Case(inquiry=inquiry, known=known, act=act, book=book, zones=zones, now=now))
        try:
            await store.save(*await _to_save(store, book, taken.records, tries, now))
        except Stale:
            continue  # somebody else wrote about the same person; read again
        return taken
    raise Refused("This person is busy. Please try again.")


async def _to_save(
    store: Intake, book: Rulebook, records: tuple[Record, ...], tries: int, now: datetime
) -> list[Record]:
    fresh = await _unplanned(store, records)
    # In a rush many rings want the next turn at once; a lead that would wait rings for everybody.
    return fresh if tries > _TRIES // 2 else await seated(store, book, fresh, now)


def _repeat(submission: Submission, lead: Lead, inquiry: Inquiry) -> Taken:
    if submission.digest != inquiry.digest:
        raise KeyTaken(
            "This Idempotency-Key was used for something else. Send a new key for a new lead."
        )
    return Taken(submission=submission, lead=lead, repeated=True)


async def _look_up(store: Intake, inquiry: Inquiry) -> Known:
    submission = await store.get(Submission, inquiry.submission)
    if submission and submission.lead:
        return Known(submission=submission, lead=await store.get(Lead, submission.lead))
    contact = await store.contact_at(address_key(inquiry.email)) if inquiry.email else None
    whose = contact.lead if contact else inquiry.lead
    lead = await store.get(Lead, whose) if whose else None
    ring = await store.get(Ring, lead.ring) if lead and lead.ring else None
    show = await store.get(Show, inquiry.campaign) if inquiry.campaign else None
    return Known(contact=contact, lead=lead, ring=ring, show=show)


async def _unplanned(store: Intake, records: tuple[Record, ...]) -> list[Record]:
    # A send's natural key says that planning it twice makes it once.
    return [
        record
        for record in records
        if not (isinstance(record, Send) and await store.get(Send, record.id))
    ]
