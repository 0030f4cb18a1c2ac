"""App Home: drawn when it is opened, and kept current while it was opened lately."""

from typing import Any

from slack_bolt.async_app import AsyncApp

from handlers.elements import Block, plain, section
from handlers.homes import Pair, home
from handlers.office import Office
from nurture.errors import Refused
from nurture.model import Lead, Ring, Stage
from nurture.ports import Store
from nurture.rulebook import Person

_MANY = 200


def register(app: AsyncApp, office: Office, opened: dict[str, Any]) -> None:
    """Listen for somebody opening their home; `opened` remembers when, by Slack id."""

    @app.event("app_home_opened")
    async def home_opened(event: dict[str, Any]) -> None:
        if event.get("tab", "home") == "home":
            opened[event["user"]] = office.now()
            await publish(office, event["user"])


async def publish(office: Office, slack_id: str) -> None:
    """Show a person's home as things are now."""
    view = await drawn_home(office, slack_id)
    await office.client.views_publish(user_id=slack_id, view=view)


async def drawn_home(office: Office, slack_id: str) -> Block:
    """Draw a person's home as things are now."""
    try:
        person = office.person(slack_id)
    except Refused as refusal:
        return {"type": "home", "blocks": [section(plain(str(refusal)), "said")]}
    ringing, mine = await on_the_desk(office.store, person)
    return home(person, ringing, mine, office.sight(office.now()))


async def on_the_desk(store: Store, person: Person) -> tuple[list[Pair], list[Pair]]:
    """Read what rings now and what a person has claimed."""
    rings = await store.open_rings(limit=_MANY)
    leads = [(await store.get(Lead, ring.lead), ring) for ring in rings]
    ringing = [(lead, ring) for lead, ring in leads if lead]
    owned = await store.leads_of(person.key, limit=_MANY)
    claimed = [lead for lead in owned if lead.stage is Stage.CLAIMED and lead.ring]
    mine = [(lead, await store.get(Ring, lead.ring or "")) for lead in claimed]
    return ringing, [(lead, ring) for lead, ring in mine if ring]
