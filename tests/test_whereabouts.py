"""Where a card stands: it is one, and what it leaves elsewhere is kept until it is cleared."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from fakes import NOW, a_ring
from hypothesis import given
from hypothesis import strategies as some

from nurture.errors import Stale
from nurture.model import Card, Ring, Trace
from nurture.sales.whereabouts import (
    cleared,
    drawn,
    expected,
    lost,
    moved,
    must_be_seen,
    note,
    stands,
    trace_in,
)
from store import open_store

HOME, AWAY = "C0LEADS", "D0MONA"
LATER = NOW + timedelta(minutes=1)


def at_home(**given: object) -> Ring:
    return a_ring(card=Card(channel=HOME, ts="1.1", wanted=3, drawn=2), **given)


def traces(ring: Ring) -> list[tuple[str, str | None]]:
    return [(trace.channel, trace.ts) for trace in ring.card.traces]


def test_a_card_that_moves_leaves_a_trace_where_it_was() -> None:
    ring = moved(at_home(), AWAY, "2.2", 3, NOW)
    assert stands(ring, AWAY, "2.2")
    assert (ring.card.drawn, traces(ring)) == (3, [(HOME, "1.1")])


def test_a_card_that_comes_home_leaves_none_there() -> None:
    away = moved(at_home(), AWAY, "2.2", 3, NOW)
    home = moved(away, HOME, "1.1", 3, LATER)
    assert stands(home, HOME, "1.1")
    assert traces(home) == [(AWAY, "2.2")]


def test_when_it_was_shown_is_when_it_was_shown_first() -> None:
    first = moved(a_ring(card=Card()), HOME, "1.1", 1, NOW)
    assert moved(first, AWAY, "2.2", 1, LATER).shown == NOW


@pytest.mark.parametrize("shown", [2, 3])
def test_an_open_card_in_a_shut_channel_is_to_be_posted_elsewhere(shown: int) -> None:
    """Even one that showed all there was to say."""
    home = Card(channel=HOME, ts="1.1", wanted=3, drawn=shown)
    ring = lost(a_ring(card=home), HOME, "1.1", there=True)
    assert (ring.card.ts, traces(ring)) == (None, [(HOME, "1.1")])
    assert ring.card.wanted > ring.card.drawn


def test_a_closed_one_waits_where_it_is_and_is_not_counted_as_due() -> None:
    ring = lost(at_home(ended=NOW), HOME, "1.1", there=True)
    assert stands(ring, HOME, "1.1")
    assert (ring.card.wanted, traces(ring)) == (ring.card.drawn, [(HOME, "1.1")])


def test_of_a_deleted_message_nothing_is_left() -> None:
    assert traces(lost(at_home(), HOME, "1.1", there=False)) == []


@pytest.mark.parametrize("change", [drawn, lost])
def test_a_card_that_moved_meanwhile_is_not_drawn_or_lost_where_it_was(change: object) -> None:
    ring = moved(at_home(), AWAY, "2.2", 3, NOW)
    if change is drawn:
        assert drawn(ring, HOME, "1.1", 9) == ring
    else:
        assert lost(ring, HOME, "1.1", there=True) == ring


def test_what_is_known_of_a_trace_is_not_forgotten_when_it_is_expected() -> None:
    ring = expected(at_home(), AWAY, "2.2")
    assert expected(ring, AWAY) == ring


@pytest.mark.parametrize(
    ("ended", "ts", "seen"),
    [(None, "1.1", True), (None, None, True), (NOW, None, True), (NOW, "1.1", False)],
)
def test_a_closed_card_that_was_shown_is_no_reason_to_ring(
    ended: object, ts: str | None, *, seen: bool
) -> None:
    ring = replace(at_home(ended=ended), card=Card(channel=HOME, ts=ts))
    assert must_be_seen(ring) is seen


Messages = set[tuple[str, str | None]]


def _moves(ring: Ring, there: Messages, channel: str) -> Ring:
    """It hangs over what it left in that channel, else as a new message."""
    trace = trace_in(ring, channel)
    ts = trace.ts if trace and trace.ts else f"{len(there)}"
    there.add((channel, ts))
    return moved(ring, channel, ts, 1, NOW)


def _is_lost(ring: Ring, _: Messages, __: str) -> Ring:
    return lost(ring, ring.card.channel or "", ring.card.ts or "", there=True)


def _is_deleted(ring: Ring, there: Messages, _: str) -> Ring:
    there.discard((ring.card.channel or "", ring.card.ts))
    return lost(ring, ring.card.channel or "", ring.card.ts or "", there=False)


def _is_cleared(ring: Ring, there: Messages, channel: str) -> Ring:
    trace = trace_in(ring, channel)
    there.discard((channel, trace.ts if trace else None))
    return cleared(ring, channel)


STEPS = some.sampled_from([_moves, _is_lost, _is_deleted, _is_cleared])


@given(some.lists(some.tuples(STEPS, some.sampled_from("ABC"))))
def test_every_message_of_a_ring_is_its_card_or_a_trace(
    steps: list[tuple[Callable[[Ring, Messages, str], Ring], str]],
) -> None:
    """`there` is what stands in Slack. A card moves to another channel, or where it was lost."""
    ring, there = a_ring(card=Card()), Messages()
    for step, channel in steps:
        if step is _moves and channel == ring.card.channel and ring.card.ts:
            continue
        ring = step(ring, there, channel)
        kept = {(trace.channel, trace.ts) for trace in ring.card.traces}
        assert there <= kept | {(ring.card.channel or "", ring.card.ts)}


async def test_a_note_keeps_what_was_saved_meanwhile() -> None:
    store = open_store("tinydb:///:memory:")
    ring = at_home()
    await store.save(ring)
    read = await store.get(Ring, ring.id)
    assert read
    await store.save(replace(read, score=7))
    with pytest.raises(Stale):
        await store.save(read)
    noted = await note(store, read, lambda one: expected(one, AWAY))
    assert await store.get(Ring, ring.id) == noted
    assert (noted.score, noted.card.traces) == (7, (Trace(channel=AWAY),))
    await store.close()
