"""Saves until it is killed, and marks in shared memory where in a save it is.

Run as a program it stays warm and forks one saver for each line it reads: folder, marks file.
Nothing of it is in the product: the marks are made by a stand-in for the connection.
"""

import asyncio
import mmap
import os
import sqlite3
import struct
import sys
from pathlib import Path
from typing import Any

from kept_records import a_lead, a_received, a_touch

from nurture.model import Record
from store.disk import open_disk
from store.tiny import TinyStore
from store.writer import Writer

MARKS = struct.Struct("=BQQ")  # inside a COMMIT?, the log's size when it began, saves acknowledged
TOUCHES = 5
MAILS = 6
MAIL = 32_768


class Marked:
    """A connection that marks when a COMMIT begins, how long the log was then, and its return."""

    def __init__(self, connection: sqlite3.Connection, log: Path, marks: mmap.mmap) -> None:
        self._connection = connection
        self._log = log
        self._marks = marks
        self.acknowledged = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
        if statement != "COMMIT":
            return self._connection.execute(statement, *values)
        self.mark(inside=True)
        cursor = self._connection.execute(statement)
        self.mark(inside=False)
        return cursor

    def mark(self, *, inside: bool) -> None:
        size = self._log.stat().st_size if self._log.exists() else 0
        self._marks[: MARKS.size] = MARKS.pack(inside, size, self.acknowledged)


def batch(no: int) -> list[Record]:
    """Make what one save keeps; its text tells its number, so that a mixture would show."""
    touches = [a_touch(id=f"{no}-{each}", words=str(no)) for each in range(TOUCHES)]
    raw = f"{no:08}".encode() * (MAIL // 8)
    mails = [a_received(id=f"{no}/{each}", uid=no, raw=raw) for each in range(MAILS)]
    return [a_lead(id=f"{no:08}"), *touches, *mails]


async def save_on(folder: Path, marks: mmap.mmap) -> None:
    disk = open_disk(str(folder / "leadbell.db"))
    # Without checkpoints the log only grows: longer than at COMMIT means it was written to.
    disk.connection.execute("PRAGMA wal_autocheckpoint = 0")
    marked: Any = Marked(disk.connection, folder / "leadbell.db-wal", marks)
    store = TinyStore(disk, Writer(marked))
    first = len(await store.all_of(type(a_lead()), limit=1_000_000))
    for no in range(first, first + 1_000_000):
        await store.save(*batch(no))
        marked.acknowledged = no + 1
        marked.mark(inside=False)


def saver(folder: Path, marks_file: Path) -> None:
    with marks_file.open("r+b") as file:
        asyncio.run(save_on(folder, mmap.mmap(file.fileno(), MARKS.size)))


def main() -> None:
    """Fork a saver for each line, say its number, and wait until it was killed."""
    for line in sys.stdin:
        folder, marks_file = map(Path, line.rstrip("\n").split("\t"))
        if (child := os.fork()) == 0:
            saver(folder, marks_file)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        os.waitpid(child, 0)
        sys.stdout.write("gone\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
