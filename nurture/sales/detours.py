"""Detours: what people are told when Slack does not take a message, each thing once."""

import logging
from dataclasses import replace
from datetime import datetime

from nurture.errors import Stale
from nurture.model import Notice, Ring
from nurture.ports import Store
from nurture.rulebook import Rulebook, Team
from nurture.sales.permits import managers

log = logging.getLogger(__name__)

DETOUR, PLAIN, UNREACHABLE = "detour", "plain", "unreachable"


def of_a_channel(ring: Ring, team: Team, word: str, now: datetime) -> list[Notice]:
    """Tell the managers, once a day, that a team's channel takes nothing; `word` is Slack's."""
    about = f"{team.channel}/{word}/{now.date()}"
    return [_told(f"{DETOUR} {word}", ring, key, about, now) for key in managers(team)]


def of_a_drawing(ring: Ring, team: Team, word: str, now: datetime) -> list[Notice]:
    """Tell the managers that a card was refused as it was drawn, and rings in plain words."""
    return [_told(f"{PLAIN} {word}", ring, key, ring.id, now) for key in managers(team)]


def of_a_person(notice: Notice, ring: Ring, team: Team, now: datetime) -> list[Notice]:
    """Tell the other managers, once a day, that one of us can't be reached; else the thread.

    A line about somebody who can't be reached asks for no further one.
    """
    lost = notice.to
    if notice.kind.partition(" ")[0] in {DETOUR, PLAIN, UNREACHABLE}:
        return []
    others = [key for key in managers(team) if key != lost] or ["thread"]
    about = f"{lost}/{now.date()}"
    return [_told(UNREACHABLE, ring, key, about, now, by=lost) for key in others]


def of_a_call(notice: Notice, ring: Ring, team: Team, why: str, now: datetime) -> list[Notice]:
    """Tell the other managers, once a day, and the thread that a call by mail failed, and why."""
    lost, kind = notice.to, f"{UNREACHABLE} mail"
    others = (key for key in managers(team) if key != lost)
    told = [_told(kind, ring, key, f"{lost}/{now.date()}", now, by=lost) for key in others]
    thread = _told(kind, ring, "thread", f"{lost}/{ring.id}", now, by=lost)
    return [replace(one, words=why) for one in (*told, thread)]


def _told(
    kind: str, ring: Ring, to: str, about: str, now: datetime, *, by: str | None = None
) -> Notice:
    # The id says what it is about, so that the same is not told twice.
    id_ = f"{kind}/{about}/{to}"
    return Notice(id=id_, ring=ring.id, lead=ring.lead, kind=kind, to=to, at=now, by=by)


async def tell_once(store: Store, notices: list[Notice]) -> None:
    """Keep what was not told yet."""
    for notice in notices:
        if await store.get(Notice, notice.id):
            continue
        try:
            await store.save(notice)
        except Stale:
            log.info("told a moment ago")


def in_charge(ring: Ring, book: Rulebook) -> Team:
    """Give the ring's team, or the first one if the rules dropped it: a ring is never nowhere."""
    return book.teams.get(ring.team) or next(iter(book.teams.values()))
