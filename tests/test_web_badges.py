"""A badge file on the show's page: dropped there, asked about once, brought in."""

import re
from html import unescape
from typing import Any

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient, Response
from hypothesis import given
from hypothesis import strategies as st
from mail_cases import BOOK, FRIDAY, SECRETS, ZONES, a_show
from test_web_show import EVIL, LINK, a_room

from handlers.web.badges import badges_router
from handlers.web.multipart import fields_of
from handlers.web.show import FORM
from nurture.model import Layout
from nurture.shows.attendance import preview
from nurture.tokens import sign_until
from store import open_store
from store.tiny import TinyStore

TOKEN = LINK.removeprefix("/show/")
ANA = b"email,name,company\nana@muster.example,Ana Muster,Acme\n"
ODD = b"email,Halle,name\nana@muster.example,4 <b>,Ana\nbo@muster.example,5,Bo\n"


async def a_show_store() -> TinyStore:
    store = open_store("tinydb:///:memory:")
    await store.save(a_show(approved_at=None))
    return store


async def posted(
    store: TinyStore, fields: dict[str, str], file: bytes | None = None, form: str | None = None
) -> Response:
    app = FastAPI()
    app.include_router(badges_router(a_room(store)))
    told = {"form": sign_until("f10e", FORM, FRIDAY, SECRETS) if form is None else form, **fields}
    parts: list[Any] = [(name, (None, value)) for name, value in told.items()]
    files = [*parts, *([("badges", ("badges.csv", file))] if file is not None else [])]
    async with AsyncClient(transport=ASGITransport(app), base_url="http://leadbell") as client:
        return await client.post(f"/badges/{TOKEN}", files=files)


async def names(store: TinyStore) -> list[str]:
    found = await preview(store, BOOK, ZONES, "f10e")
    return sorted(one.lead.fact("name") for one in found.visitors)


async def test_columns_are_shown_with_sample_rows_before_anything_is_taken_in() -> None:
    store = await a_show_store()
    page = await posted(store, {}, ODD)
    assert "4 &lt;b&gt; | 5" in page.text
    assert re.search(r"Halle</label><small>new</small>", page.text)
    assert await names(store) == []


async def test_what_a_person_confirmed_is_taken_in_and_asked_no_more() -> None:
    store = await a_show_store()
    page = await posted(store, {}, ODD)
    (packed,) = re.findall(r'name="packed" value="([^"]+)"', page.text)
    answers = {"packed": packed, "col_0": "email", "col_1": "skip", "col_2": "name"}
    done = await posted(store, answers)
    assert "2  new people" in unescape(done.text)
    assert await names(store) == ["Ana", "Bo"]
    again = await posted(store, {}, ODD.replace(b"bo@", b"cy@").replace(b"Bo", b"Cy"))
    assert "The visitors are in." in again.text
    assert await names(store) == ["Ana", "Bo", "Cy"]
    assert await store.count(Layout) == 1


@pytest.mark.parametrize("form", ["", "nonsense", TOKEN])
async def test_a_form_that_is_not_the_page_s_own_takes_nothing_in(form: str) -> None:
    store = await a_show_store()
    assert (await posted(store, {}, ANA, form)).status_code == 404
    assert await names(store) == []


@pytest.mark.parametrize(
    ("fields", "file", "word"),
    [
        ({}, None, "no file"),
        ({"packed": "not base64 at all!"}, None, "no file"),
        ({}, b"", "empty"),
        ({}, b"PK\x03\x04rest", "zip file"),
        ({}, b"x" * 8_000_000, "larger than 8 MB"),
        ({"col_0": "skip", "col_1": "skip", "col_2": "skip"}, ANA, "who the visitor is"),
    ],
)
async def test_what_can_not_be_taken_in_is_told_with_the_cure(
    fields: dict[str, str], file: bytes | None, word: str
) -> None:
    store = await a_show_store()
    assert word in unescape((await posted(store, fields, file)).text)
    assert await names(store) == []


SLASHES = b"email,name,scanned at\nana@example.com,Ana,03/04/2026 10:00\n"


@pytest.mark.parametrize(("known", "dates"), [(False, "dmy"), (True, "mdy")])
async def test_a_date_of_two_readings_is_asked_about_on_the_page(known: bool, dates: str) -> None:  # noqa: FBT001
    store = await a_show_store()
    if known:
        await posted(store, {"col_0": "email"}, SLASHES.replace(b"03/04", b"23/04"))
    page = await posted(store, {} if known else {"col_0": "email"}, SLASHES)
    assert "can be read in two ways" in page.text
    assert "--date" not in page.text
    (packed,) = re.findall(r'name="packed" value="([^"]+)"', page.text)
    answers = {"packed": packed, "col_0": "email", "col_1": "name", "col_2": "at", "dates": dates}
    assert "The visitors are in." in (await posted(store, answers)).text
    months = {touch.at.month for touch in await store.visits("f10e")}
    assert {"dmy": 4, "mdy": 3}[dates] in months


async def test_rows_to_mend_are_told_with_line_and_cure() -> None:
    store = await a_show_store()
    wrong = b"email,name\nana@example.com,Ana\nbo@,<b>Bo</b>\n"
    page = await posted(store, {"col_0": "email", "col_1": "name"}, wrong)
    assert "1 row to mend" in " ".join(page.text.split())
    told = "Line 3: That is no e-mail address. One looks like pia@example.com. (bo@, <b>Bo</b>)"
    assert told in unescape(page.text)
    assert "<b>Bo" not in page.text


CARDLESS = (
    b"email,name,company,scan date\n"
    b",Uli Muster,Muster Bau,2026-11-18 10:00\n"
    b",Uli  MUSTER,Muster-Bau,2026-11-19 10:00\n"
    b",Uli Muster,Another,2026-11-19 11:00\n"
    b",Uli Muster,,2026-11-19 12:00\n"
)


async def test_scans_without_an_address_are_one_person_by_name_and_company() -> None:
    store = await a_show_store()
    columns = {"col_0": "email", "col_1": "name", "col_2": "company", "col_3": "at"}
    await posted(store, columns, CARDLESS)
    later = CARDLESS.splitlines()[0] + b"\n,Uli Muster,Muster Bau,2026-11-20 09:00\n"
    await posted(store, {}, later)
    found = await preview(store, BOOK, ZONES, "f10e")
    assert sorted(one.scans for one in found.visitors) == [1, 1, 3]


async def test_a_column_called_like_a_script_is_shown_as_text() -> None:
    page = await posted(await a_show_store(), {}, f"email,{EVIL}\na@b.example,1\n".encode())
    assert EVIL not in page.text


def browser_form(fields: dict[str, bytes]) -> tuple[str, bytes]:
    parts = [
        b'--xyz\r\nContent-Disposition: form-data; name="%b"\r\n\r\n%b\r\n' % (name.encode(), raw)
        for name, raw in fields.items()
    ]
    return "multipart/form-data; boundary=xyz", b"".join([*parts, b"--xyz--\r\n"])


@given(raw=st.binary(max_size=2000))
def test_a_file_comes_through_a_form_byte_by_byte(raw: bytes) -> None:
    if b"--xyz" not in raw:
        assert fields_of(*browser_form({"badges": raw, "form": b"f"})) == {
            "badges": raw,
            "form": b"f",
        }


@given(kind=st.text(max_size=100), body=st.binary(max_size=500))
def test_any_other_body_is_no_form(kind: str, body: bytes) -> None:
    assert isinstance(fields_of(kind, body), dict)
