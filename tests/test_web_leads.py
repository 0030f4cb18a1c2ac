"""POST /leads: what is taken, what is refused and in which words, and that nothing gets lost."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
import pytest_asyncio
from fakes import BOOK, NOW, SOURCE_KEY, TRICKS, ZONES, a_store
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.web import build_web
from handlers.lead_form import LeadForm
from handlers.web_leads import LARGEST_BODY, MOST_LEADS, Gate, leads_router
from nurture.model import Contact, Lead, Record, Submission, Touch
from store import open_store
from store.tiny import TinyStore

SECRET = "s3cret"
JSON = {"Content-Type": "application/json"}
KEY = {"Authorization": f"Bearer {SOURCE_KEY}"}


@pytest_asyncio.fixture
async def store() -> AsyncIterator[TinyStore]:
    opened = await a_store()
    yield opened
    await opened.close()


def entrance(store: TinyStore) -> httpx.AsyncClient:
    """The way in, without a network; an error in it is raised, not answered with 500."""
    app = build_web([leads_router(Gate(store=store, book=BOOK, zones=ZONES, now=lambda: NOW))])
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://leadbell")


async def post(store: TinyStore, sent: Any, **headers: str) -> httpx.Response:
    """Send bytes as they are, all else as JSON; `Idempotency_Key` is a header's name."""
    body = sent if isinstance(sent, bytes) else json.dumps(sent).encode()
    more = {name.replace("_", "-"): value for name, value in headers.items()}
    async with entrance(store) as client:
        return await client.post("/leads", content=body, headers=KEY | JSON | more)


def told(answer: httpx.Response) -> str:
    words: str = answer.json()["error"]
    return words


async def only_lead(store: TinyStore) -> Lead:
    (lead,) = await store.all_of(Lead)
    return lead


# What is taken


async def test_an_address_alone_is_a_lead(store: TinyStore) -> None:
    """R16."""
    answer = await post(store, {"email": "pia@example.com"})
    assert answer.status_code == 202
    assert (await only_lead(store)).id == answer.json()["accepted"][0]["lead"]


async def test_so_is_a_phone_number_or_a_name(store: TinyStore) -> None:
    for sent in ({"phone": "+49 511 1234"}, {"name": "Pia"}):
        assert (await post(store, sent)).status_code == 202
    assert told(await post(store, {"company": "Acme"})) == (
        "A lead needs an email, a phone or a name."
    )


async def test_what_is_answered_with_202_is_in_the_store(store: TinyStore) -> None:
    answer = await post(store, {"email": "pia@example.com", "act": "demo"})
    (accepted,) = answer.json()["accepted"]
    row = await store.get(Submission, accepted["submission"])
    assert row
    assert await store.get(Lead, row.lead or "")
    assert await store.get(Touch, row.touch or "")


class HeldStore(TinyStore):
    """A store whose disk takes its time, or fails."""

    held: asyncio.Event
    broken = False

    async def save(self, *records: Record) -> None:
        await self.held.wait()
        if self.broken:
            raise OSError("no space left")
        await super().save(*records)


def a_held_store() -> HeldStore:
    usual = open_store("tinydb:///:memory:")
    store = HeldStore(usual._disk, usual._writer)
    store.held = asyncio.Event()
    return store


async def test_nothing_is_answered_before_it_is_kept() -> None:
    store = a_held_store()
    answer = asyncio.create_task(post(store, {"email": "pia@example.com"}))
    await asyncio.sleep(0.1)
    assert not answer.done()
    store.held.set()
    assert (await answer).status_code == 202
    assert await store.count(Submission) == 1


async def test_what_could_not_be_kept_is_not_answered_as_taken() -> None:
    store = a_held_store()
    store.broken = True
    store.held.set()
    with pytest.raises(OSError, match="no space left"):
        await post(store, {"email": "pia@example.com"})
    assert await store.count(Submission) == 0


async def test_every_field_is_kept_with_its_source(store: TinyStore) -> None:
    sent = {
        "email": "pia@example.com",
        "name": "Pia",
        "title": "CTO",
        "company": "Acme",
        "employees": 120,
        "phone": "+49 511 1234",
        "city": "Hannover",
        "region": "NI",
        "country": "DE",
        "zone": "europe/berlin",
        "language": "de-DE",
    }
    assert (await post(store, sent)).status_code == 202
    lead = await only_lead(store)
    known = {name: fact.value for name, fact in lead.facts.items()}
    assert known == sent | {"employees": "120", "zone": "Europe/Berlin"}
    assert {fact.source for fact in lead.facts.values()} == {"website"}


@pytest.mark.parametrize("written", ["Pia@Example.COM", " pia@example.com ", "PIA@EXAMPLE.COM"])
async def test_one_address_however_written_is_one_person(store: TinyStore, written: str) -> None:
    await post(store, {"email": "pia@example.com"})
    await post(store, {"email": written})
    assert (await store.count(Lead), await store.count(Contact)) == (1, 1)


async def test_the_address_of_the_first_time_is_kept_as_it_was_written(store: TinyStore) -> None:
    await post(store, {"email": "Pia@Example.com"})
    (contact,) = await store.all_of(Contact)
    assert (contact.address, contact.key) == ("Pia@Example.com", "pia@example.com")


# What is refused


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("email", "s3cret at example", "That is no e-mail address"),
        ("email", "a@b", "That is no e-mail address"),
        ("email", "s3cret@example.com\r\nBcc: x@example.com", "That is no e-mail address"),
        ("email", "s3cret\x00@example.com", "That is no e-mail address"),
        ("email", 12, "email: input should be a valid string"),
        ("email", "s3cret" * 100, "email: string should have at most 254 characters"),
        ("act", "demmo", "Did you mean “demo”?"),
        ("act", "", "The rules know no act of that name. There are: demo"),
        ("act", ["demo"], "act: input should be a valid string"),
        ("zone", "Europe/Brelin", "Did you mean Europe/Berlin?"),
        ("zone", "../../etc/passwd", "no such time zone"),
        ("consent", "s3cret", "consent: input should be 'none', 'asked' or 'consent'"),
        ("language", "s3cret language!", "language: string should match pattern"),
        ("employees", 1.5, "employees"),
        ("employees", True, "employees"),
        ("name", {"s3cret": 1}, "name: input should be a valid string"),
        ("name", "s3cret" * 50, "name: string should have at most 200 characters"),
        ("words", "s3cret" * 2000, "words: string should have at most 10000 characters"),
        ("s3cret", "x", "these fields and no others: email, act"),
        ("occurred_at", "2026-11-20T14:02:00", "occurred_at needs a date and time with its zone"),
        ("occurred_at", "yesterday", "occurred_at needs a date and time with its zone"),
        ("occurred_at", "2026-02-30T00:00:00Z", "occurred_at needs a date and time"),
        ("occurred_at", "2026-11-20", "occurred_at needs a date and time with its zone"),
        ("occurred_at", (NOW + timedelta(hours=1)).isoformat(), "lies in the future"),
        ("occurred_at", "9999-12-31T23:59:59-14:00", "lies in the future"),
        ("occurred_at", "0001-01-01T00:00:00+14:00", "lies before 1970"),
        ("occurred_at", "1969-12-31T23:59:59Z", "lies before 1970"),
    ],
    ids=lambda value: str(value)[:24],
)
async def test_a_field_that_is_wrong_is_named_with_its_cure_and_never_repeated(
    store: TinyStore, field: str, value: Any, words: str
) -> None:
    answer = await post(store, {"email": "pia@example.com", field: value})
    assert answer.status_code == 422
    assert words in told(answer)
    assert SECRET not in answer.text
    assert await store.count(Submission) == 0


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b'{"email": NaN}', 400),
        (b'{"email": "\\ud800@example.com"}', 400),
        (b'{"email": "a@example.com", "email": "b@example.com"}', 400),
        (b"[" * 60 + b"]" * 60, 400),
        (b"\xff\xfe", 400),
        (b"", 400),
        (b'"pia@example.com"', 422),
        (b"null", 422),
        (b"[]", 422),
        (b"[[]]", 422),
        (b"{}", 422),
        (b" " * (LARGEST_BODY + 1), 413),
        (json.dumps([{"email": "a@example.com"}] * (MOST_LEADS + 1)).encode(), 422),
    ],
    ids=lambda value: str(value)[:24],
)
async def test_a_body_that_is_wrong_is_refused_whole(
    store: TinyStore, body: bytes, status: int
) -> None:
    answer = await post(store, body)
    assert answer.status_code == status
    assert told(answer)
    assert await store.count(Submission) == 0


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
        ({"Content-Type": "application/json; charset=utf-8"}, 202),
        ({"Content-Type": "APPLICATION/JSON"}, 202),
        ({"Authorization": ""}, 401),
        ({"Authorization": SOURCE_KEY}, 401),
        ({"Authorization": f"Basic {SOURCE_KEY}"}, 401),
        ({"Authorization": "Bearer wrong"}, 401),
        ({"Authorization": "Bearer"}, 401),
        ({"Authorization": "bearer " + SOURCE_KEY}, 202),
        ({"Idempotency-Key": "x" * 201}, 400),
        ({"Idempotency-Key": "x" * 200}, 202),
    ],
    ids=lambda value: str(value)[:48],
)
async def test_headers_are_asked_for_in_words(
    store: TinyStore, headers: dict[str, str], status: int
) -> None:
    answer = await post(store, {"email": "pia@example.com"}, **headers)
    assert answer.status_code == status
    assert status == 202 or told(answer)
    assert SOURCE_KEY not in answer.text


async def test_a_key_is_asked_for_before_anything_is_read(store: TinyStore) -> None:
    answer = await post(store, b"not json", Authorization="Bearer wrong")
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"


# Repeats, and lists


async def test_a_repeat_gives_what_the_first_one_gave(store: TinyStore) -> None:
    sent = {"email": "pia@example.com", "act": "demo"}
    first = (await post(store, sent, Idempotency_Key="a")).json()["accepted"][0]
    again = (await post(store, sent, Idempotency_Key="a")).json()["accepted"][0]
    assert again == first | {"repeated": True}
    assert await store.count(Touch) == 1


async def test_a_key_used_for_something_else_is_a_conflict(store: TinyStore) -> None:
    await post(store, {"email": "pia@example.com"}, Idempotency_Key="a")
    answer = await post(store, {"email": "tom@example.com"}, Idempotency_Key="a")
    assert answer.status_code == 409
    assert "Send a new key" in told(answer)
    assert await store.count(Lead) == 1


async def test_without_a_key_the_same_again_is_a_second_act(store: TinyStore) -> None:
    for _ in range(2):
        await post(store, {"email": "pia@example.com", "act": "visit"})
    assert (await store.count(Lead), await store.count(Touch)) == (1, 2)


async def test_of_a_list_all_are_taken_or_none(store: TinyStore) -> None:
    three = [{"email": f"{no}@example.com"} for no in range(3)]
    bad = [*three, {"email": "nobody"}]
    answer = await post(store, bad)
    assert answer.status_code == 422
    assert told(answer).startswith("lead 4: That is no e-mail address.")
    assert await store.count(Lead) == 0
    assert len((await post(store, three)).json()["accepted"]) == 3
    assert await store.count(Lead) == 3


async def test_a_list_sent_again_is_repeated_row_by_row(store: TinyStore) -> None:
    three = [{"email": f"{no}@example.com"} for no in range(3)]
    await post(store, three, Idempotency_Key="a")
    again = await post(store, three, Idempotency_Key="a")
    assert all(one["repeated"] for one in again.json()["accepted"])
    assert await store.count(Submission) == 3


# Whatever is sent


@pytest.mark.parametrize("trick", TRICKS)
async def test_a_trick_is_kept_as_the_characters_it_is_on_one_line(
    store: TinyStore, trick: str
) -> None:
    answer = await post(store, {"email": "pia@example.com", "name": trick, "words": trick})
    assert answer.status_code == 202
    assert (await only_lead(store)).fact("name") == " ".join(trick.split())


@pytest.mark.parametrize("control", ["\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\u2028"])
async def test_no_control_character_is_kept(store: TinyStore, control: str) -> None:
    await post(store, {"email": "pia@example.com", "name": f"Pia{control}Sample"})
    name = (await only_lead(store)).fact("name")
    assert name.isprintable()
    assert name.startswith("Pia")


odd = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=True)
    | st.text()
    | st.sampled_from(["demo", "pia@example.com", "2026-11-20T14:02:00Z", "Europe/Berlin"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
forms = st.dictionaries(st.sampled_from([*LeadForm.model_fields, "other"]), odd, max_size=5)
usual_form = {"email": "pia@example.com", "act": "demo"}


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(odd | forms | forms.map(lambda form: usual_form | form))
async def test_arbitrary_json_is_taken_or_refused_and_never_breaks_anything(
    store: TinyStore, sent: Any
) -> None:
    before = await store.count(Submission)
    answer = await post(store, sent)
    assert answer.status_code in {202, 400, 422}
    taken = len(answer.json().get("accepted", []))
    assert await store.count(Submission) == before + taken
