"""What is written in a card's thread: `mail: …` goes out as an answer, as from the form *Answer*.

Slack has no narrower event than every message of the channels that the app is in
(https://docs.slack.dev/reference/events/message.channels); all others are passed over, unkept.
"""

import re
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncApp

from handlers.slack.office import Office
from handlers.slack.text import as_mailed, emoji_in, mentioned
from nurture.conversing.conversation import answer_lead
from nurture.errors import Refused

_MAIL = re.compile(r"\s*mail:", re.IGNORECASE)

Event = Mapping[str, Any]


def register(app: AsyncApp, office: Office) -> None:
    """Listen to the channels; Bolt passes over what we said ourselves."""

    @app.event("message")
    async def said(event: dict[str, Any], body: dict[str, Any]) -> None:
        if _asks_for_mail(event):
            office.start(_answered(office, event, _our_id(body)), {"user_id": event["user"]})


def _asks_for_mail(event: Event) -> bool:
    """Whether a person began a line below another with `mail:`.

    An edit or a deletion comes as a message, too, but without a text of its own.
    """
    by_a_person = "user" in event and not event.get("bot_id")
    below = event.get("thread_ts", event.get("ts")) != event.get("ts")
    return by_a_person and below and bool(_MAIL.match(event.get("text") or ""))


def _our_id(body: Mapping[str, Any]) -> str:
    return str(body["authorizations"][0]["user_id"])


async def _answered(office: Office, event: Event, us: str) -> None:
    try:
        await _mail(office, event, us)
    except Refused as refusal:
        told = f"Your `mail:` did not go out. {refusal}"
        await office.answer({"user_id": event["user"]}, told)


async def _mail(office: Office, event: Event, us: str) -> None:
    ring = await office.store.ring_at(event["channel"], event["thread_ts"])
    if ring is None:
        if event.get("parent_user_id") == us:
            raise Refused("It works in the thread of a lead's newest card, and this is none.")
        return  # a talk of theirs that has nothing to do with us
    goes = await answer_lead(
        office.store,
        office.book,
        ring.id,
        by=office.person(event["user"]),
        subject="",
        words=_words(office, event),
        now=office.now(),
    )
    if not goes:
        raise Refused("These very words went out before, and nothing is sent twice.")


def _words(office: Office, event: Event) -> str:
    if event.get("files"):
        raise Refused("A file can't go with it yet: send the words alone, or write from your mail.")
    names = {slack: office.book.people[key].name for slack, key in office.people.items()}
    words = as_mailed(_MAIL.sub("", event["text"], count=1), names, emoji_in(event.get("blocks")))
    if mentioned(words):
        raise Refused("I don't know whom you mention with @. Write the name instead.")
    return words
