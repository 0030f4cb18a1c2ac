"""The sandbox's post: the prospects' mailbox on one side, the firm's watched one on the other."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from itertools import count
from typing import Self

import aiosmtplib

from bot.sandbox.mail.imap import Imapd
from bot.sandbox.mail.letters import Letter, read_letter
from bot.sandbox.mail.replies import Kind, new_mail, out_of_office, reply_to
from bot.sandbox.mail.smtp import Faults, Posted, Smtpd

USER, PASSWORD = "sales", "sandbox"


class Post:
    """Takes what the bot sends, and carries what the prospects write."""

    def __init__(self, watched: str | Iterable[str], now: Callable[[], datetime]) -> None:
        """`watched` holds the firm's addresses (`sales@…`, with every `sales+…@…`) and domains."""
        self._watched = {watched} if isinstance(watched, str) else set(watched)
        self._now = now
        self._ids = count(1)
        self._listeners: list[Callable[[], None]] = []
        self._deliveries: set[asyncio.Task[None]] = set()
        self.letters: list[Letter] = []
        """What the prospects received, oldest first."""
        self.answers: list[Letter] = []
        """What reached the firm's watched mailbox, oldest first."""
        self.received: list[Posted] = []
        """Every mail as it came in over SMTP, whoever sent it."""
        self.smtp = Smtpd(self._sort, ours=self._is_ours)
        self.imap = Imapd(USER, PASSWORD)

    @classmethod
    async def start(cls, watched: str | Iterable[str], now: Callable[[], datetime]) -> Self:
        """Open both servers on free ports of 127.0.0.1."""
        post = cls(watched, now)
        await post.smtp.start()
        await post.imap.start()
        return post

    async def stop(self) -> None:
        """Close both servers and drop who is connected."""
        await self.smtp.stop()
        await self.imap.stop()

    @property
    def smtp_url(self) -> str:
        """The value for SMTP_URL."""
        return f"smtp://127.0.0.1:{self.smtp.port}"

    @property
    def imap_url(self) -> str:
        """The value for IMAP_URL."""
        return f"imap://{USER}:{PASSWORD}@127.0.0.1:{self.imap.port}/INBOX"

    @property
    def faults(self) -> Faults:
        """What goes wrong with the bot's mail; the prospects' own always passes."""
        return self.smtp.faults

    def on_change(self, listener: Callable[[], None]) -> None:
        """Call back after every mail that arrived on either side."""
        self._listeners.append(listener)

    def letter(self, letter_id: str) -> Letter:
        """Give a prospect's letter; KeyError if there is none of that id."""
        for letter in self.letters:
            if letter.id == letter_id:
                return letter
        raise KeyError(letter_id)

    async def answer(
        self, letter_id: str, text: str, *, quote: bool = True, kind: Kind = "reply"
    ) -> None:
        """Answer a letter as its recipient's mail program would; KeyError if there is no such letter."""
        letter = self.letter(letter_id)
        if kind == "out of office":
            await self._carry("", out_of_office(letter, text, self._now()))
        else:
            await self._carry(letter.to, reply_to(letter, text, self._now(), quote=quote))

    async def write(
        self, sender: str, to: str, subject: str, text: str, headers: dict[str, str] | None = None
    ) -> None:
        """Carry any mail; with `Auto-Submitted` it travels with the null return path, as robots' does."""
        usual = {"From": sender, "To": to, "Subject": subject}
        mail = new_mail({**usual, **(headers or {})}, text, self._now())
        await self._carry("" if mail["Auto-Submitted"] else parseaddr(sender)[1], mail)

    async def _carry(self, sender: str, mail: EmailMessage) -> None:
        client = aiosmtplib.SMTP(
            hostname="127.0.0.1",
            port=self.smtp.port,
            start_tls=False,
            local_hostname="prospect.localhost",
        )
        async with client:
            await client.sendmail(sender, parseaddr(mail["To"])[1], mail.as_bytes(policy=SMTP))
        await asyncio.gather(*self._deliveries)

    def _sort(self, posted: Posted) -> None:
        letter = read_letter(posted, id=str(next(self._ids)), at=self._now())
        self.received.append(posted)
        if self._is_ours(posted.recipient):
            self.answers.append(letter)
            self._deliver(posted)
        else:
            self.letters.append(letter)
        for listener in self._listeners:
            listener()

    def _deliver(self, posted: Posted) -> None:
        at = self._now()
        envelope = (
            f"Return-Path: <{posted.sender}>\r\nDelivered-To: {posted.recipient}\r\n"
            f"Received: by sandbox.localhost for <{posted.recipient}>; {format_datetime(at)}\r\n"
        )
        task = asyncio.create_task(self.imap.deliver(envelope.encode() + posted.raw, at))
        self._deliveries.add(task)
        task.add_done_callback(self._deliveries.discard)

    def _is_ours(self, address: str) -> bool:
        local, _, domain = address.casefold().rpartition("@")
        plain = f"{local.partition('+')[0]}@{domain}"
        return any(ours.casefold().lstrip("@") in {domain, plain} for ours in self._watched)
