"""The way out in a real browser: every language, on the smallest phone, by day and by night."""

from pathlib import Path

import pytest
from eyes import CUT, FAINT
from mail_cases import a_contact, a_lead, a_send, a_store
from test_browser import CHROMIUM, DRIVER, Browser
from test_web_unsubscribe import LINK, WORDS, asked

pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="needs Debian's chromium and chromium-driver"
)
LONG = "tom.long-name@a-very-long-domain-name-of-somebody.example.com"
SMALLEST_PX, THUMB_PX = 320, 44

SMALL = f"""
return [...document.querySelectorAll('button')].filter(node =>
  node.getBoundingClientRect().height < {THUMB_PX}).map(node => node.textContent)
"""
"""Buttons that no thumb hits."""


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    return folder


async def drawn(pages: Path, language: str) -> list[Path]:
    """Every page of the way out, as files."""
    store = await a_store(a_lead(facts={"language": language}), a_contact(address=LONG), a_send())
    shown = {
        "ask": await asked(store, "GET"),
        "done": await asked(store, "POST"),
        "fewer": await asked(store, "POST", f"{LINK}/fewer"),
        "later": await asked(store, "POST", f"{LINK}/later"),
        "broken": await asked(store, "GET", LINK[:-1]),
    }
    for name, page in shown.items():
        (pages / f"{language}-{name}.html").write_text(page.text, encoding="utf-8")
    return [pages / f"{language}-{name}.html" for name in shown]


async def test_every_page_fits_the_smallest_phone_in_every_language_by_day_and_by_night(
    pages: Path, tmp_path: Path
) -> None:
    files = [file for language in WORDS for file in await drawn(pages, language)]
    browser = Browser(tmp_path / "profile")
    try:
        for dark in (False, True):
            browser.size(SMALLEST_PX, 700, dark=dark)
            for file in files:
                browser.driver.get(file.as_uri())
                assert not browser.scrolls_sideways(), file.name
                for wrong in (CUT, SMALL, FAINT):
                    assert browser.run(wrong) == [], f"{file.name}, dark: {dark}"
    finally:
        browser.driver.quit()
