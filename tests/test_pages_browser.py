"""The pages for our own people in a real browser: on a phone and a desk, by day and by night."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from eyes import CUT, FAINT, TINY
from mail_cases import FakeRelay, a_contact, a_lead, a_send, a_show, a_store
from test_browser import CHROMIUM, DRIVER, Browser
from test_show_approval import a_touch
from test_web_badges import ODD, a_show_store, posted
from test_web_outbox import DOUBT, HALT
from test_web_outbox import asked as outbox
from test_web_show import LINK, a_room, form_of, visitor

from nurture.model import SendState
from store.tiny import TinyStore

pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="needs Debian's chromium and chromium-driver"
)
THUMB_PX = 44
SMALL = f"""
return [...document.querySelectorAll('button, nav a, summary, select')].filter(node =>
  node.offsetParent && node.getBoundingClientRect().height < {THUMB_PX}).map(node => node.outerHTML)
"""
LONG = "Maximiliane-Alexandra von Beispiel-Musterhausen und zu Langenhagen"
NAMED = {"name": LONG, "company": "Beispielwerke für Messtechnik GmbH & Co. KG", "country": "DE"}


async def a_fair() -> TinyStore:
    """A long name whose letter waits, one that has gone, and one without an address."""
    return await a_store(
        a_show(approved_at=None),
        a_lead(facts=NAMED),
        a_send(campaign="f10e", zone_from="where most of their country live: a guess"),
        a_lead(id="uli", facts=NAMED, contacts=()),
        a_touch("uli"),
    )


async def what_waits() -> TinyStore:
    why = "450 4.2.1 <tom.long-name@a-very-long-domain-name-of-somebody.example.com> greylisted"
    waits = a_send(campaign="f10e", state=SendState.HELD, why=why)
    address = a_contact(address="tom.long-name@a-very-long-domain-name-of-somebody.example.com")
    return await a_store(a_lead(facts=NAMED), address, waits, DOUBT, HALT)


async def pages() -> dict[str, str]:
    """Every page for our own people, as it is drawn."""
    async with visitor(a_room(await a_fair(), relay=FakeRelay())) as marketer:
        opened = await marketer.get(f"{LINK}?language=de")
        slip = {"language": "en", "subject": "Hi", "text": "At {{ person.phone }}"}
        form = {"form": form_of(opened), "do": "words", **slip}
        refused = await marketer.post(LINK, data=form)
        over = await marketer.get(LINK[:-1])
    drawn = {"show": opened, "refused": refused, "over": over}
    drawn |= {"outbox": await outbox(await what_waits()), "quiet": await outbox(await a_store())}
    drawn["columns"] = await posted(await a_show_store(), {}, ODD)
    return {name: page.text for name, page in drawn.items()}


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    browser = Browser(tmp_path / "profile")
    yield browser
    browser.driver.quit()


def wrong(browser: Browser, width: int, *, dark: bool) -> list[str]:
    """What somebody would stumble over, on the open page."""
    browser.size(width, 800, dark=dark)
    thumbs = {"small": SMALL} if width < THUMB_PX * 10 else {}
    scripts = {"faint": FAINT, "tiny": TINY, "cut": CUT, **thumbs}
    told = [f"{name}: {one}" for name, script in scripts.items() for one in browser.run(script)]
    return told + ["scrolls sideways"] * browser.scrolls_sideways()


async def test_every_page_can_be_read_and_pressed_by_everybody(
    browser: Browser, tmp_path: Path
) -> None:
    for name, text in (await pages()).items():
        assert "<script" not in text
        file = tmp_path / f"{name}.html"
        file.write_text(text, encoding="utf-8")
        browser.driver.get(file.as_uri())
        for width in (320, 768, 1240):
            for dark in (False, True):
                assert wrong(browser, width, dark=dark) == [], f"{name}, {width} px, dark: {dark}"
