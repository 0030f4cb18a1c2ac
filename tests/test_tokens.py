"""Tokens: whom a returned mail or a click is about."""

from string import printable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nurture.model import new_id
from nurture.tokens import MAIL, STOP, read, sign

OLD, NEW = "an old secret of some length......", "a newer secret of some length....."
ANA = "a1b2c3d4e5f60718"


def test_a_token_names_its_contact() -> None:
    contact = new_id()
    assert read(sign(contact, MAIL, [NEW]), MAIL, [NEW]) == contact


def test_a_token_signed_with_an_old_secret_still_holds() -> None:
    assert read(sign(ANA, STOP, [OLD]), STOP, [NEW, OLD]) == ANA


def test_the_newest_secret_signs() -> None:
    assert sign(ANA, STOP, [NEW, OLD]) == sign(ANA, STOP, [NEW])


def test_a_secret_that_was_taken_away_opens_nothing() -> None:
    assert read(sign(ANA, STOP, [OLD]), STOP, [NEW]) is None


def test_a_reply_address_stops_nobody() -> None:
    assert read(sign(ANA, MAIL, [NEW]), STOP, [NEW]) is None


def test_a_server_that_folds_local_parts_does_no_harm() -> None:
    assert read(f" {sign(ANA, MAIL, [NEW]).upper()}\n", MAIL, [NEW]) == ANA


def test_it_fits_into_a_local_part_behind_a_name_and_a_word() -> None:
    """RFC 5321, 4.5.3.1.1: 64 octets."""
    assert len(f"customer-relations+stop-{sign(new_id(), STOP, [NEW])}") <= 64


def test_an_id_that_could_not_be_told_from_its_signature_is_refused() -> None:
    with pytest.raises(ValueError, match="lower-case"):
        sign("Ana+1", MAIL, [NEW])


@given(st.text(printable + "äß١", max_size=60))
def test_a_forged_token_opens_nothing(token: str) -> None:
    assert read(token, STOP, [NEW, OLD]) is None


@given(st.integers(0, 33), st.sampled_from("234567abcdefghxyz"))
def test_a_token_with_one_sign_changed_opens_nothing(at: int, sign_there: str) -> None:
    token = sign(ANA, STOP, [NEW])
    bent = f"{token[:at]}{sign_there}{token[at + 1 :]}"
    assert (read(bent, STOP, [NEW]) == ANA) == (bent == token)
    assert read(bent, STOP, [NEW]) in (None, ANA)
