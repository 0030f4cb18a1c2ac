"""The ledger: everything accepted is somewhere, or its absence is named (R52)."""

from collections import Counter
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field

from nurture.model import Happening, Lead, Name, SetAside, Stage, Submission, Touch
from nurture.paging import every
from nurture.ports import R, Store

_PAGE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The books: `received` rows, where they are, and a sentence for each that is missing."""

    received: int
    leads: Mapping[Stage, int]
    names: int
    set_aside: int
    by_source: Mapping[str, int]
    missing: tuple[str, ...] = field(default=())

    @property
    def balances(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


async def balance(store: Store) -> Ledger:
    """Read every row and follow where it points, both ways.

    A row that was deleted is named by whatever else still speaks of it: the ledger's row, the
    touch, the set-aside, and the history each know the others.
    """
    rows = [row async for row in _all(store, Submission)]
    touches = {touch.id: touch async for touch in _all(store, Touch)}
    leads = {lead.id: lead async for lead in _all(store, Lead)}
    aside = {kept.id: kept async for kept in _all(store, SetAside)}
    told = {one.cause or "" async for one in _all(store, Happening) if one.what == "received"}
    missing = [
        *(word for row in rows for word in _points_nowhere(row, leads, touches, aside)),
        *_unwritten(rows, touches, aside, told),
        *_orphans(touches, leads),
    ]
    return Ledger(
        received=len(rows),
        leads=Counter(lead.stage for lead in leads.values()),
        names=await store.count(Name),
        set_aside=len(aside),
        by_source=Counter(row.source for row in rows),
        missing=tuple(missing),
    )


def _points_nowhere(
    row: Submission,
    leads: Mapping[str, Lead],
    touches: Mapping[str, Touch],
    aside: Mapping[str, SetAside],
) -> list[str]:
    pointers = (
        ("lead", row.lead, leads),
        ("touch", row.touch, touches),
        ("set-aside", row.set_aside, aside),
    )
    return [
        f"{row.id}: its {what} {id_} is gone"
        for what, id_, kept in pointers
        if id_ and id_ not in kept
    ]


def _unwritten(
    rows: list[Submission],
    touches: Mapping[str, Touch],
    aside: Mapping[str, SetAside],
    told: set[str],
) -> list[str]:
    written = {row.id for row in rows}
    spoken = {touch.submission for touch in touches.values()}
    spoken |= {kept.submission for kept in aside.values()}
    spoken |= {cause.partition(" ")[2] for cause in told}
    return [
        f"{id_}: its row in the ledger is gone"
        for id_ in sorted(filter(None, spoken))
        if id_ not in written
    ]


def _orphans(touches: Mapping[str, Touch], leads: Mapping[str, Lead]) -> list[str]:
    gone = {touch.lead for touch in touches.values()} - leads.keys()
    return [f"lead {id_} is gone, and its touches are still here" for id_ in sorted(gone)]


def _all(store: Store, kind: type[R]) -> AsyncIterator[R]:
    return every(lambda after: store.all_of(kind, limit=_PAGE, after=after))
