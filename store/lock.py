"""One server at a time: a lock beside the store that dies with the process that holds it."""

import fcntl
import os

from nurture.errors import Refused


class InUse(Refused):
    """Another process has the store."""


def take_lock(path: str) -> int:
    """Lock the store for this process and give the open file; closing it unlocks.

    Raises InUse, naming the process that has it. The kernel lets go when a process dies,
    however it dies, so a lock file left behind locks nobody out.
    """
    file = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.read(file, 20).decode("ascii", "replace").strip() or "unknown"
        os.close(file)
        raise InUse(
            f"The store {path} is in use by process {holder}. "
            "Stop that one first, or give this one another DATABASE_URL."
        ) from None
    os.ftruncate(file, 0)
    os.write(file, f"{os.getpid()}\n".encode())
    return file
