"""Zones: where a person's clock hangs, how we know it, and what instant a local wish means."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from unicodedata import combining, normalize
from zoneinfo import ZoneInfo

from nurture.calendar.regions import MOST_PEOPLE, ONE_CLOCK, REGIONS
from nurture.errors import Refused
from nurture.model import Lead, Show

GUESS = ": a guess"
SATURDAY = 5
_CODE_LENGTH = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Zones:
    """What is known of the world.

    `known`: every zone by its name, case folded. `countries`: the zones of each country.
    `names`: the code of each country by every name it goes by, `folded`. `called`: what each
    code is called in English.
    """

    known: Mapping[str, str]
    countries: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]
    called: Mapping[str, str]


NOWHERE = Zones(known={}, countries={}, names={}, called={})


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """The zone that a person's letters are timed in, and why. `guessed`: nobody told us.

    `country` is the person's, as a code of ISO 3166-1, "" if it is not known; `region` is their
    state or province as somebody wrote it.
    """

    zone: str
    why: str
    guessed: bool = False
    country: str = ""
    region: str = ""

    @property
    def reason(self) -> str:
        """What a preview says: why this zone, and whether that is a guess."""
        return f"{self.why}{GUESS}" if self.guessed else self.why


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clues:
    """What we have to go by: all free text but `country`, a code of ISO 3166-1 or ""."""

    zone: str
    region: str
    country: str
    show: Show | None
    home: str


def place(lead: Lead, show: Show | None, zones: Zones, home: str) -> Placed:
    """Find the zone of a person; `home` is ours, for whoever left no trace at all."""
    clues = _Clues(
        zone=lead.fact("zone"),
        region=lead.fact("region"),
        country=country_code(zones, lead.fact("country")) or "",
        show=show,
        home=home,
    )
    found = next(found for clue in CLUES if (found := clue(clues, zones)))
    return replace(found, country=clues.country, region=clues.region)


def _own(clues: _Clues, zones: Zones) -> Placed | None:
    zone = zones.known.get(clues.zone.strip().casefold())
    return Placed(zone=zone, why="their own zone") if zone else None


def _region(clues: _Clues, _: Zones) -> Placed | None:
    found = zone_of_region(clues.country, clues.region)
    return Placed(zone=found, why="their region") if found else None


def _only(clues: _Clues, zones: Zones) -> Placed | None:
    there = zones.countries.get(clues.country, ())
    if not there or (len(there) > 1 and clues.country not in ONE_CLOCK):
        return None
    return Placed(zone=MOST_PEOPLE.get(clues.country, there[0]), why="their country")


def _show(clues: _Clues, _: Zones) -> Placed | None:
    if not clues.show or clues.show.country != clues.country:
        return None
    return Placed(zone=clues.show.zone, why="the show, in their country")


def _most_people(clues: _Clues, zones: Zones) -> Placed | None:
    there = zones.countries.get(clues.country)
    if not there:
        return None
    zone = MOST_PEOPLE.get(clues.country, there[0])
    return Placed(zone=zone, why="where most of their country live", guessed=True)


def _nothing(clues: _Clues, _: Zones) -> Placed:
    if clues.show:
        return Placed(zone=clues.show.zone, why="the show, nothing else known", guessed=True)
    return Placed(zone=clues.home, why="our own, nothing else known", guessed=True)


# In order: the first that knows decides.
CLUES: tuple[Callable[[_Clues, Zones], Placed | None], ...] = (
    _own,
    _region,
    _only,
    _show,
    _most_people,
    _nothing,
)


def country_code(zones: Zones, text: str) -> str | None:
    """Give the code of a country by any of its names or codes, as people write them."""
    code = text.strip().upper()
    if len(code) == _CODE_LENGTH and code in zones.countries:
        return code
    return zones.names.get(folded(text))


def country_name(zones: Zones, text: str) -> str:
    """Give a country's name, however it was written; what is no country stays as it is."""
    return zones.called.get(country_code(zones, text) or "", text)


def zone_named(zones: Zones, text: str) -> str:
    """Give a zone by its name or its city: "Asia/Tokyo", "tokyo". Raises Refused for none."""
    if exact := zones.known.get(text.strip().casefold()):
        return exact
    city = folded(text)
    found = [zone for zone in zones.known.values() if folded(zone.rpartition("/")[2]) == city]
    if not city or not found:
        raise Refused(f"“{text.strip()}” is no time zone. Write one like Asia/Tokyo, or its city.")
    return found[0]


def zone_of_region(country: str, region: str) -> str | None:
    """Give the zone of a state or province by code ("CA", "US-CA") or by name.

    Without a country only a whole code or a name counts, as "CA" and "WA" mean too much.
    """
    name = folded(region)
    return _regions().get(f"{country.casefold()} {name}" if country else name) if name else None


@cache
def _regions() -> dict[str, str]:
    found: dict[str, str] = {}
    for country, zones in REGIONS.items():
        for zone, states in zones.items():
            for state in states.split("; "):
                code, _, names = state.partition(" ")
                whole = folded(f"{country} {code}")
                for name in map(folded, names.split(" / ")):
                    found |= {name: zone, f"{country.casefold()} {name}": zone}
                found |= {whole: zone, f"{country.casefold()} {whole}": zone}
    return found


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """Fold a name to what matters: no case, no accents, no marks, single spaces."""
    bare = (sign for sign in normalize("NFKD", name.casefold()) if not combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in bare).split())


def instant(day: date, wall: time, zone: str) -> datetime:
    """Turn a local wish into an instant.

    An hour that the clocks skip is moved forward by as much as they are; of an hour that
    comes twice the first counts (PEP 495, fold 0).
    """
    return datetime.combine(day, wall, ZoneInfo(zone)).astimezone(UTC)


def next_open(
    at: datetime, zone: str, opens: time, closes: time, *, working_days: bool = False
) -> datetime:
    """Give the first instant from `at` on when it is between two hours of the day there.

    The closing hour itself is outside. With `working_days`, Saturdays and Sundays are, too.
    """
    local = at.astimezone(ZoneInfo(zone))
    day = local.date() if local.time() < closes else local.date() + timedelta(days=1)
    while working_days and day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return max(at, instant(day, opens, zone))
