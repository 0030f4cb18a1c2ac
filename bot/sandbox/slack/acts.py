"""What people do, on its way to the app, and the three seconds in which it must be answered.

Source: https://docs.slack.dev/interactivity/handling-user-interaction and
https://docs.slack.dev/apis/events-api/using-socket-mode
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol
from uuid import uuid4

from bot.sandbox.slack.errors import Book, Unanswered
from bot.sandbox.slack.world import Json

ACK_SECONDS = 3.0
# Slack's own: at once, after a minute, after five more.
EVENT_RETRY_SECONDS = (0.0, 60.0, 300.0)


class Courier(Protocol):
    """Takes an envelope to the app: Socket Mode today, HTTP when that is modelled."""

    @property
    def listening(self) -> bool:
        """Whether there is anybody to hand an envelope to."""

    async def send(self, envelope: Json) -> bool:
        """Hand it over; False if there is nobody to hand it to."""


@dataclass(eq=False, slots=True, kw_only=True)
class Act:
    """One thing somebody did. `then` is told the answer in time, `otherwise` that there was none.

    `envelope_ids` are the addresses of its deliveries; an event may need several. `own` is what
    the app did itself and is told of: only what people do is delayed, or delivered twice.
    """

    kind: str
    what: str
    payload: Json
    accepts: bool = False
    own: bool = False
    times: int = 1
    delay: float = 0.0
    then: Callable[[Json], None] = lambda _: None
    otherwise: Callable[["Act"], None] = lambda _: None
    envelope_ids: list[str] = field(default_factory=list)
    _answer: asyncio.Future[Json | None] = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )

    @property
    def done(self) -> bool:
        return self._answer.done()

    @property
    def failed(self) -> bool:
        return self.done and self._answer.result() is None

    async def answered(self, timeout: float = 2 * ACK_SECONDS) -> Json:  # noqa: ASYNC109
        """The payload of the acknowledgement, `{}` for a bare one. Raises Unanswered."""
        answer = await asyncio.wait_for(asyncio.shield(self._answer), timeout)
        if answer is None:
            raise Unanswered(self.what)
        return answer

    def settle(self, answer: Json | None) -> None:
        """End it: with an answer, or with None because there was none in time."""
        if not self.done:
            self._answer.set_result(answer)

    async def within(self, seconds: float) -> bool:
        """Wait so long at most; whether it was answered."""
        await asyncio.wait({self._answer}, timeout=seconds)
        return self.done


class Acts:
    """The desk that hands acts to the app, keeps the clock and takes the acknowledgements."""

    def __init__(self, book: Book, courier: Courier) -> None:
        self.book = book
        self.courier = courier
        self.ack_seconds = ACK_SECONDS
        self.retry_seconds: Sequence[float] = EVENT_RETRY_SECONDS
        self.repeat_next = False
        self.delay_next = 0.0
        self._open: dict[str, Act] = {}
        self._over: set[str] = set()
        self._tasks: dict[asyncio.Task[None], Act] = {}

    def begin(self, act: Act) -> Act:
        if not act.own:
            act.times, self.repeat_next = (2, False) if self.repeat_next else (1, False)
            act.delay, self.delay_next = self.delay_next, 0.0
        task = asyncio.create_task(self._see_through(act))
        self._tasks[task] = act
        task.add_done_callback(self._tasks.pop)
        return act

    async def quiet(self) -> None:
        """Wait until nothing awaits an answer any more, or has waited too long for it.

        Events are not waited for while nobody listens: they will come again.
        """
        listening = self.courier.listening
        waiting = [act for act in self._tasks.values() if listening or act.kind != "events_api"]
        await asyncio.gather(*(act.within(self.ack_seconds) for act in waiting))
        # A moment more, for the fault to be written down.
        await asyncio.sleep(0.01)

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _see_through(self, act: Act) -> None:
        """Only events are delivered again; a click that nobody answers is lost."""
        waits = [0.0, *self.retry_seconds] if act.kind == "events_api" else [0.0]
        for attempt, seconds in enumerate(waits):
            await asyncio.sleep(seconds)
            if await self._deliver(act, attempt):
                return
            self._not_answered(act, attempt)
        act.settle(None)
        act.otherwise(act)

    async def _deliver(self, act: Act, attempt: int) -> bool:
        envelope = self._envelope(act, attempt)
        await asyncio.sleep(act.delay)
        taken = [await self.courier.send(envelope) for _ in range(act.times)]
        answered = any(taken) and await act.within(self.ack_seconds)
        del self._open[envelope["envelope_id"]]
        self._over.add(envelope["envelope_id"])
        return answered

    def _envelope(self, act: Act, attempt: int) -> Json:
        envelope: Json = {
            "envelope_id": str(uuid4()),
            "payload": act.payload,
            "type": act.kind,
            "accepts_response_payload": act.accepts,
        }
        if act.kind == "events_api":
            reason = "timeout" if attempt else ""
            envelope |= {"retry_attempt": attempt, "retry_reason": reason}
        act.envelope_ids.append(envelope["envelope_id"])
        self._open[envelope["envelope_id"]] = act
        return envelope

    def _not_answered(self, act: Act, attempt: int) -> None:
        if not self.courier.listening:
            # An app that is not running misses events without any fault in it; a person who
            # presses is owed an answer even then.
            if act.kind != "events_api":
                self.book.fault(f"Nobody was connected to hear: {act.what}")
            return
        again = f", delivery {attempt + 1}" if attempt else ""
        self.book.fault(f"No answer within {self.ack_seconds:g} s{again}: {act.what}")

    def acknowledge(self, envelope_id: str, payload: Json | None) -> None:
        """Take an answer in. The first counts; one that is late, or a second one, is ignored."""
        if envelope_id in self._over:
            return
        act = self._open.get(envelope_id)
        if act is None:
            self.book.fault(f"An acknowledgement of an envelope never sent: {envelope_id}")
        elif not act.done:
            self._take(act, payload or {})

    def _take(self, act: Act, answer: Json) -> None:
        if answer and not act.accepts:
            self.book.fault(f"The acknowledgement takes no payload: {act.what}")
        act.settle(answer)
        if act.accepts:
            act.then(answer)
