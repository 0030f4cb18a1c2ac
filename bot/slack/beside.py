"""Work beside an acknowledgement: it goes on after Slack has its answer, and never fails unseen."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from handlers.slack.office import Body, Office

log = logging.getLogger(__name__)

_SORRY = "Something went wrong on our side, and it is noted. Please try again."


class Beside:
    """Keeps hold of what was started until it is done, as asyncio alone would let it go."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()
        self.office: Office | None = None

    def start(self, work: Coroutine[Any, Any, None], body: Body) -> None:
        """Begin the work that somebody's click or command asks for."""
        task = asyncio.create_task(self._watched(work, body))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _watched(self, work: Coroutine[Any, Any, None], body: Body) -> None:
        try:
            await work
        except Exception as error:  # noqa: BLE001  # the one error handler of clicks
            if self.office:
                await sorry(self.office, body, error)


async def sorry(office: Office, body: Body, error: Exception) -> None:
    """Log a fault, and tell who acted that it was ours."""
    log.error("a click failed", exc_info=error)
    await office.answer(body, _SORRY)
