"""Announcing a show: from what somebody typed to the record that its letters follow."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from difflib import get_close_matches

from nurture.calendar.regions import MOST_PEOPLE, ONE_CLOCK
from nurture.calendar.zones import Zones, country_code
from nurture.errors import Refused
from nurture.leads.people import clean
from nurture.model import Show
from nurture.ports import Store
from nurture.rulebook import Person, Rulebook
from nurture.sales.permits import must_market
from nurture.shows.mondays import every_show, noted

_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """A show as somebody typed it in; zone or country may be missing, but not both."""

    name: str
    last_day: date
    zone: str = ""
    country: str = ""
    city: str = ""
    sender: str = ""


def new_show(told: Announced, book: Rulebook, zones: Zones, now: datetime) -> Show:
    """Make a show of what was typed in. Raises Refused with what to write instead."""
    name = clean(told.name, 80)
    if not name:
        raise Refused("A show needs a name, such as FlowExpo 2026.")
    if not now.date() - _YEAR < told.last_day < now.date() + 3 * _YEAR:
        raise Refused(f"{told.last_day} is too far from today for a show's last day.", "last_day")
    country = country_code(zones, told.country) or ""
    if told.country and not country:
        wrong = f"I don't know the country {told.country!r}. Write its code, such as DE."
        raise Refused(wrong, "country")
    return Show(
        name=name,
        last_day=told.last_day,
        zone=_zone(told, country, zones),
        country=country,
        city=clean(told.city, 80),
        sender=one_of_ours(told.sender or book.mail.sender, book),
        at=now,
    )


def _zone(told: Announced, country: str, zones: Zones) -> str:
    if told.zone:
        return _known_zone(told.zone, zones)
    there = zones.countries.get(country, ())
    if not there:
        raise Refused(
            "Where is the show? Write its zone, such as Europe/Berlin, or its country.", "country"
        )
    if len(there) > 1 and country not in ONE_CLOCK:
        several = f"{country} has several time zones. Write the show's, such as {there[0]}."
        raise Refused(several, "zone")
    return MOST_PEOPLE.get(country, there[0])


def _known_zone(text: str, zones: Zones) -> str:
    folded = text.strip().casefold()
    if folded in zones.known:
        return zones.known[folded]
    close = get_close_matches(folded, zones.known, n=1)
    hint = f" Did you mean {zones.known[close[0]]}?" if close else " Try one like Europe/Berlin."
    raise Refused(f"I don't know the time zone {text!r}.{hint}", "zone")


def one_of_ours(key: str, book: Rulebook) -> str:
    """Give the key of one of our people. Raises Refused with those there are."""
    if key not in book.people:
        raise Refused(f"{key!r} is nobody of ours. Name one of: {', '.join(book.people)}.")
    return key


async def add_show(
    store: Store, book: Rulebook, zones: Zones, told: Announced, *, by: Person, now: datetime
) -> Show:
    """Keep a new show. Raises Refused; also for one that is there already."""
    must_market(by, book)
    show = new_show(told, book, zones, now)
    async for kept in every_show(store):
        if (kept.name.casefold(), kept.last_day) == (show.name.casefold(), show.last_day):
            raise Refused(f"{kept.name}, until {kept.last_day}, is there already.")
    await store.save(show, noted("show added", show, by, now))
    return show
