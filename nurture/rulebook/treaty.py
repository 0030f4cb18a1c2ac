"""The treaty (R20): what hot means, and by which ways leads come in."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One kind of act: its worth, and how long it stays worth something (R27).

    serious: it may ring again after a rejection and wakes a resting lead (R42).
    rings: it rings whatever the score (a personal reply).
    """

    key: str
    title: str
    points: float
    half_life_days: float = 30
    serious: bool = False
    rings: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileRule:
    """Points for what is known of somebody: `field` is one of, holds a word of, or is at least."""

    field: str
    title: str
    points: float
    one_of: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    at_least: float | None = None
    at_most: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HotRules:
    """The treaty (R20): what hot means, agreed and versioned. Profile points stop at `profile_cap`."""

    treaty: str
    hot_from: float
    profile_cap: float
    acts: Mapping[str, Act]
    profile: tuple[ProfileRule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A way in with its own key: `key_sha256` is the SHA-256 of the bearer key, in hex."""

    name: str
    channel: str
    campaign: str | None = None
    key_sha256: str = field(repr=False)
