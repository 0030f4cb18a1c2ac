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
from kept_records import a_lead, a_touch, one_of_each

from nurture.errors import Refused
from nurture.model import Lead, Record, Touch
from store import TinyStore, backup, open_store
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
    found = await everything(store)
    await store.close()
    kept = [replace(record, version=1) for record in records]
    assert {one.id: one for one in found} == {one.id: one for one in kept}


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


async def test_a_closed_store_neither_reads_nor_saves(url: str) -> None:
    for closed in (open_store(url), open_store("tinydb:///:memory:")):
        await closed.close()
        await closed.close()
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            await closed.get(Lead, "x")
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            await closed.save(a_lead())


async def test_closing_finishes_what_was_begun(url: str) -> None:
    store = open_store(url)
    saving = asyncio.ensure_future(store.save(a_lead(id="x")))
    await asyncio.sleep(0)
    await store.close()
    await saving
    again = open_store(url)
    assert await again.get(Lead, "x")
    await again.close()
