"""The sales floor at one instant: who is on duty, who has room, whose turn it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from nurture.model import Presence, Turns
from nurture.ports import R
from nurture.rulebook import Hours, Mode, Rulebook, Team
from nurture.sales.presence import away, hours_of, next_on_duty, on_duty


class FloorBooks(Protocol):
    """The part of the memory that tells of the floor."""

    async def get(self, kind: type[R], id: str) -> R | None: ...  # noqa: A002
    async def open_claims(self) -> Mapping[str, int]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """What is known of a team's people; `claims` are those that wait for a first touch."""

    book: Rulebook
    team: Team
    turns: Turns
    presences: Mapping[str, Presence] = field(default_factory=dict)
    claims: Mapping[str, int] = field(default_factory=dict)

    def presence(self, key: str) -> Presence:
        """Give what a person said of their time."""
        return self.presences.get(key) or Presence(id=key)

    def away(self, key: str, now: datetime) -> bool:
        """Whether a person is on leave."""
        return away(self.presence(key), now)

    def on_duty(self, key: str, now: datetime) -> bool:
        """Whether a person is there now."""
        return key in self.book.people and on_duty(self.hours(key), self.presence(key), now)

    def hours(self, key: str) -> Hours:
        """Give the hours in which a person works."""
        return hours_of(self.book.people[key], self.team, self.presence(key))

    def full(self, key: str) -> bool:
        """Whether a person has as many claims without a touch as the team allows."""
        most = self.team.most_open
        return most is not None and self.claims.get(key, 0) >= most

    def ready(self, now: datetime) -> frozenset[str]:
        """Give the reps who are there and have room."""
        return frozenset(
            rep for rep in self.team.reps if self.on_duty(rep, now) and not self.full(rep)
        )

    def nobody_until(self, now: datetime) -> datetime | None:
        """Give the instant from which a rep is there; None if one is, or nobody can tell."""
        coming = [self._coming(rep, now) for rep in self.team.reps]
        first = min((at for at in coming if at), default=None)
        return first if first and first > now else None

    def _coming(self, key: str, now: datetime) -> datetime | None:
        return next_on_duty(self.hours(key), self.presence(key), now)


async def read_floor(store: FloorBooks, book: Rulebook, team: Team) -> Floor:
    """Read what is known of a team's people."""
    people = dict.fromkeys((*team.reps, *team.managers, *([team.head] if team.head else [])))
    known = {key: await store.get(Presence, key) for key in people}
    turns = await store.get(Turns, team.key)
    return Floor(
        book=book,
        team=team,
        turns=turns or Turns(id=team.key),
        presences={key: presence for key, presence in known.items() if presence},
        claims=await store.open_claims() if team.most_open else {},
    )


TAKING_TURNS = frozenset({Mode.TURN, Mode.WEIGHTED})
