"""Where the walk stands: its town, its dice, what was done, and what went wrong on the way."""

from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from random import Random

from walk_nevers import RINGS, open_rings, shown
from walk_town import RoughTown

from bot.sandbox.slack.world import Json, Message


@dataclass(slots=True, kw_only=True)
class Walk:
    """One walk. `wrong` is what a deed or a fault saw that must not be."""

    town: RoughTown
    dice: Random
    fired: Counter[str] = field(default_factory=Counter)
    journal: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    sent: list[tuple[str, Json]] = field(default_factory=list)
    files: list[bytes] = field(default_factory=list)
    _no: "count[int]" = field(default_factory=lambda: count(1))

    @property
    def number(self) -> int:
        return next(self._no)

    def note(self, what: str) -> None:
        self.journal.append(f"{self.town.clock():%a %d %b %H:%M:%S} {what}")

    def free(self) -> list[Message]:
        """Cards that still ask for somebody."""
        return [one for one in self.cards() if one.text.startswith(RINGS)]

    def cards(self) -> list[Message]:
        """The cards of open rings, where people see them."""
        cards = shown(self.town, "ring")
        return [card for ring in open_rings(self.town) for card in cards.get(ring.id, [])]


Deed = Callable[[Walk], Awaitable[None]]


def let_pass(walk: Walk, time: timedelta) -> None:
    walk.note(f"{time} pass")
    walk.town.clock.move_to(walk.town.clock() + time)


async def minutes_pass(walk: Walk) -> None:
    let_pass(walk, timedelta(minutes=walk.dice.randint(1, 40)))


async def hours_pass(walk: Walk) -> None:
    let_pass(walk, timedelta(hours=walk.dice.randint(1, 9)))


async def days_pass(walk: Walk) -> None:
    let_pass(walk, timedelta(days=walk.dice.choice((1, 1, 2, 3))))


async def settled(walk: Walk) -> None:
    """Let all be shown that can be; what met a fault rests for a moment first."""
    for _ in range(8):
        await walk.town.house.settle()
        left = await walk.town.house.store.tally()
        if not left.stale and not left.notices:
            return
        walk.town.clock.move_to(walk.town.clock() + timedelta(seconds=16))


async def kept(walk: Walk) -> None:
    """Let homes be drawn too, and cards that strayed come home, if it is time to look."""
    await settled(walk)
    side = walk.town.house.slack
    for lane in side.connected.desks.keeping if side and side.connected else ():
        await lane.quiet()
