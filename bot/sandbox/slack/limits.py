"""How often the app may call Slack, and for how long a trigger or an answer's address lives.

Triggers and addresses live in real time. Rates do too, unless `Limits.seconds` is another
clock: where a week is played in seconds, Slack has a week in which to take the calls.
Source: https://docs.slack.dev/apis/web-api/rate-limits
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import ceil
from secrets import token_hex, token_urlsafe

from bot.sandbox.slack.errors import SlackRefusal
from bot.sandbox.slack.world import Json

TRIGGER_SECONDS = 3.0
REPLY_SECONDS = 30 * 60.0
REPLY_USES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """So many calls a minute, after a burst. With `per`, for each value of that argument."""

    per_minute: float
    burst: int
    per: str = ""


USUAL_RATES = {
    "chat.postMessage": Rate(per_minute=60, burst=20, per="channel"),
    "chat.update": Rate(per_minute=50, burst=30),
    "views.publish": Rate(per_minute=100, burst=30),
    "conversations.history": Rate(per_minute=50, burst=30),
}


class Limits:
    """Token buckets, and the refusals that a test asked for."""

    def __init__(self, rates: Mapping[str, Rate] = USUAL_RATES) -> None:
        self.rates = dict(rates)
        self.seconds: Callable[[], float] = time.monotonic
        self._buckets: dict[tuple[str, str], tuple[float, float]] = {}
        self._asked: dict[str, list[float]] = {}

    def refuse(self, method: str, *, retry_after: float, times: int) -> None:
        """Answer the next so many calls with 429, whatever the rate; Slack's waits are whole seconds."""
        self._asked.setdefault(method, []).extend([retry_after] * times)

    def wait(self, method: str, args: Json) -> float:
        """Seconds until the app may try again; 0 if it may go now, which is then counted."""
        if self._asked.get(method):
            return self._asked[method].pop(0)
        rate = self.rates.get(method)
        return self._draw(rate, (method, str(args.get(rate.per, "")))) if rate else 0

    def _draw(self, rate: Rate, key: tuple[str, str]) -> int:
        now = self.seconds()
        filled, at = self._buckets.get(key, (float(rate.burst), now))
        filled = min(rate.burst, filled + (now - at) * rate.per_minute / 60)
        if filled < 1:
            self._buckets[key] = (filled, now)
            return max(1, ceil((1 - filled) * 60 / rate.per_minute))
        self._buckets[key] = (filled - 1, now)
        return 0


@dataclass(slots=True, kw_only=True)
class Trigger:
    """The leave to open one modal for somebody who has just done something."""

    user: str
    born: float
    in_modal: bool = False
    used: bool = False


class Triggers:
    """Trigger ids: three seconds, one use."""

    def __init__(self) -> None:
        self._triggers: dict[str, Trigger] = {}

    def issue(self, user: str, *, in_modal: bool = False) -> str:
        trigger_id = f"{time.time_ns() // 1000}.{int(token_hex(4), 16)}.{token_hex(16)}"
        self._triggers[trigger_id] = Trigger(user=user, born=time.monotonic(), in_modal=in_modal)
        return trigger_id

    def spend(self, trigger_id: str) -> Trigger:
        """Use it up. Raises SlackRefusal for one that is unknown, used or too old."""
        trigger = self._triggers.get(trigger_id)
        if trigger is None:
            raise SlackRefusal("invalid_trigger_id")
        if trigger.used:
            raise SlackRefusal("exchanged_trigger_id")
        if time.monotonic() - trigger.born > TRIGGER_SECONDS:
            raise SlackRefusal("expired_trigger_id")
        trigger.used = True
        return trigger


@dataclass(slots=True, kw_only=True)
class ReplyAddress:
    """A response_url: where the app answers one act of one person."""

    user: str
    channel: str
    born: float
    ts: str | None = None
    uses: int = 0


class ReplyAddresses:
    """Response URLs: five uses within thirty minutes."""

    def __init__(self) -> None:
        self._addresses: dict[str, ReplyAddress] = {}

    def issue(self, user: str, channel: str, ts: str | None = None) -> str:
        secret = token_urlsafe(18)
        self._addresses[secret] = ReplyAddress(
            user=user, channel=channel, ts=ts, born=time.monotonic()
        )
        return secret

    def spend(self, secret: str) -> ReplyAddress:
        """Count one use. Raises SlackRefusal for one that is unknown, used up or too old."""
        address = self._addresses.get(secret)
        if address is None:
            raise SlackRefusal("invalid_url")
        if time.monotonic() - address.born > REPLY_SECONDS:
            raise SlackRefusal("expired_url")
        if address.uses >= REPLY_USES:
            raise SlackRefusal("used_url")
        address.uses += 1
        return address
