"""Shows: a letter to each visitor, at eight on the Monday after, where the visitor is (R6)."""

from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta

from nurture.calendar.feasts import feast
from nurture.calendar.states import state_of
from nurture.calendar.zones import SATURDAY, Placed, instant, next_open
from nurture.errors import Refused, Stale
from nurture.model import Contact, Happening, Lead, Send, SendState, Show, send_key
from nurture.paging import every
from nurture.ports import Store
from nurture.rulebook import Person, Rulebook
from nurture.shows.badges import MET_BY

EIGHT = time(8)
# Two weeks after the Monday nobody remembers the stand; a letter would be one more advertisement.
TOO_LATE = timedelta(days=14)
ON_TIME = timedelta(minutes=5)
_PAGE, _BATCH = 500, 200
WAITING = (SendState.PLANNED, SendState.HELD)
GONE = (SendState.SENDING, SendState.SENT, SendState.IN_DOUBT)
NEVER_GO = (SendState.CANCELLED, SendState.FAILED)


def monday_after(last_day: date) -> date:
    """Give the first Monday strictly after: a show that ends on a Monday means the next one."""
    return last_day + timedelta(days=7 - last_day.weekday())


def day_of_letter(show: Show, placed: Placed, book: Rulebook) -> date:
    """Give the reader's day: the Monday, or the next working day where the rules move feasts."""
    day = monday_after(show.last_day)
    while book.shows.move_holidays and (feast_at(placed, day, book) or day.weekday() >= SATURDAY):
        day += timedelta(days=1)
    return day


def feast_at(placed: Placed, day: date, book: Rulebook) -> str:
    """Name the holiday that a day is for a visitor, "" if none: in their state, too, if it counts."""
    counts = book.shows.state_holidays
    return feast(placed.country, day, state_of(placed.country, placed.region) if counts else "")


def letter_due(wished: datetime, zone: str, book: Rulebook, now: datetime) -> tuple[datetime, bool]:
    """Tell when a visitor's letter goes, and whether that is later than wished.

    One that is late goes at once while the reader's working day lasts, else at the next eight.
    """
    if now <= wished:
        return wished, False
    return next_open(now, zone, EIGHT, book.mail.window_to, working_days=True), True


def letter_for(
    show: Show, lead: Lead, contact: Contact, placed: Placed, book: Rulebook, *, now: datetime
) -> Send | None:
    """Plan the one letter to a visitor; None for a show that was stopped or is long over."""
    wished = instant(day_of_letter(show, placed, book), EIGHT, placed.zone)
    due, late = letter_due(wished, placed.zone, book, now)
    if show.stopped_at or over(show, now):
        return None
    return Send(
        id=send_key(show.id, 1, 1, contact.id, 1),
        campaign=show.id,
        contact=contact.id,
        lead=lead.id,
        letter=show.letter,
        sender=sender_to(lead, show, book),
        due=due,
        wished=wished,
        wall=f"{EIGHT:%H:%M}",
        zone=placed.zone,
        zone_from=placed.reason,
        late=late,
    )


def sender_to(lead: Lead, show: Show, book: Rulebook) -> str:
    """Give whose letter it is: whoever of us met them at the stand, else the show's sender (R10)."""
    host = lead.fact(MET_BY)
    return host if host in book.people else show.sender


def over(show: Show, now: datetime) -> bool:
    """Whether a show is so long over that nothing is written about it any more."""
    return now > instant(monday_after(show.last_day), EIGHT, show.zone) + TOO_LATE


def overdue(show: Show | None, send: Send, now: datetime) -> bool:
    """Whether a show's letter leaves late: more than five minutes after eight at its reader's."""
    if show is None:
        return False
    zone = send.zone or show.zone
    wished = send.wished or instant(monday_after(show.last_day), EIGHT, zone)
    return now > wished + ON_TIME


def every_show(store: Store) -> AsyncIterator[Show]:
    """Give all shows, by their last day."""
    return every(lambda after: store.shows(after=after))


async def known_show(store: Store, show_id: str) -> Show:
    """Give a show. Raises Refused if there is none of that id."""
    show = await store.get(Show, show_id)
    if show is None:
        raise Refused("I don't know this show. /show list tells which there are.")
    return show


def letters_of(store: Store, show: str) -> AsyncIterator[Send]:
    """Give all letters of a show, by their due instant."""
    return every(lambda after: store.sends_for(show, after=after, limit=_PAGE))


async def save_each(store: Store, letters: Sequence[Send]) -> None:
    """Save many letters, in few commits; one that somebody saved meanwhile stays as it is."""
    for start in range(0, len(letters), _BATCH):
        part = letters[start : start + _BATCH]
        try:
            await store.save(*part)
        except Stale:
            for letter in part:
                with suppress(Stale):
                    await store.save(letter)


def noted(what: str, show: Show, by: Person, now: datetime) -> Happening:
    """Note in the history what somebody did with a show."""
    return Happening(at=now, what=what, who=by.key, cause=show.id)
