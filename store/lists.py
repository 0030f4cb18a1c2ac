"""The lists: which records answer a question, in which order, page by page."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from nurture.model import (
    Doubt,
    Halt,
    Happening,
    Lead,
    Notice,
    Receipt,
    Received,
    Record,
    Ring,
    Send,
    SendState,
    SetAside,
    Show,
    Submission,
    Touch,
)
from nurture.ports import Outcomes, Tally
from store.documents import read_back
from store.shelves import SHELVES, plain

R = TypeVar("R", bound=Record)
Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Listing(Generic[R]):
    """One question: the rows that fit, in a total order that ends in the id."""

    kind: type[R]
    order: str
    where: str = "1"
    letters: int | None = None
    """How much of documents a page may hold together; one record is always given."""

    def page(
        self, disk: sqlite3.Connection, *asked: object, limit: int, after: str = ""
    ) -> list[R]:
        """Give at most `limit` records after the one named. Raises LookupError if it is not here."""
        values = tuple(map(plain, asked))
        place = self._place(disk, values, after) if after else ()
        rows = disk.execute(self.question(after), (*values, *place, max(limit, 0)))
        return [read_back(self.kind, id_, doc) for id_, doc in self._that_fit(rows)]

    def _that_fit(self, rows: Iterable[Row]) -> Iterator[Row]:
        held = 0
        for row in rows:
            held += len(row[1])
            if self.letters and held > self.letters and held > len(row[1]):
                return
            yield row

    def question(self, after: str) -> str:
        """Give the SQL of a page: its values, then the place it goes on after, then the limit."""
        marks = ", ".join("?" for _ in self.order.split(","))
        further = f" AND ({self.order}) > ({marks})" if after else ""
        return self._select("id, doc", self.where + further) + " LIMIT ?"

    def _place(
        self, disk: sqlite3.Connection, asked: tuple[object, ...], after: str
    ) -> tuple[object, ...]:
        question = self._select(self.order, f"{self.where} AND id = ?")
        place: tuple[object, ...] | None = disk.execute(question, (*asked, after)).fetchone()
        if place is None:
            raise LookupError(f"{after!r} is not in this list (any more); begin it again.")
        return place

    def _select(self, columns: str, where: str) -> str:
        name = SHELVES[self.kind].name
        return f"SELECT {columns} FROM {name} WHERE {where} ORDER BY {self.order}"  # noqa: S608


LEADS_AT = Listing(Lead, "since, id", "stage = ?")
LEADS_OF = Listing(Lead, "since, id", "owner = ?")
QUIET_LEADS = Listing(Lead, "heard_at, id", "quiet AND heard_at < ?")
LEADS_BACK = Listing(Lead, "back_on, id", "back_on <= ?")
OPEN_RINGS = Listing(Ring, "arrived, id", "ended IS NULL")
RINGS_SINCE = Listing(Ring, "arrived, id", "arrived >= ?")
DUE_RINGS = Listing(Ring, "due, id", "ended IS NULL AND due <= ?")
STALE_CARDS = Listing(Ring, "posted, arrived, id", "stale")
LEFT_BEHIND = Listing(Ring, "arrived, id", "left_behind")
NOTICES_WAITING = Listing(Notice, "at, id", "unposted")
NOTICES_OF = Listing(Notice, "at, id", "ring = ?")
TOUCHES_OF = Listing(Touch, "at, id", "lead = ?")
VISITS = Listing(Touch, "at, id", "visited = ?")
HAPPENINGS = Listing(Happening, "at, id")
HAPPENINGS_OF = Listing(Happening, "at, id", "lead = ?")
DUE_SENDS = Listing(Send, "due, id", "ahead AND due <= ?")
SENDS_OF = Listing(Send, "due, id", "lead = ?")
SENDS_FOR = Listing(Send, "due, id", "campaign = ?")
SENDS_AT = Listing(Send, "due, id", "state = ?")
HALTS = Listing(Halt, "at, id")
SHOWS = Listing(Show, "last_day, id")
RECEIVED_WAITING = Listing(Received, "at, id", "handled_at IS NULL", letters=32_000_000)
RECEIVED_UNFILED = Listing(
    Received, "uid, id", "mailbox = ? AND uidvalidity = ? AND unfiled", letters=32_000_000
)
RECEIPTS_OF = Listing(Receipt, "at, id", "person = ?")
OPEN_DOUBTS = Listing(Doubt, "at, id", "decided_at IS NULL")
OPEN_DOUBTS_ABOUT = Listing(Doubt, "at, id", "decided_at IS NULL AND about = ?")
STALE_DOUBTS = Listing(Doubt, "at, id", "stale")
SUBMISSIONS = Listing(Submission, "at, id")
SET_ASIDES = Listing(SetAside, "at, id")


def outcomes(disk: sqlite3.Connection, campaign: str, since: datetime) -> Outcomes:
    """Count what came of a campaign's mails that were due since then."""
    return Outcomes(*disk.execute(COUNTING, (campaign, plain(since))).fetchone())


COUNTING = """
SELECT count(*), count(bounced_at), count(complained_at) FROM sends
WHERE campaign = ? AND due >= ? AND went
"""


def open_claims(disk: sqlite3.Connection) -> dict[str, int]:
    """Count the open rings that each person claimed."""
    return dict(disk.execute(CLAIMS).fetchall())


CLAIMS = "SELECT waits_for, count(*) FROM rings WHERE waits_for IS NOT NULL GROUP BY waits_for"


def find_leads(disk: sqlite3.Connection, words: str, *, limit: int) -> list[Lead]:
    """Give leads that are found by the words, or one of whose addresses is; newest act first."""
    rows = disk.execute(FINDING, {"words": words.strip().casefold(), "limit": max(limit, 0)})
    return [read_back(Lead, id_, doc) for id_, doc in rows]


FINDING = """
SELECT id, doc FROM leads
WHERE instr(words, :words) OR id IN (SELECT lead FROM contacts WHERE instr(key, :words))
ORDER BY heard_at DESC, id LIMIT :limit
"""


def tally(disk: sqlite3.Connection) -> Tally:
    """Count what is open and what waits to be shown."""
    rings, unclaimed = disk.execute(OPEN).fetchone()
    (stale,) = disk.execute("SELECT count(*) FROM rings WHERE stale").fetchone()
    (left,) = disk.execute("SELECT count(*) FROM rings WHERE left_behind").fetchone()
    (notices,) = disk.execute("SELECT count(*) FROM notices WHERE unposted").fetchone()
    sends = disk.execute("SELECT state, count(*) FROM sends GROUP BY state").fetchall()
    cards = STALE_CARDS.page(disk, limit=1)
    lines = NOTICES_WAITING.page(disk, limit=1)
    waiting = [ring.arrived for ring in cards if not ring.card.ts] + [line.at for line in lines]
    return Tally(
        rings=rings,
        unclaimed=unclaimed or 0,
        stale=stale,
        left_behind=left,
        notices=notices,
        sends={SendState(state): count for state, count in sends},
        oldest_post=min(waiting, default=None),
    )


OPEN = """
SELECT count(*), sum(json_extract(doc, '$.claim') IS NULL) FROM rings WHERE ended IS NULL
"""
