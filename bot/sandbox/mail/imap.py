"""The sandbox's IMAP server: pymap in this process, one account, one INBOX in memory."""

import asyncio
import logging
from argparse import Namespace
from datetime import datetime

from proxyprotocol.sock import SocketInfo
from pymap.backend.dict import Config, Login
from pymap.backend.dict.mailbox import MailboxData, Message
from pymap.concurrent import Subsystem
from pymap.flags import FlagOp
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.user import UserMetadata
from pysasl.hashing import Cleartext

# A cut connection is no event here, and a command may hold an address.
logging.getLogger("pymap").setLevel(logging.CRITICAL)

REMIND_AFTER_SECONDS = (0.02, 0.1, 0.5)


class _Config(Config):
    @property
    def greeting(self) -> bytes:
        return b"The sandbox's mailbox"  # pymap's own asks DNS for this machine's name


class Imapd:
    """Listens on loopback and offers IDLE; knows one account."""

    def __init__(self, user: str, password: str) -> None:
        self.port = 0
        self.connections = 0
        config = _Config(
            Namespace(passlib_cfg=None, proxy_protocol=None),
            host="127.0.0.1",
            port=0,
            tls_enabled=False,
            demo_data=False,
            demo_user=user,
            demo_password=password,
            hash_context=Cleartext(),
            cpu_subsystem=Subsystem.for_asyncio(),
            invalid_user_sleep=0.0,
        )
        self._login = Login(config)
        self._login.users_dict[user] = UserMetadata(config, user, password=password)
        self._serve = IMAPServer(self._login, config)
        self._open: dict[asyncio.Task[None], asyncio.StreamWriter] = {}
        self._reminders: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        """Listen, after a stop on the same port as before and with the same mail."""
        self._server = await asyncio.start_server(self._answer, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Stop listening and drop whoever is connected."""
        if self._server:
            self._server.close()
        for reminding in self._reminders:
            reminding.cancel()
        await self.cut()

    async def cut(self) -> None:
        """Break every connection, and go on listening."""
        for writer in self._open.values():
            writer.transport.abort()
        if self._open:
            await asyncio.wait(self._open, timeout=1)

    async def deliver(self, raw: bytes, at: datetime) -> None:
        """Put a mail into the INBOX and wake whoever idles."""
        async with self._login.demo_user_identity.new_session() as session:
            inbox = await session.mailbox_set.get_mailbox("INBOX")
            message = await inbox.append(AppendMessage(raw, at), recent=True)
        reminding = asyncio.create_task(_remind(inbox, message))
        self._reminders.add(reminding)
        reminding.add_done_callback(self._reminders.discard)

    def forget(self) -> None:
        """Lose all mail: the INBOX begins anew with another UIDVALIDITY."""
        self._login.config.set_cache.clear()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self.connections += 1
        self._open[task] = writer
        try:
            await self._serve(reader, writer, SocketInfo.get(writer, None))
        finally:
            del self._open[task]


async def _remind(inbox: MailboxData, message: Message) -> None:
    """Touch a new mail a few times more.

    pymap forgets to tell an IDLE of what arrived while the command before it was under way;
    any later change makes it tell. Other servers do not forget.
    """
    for seconds in REMIND_AFTER_SECONDS:
        await asyncio.sleep(seconds)
        await inbox.update(message.uid, message, frozenset(), FlagOp.ADD)
