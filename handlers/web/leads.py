"""POST /leads: one lead or many, from a form on a web site or from another program."""

import hashlib
import hmac
from asyncio import sleep
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response
from fastapi.routing import APIRoute

from handlers.web.lead_form import Entrance, LeadForm, inquiry_of, read_lead
from handlers.web.strict_json import read_json
from nurture.calendar.zones import Zones
from nurture.errors import KeyTaken, Refused
from nurture.leads.inquiry import Inquiry
from nurture.leads.intake import take_in
from nurture.ports import Store
from nurture.rulebook import Rulebook, Source

LARGEST_BODY = 1_000_000
MOST_LEADS = 1_000
_LONGEST_KEY = 200
# In the first the card of a ring that was just begun is drawn, in the second it goes on the line.
_TURNS_OF_THE_BELL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What the way in needs."""

    store: Store
    book: Rulebook
    zones: Zones
    now: Callable[[], datetime]


class Unfit(Exception):
    """A request that is answered with an error: its status, and words that say how to mend it."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status


_SCHEMA = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": {
                    "oneOf": [
                        LeadForm.model_json_schema(),
                        {
                            "type": "array",
                            "items": LeadForm.model_json_schema(),
                            "maxItems": MOST_LEADS,
                        },
                    ]
                }
            }
        },
    },
    "parameters": [
        {
            "name": "Idempotency-Key",
            "in": "header",
            "schema": {"type": "string", "maxLength": _LONGEST_KEY},
        },
    ],
    "security": [{"source key": []}],
}


class PlainRoute(APIRoute):
    """A route whose function reads the request and makes the answer itself.

    FastAPI describes it, and has nothing else to do for it.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Give the function as it is."""
        handler: Callable[[Request], Coroutine[Any, Any, Response]] = self.endpoint
        return handler


def leads_router(gate: Gate) -> APIRouter:
    """Make the route; 202 is answered after the commit (nevers, 1)."""
    router = APIRouter(route_class=PlainRoute)

    @router.post("/leads", status_code=202, openapi_extra=_SCHEMA)
    async def leads(request: Request) -> JSONResponse:
        """Take in one lead or a list of leads, all or none being well formed."""
        try:
            source = _source(request, gate.book)
            inquiries = _inquiries(request, await _body(request), source, gate)
            taken = [
                await take_in(gate.store, gate.book, gate.zones, inquiry, now=gate.now())
                for inquiry in inquiries
            ]
            await _bell_first()
        except Unfit as unfit:
            return _error(unfit.status, str(unfit))
        except KeyTaken as taken_already:
            return _error(409, str(taken_already))
        except Refused as refusal:
            return _error(422, str(refusal))
        accepted = [
            {"submission": one.submission.id, "lead": one.lead.id, "repeated": one.repeated}
            for one in taken
        ]
        return JSONResponse({"accepted": accepted}, status_code=202)

    return router


async def _bell_first() -> None:
    """Let the card go out before the receipt: a form can wait a moment, a rep should not.

    That moment is our own work on the card; no answer of Slack's is waited for.
    """
    for _ in range(_TURNS_OF_THE_BELL):
        await sleep(0)


def _error(status: int, words: str) -> JSONResponse:
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else None  # noqa: PLR2004
    return JSONResponse({"error": words}, status_code=status, headers=headers)


def _source(request: Request, book: Rulebook) -> Source:
    scheme, _, key = request.headers.get("authorization", "").partition(" ")
    sent = hashlib.sha256(key.strip().encode("utf-8", "replace")).hexdigest()
    matching = [
        source for source in book.sources.values() if hmac.compare_digest(source.key_sha256, sent)
    ]
    if scheme.casefold() != "bearer" or not matching:
        raise Unfit(401, "Send the key of a source of leadbell.toml as Authorization: Bearer KEY.")
    return matching[0]


async def _body(request: Request) -> bytes:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().casefold()
    if kind != "application/json":
        raise Unfit(415, "Send JSON, with Content-Type: application/json.")
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise Unfit(
                413, f"A body has at most {LARGEST_BODY:,} bytes. Send fewer leads at once."
            )
    return body


def _inquiries(request: Request, body: bytes, source: Source, gate: Gate) -> list[Inquiry]:
    try:
        sent = read_json(body)
    except Refused as refusal:
        raise Unfit(400, str(refusal)) from None
    many: list[Any] = sent if isinstance(sent, list) else [sent]
    if not 0 < len(many) <= MOST_LEADS:
        raise Unfit(422, f"Send one lead, or a list of 1 to {MOST_LEADS:,}.")
    key = _key(request)
    entrance = Entrance(source=source, book=gate.book, zones=gate.zones, now=gate.now())
    if not isinstance(sent, list):
        return [_inquiry(sent, key, entrance, "")]
    return [
        _inquiry(one, f"{key}/{number}", entrance, f"lead {number}: ")
        for number, one in enumerate(many, 1)
    ]


def _inquiry(sent: Any, key: str, entrance: Entrance, where: str) -> Inquiry:
    try:
        return inquiry_of(read_lead(sent), key, entrance)
    except Refused as refusal:
        raise Refused(f"{where}{refusal}") from None


def _key(request: Request) -> str:
    key = request.headers.get("idempotency-key", "").strip()
    if len(key) > _LONGEST_KEY or not key.isprintable():
        raise Unfit(400, f"An Idempotency-Key has at most {_LONGEST_KEY} printable signs.")
    return key or token_hex(12)
