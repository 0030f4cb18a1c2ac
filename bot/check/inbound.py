"""Proving the way back: a button in somebody's direct messages, and the wait for its click."""

import asyncio

from slack_sdk.web.async_client import AsyncWebClient

from handlers.slack.proofs import Proofs
from nurture.errors import Refused
from nurture.rulebook import Person, Role, Rulebook

PATIENCE_SECONDS = 120.0
_ORDER = (Role.HEAD, Role.MANAGER, Role.MARKETER, Role.REP)


def whom_to_ask(book: Rulebook, key: str) -> Person:
    """Give the person who is asked to click: the one named, else the head of sales."""
    if key and key not in book.people:
        raise Refused(f"{key!r} is nobody of ours. Name one of: {', '.join(book.people)}.")
    return book.people[key] if key else min(book.people.values(), key=_rank)


def _rank(person: Person) -> int:
    return _ORDER.index(person.role)


async def prove(
    client: AsyncWebClient, proofs: Proofs, slack_id: str, person: Person, patience: float
) -> float:
    """Give the seconds until the click came back. Raises Refused if none did in time."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    try:
        await proofs.prove(client, slack_id, patience)
    except TimeoutError:
        raise Refused(
            f"No click came back within {patience:g} seconds. If {person.first} did press the "
            "button: look whether Socket Mode is on (or the request URL leads here) and "
            "Interactivity is on, in the app's settings at api.slack.com/apps."
        ) from None
    return loop.time() - began
