"""The door of POST /leads, without a network: for the tests of what comes through it."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest_asyncio
from fakes import BOOK, NOW, SOURCE_KEY, ZONES, a_store

from bot.web import build_web
from handlers.web.leads import Gate, leads_router
from nurture.model import Lead
from store.tiny import TinyStore

SECRET = "s3cret"
JSON = {"Content-Type": "application/json"}
KEY = {"Authorization": f"Bearer {SOURCE_KEY}"}


@pytest_asyncio.fixture
async def store() -> AsyncIterator[TinyStore]:
    opened = await a_store()
    yield opened
    await opened.close()


def entrance(store: TinyStore) -> httpx.AsyncClient:
    """The way in, without a network; an error in it is raised, not answered with 500."""
    app = build_web([leads_router(Gate(store=store, book=BOOK, zones=ZONES, now=lambda: NOW))])
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://leadbell")


async def post(store: TinyStore, sent: Any, **headers: str) -> httpx.Response:
    """Send bytes as they are, all else as JSON; `Idempotency_Key` is a header's name."""
    body = sent if isinstance(sent, bytes) else json.dumps(sent).encode()
    more = {name.replace("_", "-"): value for name, value in headers.items()}
    async with entrance(store) as client:
        return await client.post("/leads", content=body, headers=KEY | JSON | more)


def told(answer: httpx.Response) -> str:
    words: str = answer.json()["error"]
    return words


async def only_lead(store: TinyStore) -> Lead:
    (lead,) = await store.all_of(Lead)
    return lead
