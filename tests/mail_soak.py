"""A soak of the mail-in side: mail comes while the server is killed, the line is cut, and we are killed.

Every mail leaves one trace that can be counted: a form leaves a lead, a stop a receipt, a half
wish a doubt. Exactly one of each, whatever happened meanwhile, is the whole claim.
"""

import asyncio
from asyncio.subprocess import DEVNULL, Process
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Protocol

from children import a_child

from nurture.model import Doubt, Receipt, Touch
from store import open_store

PATIENCE_SECONDS = 600


class MailServer(Protocol):
    """A mail server that can be killed: the mail it was given outlives it, at the same port."""

    @property
    def port(self) -> int: ...

    @property
    def url(self) -> str: ...

    @property
    def last_uid(self) -> int:
        """The uid of what was delivered last."""

    async def start(self) -> None:
        """Start, and wait until it answers."""

    async def stop(self) -> None:
        """Kill it: every connection breaks."""

    def deliver(self, *mails: bytes) -> None:
        """Put mails into the INBOX, whether it runs or not."""


Running = Callable[[], AbstractAsyncContextManager[MailServer]]
"""Starts one with an empty INBOX, and ends it."""


def a_mail(number: int) -> bytes:
    """The nth mail: by turns a form, a wish to stop and half a wish, each of somebody else."""
    head = f"To: sales@example.com\r\nMessage-ID: <{number}@soak.example>\r\n"
    who = f"p{number}@soak.example"
    form = f"Name: Pia Sample\r\nEmail: {who}\r\nCompany: Acme\r\nMessage: Pump {number}\r\n"
    texts = (
        f"From: forms@example.com\r\nReply-To: {who}\r\nSubject: Form\r\n{head}\r\n{form}",
        f"From: {who}\r\nSubject: Re: hello\r\n{head}\r\nPlease stop writing to me.\r\n",
        f"From: {who}\r\nSubject: Re: hello\r\n{head}\r\nPlease send fewer emails.\r\n",
    )
    return texts[number % len(texts)].encode()


@dataclass(slots=True)
class Line:
    """The network between us and the server, which can be cut, or fall silent without a word."""

    target: int
    port: int = 0
    silent: bool = False
    _open: set[asyncio.StreamWriter] = field(default_factory=set)
    _server: asyncio.Server | None = None

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._join, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        assert self._server
        self._server.close()
        self.cut()

    def cut(self) -> None:
        """Break every connection, as a router does that restarts."""
        for writer in self._open:
            writer.transport.abort()

    async def _join(self, near: asyncio.StreamReader, ours: asyncio.StreamWriter) -> None:
        try:
            far, theirs = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            ours.transport.abort()
            return
        self._open |= {ours, theirs}
        await asyncio.gather(self._pass(near, theirs), self._pass(far, ours))
        self._open -= {ours, theirs}

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while some := await reader.read(65536):
                if not self.silent:
                    writer.write(some)
                    await writer.drain()
        writer.transport.abort()


@dataclass(slots=True)
class Soak:
    """One run. `faults` counts what was done to it."""

    server: MailServer
    line: Line
    store: Path
    chance: Random
    faults: Counter[str] = field(default_factory=Counter)
    child: Process | None = None

    async def begin(self) -> None:
        url = self.server.url.replace(f":{self.server.port}/", f":{self.line.port}/")
        self.child = await a_child("mail_child.py", str(self.store), url, stderr=DEVNULL)

    async def end(self) -> None:
        assert self.child
        if self.child.returncode is None:
            self.child.kill()
        await self.child.wait()

    async def harm(self) -> None:
        """Do something bad, chosen at random."""
        what = self.chance.choice(("we are killed", "the server is killed", "cut", "silence"))
        self.faults[what] += 1
        match what:
            case "we are killed":
                await self.end()
                await self.begin()
            case "the server is killed":
                await self.server.stop()
                await self.server.start()
            case "cut":
                self.line.cut()
            case "silence":
                self.line.silent = True
                await asyncio.sleep(2.5)
                self.line.silent = False


async def soak(
    server: MailServer, folder: Path, *, mails: int, harms: int, seed: int
) -> Counter[str]:
    """Let mails come while bad things happen; gives what was done. Raises AssertionError."""
    line = Line(server.port)
    await line.start()
    run = Soak(server=server, line=line, store=folder / "soak.db", chance=Random(seed))
    await run.begin()
    for no in range(harms):
        first, last = no * mails // harms, (no + 1) * mails // harms
        server.deliver(*(a_mail(number) for number in range(first, last)))
        await asyncio.sleep(run.chance.uniform(0.2, 1.5))
        await run.harm()
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await _all_read(run, mails)
    finally:
        await run.end()
        await line.stop()
    await judge(run.store, mails)
    return run.faults


async def _all_read(run: Soak, mails: int) -> None:
    """Wait until all is handled: the child is stopped for each look, as it holds the store."""
    while True:
        await asyncio.sleep(2 + mails / 1000)
        await run.end()
        if await _is_read(run.store, run.server.last_uid):
            return
        await run.begin()


async def _is_read(path: Path, last_uid: int) -> bool:
    """Whether the last mail was kept and none waits.

    A count would not do: what a server offers again under another uid is kept as a copy.
    """
    store = open_store(f"tinydb://{path}")
    try:
        last = await store.last_received("inbox")
        return bool(last and last.uid == last_uid and not await store.received_waiting(limit=1))
    finally:
        await store.close()


async def judge(path: Path, mails: int) -> None:
    """Each mail left exactly one trace, and nothing else did."""
    store = open_store(f"tinydb://{path}")
    try:
        forms, stops, halves = (len(range(kind, mails, 3)) for kind in range(3))
        touched = Counter([one.words for one in await store.all_of(Touch, limit=mails + 1)])
        receipts = Counter([one.person for one in await store.all_of(Receipt, limit=mails + 1)])
        doubts = Counter([one.address for one in await store.all_of(Doubt, limit=mails + 1)])
    finally:
        await store.close()
    for found, wanted in ((touched, forms), (receipts, stops), (doubts, halves)):
        assert len(found) == wanted, f"{len(found)} of {wanted}"
        assert set(found.values()) == {1}, found.most_common(3)
