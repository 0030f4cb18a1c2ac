"""Returned mail: kept as it came before anything else, then read one by one."""

from asyncio import gather
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from nurture.calendar.zones import Zones
from nurture.conversing.returned import Returned, give_up, settle
from nurture.errors import Stale
from nurture.inbox import Judgement, Verdict, judge
from nurture.model import Received
from nurture.ports import Store
from nurture.rulebook import Rulebook
from nurture.tokens import whose

_AT_ONCE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Keeps and reads the mail of our mailboxes. `secrets` sign the tokens, newest first."""

    store: Store
    book: Rulebook
    zones: Zones
    secrets: tuple[str, ...]
    now: Callable[[], datetime]

    async def keep(self, mailbox: str, uidvalidity: int, uid: int, raw: bytes) -> None:
        """Commit a mail as it came. Fetching it again keeps it once.

        Where uids began anew, or somebody moved a mail away and back, the same bytes come
        under another uid: that is noted, and nothing is handled twice. (Each delivery adds
        headers of its own, so that the same bytes are the same mail.)
        """
        kept = Received(
            id=f"{mailbox}/{uidvalidity}/{uid}",
            mailbox=mailbox,
            uidvalidity=uidvalidity,
            uid=uid,
            at=self.now(),
            raw=raw,
        )
        twin = await self.store.received_twin(mailbox, sha256(raw).hexdigest()) if raw else None
        try:
            await self.store.save(_read_before(kept, twin) if twin else kept)
        except Stale:
            return  # it is kept already

    async def last_uid(self, mailbox: str) -> tuple[int, int] | None:
        """Tell where reading goes on."""
        last = await self.store.last_received(mailbox)
        return (last.uidvalidity, last.uid) if last else None

    async def read_waiting(self) -> bool:
        """Read mails that were not read yet, oldest first; gives whether there may be more.

        One that breaks us is set aside and holds up none behind it; then its fault goes on
        to whoever runs us. One that somebody else wrote about meanwhile is read at the next look.
        """
        waiting = await self.store.received_waiting(limit=_AT_ONCE)
        faults = [await self._fault(mail) for mail in waiting]
        for fault in filter(None, faults):
            raise fault
        return len(waiting) == _AT_ONCE

    async def _fault(self, mail: Received) -> Exception | None:
        (fault,) = await gather(self._read(mail), return_exceptions=True)
        if not isinstance(fault, Exception) or isinstance(fault, Stale):
            return None
        await give_up(self.store, mail, self.now())
        return fault

    async def _read(self, mail: Received) -> None:
        means = await self._judge(mail.raw)
        returned = Returned(
            mail=mail,
            means=means,
            contact=whose(means.token, self.secrets) or "",
            book=self.book,
            zones=self.zones,
            now=self.now(),
        )
        await settle(self.store, returned)

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


def _read_before(mail: Received, twin: Received) -> Received:
    why = f"read before, as {twin.id}"
    return replace(mail, raw=b"", handled_at=mail.at, verdict=Verdict.IGNORE, why=why)
