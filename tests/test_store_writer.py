"""When the disk says no: what becomes of a save, of those that came with it, and of the process."""

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from kept_records import a_lead, a_received, a_touch

from nurture.model import Lead, Touch
from store import open_store
from store.writer import CROWD

ROOT = Path(__file__).parents[1]


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"tinydb://{tmp_path}/leadbell.db"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "leadbell.db"


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


@pytest.mark.parametrize(
    ("turns", "commits"),
    [((0,), 1), ((0, 0, 1, 2, 3), 1), ((0, 0, 9), 2), (tuple(range(CROWD)) * 2, 2)],
    ids=[
        "one alone",
        "a crowd still coming",
        "a crowd, and one who is late",
        "a crowd without end",
    ],
)
async def test_those_who_come_in_a_crowd_share_a_commit(
    url: str, turns: tuple[int, ...], commits: int
) -> None:
    store, said = open_store(url), list[str]()

    async def come(turn: int) -> None:
        for _ in range(turn):
            await asyncio.sleep(0)
        await store.save(a_touch())

    store._connection.set_trace_callback(said.append)
    await asyncio.gather(*map(come, turns))
    assert said.count("COMMIT") == commits
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
