"""kill -9 aimed at the save: nothing acknowledged is lost, and nothing half is there.

This is the death of a process, not of the machine: what a power cut leaves is up to SQLite's
FULL commit and to a disk that keeps what it says it has synced.
"""

import asyncio
import mmap
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from kill_saver import MAILS, MARKS, TOUCHES, batch

from nurture.model import Lead, Received, Touch
from store import open_store

ROUNDS = 200
WITHIN_AT_LEAST = 60
ROUNDS_OF_A_STORE = 10
HERE = Path(__file__).parent


@dataclass(frozen=True)
class Death:
    """Where a saver died: inside a COMMIT whose first write was done, and what it had told us."""

    within: bool
    acknowledged: int


@pytest.fixture
def kill_one(tmp_path: Path) -> Iterator[Callable[[Path, bool], Death]]:
    """Give a function that starts a saver in a folder and kills it, aimed at a COMMIT or not."""
    paths = os.pathsep.join([str(HERE.parent), str(HERE)])
    command = [sys.executable, str(HERE / "kill_saver.py")]
    pipe, marks = subprocess.PIPE, tmp_path / "marks"
    surroundings = {**os.environ, "PYTHONPATH": paths}
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=surroundings) as forker:
        yield lambda folder, aimed: killed(forker, folder, marks, aimed=aimed)


def killed(forker: subprocess.Popen[str], folder: Path, marks: Path, *, aimed: bool) -> Death:
    assert forker.stdin
    assert forker.stdout
    marks.write_bytes(bytes(MARKS.size))
    forker.stdin.write(f"{folder}\t{marks}\n")
    forker.stdin.flush()
    child = int(forker.stdout.readline())
    wait_until(marks, lambda inside, acknowledged: acknowledged > 0)
    time.sleep(random.uniform(0, 0.006))
    if aimed:
        wait_until(marks, lambda inside, acknowledged: inside == 1)
    os.kill(child, signal.SIGKILL)
    assert forker.stdout.readline() == "gone\n"
    return death(folder, marks)


def wait_until(marks: Path, come: Callable[[int, int], bool]) -> None:
    """Watch the marks closely: a COMMIT may be over within a millisecond."""
    until = time.monotonic() + 20
    with marks.open("rb") as file:
        seen = mmap.mmap(file.fileno(), MARKS.size, access=mmap.ACCESS_READ)
        while time.monotonic() < until:
            inside, _, acknowledged = MARKS.unpack(seen[:])
            if come(inside, acknowledged):
                return
    raise AssertionError("the saver saves nothing")


def death(folder: Path, marks: Path) -> Death:
    inside, size, acknowledged = MARKS.unpack(marks.read_bytes())
    log = folder / "leadbell.db-wal"
    grown = log.exists() and log.stat().st_size > size
    return Death(bool(inside) and grown, acknowledged)


def test_a_killed_server_loses_nothing_it_acknowledged_and_keeps_nothing_half(
    kill_one: Callable[[Path, bool], Death], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    within = unasked = 0
    for no in range(ROUNDS):
        folder = tmp_path / str(no // ROUNDS_OF_A_STORE)
        folder.mkdir(exist_ok=True)
        last = kill_one(folder, no % 2 == 0)
        kept = asyncio.run(saves_in(folder))
        assert kept in (last.acknowledged, last.acknowledged + 1)
        within += last.within
        unasked += kept > last.acknowledged
    with capsys.disabled():
        sys.stdout.write(
            f"\n{ROUNDS} kills, {within} between a commit's first write and its return, "
            f"{unasked} kept without an answer\n"
        )
    assert within >= WITHIN_AT_LEAST


async def saves_in(folder: Path) -> int:
    """Count the saves that are there, and see that each is whole and nothing else is there."""
    store = open_store(f"tinydb://{folder}/leadbell.db")
    kept = await store.count(Lead)
    assert await store.count(Touch) == kept * TOUCHES
    assert await store.count(Received) == kept * MAILS
    for record in batch(kept - 1):
        assert await store.get(type(record), record.id) == replace(record, version=1)
    assert store._connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
    await store.close()
    return kept
