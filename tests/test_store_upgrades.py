"""What older and newer Leadbells wrote: upgraded, laid out anew, or refused and left as it is."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from kept_records import a_known_lead, a_lead, one_of_each

from nurture.model import Lead, Record, Touch
from store import TinyStore, open_store
from store.documents import Document, Unreadable, Upgrades, upgraded
from store.shelves import SHELVES


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"tinydb://{tmp_path}/leadbell.db"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "leadbell.db"


async def keep(url: str, *records: Record) -> None:
    store = open_store(url)
    await store.save(*records)
    await store.close()


async def everything(store: TinyStore) -> list[Record]:
    return [record for kind in SHELVES for record in await store.all_of(kind)]


def by_hand(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as disk, disk:
        disk.execute(statement, values)


async def test_columns_laid_out_otherwise_are_made_anew_from_the_documents(
    url: str, path: Path
) -> None:
    await keep(url, *one_of_each())
    store = open_store(url)
    before = await everything(store)
    await store.close()
    by_hand(path, "ALTER TABLE leads DROP COLUMN words")
    by_hand(path, "DROP INDEX touches_0")
    by_hand(path, "DROP TABLE names")
    store = open_store(url)
    assert await everything(store) == [
        record for record in before if type(record).__name__ != "Name"
    ]
    assert len(await store.find_leads("acme")) == 1
    await store.close()


async def test_an_older_document_is_read_as_one_of_today(url: str, path: Path) -> None:
    await keep(url, a_lead(id="x", owner="rita"))
    by_hand(path, "UPDATE leads SET doc = replace(doc, '\"schema\":1', '\"schema\":0')")
    store = open_store(url)
    lead = await store.get(Lead, "x")
    assert lead
    assert lead.owner == "rita"
    assert [document["schema"] for document in store.documents.table("leads")] == [1]
    await store.close()


def test_a_document_is_upgraded_step_by_step() -> None:
    def rename(document: Document) -> Document:
        rep = document.pop("rep")
        return {**document, "owner": rep}

    def split(document: Document) -> Document:
        return {**document, "team": document["owner"][0]}

    steps: Upgrades = {(Lead, 1): rename, (Lead, 3): split, (Touch, 2): dict}
    old = {"schema": 1, "id": "x", "rep": "rita"}
    new = {"schema": 4, "id": "x", "owner": "rita", "team": "r"}
    assert upgraded(Lead, old, to=4, steps=steps) == new


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ("replace(doc, '\"schema\":1', '\"schema\":2')", "newer Leadbell"),
        ("substr(doc, 1, 60)", "EOF|JSON"),
        ("'[]'", "JSON"),
        ("'{}'", "JSON"),
        ("replace(doc, '\"nurture\"', '\"boiling\"')", "stage"),
        ("replace(doc, '\"owner\"', '\"possessor\"')", "possessor"),
    ],
)
async def test_an_unreadable_document_is_named_and_left_as_it_is(
    url: str, path: Path, change: str, word: str
) -> None:
    await keep(url, replace(a_known_lead(name="Secret Name"), id="x"), a_lead(id="y"))
    by_hand(path, f"UPDATE leads SET doc = {change} WHERE id = 'x'")
    store = open_store(url)
    with pytest.raises(Unreadable, match=f"(?s)leads/x .*({word}).*backup") as unreadable:
        await store.get(Lead, "x")
    assert "Secret" not in str(unreadable.value)
    assert await store.get(Lead, "y")
    assert await store.count(Lead) == 2
    await store.close()
