"""Watching the relay: whether it answers at all, for the alarm, `leadbell check` and /metrics."""

from datetime import datetime

from nurture.errors import Undelivered
from nurture.mail.outage import note_relay
from nurture.mail.outcomes import Fate, fate
from nurture.ports import Relay, Store
from nurture.rulebook import Rulebook


class WatchedRelay:
    """Hands mail to the relay; `trouble` is why it was not reached at the last try, "" if it was.

    A refusal of one mail is an answer, too: only silence is an outage.
    """

    def __init__(self, relay: Relay) -> None:
        self._relay = relay
        self._heard = False
        self.trouble = ""

    async def hand_over(self, sender: str, recipient: str, raw: bytes) -> str:
        """See the port."""
        self._heard = True
        try:
            reply = await self._relay.hand_over(sender, recipient, raw)
        except Undelivered as trouble:
            self.trouble = str(trouble) if fate(trouble) is Fate.NOT_REACHED else ""
            raise
        self.trouble = ""
        return reply

    async def keep(self, store: Store, book: Rulebook, now: datetime) -> None:
        """Keep what was heard since the last call, if anything was."""
        if self._heard:
            self._heard = False
            await note_relay(store, book, self.trouble, now=now)
