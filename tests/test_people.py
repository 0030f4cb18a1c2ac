"""Who somebody is: addresses as they are matched, text fit to keep, and what they are called."""

import pytest
from fakes import DAY, NOW, a_lead
from hypothesis import given
from hypothesis import strategies as st

from nurture.errors import Refused
from nurture.leads.people import address_key, called, clean, first_name, learnt, scrubbed, titled

LONG = "x" * 63


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Pia@Example.COM", "pia@example.com"),
        (" pia@example.com\n", "pia@example.com"),
        ("pia+show@example.com", "pia+show@example.com"),
        ("o'brien@example.co.uk", "o'brien@example.co.uk"),
        ("PIA@M\u00dcNCHEN.DE", "pia@m\u00fcnchen.de"),
        ("pia@mu\u0308nchen.de", "pia@m\u00fcnchen.de"),
        ("pia@xn--mnchen-3ya.de", "pia@xn--mnchen-3ya.de"),
        (f"{'p' * 64}@example.com", f"{'p' * 64}@example.com"),
        (f"pia@{LONG}.com", f"pia@{LONG}.com"),
    ],
)
def test_an_address_is_matched_folded(written: str, key: str) -> None:
    assert address_key(written) == key


@pytest.mark.parametrize(
    "written",
    [
        "",
        "pia",
        "pia@",
        "@example.com",
        "pia@example",
        "pia@@example.com",
        "pia@exa mple.com",
        "pia @example.com",
        "pia@-example.com",
        "pia@example-.com",
        "pia@example..com",
        ".pia@example.com",
        "pia.@example.com",
        "p..a@example.com",
        "pia@example.com.",
        "pia@[192.0.2.1]",
        '"pia sample"@example.com',
        "Pia <pia@example.com>",
        "pia@example.com, tom@example.com",
        "pia@example.com\r\nBcc: tom@example.com",
        "pia\x00@example.com",
        "pia\u202e@example.com",
        "pia@exam\u200bple.com",
        f"{'p' * 65}@example.com",
        f"pia@{LONG}x.com",
        f"pia@{'.'.join([LONG] * 4)}.com",
    ],
)
def test_what_no_mail_can_go_to_is_no_address(written: str) -> None:
    with pytest.raises(Refused, match="One looks like pia@example"):
        address_key(written)


@given(st.emails())
def test_folding_twice_is_folding_once(address: str) -> None:
    try:
        key = address_key(address)
    except Refused:
        return
    assert address_key(key) == key
    assert address_key(address.upper()) == address_key(address.upper().lower())


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Pia \t Sample\r\n", "Pia Sample"),
        ("Pia\nBcc: x", "Pia Bcc: x"),
        ("A\u0308", "\u00c4"),
        ("a\x00b", "a\ufffdb"),
        ("a\ud800b", "a\ufffdb"),
        ("a\x1b[31mb", "a\ufffd[31mb"),
        ("Pia\u202e moor", "Pia\ufffd moor"),  # would turn our own words around
        ("\u0645\u0631\u064a\u0645", "\u0645\u0631\u064a\u0645"),
        ("\U0001f600", "\U0001f600"),
        ("\ud83d\ude00", "\U0001f600"),
        ("<!channel>", "<!channel>"),
        ("", ""),
    ],
)
def test_text_is_kept_on_one_line_without_controls(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@given(st.text(st.characters(), max_size=50), st.integers(1, 20))
def test_cleaning_twice_is_cleaning_once_and_what_is_kept_can_be_stored(
    typed: str, longest: int
) -> None:
    kept = clean(typed, longest)
    assert clean(kept, longest) == kept
    assert len(kept) <= longest
    kept.encode()
    assert "\x00" not in kept


@given(st.text(st.characters(), max_size=50))
def test_only_what_no_store_can_keep_is_replaced(typed: str) -> None:
    whole = scrubbed(typed)
    whole.encode()
    if "\x00" not in typed and not any("\ud800" <= sign <= "\udfff" for sign in typed):
        assert whole == typed


def test_a_newer_word_replaces_an_older_one_and_silence_replaces_nothing() -> None:
    lead = a_lead(known={"name": "Pia", "company": "Acme"})
    newer = learnt(lead, {"name": "Pia Sample", "company": ""}, "form", NOW + DAY)
    older = learnt(newer, {"name": "P.", "city": "Bonn"}, "list", NOW - DAY)
    known = {name: (fact.value, fact.source) for name, fact in older.facts.items()}
    assert known == {
        "name": ("Pia Sample", "form"),
        "company": ("Acme", "website"),
        "city": ("Bonn", "list"),
    }


@pytest.mark.parametrize(
    ("known", "name", "first", "title"),
    [
        ({"name": "Pia Sample", "company": "Acme"}, "Pia Sample", "Pia", "Pia Sample, Acme"),
        ({"email": "p@x.de", "company": "Acme"}, "p@x.de", "p@x.de", "p@x.de, Acme"),
        ({"company": "Acme"}, "Acme", "Acme", "Acme"),
        ({"phone": "+49 1"}, "+49 1", "+49 1", "+49 1"),
        ({}, *["Somebody without a name"] * 3),
    ],
)
def test_somebody_is_called_by_what_we_know(
    known: dict[str, str], name: str, first: str, title: str
) -> None:
    lead = a_lead(known=known)
    assert (called(lead), first_name(lead), titled(lead)) == (name, first, title)
