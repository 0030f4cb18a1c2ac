"""The mail's pace: how many letters a second the relay takes while there are many to take."""

import time
from dataclasses import replace
from datetime import datetime

from nurture.errors import Stale
from nurture.model import Pace
from nurture.ports import Relay, Store
from nurture.shows.head_start import MAIL

# A handful says nothing about twenty thousand, and a change of a tenth changes no plan.
_ENOUGH = 50
_ALIKE = 0.1


class PacedRelay:
    """Hands mail to the relay, and counts what it takes between two calls of `keep`."""

    def __init__(self, relay: Relay) -> None:
        self._relay = relay
        self._taken = 0
        self._began = 0.0
        self._ended = 0.0

    async def hand_over(self, sender: str, recipient: str, raw: bytes) -> str:
        """See the port."""
        if not self._taken:
            self._began = time.monotonic()
        reply = await self._relay.hand_over(sender, recipient, raw)
        self._taken, self._ended = self._taken + 1, time.monotonic()
        return reply

    async def keep(self, store: Store, now: datetime) -> bool:
        """Keep the pace of the run that is over, and say whether it is news."""
        taken, seconds = self._taken, self._ended - self._began
        self._taken = 0
        if taken < _ENOUGH or seconds <= 0:
            return False
        return await _kept(store, taken / seconds, now)


async def _kept(store: Store, per_second: float, now: datetime) -> bool:
    known = await store.get(Pace, MAIL)
    if known and abs(known.per_second - per_second) < _ALIKE * known.per_second:
        return False
    fresh = Pace(id=MAIL, per_second=per_second, at=now)
    try:
        await store.save(replace(known, per_second=per_second, at=now) if known else fresh)
    except Stale:
        return False
    return True
