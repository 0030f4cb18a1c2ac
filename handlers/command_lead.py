"""/lead: add, find, show, mine."""

from handlers import details, modals
from handlers.elements import Block, Message, bold, escaped, option, rich, said
from handlers.modals import asked, choice, words
from handlers.office import Body, Office
from handlers.slack_commands import Command, Commands
from nurture.errors import Refused
from nurture.model import Lead, Stage
from nurture.people import address_key, called, titled
from nurture.rulebook import Person, Role

CHANNELS = {
    "phone": "Phone",
    "mail": "E-mail",
    "show": "Show",
    "partner": "Partner",
    "web": "Web",
    "print": "Print or letter",
}
_HIDDEN_FROM_REPS = frozenset({Stage.REMARKET, Stage.ENDED})


async def _add(office: Office, body: Body, rest: str) -> None:
    office.person(body["user_id"])
    view = add_form(office, rest)
    await office.client.views_open(trigger_id=body["trigger_id"], view=view)


def add_form(office: Office, email: str = "") -> Block:
    """Draw the form that takes a lead in; only what they did is always asked."""
    acts = [option(act.title, act.key) for act in office.book.hot.acts.values() if act.points > 0]
    field = {"type": "plain_text_input", "max_length": 254}
    given = field | ({"initial_value": email[:254]} if email else {})
    hint = "Someone who did nothing yet is a name, not a lead. Names live in lists."
    ways = [option(text, key) for key, text in CHANNELS.items()]
    return modals.modal(
        "add_lead",
        "Add a lead",
        "",
        [
            asked("email", "E-mail", given, optional=True),
            asked(
                "act", "What did they do?", choice(acts[:100], "Choose what they did"), hint=hint
            ),
            asked("name", "Name", words("First and last name", longest=200), optional=True),
            asked("company", "Company", words(longest=200), optional=True),
            asked(
                "phone", "Phone", words("With the country, like +49 …", longest=50), optional=True
            ),
            asked("country", "Country", words(longest=80), optional=True),
            asked(
                "channel", "How did you hear of them?", choice(ways, "Choose one"), optional=True
            ),
            asked("note", "Their words", words(lines=True, longest=2000), optional=True),
        ],
        "Add",
    )


async def _find(office: Office, body: Body, rest: str) -> Message:
    if not rest:
        raise Refused("Whom do you look for? Try `/lead find pia` or `/lead find acme`.")
    person = office.person(body["user_id"])
    found = await office.store.find_leads(rest, limit=30)
    seen = [lead for lead in found if _may_see(person, lead)][:10]
    return _list(f"{len(seen)} found:", seen, office) if seen else Message("Nobody found.", ())


async def _mine(office: Office, body: Body, _: str) -> Message:
    person = office.person(body["user_id"])
    owned = await office.store.leads_of(person.key, limit=200)
    mine = [lead for lead in owned if lead.stage is Stage.CLAIMED]
    return (
        _list("Yours:", mine[:20], office) if mine else Message("Nothing is yours right now.", ())
    )


async def _show(office: Office, body: Body, rest: str) -> Message | None:
    person = office.person(body["user_id"])
    lead = await _by_address(office, rest) or await _only_one(office, person, rest)
    if not _may_see(person, lead):
        raise Refused("Nobody found. Try `/lead find` with a part of the name.")
    file = await details.read(office.store, office.book, lead)
    team = next(iter(office.book.teams))
    view = details.details(file, office.sight(office.now()), team)
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
    found = [lead for lead in await office.store.find_leads(text) if _may_see(person, lead)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refused("Nobody found. Try `/lead find` with a part of the name.")
    names = ", ".join(escaped(called(lead)) for lead in found[:5])
    raise Refused(f"{len(found)} people fit: {names}. Write the address of the one you mean.")


def _may_see(person: Person, lead: Lead) -> bool:
    """Whether somebody may look at a lead: those at rest are out of sales' sight (R40)."""
    return person.role is not Role.REP or lead.stage not in _HIDDEN_FROM_REPS


def _list(head: str, leads: list[Lead], office: Office) -> Message:
    rows = [_row(lead, office) for lead in leads]
    spoken = ", ".join(escaped(titled(lead)) for lead in leads)
    return Message(f"{head} {spoken}", (rich("head", said(head)), *rows))


def _row(lead: Lead, office: Office) -> Block:
    owner = office.book.people.get(lead.owner or "")
    with_whom = f", with {owner.first}" if owner and lead.stage is Stage.CLAIMED else ""
    address = lead.fact("email")
    tail = f"  ·  {lead.stage}{with_whom}" + (f"  ·  {address}" if address else "")
    return rich(f"lead_{lead.id}", bold(titled(lead)), said(tail))


LEAD: Commands = {
    "add": Command("takes somebody in", "/lead add pia@example.com", _add),
    "find": Command("looks somebody up", "/lead find acme", _find),
    "show": Command("shows all that is known", "/lead show pia@example.com", _show),
    "mine": Command("lists what you have claimed", "/lead mine", _mine),
}
