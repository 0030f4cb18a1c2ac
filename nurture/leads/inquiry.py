"""An inquiry: one act of interest as it came in, and what we knew of the person before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from difflib import get_close_matches

from nurture.calendar.zones import Zones
from nurture.errors import Refused
from nurture.model import Basis, Contact, Lead, Record, Ring, Show, Submission
from nurture.rulebook import Act, Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """One act of interest, cleaned at the edge.

    `key` makes a repeat of the same thing harmless; `digest` is the SHA-256 of what was sent.
    `told` are facts by field (see `Lead.facts`); `by` is "them" or the rep who entered it.
    `lead` is whose act it is, where that is known though there is no address.
    """

    key: str
    source: str
    way: str
    channel: str
    act: str
    at: datetime
    digest: str
    email: str = field(default="", repr=False)
    told: Mapping[str, str] = field(default_factory=dict, repr=False)
    campaign: str | None = None
    consent: Basis = Basis.NONE
    words: str = field(default="", repr=False)
    by: str = "them"
    lead: str | None = None

    @property
    def submission(self) -> str:
        """The row of the ledger: the same key from the same source is the same row."""
        return f"{self.source}/{self.key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What we knew before: all None for a stranger."""

    submission: Submission | None = None
    contact: Contact | None = None
    lead: Lead | None = None
    ring: Ring | None = None
    show: Show | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All that decides how an inquiry is taken in."""

    inquiry: Inquiry
    known: Known
    act: Act
    book: Rulebook
    zones: Zones
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """How it was taken in; `records` are saved in one go, none for a repeat."""

    submission: Submission
    lead: Lead
    ring: Ring | None = None
    new: bool = False
    repeated: bool = False
    records: tuple[Record, ...] = ()


def act_of(key: str, book: Rulebook) -> Act:
    """Find the act in the treaty. Raises Refused with the nearest word there is."""
    if key in book.hot.acts:
        return book.hot.acts[key]
    near = get_close_matches(key, book.hot.acts, n=1)
    hint = f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(book.hot.acts)}."
    raise Refused(f"The rules know no act of that name. {hint}")
