"""The sandbox's SMTP server: takes every mail, and can be told to behave badly."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from weakref import WeakSet

from aiosmtpd.smtp import SMTP, Envelope, Session

# It logs every command, addresses and all.
logging.getLogger("mail.log").setLevel(logging.ERROR)


@dataclass(slots=True)
class Faults:
    """What goes wrong, until it is mended; a reply is a whole line such as `550 5.1.1 No such user`."""

    greeting: str = ""
    """Said to MAIL FROM, before anybody is named."""
    recipient: str = ""
    """Said to RCPT TO."""
    text: str = ""
    """Said once the text was told; the mail is not taken."""
    hang_up: bool = False
    """Take the mail, but break the connection instead of saying so."""


@dataclass(frozen=True, slots=True)
class Posted:
    """One mail as it was handed over; an empty sender is the null return path."""

    sender: str
    recipient: str
    raw: bytes


class Smtpd:
    """Listens on loopback; a mail to a recipient the firm watches meets no faults."""

    def __init__(
        self, take: Callable[[Posted], None], *, ours: Callable[[str], bool] = lambda _: False
    ) -> None:
        self.faults = Faults()
        self.connections = 0
        self.port = 0
        self._take = take
        self._ours = ours
        self._open: WeakSet[SMTP] = WeakSet()
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        """Listen, after a stop on the same port as before."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._answer, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Stop listening and drop whoever is connected."""
        if self._server:
            self._server.close()
        self.cut()
        await asyncio.sleep(0)

    def cut(self) -> None:
        """Break every connection, and go on listening."""
        for client in list(self._open):
            if client.transport:
                client.transport.abort()  # type: ignore[attr-defined]

    def _answer(self) -> SMTP:
        self.connections += 1
        client = SMTP(
            self,
            hostname="sandbox.localhost",
            ident="mail",
            enable_SMTPUTF8=True,
            loop=asyncio.get_running_loop(),
        )
        self._open.add(client)
        return client

    async def handle_MAIL(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, sender: str, options: list[str]
    ) -> str:
        if self.faults.greeting:
            return self.faults.greeting
        envelope.mail_from = sender
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, to: str, _options: list[str]
    ) -> str:
        if self.faults.recipient and not self._ours(to):
            return self.faults.recipient
        envelope.rcpt_tos.append(to)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        spared = all(self._ours(to) for to in envelope.rcpt_tos)
        if self.faults.text and not spared:
            return self.faults.text
        sender = (envelope.mail_from or "").removeprefix("<>")
        for to in envelope.rcpt_tos:
            self._take(Posted(sender, to, envelope.original_content or b""))
        if self.faults.hang_up and not spared:
            server.transport.abort()  # type: ignore[union-attr]
        return "250 Taken"
