"""Reminding: a show's letters wait for a yes, and its Monday comes nearer (R2, R6)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

from nurture.calendar.zones import instant
from nurture.errors import Stale
from nurture.mail.alarms import alarm, marketers
from nurture.model import Show
from nurture.ports import Store
from nurture.rulebook import Rulebook
from nurture.shows.approval import waits_for_yes
from nurture.shows.mondays import every_show, monday_after, over

NO_YES = "show waits"
_TRIES = 10
# On the Friday while people are there, and on the Monday an hour before.
_BEFORE = (
    ("asked on Friday", timedelta(days=3), time(14)),
    ("asked on Monday", timedelta(), time(7)),
)


def asked_by_now(show: Show, book: Rulebook, now: datetime) -> Iterator[str]:
    """Name the reminders whose hour has come on our clock, and that were not given yet."""
    monday = monday_after(show.last_day)
    for word, days, hour in _BEFORE:
        if word not in show.told and now >= instant(monday - days, hour, book.firm.zone):
            yield word


async def remind_of_shows(store: Store, book: Rulebook, now: datetime) -> int:
    """Tell the marketers of each show that waits for a yes; gives how many. Only shows with visitors."""
    shows = [show.id async for show in every_show(store) if to_remind_of(show, book, now)]
    return sum([await _remind(store, book, id_, now) for id_ in shows])


def to_remind_of(show: Show, book: Rulebook, now: datetime) -> bool:
    """Whether a show waits for a yes, and the hour has come to say so."""
    asked = any(asked_by_now(show, book, now))
    return asked and waits_for_yes(show, book) and not over(show, now)


async def _remind(store: Store, book: Rulebook, id_: str, now: datetime) -> bool:
    if not await store.sends_for(id_, limit=1):
        return False
    for _ in range(_TRIES):
        show = await store.get(Show, id_)
        if not show or not to_remind_of(show, book, now):
            return False
        told = (*show.told, *asked_by_now(show, book, now))
        try:
            await store.save(
                replace(show, told=told), *alarm(NO_YES, show.name, marketers(book), now)
            )
        except Stale:
            continue  # its card is drawn, or somebody says yes; read again
        return True
    return False
