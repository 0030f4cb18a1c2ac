"""/lead: add, find, show, mine."""

from handlers.blocks import details
from handlers.blocks.add_form import add_form
from handlers.blocks.elements import Block, Message, bold, escaped, rich, said
from handlers.blocks.lead_words import standing
from handlers.commands.whom import whom
from handlers.slack.commands import Command, Commands
from handlers.slack.office import Body, Office
from handlers.slack.text import glean
from nurture.errors import Refused
from nurture.leads.people import address_key, called, titled
from nurture.model import Lead, Ring, Stage
from nurture.rulebook import Person
from nurture.sales.permits import may_see, must_oversee

_MANY, _SHOWN = 1000, 10


async def _add(office: Office, body: Body, rest: str) -> None:
    office.person(body["user_id"])
    view = add_form(office, glean(rest, office.book.firm.country))
    await office.client.views_open(trigger_id=body["trigger_id"], view=view)


async def _find(office: Office, body: Body, rest: str) -> Message:
    if not rest:
        raise Refused("Whom do you look for? Try `/lead find pia` or `/lead find acme`.")
    person = office.person(body["user_id"])
    found = await office.store.find_leads(rest, limit=_MANY)
    seen = [lead for lead in found if await _may_see(office, person, lead)]
    if not seen:
        return Message("Nobody found.", ())
    first = f", the first {_SHOWN}" if len(seen) > _SHOWN else ""
    return await _list(f"{len(seen)} found{first}:", seen[:_SHOWN], office)


async def _mine(office: Office, body: Body, rest: str) -> Message:
    asking = office.person(body["user_id"])
    person = whom(office, rest) if rest else asking
    if person != asking:
        must_oversee(asking, office.book)
    owned = await office.store.leads_of(person.key, limit=200)
    mine = [lead for lead in owned if lead.stage is Stage.CLAIMED]
    whose = "Yours" if person == asking else f"With {escaped(person.first)}"
    if mine:
        return await _list(f"{whose}:", mine[:20], office)
    nothing = "Nothing is yours right now." if person == asking else f"{whose}: nothing right now."
    return Message(nothing, ())


async def _show(office: Office, body: Body, rest: str) -> Message | None:
    person = office.person(body["user_id"])
    lead = await _by_address(office, rest) or await _only_one(office, person, rest)
    if not await _may_see(office, person, lead):
        raise Refused("Nobody found. Try `/lead find` with a part of the name.")
    file = await details.read(office.store, office.book, lead)
    view = details.details(file, office.sight(office.now()), file.routed.team.key)
    await office.client.views_open(trigger_id=body["trigger_id"], view=view)
    return None


async def _by_address(office: Office, text: str) -> Lead | None:
    try:
        contact = await office.store.contact_at(address_key(text))
    except Refused:
        return None
    return await office.store.get(Lead, contact.lead) if contact and contact.lead else None


async def _only_one(office: Office, person: Person, text: str) -> Lead:
    if not text:
        raise Refused("Whom? Try `/lead show pia@example.com`.")
    fits = await office.store.find_leads(text, limit=_MANY)
    found = [lead for lead in fits if await _may_see(office, person, lead)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refused("Nobody found. Try `/lead find` with a part of the name.")
    names = ", ".join(called(lead) for lead in found[:5])
    raise Refused(f"{len(found)} people fit: {names}. Write the address of the one you mean.")


async def _may_see(office: Office, person: Person, lead: Lead) -> bool:
    return may_see(person, lead, await _last_ring(office, lead))


async def _last_ring(office: Office, lead: Lead) -> Ring | None:
    return await office.store.get(Ring, lead.ring) if lead.ring else None


async def _list(head: str, leads: list[Lead], office: Office) -> Message:
    sight = office.sight(office.now())
    stands = [standing(lead, await _last_ring(office, lead), sight) for lead in leads]
    rows = [_row(lead, state) for lead, state in zip(leads, stands, strict=True)]
    spoken = [f"{escaped(titled(one))} ({state})" for one, state in zip(leads, stands, strict=True)]
    return Message(f"{head} {', '.join(spoken)}", (rich("head", said(head)), *rows))


def _row(lead: Lead, state: str) -> Block:
    address = lead.fact("email")
    tail = f"  ·  {state}" + (f"  ·  {address}" if address else "")
    return rich(f"lead_{lead.id}", bold(titled(lead)), said(tail))


LEAD: Commands = {
    "add": Command("takes somebody in", "/lead add pia@example.com", _add),
    "find": Command("looks somebody up", "/lead find acme", _find),
    "show": Command("shows all that is known", "/lead show pia@example.com", _show),
    "mine": Command("lists what you have claimed", "/lead mine", _mine),
}
