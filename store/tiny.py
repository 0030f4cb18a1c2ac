"""The store on one machine: TinyDB's documents, kept durably by SQLite."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from nurture.model import (
    Contact,
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
    Stage,
    Submission,
    Touch,
)
from nurture.ports import Outcomes, Tally
from store import lists
from store.address import MEMORY
from store.disk import Disk
from store.documents import read_back
from store.shelves import SHELVES
from store.storage import Documents
from store.writer import Writer, row_of

R = TypeVar("R", bound=Record)


class TinyStore:
    """`nurture.ports.Store`, which holds the promises. `documents` is the same store as a TinyDB.

    `listeners` are told, in this process, what each save kept.
    """

    def __init__(self, disk: Disk, writer: Writer) -> None:
        self._disk = disk
        self._connection = disk.connection
        self._writer = writer
        self.listeners: list[Callable[[Sequence[Record]], None]] = []
        self.documents = Documents(disk)

    async def save(self, *records: Record) -> None:
        """See the port. Raises ValueError for two states of one record, which no save can keep."""
        if len({(type(record), record.id) for record in records}) < len(records):
            raise ValueError("A save holds each record once.")
        await self._writer.save([row_of(record) for record in records])
        for told in self.listeners:
            told(records)

    async def get(self, kind: type[R], id: str) -> R | None:  # noqa: A002
        return self._one(kind, "id = ?", id)

    async def contact_at(self, key: str) -> Contact | None:
        return self._one(Contact, "key = ?", key)

    async def contacts_of(self, lead: str) -> list[Contact]:
        kept = self._one(Lead, "id = ?", lead)
        found = (self._one(Contact, "id = ?", id_) for id_ in (kept.contacts if kept else ()))
        return [contact for contact in found if contact]

    async def leads_at(self, stage: Stage, *, limit: int = 100, after: str = "") -> list[Lead]:
        return lists.LEADS_AT.page(self._connection, stage, limit=limit, after=after)

    async def leads_of(self, owner: str, *, limit: int = 100, after: str = "") -> list[Lead]:
        return lists.LEADS_OF.page(self._connection, owner, limit=limit, after=after)

    async def find_leads(self, words: str, *, limit: int = 10) -> list[Lead]:
        return lists.find_leads(self._connection, words, limit=limit)

    async def quiet_leads(self, before: datetime, *, limit: int = 100) -> list[Lead]:
        return lists.QUIET_LEADS.page(self._connection, before, limit=limit)

    async def leads_back(self, today: date, *, limit: int = 100) -> list[Lead]:
        return lists.LEADS_BACK.page(self._connection, today, limit=limit)

    async def open_rings(self, *, limit: int = 100, after: str = "") -> list[Ring]:
        return lists.OPEN_RINGS.page(self._connection, limit=limit, after=after)

    async def rings_since(
        self, since: datetime, *, limit: int = 100, after: str = ""
    ) -> list[Ring]:
        return lists.RINGS_SINCE.page(self._connection, since, limit=limit, after=after)

    async def due_rings(self, now: datetime, *, limit: int = 100) -> list[Ring]:
        return lists.DUE_RINGS.page(self._connection, now, limit=limit)

    async def ring_at(self, channel: str, ts: str) -> Ring | None:
        return self._one(Ring, "card = ?", f"{channel}/{ts}")

    async def open_claims(self) -> Mapping[str, int]:
        return lists.open_claims(self._connection)

    async def stale_cards(self, *, limit: int = 100) -> list[Ring]:
        return lists.STALE_CARDS.page(self._connection, limit=limit)

    async def left_behind(self, *, limit: int = 100, after: str = "") -> list[Ring]:
        return lists.LEFT_BEHIND.page(self._connection, limit=limit, after=after)

    async def notices_waiting(self, *, limit: int = 100) -> list[Notice]:
        return lists.NOTICES_WAITING.page(self._connection, limit=limit)

    async def notices_of(self, ring: str, *, limit: int = 100) -> list[Notice]:
        return lists.NOTICES_OF.page(self._connection, ring, limit=limit)

    async def touches_of(self, lead: str, *, limit: int = 100, after: str = "") -> list[Touch]:
        return lists.TOUCHES_OF.page(self._connection, lead, limit=limit, after=after)

    async def visits(self, campaign: str, *, limit: int = 100, after: str = "") -> list[Touch]:
        return lists.VISITS.page(self._connection, campaign, limit=limit, after=after)

    async def happenings_of(
        self, lead: str, *, limit: int = 100, after: str = ""
    ) -> list[Happening]:
        return lists.HAPPENINGS_OF.page(self._connection, lead, limit=limit, after=after)

    async def happenings(self, *, limit: int = 100, after: str = "") -> list[Happening]:
        return lists.HAPPENINGS.page(self._connection, limit=limit, after=after)

    async def due_sends(self, now: datetime, *, limit: int = 100) -> list[Send]:
        return lists.DUE_SENDS.page(self._connection, now, limit=limit)

    async def sends_of(self, lead: str, *, limit: int = 100, after: str = "") -> list[Send]:
        return lists.SENDS_OF.page(self._connection, lead, limit=limit, after=after)

    async def sends_for(self, campaign: str, *, limit: int = 100, after: str = "") -> list[Send]:
        return lists.SENDS_FOR.page(self._connection, campaign, limit=limit, after=after)

    async def sends_at(self, state: SendState, *, limit: int = 100, after: str = "") -> list[Send]:
        return lists.SENDS_AT.page(self._connection, state, limit=limit, after=after)

    async def send_by_message(self, message_id: str) -> Send | None:
        return self._one(Send, "message_id = ?", message_id)

    async def outcomes(self, campaign: str, since: datetime) -> Outcomes:
        return lists.outcomes(self._connection, campaign, since)

    async def halts(self, *, limit: int = 100, after: str = "") -> list[Halt]:
        return lists.HALTS.page(self._connection, limit=limit, after=after)

    async def shows(self, *, limit: int = 100, after: str = "") -> list[Show]:
        return lists.SHOWS.page(self._connection, limit=limit, after=after)

    async def last_received(self, mailbox: str) -> Received | None:
        newest = "mailbox = ? ORDER BY at DESC, uid DESC, id DESC"
        return self._one(Received, newest, mailbox)

    async def received_waiting(self, *, limit: int = 100) -> list[Received]:
        return lists.RECEIVED_WAITING.page(self._connection, limit=limit)

    async def received_twin(self, mailbox: str, digest: str) -> Received | None:
        first = "mailbox = ? AND digest = ? ORDER BY at, uid, id"
        return self._one(Received, first, mailbox, digest)

    async def received_like(self, likeness: str) -> Received | None:
        return self._one(Received, "likeness = ? ORDER BY at, uid, id", likeness)

    async def received_unfiled(
        self, mailbox: str, uidvalidity: int, *, limit: int = 100
    ) -> list[Received]:
        return lists.RECEIVED_UNFILED.page(self._connection, mailbox, uidvalidity, limit=limit)

    async def receipts_of(self, person: str, *, limit: int = 100, after: str = "") -> list[Receipt]:
        return lists.RECEIPTS_OF.page(self._connection, person, limit=limit, after=after)

    async def open_doubts(self, *, limit: int = 100, after: str = "") -> list[Doubt]:
        return lists.OPEN_DOUBTS.page(self._connection, limit=limit, after=after)

    async def open_doubts_about(self, person: str) -> list[Doubt]:
        return lists.OPEN_DOUBTS_ABOUT.page(self._connection, person, limit=1000)

    async def stale_doubts(self, *, limit: int = 100) -> list[Doubt]:
        return lists.STALE_DOUBTS.page(self._connection, limit=limit)

    async def submissions(self, *, limit: int = 100, after: str = "") -> list[Submission]:
        return lists.SUBMISSIONS.page(self._connection, limit=limit, after=after)

    async def set_asides(self, *, limit: int = 100, after: str = "") -> list[SetAside]:
        return lists.SET_ASIDES.page(self._connection, limit=limit, after=after)

    async def all_of(self, kind: type[R], *, limit: int = 1000, after: str = "") -> list[R]:
        return lists.Listing(kind, "id").page(self._connection, limit=limit, after=after)

    async def count(self, kind: type[Record]) -> int:
        question = f"SELECT count(*) FROM {SHELVES[kind].name}"  # noqa: S608 – our names
        found: tuple[int] = self._connection.execute(question).fetchone()
        return found[0]

    async def tally(self) -> Tally:
        return lists.tally(self._connection)

    async def sizes(self) -> Mapping[str, int]:
        kept = {shelf.name: await self.count(kind) for kind, shelf in SHELVES.items()}
        return {**kept, "bytes": self._bytes()}

    async def close(self) -> None:
        self._writer.flush()
        self._disk.close()

    def _bytes(self) -> int:
        if self._disk.path == MEMORY:
            return 0
        files = (Path(self._disk.path + suffix) for suffix in ("", "-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    def _one(self, kind: type[R], where: str, *asked: str) -> R | None:
        question = f"SELECT id, doc FROM {SHELVES[kind].name} WHERE {where} LIMIT 1"  # noqa: S608
        row = self._connection.execute(question, asked).fetchone()
        return read_back(kind, *row) if row else None
