"""A crowd: deeds done side by side, each key once at a time, so that none waits for another."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

_GLANCE_SECONDS = 1.0
_FEW = 50


class Crowd:
    """Keeps what is under way. `settle` is asked again and again, as more may come meanwhile."""

    def __init__(self) -> None:
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._glance = asyncio.Event()

    def __contains__(self, key: str) -> bool:
        return key in self._under_way

    def __len__(self) -> int:
        return len(self._under_way)

    def start(self, key: str, deed: Coroutine[Any, Any, None]) -> None:
        """Begin a deed. The key must not be under way."""
        task = self._under_way[key] = asyncio.create_task(deed)
        task.add_done_callback(self._one_is_done)

    def _one_is_done(self, _: asyncio.Task[None]) -> None:
        if all(task.done() for task in self._under_way.values()):
            self._glance.set()

    def interrupt(self) -> None:
        """End the wait of `settle`, as more may have come; a large crowd is looked at each second."""
        if len(self._under_way) < _FEW:
            self._glance.set()

    async def settle(self) -> bool:
        """Wait a second at most for all that is under way, and tell whether some still is.

        Raises what a deed raised, after the others had their time.
        """
        if self._under_way:
            # Not wait_for: before Python 3.12 it could swallow that we are cancelled.
            with suppress(TimeoutError):
                async with asyncio.timeout(_GLANCE_SECONDS):
                    await self._glance.wait()
        self._glance.clear()
        done = [key for key, task in self._under_way.items() if task.done()]
        over = [self._under_way.pop(key) for key in done]
        for task in over:
            task.result()
        return bool(self._under_way)

    async def stop(self) -> None:
        """End what is under way; what it was to show is still in the store."""
        for task in self._under_way.values():
            task.cancel()
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)
        self._under_way.clear()
