"""A show's page: whoever holds its signed link sees every visitor, says yes, or stops it."""

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
from mail_cases import (
    BOOK,
    FRIDAY,
    MONDAY,
    PRESS,
    SECRETS,
    ZONES,
    FakeRelay,
    a_contact,
    a_lead,
    a_send,
    a_show,
    a_store,
)
from test_show_approval import a_touch

from bot.paper import page_texts
from handlers.web.show import show_router
from handlers.web.show_deeds import ShowRoom
from handlers.web.unsubscribe import Door
from nurture.model import Send, SendState, Show, Wording
from nurture.shows.links import show_link
from store.tiny import TinyStore

SHOW = a_show(approved_at=None)
LINK = show_link(SHOW, PRESS).removeprefix("https://leadbell.example.com")
EVIL = "<script>alert(1)</script>"


def a_room(store: TinyStore, now: datetime = FRIDAY, **more: Any) -> ShowRoom:
    door = Door(store=store, book=BOOK, secrets=SECRETS, pages=page_texts(), now=lambda: now)
    return ShowRoom(**{"door": door, "zones": ZONES, "press": PRESS, **more})


@asynccontextmanager
async def visitor(room: ShowRoom) -> AsyncIterator[AsyncClient]:
    app = FastAPI()
    app.include_router(show_router(room))
    async with AsyncClient(transport=ASGITransport(app), base_url="http://leadbell") as client:
        yield client


async def asked(
    store: TinyStore, method: str = "GET", link: str = LINK, now: datetime = FRIDAY, **more: Any
) -> Response:
    async with visitor(a_room(store, now)) as client:
        return await client.request(method, link, **more)


async def a_fair() -> TinyStore:
    """Tom, whose letter waits, and Eve, who stopped us and is called like a script."""
    eve = a_lead(id="eve", facts={"name": EVIL}, no_mail=True, contacts=("ceve",))
    letter = a_send(campaign="f10e", contact="ceve", lead="eve", state=SendState.CANCELLED)
    addressed = a_contact(id="ceve", lead="eve", address="eve@example.com")
    return await a_store(SHOW, a_send(campaign="f10e"), eve, addressed, letter)


def form_of(page: Response) -> str:
    (form,) = set(re.findall(r'name="form" value="([^"]+)"', page.text))
    return str(form)


async def pressed(store: TinyStore, do: str, now: datetime = FRIDAY) -> Response:
    form = form_of(await asked(store))
    return await asked(store, "POST", now=now, data={"form": form, "do": do})


async def kept(store: TinyStore) -> Show:
    show = await store.get(Show, "f10e")
    assert show
    return show


async def test_the_page_tells_when_each_letter_goes_and_who_is_left_out_and_why() -> None:
    text = unescape((await asked(await a_fair())).text)
    assert "FlowExpo: 1 letter for Monday 8:00" in text
    assert "Mon 23 Nov, 8:00" in text
    assert "Asked us to stop" in text
    assert "Waiting for your yes" in text


async def test_a_visitor_called_like_a_script_is_shown_as_text() -> None:
    page = await asked(await a_fair())
    assert EVIL not in page.text
    assert EVIL in unescape(page.text)
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
async def test_looking_changes_nothing(method: str) -> None:
    store = await a_fair()
    assert (await asked(store, method)).status_code == 200
    assert await kept(store) == replace(SHOW, version=1)


async def test_one_press_approves() -> None:
    store = await a_fair()
    page = await pressed(store, "approve")
    assert "Approved." in page.text
    assert ((await kept(store)).approved_at, (await kept(store)).approved_by) == (FRIDAY, "link")
    assert "Approve 1" not in page.text


async def test_one_press_stops_what_was_approved() -> None:
    store = await a_fair()
    await pressed(store, "approve")
    page = await pressed(store, "stop")
    assert "1 letter will not go" in page.text
    assert (await kept(store)).stopped_at == FRIDAY


@pytest.mark.parametrize("form", ["", "nonsense", LINK.removeprefix("/show/")])
async def test_a_form_that_is_not_this_page_s_own_does_nothing(form: str) -> None:
    store = await a_fair()
    page = await asked(store, "POST", data={"form": form, "do": "approve"})
    assert "nothing was done" in page.text
    assert (await kept(store)).approved_at is None


async def test_a_form_of_an_hour_ago_does_nothing() -> None:
    store = await a_fair()
    page = await pressed(store, "approve", FRIDAY + timedelta(minutes=61))
    assert "nothing was done" in page.text
    assert (await kept(store)).approved_at is None


@pytest.mark.parametrize("spoilt", [LINK[:-1], LINK.replace("-", "0-"), "/show/", "/show/x-y"])
async def test_a_spoilt_link_opens_nothing(spoilt: str) -> None:
    store = await a_fair()
    for method in ("GET", "POST"):
        page = await asked(store, method, spoilt)
        assert page.status_code == 404
        assert "Tom" not in page.text


async def test_the_link_is_over_two_weeks_after_the_monday() -> None:
    store = await a_fair()
    last = MONDAY + timedelta(days=14)
    assert (await asked(store, now=last)).status_code == 200
    assert (await asked(store, now=last + timedelta(seconds=1))).status_code == 404


async def test_an_opt_out_link_opens_no_show() -> None:
    store = await a_fair()
    stop = LINK.replace("/show/", "/show/u/")
    assert (await asked(store, link=stop)).status_code == 404


@pytest.mark.parametrize(
    ("only", "names"), [("all", ["Tom", "alert"]), ("left", ["alert"]), ("odd", ["Tom", "alert"])]
)
async def test_the_table_can_be_narrowed(only: str, names: list[str]) -> None:
    page = await asked(await a_fair(), link=f"{LINK}?only={only}")
    table = page.text.rpartition("<table>")[2]
    assert [name for name in ("Tom", "alert") if name in table] == names


async def test_on_monday_the_page_tells_how_close_to_eight_each_letter_went() -> None:
    sent = a_send(
        campaign="f10e", state=SendState.SENT, sent_at=MONDAY + timedelta(seconds=62), wished=MONDAY
    )
    text = (await asked(await a_store(a_show(), sent), now=MONDAY + timedelta(hours=1))).text
    assert "<li><span>8:01</span>" in text
    assert "8:01:02" in text
    assert "Gone out" in text


async def test_who_came_without_an_address_is_completed_on_the_page() -> None:
    uli = a_lead(id="uli", facts={"name": "Uli", "country": "DE"}, contacts=())
    store = await a_store(SHOW, uli, a_touch("uli"))
    page = unescape((await asked(store, link=f"{LINK}?only=left")).text)
    assert 'aria-label="E-mail of Uli"' in page
    form = form_of(await asked(store))
    wrong = await asked(
        store, "POST", data={"form": form, "do": "complete", "lead": "uli", "email": "x"}
    )
    assert "is no e-mail address" in unescape(wrong.text)
    given = {"form": form, "do": "complete", "lead": "uli", "email": "uli@example.com"}
    assert "planned with the others" in (await asked(store, "POST", data=given)).text
    (letter,) = await store.sends_for("f10e")
    assert (letter.lead, letter.state) == ("uli", SendState.PLANNED)


async def test_a_guessed_zone_is_set_on_the_page_and_moves_the_letter() -> None:
    guess = a_send(campaign="f10e", zone_from="nothing else known: a guess", wished=MONDAY)
    store = await a_store(SHOW, guess)
    page = unescape((await asked(store, link=f"{LINK}?only=guessed")).text)
    assert 'aria-label="Time zone of Tom Muster"' in page
    form = {"form": form_of(await asked(store)), "do": "place", "lead": "1ead"}
    for wrong in ("Narnia", "", " "):
        refused = await asked(store, "POST", data=form | {"zone": wrong})
        assert "is no time zone" in unescape(refused.text)
    told = await asked(store, "POST", f"{LINK}?only=guessed", data=form | {"zone": "tokyo"})
    assert "Tom Muster: Asia/Tokyo" in told.text
    assert '?only=guessed" aria-current="page"' in told.text
    (letter,) = await store.sends_for("f10e")
    tokyo = MONDAY - timedelta(hours=8)
    assert (letter.due, letter.wished, letter.zone) == (tokyo, tokyo, "Asia/Tokyo")
    assert letter.zone_from == "their own zone"
    assert "Zone guessed 0" in unescape((await asked(store)).text)


async def test_a_letter_that_has_gone_is_moved_nowhere() -> None:
    gone = a_send(campaign="f10e", state=SendState.SENT, sent_at=MONDAY)
    store = await a_store(SHOW, gone)
    form = {"form": form_of(await asked(store)), "do": "place", "lead": "1ead", "zone": "Tokyo"}
    refused = await asked(store, "POST", data=form)
    assert "No letter to this visitor waits any more." in refused.text
    assert await store.sends_for("f10e") == [replace(gone, version=1)]


async def test_another_sender_is_chosen_on_the_page() -> None:
    store = await a_fair()
    form = form_of(await asked(store))
    data = {"form": form, "do": "sender", "sender": "rita"}
    assert "1 letter now from Rita Sample." in (await asked(store, "POST", data=data)).text
    assert (await kept(store)).sender == "rita"
    refused = await asked(store, "POST", data=data | {"sender": "nobody"})
    assert 'role="status"' in refused.text
    assert (await kept(store)).sender == "rita"


# The words, and a test.


OURS = {
    "language": "en",
    "subject": "Old pipes",
    "text": "Dear {{ person.name }}, <here> they are.",
}


async def worded(store: TinyStore, do: str, **form: str) -> str:
    token = form_of(await asked(store))
    page = await asked(store, "POST", data={"form": token, "do": do, **OURS, **form})
    return unescape(page.text)


async def test_a_letter_is_shown_as_it_flows_and_not_wrapped_in_the_middle_of_a_line() -> None:
    text = unescape((await asked(await a_fair())).text)
    assert "What would help you most: the answer to a question, a price" in text


async def test_a_look_at_other_words_shows_the_letters_and_saves_nothing() -> None:
    store = await a_fair()
    text = await worded(store, "look")
    assert "Nothing is saved yet" in text
    assert "Dear Tom Muster, <here> they are." in text
    assert "Dear {{ person.name }}, <here>" in text.partition("<textarea")[2]
    assert (await kept(store)).words == ()


async def test_words_that_were_looked_at_can_be_used_and_taken_back() -> None:
    store = await a_fair()
    assert "Saved" in await worded(store, "words")
    (words,) = (await kept(store)).words
    assert (words.language, words.subject) == ("en", "Old pipes")
    page = unescape((await asked(store)).text)
    assert "Dear Tom Muster, <here> they are." in page
    assert "this show’s own" in page
    await worded(store, "usual")
    assert (await kept(store)).words == ()


async def test_what_is_missing_is_told_and_what_was_typed_is_kept() -> None:
    store = await a_fair()
    text = await worded(store, "words", text="At {{ person.company }}")
    assert "To Tom Muster: These words can't be written: “company” is not known" in text
    assert "At {{ person.company }}" in text.partition("<textarea")[2]
    assert (await kept(store)).words == ()


async def test_another_language_shows_its_own_words() -> None:
    page = unescape((await asked(await a_fair(), link=f"{LINK}?language=de")).text)
    assert 'value="Nach FlowExpo: Was hilft Ihnen am meisten?"' in page
    assert '<details id="words" open>' in page


async def test_visitors_to_whom_no_letter_can_be_written_are_named_before_anybody_says_yes() -> (
    None
):
    ours = Wording(language="en", subject="Hi", text="At {{ person.company }}")
    page = await asked(await a_store(replace(SHOW, words=(ours,)), a_send(campaign="f10e")))
    assert "No letter can be written." in page.text
    assert "To Tom Muster" in page.text


async def test_a_test_goes_to_one_of_us_and_to_nobody_else() -> None:
    store, relay = await a_fair(), FakeRelay()
    async with visitor(a_room(store, relay=relay)) as client:
        form = form_of(await client.get(LINK))
        told = await client.post(LINK, data={"form": form, "do": "test", "to": "max"})
        assert "on its way to Max" in told.text
        for stranger in ("", "eve@example.org", "nobody"):
            refused = await client.post(LINK, data={"form": form, "do": "test", "to": stranger})
            assert "Choose to whom" in refused.text
    assert relay.readers == ["max@example.com"]
    assert (await store.all_of(Send))[0].state is not SendState.SENT


async def test_without_a_mail_server_no_test_is_offered() -> None:
    assert "A test to" not in (await asked(await a_fair())).text
