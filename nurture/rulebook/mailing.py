"""How mail goes out: who we are in it, when it goes, and what goes by itself."""

from dataclasses import dataclass
from datetime import time, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """Who we are in a letter: CAN-SPAM (15 U.S.C. 7704(a)(5)) wants the postal address."""

    name: str
    postal_address: str
    language: str = "en"
    country: str = ""
    zone: str = "UTC"


@dataclass(frozen=True, slots=True, kw_only=True)
class MailRules:
    """How mail goes out: `address` is the watched one that answers reach; `sender` the person it is from.

    `reply_domain` takes reply+TOKEN@…; without one, the token rides on `address` itself
    (name+TOKEN@domain). `per_week` caps machine mail to one person (R46).
    """

    address: str
    sender: str
    per_week: int = 3
    window_from: time = time(8)
    window_to: time = time(18)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One letter of a sequence, `after` the one before (or the start)."""

    letter: str
    after: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """A drip that starts when one of `acts` happens."""

    key: str
    acts: tuple[str, ...]
    steps: tuple[Step, ...]
