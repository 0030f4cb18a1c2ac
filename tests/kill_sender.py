"""Sends until it is killed, and marks in shared memory how far it is with a mail.

Run as a program it stays warm and forks one sender for each line it reads: folder, port, marks
file. Nothing of it is in the product: the marks are made by a stand-in around the relay.
"""

import asyncio
import mmap
import os
import sys
from pathlib import Path

from mail_cases import BOOK, FRIDAY, PRESS

from bot.mail.smtp import Relay
from bot.mail.url import smtp_url
from nurture.mail.outbox import doubt_left_overs, drain
from store import open_store

# What the first byte says: starting, sending, telling a mail to the relay, the relay has it.
IDLE, READY, TELLING, TAKEN, DONE = range(5)


class Marked:
    """A relay that marks where each mail is."""

    def __init__(self, relay: Relay, marks: mmap.mmap) -> None:
        self._relay = relay
        self._marks = marks

    async def hand_over(self, sender: str, recipient: str, raw: bytes) -> str:
        """Hand over as usual."""
        self._marks[0] = TELLING
        reply = await self._relay.hand_over(sender, recipient, raw)
        self._marks[0] = TAKEN
        return reply


async def send_on(folder: Path, port: int, marks: mmap.mmap) -> None:
    store = open_store(f"tinydb://{folder}/leadbell.db")
    await doubt_left_overs(store, BOOK, now=FRIDAY)
    relay = Relay(smtp_url(f"smtp://127.0.0.1:{port}"))
    marks[0] = READY
    while await drain(store, Marked(relay, marks), PRESS, BOOK, now=FRIDAY):
        pass
    await relay.close()
    await store.close()
    marks[0] = DONE


def sender(folder: Path, port: int, marks_file: Path) -> None:
    with marks_file.open("r+b") as file:
        asyncio.run(send_on(folder, port, mmap.mmap(file.fileno(), 1)))


def main() -> None:
    """Fork a sender for each line, say its number, and wait until it is gone."""
    for line in sys.stdin:
        folder, port, marks_file = line.rstrip("\n").split("\t")
        if (child := os.fork()) == 0:
            sender(Path(folder), int(port), Path(marks_file))
            os._exit(0)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        os.waitpid(child, 0)
        sys.stdout.write("gone\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
