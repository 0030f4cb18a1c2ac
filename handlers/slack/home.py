"""App Home: drawn when it is opened, and kept current while it was opened lately."""

from typing import Any

from slack_bolt.async_app import AsyncApp

from handlers.blocks.elements import Block, plain, section
from handlers.blocks.homes import home
from handlers.slack.claims import just_ack
from handlers.slack.home_reading import on_the_desk, part_of
from handlers.slack.office import Office
from nurture.errors import Refused


def register(app: AsyncApp, office: Office, opened: dict[str, Any]) -> None:
    """Listen for somebody opening their home; `opened` remembers when, by Slack id."""
    app.action("outbox_open")(just_ack)

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
    now = office.now()
    ringing, mine = await on_the_desk(office.store, office.book, person)
    part = await part_of(office, person, now)
    return home(person, ringing, mine, office.sight(now), part)
