"""Watching a mailbox over IMAP: every mail is kept once, in order, before anything else happens."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.clock import wall_clock
from bot.mail.imap_session import Dropped, LoginRefused, MailboxError, Session, Unreadable
from bot.mail.oauth import Tokens
from bot.mail.url import MailUrl
from nurture.model import Fetched

log = logging.getLogger(__name__)

Keep = Callable[[str, int, Sequence[Fetched]], Awaitable[None]]
"""Commits mails of (mailbox, uidvalidity), all or none; the watcher goes on only when it returns."""
LastUid = Callable[[str], Awaitable[tuple[int, int] | None]]
"""Gives the (uidvalidity, uid) kept last of a mailbox, None for one never seen."""


class Filing(Protocol):
    """Knows what is to be moved to which folder, once it is handled and committed."""

    async def due(self, mailbox: str, uidvalidity: int) -> Mapping[str, Sequence[int]]:
        """Give uids by folder."""

    async def filed(self, mailbox: str, uidvalidity: int, uids: Sequence[int]) -> None:
        """Note that they were moved."""


# aioimaplib#118 forbids more than about 300 mails in one reply, memory more than a few large ones.
MAILS_AT_ONCE = 50
OCTETS_AT_ONCE = 16_000_000
LARGEST = 10_000_000


class State(StrEnum):
    """How it stands with a mailbox."""

    CONNECTING = "connecting"
    WATCHING = "watching"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long to wait, in seconds."""

    reply: float = 30
    idle: float = 240
    """Shorter than the 5 minutes after which some routers forget a silent connection."""
    poll: float = 15
    """Between looks, where the server offers no IDLE."""
    retry: float = 1
    """After the first failure; doubled after each further one, up to `retry_at_most`."""
    retry_at_most: float = 60
    refused: float = 300
    """After a refused login: more tries would get the account locked."""


class Watcher:
    """Reads one mailbox. It deletes nothing and marks nothing; it moves only if it is asked to."""

    def __init__(
        self,
        url: MailUrl,
        *,
        name: str,
        keep: Keep,
        last_uid: LastUid,
        pace: Pace | None = None,
        tokens: Tokens | None = None,
        filing: Filing | None = None,
        largest: int = LARGEST,
    ) -> None:
        """`name` is what the callbacks know this mailbox by; with `tokens` it uses OAuth2.

        With `filing` it moves what was read. Of a mail it takes `largest` octets at most.
        """
        self.name = name
        self.state = State.CONNECTING
        self.error = ""
        """What is wrong, in plain words; empty while watching."""
        self.last_seen: datetime | None = None
        """When the server was last asked for new mail and answered."""
        self._url = url
        self._keep = keep
        self._last_uid = last_uid
        self._pace = pace or Pace()
        self._tokens = tokens
        self._filing = filing
        self.largest = largest
        self._failures = 0

    async def watch(self, stop: asyncio.Event) -> None:
        """Watch until stopped. Trouble with the mailbox is noted, and tried again for ever."""
        async with asyncio.TaskGroup() as both:
            work = both.create_task(self._for_ever())
            await stop.wait()
            work.cancel()

    async def probe(self) -> str:
        """Log in, open the folder, and tell what is there. Raises MailboxError."""
        session = await Session.open(self._url, self._pace.reply, self._tokens)
        try:
            mails = len(await session.uids_above(0))
        finally:
            await session.leave()
        how = "IDLE" if session.idles else f"no IDLE: a look every {self._pace.poll:.0f} s"
        return f"{self._url.folder} holds {mails} mails ({how})"

    async def _for_ever(self) -> None:
        while True:
            try:
                await self._visit()
            except MailboxError as trouble:
                self._failed(trouble)
            await asyncio.sleep(self._pause())

    async def _visit(self) -> None:
        session = await Session.open(self._url, self._pace.reply, self._tokens)
        try:
            last = await self._where_to_start(session.uidvalidity)
            while True:
                last = await self._take_new(session, last)
                await self._file(session)
                await session.news(idle=self._pace.idle, poll=self._pace.poll)
        finally:
            session.close()

    async def _where_to_start(self, uidvalidity: int) -> int:
        """Give the last uid kept; 0 for a new mailbox and for one whose uids began anew (RFC 3501, 2.3.1.1)."""
        match await self._last_uid(self.name):
            case (kept, uid) if kept == uidvalidity:
                return uid
            case None:
                return 0
        log.warning("uids began anew: all mail is read again", extra={"mailbox": self.name})
        return 0

    async def _file(self, session: Session) -> None:
        """Move what was handled: only what is committed, and never deleting anything."""
        filing, box = self._filing, (self.name, session.uidvalidity)
        while filing and (due := await filing.due(*box)):
            for folder, uids in due.items():
                if not await session.move(uids, folder):
                    log.warning("mails can't be moved", extra={"mailbox": self.name})
                    return
                await filing.filed(*box, uids)

    async def _take_new(self, session: Session, last: int) -> int:
        uids = await session.uids_above(last)
        self._answered()
        for some in _batches(uids):
            sizes = await session.sizes(some)
            for load in _loads(some, sizes, self.largest):
                found = await self._fetch(session, load)
                mails = [self._fetched(uid, raw, sizes.get(uid, 0)) for uid, raw in found]
                await self._keep_all(session.uidvalidity, mails)
        return uids[-1] if uids else last

    async def _fetch(self, session: Session, uids: list[int]) -> list[tuple[int, bytes]]:
        """Read some mails; one that the server cannot give must not hold up the others."""
        try:
            return await session.fetch(uids, self.largest)
        except Unreadable:
            if len(uids) == 1:
                log.exception("mail unreadable", extra={"mailbox": self.name, "uid": uids[0]})
                return []
            return [mail for uid in uids for mail in await self._fetch(session, [uid])]

    def _fetched(self, uid: int, raw: bytes, size: int) -> Fetched:
        # Some servers only guess at a size: whatever is shorter than we asked for is whole.
        cut = len(raw) >= self.largest and size > len(raw)
        return Fetched(uid=uid, raw=raw, cut_from=size if cut else None)

    async def _keep_all(self, uidvalidity: int, mails: Sequence[Fetched]) -> None:
        try:
            await self._keep(self.name, uidvalidity, mails)
        except Exception as trouble:  # whatever it is, the mails must be offered again
            log.exception("mail not kept", extra={"mailbox": self.name, "mails": len(mails)})
            raise Dropped("A mail came but could not be stored; it will be read again") from trouble

    def _answered(self) -> None:
        self.last_seen = wall_clock()
        self._failures = 0
        if self.state is not State.WATCHING:
            log.info("watching", extra={"mailbox": self.name})
        self.state, self.error = State.WATCHING, ""

    def _failed(self, trouble: MailboxError) -> None:
        self._failures += 1
        refused = isinstance(trouble, LoginRefused)
        self.state = State.REFUSED if refused else State.UNREACHABLE
        self.error = str(trouble)
        log.warning("mailbox %s", self.state, extra={"mailbox": self.name, "try": self._failures})

    def _pause(self) -> float:
        """Wait longer after each failure, and not all at once with others (jitter)."""
        if self.state is State.REFUSED:
            return self._pace.refused
        doubled = self._pace.retry * 2.0 ** min(self._failures - 1, 16)
        longest = min(doubled, self._pace.retry_at_most)
        return longest * random.uniform(0.5, 1)  # noqa: S311 (no secret)


def _batches(uids: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(uids), MAILS_AT_ONCE):
        yield uids[start : start + MAILS_AT_ONCE]


def _loads(uids: list[int], sizes: Mapping[int, int], largest: int) -> Iterator[list[int]]:
    """Part mails so that no part fills the memory; one of unknown size may be the largest."""
    load, weight = list[int](), 0
    for uid in uids:
        its = min(sizes.get(uid, largest), largest)
        if load and weight + its > OCTETS_AT_ONCE:
            yield load
            load, weight = [], 0
        load.append(uid)
        weight += its
    yield load
