"""The menu of a card, and looking closer: why this score, details."""

from datetime import datetime
from functools import partial

from slack_bolt.async_app import AsyncApp

from handlers.blocks import details
from handlers.slack.answer import open_answer
from handlers.slack.claims import choose, clicked, just_ack
from handlers.slack.office import Body, Office
from nurture.errors import Refused
from nurture.sales.desk import Desk, lay_out
from nurture.sales.permits import first_names, managers, may_see


def register(app: AsyncApp, office: Office) -> None:
    """Listen to the menu, to Details, and to links that only open something."""
    app.action("more")(clicked(office, partial(_choose, office)))
    app.action("details")(clicked(office, partial(_details, office)))
    app.action("open")(just_ack)


async def _choose(office: Office, body: Body, value: str) -> None:
    choice, _, ring = value.partition(":")
    look = {"why": _why, "details": _details, "answer": open_answer}.get(choice)
    await (look(office, body, ring) if look else choose(office, body, choice, ring))


async def _why(office: Office, body: Body, ring: str) -> None:
    now = office.now()
    desk = await _may_look(office, body, ring, now)
    view = details.why(desk.lead, office.sight(now), desk.team.key)
    await office.client.views_open(trigger_id=body["trigger_id"], view=view)


async def _details(office: Office, body: Body, ring: str) -> None:
    now = office.now()
    desk = await _may_look(office, body, ring, now)
    file = await details.read(office.store, office.book, desk.lead)
    view = details.details(file, office.sight(now), desk.team.key)
    await office.client.views_open(trigger_id=body["trigger_id"], view=view)


async def _may_look(office: Office, body: Body, ring: str, now: datetime) -> Desk:
    """Lay the desk out for somebody. Raises Refused for a lead out of their sight."""
    person = office.person(body["user"]["id"])
    desk = await lay_out(office.store, office.book, ring, now)
    if not may_see(person, desk.lead, desk.ring):
        chiefs = first_names(managers(desk.team), office.book, "or")
        raise Refused(f"This one is out of sales' sight now. {chiefs} can look.")
    return desk
