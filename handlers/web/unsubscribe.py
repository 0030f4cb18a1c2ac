"""The opt-out page: opening it changes nothing, its button stops all mail (RFC 8058, nevers 8)."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from handlers.web.stop_page import Sheet, ask, broken, busy, done, eased, masked
from handlers.web.stop_words import WORDS, Tongue, Tongues
from nurture.errors import Refused
from nurture.model import Contact, Evidence, Lead, WishFor
from nurture.optout.receipts import receipts_at
from nurture.optout.returning import come_back, quiet_until
from nurture.optout.suppression import obey
from nurture.optout.wishes import Wish
from nurture.ports import Store
from nurture.rulebook import Rulebook
from nurture.tokens import STOP, read

__all__ = ["Door", "Paper", "masked", "unsubscribe_router"]

_LINK = "/u/{token:path}"  # a broken one may hold anything
_LESS = "/u/{token}/{wish}"
_STYLE = "page.css"
_ONE_CLICK = b"List-Unsubscribe"
_LONGEST_FORM = 65_536
_WISHES = {"fewer": WishFor.FEWER, "later": WishFor.NOT_NOW}


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """What the way out needs; `pages` are the templates by file name, `secrets` newest first."""

    store: Store
    book: Rulebook
    secrets: tuple[str, ...] = field(repr=False)
    pages: Mapping[str, str] = field(repr=False)
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who holds a link, and how we speak to them."""

    contact: Contact
    tongue: Tongue
    token: str


def unsubscribe_router(door: Door) -> APIRouter:
    """Make the routes. No login, no cookie, no script; whatever a POST carries, it acts.

    Link scanners open every address they meet, so GET and HEAD only show the button. Mail
    programs POST `List-Unsubscribe=One-Click`, the button posts nothing: both mean the same.
    Less than nothing (fewer, not now) has an address of its own, which no mail program knows.
    """
    router = APIRouter(include_in_schema=False)
    page = Paper(door)
    tongues = Tongues(door.pages[WORDS], door.book)

    @router.post(_LESS)
    async def asked_for_less(token: str, wish: str) -> HTMLResponse:
        visitor = await _visitor(door, tongues, token)
        if visitor is None or wish not in _WISHES:
            return page.draw(broken(tongues.of(None)))
        return page.draw(await _ease(door, visitor, _WISHES[wish]))

    @router.api_route(_LINK, methods=["GET", "HEAD"])
    async def opened(token: str) -> HTMLResponse:
        visitor = await _visitor(door, tongues, token)
        if visitor is None:
            return page.draw(broken(tongues.of(None)))
        if visitor.contact.suppressed_at:  # whoever stopped already need not wonder
            return page.draw(await _done(door, visitor))
        return page.draw(ask(visitor.tongue, visitor.contact))

    @router.post(_LINK)
    async def asked_to_stop(token: str, request: Request) -> HTMLResponse:
        visitor = await _visitor(door, tongues, token)
        if visitor is None:
            return page.draw(broken(tongues.of(None)))
        way = "one click" if await _by_one_click(request) else "page"
        return page.draw(await _stop(door, visitor, way))

    return router


async def _visitor(door: Door, tongues: Tongues, token: str) -> Visitor | None:
    id_ = read(token, STOP, door.secrets)
    contact = await door.store.get(Contact, id_) if id_ else None
    if contact is None:
        return None
    lead = await door.store.get(Lead, contact.lead) if contact.lead else None
    return Visitor(contact=contact, tongue=tongues.of(lead), token=token.strip().lower())


async def _by_one_click(request: Request) -> bool:
    seen = b""
    async for chunk in request.stream():
        seen += chunk[:_LONGEST_FORM]
        if len(seen) > _LONGEST_FORM:
            break
    return _ONE_CLICK in seen


async def _stop(door: Door, visitor: Visitor, way: str) -> Sheet:
    now, contact = door.now(), visitor.contact.id
    proof = Evidence(way=way)
    try:
        await obey(
            door.store, contact=contact, by="them", cause="opt-out page", now=now, evidence=proof
        )
    except Refused:
        return busy(visitor.tongue)
    return await _done(door, visitor)


async def _done(door: Door, visitor: Visitor) -> Sheet:
    contact = await door.store.get(Contact, visitor.contact.id) or visitor.contact
    receipts = await receipts_at(door.store, contact)
    return done(visitor.tongue, contact, receipts, visitor.token, _until(door))


async def _ease(door: Door, visitor: Visitor, wanted: WishFor) -> Sheet:
    until = _until(door)
    wish = Wish(
        by="them",
        cause="opt-out page",
        at=door.now(),
        evidence=Evidence(way="page"),
        until=until if wanted is WishFor.NOT_NOW else None,
    )
    try:
        given = await come_back(door.store, visitor.contact.id, wanted, wish)
    except Refused:
        return busy(visitor.tongue)
    return eased(visitor.tongue, visitor.contact, given, visitor.token, until)


def _until(door: Door) -> datetime:
    return quiet_until(door.now(), door.book.firm.zone)


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

    def draw(self, sheet: Sheet) -> HTMLResponse:
        """Draw a page in somebody's language."""
        tongue = {"say": sheet.tongue.say, "lang": sheet.tongue.language}
        return self(sheet.template, {**sheet.values, **tongue}, status=sheet.status)


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
