"""Readings: all that bears on a mail, read at one go, and what many mails share only once."""

from nurture.mail.ready import Ready
from nurture.model import Contact, Halt, Lead, Send, Show, halt_of_campaign, halt_of_domain
from nurture.paging import every
from nurture.ports import Store
from nurture.rulebook import Rulebook

_FEW = 100


class Readings:
    """Reads for one look at the outbox: shows and halts once, until `forget`."""

    def __init__(self, store: Store, book: Rulebook) -> None:
        self._store = store
        self._book = book
        self._shows: dict[str, Show | None] = {}
        self._halts: dict[str, Halt | None] = {}

    def forget(self) -> None:
        """Read shows and halts anew: something has just been refused."""
        self._shows.clear()
        self._halts.clear()

    async def ready(self, send: Send) -> Ready | None:
        """Give a mail with all that bears on it; None if nobody is at its address any more."""
        contact = await self._store.get(Contact, send.contact)
        lead = await self._store.get(Lead, send.lead)
        if contact is None or lead is None:
            return None
        return Ready(
            send=send,
            contact=contact,
            lead=lead,
            show=await self._show(send.campaign),
            sequence=self._book.sequence(send.campaign),
            others=await self._others(send),
            contacts=await self._contacts(lead, contact),
            halts=await self._halts_of(send),
        )

    async def _others(self, send: Send) -> tuple[Send, ...]:
        # Nearly everybody has few: one question, and not another to learn that there is no more.
        sends = await self._store.sends_of(send.lead, limit=_FEW)
        if len(sends) == _FEW:
            pages = every(lambda after: self._store.sends_of(send.lead, limit=_FEW, after=after))
            sends = [other async for other in pages]
        return tuple([other for other in sends if other.id != send.id])

    async def _contacts(self, lead: Lead, contact: Contact) -> tuple[Contact, ...]:
        if lead.contacts == (contact.id,):
            return (contact,)
        return tuple(await self._store.contacts_of(lead.id))

    async def _show(self, campaign: str) -> Show | None:
        if campaign not in self._shows:
            self._shows[campaign] = await self._store.get(Show, campaign)
        return self._shows[campaign]

    async def _halts_of(self, send: Send) -> tuple[Halt, ...]:
        names = halt_of_domain(self._book.mail.domain), halt_of_campaign(send.campaign)
        for name in names:
            if name not in self._halts:
                self._halts[name] = await self._store.get(Halt, name)
        return tuple(halt for name in names if (halt := self._halts[name]))
