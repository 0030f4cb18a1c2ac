"""The line to a mail server that has greeted us: commands in one write, their replies in order."""

import asyncio
from typing import NamedTuple

_LONGEST_LINE, _MOST_LINES = 8_192, 100
_REFUSALS = range(400, 600)


class Reply(NamedTuple):
    """What a server says to one command (RFC 5321, 4.2)."""

    code: int
    words: str

    @property
    def refuses(self) -> bool:
        """Whether it says no, for now (4yz) or for good (5yz)."""
        return self.code in _REFUSALS

    def __str__(self) -> str:
        return f"{self.code} {self.words}"


class Line(asyncio.Protocol):
    """One connection, taken over from whoever opened, encrypted and greeted.

    `offers` are the server's extensions in small letters; `patience` is how many seconds to wait
    for a reply. It carries one dialogue at a time, and where that breaks it closes: nobody could
    tell whose the next reply is.
    """

    def __init__(
        self, transport: asyncio.Transport, *, offers: frozenset[str], patience: float
    ) -> None:
        self.offers = offers
        self._transport = transport
        self._patience = patience
        self._unread = b""
        self._words: list[str] = []
        self._replies: list[Reply] = []
        self._wanted = 0
        self._heard: asyncio.Future[list[Reply]] | None = None
        transport.set_protocol(self)

    @property
    def is_open(self) -> bool:
        """Whether it stands, as far as we have heard."""
        return not self._transport.is_closing()

    def close(self) -> None:
        """Hang up."""
        self._transport.close()

    async def say(self, *commands: bytes) -> list[Reply]:
        """Say all in one write and give a reply to each; fewer where it hung up after some.

        Raises OSError where it broke before any, was silent too long, or made no sense.
        """
        if not self.is_open:
            raise ConnectionError("it has hung up")
        self._replies, self._wanted = [], len(commands)
        self._heard = asyncio.get_running_loop().create_future()
        self._transport.write(b"".join(commands))
        try:
            async with asyncio.timeout(self._patience):
                return await self._heard
        except TimeoutError:
            self.close()
            raise TimeoutError(f"nothing was heard for {self._patience:g} seconds") from None
        except BaseException:
            self.close()
            raise
        finally:
            self._heard = None

    def data_received(self, data: bytes) -> None:
        """See asyncio. What nobody asked for is dropped, so that it is no reply to what is next."""
        if self._heard is None:
            return
        *lines, self._unread = (self._unread + data).split(b"\n")
        for line in lines:
            self._read(line.decode(errors="replace").rstrip())
        if len(self._unread) > _LONGEST_LINE or len(self._words) > _MOST_LINES:
            self._end(ConnectionError("the answer had no end"))

    def connection_lost(self, exc: Exception | None) -> None:
        """See asyncio. A server that refuses with 421 hangs up before it answers the rest."""
        self._end(exc or ConnectionError("it hung up"))

    def _read(self, line: str) -> None:
        code, goes_on, words = line[:3], line[3:4] == "-", line[4:]
        if not code.isdecimal():
            self._end(ConnectionError(f"the answer was {line}"))
            return
        self._words.append(words)
        if not goes_on:
            self._replies.append(Reply(int(code), "\n".join(self._words)))
            self._words = []
            if len(self._replies) == self._wanted:
                self._end()

    def _end(self, trouble: Exception | None = None) -> None:
        if self._heard is None or self._heard.done():
            return
        if trouble and not self._replies:
            self._heard.set_exception(trouble)
        else:
            self._heard.set_result(self._replies)
