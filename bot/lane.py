"""A lane: one kind of work that is done whenever somebody wakes it, for as long as we run."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

_BREATH_SECONDS = 1.0
# Whoever woke us goes on first: a new card is on its way before anybody looks for older ones.
_HEAD_START_SECONDS = 0.001


class Lane:
    """Does its work when woken. Waking it twice before it looks is the same as once.

    Work that gives True has not seen the end of it, and is asked again at once; `interrupt`
    tells it of a wake in the midst of it. A fault in the work is logged and the lane goes on:
    one bad record must not stop the bell.
    """

    def __init__(
        self,
        name: str,
        work: Callable[[], Awaitable[bool | None]],
        *,
        interrupt: Callable[[], None] = lambda: None,
    ) -> None:
        self.name = name
        self._work = work
        self._interrupt = interrupt
        self._woken = asyncio.Event()
        self._quiet = asyncio.Event()
        self.faults = 0
        self.wake()

    def wake(self) -> None:
        """Ask it to look again."""
        self._quiet.clear()
        self._woken.set()
        self._interrupt()

    @property
    def idle(self) -> bool:
        """Whether it has looked at all that it was woken for."""
        return self._quiet.is_set()

    async def quiet(self) -> None:
        """Wait until it has looked at all that it was woken for."""
        await self._quiet.wait()

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            await self._woken.wait()
            await asyncio.sleep(_HEAD_START_SECONDS)
            self._woken.clear()
            if await self._once():
                self._woken.set()
            if not self._woken.is_set():
                self._quiet.set()

    async def _once(self) -> bool | None:
        try:
            return await self._work()
        except Exception:
            self.faults += 1
            log.exception("a lane failed", extra={"lane": self.name})
            await asyncio.sleep(_BREATH_SECONDS)
            return None
