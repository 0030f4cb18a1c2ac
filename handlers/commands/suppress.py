"""/suppress: a rep passes on that somebody wants no more mail."""

import re
from functools import partial

from slack_bolt.async_app import AsyncApp

from handlers.blocks.elements import Message, escaped
from handlers.slack.claims import acknowledged
from handlers.slack.commands import typed
from handlers.slack.office import Body, Office
from nurture.errors import Refused
from nurture.model import Evidence
from nurture.optout.suppression import Obeyed, obey
from nurture.wording import counted

_LINKED = re.compile(r"<mailto:([^|>]+)(?:\|[^>]*)?>")
EXAMPLE = "Try `/suppress pia@example.com`."


def register(app: AsyncApp, office: Office) -> None:
    """Listen to /suppress."""
    app.command("/suppress")(acknowledged(office, partial(_work, office)))


async def _work(office: Office, body: Body) -> None:
    try:
        text = await _suppress(office, body)
    except Refused as refusal:
        text = f"{refusal} {EXAMPLE}"
    await office.tell(body, Message(text, ()))


async def _suppress(office: Office, body: Body) -> str:
    by = office.person(body["user_id"])
    words = typed(body)
    linked = _LINKED.search(words)
    address = linked[1] if linked else words
    proof = Evidence(way="one of us")
    done = await obey(
        office.store,
        address=address,
        by=by.key,
        cause="/suppress",
        now=office.now(),
        evidence=proof,
    )
    return _told(address, done)


def _told(address: str, done: Obeyed) -> str:
    if done.already:
        return f"{escaped(address)} gets no mail already. Nothing was to be done."
    others = len(done.contacts) - 1
    more = f" and {counted(others, 'more address', 'more addresses')} of theirs" if others else ""
    return (
        f"Stopped: no machine mail goes to {escaped(address)}{more}. "
        f"{counted(done.cancelled, 'waiting letter')} cancelled. Receipt {done.receipts[0].id}."
    )
