"""TinyDB's view of the store: `TinyDB(path, storage=KeptStorage).table("leads")`."""

import json
import sqlite3
from collections.abc import ItemsView, Iterator, Mapping
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from nurture.errors import Refused
from store.disk import Disk, open_disk, open_to_read, transaction
from store.documents import Document, as_document, from_document
from store.lock import InUse
from store.shelves import SHELVES, Shelf
from store.writer import put, row_of

TABLES = {shelf.name: shelf for shelf in SHELVES.values()}


class KeptTable(Mapping[str, Document]):
    """A table as TinyDB reads it: documents by number, fetched from the disk when asked for."""

    def __init__(self, connection: sqlite3.Connection, shelf: Shelf) -> None:
        self._connection = connection
        self._shelf = shelf

    def __getitem__(self, no: str) -> Document:
        for _, document in self._documents("WHERE no = ?", no):
            return document
        raise KeyError(no)

    def __iter__(self) -> Iterator[str]:
        return (str(no) for (no,) in self._select("no", "ORDER BY no"))

    def __len__(self) -> int:
        (count,) = next(self._select("count(*)"))
        return int(count)

    def items(self) -> ItemsView[str, Document]:
        """Give all of them in one reading; one by one would ask the disk for each."""
        return dict(self._documents("ORDER BY no")).items()

    def _documents(self, which: str, *asked: object) -> Iterator[tuple[str, Document]]:
        for no, id_, doc in self._select("no, id, doc", which, *asked):
            yield str(no), as_document(self._shelf.kind, id_, doc)

    def _select(self, columns: str, which: str = "", *asked: object) -> Iterator[Any]:
        question = f"SELECT {columns} FROM {self._shelf.name} {which}"  # noqa: S608 – our names
        return iter(self._connection.execute(question, asked))


class KeptStorage(Storage):
    """Keeps TinyDB's tables on the store's disk: what it writes is checked and kept in one commit.

    While a server runs, another process may look but not write. A write reads the whole table,
    as TinyDB does: it is for mending by hand; the trips save through the port. TinyDB itself remembers the
    answers of a table's last searches; `Documents` does not, and so sees the port's saves.
    """

    def __init__(self, source: str | Path | Disk) -> None:
        self._lent = isinstance(source, Disk)
        self._disk = source if isinstance(source, Disk) else _opened(str(source))

    def read(self) -> dict[str, Any]:
        return {name: KeptTable(self._disk.connection, shelf) for name, shelf in TABLES.items()}

    def write(self, data: dict[str, Any]) -> None:
        """Keep what differs. Raises Refused for a table or a change that no record can hold."""
        if strange := sorted(data.keys() - TABLES.keys()):
            raise Refused(f"There is no table {strange[0]}; there are {', '.join(TABLES)}.")
        if self._disk.read_only:
            raise Refused(f"{self._disk.path} is in use by a server; stop it before you write.")
        with transaction(self._disk.connection):
            for name, shelf in TABLES.items():
                table = data.get(name, {})
                if not isinstance(table, KeptTable):
                    _keep(self._disk.connection, shelf, table)

    def close(self) -> None:
        """Close what was opened here; the disk of a running store is only lent."""
        if not self._lent:
            self._disk.close()


class _FreshTable(Table):
    """A table that remembers no searches: the port may have saved since."""

    def __init__(self, storage: Storage, name: str) -> None:
        super().__init__(storage, name, cache_size=0)


class Documents(TinyDB):
    """The store as a TinyDB whose every search reads anew."""

    table_class: type[Table] = _FreshTable

    def __init__(self, source: str | Path | Disk) -> None:
        super().__init__(source, storage=KeptStorage)


def _opened(path: str) -> Disk:
    try:
        return open_disk(path)
    except InUse:
        return open_to_read(path)


def _keep(connection: sqlite3.Connection, shelf: Shelf, wanted: Mapping[str, Document]) -> None:
    kept = dict(KeptTable(connection, shelf).items())
    gone = [(no,) for no in kept.keys() - wanted.keys()]
    connection.executemany(f"DELETE FROM {shelf.name} WHERE no = ?", gone)  # noqa: S608
    for no, document in wanted.items():
        if document != (before := kept.get(no)):
            _keep_one(connection, shelf, no, document, before or {})


def _keep_one(
    connection: sqlite3.Connection, shelf: Shelf, no: str, document: Document, before: Document
) -> None:
    """Write a document as a save would: at its next version, so that whoever read it is Stale."""
    record = from_document(shelf.kind, {**json_only(document), "version": before.get("version", 0)})
    if before and record.id != before["id"]:
        raise Refused(f"The id of {shelf.name}/{before['id']} cannot be changed.")
    put(connection, row_of(record)._replace(no=int(no)))


def json_only(document: Mapping[str, Any]) -> Document:
    """Give a document as it will be read again. Raises Refused for what is not JSON."""
    try:
        copy: Document = json.loads(json.dumps(document, allow_nan=False))
    except (TypeError, ValueError):
        raise Refused("A document holds only what JSON can: write a time as text.") from None
    return copy
