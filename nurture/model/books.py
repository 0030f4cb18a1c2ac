"""The books: what was accepted, and what could not be understood."""

from dataclasses import dataclass, field
from datetime import datetime

from nurture.model.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission(Record):
    """One accepted thing, in the ledger (R52): it points to a lead's touch or to a set-aside.

    Its id is source + "/" + idempotency key, so a repeat finds it; `digest` is the SHA-256
    of what was sent, so that a key used for something else is noticed.
    """

    source: str
    way: str
    at: datetime
    digest: str
    lead: str | None = None
    touch: str | None = None
    set_aside: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside(Record):
    """Something that could not be understood: kept, counted, shown to a person, never dropped."""

    way: str
    why: str
    at: datetime
    submission: str | None = None
    received: str | None = None
    raw: str = field(repr=False)
