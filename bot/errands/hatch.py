"""The hatch: a Unix socket beside the store, where a command hands its errand to the server.

One JSON line goes in; lines come out as the errand says them, the last with its exit code.
"""

import asyncio
import contextlib
import json
import logging
import os
import socket
import stat
from base64 import b64decode, b64encode
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from bot.errands.table import Asked, Out
from nurture.errors import LeadbellError, Refused

log = logging.getLogger(__name__)

Run = Callable[[Asked, Out], Awaitable[int]]

# macOS takes 104 bytes with the final zero, Linux 108 (unix(4), unix(7)).
LONGEST_PATH = 103
LONGEST_LINE = 512 * 1024 * 1024


def hatch_path(store: Path) -> Path:
    """Tell where the hatch of a store is: beside it, or in a private folder if that is too long.

    Raises Refused if that folder is not ours alone.
    """
    beside = store.with_name(f"{store.name}.sock")
    if len(os.fsencode(beside)) <= LONGEST_PATH:
        return beside
    short = sha256(os.fsencode(beside)).hexdigest()[:16]
    return _private_folder() / f"{short}.sock"


def _private_folder() -> Path:
    folder = Path(gettempdir()) / f"leadbell-{os.getuid()}"
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise Refused(f"{folder} is not ours alone: remove it, or give the store a shorter path.")
    return folder


@contextlib.asynccontextmanager
async def hatch(path: Path, run: Run) -> AsyncIterator[None]:
    """Serve errands at this path. Only whoever holds the store's lock may open it."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await _serve(reader, writer, run)
        except ConnectionError:
            log.info("the one who asked went away")
        finally:
            writer.close()

    server = await asyncio.start_unix_server(serve, sock=_bound(path), limit=LONGEST_LINE)
    try:
        yield
    finally:
        server.close()
        _forget(path)


def _forget(path: Path) -> None:
    path.unlink(missing_ok=True)


def _bound(path: Path) -> socket.socket:
    _forget(path)  # left by a process that was killed, as we hold the lock
    bound = socket.socket(socket.AF_UNIX)
    before = os.umask(0o177)
    try:
        bound.bind(os.fsencode(path))
    finally:
        os.umask(before)
    return bound


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, run: Run) -> None:
    out = _Line(writer)
    line = await reader.readline()
    if not line:
        return  # somebody only looked whether we are here
    try:
        code = await run(_asked(line), out)
        out.write({"exit": code})
    except LeadbellError as refusal:
        out.write({"refused": str(refusal)})
    await writer.drain()


def _asked(line: bytes) -> Asked:
    try:
        told = json.loads(line)
        files = {name: b64decode(raw) for name, raw in told["files"].items()}
        return Asked(errand=told["errand"], options=told["options"], files=files)
    except (ValueError, LookupError, TypeError, AttributeError):
        raise Refused("The server could not read what it was asked: restart it.") from None


@dataclass(frozen=True, slots=True)
class _Line:
    """The `Out` of an errand that was handed in: each word becomes a line of JSON."""

    writer: asyncio.StreamWriter

    def say(self, line: str) -> None:
        self.write({"say": line})

    def progress(self, done: int, total: int) -> None:
        self.write({"progress": [done, total]})

    def give(self, name: str, raw: bytes) -> None:
        self.write({"give": name, "raw": b64encode(raw).decode()})

    def write(self, said: Mapping[str, Any]) -> None:
        self.writer.write(json.dumps(said).encode() + b"\n")


async def hand_in(path: Path, asked: Asked, out: Out) -> int | None:
    """Hand an errand to the server and give its exit code; None if no server is there.

    Raises Refused with the server's own word, or if it went away before it was done.
    """
    try:
        reader, writer = await asyncio.open_unix_connection(path, limit=LONGEST_LINE)
    except (FileNotFoundError, ConnectionRefusedError):
        return None
    except PermissionError:
        raise Refused(
            f"{path} belongs to another user: ask as the one who runs Leadbell."
        ) from None
    try:
        writer.write(_request(asked))
        await writer.drain()
        return await _heard(reader, out)
    except ConnectionError:
        raise _gone() from None
    finally:
        writer.close()


def _request(asked: Asked) -> bytes:
    files = {name: b64encode(raw).decode() for name, raw in asked.files.items()}
    told = {"errand": asked.errand, "options": dict(asked.options), "files": files}
    return json.dumps(told).encode() + b"\n"


async def _heard(reader: asyncio.StreamReader, out: Out) -> int:
    while line := await reader.readline():
        match json.loads(line):
            case {"say": str(said)}:
                out.say(said)
            case {"progress": [int(done), int(total)]}:
                out.progress(done, total)
            case {"give": str(name), "raw": str(raw)}:
                out.give(name, b64decode(raw))
            case {"refused": str(word)}:
                raise Refused(word)
            case {"exit": int(code)}:
                return code
    raise _gone()


def _gone() -> Refused:
    return Refused(
        "The server went away before it was done. Ask again when it is back: "
        "what was done already is not done twice."
    )
