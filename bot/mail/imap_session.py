"""One IMAP connection: whatever is said on it ends, at the latest, when the connection does."""

import logging
import ssl
from asyncio import FIRST_COMPLETED, Future, ensure_future, get_running_loop, sleep, wait
from collections.abc import Awaitable, Sequence
from contextlib import suppress
from typing import Any, Self, TypeVar

from aioimaplib import AioImapException, CommandTimeout

from bot.mail.imap_client import Client, quoted
from bot.mail.imap_lines import folders_in, mails_in, sizes_in, uidvalidity_in, words_of
from bot.mail.oauth import NoToken, Tokens
from bot.mail.url import MailUrl, trusted_tls

T = TypeVar("T")

# At INFO it logs what the server says, at DEBUG every mail.
logging.getLogger("aioimaplib").setLevel(logging.WARNING)


class MailboxError(Exception):
    """Something is wrong with the mailbox; the message says what in plain words."""


class Dropped(MailboxError):
    """The connection is gone, or so late that it can't be trusted: connect anew."""


class LoginRefused(MailboxError):
    """The server knows us not: trying again soon helps nobody."""


class NoSuchFolder(MailboxError):
    """The folder that we are to watch can't be opened; the message names those that are there."""


class Unreadable(MailboxError):
    """The server does not hand out a mail that it lists."""


class Session:
    """A logged-in connection with one folder open."""

    def __init__(self, url: MailUrl, patience: float) -> None:
        self._lost: Future[None] = get_running_loop().create_future()
        self._client = Client(
            url.host,
            url.port,
            timeout=patience,
            conn_lost_cb=self._hang_up,
            ssl_context=trusted_tls() if url.tls else None,
        )
        self.uidvalidity = 0

    @classmethod
    async def open(cls, url: MailUrl, patience: float, tokens: Tokens | None = None) -> Self:
        """Connect, log in and open the folder; one reply may take `patience` seconds.

        With `tokens` it logs in by OAuth2, else with the password.

        Raises LoginRefused or Dropped.
        """
        session = cls(url, patience)
        try:
            await session._enter(url, tokens)
        except BaseException:
            session.close()
            raise
        return session

    @property
    def idles(self) -> bool:
        """Whether the server tells of new mail by itself (RFC 2177)."""
        return bool(self._client.has_capability("IDLE"))

    async def uids_above(self, last: int) -> list[int]:
        """List the uids above one, ascending."""
        self._client.protocol.news = False
        reply = await self._ok(self._client.uid_search(f"UID {last + 1}:*", charset=None))
        found = {int(word) for line in reply[:-1] for word in line.split() if word.isdigit()}
        return sorted(uid for uid in found if uid > last)  # n:* always names the last mail

    async def sizes(self, uids: Sequence[int]) -> dict[int, int]:
        """Ask how many octets some mails have; one that the server does not tell of is left out."""
        names = ",".join(map(str, uids))
        reply = await self._race(self._client.uid("fetch", names, "(UID RFC822.SIZE)"))
        return dict(sizes_in(reply.lines))

    async def fetch(self, uids: Sequence[int], at_most: int) -> list[tuple[int, bytes]]:
        """Read mails without marking them as seen, in the order of their uids, each up to so many octets.

        At most 100 at once (aioimaplib#118). One that is gone is left out; Unreadable if the
        server refuses. A partial fetch of a shorter mail gives the whole (RFC 3501, 6.4.5).
        """
        names, part = ",".join(map(str, uids)), f"(UID BODY.PEEK[]<0.{at_most}>)"
        reply = await self._race(self._client.uid("fetch", names, part))
        if reply.result != "OK":
            raise Unreadable(f"The mail server does not hand out mail {names}")
        return sorted((uid, raw) for uid, raw in mails_in(reply.lines) if uid in uids)

    async def move(self, uids: Sequence[int], folder: str) -> bool:
        """Move mails to a folder (RFC 6851), made if it is not there; one that is gone is no matter.

        False if the server cannot move: copying and deleting is not the same, so nothing is done.
        """
        if not self._client.has_capability("MOVE"):
            return False
        names = ",".join(map(str, uids))
        for _ in range(2):
            reply = await self._race(self._client.uid("move", names, quoted(folder)))
            if reply.result == "OK":
                return True
            await self._race(self._client.create(quoted(folder)))
        return False

    async def news(self, *, idle: float, poll: float) -> None:
        """Wait until there may be new mail: until the server says so, or for some seconds.

        Without IDLE a NOOP makes the server look (RFC 3501, 6.1.2); before a SEARCH alone
        Dovecot looks into its folder every few seconds only.
        """
        if not self.idles:
            await self._race(sleep(poll))
            await self._ok(self._client.noop())
        elif not self._client.protocol.news:
            await self._idle(idle)

    async def leave(self) -> None:
        """Log out and close."""
        with suppress(MailboxError):
            await self._race(self._client.logout())
        self.close()

    def close(self) -> None:
        """Drop the connection at once."""
        for task in self._client.tasks | self._client.protocol.tasks:
            task.cancel()
        if self._client.protocol.transport:
            self._client.protocol.transport.abort()

    async def _enter(self, url: MailUrl, tokens: Tokens | None) -> None:
        await self._race(self._client.wait_hello_from_server())
        reply = await self._log_in(url, tokens)
        if reply.result != "OK":
            if tokens:
                tokens.forget()
            raise LoginRefused(f"The mailbox refuses the login: {words_of(reply.lines)}")
        await self._race(self._client.protocol.capability())  # it may offer more after the login
        self.uidvalidity = uidvalidity_in(await self._opened(url.folder))

    async def _opened(self, folder: str) -> list[bytes]:
        reply = await self._race(self._client.select(quoted(folder)))
        if reply.result == "OK":
            lines: list[bytes] = reply.lines
            return lines
        there = ", ".join(folders_in(await self._ok(self._client.list('""', "*"))))
        raise NoSuchFolder(
            f"The mailbox has no folder {folder!r} that we may open ({words_of(reply.lines)}). "
            f"There are: {there or 'none'}"
        )

    async def _log_in(self, url: MailUrl, tokens: Tokens | None) -> Any:
        if tokens is None:
            return await self._race(self._client.login(quoted(url.user), url.password))
        try:
            token = await tokens.fresh()
        except NoToken as trouble:
            raise Dropped(str(trouble)) from None
        return await self._race(self._client.xoauth2(url.user, token))

    async def _idle(self, at_most: float) -> None:
        ended = await self._race(self._client.idle_start(at_most))
        if not self._client.protocol.news:  # it may have come before IDLE was under way
            await self._race(self._client.wait_server_push())
        self._client.idle_done()
        await self._race(ended, within=self._client.timeout)

    async def _ok(self, speech: Awaitable[Any]) -> list[bytes]:
        reply = await self._race(speech)
        if reply.result != "OK":
            raise Dropped(f"The mail server says {reply.result} {words_of(reply.lines)}")
        lines: list[bytes] = reply.lines
        return lines

    async def _race(self, speech: Awaitable[T], *, within: float | None = None) -> T:
        """Wait for an answer or for the end of the connection, which aioimaplib tells nobody else."""
        heard = ensure_future(speech)
        either: set[Future[Any]] = {heard, self._lost}
        try:
            await wait(either, timeout=within, return_when=FIRST_COMPLETED)
            if not heard.done():
                raise Dropped("The mail server hung up")
            return heard.result()
        except (TimeoutError, CommandTimeout):
            raise Dropped("The mail server does not answer in time") from None
        except ssl.SSLCertVerificationError as trouble:
            raise Dropped(_untrusted(trouble)) from None
        except (AioImapException, OSError) as trouble:
            raise Dropped(f"The mail server does not answer: {trouble}") from None
        finally:
            heard.cancel()

    def _hang_up(self, _trouble: Exception | None) -> None:
        if not self._lost.done():
            self._lost.set_result(None)


def _untrusted(trouble: ssl.SSLCertVerificationError) -> str:
    return (
        f"The mail server's certificate is not to be trusted: {trouble.verify_message}. "
        "Use the name that the certificate is for, or have the server's certificate renewed"
    )
