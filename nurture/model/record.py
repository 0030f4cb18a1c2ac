"""What every record has: an id, and the version it was read with."""

from dataclasses import dataclass, field
from datetime import datetime
from secrets import token_hex


def new_id() -> str:
    """Give an opaque random id: 64 bits, so that a store of millions meets no twin."""
    return token_hex(8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What the store keeps one of under one id."""

    id: str = field(default_factory=new_id)
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening(Record):
    """One line of history: ids and words of ours, no personal text. Append-only."""

    at: datetime
    what: str
    who: str
    lead: str | None = None
    ring: str | None = None
    send: str | None = None
    cause: str | None = None
    rules: str | None = None
