"""Letters in a real browser, as they went out: every one, in every language, light, dark and narrow."""

from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from eyes import CUT, DARKNESS, FAINT, LOST_LINKS, TINY
from mail_cases import BOOK, FRIDAY, SECRETS, a_contact, a_lead, a_send, a_show, a_store
from test_browser import CHROMIUM, DRIVER, Browser

from bot.mail.smtp import Relay
from bot.mail.url import smtp_url
from bot.paper import letter_texts
from bot.sandbox.mail.post import Post
from nurture.mail.letter_words import WORDS
from nurture.mail.outbox import drain
from nurture.mail.press import Press
from nurture.model import ANSWER, Record, SendState, Wording

pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="needs Debian's chromium and chromium-driver"
)
BASES = {"page": "https://leadbell.example.com", "mail": None}
WIDTHS = (600, 360)
NAME = "Maximiliane von Beispiel-Musterhausen"
OURS = Wording(
    language="en",
    subject="Old pipes",
    text="Dear {{ person.name }},\n\nhere: https://example.com/a/very/long/address?that=goes&on=1",
)


def reader(no: int, language: str, *, known: bool, asked: bool) -> list[Record]:
    """Somebody who reads a language, and the letter that waits for them."""
    facts = {"language": language} | ({"name": NAME, "company": "Acme"} if known else {})
    acts = ("demo",) if asked else ()
    who = a_lead(id=f"l{no}", contacts=(f"c{no}",), facts=facts, acts=acts)
    address = f"{language}-{'known' if known else 'unknown'}-{no}@example.com"
    told = {"contact": f"c{no}", "lead": f"l{no}", "due": FRIDAY}
    letter = a_send(**told) if asked else a_send(**told, campaign="f10e", wall=None)
    return [who, a_contact(id=f"c{no}", lead=f"l{no}", address=address), letter]


def everybody() -> list[Record]:
    """A visitor and an asker in each language, of whom much is known or nothing; words of our own."""
    kinds = [(one, known, asked) for one in WORDS for known in (1, 0) for asked in (1, 0)]
    people = [
        record
        for no, (language, known, asked) in enumerate(kinds)
        for record in reader(no, language, known=bool(known), asked=bool(asked))
    ]
    special = a_show(id="0wn", words=(OURS,))
    theirs = reader(999, "en", known=True, asked=False)
    theirs[-1] = a_send(campaign="0wn", contact="c999", lead="l999", letter="show", sender="ken")
    talk = reader(1000, "en", known=True, asked=True)
    told = {
        "letter": ANSWER,
        "subject": "Re: Pumps",
        "text": "Tuesday at nine?\n\nhttps://example.com",
    }
    talk[-1] = a_send(contact="c1000", lead="l1000", campaign="talk", due=FRIDAY, **told)
    return [*people, special, *theirs, *talk]


async def sent(base: str | None) -> dict[str, str]:
    """The HTML of every letter, by reader, as the sandbox's mail server took it."""
    post = await Post.start("sales@example.com", lambda: FRIDAY)
    relay = Relay(smtp_url(post.smtp_url))
    store, press = await a_store(*everybody()), Press(letter_texts(), SECRETS, base)
    try:
        while await drain(store, relay, press, BOOK, now=FRIDAY + timedelta(days=3)):
            pass
    finally:
        await relay.close()
        await post.stop()
    assert not await store.sends_at(SendState.HELD)
    assert not await store.sends_at(SendState.FAILED)
    return {mail.recipient: html_of(mail.raw) for mail in post.received}


def html_of(raw: bytes) -> str:
    mail = message_from_bytes(raw, policy=policy.default)
    plain, html = mail.iter_parts()
    assert (plain.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    return str(html.get_content())


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    browser = Browser(tmp_path / "profile")
    yield browser
    browser.driver.quit()


def wrong(browser: Browser, width: int, *, dark: bool) -> list[str]:
    """What somebody would stumble over, in the open letter."""
    browser.size(width, 800, dark=dark)
    found = {"faint": FAINT, "tiny": TINY, "lost": LOST_LINKS, "cut": CUT}
    told = [f"{name}: {one}" for name, script in found.items() for one in browser.run(script)]
    lightness = browser.run(DARKNESS)
    if dark is (lightness > 0.5):
        told.append(f"lightness {lightness:.2f} where dark is {dark}")
    return told + ["scrolls sideways"] * browser.scrolls_sideways()


@pytest.mark.parametrize("way", BASES)
async def test_every_letter_can_be_read_by_everybody(
    way: str, browser: Browser, tmp_path: Path
) -> None:
    letters = await sent(BASES[way])
    assert len(letters) == 4 * len(WORDS) + 2
    for reader_, html in letters.items():
        page = tmp_path / "letter.html"
        page.write_text(html, encoding="utf-8")
        browser.driver.get(page.as_uri())
        for width in WIDTHS:
            for dark in (False, True):
                assert wrong(browser, width, dark=dark) == [], f"{reader_}, {width} px"
