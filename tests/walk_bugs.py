"""Bugs put in on purpose, by small wrappers: a walk that does not notice them proves nothing."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from typing import Any

from walk_town import RoughTown

from bot.sandbox.slack.world import Message
from nurture.model import Notice, Record, Ring

_KEPT: set[asyncio.Task[None]] = set()


def a_rung_after_a_claim(town: RoughTown) -> None:
    """A claim that forgets to stop the ladder: one more nudge is planned after it."""

    async def nudge(ring: Ring) -> None:
        late = Notice(ring=ring.id, lead=ring.lead, kind="nudge", to="thread", at=town.clock())
        await town.house.store.save(late)

    def heard(records: Sequence[Record]) -> None:
        for ring in (one for one in records if isinstance(one, Ring)):
            if ring.claim and not ring.ended and ring.claim.at == ring.ladder_from:
                _beside(nudge(ring))

    _listen(town, heard)


def a_double_post(town: RoughTown) -> None:
    """A second process that posts each new card as well."""
    said = town.slack.office.posted
    if getattr(said, "doubled", False):
        return

    def twice(message: Message) -> None:
        said(message)
        if message.metadata and "ring" in message.metadata["event_payload"]:
            town.slack.world.keep_message(replace(message, ts=town.slack.world.stamp()))

    twice.doubled = True  # type: ignore[attr-defined]  # so that it is wrapped once
    town.slack.office.posted = twice


def a_lost_rung(town: RoughTown) -> None:
    """A save that forgets when an open ring is due next, once it was nudged."""

    async def forget(id_: str) -> None:
        ring = await town.house.store.get(Ring, id_)
        if ring and ring.due:
            await town.house.store.save(replace(ring, due=None))

    def heard(records: Sequence[Record]) -> None:
        for ring in (one for one in records if isinstance(one, Ring)):
            if ring.fired and ring.due and not ring.ended:
                _beside(forget(ring.id))

    _listen(town, heard)


def a_forgotten_card(town: RoughTown) -> None:
    """A card that moves, and does not keep in mind what it leaves where it was."""

    async def forget(id_: str) -> None:
        ring = await town.house.store.get(Ring, id_)
        if ring and ring.card.traces:
            await town.house.store.save(replace(ring, card=replace(ring.card, traces=())))

    def heard(records: Sequence[Record]) -> None:
        for ring in (one for one in records if isinstance(one, Ring)):
            if ring.card.traces:
                _beside(forget(ring.id))

    _listen(town, heard)


def _beside(work: Coroutine[Any, Any, None]) -> None:
    task = asyncio.create_task(work)
    _KEPT.add(task)
    task.add_done_callback(_KEPT.discard)


def _listen(town: RoughTown, heard: Callable[[Sequence[Record]], None]) -> None:
    """Listen to this house's saves; it is asked before each step, as houses come and go."""
    listeners = town.house.store.listeners  # type: ignore[attr-defined]  # the port has none
    if not any(one.__module__ == __name__ for one in listeners if hasattr(one, "__module__")):
        listeners.append(heard)
