"""Attendance: every visitor of a show, when their letter goes, and why somebody gets none."""

from asyncio import sleep
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from nurture.calendar.zones import GUESS, Zones, place
from nurture.leads.people import called
from nurture.model import Contact, Lead, Pace, Send, Show, Stage
from nurture.paging import every
from nurture.ports import Store
from nurture.rulebook import Rulebook
from nurture.shows.head_start import MAIL, pace_words
from nurture.shows.mondays import (
    GONE,
    NEVER_GO,
    WAITING,
    feast_at,
    known_show,
    letters_of,
    monday_after,
)

_TURN = 100
_NEVER = datetime.max.replace(tzinfo=UTC)
NO_ADDRESS = "No address: waits in the list to complete"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Somebody who was at the stand. `why` tells why no letter goes, "" if one does or is gone.

    `feast` is the holiday that the Monday is for them.
    """

    lead: Lead
    scans: int
    send: Send | None = None
    why: str = ""
    feast: str = ""

    @property
    def gone(self) -> bool:
        """Whether their letter has left."""
        return self.send is not None and self.send.state in GONE

    @property
    def waits(self) -> bool:
        """Whether a letter to them is still to go."""
        return self.send is not None and self.send.state in WAITING and not self.why

    @property
    def guessed(self) -> bool:
        """Whether nobody told us their zone."""
        return self.send is not None and (self.send.zone_from or "").endswith(GUESS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Letters that go at one instant to one zone."""

    at: datetime
    zone: str
    letters: int = 0
    guessed: int = 0
    late: int = 0
    feasts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a show's letters will do, and what they did: by instant, and who gets none and why.

    `per_second` is the relay's measured pace, 0 if none was measured yet.
    """

    show: Show
    monday: date
    visitors: tuple[Visitor, ...]
    per_second: float = 0

    @property
    def waiting(self) -> tuple[Visitor, ...]:
        """Who has a letter to come, soonest first."""
        return tuple(one for one in self.visitors if one.waits)

    @property
    def left_out(self) -> tuple[Visitor, ...]:
        """Who gets none."""
        return tuple(one for one in self.visitors if one.why)

    @property
    def gone(self) -> tuple[Visitor, ...]:
        """Who had it, or may have had it."""
        return tuple(one for one in self.visitors if one.gone)

    @property
    def hosts(self) -> list[tuple[str, int]]:
        """Whose letters are to go: keys of people, most letters first."""
        return Counter(one.send.sender for one in self.waiting if one.send).most_common()

    @property
    def reasons(self) -> list[tuple[str, int]]:
        """Why people are left out, the commonest first."""
        return Counter(one.why for one in self.left_out).most_common()

    def pace(self, zone: str) -> list[str]:
        """Tell of each instant that is too much for the relay's pace, on the clock of a zone."""
        letters = Counter(one.send.wished for one in self.waiting if one.send and one.send.wished)
        if not self.per_second:
            return []
        told = (pace_words(at, letters[at], self.per_second, zone) for at in sorted(letters))
        return [words for words in told if words]

    @property
    def batches(self) -> tuple[Batch, ...]:
        """The letters to come, by instant and zone."""
        found: dict[tuple[datetime, str], Batch] = {}
        for visitor in self.waiting:
            assert visitor.send
            key = (visitor.send.due, visitor.send.zone or "UTC")
            found[key] = _with(found.get(key) or Batch(at=key[0], zone=key[1]), visitor)
        return tuple(found[key] for key in sorted(found))


def _with(batch: Batch, visitor: Visitor) -> Batch:
    return replace(
        batch,
        letters=batch.letters + 1,
        guessed=batch.guessed + visitor.guessed,
        late=batch.late + bool(visitor.send and visitor.send.late),
        feasts=batch.feasts + bool(visitor.feast),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whom we ask about: the lead, its letter, and its addresses where the letter does not tell."""

    lead: Lead
    book: Rulebook
    send: Send | None = None
    contacts: Sequence[Contact] = ()


def why_none(asked: Asked) -> str:
    """Tell why somebody gets no letter, "" if one goes. The gate asks again when it goes."""
    if asked.send and asked.send.state in GONE:
        return ""
    return next(filter(None, (reason(asked) for reason in REASONS)), "")


def _stopped(asked: Asked) -> str:
    suppressed = any(contact.suppressed_at for contact in asked.contacts)
    return "Asked us to stop" if asked.lead.no_mail or suppressed else ""


def _in_talks(asked: Asked) -> str:
    lead = asked.lead
    if lead.stage is not Stage.CLAIMED or not lead.touched_at:
        return ""
    owner = asked.book.people.get(lead.owner or "")
    return f"Talking with {owner.first if owner else 'a rep'}, so the machine keeps quiet"


def _no_address(asked: Asked) -> str:
    return NO_ADDRESS if not asked.lead.contacts else ""


def _dead(asked: Asked) -> str:
    dead = [contact.hard_bounced_at for contact in asked.contacts]
    return "Their address is dead" if dead and all(dead) else ""


def _ended(asked: Asked) -> str:
    return "The relationship has ended" if asked.lead.stage is Stage.ENDED else ""


def _unplanned(asked: Asked) -> str:
    return "Came in too late for a letter" if asked.send is None else ""


def _called_off(asked: Asked) -> str:
    send = asked.send
    return (send.why or str(send.state)) if send and send.state in NEVER_GO else ""


# In order: the first that says something is what people read.
REASONS: tuple[Callable[[Asked], str], ...] = (
    _stopped,
    _in_talks,
    _no_address,
    _dead,
    _ended,
    _unplanned,
    _called_off,
)


async def preview(store: Store, book: Rulebook, zones: Zones, show_id: str) -> Preview:
    """Look at every visitor of a show. Raises Refused if there is no such show."""
    show = await known_show(store, show_id)
    sends = await _one_each(store, show.id)
    visits = every(lambda after: store.visits(show.id, after=after, limit=500))
    scans = Counter([touch.lead async for touch in visits])
    monday = monday_after(show.last_day)
    found = []
    for no, lead_id in enumerate(dict.fromkeys((*sends, *scans))):
        if no % _TURN == 0:
            await sleep(0)  # a show of twenty thousand must keep no click waiting
        if lead := await store.get(Lead, lead_id):
            send = sends.get(lead_id)
            contacts = await _contacts(store, lead, send)
            asked = Asked(lead=lead, book=book, send=send, contacts=contacts)
            there = place(lead, show, zones, book.firm.zone)
            visitor = Visitor(lead=lead, scans=scans[lead_id], send=send, why=why_none(asked))
            found.append(replace(visitor, feast=feast_at(there, monday, book)))
    pace = await store.get(Pace, MAIL)
    return Preview(
        show=show,
        monday=monday,
        visitors=tuple(sorted(found, key=_order)),
        per_second=pace.per_second if pace else 0,
    )


async def _one_each(store: Store, show: str) -> dict[str, Send]:
    """Give the letter of each visitor; of several addresses the one that says most of them."""
    best: dict[str, Send] = {}
    async for send in letters_of(store, show):
        known = best.get(send.lead)
        if known is None or _weight(send) > _weight(known):
            best[send.lead] = send
    return best


def _weight(send: Send) -> int:
    return 2 if send.state in GONE else 1 if send.state in WAITING else 0


async def _contacts(store: Store, lead: Lead, send: Send | None) -> list[Contact]:
    # A letter that waits or has gone speaks for its address.
    return [] if send and _weight(send) else await store.contacts_of(lead.id)


def _order(visitor: Visitor) -> tuple[datetime, str, str]:
    return (visitor.send.due if visitor.send else _NEVER, called(visitor.lead), visitor.lead.id)
