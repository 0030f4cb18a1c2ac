"""Returned mail: kept as it came before anything else, then read one by one."""

from asyncio import gather, get_running_loop, sleep
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import TypeVar

from nurture.calendar.zones import Zones
from nurture.conversing.copies import copy_of
from nurture.conversing.returned import Returned, give_up, settle
from nurture.errors import Stale
from nurture.inbox import Judgement, judge
from nurture.model import Contact, Fetched, Received
from nurture.ports import Store
from nurture.rulebook import Rulebook
from nurture.tokens import whose

T = TypeVar("T")

_AT_ONCE = 20
_JUDGING_SECONDS = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Keeps and reads the mail of our mailboxes. `secrets` sign the tokens, newest first."""

    store: Store
    book: Rulebook
    zones: Zones
    secrets: tuple[str, ...]
    now: Callable[[], datetime]

    async def keep(self, mailbox: str, uidvalidity: int, mails: Sequence[Fetched]) -> None:
        """Commit mails as they came, all or none. Fetching one again keeps it once.

        Where uids began anew, or somebody moved a mail away and back, the same bytes come
        under another uid: that is noted, and nothing is handled twice. (Each delivery adds
        headers of its own, so that the same bytes are the same mail.)
        """
        kept = [await self._received(mailbox, uidvalidity, mail) for mail in mails]
        fresh = [mail for mail in kept if not await self.store.get(Received, mail.id)]
        await self.store.save(*fresh)

    async def _received(self, mailbox: str, uidvalidity: int, mail: Fetched) -> Received:
        received = Received(
            id=f"{mailbox}/{uidvalidity}/{mail.uid}",
            mailbox=mailbox,
            uidvalidity=uidvalidity,
            uid=mail.uid,
            at=self.now(),
            raw=mail.raw,
            cut_from=mail.cut_from,
        )
        digest = sha256(mail.raw).hexdigest()
        twin = await self.store.received_twin(mailbox, digest) if mail.raw else None
        return replace(copy_of(received, twin), handled_at=received.at) if twin else received

    async def last_uid(self, mailbox: str) -> tuple[int, int] | None:
        """Tell where reading goes on."""
        last = await self.store.last_received(mailbox)
        return (last.uidvalidity, last.uid) if last else None

    async def read_waiting(self) -> bool:
        """Read mails that were not read yet, oldest first; gives whether there may be more.

        One that breaks us is set aside and holds up none behind it; then its fault goes on
        to whoever runs us. One that somebody else wrote about meanwhile is read at the next look.
        """
        faults: list[Exception] = []
        talks: dict[str, list[Returned]] = {}
        waiting = await self.store.received_waiting(limit=_AT_ONCE)
        began = get_running_loop().time()
        for mail in waiting:
            if get_running_loop().time() > began + _JUDGING_SECONDS:
                break  # nobody's wish waits for the many large mails behind it
            if returned := await self._tried(mail, self._understood(mail), faults):
                talks.setdefault(await self._whom(returned), []).append(returned)
            await sleep(0)  # a large mail takes a while to judge, and leads come in meanwhile
        # Side by side, so that the deeds of a look share a commit; one person's mails in order.
        await gather(*(self._settled(talk, faults) for talk in talks.values()))
        for fault in faults:
            raise fault
        return bool(waiting)

    async def _settled(self, talk: Sequence[Returned], faults: list[Exception]) -> None:
        for returned in talk:
            await self._tried(returned.mail, settle(self.store, returned), faults)

    async def _tried(self, mail: Received, work: Awaitable[T], faults: list[Exception]) -> T | None:
        """Do some work on a mail; a fault of ours is put to the others, and the mail set aside."""
        (done,) = await gather(work, return_exceptions=True)
        if not isinstance(done, BaseException):
            return done
        if isinstance(done, Exception) and not isinstance(done, Stale):
            await give_up(self.store, mail, self.now())
            faults.append(done)
        return None

    async def _understood(self, mail: Received) -> Returned:
        means = await self._judge(mail.raw)
        return Returned(
            mail=mail,
            means=means,
            contact=whose(means.token, self.secrets) or "",
            book=self.book,
            zones=self.zones,
            now=self.now(),
        )

    async def _whom(self, returned: Returned) -> str:
        """Tell whose mails it goes among: by the address that it is about."""
        known = await self.store.get(Contact, returned.contact) if returned.contact else None
        return known.key if known else returned.means.address.casefold() or returned.mail.id

    async def _judge(self, raw: bytes) -> Judgement:
        """Judge twice if it answers a letter of ours: the second time without its words."""
        boxes = (box.address for box in self.book.mailboxes if box.address)
        ours = (self.book.mail.address, *boxes)
        domains = tuple(dict.fromkeys(address.rpartition("@")[2] for address in ours))
        first = judge(raw, domains=domains, ours=ours)
        sent = await self._sent(first.answers)
        if not sent:
            return first
        return judge(raw, domains=domains, ours=ours, sent=sent.get)

    async def _sent(self, message_ids: tuple[str, ...]) -> Mapping[str, str]:
        found = {}
        for message_id in message_ids[:20]:
            send = await self.store.send_by_message(message_id)
            if send and send.text:
                found[message_id] = send.text
        return found
