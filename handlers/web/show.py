"""A show's page: every visitor, the letters, a yes and a stop; for whoever holds its signed link."""

from dataclasses import dataclass, replace

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from handlers.web.forms import form_of, form_token, held_by
from handlers.web.show_deeds import Form, Outcome, ShowRoom, do
from handlers.web.show_page import Letters, page_of
from handlers.web.show_words import words_of
from handlers.web.unsubscribe import Paper
from nurture.mail.rewording import with_words
from nurture.shows.attendance import Preview, preview
from nurture.shows.links import PAGE
from nurture.shows.samples import gaps, samples

FORM = "show form"
_LINK = "/show/{token:path}"  # a broken one may hold anything
_NOTHING = Outcome()


@dataclass(frozen=True, slots=True)
class Ask:
    """What part of the page is asked for: which visitors, from 0 on which page, whose words."""

    only: str = "all"
    page: int = 0
    language: str = ""


def show_router(room: ShowRoom) -> APIRouter:
    """Make the routes. GET changes nothing; POST does what the form of a page says.

    The link is the key, so there is no cookie that another site could ride on; the form's own
    token ends after an hour, so that an old page decides nothing.
    """
    router = APIRouter(include_in_schema=False)
    paper = Paper(room.door)

    @router.api_route(_LINK, methods=["GET", "HEAD"])
    async def opened(
        token: str, only: str = "all", page: int = 0, language: str = ""
    ) -> HTMLResponse:
        show = show_of(room, token)
        if show is None:
            return paper("show-gone.html", status=404)
        return await _drawn(room, paper, token, show, ask=Ask(only, page, language))

    @router.post(_LINK)
    async def decided(
        token: str, request: Request, only: str = "all", page: int = 0
    ) -> HTMLResponse:
        show = show_of(room, token)
        if show is None:
            return paper("show-gone.html", status=404)
        form = await form_of(request)
        outcome = await _done(room, show, form)
        ask = Ask(only, page, form.get("language", ""))
        return await _drawn(room, paper, token, show, ask=ask, outcome=outcome)

    return router


def show_of(room: ShowRoom, token: str, purpose: str = PAGE) -> str | None:
    """Give the id of the show that a link, or a form of its page, is about."""
    return held_by(room.door, token, purpose)


async def _done(room: ShowRoom, show: str, form: Form) -> Outcome:
    if show_of(room, form.get("form", ""), FORM) != show:
        return Outcome(note="This page was old, so nothing was done. Look again, then press.")
    return await do(room, show, form)


async def _drawn(
    room: ShowRoom, paper: Paper, token: str, show: str, *, ask: Ask, outcome: Outcome = _NOTHING
) -> HTMLResponse:
    door = room.door
    seen = await preview(door.store, door.book, room.zones, show)
    if outcome.draft and outcome.tried:
        seen = replace(seen, show=with_words(seen.show, outcome.draft))
    told = page_of(seen, await _letters(room, seen), door.book, only=ask.only, page=ask.page)
    form = form_token(door, show, FORM)
    words = words_of(seen.show, room.press, door.book, ask.language, outcome.draft)
    return paper("show.html", {**told, **words, "form": form, "note": outcome.note, "token": token})


async def _letters(room: ShowRoom, seen: Preview) -> Letters:
    door, press, now = room.door, room.press, room.door.now()
    if press is None:
        return Letters()
    return Letters(
        samples=await samples(door.store, press, door.book, seen, now),
        gaps=await gaps(door.store, press, door.book, seen, now),
        testers=[one for one in door.book.people.values() if one.email and room.relay],
    )
