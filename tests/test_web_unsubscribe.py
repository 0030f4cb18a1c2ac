"""The opt-out page: opening it changes nothing, its button stops all mail."""

import re
import tomllib
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from hashlib import sha256
from html import unescape
from typing import Any
from urllib.parse import urljoin

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient, Response
from mail_cases import BOOK, FRIDAY, MONDAY, SECRETS, a_contact, a_lead, a_send, a_store

from bot.paper import page_texts
from handlers.web.unsubscribe import Door, masked, unsubscribe_router
from nurture.errors import Stale
from nurture.model import Contact, Happening, Lead, Record, Send, Stage
from nurture.tokens import MAIL, STOP, sign
from store.tiny import TinyStore

WORDS = tomllib.loads(page_texts()["words.toml"])
ONE_CLICK: dict[str, Any] = {"data": {"List-Unsubscribe": "One-Click"}}
LINK = f"/u/{sign('c0ffee', STOP, SECRETS)}"


def a_door(store: TinyStore) -> Door:
    return Door(store=store, book=BOOK, secrets=SECRETS, pages=page_texts(), now=lambda: MONDAY)


@asynccontextmanager
async def visitor(door: Door) -> AsyncIterator[AsyncClient]:
    app = FastAPI()
    app.include_router(unsubscribe_router(door))
    async with AsyncClient(transport=ASGITransport(app), base_url="http://leadbell") as client:
        yield client


async def asked(store: TinyStore, method: str, link: str = LINK, **more: Any) -> Response:
    async with visitor(a_door(store)) as client:
        return await client.request(method, link, **more)


async def everything(store: TinyStore) -> list[list[Record]]:
    kinds: tuple[type[Record], ...] = (Contact, Send, Happening)
    return [await store.all_of(kind) for kind in kinds]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
async def test_opening_the_link_changes_nothing_however_often(method: str) -> None:
    store = await a_store(a_send())
    before = await everything(store)
    for _ in range(3):
        page = await asked(store, method)
        assert page.status_code == 200
    assert await everything(store) == before


async def test_opening_it_shows_one_button_and_says_that_nothing_has_changed() -> None:
    page = await asked(await a_store(), "GET")
    assert "Stop all mail to t•••@example.com?" in page.text
    assert "Nothing has changed yet" in page.text
    assert page.text.count("<button") == page.text.count('<form method="post">') == 1
    assert "tom@" not in page.text


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"data": {"List-Unsubscribe": "One-Click"}},
        {"files": {"List-Unsubscribe": (None, "One-Click")}},
        {"content": b"\xff\x00 nonsense", "headers": {"Content-Type": "application/json"}},
    ],
    ids=["the button", "one click", "one click in parts", "nonsense"],
)
async def test_a_post_stops_all_mail_whatever_it_carries(more: dict[str, Any]) -> None:
    """RFC 8058, 3.2: no cookie, no login, form data in either encoding."""
    store = await a_store(a_send())
    page = await asked(store, "POST", **more)
    assert (page.status_code, "Done. No more mail." in page.text) == (200, True)
    assert "1, cancelled" in page.text
    contact = await store.get(Contact, "c0ffee")
    assert contact
    assert (contact.suppressed_at, contact.suppressed_by) == (MONDAY, "them")


async def test_pressing_twice_says_since_when() -> None:
    store = await a_store(a_contact(suppressed_at=FRIDAY))
    page = await asked(store, "POST")
    assert "Fri 20 Nov 2026, 14:02" in page.text
    assert "none" in page.text


async def test_opening_it_after_a_stop_says_since_when() -> None:
    page = await asked(await a_store(a_contact(suppressed_at=FRIDAY)), "GET")
    assert "Fri 20 Nov 2026, 14:02" in page.text
    assert "<button>Stop all mail</button>" not in page.text
    assert "Fewer mails" in page.text


@pytest.mark.parametrize(("way", "sent"), [("page", {}), ("one click", ONE_CLICK)])
async def test_the_receipt_tells_by_which_way_they_asked(way: str, sent: dict[str, Any]) -> None:
    store = await a_store(a_lead(), a_contact(), a_send())
    page = await asked(store, "POST", **sent)
    (receipt,) = await store.receipts_of("1ead")
    assert receipt.evidence.way == way
    assert receipt.id in page.text


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("fewer", "Done. One mail in three months at most."),
        ("later", "Done. No mail until March 1, 2027."),
    ],
)
async def test_only_after_the_stop_something_in_between_is_offered(wish: str, said: str) -> None:
    store = await a_store(a_lead(), a_contact(), a_send())
    first, stopped = await asked(store, "GET"), await asked(store, "POST")
    assert wish not in re.findall(r'action="([^"]+)"', first.text)
    offers = re.findall(r'action="([^"]+)"', stopped.text)
    assert [urljoin(LINK, offer) for offer in offers] == [f"{LINK}/fewer", f"{LINK}/later"]
    page = await asked(store, "POST", f"{LINK}/{wish}")
    assert (page.status_code, said in page.text) == (200, True)
    contact, lead = await store.get(Contact, "c0ffee"), await store.get(Lead, "1ead")
    assert contact
    assert lead
    assert (contact.suppressed_at, lead.stage) == (None, Stage.REMARKET)
    assert (lead.seldom, bool(lead.quiet_until)) == (wish == "fewer", wish == "later")
    (back,) = re.findall(r'action="([^"]+)"', page.text)
    assert urljoin(f"{LINK}/{wish}", back) == LINK


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("wish", ["fewer", "later"])
async def test_looking_at_what_is_in_between_changes_nothing(method: str, wish: str) -> None:
    store = await a_store(a_lead(), a_contact(suppressed_at=FRIDAY))
    before = await everything(store)
    await asked(store, method, f"{LINK}/{wish}")
    assert await everything(store) == before


@pytest.mark.parametrize("link", [f"{LINK}/never", f"{LINK[:-1]}/fewer", "/u/broken/later"])
async def test_no_other_wish_and_no_other_link_brings_anybody_back(link: str) -> None:
    store = await a_store(a_lead(), a_contact(suppressed_at=FRIDAY))
    assert (await asked(store, "POST", link)).status_code == 404
    contact = await store.get(Contact, "c0ffee")
    assert contact
    assert contact.suppressed_at == FRIDAY


@pytest.mark.parametrize("language", WORDS)
async def test_the_pages_speak_the_letters_language(language: str) -> None:
    assert set(WORDS[language]) == set(WORDS["en"])
    store = await a_store(a_lead(facts={"language": f"{language}-XX"}), a_contact(), a_send())
    say = WORDS[language]
    first, stopped = await asked(store, "GET"), await asked(store, "POST")
    assert f'<html lang="{language}">' in first.text
    assert say["title"] in unescape(first.text)
    assert say["done"] in unescape(stopped.text)
    assert not re.search(
        r"\{\w+\}", first.text.partition("<body>")[2] + stopped.text.partition("<body>")[2]
    )


async def test_a_language_that_we_do_not_speak_is_answered_in_english() -> None:
    page = await asked(await a_store(a_lead(facts={"language": "fi"}), a_contact()), "GET")
    assert "Stop all mail to" in page.text


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
@pytest.mark.parametrize(
    "link",
    [
        LINK[:-1],
        f"/u/{sign('c0ffee', MAIL, SECRETS)}",
        f"/u/{sign('nobody', STOP, SECRETS)}",
        f"/u/{sign('c0ffee', STOP, ['another secret altogether........'])}",
        "/u/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/u/%ff%00%F0%9F%94%94",
        f"/u/{'a' * 5000}",
    ],
)
async def test_a_link_that_does_not_hold_changes_nothing_and_leaves_a_way(
    method: str, link: str
) -> None:
    store = await a_store(a_send())
    before = await everything(store)
    page = await asked(store, method, link)
    assert page.status_code == 404
    assert await everything(store) == before
    if method != "HEAD":
        assert "Answer any of our mails with the one word" in page.text
        assert "<script" not in page.text


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
@pytest.mark.parametrize("link", [LINK, "/u/broken"])
async def test_every_page_runs_no_script_sets_no_cookie_and_tells_nobody(
    method: str, link: str
) -> None:
    page = await asked(await a_store(), method, link)
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "form-action 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert page.headers["referrer-policy"] == "no-referrer"
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["x-robots-tag"] == "noindex, nofollow"
    assert "set-cookie" not in page.headers
    assert "<script" not in page.text
    assert not re.search(r'(src|href)="(?!mailto:)', page.text)


async def test_the_policy_allows_the_very_style_on_the_page() -> None:
    page = await asked(await a_store(), "GET")
    (style,) = re.findall(r"<style>(.*?)</style>", page.text, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in page.headers["content-security-policy"]
    assert "style=" not in page.text


async def test_what_the_firm_is_called_stays_the_characters_it_is() -> None:
    store = await a_store()
    door = a_door(store)
    firm = replace(BOOK.firm, name="<b>Pipes</b> & {{ Sons }}")
    async with visitor(replace(door, book=replace(BOOK, firm=firm))) as client:
        page = await client.get(LINK)
    assert "<b>" not in page.text
    assert "<b>Pipes</b> & {{ Sons }}" in unescape(page.text)


async def test_a_store_that_is_too_busy_is_told_with_a_button_to_try_again() -> None:
    class Busy:
        def __init__(self, store: TinyStore) -> None:
            self._store = store

        def __getattr__(self, name: str) -> Any:
            return getattr(self._store, name)

        async def save(self, *records: Record) -> None:
            raise Stale

    busy: Any = Busy(await a_store())
    page = await asked(busy, "POST")
    assert (page.status_code, "<button>" in page.text) == (503, True)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("tom@example.com", "t•••@example.com"),
        ("a@example.com", "a•••@example.com"),
        ("ö.x@bücher.example", "ö•••@bücher.example"),
    ],
)
def test_a_masked_address_is_known_to_its_owner_only(address: str, shown: str) -> None:
    assert masked(address) == shown
