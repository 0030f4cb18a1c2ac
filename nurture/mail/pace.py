"""The pace: how fast mail goes to one domain of readers."""

from asyncio import Semaphore
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from nurture import rulebook

_MINUTE = timedelta(minutes=1)


@dataclass(slots=True)
class Pace:
    """Gives out turns: at most so many mails to a domain at a time, and so many in a minute.

    It lives as long as the process: after a restart the minute begins anew.
    """

    rules: rulebook.Pace
    _free: dict[str, datetime] = field(default_factory=dict)
    _promised: dict[str, datetime] = field(default_factory=dict)
    _lanes: dict[str, Semaphore] = field(default_factory=dict)

    def turn(self, domain: str, send: str, now: datetime) -> datetime:
        """Give the instant at which a mail may go, `now` or later; its turn is kept for it.

        A minute's worth may go at once after a pause; then each waits for its own turn.
        """
        if (promised := self._promised.pop(send, None)) and promised <= now:
            return now
        gap = _MINUTE / self.rules.per_minute
        rested = now - _MINUTE + gap
        free = max(self._free.get(domain, rested), rested)
        self._free[domain] = free + gap
        if free > now:
            self._promised[send] = free
        return max(now, free)

    def lane(self, domain: str) -> Semaphore:
        """Give what lets only so many mails to a domain through at a time."""
        return self._lanes.setdefault(domain, Semaphore(self.rules.at_once))
