"""The disk: the SQLite file underneath, opened so that a commit is kept once it returned."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from nurture.errors import Refused
from store.address import MEMORY
from store.documents import read_back, write_down
from store.lock import take_lock
from store.shelves import SHELVES, Shelf, insertion

# SQLite's FULL syncs the log at every commit; without the two `fullfsync` lines macOS would
# only hand it to the drive's cache (sqlite.org/pragma.html#pragma_fullfsync).
PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "cache_size = -16384",
    "temp_store = MEMORY",
)


@dataclass(frozen=True, slots=True)
class Disk:
    """An open store: its file, the connection to it, and the lock, if this process may write."""

    path: str
    connection: sqlite3.Connection
    lock: BinaryIO | None = None
    read_only: bool = False

    def close(self) -> None:
        self.connection.close()
        if self.lock is not None:
            self.lock.close()


def open_disk(path: str) -> Disk:
    """Open the store for writing and lay out what is missing.

    Raises Refused if another process has it, if it may not be written, or is something else.
    """
    lock = None if path == MEMORY else _claimed(path)
    connection = sqlite3.connect(path, timeout=1, isolation_level=None, cached_statements=512)
    disk = Disk(path, connection, lock)
    try:
        _prepare(disk)
    except BaseException:
        disk.close()
        raise
    return disk


def _prepare(disk: Disk) -> None:
    try:
        for pragma in PRAGMAS:
            disk.connection.execute(f"PRAGMA {pragma}")
        lay_out(disk.connection)
    except sqlite3.Error as error:
        raise Refused(f"{disk.path} cannot be opened as a Leadbell store: {error}.") from None


def open_to_read(path: str) -> Disk:
    """Open a store that another process may be writing; it shows what is committed."""
    address = f"{Path(path).as_uri()}?mode=ro"
    return Disk(path, sqlite3.connect(address, uri=True, isolation_level=None), read_only=True)


def _claimed(path: str) -> BinaryIO:
    """Lock the file and see that only its owner may read it: it holds people's addresses."""
    try:
        lock = take_lock(path)
        Path(path).touch(mode=0o600)
        Path(path).chmod(0o600)
    except OSError as error:
        raise Refused(f"The store {path} cannot be opened: {error.strerror}.") from None
    return lock


def lay_out(connection: sqlite3.Connection) -> None:
    """Make the tables that are missing, and make anew those that were laid out otherwise."""
    with transaction(connection):
        for shelf in SHELVES.values():
            if _laid_out(connection, shelf.name) != set(wanted := list(_layout(shelf))):
                _lay_anew(connection, shelf, wanted)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Keep all that is done inside, or none of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _layout(shelf: Shelf) -> Iterator[str]:
    names = "".join(f"{column}, " for column in shelf.columns)
    unique = f", UNIQUE ({shelf.unique})" if shelf.unique else ""
    yield (
        f"CREATE TABLE {shelf.name} (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, "
        f"version INTEGER NOT NULL, {names}doc TEXT NOT NULL{unique})"
    )
    for no, index in enumerate(shelf.indexes):
        columns, where, some = index.partition(" WHERE ")
        yield f"CREATE INDEX {shelf.name}_{no} ON {shelf.name} ({columns}){where}{some}"


def _laid_out(connection: sqlite3.Connection, name: str) -> set[str]:
    found = connection.execute(
        "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL", [name]
    )
    return {sql for (sql,) in found}


def _lay_anew(connection: sqlite3.Connection, shelf: Shelf, wanted: list[str]) -> None:
    """Build the table from its documents alone; they may be older than the columns."""
    table, *indexes = wanted
    before = bool(_laid_out(connection, shelf.name))
    if before:
        connection.execute(f"ALTER TABLE {shelf.name} RENAME TO before")
    connection.execute(table)
    if before:
        connection.executemany(insertion(shelf), _rows_before(connection, shelf))
        connection.execute("DROP TABLE before")
    for index in indexes:
        connection.execute(index)


def _rows_before(connection: sqlite3.Connection, shelf: Shelf) -> Iterator[list[object]]:
    for no, id_, doc in connection.execute("SELECT no, id, doc FROM before"):
        record = read_back(shelf.kind, id_, doc)
        doc_now = write_down(record, record.version)
        yield [no, record.id, record.version, *shelf.row(record), doc_now]


def back_up(path: str, target: str) -> None:
    """Copy the store as it is at one instant, while a server may be writing to it.

    Raises Refused if there is no store, or if the target exists: a backup overwrites nothing.
    """
    if not Path(path).is_file():
        raise Refused(f"There is no store at {path}.")
    try:
        Path(target).touch(mode=0o600, exist_ok=False)
    except OSError as error:
        raise Refused(f"The backup {target} cannot be made: {error.strerror}.") from None
    with closing(open_to_read(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.connection.backup(copy)
