"""What people wish of our mail: the receipt of a wish that was obeyed, and a wish in doubt."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from nurture.model.record import Record
from nurture.model.rings import Card


class WishFor(StrEnum):
    """What somebody asked of our mail."""

    STOP = "stop"
    FEWER = "fewer mails"
    NOT_NOW = "not now"
    BACK = "mail again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """By which way a wish came, and what proves it.

    `digest` is the SHA-256 of the raw mail in hex, `words` the person's own.
    """

    way: str = ""
    message_id: str = field(default="", repr=False)
    digest: str = ""
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """That a system obeys, and since when."""

    system: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Record):
    """That a wish was obeyed (R50): who, how, when, on what evidence, what was cancelled, where.

    `person` is the lead's id, or the contact's where there is no lead; `by` is "them" or one
    of us who passed it on. `cancelled` are ids of sends.
    """

    person: str
    wish: WishFor
    by: str
    at: datetime
    evidence: Evidence
    contacts: tuple[str, ...]
    cancelled: tuple[str, ...] = ()
    confirmed: tuple[Confirmed, ...] = ()


class Decision(StrEnum):
    """What one of us read in a mail that was in doubt."""

    STOP = "stop"
    REPLY = "reply"
    FEWER = "fewer"
    NOT_NOW = "not now"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt(Record):
    """A mail that may be a wish to stop: the person's mail is paused until one of us has read it.

    `address` is who wrote it, `proposed` what was understood, `due` when managers hear that
    nobody decided; `told_at` when they did.
    """

    mail: str
    contact: str | None = None
    lead: str | None = None
    address: str = field(default="", repr=False)
    words: str = field(default="", repr=False)
    why: str = ""
    proposed: Decision | None = None
    until: datetime | None = None
    at: datetime
    due: datetime
    told_at: datetime | None = None
    decided_at: datetime | None = None
    decided_by: str | None = None
    decision: Decision | None = None
    outcome: str = ""
    card: Card = field(default_factory=Card)

    @property
    def by_themselves(self) -> bool:
        """Whether the person said plainly later on what was in doubt here."""
        return self.decided_by == "them"
