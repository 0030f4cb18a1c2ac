"""A rehearsal: takes a whole file in without saving, to say first what would happen."""

from collections.abc import Mapping

from nurture.leads.intake import Intake
from nurture.model import Contact, Record
from nurture.ports import R


class Rehearsal:
    """Reads through to the real memory, and keeps what is saved to itself."""

    def __init__(self, store: Intake) -> None:
        self._store = store
        self._kept: dict[tuple[type[Record], str], Record] = {}
        self._contacts: dict[str, Contact] = {}

    async def get(self, kind: type[R], id: str) -> R | None:  # noqa: A002
        """Give what the rehearsal changed, else what is kept."""
        record = self._kept.get((kind, id))
        return record if isinstance(record, kind) else await self._store.get(kind, id)

    async def contact_at(self, key: str) -> Contact | None:
        """Give the contact that the rehearsal made or changed, else the kept one."""
        return self._contacts.get(key) or await self._store.contact_at(key)

    async def open_claims(self) -> Mapping[str, int]:
        """Tell what is kept; a rehearsal claims nothing."""
        return await self._store.open_claims()

    async def save(self, *records: Record) -> None:
        """Remember for the rest of the rehearsal. Never Stale, as nobody else rehearses."""
        for record in records:
            self._kept[type(record), record.id] = record
            if isinstance(record, Contact):
                self._contacts[record.key] = record
