"""The ledger: whatever was accepted is somewhere, or is named."""

import sqlite3
from pathlib import Path

import pytest
from fakes import BOOK, NOW, ZONES

from nurture.leads.inquiry import Inquiry
from nurture.leads.intake import take_in
from nurture.leads.ledger import Ledger, balance
from nurture.model import SetAside
from store import open_store
from store.tiny import TinyStore

PEOPLE = 5


async def _filled(url: str) -> TinyStore:
    store = open_store(url)
    for number in range(PEOPLE):
        inquiry = Inquiry(
            key=f"key-{number}",
            source="website",
            way="web",
            channel="web",
            act="white_paper",
            at=NOW,
            digest=str(number),
            email=f"pia{number}@example.com",
        )
        await take_in(store, BOOK, ZONES, inquiry, now=NOW)
    return store


@pytest.fixture
async def place(tmp_path: Path) -> Path:
    path = tmp_path / "leadbell.db"
    store = await _filled(f"tinydb://{path}")
    await store.close()
    return path


async def test_the_ledger_balances_when_nothing_is_missing(place: Path) -> None:
    books = await _books(place)
    assert books.balances
    assert books.received == PEOPLE
    assert sum(books.leads.values()) == PEOPLE
    assert books.by_source == {"website": PEOPLE}


@pytest.mark.parametrize("table", ["leads", "touches", "submissions"])
@pytest.mark.parametrize("number", range(PEOPLE))
async def test_any_deleted_row_is_named(place: Path, table: str, number: int) -> None:
    gone = _delete(place, table, number)
    books = await _books(place)
    assert not books.balances
    assert any(gone in word for word in books.missing)


async def test_a_set_aside_that_is_gone_is_named_by_its_row(tmp_path: Path) -> None:
    store = open_store("tinydb:///:memory:")
    aside = SetAside(id="a1", way="web", why="unreadable", at=NOW, submission="web/1", raw="")
    await store.save(aside)
    books = await balance(store)
    await store.close()
    assert books.missing == ("web/1: its row in the ledger is gone",)


def _delete(path: Path, table: str, number: int) -> str:
    with sqlite3.connect(path) as connection:
        ids = [row[0] for row in connection.execute(f"SELECT id FROM {table} ORDER BY id")]
        connection.execute(f"DELETE FROM {table} WHERE id = ?", (ids[number],))
    connection.close()
    return str(ids[number])


async def _books(path: Path) -> Ledger:
    store = open_store(f"tinydb://{path}")
    try:
        return await balance(store)
    finally:
        await store.close()
