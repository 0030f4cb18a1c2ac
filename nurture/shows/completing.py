"""Completing: a visitor came in without an address, and somebody found it out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from nurture.calendar.zones import Zones, folded
from nurture.errors import Refused, Stale
from nurture.leads.people import address_key, called, learnt
from nurture.mail.planning import plan
from nurture.model import Contact, Happening, Lead, Record, Show
from nurture.paging import every
from nurture.ports import Store
from nurture.rulebook import Person, Rulebook
from nurture.sales.permits import must_market
from nurture.shows.approval import redrawn
from nurture.shows.mondays import known_show

_SOURCE = "completed by hand"
_LOOKS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """The address that was missing: whose, and of which show."""

    show: str
    lead: str
    email: str = field(repr=False)


def stranger(fields: Mapping[str, str]) -> str:
    """Know somebody without an address again: by name and company, "" where either is missing."""
    name, company = folded(fields.get("name", "")), folded(fields.get("company", ""))
    return f"{name}, {company}" if name and company else ""


async def strangers_of(store: Store, show: str) -> dict[str, str]:
    """Give the leads of a show's visitors who came without an address, by `stranger`."""
    found: dict[str, str] = {}
    async for touch in every(lambda after: store.visits(show, after=after, limit=500)):
        lead = await store.get(Lead, touch.lead) if touch.contact is None else None
        if lead and (who := stranger({name: lead.fact(name) for name in ("name", "company")})):
            found[who] = lead.id
    return found


def completed(
    lead: Lead, show: Show, email: str, book: Rulebook, zones: Zones, *, now: datetime
) -> list[Record]:
    """Give the lead its address and plan its letter. An address found out is no consent."""
    key = address_key(email)
    contact = Contact(key=key, address=email.strip(), lead=lead.id)
    known = learnt(lead, {"email": contact.address}, _SOURCE, now)
    known = replace(known, contacts=(contact.id,))
    # "" starts no sequence: nothing was asked for but the show's own letter.
    letters = plan(book, known, contact, act="", show=show, zones=zones, now=now)
    return [contact, known, *letters, redrawn(show)]


async def complete_visitor(
    store: Store, book: Rulebook, zones: Zones, missing: Missing, *, by: Person, now: datetime
) -> None:
    """Complete a visitor by hand. Raises Refused for one who has an address, or a known address."""
    must_market(by, book)
    for _ in range(_LOOKS):
        show, lead = await known_show(store, missing.show), await store.get(Lead, missing.lead)
        if lead is None or lead.contacts:
            raise Refused("This visitor has an address, or is not in the list any more.")
        await _must_be_new(store, missing.email)
        said = Happening(at=now, what="address completed", who=by.key, lead=lead.id, cause=show.id)
        try:
            await store.save(*completed(lead, show, missing.email, book, zones, now=now), said)
        except Stale:
            continue  # the card was drawn, or somebody saved the visitor; read again
        return
    raise Refused("This visitor is busy. Please try again.")


async def _must_be_new(store: Store, email: str) -> None:
    if taken := await store.contact_at(address_key(email)):
        other = await store.get(Lead, taken.lead) if taken.lead else None
        raise Refused(f"This address is {called(other) if other else 'somebody'}'s already.")
