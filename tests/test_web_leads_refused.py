"""POST /leads: what is refused, in which words, and that no JSON whatever breaks it."""

import json
from datetime import timedelta
from typing import Any

import pytest
from fakes import NOW, SOURCE_KEY, TRICKS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from leads_door import SECRET, only_lead, post, store, told

from handlers.web.lead_form import LeadForm
from handlers.web.leads import LARGEST_BODY, MOST_LEADS
from nurture.model import Submission
from store.tiny import TinyStore

__all__ = ["store"]


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
