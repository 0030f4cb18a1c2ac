"""Connected systems: whoever holds the same people must obey a wish to stop, too (R50)."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from nurture.model import Confirmed, Contact, Receipt
from nurture.ports import Store

log = logging.getLogger(__name__)


class Connected(Protocol):
    """A system that holds the same people. `name` is what receipts call it."""

    name: str

    async def obey(self, receipt: Receipt, contacts: Sequence[Contact], now: datetime) -> bool:
        """Pass a wish on; gives whether the system has said that it obeys.

        It is asked again until it has, so passing the same wish on twice must be harmless.
        """


async def pass_on(store: Store, systems: Sequence[Connected], *, now: datetime) -> int:
    """Pass every unconfirmed wish on to the systems that owe a word; gives how many still do."""
    by_name = {system.name: system for system in systems}
    owing = 0
    for receipt in await store.receipts_waiting():
        found = [await store.get(Contact, one) for one in receipt.contacts]
        contacts = [contact for contact in found if contact]
        told = [await _told(one, by_name, receipt, contacts, now) for one in receipt.confirmed]
        answered = replace(receipt, confirmed=tuple(told))
        if answered != receipt:
            await store.save(answered)
            log.info("a wish was confirmed", extra={"receipt": receipt.id})
        owing += answered.waits
    return owing


async def _told(
    row: Confirmed,
    systems: dict[str, Connected],
    receipt: Receipt,
    contacts: Sequence[Contact],
    now: datetime,
) -> Confirmed:
    system = systems.get(row.system)
    if row.at or system is None:
        return row
    obeys = await system.obey(receipt, contacts, now)
    return replace(row, at=now) if obeys else row
