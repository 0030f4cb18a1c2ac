"""The loop (R38, R43): whatever sales and the clock do to a lead, nothing ever becomes nothing."""

import asyncio
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from fakes import BOOK, DAY, HOUR, NOW, ZONES, a_store, an_inquiry
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.ticks import climb, turn_the_page
from nurture.errors import Refused
from nurture.leads.intake import take_in
from nurture.leads.ledger import balance
from nurture.leads.lifecycle import STEPS
from nurture.model import Ended, Lead, Ring, Send, Stage
from nurture.sales.auditor import audit
from nurture.sales.claims import assign, claim, hand_back, log_touch
from nurture.sales.closings import lost, not_yet, reject, won
from nurture.sales.desk import Rule, work
from nurture.sales.managing import extend, rest, take
from store.tiny import TinyStore

RITA, KEN, MONA = (BOOK.people[key] for key in ("rita", "ken", "mona"))

# What people do at the desk; `soon` is a day to come back on.
DEEDS: dict[str, Any] = {
    "claim": lambda _: partial(claim, by=RITA),
    "another claims": lambda _: partial(claim, by=KEN),
    "assign": lambda _: partial(assign, by=MONA, to="ken"),
    "take": lambda _: partial(take, by=MONA),
    "extend": lambda _: partial(extend, by=MONA, why="train"),
    "rest": lambda _: partial(rest, by=MONA, why=""),
    "touch": lambda _: partial(log_touch, by=MONA, how="called", note=""),
    "hand back": lambda _: partial(hand_back, by=MONA, why=""),
    "reject": lambda _: partial(reject, by=MONA, why="Too small", back_on=None),
    "reject until": lambda soon: partial(reject, by=MONA, why="Too small", back_on=soon),
    "not yet": lambda soon: partial(not_yet, by=MONA, back_on=soon, why="budget"),
    "won": lambda _: partial(won, by=MONA),
    "lost": lambda soon: partial(lost, by=MONA, why="Price", back_on=soon),
}
ACTS = ("demo", "reply", "visit", "white_paper")

# Single words alone would hardly ever make a touch after a claim, and then something more.
CHAPTERS = [
    *((word,) for word in (*DEEDS, *ACTS)),
    ("demo", "claim", "touch"),
    *(("demo", "claim", deed) for deed in DEEDS),
    *(("demo", "claim", "touch", deed) for deed in DEEDS),
]
WAITS = [timedelta(), HOUR, 3 * DAY, 40 * DAY]

life = st.lists(st.tuples(st.sampled_from(CHAPTERS), st.sampled_from(WAITS)), max_size=6)


class Life:
    """One lead through everything."""

    def __init__(self, store: TinyStore) -> None:
        self.store = store
        self.now = NOW
        self.acts = 0

    async def act(self, act: str) -> None:
        self.acts += 1
        inquiry = an_inquiry(key=str(self.acts), act=act, at=self.now, digest=str(self.acts))
        await take_in(self.store, BOOK, ZONES, inquiry, now=self.now)

    async def deed(self, deed: str) -> None:
        lead = await self.lead()
        rule: Rule = DEEDS[deed]((self.now + 20 * DAY).date())
        with suppress(Refused):
            await work(self.store, BOOK, lead.ring or "", self.now, rule)

    async def goes_on(self, length: timedelta) -> None:
        self.now += length
        await turn_the_page(self.store, BOOK, self.now)
        await climb(self.store, BOOK, self.now)

    async def lead(self) -> Lead:
        (lead,) = await self.store.all_of(Lead)
        return lead

    async def is_whole(self) -> None:
        lead = await self.lead()
        ring = await self.store.get(Ring, lead.ring) if lead.ring else None
        rings_now = ring is not None and ring.ended is None
        assert lead.ended is None or lead.ended in set(Ended)
        assert rings_now or lead.stage is not Stage.HOT, "a hot lead rings"
        assert not rings_now or lead.stage in {Stage.HOT, Stage.CLAIMED}, "only sales' leads ring"
        assert len(await self.store.open_rings()) == int(rings_now), "never two rings of one lead"
        assert lead.stage is not Stage.CLAIMED or lead.owner, "what is claimed is somebody's"
        assert not (lead.won_at and lead.stage in {Stage.REMARKET, Stage.NURTURE})
        assert await audit(self.store, BOOK, self.now) == 0, "the auditor finds nothing"
        sends = Counter((s.campaign, s.enrolment, s.step) for s in await self.store.all_of(Send))
        assert max(sends.values(), default=0) <= 1, "no double mail"
        assert (await balance(self.store)).balances


Days = list[tuple[tuple[str, ...], timedelta]]


async def live(days: Days) -> None:
    store = await a_store()
    one = Life(store)
    await one.act("demo")
    for chapter, length in days:
        for what in chapter:
            await (one.act(what) if what in ACTS else one.deed(what))
            await one.is_whole()
        await one.goes_on(length)
        await one.is_whole()
    await store.close()


@settings(deadline=None, max_examples=100)
@given(life)
def test_nothing_ever_becomes_nothing(days: Days) -> None:
    asyncio.run(live(days))


async def lived(*what: str) -> Life:
    one = Life(await a_store())
    await one.act("demo")
    for each in what:
        await one.deed(each)
    return one


@pytest.mark.parametrize("way", ["reject until", "not yet", "lost"])
async def test_a_closed_lead_comes_back_on_its_day_and_not_before(way: str) -> None:
    one = await lived("claim", way)
    await one.goes_on(19 * DAY)
    assert (await one.lead()).stage is Stage.REMARKET
    await one.goes_on(DAY)
    lead = await one.lead()
    assert (lead.stage, lead.back_on) == (Stage.HOT, None)


async def test_not_yet_comes_back_to_the_same_rep_who_has_it_alone_at_first() -> None:
    one = await lived("claim", "touch", "not yet")
    (lead,) = await one.store.all_of(Lead)
    one.now = NOW + 20 * DAY  # a Thursday, in working hours
    await one.goes_on(timedelta())
    (ring,) = await one.store.open_rings()
    assert lead.owner == "rita"
    assert ring.turn
    assert ring.turn.by == "rita"
    assert ("again back", "rita") in [
        (one.kind, one.to) for one in await one.store.notices_of(ring.id)
    ]


async def test_a_rejected_lead_rings_again_for_a_later_serious_act_only() -> None:
    one = await lived("reject")
    for act, stage in (("visit", Stage.NURTURE), ("demo", Stage.HOT)):
        await one.goes_on(HOUR)
        await one.act(act)
        assert (await one.lead()).stage is stage


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.ENDED])
def test_from_every_stage_there_is_a_way_on(stage: Stage) -> None:
    assert [step for step in STEPS if step.start is stage]
