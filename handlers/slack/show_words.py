"""Changing what a show's letter says, in Slack: tried on every visitor before it holds."""

import asyncio
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
from nurture.mail.press import at_hand
from nurture.model import Wording
from nurture.rulebook import Person
from nurture.shows.changing import Redraft, change_words, present_words
from nurture.shows.mondays import known_show
from nurture.shows.samples import samples

# Slack waits three seconds for an answer; twenty thousand visitors may take longer.
_PATIENCE_SECONDS = 2.0


def register(app: AsyncApp, office: Office) -> None:
    """Listen for another language, and for the form."""

    async def other_language(body: Body, language: str) -> None:
        about = json.loads(body["view"]["private_metadata"])
        view = await _form(office, about["show"], language)
        await office.client.views_update(view_id=body["view"]["id"], view=view)

    app.action(LANGUAGE)(clicked(office, other_language))

    @app.view(words_form.NAME)
    async def submitted(ack: AsyncAck, body: dict[str, Any], view: dict[str, Any]) -> None:
        trial = asyncio.create_task(_tried(office, body, view))
        done, _ = await asyncio.wait({trial}, timeout=_PATIENCE_SECONDS)
        shown = trial.result() if done else words_form.trying()
        await ack(response_action="update", view=shown)
        if not done:
            office.start(_later(office, view["id"], trial), body)


async def open_words(office: Office, body: Body, _: Person, show: str) -> None:
    """Open the form, in the firm's language."""
    view = await _form(office, show, office.book.firm.language)
    await office.client.views_open(trigger_id=body["trigger_id"], view=view)


async def _form(office: Office, show_id: str, language: str) -> Block:
    show, press = await known_show(office.store, show_id), at_hand(office.press)
    languages = press.languages(show.letter, office.book.firm.language)
    chosen = language if language in languages else languages[0]
    return words_form.form(show, present_words(show, press, office.book, chosen), languages)


async def _later(office: Office, view: str, trial: asyncio.Task[Block]) -> None:
    await office.client.views_update(view_id=view, view=await trial)


async def _tried(office: Office, body: Body, view: Mapping[str, Any]) -> Block:
    """Try the words on every visitor: then three letters, or the form again with what is wrong."""
    about = json.loads(view["private_metadata"])
    draft = _draft(about["language"], answers(view))
    try:
        by = office.person(body["user"]["id"])
        return await _changed(office, Redraft(show=about["show"], wording=draft, by=by))
    except Refused as refusal:
        show = await known_show(office.store, about["show"])
        return words_form.form(show, draft, [draft.language], trouble=str(refusal))


def _draft(language: str, given: Mapping[str, str]) -> Wording:
    subject, text = (given.get(f"{name}_{language}", "") for name in (SUBJECT, TEXT))
    return Wording(language=language, subject=subject, text=text)


async def _changed(office: Office, draft: Redraft) -> Block:
    press, now = at_hand(office.press), office.now()
    seen = await change_words(office.store, press, office.book, office.zones, draft, now=now)
    found = await samples(office.store, press, office.book, seen, now)
    return words_form.letters(found, "Saved: this is how they go. They can be changed till then.")
