"""Shows: a letter to each visitor, at eight on the Monday after, where the visitor is (R6)."""

from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from nurture.errors import Refused, Stale
from nurture.model import Contact, Happening, Lead, Send, SendState, Show, send_key
from nurture.paging import every
from nurture.permits import must_market
from nurture.ports import Store
from nurture.rulebook import MailRules, Person, Rulebook
from nurture.zones import GUESS, Placed, instant, next_open

EIGHT = time(8)
# Two weeks after the Monday nobody remembers the stand; a letter would be one more advertisement.
TOO_LATE = timedelta(days=14)
ON_TIME = timedelta(minutes=5)
_BATCH = 200
WAITING = (SendState.PLANNED, SendState.HELD)
GONE = (SendState.SENDING, SendState.SENT, SendState.IN_DOUBT)
NEVER_GO = (SendState.CANCELLED, SendState.FAILED)


def monday_after(last_day: date) -> date:
    """Give the first Monday strictly after: a show that ends on a Monday means the next one."""
    return last_day + timedelta(days=7 - last_day.weekday())


def letter_due(last_day: date, zone: str, mail: MailRules, now: datetime) -> tuple[datetime, bool]:
    """Tell when a visitor's letter goes, and whether that is late.

    One that is late goes at once while the reader's working day lasts, else at the next eight.
    """
    wished = instant(monday_after(last_day), EIGHT, zone)
    if now <= wished:
        return wished, False
    return next_open(now, zone, EIGHT, mail.window_to, working_days=True), True


def letter_for(
    show: Show, lead: Lead, contact: Contact, placed: Placed, mail: MailRules, *, now: datetime
) -> Send | None:
    """Plan the one letter to a visitor; None for a show that was stopped or is long over."""
    due, late = letter_due(show.last_day, placed.zone, mail, now)
    if show.stopped_at or now > instant(monday_after(show.last_day), EIGHT, show.zone) + TOO_LATE:
        return None
    return Send(
        id=send_key(show.id, 1, 1, contact.id, 1),
        campaign=show.id,
        contact=contact.id,
        lead=lead.id,
        letter=show.letter,
        sender=show.sender,
        due=due,
        wall=f"{EIGHT:%H:%M}",
        zone=placed.zone,
        zone_from=placed.reason,
        late=late,
    )


def overdue(show: Show | None, send: Send, now: datetime) -> bool:
    """Whether a show's letter leaves late: more than five minutes after eight at its reader's."""
    if show is None:
        return False
    wished = instant(monday_after(show.last_day), EIGHT, send.zone or show.zone)
    return now > wished + ON_TIME


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Letters that go at one instant to one zone."""

    at: datetime
    zone: str
    letters: int = 0
    guessed: int = 0
    late: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a show's letters will do: batches by instant, who gets none and why, how many are gone."""

    show: Show
    monday: date
    batches: tuple[Batch, ...]
    left_out: tuple[Send, ...]
    gone: int


def foreseen(show: Show, sends: list[Send]) -> Preview:
    """Sum up the letters of a show for the person who looks before Monday."""
    batches: dict[tuple[datetime, str], Batch] = {}
    for send in sends:
        if send.state in WAITING:
            key = (send.due, send.zone or "UTC")
            batches[key] = _with(batches.get(key) or Batch(at=key[0], zone=key[1]), send)
    return Preview(
        show=show,
        monday=monday_after(show.last_day),
        batches=tuple(batches[key] for key in sorted(batches)),
        left_out=tuple(send for send in sends if send.state in NEVER_GO),
        gone=sum(send.state in GONE for send in sends),
    )


def _with(batch: Batch, send: Send) -> Batch:
    return replace(
        batch,
        letters=batch.letters + 1,
        guessed=batch.guessed + (send.zone_from or "").endswith(GUESS),
        late=batch.late + send.late,
    )


async def stop_show(
    store: Store, book: Rulebook, show_id: str, *, by: Person, now: datetime
) -> int:
    """Stop a show's letters, and tell how many were waiting. It holds from the first save on."""
    must_market(by, book)
    show = await _show(store, show_id)
    await store.save(replace(show, stopped_at=now), noted("show stopped", show, by, now))
    waiting = [send async for send in _letters(store, show.id) if send.state in WAITING]
    for start in range(0, len(waiting), _BATCH):
        # Where somebody else was faster, the gate drops them: their show was stopped.
        with suppress(Stale):
            await store.save(*(_called_off(send) for send in waiting[start : start + _BATCH]))
    return len(waiting)


def _called_off(send: Send) -> Send:
    return replace(send, state=SendState.CANCELLED, why="The show was stopped")


async def preview(store: Store, show_id: str) -> Preview:
    """Look at what a show's letters will do. Raises Refused if there is no such show."""
    show = await _show(store, show_id)
    return foreseen(show, [send async for send in _letters(store, show.id)])


def every_show(store: Store) -> AsyncIterator[Show]:
    """Give all shows, by their last day."""
    return every(lambda after: store.shows(after=after))


async def _show(store: Store, show_id: str) -> Show:
    show = await store.get(Show, show_id)
    if show is None:
        raise Refused("I don't know this show. /show list tells which there are.")
    return show


def _letters(store: Store, show: str) -> AsyncIterator[Send]:
    return every(lambda after: store.sends_for(show, after=after))


def noted(what: str, show: Show, by: Person, now: datetime) -> Happening:
    """Note in the history what somebody did with a show."""
    return Happening(at=now, what=what, who=by.key, cause=show.id)
