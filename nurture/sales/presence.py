"""Who is on duty: each person's own hours, their zone, their days away."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from nurture.calendar.hours import opening, working
from nurture.errors import Refused, Stale
from nurture.model import Presence
from nurture.ports import Store
from nurture.rulebook import Hours, Person, Team

SET_AWAY = "set away"
"""What somebody hears whose manager said that they are away."""


def hours_of(person: Person, team: Team, presence: Presence) -> Hours:
    """Give the hours in which a person works: what they said, else their rules, else the team's.

    The team's hours are lived in the person's own zone, as Slack knows it.
    """
    usual = person.hours or replace(team.hours, zone=presence.zone or team.hours.zone)
    return replace(
        usual,
        start=presence.start or usual.start,
        end=presence.end or usual.end,
        days=usual.days if presence.days is None else presence.days,
    )


def away(presence: Presence, now: datetime) -> bool:
    """Whether somebody has said that they are away. On the instant of return they are back."""
    if presence.away_from is None or now < presence.away_from:
        return False
    return presence.away_until is None or now < presence.away_until


def on_duty(hours: Hours, presence: Presence, now: datetime) -> bool:
    """Whether somebody can take a lead now."""
    return working(hours, now) and not away(presence, now)


def next_on_duty(hours: Hours, presence: Presence, now: datetime) -> datetime | None:
    """Give the instant from which somebody is there, None if they did not say until when."""
    if not away(presence, now):
        return opening(hours, now)
    return opening(hours, presence.away_until) if presence.away_until else None


async def change_presence(
    store: Store, key: str, change: Callable[[Presence], Presence]
) -> Presence:
    """Change what somebody said of their time."""
    for _ in range(10):
        presence = change(await store.get(Presence, key) or Presence(id=key))
        try:
            await store.save(presence)
        except Stale:
            continue  # they type fast; read again
        return presence
    raise Refused("That did not work just now. Please try again.")


def gone(presence: Presence, now: datetime, until: datetime | None) -> Presence:
    """Go on leave now, until an instant or until further notice."""
    return replace(presence, away_from=now, away_until=until)


def returned(presence: Presence) -> Presence:
    """Come back."""
    return replace(presence, away_from=None, away_until=None)


def placed(presence: Presence, zone: str) -> Presence:
    """Live in a zone."""
    return replace(presence, zone=zone)
