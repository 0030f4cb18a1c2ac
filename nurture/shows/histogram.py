"""The histogram: how close to eight each letter was handed over, on its reader's own clock."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from nurture.model import SendState
from nurture.shows.attendance import Visitor

_MINUTE = timedelta(minutes=1)
_TARGET_MINUTES = 5
EARLIER, LATER = "earlier", "later"
SLOTS = (EARLIER, "8:00", "8:01", "8:02", "8:03", "8:04", LATER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A minute of the reader's morning, and how many letters were handed over in it."""

    word: str
    letters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A zone, with the first and the last hand-over on its own clock."""

    zone: str
    letters: int
    first: time
    last: time


@dataclass(frozen=True, slots=True, kw_only=True)
class Histogram:
    """All that was handed over. `doubtful` may have gone or not; `on_time` went by five past."""

    slots: tuple[Slot, ...]
    places: tuple[Place, ...]
    letters: int
    doubtful: int

    @property
    def on_time(self) -> int:
        """How many went between eight and five past, to the second, or were begun early."""
        return sum(slot.letters for slot in self.slots if slot.word != LATER)


def histogram(visitors: Iterable[Visitor]) -> Histogram:
    """Sum up what has gone of a show."""
    gone = [one for one in visitors if one.gone]
    handed = list(_handed(gone))
    minutes = Counter(_slot(at - wished) for _, wished, at in handed)
    return Histogram(
        slots=tuple(
            Slot(word=word, letters=minutes[word])
            for word in SLOTS
            if minutes[word] or word not in {EARLIER, LATER}
        ),
        places=tuple(_places(handed)),
        letters=len(handed),
        doubtful=sum(one.send is not None and one.send.state is SendState.IN_DOUBT for one in gone),
    )


def _handed(gone: Iterable[Visitor]) -> Iterator[tuple[str, datetime, datetime]]:
    for visitor in gone:
        send = visitor.send
        if send and send.sent_at:
            yield send.zone or "UTC", send.wished or send.due, send.sent_at


def _slot(after: timedelta) -> str:
    minute = after // _MINUTE
    if minute < 0:
        return EARLIER
    return f"8:{minute:02}" if minute < _TARGET_MINUTES else LATER


def _places(handed: Iterable[tuple[str, datetime, datetime]]) -> Iterator[Place]:
    """By zone, in the order in which their morning came."""
    found: dict[str, list[datetime]] = {}
    for zone, _, at in sorted(handed, key=lambda one: one[2]):
        found.setdefault(zone, []).append(at)
    for zone, times in found.items():
        there = [at.astimezone(ZoneInfo(zone)).time() for at in (times[0], times[-1])]
        yield Place(zone=zone, letters=len(times), first=there[0], last=there[1])
