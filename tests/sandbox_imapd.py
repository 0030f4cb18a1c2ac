"""The sandbox's IMAP server as a process that tests kill: `sandbox_imapd.py SPOOL PORT`.

Its mail lies in a spool and outlives it. What it knew of uids does not: started again, it offers
all the mail under another UIDVALIDITY, as a server does that lost its index.
"""

import asyncio
import logging
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from children import a_child
from dovecot import PASSWORD, USER

from bot.clock import wall_clock
from bot.sandbox.mail.imap import Imapd

UIDS_BEFORE_THE_FIRST = 100
"""pymap's first mail is number 101."""
LOOK_SECONDS = 0.02


@dataclass(slots=True)
class SandboxImapd:
    """One mailbox; it keeps its port when it is started again."""

    spool: Path
    port: int = 0
    process: Process | None = None
    delivered: int = 0

    @property
    def url(self) -> str:
        return f"imap://{USER}:{PASSWORD}@127.0.0.1:{self.port}/INBOX"

    @property
    def last_uid(self) -> int:
        return UIDS_BEFORE_THE_FIRST + self.delivered

    async def start(self) -> None:
        """Start, and wait until it listens and holds what was delivered so far."""
        words = (str(self.spool), str(self.port))
        self.process = await a_child("sandbox_imapd.py", *words, stdout=PIPE)
        assert self.process.stdout
        self.port = int(await self.process.stdout.readline())

    async def stop(self) -> None:
        """Kill it (SIGKILL): it says goodbye to nobody."""
        if self.process and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()

    def deliver(self, *mails: bytes) -> None:
        """Put mails into the spool: each is written aside, then moved in."""
        for mail in mails:
            aside = self.spool / "aside"
            aside.write_bytes(mail)
            aside.rename(self.spool / str(self.delivered))
            self.delivered += 1


@asynccontextmanager
async def running_sandbox() -> AsyncIterator[SandboxImapd]:
    """Run it on a spool of its own."""
    with tempfile.TemporaryDirectory() as spool:
        server = SandboxImapd(Path(spool))
        await server.start()
        try:
            yield server
        finally:
            await server.stop()


async def serve(spool: Path, port: int) -> None:
    """Take in what lies there, tell the port, and take in what comes, until killed."""
    # asyncio warns of each line that pymap writes to whom we have just cut off.
    logging.getLogger("asyncio").setLevel(logging.ERROR)
    imapd = Imapd(USER, PASSWORD)
    imapd.port = port
    taken = await take(imapd, spool, 0)
    await imapd.start()
    print(imapd.port, flush=True)  # noqa: T201 (the parent reads it)
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        taken = await take(imapd, spool, taken)


async def take(imapd: Imapd, spool: Path, taken: int) -> int:
    """Put into the INBOX what is not there yet; gives how many were taken by now."""
    while (mail := spool / str(taken)).exists():
        await imapd.deliver(mail.read_bytes(), wall_clock())
        taken += 1
    return taken


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), int(sys.argv[2])))
