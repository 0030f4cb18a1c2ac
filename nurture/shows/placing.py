"""Placing: a visitor's clock was a guess, and somebody of us knows better."""

from dataclasses import dataclass, replace
from datetime import datetime

from nurture.calendar.zones import Placed, Zones, instant, place, zone_named
from nurture.errors import Refused, Stale
from nurture.leads.people import learnt
from nurture.model import Happening, Lead, Send, Show
from nurture.ports import Store
from nurture.rulebook import Person, Rulebook
from nurture.sales.permits import must_market
from nurture.shows.approval import more_came
from nurture.shows.mondays import (
    EIGHT,
    WAITING,
    day_of_letter,
    known_show,
    letter_due,
)

_SOURCE = "set by hand"
_LOOKS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """Where a visitor of a show is: a time zone by its name, or by its city."""

    show: str
    lead: str
    zone: str


def moved(send: Send, show: Show, placed: Placed, book: Rulebook, now: datetime) -> Send:
    """Move a letter that waits to eight o'clock where its reader is, as it turned out."""
    wished = instant(day_of_letter(show, placed, book), EIGHT, placed.zone)
    due, late = letter_due(wished, placed.zone, book, now)
    return replace(
        send,
        due=due,
        wished=wished,
        wall=f"{EIGHT:%H:%M}",
        zone=placed.zone,
        zone_from=placed.reason,
        late=late,
    )


async def place_visitor(
    store: Store, book: Rulebook, zones: Zones, told: Whereabouts, *, by: Person, now: datetime
) -> Lead:
    """Set a visitor's zone, and move the letter that waits to their own eight o'clock.

    Raises Refused for a zone that there is not, or where no letter waits any more.
    """
    must_market(by, book)
    zone = zone_named(zones, told.zone)
    for _ in range(_LOOKS):
        show, lead = await known_show(store, told.show), await store.get(Lead, told.lead)
        sends = await store.sends_of(told.lead)
        waiting = [one for one in sends if one.campaign == show.id and one.state in WAITING]
        if lead is None or not waiting:
            raise Refused("No letter to this visitor waits any more.")
        known = learnt(lead, {"zone": zone}, _SOURCE, now)
        placed = place(known, show, zones, book.firm.zone)
        letters = [moved(one, show, placed, book, now) for one in waiting]
        said = Happening(at=now, what="zone set", who=by.key, lead=lead.id, cause=show.id)
        try:
            await store.save(known, *letters, said)
        except Stale:
            continue  # the letter or the visitor was saved meanwhile; read again
        await more_came(store, show.id, now)
        return known
    raise Refused("This visitor is busy. Please try again.")
