"""The page of waiting mail: what waits, for what and until when, and what a person must decide."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from handlers.web.forms import Form, form_of, form_token, held_by
from handlers.web.outbox_page import chosen, page_of
from handlers.web.unsubscribe import Door, Paper
from nurture.errors import Refused
from nurture.mail.links import OUTBOX, PAGE
from nurture.mail.settling import settle
from nurture.mail.stop_loss import let_go_on
from nurture.mail.waiting import look_out
from nurture.sales.permits import LINK_HOLDER
from nurture.wording import counted

_LINK = "/outbox/{token:path}"  # a broken one may hold anything
_FORM = "outbox form"


def outbox_router(door: Door) -> APIRouter:
    """Make the routes. GET changes nothing; POST settles a mail in doubt, or lifts a halt."""
    router = APIRouter(include_in_schema=False)
    paper = Paper(door)

    @router.api_route(_LINK, methods=["GET", "HEAD"])
    async def opened(token: str, only: str = "", page: int = 0) -> HTMLResponse:
        if held_by(door, token, PAGE) != OUTBOX:
            return paper("outbox-gone.html", status=404)
        return await _drawn(door, paper, only, max(0, page))

    @router.post(_LINK)
    async def decided(token: str, request: Request) -> HTMLResponse:
        if held_by(door, token, PAGE) != OUTBOX:
            return paper("outbox-gone.html", status=404)
        return await _drawn(door, paper, note=await _done(door, await form_of(request)))

    return router


async def _done(door: Door, form: Form) -> str:
    if held_by(door, form.get("form", ""), _FORM) != OUTBOX:
        return "This page was old, so nothing was done. Look again, then press."
    try:
        return await _decided(door, form.get("do", ""), form.get("about", ""))
    except Refused as refusal:
        return str(refusal)


async def _decided(door: Door, what: str, about: str) -> str:
    now, by = door.now(), LINK_HOLDER
    match what:
        case "arrived":
            await settle(door.store, door.book, about, again=False, by=by, now=now)
            return "Noted as sent."
        case "again":
            await settle(door.store, door.book, about, again=True, by=by, now=now)
            return "It goes once more."
        case "go on":
            number = await let_go_on(door.store, door.book, about, by=by, now=now)
            return f"It goes on; {counted(number, 'letter')} looked at again now."
    return "The page did not say what to do."


async def _drawn(
    door: Door, paper: Paper, only: str = "", page: int = 0, *, note: str = ""
) -> HTMLResponse:
    state = chosen(only)
    seen = await look_out(door.store, door.book, state=state, page=page)
    told = page_of(seen, state, page, door.book)
    return paper("outbox.html", {**told, "form": form_token(door, OUTBOX, _FORM), "note": note})
