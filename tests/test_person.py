"""Errands about one person: stop their mail, show their receipts, show all that is kept."""

import json
from dataclasses import dataclass, field

import pytest
from mail_cases import BOOK, MONDAY, ZONES, a_contact, a_lead, a_send, a_store

from bot.errands.table import Asked, Premises, run
from nurture.errors import Refused
from nurture.leads.inquiry import Inquiry
from nurture.leads.intake import take_in
from nurture.model import Contact, Send, SendState, Touch
from store.tiny import TinyStore


@dataclass
class Page:
    """What was said."""

    lines: list[str] = field(default_factory=list)

    def say(self, line: str) -> None:
        self.lines.append(line)

    def progress(self, done: int, total: int) -> None: ...

    def give(self, name: str, raw: bytes) -> None: ...

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


async def person(
    store: TinyStore, what: str, files: dict[str, bytes] | None = None, **options: object
) -> tuple[int, Page]:
    page = Page()
    premises = Premises(store=store, book=BOOK, zones=ZONES, now=lambda: MONDAY)
    asked = Asked(errand=f"person {what}", options=options, files=files or {})
    return await run(premises, asked, page), page


async def suppressed(store: TinyStore, address: str) -> bool:
    contact = await store.contact_at(address)
    return bool(contact and contact.suppressed_at)


async def test_stopping_an_address_stops_the_person_and_names_the_receipt() -> None:
    store = await a_store(
        a_lead(contacts=("c0ffee", "c2")), a_contact(id="c2", address="t@example.org"), a_send()
    )
    code, page = await person(store, "stop", address="Tom@Example.com")
    assert code == 0
    (receipt,) = await store.receipts_of("1ead")
    assert page.text == f"Stopped: 2 addresses, 1 letter cancelled. Receipt {receipt.id}"
    assert (receipt.by, receipt.evidence.way) == ("administrator", "command")
    assert await suppressed(store, "t@example.org")


async def test_a_list_of_opt_outs_stops_those_we_know_and_those_we_do_not() -> None:
    store = await a_store(a_send())
    listed = b"Name;E-Mail\nTom;tom@example.com\nWho;who@example.org\nNobody;\n\n"
    code, page = await person(store, "stop", {"out.csv": listed})
    assert (code, "line 4" in page.text) == (1, True)
    assert "2 addresses of out.csv: 2 stopped now" in page.text
    assert await suppressed(store, "tom@example.com")
    assert await suppressed(store, "who@example.org")
    code, page = await person(store, "stop", {"out.csv": listed})
    assert "0 stopped now" in page.text


async def test_no_later_import_brings_anybody_back() -> None:
    store = await a_store(a_lead(), a_send())
    await person(store, "stop", {"out.txt": b"tom@example.com\nnew@example.org\n"})
    for address in ("tom@example.com", "new@example.org"):
        again = Inquiry(
            key=address, source="list", way="list", channel="list", act="demo", at=MONDAY,
            digest="d", email=address,
        )  # fmt: skip
        await take_in(store, BOOK, ZONES, again, now=MONDAY)
        assert await suppressed(store, address)
    sends = await store.all_of(Send)
    assert {one.state for one in sends} == {SendState.CANCELLED}


async def test_receipts_are_told_to_people_and_to_programs() -> None:
    store = await a_store(a_send())
    code, page = await person(store, "receipts", address="tom@example.com")
    assert (code, page.text) == (1, "tom@example.com has asked for nothing.")
    await person(store, "stop", address="tom@example.com")
    code, page = await person(store, "receipts", address="tom@example.com")
    assert code == 0
    for word in ("stop, by command", "cancelled: welcome/1/1/c0ffee/1", "Leadbell: 2026-11-23"):
        assert word in page.text
    _, page = await person(store, "receipts", address="tom@example.com", json=True)
    (told,) = json.loads(page.text)
    assert (told["wish"], told["confirmed"][0]["system"]) == ("stop", "Leadbell")


async def test_all_that_is_kept_of_somebody_is_shown() -> None:
    touch = Touch(
        lead="1ead", by="them", act="demo", channel="web", source="site", at=MONDAY,
        received=MONDAY, words="Three pumps",
    )  # fmt: skip
    store = await a_store(a_send(), touch)
    await person(store, "stop", address="tom@example.com")
    _, page = await person(store, "show", address="tom@example.com")
    for word in ("Tom Muster", "Three pumps", "tom@example.com", "Receipt:", "asked to stop"):
        assert word in page.text
    _, page = await person(store, "show", address="tom@example.com", json=True)
    kinds = {one["kind"] for one in json.loads(page.text)}
    assert kinds == {"Lead", "Contact", "Touch", "Send", "Happening", "Receipt"}


async def test_of_a_stranger_nothing_is_kept_and_that_is_said() -> None:
    store = await a_store()
    with pytest.raises(Refused, match=r"Nothing is kept of who@example\.org"):
        await person(store, "show", address="who@example.org")
    assert len(await store.all_of(Contact)) == 1
