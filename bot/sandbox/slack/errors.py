"""How the sandbox's Slack says no, and the book in which it keeps what went wrong."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.sandbox.slack.world import Json

# A refusal that only a mistake in the app can cause. The others (a channel was archived,
# nobody has that address) are life, and an app must cope with them.
MISTAKES = frozenset(
    {
        "cannot_reply_to_message",
        "expired_trigger_id",
        "exchanged_trigger_id",
        "invalid_arguments",
        "invalid_auth",
        "invalid_blocks",
        "invalid_metadata_format",
        "invalid_trigger_id",
        "missing_scope",
        "msg_blocks_too_long",
        "msg_too_long",
        "no_text",
        "not_allowed_token_type",
        "not_authed",
        "not_enabled",
        "push_limit_reached",
        "thread_not_found",
        "unknown_method",
    }
)


class SlackRefusal(Exception):
    """Slack answers HTTP 200 with `ok: false` and this error; `more` goes into the answer."""

    def __init__(self, error: str, **more: Any) -> None:
        super().__init__(error)
        self.error = error
        self.more: Json = more

    def answer(self) -> Json:
        return {"ok": False, "error": self.error, **self.more}


class NotPossible(Exception):
    """The person's client does not let them do this, so nothing is sent to the app."""


class Unanswered(Exception):
    """The app did not acknowledge what the person did within three seconds."""


def bad_arguments(*messages: str) -> SlackRefusal:
    told = [f"[ERROR] {message}" for message in messages]
    return SlackRefusal("invalid_arguments", response_metadata={"messages": told})


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call of the Web API. `args` hold no token."""

    method: str
    args: Json
    answer: Json
    at: datetime


@dataclass(slots=True)
class Book:
    """Every call, and every fault in words that a developer can act on."""

    calls: list[Call] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    watchers: list[Callable[[str], None]] = field(default_factory=list)

    def fault(self, words: str) -> None:
        self.faults.append(words)
        for watcher in self.watchers:
            watcher(words)

    def called(self, call: Call) -> None:
        self.calls.append(call)
        error = call.answer.get("error")
        if error in MISTAKES:
            more = {k: v for k, v in call.answer.items() if k not in {"ok", "error"}}
            self.fault(f"{call.method}: {error} {more or ''}".strip())
