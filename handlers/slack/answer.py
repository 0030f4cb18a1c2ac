"""Answer by mail: a form on the card, whose words go out from the rep, in the prospect's thread."""

from functools import partial
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from handlers.blocks import modals
from handlers.blocks.elements import Block, plain, quoted, section
from handlers.slack.claims import clicked
from handlers.slack.office import Body, Office, answers
from nurture.conversing.conversation import LONGEST, Talk, answer_lead, must_be_reachable, talk_with
from nurture.errors import Refused
from nurture.leads.people import titled
from nurture.sales.desk import Desk, lay_out, must_be_owner

NAME = "answer"


def register(app: AsyncApp, office: Office) -> None:
    """Listen to the button and for the form, whose errors travel in the acknowledgement."""
    app.action(NAME)(clicked(office, partial(open_answer, office)))

    @app.view(NAME)
    async def submitted(ack: AsyncAck, body: dict[str, Any], view: dict[str, Any]) -> None:
        given = answers(view)
        try:
            await answer_lead(
                office.store,
                office.book,
                view["private_metadata"],
                by=office.person(body["user"]["id"]),
                subject=given.get("subject", ""),
                words=given.get("words", ""),
                now=office.now(),
            )
        except Refused as refusal:
            await ack(response_action="errors", errors={"words": str(refusal)})
        else:
            await ack()


async def open_answer(office: Office, body: Body, ring: str) -> None:
    """Open the form; whoever may not write, or to whom no mail may go, is told at once."""
    by = office.person(body["user"]["id"])
    desk = await lay_out(office.store, office.book, ring, office.now())
    must_be_owner(desk, by)
    talk = await talk_with(office.store, desk.lead)
    must_be_reachable(desk.lead, talk.contact)
    view = form(desk, talk, by.name)
    await office.client.views_open(trigger_id=body["trigger_id"], view=view)


def form(desk: Desk, talk: Talk, sender: str) -> Block:
    """Draw the form: to whom, what they said last, and room for an answer."""
    to = f"{titled(desk.lead)}\nTo {talk.contact.address}, from {sender}"
    said = [quoted("said", talk.said)] if talk.said else []
    about = modals.words(longest=200) | (
        {"initial_value": talk.subject[:200]} if talk.subject else {}
    )
    asks = [
        modals.asked("subject", "Subject", about),
        modals.asked(
            "words",
            "Your answer",
            modals.words(lines=True, longest=LONGEST),
            hint="It goes out at once, and stands in the thread here. Their answer comes back to it.",
        ),
    ]
    who = section(plain(to), "who")
    return modals.modal(NAME, "Answer by mail", desk.ring.id, [who, *said, *asks], "Send")
