"""A badge file on the show's page: dropped there, asked about once, brought in."""

import asyncio
import zlib
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from handlers.files.badge_columns import FIELDS
from handlers.files.badge_files import FirstLook, look
from handlers.files.badge_intake import Badges, bring_in, columns_for, told_to_mend
from handlers.files.csv_columns import bare
from handlers.files.csv_dates import TwoWays
from handlers.web.multipart import fields_of
from handlers.web.show import FORM, show_of
from handlers.web.show_deeds import ShowRoom
from handlers.web.unsubscribe import Paper
from nurture.errors import Refused
from nurture.sales.permits import LINK_HOLDER
from nurture.shows.badges import layout_of

_LINK = "/badges/{token:path}"
_MOST_BYTES = 12_000_000  # a file of 8 MB comes back as text; larger ones go by the command line
_LONGEST_FILE = 8_000_000
_COLUMN = "col_"
Form = Mapping[str, bytes]


def badges_router(room: ShowRoom) -> APIRouter:
    """Make the route. The file is kept nowhere in between: the form that asks carries it."""
    router = APIRouter(include_in_schema=False)
    paper = Paper(room.door)

    @router.post(_LINK)
    async def dropped(token: str, request: Request) -> HTMLResponse:
        show = show_of(room, token)
        form = await _form(request) if show else {}
        if show is None or show_of(room, _text(form, "form"), FORM) != show:
            return paper("show-gone.html", status=404)
        try:
            return await _answer(room, paper, token, show, form)
        except Refused as refusal:
            return paper(
                "badges-done.html", {"told": str(refusal), "lines": [], "mend": [], "token": token}
            )

    return router


async def _form(request: Request) -> Form:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            return {}
    kind = request.headers.get("content-type", "")
    return await asyncio.to_thread(fields_of, kind, body)


def _text(form: Form, name: str) -> str:
    return form.get(name, b"").decode("utf-8", "replace")


async def _answer(room: ShowRoom, paper: Paper, token: str, show: str, form: Form) -> HTMLResponse:
    raw, door, now = _file(form), room.door, room.door.now()
    seen = await asyncio.to_thread(look, raw)
    told = _told(seen, form)
    carried = {"file": _packed(raw), "form": _text(form, "form"), "token": token}
    if not told and await layout_of(door.store, seen.vendor) is None:
        return paper("badges.html", {**_asking(seen), **carried, "note": ""})
    fields = await columns_for(door.store, door.book, seen, told, by=LINK_HOLDER, now=now)
    dates = _text(form, "dates") or None
    badges = Badges(show=show, raw=raw, fields=fields, date_form=dates)
    try:
        tally, mend = await bring_in(door.store, door.book, room.zones, badges, now=now)
    except TwoWays as unclear:
        return paper("badges.html", {**_asking(seen, fields), **carried, "note": str(unclear)})
    room.stir()
    lines = [line.strip() for line in tally.lines()]
    done = {"told": "The visitors are in.", "lines": lines, "mend": told_to_mend(mend)}
    return paper("badges-done.html", {**done, "token": token})


def _file(form: Form) -> bytes:
    packed = form.get("packed", b"")
    try:
        unfolding = zlib.decompressobj()
        raw = unfolding.decompress(b64decode(packed), _LONGEST_FILE) if packed else form["badges"]
    except (KeyError, NotBase64, zlib.error):
        raise Refused("There is no file in what came. Choose one, and press again.") from None
    if len(raw) >= _LONGEST_FILE:
        raise Refused("This file is larger than 8 MB: leadbell show visitors takes it.")
    return raw


def _packed(raw: bytes) -> str:
    return b64encode(zlib.compress(raw)).decode()


def _told(seen: FirstLook, form: Form) -> dict[str, str]:
    numbered = (
        (guess.header, _text(form, f"{_COLUMN}{no}")) for no, guess in enumerate(seen.guesses)
    )
    return {header: field for header, field in numbered if field}


def _asking(seen: FirstLook, fields: Mapping[str, str] | None = None) -> dict[str, object]:
    columns = [
        {
            "name": f"{_COLUMN}{no}",
            "header": guess.header,
            "field": (fields or {}).get(bare(guess.header), guess.field),
            "sure": guess.sure or fields is not None,
            "shown": " | ".join(row[no] for row in seen.samples if no < len(row)),
        }
        for no, guess in enumerate(seen.guesses)
    ]
    return {"columns": columns, "fields": FIELDS, "rows": seen.rows}
