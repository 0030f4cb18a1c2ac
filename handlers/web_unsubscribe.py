"""The opt-out page: opening it changes nothing, its button stops all mail (RFC 8058, nevers 8)."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from fastapi import APIRouter
from fastapi.responses import HTMLResponse
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from nurture.errors import Refused
from nurture.model import Contact
from nurture.ports import Store
from nurture.rulebook import Rulebook
from nurture.suppression import Obeyed, obey
from nurture.tokens import STOP, read

_LINK = "/u/{token:path}"  # a broken one may hold anything
_STYLE = "page.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """What the way out needs; `pages` are the templates by file name, `secrets` newest first."""

    store: Store
    book: Rulebook
    secrets: tuple[str, ...] = field(repr=False)
    pages: Mapping[str, str] = field(repr=False)
    now: Callable[[], datetime]


def unsubscribe_router(door: Door) -> APIRouter:
    """Make the routes. No login, no cookie, no script; whatever a POST carries, it acts.

    Link scanners open every address they meet, so GET and HEAD only show the button. Mail
    programs POST `List-Unsubscribe=One-Click`, the button posts nothing: both mean the same.
    """
    router = APIRouter(include_in_schema=False)
    page = Paper(door)

    @router.api_route(_LINK, methods=["GET", "HEAD"])
    async def opened(token: str) -> HTMLResponse:
        contact = await _contact(door, token)
        if contact is None:
            return page("broken.html", status=404)
        if contact.suppressed_at:  # whoever stopped already need not wonder
            receipt = {"when": _day_and_hour(contact.suppressed_at, door), "waiting": "none"}
            return page("stopped.html", receipt)
        return page("stop.html", {"address": masked(contact.address)})

    @router.post(_LINK)
    async def asked_to_stop(token: str) -> HTMLResponse:
        contact = await _contact(door, token)
        if contact is None:
            return page("broken.html", status=404)
        try:
            done = await obey(
                door.store, contact=contact.id, by="them", cause="opt-out page", now=door.now()
            )
        except Refused:
            return page("busy.html", status=503)
        return page("stopped.html", _receipt(done, door))

    return router


async def _contact(door: Door, token: str) -> Contact | None:
    contact = read(token, STOP, door.secrets)
    return await door.store.get(Contact, contact) if contact else None


def _receipt(done: Obeyed, door: Door) -> dict[str, str]:
    since = min(one.suppressed_at or door.now() for one in done.contacts)
    waiting = f"{done.cancelled}, cancelled" if done.cancelled else "none"
    return {"when": _day_and_hour(since, door), "waiting": waiting}


def _day_and_hour(at: datetime, door: Door) -> str:
    there = at.astimezone(ZoneInfo(door.book.firm.zone))
    return f"{there:%a} {there.day} {there:%b %Y}, {there.hour}:{there:%M}"


def masked(address: str) -> str:
    """Show an address to whoever opened the link, who may be somebody else: t•••@example.com."""
    local, _, domain = address.rpartition("@")
    return f"{local[:1]}•••@{domain}"


class Paper:
    """Draws a page, with headers that allow it our own style and nothing else."""

    def __init__(self, door: Door) -> None:
        style = door.pages[_STYLE]
        self._env = Environment(
            loader=DictLoader(dict(door.pages)), autoescape=True, undefined=StrictUndefined
        )
        self._env.globals |= {
            "style": Markup(style),  # noqa: S704 (ours, and only so does its hash hold)
            "firm": door.book.firm,
            "mailbox": door.book.mail.address,
        }
        self._headers = _headers(style)

    def __call__(
        self, name: str, values: Mapping[str, object] | None = None, *, status: int = 200
    ) -> HTMLResponse:
        """Draw a page."""
        text = self._env.get_template(name).render(values or {})
        return HTMLResponse(text, status_code=status, headers=self._headers)


def _headers(style: str) -> dict[str, str]:
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; form-action 'self'"
    return {
        "Content-Security-Policy": f"{policy}; base-uri 'none'; frame-ancestors 'none'",
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",  # the address is the key
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex, nofollow",
    }
