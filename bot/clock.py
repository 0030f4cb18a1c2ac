"""What time it is: read at the edge, once for each trip."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]


def wall_clock() -> datetime:
    """Tell the time, as an aware UTC instant."""
    return datetime.now(UTC)


class MovableClock:
    """A clock for the sandbox: it runs like any other, and can be put forward."""

    def __init__(self, start: datetime | None = None) -> None:
        self._ahead = start - wall_clock() if start else timedelta()

    def __call__(self) -> datetime:
        """Tell the sandbox's time."""
        return wall_clock() + self._ahead

    def move_to(self, then: datetime) -> None:
        """Put the clock forward; never back, as a clock that runs back proves nothing."""
        self._ahead += max(then - self(), timedelta())
