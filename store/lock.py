"""One server at a time: a lock beside the store that dies with the process that holds it."""

import fcntl
import os
from typing import BinaryIO

from nurture.errors import Refused


class InUse(Refused):
    """Another process has the store."""


def take_lock(path: str) -> BinaryIO:
    """Lock the store for this process and give the open file; closing it unlocks.

    Raises InUse, naming the process that has it. The kernel lets go when a process dies,
    however it dies, so a lock file left behind locks nobody out.
    """
    file = open(f"{path}.lock", "a+b", buffering=0, opener=_private)  # noqa: SIM115 – kept open
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = _holder(file)
        file.close()
        raise InUse(
            f"The store {path} is in use by process {holder}. "
            "Stop that one first, or give this one another DATABASE_URL."
        ) from None
    file.truncate(0)
    file.write(f"{os.getpid()}\n".encode())
    return file


def _holder(file: BinaryIO) -> str:
    file.seek(0)
    return file.read(20).decode("ascii", "replace").strip() or "unknown"


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
