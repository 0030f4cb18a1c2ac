"""Stopping: one trip for every way in which somebody asks us to write no more (R50)."""

import logging
from dataclasses import dataclass
from datetime import datetime

from nurture.errors import Refused, Stale
from nurture.leads.people import address_key
from nurture.model import Contact, Evidence, Lead, Receipt, Record, Ring, Send, WishFor
from nurture.optout.clearing import cleared, doubts_about
from nurture.optout.receipts import receipt
from nurture.optout.wishes import Known, Wish, stopped
from nurture.paging import every
from nurture.ports import Store
from nurture.sales.desk import waiting_about

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Obeyed:
    """What a wish to stop changed. `already`: it held before, and nothing was to be done."""

    contacts: tuple[Contact, ...]
    leads: tuple[Lead, ...]
    cancelled: int
    already: bool
    receipts: tuple[Receipt, ...] = ()


async def obey(
    store: Store,
    *,
    contact: str = "",
    address: str = "",
    by: str,
    cause: str,
    now: datetime,
    evidence: Evidence | None = None,
) -> Obeyed:
    """Stop all mail to a person, at every address we know of theirs, and to the address itself.

    `contact` is an id (from a token), `address` as in a mail's From; with both, both are
    stopped, as one may have been forwarded to the other. An unknown address gets a contact,
    so that it stays stopped. Each person gets a receipt; a second time changes nothing. What was
    in doubt about them is plain by it. Raises Refused if neither is any.
    """
    wish = Wish(by=by, cause=cause, at=now, evidence=evidence or Evidence(way=cause))
    for _ in range(20):
        people = await _people(store, contact, address)
        changes = [record for known in people for record in _stopped(known, wish)]
        try:
            await store.save(*changes)
        except Stale:
            continue  # somebody wrote to or about them meanwhile; read again
        log.info("stopped", extra={"contacts": [c.id for known in people for c in known.contacts]})
        return _obeyed(people, changes)
    raise Refused("This person is busy. Please try again.")


def _stopped(known: Known, wish: Wish) -> list[Record]:
    changes = stopped(known, wish)
    given = receipt(known, wish, changes) if changes else None
    plain = cleared(known.doubts, WishFor.STOP, given, by=wish.by, now=wish.at)
    return [*changes, *([given] if given else []), *plain]


def _obeyed(people: list[Known], changes: list[Record]) -> Obeyed:
    changed = {(type(record), record.id): record for record in changes}
    contacts = [changed.get((Contact, c.id), c) for known in people for c in known.contacts]
    leads = [changed.get((Lead, k.lead.id), k.lead) for k in people if k.lead]
    return Obeyed(
        contacts=tuple(contact for contact in contacts if isinstance(contact, Contact)),
        leads=tuple(lead for lead in leads if isinstance(lead, Lead)),
        cancelled=sum(isinstance(record, Send) for record in changes),
        already=not any(isinstance(record, Receipt) for record in changes),
        receipts=tuple(one for one in changes if isinstance(one, Receipt)),
    )


async def _people(store: Store, contact: str, address: str) -> list[Known]:
    asked = [found] if contact and (found := await store.get(Contact, contact)) else []
    if address or not asked:
        asked += await _at(store, address, needed=not asked)
    leads = dict.fromkeys(one.lead for one in asked if one.lead)
    alone = {one.key: one for one in asked if not one.lead}
    strangers = [await _stranger(store, one) for one in alone.values()]
    return [*strangers, *[await _known(store, lead, asked) for lead in leads]]


async def _stranger(store: Store, contact: Contact) -> Known:
    return Known(contacts=(contact,), doubts=await doubts_about(store, None, [contact]))


async def _at(store: Store, address: str, *, needed: bool) -> list[Contact]:
    try:
        key = address_key(address)
    except Refused:
        if needed:
            raise
        return []  # a broken From must not keep the reader's own wish from being obeyed
    return [await store.contact_at(key) or Contact(key=key, address=address.strip())]


async def _known(store: Store, lead_id: str, asked: list[Contact]) -> Known:
    lead = await store.get(Lead, lead_id)
    named = (*(one for one in asked if one.lead == lead_id), *await store.contacts_of(lead_id))
    contacts = tuple({one.id: one for one in named}.values())
    ring = await store.get(Ring, lead.ring) if lead and lead.ring else None
    return Known(
        contacts=contacts,
        lead=lead,
        ring=ring,
        notices=await waiting_about(store, ring.id) if ring else (),
        sends=tuple(
            [send async for send in every(lambda after: store.sends_of(lead_id, after=after))]
        ),
        doubts=await doubts_about(store, lead, contacts),
    )
