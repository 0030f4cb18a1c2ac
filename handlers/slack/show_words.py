"""Changing what a show's letter says, in Slack: tried on every visitor before it holds."""

import json
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from handlers.blocks import words_form
from handlers.blocks.elements import Block
from handlers.blocks.words_form import LANGUAGE, SUBJECT, TEXT
from handlers.slack.claims import clicked
from handlers.slack.office import Body, Office, answers
from nurture.errors import Refused
from nurture.mail.letters import Press
from nurture.model import Wording
from nurture.rulebook import Person
from nurture.shows.changing import Redraft, change_words, present_words
from nurture.shows.mondays import known_show
from nurture.shows.samples import samples


def register(app: AsyncApp, office: Office) -> None:
    """Listen for another language, and for the form; its errors travel in the acknowledgement."""

    async def other_language(body: Body, language: str) -> None:
        about = json.loads(body["view"]["private_metadata"])
        view = await _form(office, about["show"], language)
        await office.client.views_update(view_id=body["view"]["id"], view=view)

    app.action(LANGUAGE)(clicked(office, other_language))

    @app.view(words_form.NAME)
    async def submitted(ack: AsyncAck, body: dict[str, Any], view: dict[str, Any]) -> None:
        about = json.loads(view["private_metadata"])
        try:
            shown = await _changed(office, body, about, answers(view))
        except Refused as refusal:
            await ack(
                response_action="errors", errors={f"{TEXT}_{about['language']}": str(refusal)}
            )
        else:
            await ack(response_action="update", view=shown)


async def open_words(office: Office, body: Body, _: Person, show: str) -> None:
    """Open the form, in the firm's language."""
    view = await _form(office, show, office.book.firm.language)
    await office.client.views_open(trigger_id=body["trigger_id"], view=view)


async def _form(office: Office, show_id: str, language: str) -> Block:
    show, press = await known_show(office.store, show_id), press_of(office)
    languages = press.languages(show.letter, office.book.firm.language)
    chosen = language if language in languages else languages[0]
    return words_form.form(show, present_words(show, press, office.book, chosen), languages)


async def _changed(
    office: Office, body: Body, about: Mapping[str, str], given: Mapping[str, str]
) -> Block:
    language, press, now = about["language"], press_of(office), office.now()
    wording = Wording(
        language=language,
        subject=given.get(f"{SUBJECT}_{language}", ""),
        text=given.get(f"{TEXT}_{language}", ""),
    )
    draft = Redraft(show=about["show"], wording=wording, by=office.person(body["user"]["id"]))
    seen = await change_words(office.store, press, office.book, office.zones, draft, now=now)
    found = await samples(office.store, press, office.book, seen, now)
    return words_form.letters(found, "Saved: this is how they go. They can be changed till then.")


def press_of(office: Office) -> Press:
    """Give what writes letters. Raises Refused where there is no secret to sign them with."""
    if office.press is None:
        raise Refused("No letters can be written: LEADBELL_SECRET is empty.")
    return office.press
