"""Strangers' JSON: what RFC 8259 does not allow is refused in words, and never repeated to them."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.web.strict_json import read_json
from nurture.errors import Refused

SECRET = "s3cret"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b'{"s3cret": NaN}', "NaN and Infinity are not JSON"),
        (b"[Infinity]", "NaN and Infinity are not JSON"),
        (b"[-Infinity]", "NaN and Infinity are not JSON"),
        (b"[1e999]", "too large"),
        (b"[-1e999]", "too large"),
        (b"[" + b"9" * 5000 + b"]", "too large"),
        (b'["\\ud800 s3cret"]', "half of a surrogate pair"),
        (b'{"\\udfff": 1}', "half of a surrogate pair"),
        (b'[{"a": ["\\udc00\\ud800"]}]', "half of a surrogate pair"),
        (b'{"s3cret": 1, "s3cret": 2}', "stands twice"),
        (b'{"a": {"b": 1, "b": 1}}', "stands twice"),
        (b"[" * 50 + b"]" * 50, "nested too deeply"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b"\xff\xfe[]", "not UTF-8: look at byte 0"),
        (b'["s3cret \xc3"]', "not UTF-8: look at byte"),
        (b'["\xed\xa0\x80"]', "not UTF-8"),
        (b"", "not JSON: expecting value at line 1, column 1"),
        (b"s3cret", "not JSON"),
        (b"{'s3cret': 1}", "not JSON"),
        (b'{"a": 1,}', "not JSON"),
        (b"[1] [2]", "not JSON: extra data at line 1, column 5"),
        (b'["a\nb"]', "not JSON: invalid control character"),
        (b'["\x00"]', "not JSON"),
        (b"// s3cret\n[]", "not JSON"),
    ],
    ids=lambda value: str(value)[:24],
)
def test_it_is_refused_with_what_is_wrong_and_without_what_was_sent(raw: bytes, words: str) -> None:
    with pytest.raises(Refused) as refused:
        read_json(raw)
    assert words in str(refused.value)
    assert SECRET not in str(refused.value)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (b'\xef\xbb\xbf{"a": 1}', {"a": 1}),
        (b' ["\\ud83d\\ude00"] ', ["\N{GRINNING FACE}"]),
        ('["Ä \N{GRINNING FACE}"]'.encode(), ["Ä \N{GRINNING FACE}"]),
        (b"[" * 20 + b"]" * 20, None),
        (b"[-0, 1.5e3, null, true]", [0, 1500.0, None, True]),
    ],
)
def test_what_is_lawful_is_read(raw: bytes, value: object) -> None:
    read = read_json(raw)
    assert value is None or read == value


@given(st.binary(max_size=200))
def test_no_bytes_at_all_break_the_reader(raw: bytes) -> None:
    with suppress(Refused):
        read_json(raw)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(json_values)
def test_whatever_json_can_say_is_read_as_it_was_meant(value: object) -> None:
    assert read_json(json.dumps(value).encode()) == value
