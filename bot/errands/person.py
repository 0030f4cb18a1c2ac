"""Errands about one person: stop their mail, show what is kept of them, show their receipts."""

import json
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any

from bot.errands.table import Asked, Out, Premises
from handlers.files.tables import opened
from nurture.errors import Refused
from nurture.leads.people import address_key, titled
from nurture.model import Contact, Evidence, Lead, Receipt, Received, Record, Touch
from nurture.optout.receipts import receipts_at
from nurture.optout.suppression import Obeyed, obey
from nurture.paging import every
from nurture.ports import Store
from nurture.sales.permits import ADMINISTRATOR
from nurture.wording import counted
from store.documents import write_down

_MAIL = "mail/"  # how the ledger names what came by mail


async def stop(premises: Premises, asked: Asked, out: Out) -> int:
    """Stop all mail to an address, or to every address of a list. Gives 1 if a line has none."""
    whom = asked.options.get("address")
    if whom:
        done = await _stopped(premises, str(whom), "command")
        out.say(_told(str(whom), done))
        return 0
    ((name, raw),) = asked.files.items()
    return await _stop_list(premises, name, raw, out)


async def _stop_list(premises: Premises, name: str, raw: bytes, out: Out) -> int:
    found = list(_addresses(raw))
    new, bad = 0, 0
    for no, address in found:
        if not address:
            out.say(f"To mend, line {no}: there is no address in it")
            bad += 1
            continue
        done = await _stopped(premises, address, "list")
        new += not done.already
        out.progress(no, found[-1][0])
    good = len(found) - bad
    of = f"{counted(good, 'address', 'addresses')} of {name}"
    out.say(f"{of}: {new:,} stopped now, {good - new:,} had been before.")
    out.say("No import brings any of them back.")
    return 1 if bad else 0


def _addresses(raw: bytes) -> Iterator[tuple[int, str]]:
    """Give line and address; the headings of the first line hold none, and are passed over."""
    for at, line in enumerate(opened(raw).lines):
        address = next(filter(None, map(_address, line.cells)), "")
        if address or (at and any(cell.strip() for cell in line.cells)):
            yield line.no, address


def _address(cell: str) -> str:
    try:
        return address_key(cell)
    except Refused:
        return ""


async def _stopped(premises: Premises, address: str, way: str) -> Obeyed:
    by = ADMINISTRATOR.key
    proof = Evidence(way=way)
    done = await obey(
        premises.store, address=address, by=by, cause=way, now=premises.now(), evidence=proof
    )
    premises.stir()
    return done


def _told(address: str, done: Obeyed) -> str:
    if done.already:
        return f"{address} had been stopped before. Nothing was to be done."
    receipt = done.receipts[0].id
    reach = counted(len(done.contacts), "address", "addresses")
    return f"Stopped: {reach}, {counted(done.cancelled, 'letter')} cancelled. Receipt {receipt}"


async def receipts(premises: Premises, asked: Asked, out: Out) -> int:
    """Show the receipts of whoever is at an address; 1 if there is none."""
    contact = await _contact(premises.store, asked)
    found = await receipts_at(premises.store, contact)
    if asked.options.get("json"):
        out.say(json.dumps([_fields(one) for one in found]))
    for line in () if asked.options.get("json") else _lines(found, contact):
        out.say(line)
    return 0 if found else 1


def _lines(found: Iterable[Receipt], contact: Contact) -> Iterator[str]:
    if not found:
        yield f"{contact.address} has asked for nothing."
    for one in found:
        yield f"{one.at:%Y-%m-%d %H:%M:%S} UTC  {one.wish}, by {one.evidence.way} ({one.by})"
        yield f"  receipt {one.id}, {counted(len(one.contacts), 'address', 'addresses')}"
        if one.evidence.words:
            yield f"  words: {one.evidence.words}"
        if one.evidence.digest:
            yield f"  mail {one.evidence.message_id}, SHA-256 {one.evidence.digest}"
        for send in one.cancelled:
            yield f"  cancelled: {send}"
        for row in one.confirmed:
            yield f"  {row.system}: {row.at:%Y-%m-%d %H:%M:%S} UTC"


async def show(premises: Premises, asked: Asked, out: Out) -> int:
    """Show all that is kept of whoever is at an address."""
    store = premises.store
    contact = await _contact(store, asked)
    kept = [record async for record in _kept(store, contact)]
    if asked.options.get("json"):
        out.say(json.dumps([{"kind": type(one).__name__, **_fields(one)} for one in kept]))
        return 0
    lead = next((one for one in kept if isinstance(one, Lead)), None)
    out.say(titled(lead) if lead else contact.address)
    for record in kept:
        out.say(f"{type(record).__name__}:")
        for name, value in _fields(record).items():
            if value not in (None, "", [], {}, False):
                out.say(f"  {name}: {value if isinstance(value, str) else json.dumps(value)}")
    return 0


async def _kept(store: Store, contact: Contact) -> AsyncIterator[Record]:
    lead = await store.get(Lead, contact.lead) if contact.lead else None
    if lead is None:
        yield contact
    else:
        async for record in _of_lead(store, lead):
            yield record
    for receipt in await receipts_at(store, contact):
        yield receipt


async def _of_lead(store: Store, lead: Lead) -> AsyncIterator[Record]:
    yield lead
    for contact in await store.contacts_of(lead.id):
        yield contact
    async for touch in every(lambda after: store.touches_of(lead.id, after=after)):
        yield touch
        mail = await _mail(store, touch)
        if mail:
            yield mail
    async for send in every(lambda after: store.sends_of(lead.id, after=after)):
        yield send
    async for happening in every(lambda after: store.happenings_of(lead.id, after=after)):
        yield happening


async def _mail(store: Store, touch: Touch) -> Received | None:
    source = touch.submission or ""
    return await store.get(Received, source[len(_MAIL) :]) if source.startswith(_MAIL) else None


async def _contact(store: Store, asked: Asked) -> Contact:
    address = str(asked.options["address"])
    contact = await store.contact_at(address_key(address))
    if contact is None:
        raise Refused(f"Nothing is kept of {address}.")
    return contact


def _fields(record: Record) -> dict[str, Any]:
    """Give a record as it is kept; a mail is shown as text."""
    fields: dict[str, Any] = json.loads(write_down(record, record.version))
    if isinstance(record, Received):
        fields["raw"] = record.raw.decode("utf-8", "replace")
    return {name: value for name, value in fields.items() if name not in {"schema", "version"}}
