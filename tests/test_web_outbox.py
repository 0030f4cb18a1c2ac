"""The page of waiting mail: whoever holds its signed link sees what waits for what, and decides."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from html import unescape
from typing import Any

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient, Response
from mail_cases import BOOK, FRIDAY, PRESS, SECRETS, FakeRelay, a_contact, a_lead, a_send, a_store

from bot.paper import page_texts
from handlers.web.outbox import outbox_router
from handlers.web.outbox_page import veiled
from handlers.web.unsubscribe import Door
from nurture.mail.links import outbox_link
from nurture.mail.outbox import drain
from nurture.mail.waiting import PAGE
from nurture.model import Halt, Send, SendState, halt_of_campaign
from nurture.rulebook import Sequence, Step
from store.tiny import TinyStore

LINK = outbox_link(PRESS, FRIDAY).removeprefix("https://leadbell.example.com")
EVIL = "<script>alert(1)</script>"
DOUBT = a_send(
    state=SendState.IN_DOUBT,
    tries=1,
    message_id="<n0nce-token@example.com>",
    why="The connection broke after the text had gone to tom@example.com",
)
HALT = Halt(
    id=halt_of_campaign("welcome"), about="welcome", at=FRIDAY, why="3 of 60 mails bounced (5.0 %)"
)


@asynccontextmanager
async def somebody(store: TinyStore, now: datetime = FRIDAY) -> AsyncIterator[AsyncClient]:
    app = FastAPI()
    pages = page_texts()
    app.include_router(
        outbox_router(Door(store=store, book=BOOK, secrets=SECRETS, pages=pages, now=lambda: now))
    )
    async with AsyncClient(transport=ASGITransport(app), base_url="http://leadbell") as client:
        yield client


async def asked(
    store: TinyStore, method: str = "GET", link: str = LINK, now: datetime = FRIDAY, **more: Any
) -> Response:
    async with somebody(store, now) as client:
        return await client.request(method, link, **more)


async def pressed(store: TinyStore, do: str, about: str, now: datetime = FRIDAY) -> Response:
    (form,) = set(re.findall(r'name="form" value="([^"]+)"', (await asked(store)).text))
    return await asked(store, "POST", now=now, data={"form": form, "do": do, "about": about})


def held(**given: Any) -> Send:
    why = "They had 2 letters, the most for a day; the letter “show” of a show went first"
    return a_send(**{"state": SendState.HELD, "why": why, **given})


async def test_it_tells_who_waits_for_what_until_when_and_who_went_first() -> None:
    tokyo = held(due=FRIDAY + timedelta(days=1), zone="Asia/Tokyo")
    text = unescape((await asked(await a_store(tokyo))).text)
    assert "1 letter not gone" in text
    assert "Tom Muster" in text
    assert "the letter “show” of a show went first" in text
    assert "Sat 21 Nov, 14:02" in text
    assert "Sat 21 Nov, 22:02" in text


async def test_addresses_are_masked_also_in_what_a_mail_server_said() -> None:
    refused = held(why="450 4.2.1 <tom@example.com>: mailbox busy")
    text = unescape((await asked(await a_store(refused, replace(DOUBT, id="x")))).text)
    assert "tom@example.com" not in text
    assert "450 4.2.1 <t•••@example.com>: mailbox busy" in text
    assert (
        veiled("to eve@example.org, bob@example.net.") == "to e•••@example.org, b•••@example.net."
    )


async def test_whoever_is_called_like_a_script_is_shown_as_text() -> None:
    eve = a_lead(facts={"name": EVIL, "company": EVIL})
    page = await asked(await a_store(eve, held(why=EVIL)))
    assert EVIL not in page.text
    assert EVIL in unescape(page.text)
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
async def test_looking_changes_nothing(method: str) -> None:
    store = await a_store(DOUBT, HALT)
    assert (await asked(store, method)).status_code == 200
    assert await store.get(Send, DOUBT.id) == replace(DOUBT, version=1)
    assert await store.get(Halt, HALT.id) == replace(HALT, version=1)


async def test_a_mail_in_doubt_comes_with_its_evidence_and_the_choice() -> None:
    text = unescape((await asked(await a_store(DOUBT))).text)
    assert "1 thing for you to decide" in text
    assert "Look for <n0nce-token@example.com> in the mail server’s log" in re.sub(
        r"</?code>", "", text
    )
    assert "It arrived" in text
    assert "Send it once more" in text


@pytest.mark.parametrize(
    ("do", "states"), [("arrived", {1: "sent"}), ("again", {1: "cancelled", 2: "planned"})]
)
async def test_one_press_settles_it(do: str, states: dict[int, str]) -> None:
    store = await a_store(DOUBT)
    assert 'role="status"' in (await pressed(store, do, DOUBT.id)).text
    kept = await store.sends_for("welcome")
    assert {one.attempt: one.state.value for one in kept} == states


async def test_a_second_press_tells_that_it_is_settled() -> None:
    store = await a_store(DOUBT)
    await pressed(store, "arrived", DOUBT.id)
    form = (await asked(await a_store(DOUBT))).text
    (token,) = set(re.findall(r'name="form" value="([^"]+)"', form))
    again = await asked(store, "POST", data={"form": token, "do": "again", "about": DOUBT.id})
    assert "This mail is not in doubt: it is sent." in again.text


async def test_a_halt_is_named_and_one_press_lets_it_go_on() -> None:
    store = await a_store(held(why=HALT.why), HALT)
    text = unescape((await asked(store)).text)
    assert "Halted since Fri 20 Nov, 14:02: welcome" in text
    assert HALT.why in text
    assert "1 letter looked at again" in (await pressed(store, "go on", HALT.id)).text
    halt = await store.get(Halt, HALT.id)
    assert halt
    assert (halt.lifted_at, halt.lifted_by) == (FRIDAY, "link")


@pytest.mark.parametrize("form", ["", "nonsense", LINK.removeprefix("/outbox/")])
async def test_a_form_that_is_not_this_page_s_own_does_nothing(form: str) -> None:
    store = await a_store(DOUBT)
    data = {"form": form, "do": "again", "about": DOUBT.id}
    assert "nothing was done" in (await asked(store, "POST", data=data)).text
    assert await store.get(Send, DOUBT.id) == replace(DOUBT, version=1)


async def test_a_form_of_an_hour_ago_does_nothing() -> None:
    store = await a_store(DOUBT)
    later = FRIDAY + timedelta(minutes=61)
    assert "nothing was done" in (await pressed(store, "again", DOUBT.id, later)).text


@pytest.mark.parametrize("spoilt", [LINK[:-1], LINK.replace("-", "0-"), "/outbox/", "/outbox/x-y"])
@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_a_spoilt_link_opens_nothing(method: str, spoilt: str) -> None:
    page = await asked(await a_store(DOUBT), method, spoilt)
    assert page.status_code == 404
    assert "leadbell outbox" in page.text
    assert "Tom" not in page.text


async def test_the_link_holds_for_a_week_at_least() -> None:
    store = await a_store(held())
    assert (await asked(store, now=FRIDAY + timedelta(days=7))).status_code == 200
    assert (await asked(store, now=FRIDAY + timedelta(days=8))).status_code == 404


def test_the_link_is_the_same_all_day() -> None:
    assert outbox_link(PRESS, FRIDAY) == outbox_link(PRESS, FRIDAY + timedelta(hours=10))
    assert outbox_link(None, FRIDAY) == ""


async def test_the_reasons_are_counted_and_a_long_list_has_pages() -> None:
    many = [
        a_send(
            contact=f"c{no}",
            state=SendState.HELD,
            why="Waits for the reader's morning",
            due=FRIDAY + no * timedelta(minutes=1),
        )
        for no in range(PAGE + 1)
    ]
    store = await a_store(*many)
    first = unescape((await asked(store)).text)
    assert 'Waits for the reader\'s morning</th><td data-l="Letters">101' in first
    assert "1 more" in first
    second = (await asked(store, link=f"{LINK}?only=held&page=1")).text
    assert second.count('<tr><th scope="row">') == 2  # the reason, and the last one
    assert (await asked(store, link=f"{LINK}?only=nonsense&page=-3")).status_code == 200


async def test_what_waits_for_its_hour_is_a_press_away_and_an_empty_list_says_so() -> None:
    store = await a_store(a_send())
    assert "None of these" in (await asked(store)).text
    text = unescape((await asked(store, link=f"{LINK}?only=planned")).text)
    assert "“welcome”, welcome" in text
    assert "Waits for its hour" in text


async def test_the_loser_of_a_competition_says_who_goes_first() -> None:
    """The very words that the gate writes, on the page."""
    book = replace(
        BOOK,
        mail=replace(BOOK.mail, per_day=1),
        sequences=(
            *BOOK.sequences,
            Sequence(key="news", acts=("demo",), steps=(Step(letter="welcome"),), title="The news"),
        ),
    )
    asks = a_lead(acts=("demo",))
    store = await a_store(asks, a_contact(), a_send(), a_send(campaign="news"))
    await drain(store, FakeRelay(), PRESS, book, now=FRIDAY)
    assert "“welcome” of The news" in unescape((await asked(store)).text)
