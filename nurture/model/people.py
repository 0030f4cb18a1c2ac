"""The people: leads, their addresses, names, and what everybody did."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from nurture.model.record import Record


class Stage(StrEnum):
    """Where a relationship stands; the steps between are in `lifecycle`."""

    NURTURE = "nurture"
    HOT = "hot"
    CLAIMED = "claimed"
    CUSTOMER = "customer"
    REMARKET = "remarket"
    ENDED = "ended"


class Ended(StrEnum):
    """The only two ways in which a relationship ends (R38)."""

    ASKED_TO_STOP = "asked to stop"
    UNREACHABLE = "unreachable"


class Basis(StrEnum):
    """On what ground list mail may go to an address."""

    NONE = "none"
    ASKED = "asked"
    CONSENT = "consent"
    CUSTOMER = "customer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing known of a person, with where it came from (R25: what people say may be wrong)."""

    value: str = field(repr=False)
    source: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """What one kind of act still weighs: `weight` points at `at`, halving every `half_life_days`.

    `times` counts the acts behind it; `last` is the newest of them.
    """

    act: str
    weight: float
    at: datetime
    half_life_days: float
    times: int
    last: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead(Record):
    """Somebody who showed interest (R11): one record for one relationship (R47).

    `facts` by field: name, title, company, employees, phone, country, region, zone,
    language, …. `cools_at` is when the score falls under the threshold by itself, None
    if it is under it already. `heard_at` is the person's last act; R33 counts from it.
    `touched_at` is the last touch that a rep logged, `replied_at` the last personal reply.
    Their mail: `paused_at` while one of us reads what they wrote, `quiet_until` none before
    then, `seldom` one in three months.
    """

    since: datetime
    stage: Stage = Stage.NURTURE
    ended: Ended | None = None
    no_mail: bool = False
    contacts: tuple[str, ...] = ()
    facts: Mapping[str, Fact] = field(default_factory=dict, repr=False)
    interests: tuple[Interest, ...] = ()
    cools_at: datetime | None = None
    heard_at: datetime
    touched_at: datetime | None = None
    replied_at: datetime | None = None
    won_at: datetime | None = None
    rejected_at: datetime | None = None
    rejected_for: str | None = field(default=None, repr=False)
    back_on: date | None = None
    owner: str | None = None
    ring: str | None = None
    paused_at: datetime | None = None
    quiet_until: datetime | None = None
    seldom: bool = False

    def fact(self, name: str) -> str:
        """Give the value of a field, or "" if nothing is known."""
        known = self.facts.get(name)
        return known.value if known else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Record):
    """One address of a person, made even for an unknown one that asks to stop.

    `key` is the address as it is matched: NFC, case-folded. `address` is as written.
    Suppressing it, planning mail to it and handing mail over all save it, so any two conflict.
    `mailed` counts the mails that left for it, `mailed_at` is when one did last;
    `soft_bounces` counts the days with a soft bounce, `soft_bounced_at` is the last.
    """

    key: str = field(repr=False)
    address: str = field(repr=False)
    lead: str | None = None
    basis: Basis = Basis.NONE
    basis_at: datetime | None = None
    basis_source: str | None = None
    suppressed_at: datetime | None = None
    suppressed_by: str | None = None
    hard_bounced_at: datetime | None = None
    soft_bounces: int = 0
    soft_bounced_at: datetime | None = None
    mailed: int = 0
    mailed_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Record):
    """Somebody in the audience who did nothing yet (R11). Never on a rep's surface (R12)."""

    address: str = field(repr=False)
    listed: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch(Record):
    """One act, theirs or ours, with where it came from (R51). Append-only.

    `by` is "them", "machine" or a rep's key. `at` is when it happened, `received` when we heard.
    """

    lead: str
    contact: str | None = None
    by: str
    act: str
    channel: str
    source: str
    campaign: str | None = None
    at: datetime
    received: datetime
    submission: str | None = None
    words: str = field(default="", repr=False)
