"""Random saves against a plain dict: the store keeps, refuses and lists what the dict would."""

import asyncio
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from kept_records import T0, T1, T2, a_contact, a_lead, a_touch

from nurture.errors import Stale
from nurture.model import Contact, Lead, Record, Stage, Touch
from store import open_store
from store.documents import from_document
from store.shelves import SHELVES

R = TypeVar("R", bound=Record)
Key = tuple[type[Record], str]

IDS = st.sampled_from(["a", "b", "ä", "\U0001f6ce"])
TIMES = st.sampled_from([T0, T1, T2])
RECORDS: st.SearchStrategy[Record] = st.one_of(
    st.builds(a_lead, id=IDS, since=TIMES, stage=st.sampled_from([Stage.HOT, Stage.NURTURE])),
    st.builds(a_contact, id=IDS, key=st.sampled_from(["x@example.com", "y@example.com"])),
    st.builds(
        a_touch,
        id=IDS,
        at=TIMES,
        words=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    ),
)
BATCHES = st.lists(RECORDS, max_size=4, unique_by=lambda record: (type(record), record.id))
# How many versions a saver is behind (or ahead) of what is kept.
LAGS = st.sampled_from([0, 0, 0, 0, -1, 1])


class Saves(RuleBasedStateMachine):
    """What is kept, by kind and id, beside a store that was told the same."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.loop = asyncio.new_event_loop()
        self.url = f"tinydb://{Path(self.folder.name)}/leadbell.db"
        self.store = open_store(self.url)
        self.kept: dict[Key, Record] = {}

    @rule(batches=st.lists(BATCHES, min_size=1, max_size=3), lag=LAGS)
    def save(self, batches: list[list[Record]], lag: int) -> None:
        """Save batches that arrive together, each read before any of them was kept."""
        read = [[self.as_read(record, lag) for record in batch] for batch in batches]
        outcomes = self.loop.run_until_complete(self.save_all(read))
        assert outcomes == [self.keep(batch) for batch in read]

    async def save_all(self, batches: list[list[Record]]) -> list[bool]:
        saves = (self.store.save(*batch) for batch in batches)
        outcomes = await asyncio.gather(*saves, return_exceptions=True)
        assert all(outcome is None or isinstance(outcome, Stale) for outcome in outcomes)
        return [outcome is None for outcome in outcomes]

    def as_read(self, record: Record, lag: int) -> Record:
        kept = self.kept.get((type(record), record.id))
        return replace(record, version=max(0, (kept.version if kept else 0) + lag))

    def keep(self, batch: list[Record]) -> bool:
        """Do to the dict what the store should do: all of the batch, or none."""
        after = dict(self.kept)
        for record in batch:
            kept = after.get((type(record), record.id))
            if record.version != (kept.version if kept else 0) or taken(record, after):
                return False
            after[type(record), record.id] = replace(record, version=record.version + 1)
        self.kept = after
        return True

    @rule()
    def reopen(self) -> None:
        self.loop.run_until_complete(self.store.close())
        self.store = open_store(self.url)

    @invariant()
    def every_view_is_the_same(self) -> None:
        self.loop.run_until_complete(self.compare())

    async def compare(self) -> None:
        for kind in (Lead, Contact, Touch):
            kept = self.of(kind)
            assert await self.store.all_of(kind) == sorted(kept, key=lambda each: each.id)
            name = SHELVES[kind].name
            shown = [from_document(kind, dict(d)) for d in self.store.documents.table(name)]
            assert sorted(shown, key=lambda each: each.id) == await self.store.all_of(kind)
        hot = [lead for lead in self.of(Lead) if lead.stage is Stage.HOT]
        in_order = sorted(hot, key=lambda lead: (lead.since, lead.id))
        assert await self.store.leads_at(Stage.HOT) == in_order
        for contact in self.of(Contact):
            assert await self.store.contact_at(contact.key) == contact

    def of(self, kind: type[R]) -> list[R]:
        return [record for record in self.kept.values() if isinstance(record, kind)]

    def teardown(self) -> None:
        self.loop.run_until_complete(self.store.close())
        self.loop.close()
        self.folder.cleanup()


def taken(record: Record, kept: dict[Key, Record]) -> bool:
    """Whether another contact has the address."""
    return isinstance(record, Contact) and any(
        isinstance(other, Contact) and other.key == record.key and other.id != record.id
        for other in kept.values()
    )


def test_the_store_keeps_what_a_dict_would() -> None:
    run_state_machine_as_test(
        Saves, settings=settings(max_examples=60, stateful_step_count=20, deadline=None)
    )
