"""Approval: a show's letters wait for a person's yes, and a stop stops them until they are gone."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from nurture.calendar.zones import next_open
from nurture.errors import Refused, Stale
from nurture.model import Record, Send, SendState, Show
from nurture.ports import Store
from nurture.rulebook import Person, Rulebook
from nurture.sales.permits import must_market
from nurture.shows.head_start import begin_early
from nurture.shows.mondays import EIGHT, WAITING, known_show, letters_of, noted, over, save_each

STOPPED = "The show was stopped"
NO_YES = "Waits for somebody's yes to the show"


def waits_for_yes(show: Show, book: Rulebook) -> bool:
    """Whether nothing of a show may go yet. A yes also holds for who is brought in later."""
    return book.shows.approve and show.approved_at is None and show.stopped_at is None


async def approve_show(
    store: Store, book: Rulebook, show_id: str, *, by: Person, now: datetime
) -> Show:
    """Say yes to a show. Letters whose hour has come meanwhile go at once, as late ones do.

    Saying it twice is once. Raises Refused for one that was stopped or is long over.
    """
    must_market(by, book)

    def yes(show: Show) -> list[Record]:
        _must_be_on(show, now)
        said = redrawn(replace(show, approved_at=now, approved_by=by.key))
        return [] if show.approved_at else [said, noted("show approved", show, by, now)]

    show = await decided(store, show_id, yes)
    if show.approved_at:
        return show
    await _let_go(store, book, show, now)
    await begin_early(store, show.id, now)
    return await known_show(store, show_id)


def _must_be_on(show: Show, now: datetime) -> None:
    if show.stopped_at:
        raise Refused(f"{show.name} was stopped. Nobody gets a letter any more.")
    if over(show, now):
        raise Refused(f"{show.name} is over for too long. A letter would only surprise now.")


async def decided(store: Store, show_id: str, decide: Callable[[Show], Sequence[Record]]) -> Show:
    """Save a decision, and give the show as it was before; its card may be drawn meanwhile."""
    for _ in range(10):
        show = await known_show(store, show_id)
        try:
            await store.save(*decide(show))
        except Stale:
            continue
        return show
    raise Refused("This show is busy. Please try again.")


async def _let_go(store: Store, book: Rulebook, show: Show, now: datetime) -> None:
    held = [send async for send in letters_of(store, show.id) if send.why == NO_YES]
    await save_each(store, [_released(send, show, book, now) for send in held])


def _released(send: Send, show: Show, book: Rulebook, now: datetime) -> Send:
    closes = book.mail.window_to
    due = next_open(now, send.zone or show.zone, EIGHT, closes, working_days=True)
    return replace(send, state=SendState.PLANNED, due=due, why="")


async def stop_show(
    store: Store, book: Rulebook, show_id: str, *, by: Person, now: datetime
) -> int:
    """Stop a show's letters, and tell how many were waiting. It holds from the first save on."""
    must_market(by, book)

    def stop(show: Show) -> list[Record]:
        stopped = redrawn(replace(show, stopped_at=show.stopped_at or now))
        return [stopped, noted("show stopped", show, by, now)]

    show = await decided(store, show_id, stop)
    waiting = [send async for send in letters_of(store, show.id) if send.state in WAITING]
    # One that is saved by somebody else just now is dropped at the gate: its show was stopped.
    await save_each(store, [_called_off(send) for send in waiting])
    return len(waiting)


def _called_off(send: Send) -> Send:
    return replace(send, state=SendState.CANCELLED, why=STOPPED)


def redrawn(show: Show) -> Show:
    """Ask for the show's card to be drawn anew."""
    return replace(show, card=replace(show.card, wanted=show.card.wanted + 1))


async def more_came(store: Store, show_id: str, now: datetime) -> None:
    """Ask for the show's card to be drawn anew, as visitors came in; more may need more time."""
    await begin_early(store, show_id, now)
    await decided(store, show_id, lambda show: [redrawn(show)])
