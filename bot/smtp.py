"""Handing our mail to the relay over SMTP: one recipient a mail, at most once."""

from asyncio import Semaphore, TimerHandle, get_running_loop
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from aiosmtplib import SMTP, SMTPException

from bot.mail_url import MailUrl
from bot.smtp_dialogue import address, greet, still_there, tell
from nurture.errors import Undelivered

CONNECTIONS = 4
IDLE_SECONDS = 30.0
PATIENCE_SECONDS = 60.0


class Relay:
    """The mail server that takes our mail. A connection is kept a while for the next mail."""

    def __init__(
        self, url: MailUrl, *, patience: float = PATIENCE_SECONDS, idle: float = IDLE_SECONDS
    ) -> None:
        """Both in seconds: how long to wait for one reply, and to keep an unused connection."""
        self._url = url
        self._patience = patience
        self._idle = idle
        self._turns = Semaphore(CONNECTIONS)
        self._at_rest: list[tuple[SMTP, TimerHandle]] = []

    async def hand_over(self, sender: str, recipient: str, raw: bytes) -> str:
        """Hand one mail to the relay for one recipient; gives its last reply.

        An empty sender is the null return path. Nothing is ever sent twice: a connection that
        breaks once the text may have gone raises Undelivered with `in_doubt` (RFC 5321, 4.2.5).
        """
        async with self._turns, self._connection() as client:
            await address(client, sender, recipient, raw)
            return await tell(client, raw)

    async def probe(self) -> str:
        """Connect, greet, log in and say NOOP; sends nothing. Raises Undelivered."""
        client = await greet(self._url, self._patience)
        alive = await still_there(client)
        await _part(client)
        if not alive:
            raise Undelivered("The relay hung up after the greeting", permanent=False)
        return f"{self._url.host}:{self._url.port} answers"

    async def close(self) -> None:
        """Take leave on the connections at rest."""
        while client := self._take_rested():
            await _part(client)

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[SMTP]:
        client = await self._rested_or_new()
        try:
            yield client
        except Undelivered:
            self._rest(client)
            raise
        except BaseException:  # cancelled in mid-dialogue: where it stood is unknown
            client.close()
            raise
        self._rest(client)

    async def _rested_or_new(self) -> SMTP:
        while client := self._take_rested():
            if await still_there(client):
                return client
        return await greet(self._url, self._patience)

    def _rest(self, client: SMTP) -> None:
        if client.is_connected:
            leave = get_running_loop().call_later(self._idle, client.close)
            self._at_rest.append((client, leave))

    def _take_rested(self) -> SMTP | None:
        while self._at_rest:
            client, leave = self._at_rest.pop()
            leave.cancel()
            if client.is_connected:
                return client
        return None


async def _part(client: SMTP) -> None:
    with suppress(SMTPException, OSError):  # whoever has gone already needs no goodbye
        await client.quit()
    client.close()
