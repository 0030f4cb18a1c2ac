"""The ringer: what it takes from a save, and when it takes nothing."""

from dataclasses import replace

from fakes import BOOK, NOW, a_lead
from town import Town, town

from bot.slack.ringer import Ringer
from nurture.model import Lead, Ring, Why
from nurture.sales.rings import start_ring

__all__ = ["town"]
WHY = Why(act="demo", at=NOW, channel="web", source="website")


def begun() -> tuple[Lead, Ring]:
    lead = a_lead()
    return lead, start_ring(lead, WHY, BOOK.teams["main"], NOW, BOOK)


def ringer_of(town: Town) -> Ringer:
    assert town.house.slack
    assert town.house.slack.connected
    return town.house.slack.connected.desks.ringer


async def test_a_ring_is_posted_from_the_save_that_began_it(town: Town) -> None:
    ringer, (lead, ring) = ringer_of(town), begun()
    ringer.hear([lead, ring])
    assert ring.id in ringer.posting


async def test_a_ring_that_was_saved_before_is_left_to_the_store(town: Town) -> None:
    ringer, (lead, ring) = ringer_of(town), begun()
    ringer.hear([lead, replace(ring, version=1)])
    assert ring.id not in ringer.posting


async def test_a_ringer_whose_visit_is_over_takes_nothing_more(town: Town) -> None:
    ringer, (lead, ring) = ringer_of(town), begun()
    await ringer.stop()
    ringer.hear([lead, ring])
    assert ring.id not in ringer.posting
