"""A show's page: every visitor, the letters, a yes and a stop; for whoever holds its signed link."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import parse_qs

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from handlers.web.show_page import FILTERS, page_of
from handlers.web.unsubscribe import Door, Paper
from nurture.calendar.zones import Zones
from nurture.errors import Refused
from nurture.mail.letters import Press
from nurture.sales.permits import LINK_HOLDER
from nurture.shows.approval import approve_show, stop_show
from nurture.shows.attendance import preview
from nurture.shows.links import PAGE
from nurture.shows.samples import samples
from nurture.tokens import read_until, sign_until
from nurture.wording import counted

FORM = "show form"
_LINK = "/show/{token:path}"  # a broken one may hold anything
_FORM_LIVES = timedelta(hours=1)
_LONGEST_FORM = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowRoom:
    """What the page needs besides the way out's own; `stir` has cards and letters looked at."""

    door: Door
    zones: Zones
    press: Press | None = field(default=None, repr=False)
    stir: Callable[[], None] = lambda: None


def show_router(room: ShowRoom) -> APIRouter:
    """Make the routes. GET changes nothing; POST does what the form of a page says.

    The link is the key, so there is no cookie that another site could ride on; the form's own
    token ends after an hour, so that an old page decides nothing.
    """
    router = APIRouter(include_in_schema=False)
    paper = Paper(room.door)

    @router.api_route(_LINK, methods=["GET", "HEAD"])
    async def opened(token: str, only: str = "all", page: int = 0) -> HTMLResponse:
        show = show_of(room, token)
        if show is None:
            return paper("show-gone.html", status=404)
        return await _drawn(room, paper, token, show, only=only, page=page)

    @router.post(_LINK)
    async def decided(token: str, request: Request) -> HTMLResponse:
        show = show_of(room, token)
        if show is None:
            return paper("show-gone.html", status=404)
        note = await _done(room, show, await _form(request))
        return await _drawn(room, paper, token, show, note=note)

    return router


def show_of(room: ShowRoom, token: str, purpose: str = PAGE) -> str | None:
    """Give the id of the show that a link, or a form of its page, is about."""
    return read_until(token, purpose, room.door.now(), room.door.secrets)


async def _form(request: Request) -> dict[str, str]:
    body = (await request.body())[:_LONGEST_FORM]
    return {name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}


async def _done(room: ShowRoom, show: str, form: Mapping[str, str]) -> str:
    if show_of(room, form.get("form", ""), FORM) != show:
        return "This page was old, so nothing was done. Look again, then press."
    door, now = room.door, room.door.now()
    try:
        if form.get("do") == "approve":
            await approve_show(door.store, door.book, show, by=LINK_HOLDER, now=now)
            note = "Approved. The letters wait for their hour; a stop stops them until then."
        elif form.get("do") == "stop":
            stopped = await stop_show(door.store, door.book, show, by=LINK_HOLDER, now=now)
            note = f"Stopped. {counted(stopped, 'letter')} will not go."
        else:
            return "The page did not say what to do."
    except Refused as refusal:
        return str(refusal)
    room.stir()
    return note


async def _drawn(
    room: ShowRoom,
    paper: Paper,
    token: str,
    show: str,
    *,
    only: str = "all",
    page: int = 0,
    note: str = "",
) -> HTMLResponse:
    door, now = room.door, room.door.now()
    seen = await preview(door.store, door.book, room.zones, show)
    press = room.press
    letters = await samples(door.store, press, door.book, seen, now) if press else []
    chosen = only if only in FILTERS else "all"
    told = page_of(seen, letters, door.book, only=chosen, page=max(0, page))
    form = sign_until(show, FORM, now + _FORM_LIVES, door.secrets)
    return paper("show.html", {**told, "form": form, "note": note, "token": token})
