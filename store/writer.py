"""The one writer: saves that wait together share one commit, and each is kept whole or not at all."""

import asyncio
import logging
import os
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from nurture.errors import Stale
from nurture.model import Record
from store.documents import write_down
from store.shelves import SHELVES, Shelf, insertion

log = logging.getLogger(__name__)

CROWD = 64
"""So many saves wait for no more of them, as in a rush there is always one more."""

UNKNOWN_OUTCOME = 70  # EX_SOFTWARE of sysexits.h


class Row(NamedTuple):
    """A record as it goes to disk: the version it was read with, and what is written."""

    shelf: Shelf
    id: str
    read: int
    columns: list[object]
    doc: str
    no: int | None = None


Outcome = Exception | None


def row_of(record: Record) -> Row:
    """Write a record down at its next version. Raises Unwritable."""
    shelf, read = SHELVES[type(record)], record.version
    return Row(shelf, record.id, read, shelf.row(record), write_down(record, read + 1))


def end_process() -> None:
    """End at once, without tidying up: only the disk knows whether the last commit is kept."""
    os._exit(UNKNOWN_OUTCOME)


@dataclass(slots=True)
class Writer:
    """Commits saves in the order they came.

    It works on the loop's own thread: no reader can come between BEGIN and COMMIT, what arrives
    during a slow commit shares the next one, and a thread for it made a save 20–50 µs slower.
    """

    connection: sqlite3.Connection
    on_unknown: Callable[[], None] = end_process
    waiting: list[tuple[Sequence[Row], asyncio.Future[None]]] = field(default_factory=list)

    async def save(self, rows: Sequence[Row]) -> None:
        """Commit the rows together with all other saves that are about to come."""
        loop = asyncio.get_running_loop()
        if not self.waiting:
            loop.call_soon(self._flush_all, loop, 1)
        kept = loop.create_future()
        self.waiting.append((rows, kept))
        await kept

    def _flush_all(self, loop: asyncio.AbstractEventLoop, known: int) -> None:
        """Commit once nobody joins any more: many share a commit, and one alone does not wait."""
        if known < len(self.waiting) < CROWD:
            loop.call_soon(self._flush_all, loop, len(self.waiting))
        else:
            self.flush()

    def flush(self) -> None:
        """Commit what waits, then tell each save what became of it."""
        waiting, self.waiting = [each for each in self.waiting if not each[1].done()], []
        outcomes = self.commit([rows for rows, _ in waiting])
        for (_, kept), outcome in zip(waiting, outcomes, strict=True):
            if outcome is None:
                kept.set_result(None)
            else:
                kept.set_exception(outcome)

    def commit(self, saves: Sequence[Sequence[Row]]) -> list[Outcome]:
        """Write all saves in one transaction; one that fails does not harm the others."""
        try:
            self.connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            return [error] * len(saves)
        alone = len(saves) == 1
        outcomes = [self._attempt(rows, alone=alone) for rows in saves]
        if not self.connection.in_transaction:  # undone alone; or SQLite did it, as on a full disk
            return [next(filter(None, outcomes))] * len(saves)
        return self._finish(outcomes)

    def _attempt(self, rows: Sequence[Row], *, alone: bool) -> Outcome:
        """Write one save, or undo it.

        Only with others does it need a savepoint, which copies each page before it changes:
        a tenth of what a save takes.
        """
        try:
            if not alone:
                self.connection.execute("SAVEPOINT one")
            for row in rows:
                put(self.connection, row)
        except (Stale, sqlite3.Error, OverflowError) as error:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK" if alone else "ROLLBACK TO one")
            return error
        return None

    def _finish(self, outcomes: list[Outcome]) -> list[Outcome]:
        try:
            self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            log.critical("commit with unknown outcome", extra={"error": error.sqlite_errorname})
            self.on_unknown()
            return [error] * len(outcomes)
        return outcomes


def put(connection: sqlite3.Connection, row: Row) -> None:
    """Write one row. Raises Stale if its version, id or unique key is not what the saver saw."""
    insert, update = _statements(row.shelf.name)
    try:
        if not row.read:
            connection.execute(insert, [row.no, row.id, 1, *row.columns, row.doc])
            return
        values = [row.read + 1, *row.columns, row.doc, row.id, row.read]
        changed = connection.execute(update, values).rowcount
    except sqlite3.IntegrityError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_CONSTRAINT_UNIQUE:
            raise
        changed = 0
    if not changed:
        raise Stale(f"{row.shelf.name}/{row.id} was saved by somebody else.")


@cache
def _statements(name: str) -> tuple[str, str]:
    shelf = next(shelf for shelf in SHELVES.values() if shelf.name == name)
    names = ", ".join(f"{column} = ?" for column in ("version", *shelf.columns, "doc"))
    update = f"UPDATE {name} SET {names} WHERE id = ? AND version = ?"  # noqa: S608 – our names
    return insertion(shelf), update
