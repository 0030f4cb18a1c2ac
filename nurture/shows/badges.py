"""Badges: what the export of a badge scanner says of a visitor, in the words of the trade.

No vendor keeps to one form, so all of this reads what people write (facts/intake, 10).
"""

import re
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from nurture.calendar.zones import folded
from nurture.model import Happening, Layout
from nurture.ports import Store
from nurture.rulebook import Person, Rulebook
from nurture.sales.permits import must_market

VISIT = "show"
MET_BY = "met_by"
"""The fact that keeps which of us scanned somebody's badge, by key."""
_FORMS_OF_ADDRESS = re.compile(
    r"(?:mr|mrs|ms|miss|mx|herrn?|frau|m|mme|mlle|monsieur|madame|sr|sra|sig|sig\.ra)\.?\s+(?=\S)",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"(\d)(?:\s*(?:/|of|von|sur)\s*\d+)?(?:\s*(?:stars?|sterne?|étoiles?))?")
_STAR = "★"
_GOOD, _FAIR = 4, 3


class Rating(StrEnum):
    """How warm a visitor was, as whoever scanned the badge saw it."""

    HOT = "hot"
    WARM = "warm"
    COLD = "cold"


RATINGS: Mapping[Rating, str] = {
    Rating.HOT: "hot, a, a lead, high, very high, heiß, hoch, sehr hoch, chaud, élevé, caliente, "
    "alto, caldo",
    Rating.WARM: "warm, b, b lead, medium, mittel, tiède, moyen, tibio, medio, tiepido",
    Rating.COLD: "cold, c, d, c lead, low, kalt, niedrig, gering, froid, faible, frío, bajo, freddo",
}
_WORDS = {folded(word): rating for rating, words in RATINGS.items() for word in words.split(",")}


def rating(written: str) -> Rating | None:
    """Read a rating: a word, a letter from A, or stars out of five; None for anything else."""
    if known := _WORDS.get(folded(written)):
        return known
    stars = written.count(_STAR) or _number(written)
    if not stars:
        return None
    return Rating.HOT if stars >= _GOOD else Rating.WARM if stars == _FAIR else Rating.COLD


def _number(written: str) -> int:
    found = _OUT_OF.fullmatch(written.strip().casefold())
    return int(found[1]) if found else 0


def act_of_visit(written: str, book: Rulebook) -> str:
    """Name the act: `show_hot`, `show_warm` or `show_cold` where the treaty has it, else `show`."""
    found = rating(written)
    act = f"{VISIT}_{found}" if found else VISIT
    return act if act in book.hot.acts else VISIT


def whole_name(written: str) -> str:
    """Put a name as it stands on a badge in the order in which one says it.

    "Muster, Ana" is turned round, "Mr" and "Frau" go (no gender is guessed), "Dr." stays, and
    a badge that shouts is quietened.
    """
    name = _FORMS_OF_ADDRESS.sub("", written.strip(), count=1)
    last, comma, first = (part.strip() for part in name.partition(","))
    if comma and first and "," not in first:
        name = f"{first} {last}"
    return name.title() if name.isupper() and " " in name else name


def one_of_us(written: str, book: Rulebook) -> Person | None:
    """Find which of us scanned a badge: by key, whole name or address, or a first name alone.

    "Stand 4-B12 Ken" names Ken, where only one of us is called so.
    """
    told = folded(written)
    people = book.people.values()
    sure = (one for one in people if told in {folded(one.key), folded(one.name)})
    by_mail = (one for one in people if one.email and folded(one.email) == told)
    called = [one for one in people if folded(one.first) in told.split()]
    return next(sure, None) or next(by_mail, None) or (called[0] if len(called) == 1 else None)


async def layout_of(store: Store, vendor: str) -> Mapping[str, str] | None:
    """Give what somebody confirmed of a vendor's columns, None if nobody has looked yet."""
    kept = await store.get(Layout, vendor)
    return kept.fields if kept else None


async def remember_layout(
    store: Store,
    book: Rulebook,
    vendor: str,
    fields: Mapping[str, str],
    *,
    by: Person,
    now: datetime,
) -> None:
    """Remember a person's answer for a vendor. Raises Refused; the newest answer counts."""
    must_market(by, book)
    kept = await store.get(Layout, vendor)
    version = kept.version if kept else 0
    layout = Layout(id=vendor, version=version, fields=dict(fields), by=by.key, at=now)
    said = Happening(at=now, what="columns confirmed", who=by.key, cause=vendor)
    await store.save(layout, said)
