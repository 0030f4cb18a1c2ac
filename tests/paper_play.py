"""A sandbox without Leadbell in it, for tests of the page: what is shown is put there by hand."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.clock import MovableClock
from bot.manifest import manifest
from bot.sandbox import sample
from bot.sandbox.feed import Feed, Sight, What
from bot.sandbox.mail.post import Post
from bot.sandbox.play import Play
from bot.sandbox.slack.manifest import BOT_USER
from bot.sandbox.slack.server import Slack
from bot.sandbox.slack.world import Message
from bot.sandbox.witness import Witness

AT = sample.START
MINUTE = timedelta(minutes=1)
CLAIM = {
    "type": "actions",
    "block_id": "acts",
    "elements": [
        {
            "type": "button",
            "action_id": "claim",
            "value": "ring",
            "text": {"type": "plain_text", "text": "Claim"},
        }
    ],
}


@dataclass
class PaperHouse:
    """A Leadbell that does nothing, on time: it only notes when it was asked to."""

    now: MovableClock
    url: str = "http://127.0.0.1:9"
    due: list[datetime] = field(default_factory=list)
    settled: list[datetime] = field(default_factory=list)

    async def settle(self) -> None:
        self.settled.append(self.now())

    async def next_due(self, until: datetime) -> datetime | None:
        waiting = [due for due in self.due if due > self.now() and due <= until]
        return min(waiting, default=None)


@asynccontextmanager
async def a_play() -> AsyncIterator[Play]:
    clock, feed = MovableClock(AT), Feed()
    async with Slack.start(manifest(), sample.PEOPLE, sample.channels(BOT_USER)) as slack:
        slack.clock = clock
        post = await Post.start(sample.WATCHED, clock)
        witness = Witness(
            feed=feed,
            slack=slack,
            post=post,
            now=clock,
            zone=sample.ZONE,
            readers=sample.readers(),
        )
        play = Play(
            clock=clock,
            slack=slack,
            post=post,
            house=PaperHouse(clock),
            feed=feed,
            witness=witness,
            key="key",
            public=sample.PUBLIC,
        )
        yield play
        await play.close()
        await post.stop()


def a_card(text: str = "Ringing: Pia Sample, Acme Pumps.", **more: Any) -> Message:
    header = {"type": "plain_text", "text": "Pia Sample, Acme Pumps"}
    blocks = [{"type": "header", "block_id": "who", "text": header}, CLAIM]
    usual = {"channel": "C0LEADS", "ts": "1795179720.000001", "user": BOT_USER, "text": text}
    return Message(**{**usual, "blocks": blocks, **more})


def a_sight(what: What, **more: Any) -> Sight:
    return Sight(**{"what": what, "at": AT, "words": what.value, **more})


async def deliver(play: Play, *, to: str = "tom@example.example", html: str = "") -> None:
    body = [
        "From: Rita <sales@tarn.example.com>",
        f"To: Tom Example <{to}>",
        "Subject: Old pipes",
        "Message-ID: <letter@tarn.example.com>",
        f"List-Unsubscribe: <{sample.PUBLIC}/u/tok>, <mailto:sales+stop@tarn.example.com>",
        'Content-Type: text/html; charset="utf-8"' if html else "Content-Type: text/plain",
        "",
        html or "Dear Tom,\r\nRita",
    ]
    reader, writer = await asyncio.open_connection("127.0.0.1", play.post.smtp.port)
    await reader.readline()
    for line in ["HELO x", "MAIL FROM:<b@tarn.example.com>", f"RCPT TO:<{to}>", "DATA"]:
        writer.write(f"{line}\r\n".encode())
        await reader.readline()
    writer.write("\r\n".join([*body, ".", ""]).encode())
    await reader.readline()
    writer.close()
