"""What waits: the mails that are not gone, for what and until when, and what a person must decide."""

from asyncio import sleep
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass

from nurture.model import Contact, Halt, Lead, Send, SendState
from nurture.paging import every
from nurture.ports import Store
from nurture.rulebook import Rulebook
from nurture.shows.mondays import every_show

WAITS = (SendState.PLANNED, SendState.HELD, SendState.SENDING, SendState.IN_DOUBT)
PAGE = 100
_MOST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One mail that waits, to whom, and what it belongs to, in words."""

    send: Send
    lead: Lead | None
    contact: Contact | None
    campaign: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """All that waits. `rows` are those of one state, a page of them, soonest first.

    `reasons` tells for what the held ones wait, the commonest first; `halts` are by name of
    what they are about.
    """

    counts: Mapping[SendState, int]
    halts: Sequence[tuple[str, Halt]]
    doubts: Sequence[Waiting]
    reasons: Sequence[tuple[str, int]]
    rows: Sequence[Waiting]

    @property
    def waiting(self) -> int:
        """How many are still to go, or may have gone."""
        return sum(self.counts.get(state, 0) for state in WAITS)


async def look_out(store: Store, book: Rulebook, *, state: SendState, page: int) -> Outlook:
    """Look at what waits; `page` counts from 0."""
    names = await _names(store, book)
    shown = await store.sends_at(state, limit=(page + 1) * PAGE)
    doubts = await store.sends_at(SendState.IN_DOUBT, limit=_MOST)
    return Outlook(
        counts=(await store.tally()).sends,
        halts=[(_about(halt, names), halt) async for halt in halts_now(store)],
        doubts=[await _waiting(store, send, names) for send in doubts],
        reasons=Counter([send.why async for send in _held(store)]).most_common(),
        rows=[await _waiting(store, send, names) for send in shown[page * PAGE :]],
    )


async def halts_now(store: Store) -> AsyncIterator[Halt]:
    """Give what keeps mail back at the moment."""
    async for halt in every(lambda after: store.halts(after=after)):
        if halt.holds:
            yield halt


async def _held(store: Store) -> AsyncIterator[Send]:
    held = every(lambda after: store.sends_at(SendState.HELD, limit=_MOST, after=after))
    no = 0
    async for send in held:
        no += 1
        if no % _MOST == 0:
            await sleep(0)  # twenty thousand that wait must keep no click waiting
        yield send


async def _waiting(store: Store, send: Send, names: Mapping[str, str]) -> Waiting:
    return Waiting(
        send=send,
        lead=await store.get(Lead, send.lead),
        contact=await store.get(Contact, send.contact),
        campaign="an answer of ours" if send.by_hand else names.get(send.campaign, send.campaign),
    )


async def _names(store: Store, book: Rulebook) -> dict[str, str]:
    shows = {show.id: show.name async for show in every_show(store)}
    return shows | {one.key: one.name for one in book.sequences}


def _about(halt: Halt, names: Mapping[str, str]) -> str:
    return names.get(halt.about, halt.about)
