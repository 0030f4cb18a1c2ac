"""Whereabouts: where the card of a ring stands, and what it left behind in other channels.

A ring has one card. What else stands of it somewhere is kept as a trace until it can be drawn
over, so that a restart, or a channel that is closed for a month, finds it still to be done.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from nurture.errors import Stale
from nurture.model import Card, Ring, Trace
from nurture.ports import Store


def trace_in(ring: Ring, channel: str) -> Trace | None:
    """Give what the card left in a channel, None if nothing."""
    return next((trace for trace in ring.card.traces if trace.channel == channel), None)


def stands(ring: Ring, channel: str, ts: str | None) -> bool:
    """Whether the card itself is that message."""
    return ts is not None and (ring.card.channel, ring.card.ts) == (channel, ts)


def must_be_seen(ring: Ring) -> bool:
    """Whether its card is worth a new message: it is open, or was shown nowhere yet."""
    return not ring.ended or ring.card.ts is None


def expected(ring: Ring, channel: str, ts: str | None = None) -> Ring:
    """Note that a message of it stands, or may stand, in a channel."""
    if not ts and trace_in(ring, channel):
        return ring
    return _with(ring, _left(ring.card, Trace(channel=channel, ts=ts)))


def cleared(ring: Ring, channel: str) -> Ring:
    """Note that nothing in a channel says what is no longer so."""
    return _with(ring, _without(ring.card, channel))


def drawn(ring: Ring, channel: str, ts: str, wanted: int) -> Ring:
    """Note what the card shows; one that stands elsewhere by now was drawn there."""
    if not stands(ring, channel, ts):
        return ring
    return _with(ring, replace(_without(ring.card, channel), drawn=wanted))


def moved(ring: Ring, channel: str, ts: str, wanted: int, now: datetime) -> Ring:
    """Note where the card stands from now on. Where it stood until now it leaves a trace."""
    card = ring.card
    if card.channel and card.ts:
        card = _left(card, Trace(channel=card.channel, ts=card.ts))
    card = replace(_without(card, channel), channel=channel, ts=ts, posting=None, drawn=wanted)
    return replace(ring, card=card, shown=ring.shown or now)


def lost(ring: Ring, channel: str, ts: str, *, there: bool) -> Ring:
    """Note that a card can't be drawn where it stands; `there`: its message is still to be seen.

    An open ring must be seen, so it rings anew elsewhere. One that has ended waits there.
    """
    if not stands(ring, channel, ts):
        return ring
    card = _left(ring.card, Trace(channel=channel, ts=ts)) if there else ring.card
    over = replace(card, drawn=card.wanted) if ring.ended else replace(card, ts=None, drawn=0)
    return _with(ring, over)


async def note(store: Store, ring: Ring, change: Callable[[Ring], Ring]) -> Ring:
    """Save a change of what is known of a card; whatever was saved meanwhile stays.

    Gives the ring as it is then; one that would be the same is not saved.
    """
    while True:
        changed = change(ring)
        if changed == ring:
            return ring
        try:
            await store.save(changed)
        except Stale:
            ring = await store.get(Ring, ring.id) or ring
        else:
            return replace(changed, version=ring.version + 1)


def _with(ring: Ring, card: Card) -> Ring:
    return replace(ring, card=card)


def _left(card: Card, trace: Trace) -> Card:
    return replace(card, traces=(*_without(card, trace.channel).traces, trace))


def _without(card: Card, channel: str) -> Card:
    return replace(card, traces=tuple(one for one in card.traces if one.channel != channel))
