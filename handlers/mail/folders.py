"""Folders for what was read: where a mail goes once it is handled, if the rules file names one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from nurture.errors import Stale
from nurture.model import Received
from nurture.ports import Store
from nurture.rulebook import Mailbox

_AT_ONCE = 100  # aioimaplib#118


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """Says what is to be moved in one mailbox, and notes what was."""

    store: Store
    box: Mailbox
    now: Callable[[], datetime]

    async def due(self, mailbox: str, uidvalidity: int) -> Mapping[str, Sequence[int]]:
        """Give uids by folder; what has no folder stays where it is, and is noted as filed."""
        found: dict[str, list[int]] = {}
        for mail in await self.store.received_unfiled(mailbox, uidvalidity, limit=_AT_ONCE):
            folder = self.box.aside if mail.aside else self.box.handled
            if folder:
                found.setdefault(folder, []).append(mail.uid)
            else:
                await self._note(mail)
        return found

    async def filed(self, mailbox: str, uidvalidity: int, uids: Sequence[int]) -> None:
        """Note that they were moved. A crash before this moves them once more, to no effect."""
        for uid in uids:
            mail = await self.store.get(Received, f"{mailbox}/{uidvalidity}/{uid}")
            if mail:
                await self._note(mail)

    async def _note(self, mail: Received) -> None:
        try:
            await self.store.save(replace(mail, filed_at=self.now()))
        except Stale:
            return  # the next look notes it
