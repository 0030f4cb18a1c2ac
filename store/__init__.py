"""What is remembered: one store, opened by its address."""

from collections.abc import Callable

from nurture.errors import Refused
from store.address import MEMORY, path_of
from store.disk import back_up, open_disk
from store.storage import Documents, KeptStorage
from store.tiny import TinyStore
from store.writer import Writer, end_process

__all__ = ["SIZE_LIMIT", "Documents", "KeptStorage", "TinyStore", "backup", "open_store"]

SIZE_LIMIT = 200_000
"""Leads for which this store is made. At that size, with 20 touches each, a save is as quick as
at 1,000, but finding somebody by words reads every lead and holds the one process for 0.1 s."""


def open_store(url: str, *, on_unknown: Callable[[], None] = end_process) -> TinyStore:
    """Open the store at `tinydb:///absolute/path/leadbell.db` or `tinydb:///:memory:`.

    Raises Refused for any other address, and while another process has the store.
    `on_unknown` is called when nobody can tell whether a commit is kept; it ends the process.
    """
    disk = open_disk(path_of(url))
    return TinyStore(disk, Writer(disk.connection, on_unknown))


def backup(url: str, target: str) -> None:
    """Copy the store to a new file, while a server may be writing to it.

    The copy is a whole store of one instant. To restore, stop the server and copy it back
    over the store's file, with no `-wal` or `-shm` file of the old one left beside it.
    """
    path = path_of(url)
    if path == MEMORY:
        raise Refused("A store in memory has nothing to back up.")
    back_up(path, target)
