"""Turns at Slack's door: one call at a time for each method and channel, rings first.

Slack counts calls by method, posts by channel as well, and says with 429 how long to wait
(https://docs.slack.dev/apis/web-api/rate-limits). Who is told to wait keeps nobody else waiting.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from enum import IntEnum
from heapq import heappop, heappush
from itertools import count
from typing import TypeVar

from slack_sdk.errors import SlackApiError

T = TypeVar("T")

_TOO_MANY = 429
_MINUTE_SECONDS = 60.0
_SPACE_SECONDS = 1.05  # Slack takes about one message a second in a channel

# Calls in any minute, a little below Slack's tiers 3 and 4: others in the workspace call too.
MOST_A_MINUTE: Mapping[str, int] = {"chat.update": 48, "views.publish": 95}


class Rank(IntEnum):
    """Whose call goes first."""

    RING = 0
    TELL = 1
    REDRAW = 2
    HOME = 3


class Pace:
    """Keeps a door for each method and channel."""

    def __init__(self, most_a_minute: Mapping[str, int] = MOST_A_MINUTE) -> None:
        self._most = most_a_minute
        self._doors: dict[tuple[str, str], Door] = {}

    async def call(
        self, method: str, rank: Rank, made: Callable[[], Awaitable[T]], *, channel: str = ""
    ) -> T:
        """Make a call in its turn. One that Slack puts off keeps its place."""
        door = self._door(method, channel)
        ticket = door.ticket()
        while True:
            async with door.turn(rank, ticket):
                try:
                    return await made()
                except SlackApiError as error:
                    if error.response.status_code != _TOO_MANY:
                        raise
                    door.shut(_told_to_wait(error))

    def _door(self, method: str, channel: str) -> "Door":
        return self._doors.setdefault((method, channel), Door(self._most.get(method)))


def _told_to_wait(error: SlackApiError) -> float:
    return float(error.response.headers.get("Retry-After", 1))


class Door:
    """One method in one channel: by rank, and among equals in the order in which they came.

    Told once to wait, it spaces calls for a minute, so as not to be told again at each.
    """

    def __init__(self, most_a_minute: int | None = None) -> None:
        self._waiting: list[tuple[Rank, int, asyncio.Future[None]]] = []
        self._came = count()
        self._busy = False
        self._opens = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._went: deque[float] = deque(maxlen=most_a_minute or 1)
        self._counts = most_a_minute is not None
        self._space = _MINUTE_SECONDS / most_a_minute if most_a_minute else _SPACE_SECONDS
        self._careful_until = 0.0
        self._planned = 0.0

    def ticket(self) -> int:
        """Give the place in the order of coming."""
        return next(self._came)

    @asynccontextmanager
    async def turn(self, rank: Rank, ticket: int) -> AsyncIterator[None]:
        """Wait for one's turn; the next one's comes when the block is left."""
        called = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (rank, ticket, called))
        self._admit()
        try:
            await called
            yield
        finally:
            if called.done() and not called.cancelled():
                self._busy = False
                self._admit()

    def shut(self, seconds: float) -> None:
        """Let nobody through for so long."""
        now = asyncio.get_running_loop().time()
        self._opens = max(self._opens, now + seconds)
        self._careful_until = self._opens + _MINUTE_SECONDS

    def _admit(self) -> None:
        if self._busy or not self._waiting:
            return
        loop = asyncio.get_running_loop()
        if self._opens > loop.time():
            if self._timer:
                self._timer.cancel()
            self._timer = loop.call_at(self._opens, self._admit)
            return
        _, _, called = heappop(self._waiting)
        if called.cancelled():
            self._admit()
        else:
            self._let_in(called, loop.time())

    def _let_in(self, called: asyncio.Future[None], now: float) -> None:
        self._busy = True
        self._went.append(now)
        if self._counts and len(self._went) == self._went.maxlen:
            self._opens = max(self._opens, self._went[0] + _MINUTE_SECONDS)
        # By plan, not from now on: what a busy moment delayed is made up for.
        self._planned = max(self._planned + self._space, now)
        if now < self._careful_until:
            self._opens = max(self._opens, self._planned)
        called.set_result(None)
