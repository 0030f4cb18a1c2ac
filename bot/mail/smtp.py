"""Handing our mail to the relay over SMTP: one recipient a mail, at most once."""

from asyncio import Semaphore, TimerHandle, get_running_loop
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.mail.oauth import Tokens
from bot.mail.smtp_dialogue import address, greet, part, still_there, tell
from bot.mail.smtp_line import Line
from bot.mail.url import MailUrl
from nurture.errors import Undelivered
from nurture.mail.outbox import AT_ONCE

CONNECTIONS = AT_ONCE
IDLE_SECONDS = 30.0
PATIENCE_SECONDS = 60.0
ASKED_AFTER_SECONDS = 2.0
_FOR_NOW = range(400, 500)


@dataclass(frozen=True, slots=True)
class _Rested:
    """A connection at rest: when it leaves by itself, since when it rests, and whether all went well."""

    line: Line
    leave: TimerHandle
    since: float
    clean: bool


class _HungUp(Exception):
    """A kept connection is no more; a new one may be."""


class _OneTooMany(Exception):
    """The relay wants no further connection beside those that it has with us."""


class Relay:
    """The mail server that takes our mail. A connection is kept a while for the next mail.

    Where the relay turns one away while it serves others of ours, its mail waits for one of
    those, and we open no more of them until one was idle for long.
    """

    def __init__(
        self,
        url: MailUrl,
        *,
        tokens: Tokens | None = None,
        patience: float = PATIENCE_SECONDS,
        idle: float = IDLE_SECONDS,
    ) -> None:
        """Both in seconds: how long to wait for one reply, and to keep an unused connection.

        With `tokens` it logs in by OAuth2, else with the password.
        """
        self._url = url
        self._tokens = tokens
        self._patience = patience
        self._idle = idle
        self._turns = Semaphore(CONNECTIONS)
        self._withheld = 0
        self._busy = 0
        self._at_rest: list[_Rested] = []

    async def hand_over(self, sender: str, recipient: str, raw: bytes) -> str:
        """Hand one mail to the relay for one recipient; gives its last reply.

        An empty sender is the null return path. Nothing is ever sent twice: a connection that
        breaks once the text may have gone raises Undelivered with `in_doubt` (RFC 5321, 4.2.5).
        """
        async with self._turns:
            while True:
                try:
                    return await self._told(sender, recipient, raw)
                except _HungUp:
                    continue
                except _OneTooMany:
                    await self._turns.acquire()  # when another is done; and it is not given back
                    self._withheld += 1

    async def _told(self, sender: str, recipient: str, raw: bytes) -> str:
        async with self._connection() as (line, kept):
            try:
                await address(line, sender, recipient, raw)
            except Undelivered as trouble:
                if kept and trouble.before_it:
                    raise _HungUp from None
                raise
            return await tell(line, raw)

    async def probe(self) -> str:
        """Connect, greet, log in and say NOOP; sends nothing. Raises Undelivered."""
        line = await self._greeted()
        alive = await still_there(line)
        await part(line)
        if not alive:
            raise Undelivered("The relay hung up after the greeting", permanent=False)
        return f"{self._url.host}:{self._url.port} answers"

    async def _greeted(self) -> Line:
        return await greet(self._url, self._patience, self._tokens)

    async def close(self) -> None:
        """Take leave on the connections at rest."""
        while rested := self._take_rested():
            await part(rested.line)

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[tuple[Line, bool]]:
        """Give a connection, and whether it was kept from an earlier mail."""
        self._busy += 1
        try:
            kept = await self._rested()
            line = kept or await self._one_more()
            try:
                yield line, kept is not None
            except Undelivered:
                self._rest(line, clean=False)
                raise
            except BaseException:  # cancelled in mid-dialogue: where it stood is unknown
                line.close()
                raise
            self._rest(line, clean=True)
        finally:
            self._busy -= 1

    async def _one_more(self) -> Line:
        try:
            return await self._greeted()
        except Undelivered as refusal:
            if self._busy > 1 and refusal.code in _FOR_NOW:
                raise _OneTooMany from None
            raise

    async def _rested(self) -> Line | None:
        """Take a connection that still answers.

        One whose last mail was taken a moment ago is not asked first: it would cost one reply
        a mail, and the next command shows it as well.
        """
        while rested := self._take_rested():
            if rested.clean and get_running_loop().time() - rested.since < ASKED_AFTER_SECONDS:
                return rested.line
            if await still_there(rested.line):
                return rested.line
        return None

    def _rest(self, line: Line, *, clean: bool) -> None:
        if line.is_open:
            loop = get_running_loop()
            leave = loop.call_later(self._idle, self._leave, line)
            self._at_rest.append(_Rested(line, leave, loop.time(), clean))

    def _leave(self, line: Line) -> None:
        line.close()
        while self._withheld:
            self._withheld -= 1
            self._turns.release()

    def _take_rested(self) -> _Rested | None:
        while self._at_rest:
            rested = self._at_rest.pop()
            rested.leave.cancel()
            if rested.line.is_open:
                return rested
        return None
