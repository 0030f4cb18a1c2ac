"""The message shortcut "Make this a lead": the form "Add a lead", filled in from a message."""

from slack_bolt.async_app import AsyncApp

from handlers.blocks.add_form import add_form
from handlers.slack.claims import acknowledged
from handlers.slack.office import Body, Office
from handlers.slack.text import glean
from nurture.errors import Refused


def register(app: AsyncApp, office: Office) -> None:
    """Listen for the shortcut that the manifest declares."""

    async def work(body: Body) -> None:
        try:
            office.person(body["user"]["id"])
        except Refused as refusal:
            await office.answer(body, str(refusal))
            return
        told = glean(str(body["message"].get("text", "")), office.book.firm.country)
        view = add_form(office, told)
        await office.client.views_open(trigger_id=body["trigger_id"], view=view)

    app.shortcut("make_lead")(acknowledged(office, work))
