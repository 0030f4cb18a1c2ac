"""The store on disk: opening, locking, keeping, and what happens when the disk says no."""

import asyncio
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from kept_records import a_known_lead, a_lead, a_received, a_touch, one_of_each

from nurture.errors import Refused
from nurture.model import Lead, Record, Touch
from store import TinyStore, backup, lists, open_store
from store.documents import Document, Unreadable, Upgrades, upgraded
from store.lists import Listing
from store.shelves import SHELVES

ROOT = Path(__file__).parents[1]


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


def modes_in(folder: Path) -> dict[str, int]:
    return {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}


async def everything(store: TinyStore) -> list[Record]:
    return [record for kind in SHELVES for record in await store.all_of(kind)]


def by_hand(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as disk, disk:
        disk.execute(statement, values)


async def test_a_store_that_is_opened_again_gives_the_same(url: str) -> None:
    await keep(url, *(records := one_of_each()))
    store = open_store(url)
    assert await everything(store) == [replace(record, version=1) for record in records]
    await store.close()


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("postgresql://localhost/leadbell", "later release"),
        ("tinydb://leadbell.db", "tinydb:///absolute"),
        ("tinydb:leadbell.db", "tinydb:///absolute"),
        ("tinydb:///", "tinydb:///absolute"),
        ("sqlite:///leadbell.db", "tinydb:///absolute"),
        ("", "tinydb:///absolute"),
        ("tinydb:///no/such/folder/leadbell.db", "/no/such/folder"),
        ("tinydb:///tmp", "is a folder"),
    ],
)
def test_an_address_that_names_no_store_is_refused_with_the_cure(address: str, word: str) -> None:
    with pytest.raises(Refused, match=word):
        open_store(address)


async def test_a_path_may_hold_what_an_address_must_escape(tmp_path: Path) -> None:
    (tmp_path / "a b").mkdir()
    await keep(f"tinydb://{tmp_path}/a%20b/lead%25.db", a_lead())
    assert (tmp_path / "a b" / "lead%.db").exists()


def test_another_file_is_not_taken_for_a_store(url: str, path: Path) -> None:
    path.write_text("Dear diary, " * 100)
    with pytest.raises(Refused, match="cannot be opened as a Leadbell store"):
        open_store(url)
    assert path.read_text() == "Dear diary, " * 100


async def test_nobody_else_on_the_machine_may_read_it(url: str, tmp_path: Path) -> None:
    store = open_store(url)
    await store.save(a_lead())
    modes = modes_in(tmp_path)
    names = ["leadbell.db", "leadbell.db-shm", "leadbell.db-wal", "leadbell.db.lock"]
    assert modes == dict.fromkeys(names, 0o600)
    await store.close()


HOLDER = """
import sys
from store import open_store
store = open_store(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
"""


def test_a_second_server_is_told_who_has_the_store_until_that_one_dies(url: str) -> None:
    command = [sys.executable, "-c", HOLDER, url]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(Refused, match=f"process {holder.pid}"):
            open_store(url)
        holder.kill()
    asyncio.run(open_store(url).close())


def test_a_commit_returns_only_after_the_disk_has_it(url: str) -> None:
    store = open_store(url)
    asked = ("journal_mode", "synchronous", "fullfsync", "checkpoint_fullfsync")
    found = [store._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]
    assert found == ["wal", 2, 1, 1]  # 2 is FULL
    asyncio.run(store.close())


async def test_a_backup_is_whole_while_the_server_saves(url: str, tmp_path: Path) -> None:
    store = open_store(url)
    for _ in range(50):
        lead = a_lead()
        await store.save(lead, a_touch(lead=lead.id))
    backup(url, str(tmp_path / "copy.db"))
    await store.save(a_lead())
    copy = open_store(f"tinydb://{tmp_path}/copy.db")
    assert [await copy.count(Lead), await copy.count(Touch)] == [50, 50]
    assert modes_in(tmp_path)["copy.db"] == 0o600
    await copy.close()
    await store.close()


async def test_a_backup_overwrites_nothing(url: str, path: Path) -> None:
    with pytest.raises(Refused, match="no store"):
        backup(url, f"{path}.copy")
    await keep(url, a_lead())
    backup(url, f"{path}.copy")
    with pytest.raises(Refused, match="exists"):
        backup(url, f"{path}.copy")
    with pytest.raises(Refused, match="cannot be made"):
        backup(url, "/no/such/folder/copy.db")
    with pytest.raises(Refused, match="nothing to back up"):
        backup("tinydb:///:memory:", f"{path}.other")


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


FULL_DISK = """
import asyncio, logging, resource, sys
sys.path.insert(0, "tests")
from kept_records import a_touch
from store import open_store
async def main():
    logging.basicConfig()
    store = open_store(sys.argv[1])
    await store.save(a_touch(id="kept"))
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
    print("goes", flush=True)
    await store.save(a_touch(id="lost", words="secret" * 100_000))
    print("answered", flush=True)
asyncio.run(main())
"""


async def test_a_commit_of_unknown_outcome_ends_the_process(url: str) -> None:
    command = [sys.executable, "-c", FULL_DISK, url]
    ended = await asyncio.to_thread(
        subprocess.run, command, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout) == (70, "goes\n")
    assert "commit with unknown outcome" in ended.stderr
    assert "secret" not in ended.stderr
    store = open_store(url)
    assert await store.get(Touch, "kept")
    assert await store.get(Touch, "lost") is None
    await store.close()


async def test_an_error_before_the_commit_is_of_that_save_alone(url: str) -> None:
    store = open_store(url)
    store._connection.execute(
        "CREATE TRIGGER no BEFORE INSERT ON touches WHEN NEW.id = 'bad' "
        "BEGIN SELECT RAISE(ABORT, 'worn out'); END"
    )
    outcomes = await asyncio.gather(
        store.save(a_lead(id="a"), a_touch(id="good")),
        store.save(a_lead(id="b"), a_touch(id="bad")),
        store.save(a_lead(id="c")),
        return_exceptions=True,
    )
    assert [type(outcome) for outcome in outcomes] == [
        type(None),
        sqlite3.IntegrityError,
        type(None),
    ]
    assert [lead.id for lead in await store.all_of(Lead)] == ["a", "c"]
    await store.close()


async def test_a_save_while_another_program_writes_fails_and_the_next_is_kept(
    url: str, path: Path
) -> None:
    store = open_store(url)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            await store.save(a_lead(id="a"))
    await store.save(a_lead(id="b"))
    assert [lead.id for lead in await store.all_of(Lead)] == ["b"]
    await store.close()


async def test_a_number_too_large_for_the_disk_is_refused(url: str) -> None:
    store = open_store(url)
    with pytest.raises(OverflowError):
        await store.save(a_lead(), a_received(uid=2**63))
    assert await store.count(Lead) == 0
    await store.close()


LISTINGS = {name: each for name, each in vars(lists).items() if isinstance(each, Listing)}


@pytest.mark.parametrize("name", LISTINGS)
@pytest.mark.parametrize("after", ["", "someone"])
async def test_a_list_is_read_along_an_index_without_sorting(name: str, after: str) -> None:
    store, listing = open_store("tinydb:///:memory:"), LISTINGS[name]
    question = listing.question(after)
    plan = store._connection.execute(
        f"EXPLAIN QUERY PLAN {question}", ["?"] * question.count("?")
    ).fetchall()
    assert "USING INDEX" in str(plan)
    assert "TEMP B-TREE" not in str(plan)
    await store.close()
