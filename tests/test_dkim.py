"""Signing our mail: what an independent verifier, dkimpy, says of it."""

import base64
from collections.abc import Callable
from dataclasses import replace

import dkim
import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from hypothesis import given
from hypothesis import strategies as st
from mail_cases import BOOK
from test_letters import HOSTILE, asker, invited, visitor, written

from bot.check.checks import Ground
from bot.check.signature import signature
from bot.mail.dkim_signer import checked_key, dns_record, signer
from bot.settings import load_settings
from nurture.rulebook import Dkim

Made = rsa.RSAPrivateKey | ed25519.Ed25519PrivateKey


def pem(key: Made) -> str:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


RSA = Dkim(domain="example.com", selector="lb1", key=pem(rsa.generate_private_key(65537, 2048)))
ED = Dkim(domain="example.com", selector="lb2", key=pem(ed25519.Ed25519PrivateKey.generate()))


def verified(raw: bytes, rules: Dkim) -> bool:
    name, record = dns_record(rules)

    def look_up(asked: bytes, timeout: int = 5) -> bytes:
        assert asked == f"{name}.".encode()
        return record.encode()

    return bool(dkim.verify(raw, dnsfunc=look_up))


@pytest.mark.parametrize("rules", [RSA, ED], ids=["rsa", "ed25519"])
@pytest.mark.parametrize("make", [visitor, asker])
def test_a_letter_of_ours_is_verified_by_somebody_elses_code(
    rules: Dkim, make: Callable[[], object]
) -> None:
    signed = signer(rules)(written(make()).raw)  # type: ignore[arg-type]
    assert verified(signed, rules)


def test_the_name_of_the_list_is_signed() -> None:
    """RFC 6376, 5.4.1."""
    signed = signer(RSA)(written(invited()).raw)
    assert verified(signed, RSA)
    assert not verified(signed.replace(b"<spring-2027.", b"<summer-2027.", 1), RSA)


@pytest.mark.parametrize(
    "changed",
    [
        (b"List-Unsubscribe-Post:", b"List-Unsubscribe-Pist:"),
        (b"https://leadbell.example.com/u/", b"https://elsewhere.example.com/u/"),
        (b"Subject: After", b"Subject: Before"),
        (b"To: tom@", b"To: tim@"),
        (b"stand at", b"stall at"),
    ],
)
def test_whoever_changes_what_is_signed_breaks_the_signature(changed: tuple[bytes, bytes]) -> None:
    signed = signer(RSA)(written(visitor()).raw)
    assert changed[0] in signed
    assert not verified(signed.replace(*changed, 1), RSA)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_do_not_break_it(words: str) -> None:
    assert verified(signer(RSA)(written(visitor(name=words[:80])).raw), RSA)


@given(st.text(alphabet=" \t\n.abcÄ", max_size=60))
def test_any_body_is_verified(text: str) -> None:
    body = f"{text}\n".replace("\n", "\r\n").encode()
    raw = b"From: a@example.com\r\nSubject:  two  blanks\r\n and a fold\r\n\r\n" + body
    assert verified(signer(ED)(raw), ED)


def test_the_ways_to_stop_are_under_the_signature() -> None:
    """RFC 8058, 4."""
    signed = signer(RSA)(written(visitor()).raw)
    names = signed.partition(b"h=")[2].partition(b";")[0].split(b":")
    assert {b"list-unsubscribe", b"list-unsubscribe-post"} <= {name.strip() for name in names}


def test_the_mail_itself_stays_as_it_was() -> None:
    raw = written(visitor()).raw
    assert signer(RSA)(raw).endswith(raw)


@pytest.mark.parametrize(
    "key", ["", "no key", pem(rsa.generate_private_key(65537, 1024)), base64.b64encode(b"x" * 64)]
)
def test_what_is_no_good_key_is_told(key: str) -> None:
    with pytest.raises(ValueError, match="key"):
        checked_key(str(key))


@pytest.mark.parametrize(("dkim", "state"), [(None, "costs"), (RSA, "holds")])
async def test_check_tells_whether_letters_are_signed(dkim: Dkim | None, state: str) -> None:
    book = replace(BOOK, mail=replace(BOOK.mail, dkim=dkim))
    settings = load_settings({})
    ground = Ground(environ={}, settings=settings, book=book, slack=None)
    (found,) = await signature(ground)
    assert (found.what, found.state.value) == ("Signature", state)
    assert dkim is None or "lb1._domainkey.example.com" in found.found
