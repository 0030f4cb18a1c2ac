"""The shelves: one table for each kind of record, and the columns by which it is found.

The document is the truth. Columns and indexes repeat what a question asks for, are made
from the record at every save, and are made anew when their definition here changes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from operator import attrgetter
from typing import Any

from nurture.model import (
    Contact,
    Doubt,
    Halt,
    Happening,
    Layout,
    Lead,
    Mailing,
    Name,
    Notice,
    Outage,
    Pace,
    Presence,
    Receipt,
    Received,
    Record,
    Ring,
    Send,
    SetAside,
    Show,
    Submission,
    Touch,
    Turns,
)
from store.columns import (
    about,
    ahead,
    card,
    digest_of,
    drawn_behind,
    left_behind,
    likeness,
    quiet,
    unfiled,
    unposted,
    visited,
    waits_for,
    went,
    words_of,
)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Where one kind is kept. `indexes` are columns, with a `WHERE` if only some rows matter."""

    kind: type[Record]
    name: str
    columns: Mapping[str, Callable[[Any], object]]
    unique: str | None = None
    indexes: tuple[str, ...] = ()

    def row(self, record: Record) -> list[object]:
        """Give the values of the columns, in their order."""
        return [plain(column(record)) for column in self.columns.values()]


def plain(value: object) -> object:
    """Give a value as SQLite orders it rightly: an instant as microseconds since 1970.

    Raises TypeError for a time without a zone: it names no instant.
    """
    if isinstance(value, datetime):
        return (value - EPOCH) // MICROSECOND
    return value.isoformat() if isinstance(value, date) else value


def fields(*names: str) -> dict[str, Callable[[Any], object]]:
    """Name columns that are fields of the record."""
    return {name: attrgetter(name) for name in names}


def insertion(shelf: Shelf) -> str:
    """Give the statement that puts a row on a shelf: no, id, version, its columns, document."""
    names = ["no", "id", "version", *shelf.columns, "doc"]
    marks = ", ".join("?" * len(names))
    return f"INSERT INTO {shelf.name} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608


SHELVES: dict[type[Record], Shelf] = {
    shelf.kind: shelf
    for shelf in (
        Shelf(
            kind=Lead,
            name="leads",
            columns={
                **fields("stage", "owner", "since", "heard_at", "back_on"),
                "quiet": quiet,
                "words": words_of,
            },
            indexes=(
                "stage, since, id",
                "owner, since, id WHERE owner IS NOT NULL",
                "heard_at, id WHERE quiet",
                "back_on, id WHERE back_on IS NOT NULL",
            ),
        ),
        Shelf(kind=Contact, name="contacts", columns=fields("key", "lead"), unique="key"),
        Shelf(kind=Name, name="names", columns={}),
        Shelf(
            kind=Ring,
            name="rings",
            columns={
                **fields("arrived", "due", "ended"),
                "stale": drawn_behind,
                "left_behind": left_behind,
                "posted": lambda ring: ring.card.ts is not None,
                "waits_for": waits_for,
                "card": card,
            },
            indexes=(
                "arrived, id",
                "arrived, id WHERE ended IS NULL",
                "due, id WHERE ended IS NULL AND due IS NOT NULL",
                "posted, arrived, id WHERE stale",
                "arrived, id WHERE left_behind",
                "waits_for WHERE waits_for IS NOT NULL",
                "card WHERE card IS NOT NULL",
            ),
        ),
        Shelf(
            kind=Notice,
            name="notices",
            columns={**fields("at", "ring"), "unposted": unposted},
            indexes=("at, id WHERE unposted", "ring, at, id"),
        ),
        Shelf(
            kind=Touch,
            name="touches",
            columns={**fields("lead", "at"), "visited": visited},
            indexes=("lead, at, id", "visited, at, id WHERE visited IS NOT NULL"),
        ),
        Shelf(
            kind=Happening,
            name="happenings",
            columns=fields("lead", "at"),
            indexes=("at, id", "lead, at, id WHERE lead IS NOT NULL"),
        ),
        Shelf(
            kind=Send,
            name="sends",
            columns={
                **fields("state", "due", "lead", "campaign", "message_id"),
                **fields("bounced_at", "complained_at"),
                "ahead": ahead,
                "went": went,
            },
            indexes=(
                "due, id WHERE ahead",
                "state, due, id",
                "lead, due, id",
                "campaign, due, id",
                "message_id WHERE message_id IS NOT NULL",
            ),
        ),
        Shelf(kind=Halt, name="halts", columns=fields("at"), indexes=("at, id",)),
        Shelf(kind=Mailing, name="mailings", columns={}),
        Shelf(kind=Outage, name="outages", columns={}),
        Shelf(kind=Show, name="shows", columns=fields("last_day"), indexes=("last_day, id",)),
        Shelf(
            kind=Received,
            name="received",
            columns={
                **fields("mailbox", "uidvalidity", "at", "uid", "handled_at"),
                "digest": digest_of,
                "unfiled": unfiled,
                "likeness": likeness,
            },
            indexes=(
                "mailbox, at, uid, id",
                "mailbox, digest",
                "likeness, at, uid, id WHERE likeness IS NOT NULL",
                "mailbox, uidvalidity, uid, id WHERE unfiled",
                "at, id WHERE handled_at IS NULL",
            ),
        ),
        Shelf(kind=Layout, name="layouts", columns={}),
        Shelf(kind=Pace, name="paces", columns={}),
        Shelf(
            kind=Receipt,
            name="receipts",
            columns=fields("person", "at"),
            indexes=("person, at, id",),
        ),
        Shelf(
            kind=Doubt,
            name="doubts",
            columns={**fields("at", "decided_at"), "stale": drawn_behind, "about": about},
            indexes=(
                "at, id WHERE decided_at IS NULL",
                "about, at, id WHERE decided_at IS NULL",
                "at, id WHERE stale",
            ),
        ),
        Shelf(kind=Submission, name="submissions", columns=fields("at"), indexes=("at, id",)),
        Shelf(kind=SetAside, name="set_asides", columns=fields("at"), indexes=("at, id",)),
        Shelf(kind=Presence, name="presences", columns={}),
        Shelf(kind=Turns, name="turns", columns={}),
    )
}
