"""Handing our mail to the relay over SMTP: one recipient a mail, at most once."""

from asyncio import Semaphore, TimerHandle, get_running_loop
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from aiosmtplib import SMTP, SMTPException

from bot.mail.smtp_dialogue import address, greet, still_there, tell
from bot.mail.url import MailUrl
from nurture.errors import Undelivered

CONNECTIONS = 4
IDLE_SECONDS = 30.0
PATIENCE_SECONDS = 60.0
ASKED_AFTER_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class _Rested:
    """A connection at rest: when it leaves by itself, since when it rests, and whether all went well."""

    client: SMTP
    leave: TimerHandle
    since: float
    clean: bool


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
        self._at_rest: list[_Rested] = []

    async def hand_over(self, sender: str, recipient: str, raw: bytes) -> str:
        """Hand one mail to the relay for one recipient; gives its last reply.

        An empty sender is the null return path. Nothing is ever sent twice: a connection that
        breaks once the text may have gone raises Undelivered with `in_doubt` (RFC 5321, 4.2.5).
        """
        async with self._turns:
            while True:
                async with self._connection() as (client, kept):
                    try:
                        await address(client, sender, recipient, raw)
                    except Undelivered as trouble:
                        if kept and trouble.before_it:
                            continue  # it hung up since the last mail; a new one may not have
                        raise
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
        while rested := self._take_rested():
            await _part(rested.client)

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[tuple[SMTP, bool]]:
        """Give a connection, and whether it was kept from an earlier mail."""
        client = await self._rested()
        kept = client is not None
        client = client or await greet(self._url, self._patience)
        try:
            yield client, kept
        except Undelivered:
            self._rest(client, clean=False)
            raise
        except BaseException:  # cancelled in mid-dialogue: where it stood is unknown
            client.close()
            raise
        self._rest(client, clean=True)

    async def _rested(self) -> SMTP | None:
        """Take a connection that still answers.

        One whose last mail was taken a moment ago is not asked first: it would cost one reply
        a mail, and the next command shows it as well.
        """
        while rested := self._take_rested():
            if rested.clean and get_running_loop().time() - rested.since < ASKED_AFTER_SECONDS:
                return rested.client
            if await still_there(rested.client):
                return rested.client
        return None

    def _rest(self, client: SMTP, *, clean: bool) -> None:
        if client.is_connected:
            loop = get_running_loop()
            leave = loop.call_later(self._idle, client.close)
            self._at_rest.append(_Rested(client, leave, loop.time(), clean))

    def _take_rested(self) -> _Rested | None:
        while self._at_rest:
            rested = self._at_rest.pop()
            rested.leave.cancel()
            if rested.client.is_connected:
                return rested
        return None


async def _part(client: SMTP) -> None:
    with suppress(SMTPException, OSError):  # whoever has gone already needs no goodbye
        await client.quit()
    client.close()
