"""Whole lives: people, reps and the clock act in any order, and the records still agree."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from fakes import BOOK, DAY, HOUR, MINUTE, NOW, ZONES, a_store, an_inquiry, person
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.ticks import climb, turn_the_page
from nurture.errors import Refused
from nurture.leads.intake import take_in
from nurture.model import Contact, Happening, Lead, Ring, Stage, Submission, Touch
from nurture.optout.suppression import obey
from nurture.rulebook import Person
from nurture.sales.claims import assign, claim, hand_back, log_touch
from nurture.sales.closings import lost, not_yet, reject, won
from nurture.sales.desk import Rule, work
from store.tiny import TinyStore

PEOPLE = [person(key) for key in ("rita", "ken", "mona", "hana", "max")]
PINGS = ("nudge", "rung", "told", "untouched", "untouched rung")
FAR = (NOW + 900 * DAY).date()
SOON = (NOW + 5 * DAY).date()


@dataclass
class Life:
    """One person's life so far."""

    store: TinyStore
    now: datetime = NOW
    asked: int = 0

    async def ask(self, act: str) -> None:
        self.asked += 1
        inquiry = an_inquiry(key=str(self.asked), act=act, at=self.now)
        await take_in(self.store, BOOK, ZONES, inquiry, now=self.now)

    async def decide(self, deed: Callable[[Person], Rule], by: Person) -> None:
        """Do it, or be told in words of the trade; a hole in the table of stages is neither."""
        for lead in await self.store.all_of(Lead):
            told = ""
            try:
                await work(self.store, BOOK, lead.ring or "", self.now, deed(by))
            except Refused as refusal:
                told = str(refusal)
            assert "can't go to" not in told

    async def stop(self) -> None:
        for contact in await self.store.all_of(Contact):
            await obey(self.store, contact=contact.id, by="them", cause="a reply", now=self.now)

    async def wait(self, length: timedelta) -> None:
        self.now += length
        await climb(self.store, BOOK, self.now)
        await turn_the_page(self.store, BOOK, self.now)


Step = Callable[[Life], Awaitable[None]]

DEEDS: dict[str, Callable[[Person], Rule]] = {
    "claims": lambda by: partial(claim, by=by),
    "touches": lambda by: partial(log_touch, by=by, how="called", note=""),
    "hands back": lambda by: partial(hand_back, by=by, why=""),
    "gives to Ken": lambda by: partial(assign, by=by, to="ken"),
    "rejects": lambda by: partial(reject, by=by, why="Too small", back_on=None),
    "rejects until": lambda by: partial(reject, by=by, why="Too small", back_on=FAR),
    "says not yet": lambda by: partial(not_yet, by=by, back_on=SOON, why=""),
    "wins": lambda by: partial(won, by=by),
    "loses": lambda by: partial(lost, by=by, why="Price", back_on=None),
}


@dataclass(frozen=True)
class Told:
    """A step with words for the example that fails."""

    words: str
    step: Step

    def __repr__(self) -> str:
        return self.words


def asks(act: str) -> Told:
    return Told(f"asks: {act}", lambda life: life.ask(act))


def does(deed: str, by: Person) -> Told:
    return Told(f"{by.key} {deed}", lambda life: life.decide(DEEDS[deed], by))


def waits(length: timedelta) -> Told:
    return Told(f"waits {length}", lambda life: life.wait(length))


STOP = Told("asks to stop", lambda life: life.stop())
steps = st.one_of(
    st.sampled_from(["demo", "reply", "webinar", "visit", "price"]).map(asks),
    st.builds(does, st.sampled_from(list(DEEDS)), st.sampled_from(PEOPLE)),
    st.builds(does, st.sampled_from(list(DEEDS)), st.sampled_from(PEOPLE[:1])),
    st.sampled_from([7 * MINUTE, HOUR, DAY, 6 * DAY, 40 * DAY]).map(waits),
    st.just(STOP),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(steps, max_size=25))
async def test_whatever_happens_the_records_agree(lived: list[Told]) -> None:
    life = Life(await a_store())
    stopped = False
    for told in lived:
        await told.step(life)
        stopped = stopped or (told is STOP and life.asked > 0)
        await _agree(life)
        await _obeyed(life, stopped=stopped)


async def _agree(life: Life) -> None:
    rings = await life.store.all_of(Ring)
    for lead in await life.store.all_of(Lead):
        mine = [ring for ring in rings if ring.lead == lead.id and not ring.ended]
        assert [ring.id for ring in mine] in ([], [lead.ring])
        _fits(lead, mine[0] if mine else None)
    assert all((ring.due is None) == (ring.ended is not None) for ring in rings)
    await _silent(life, {ring.id: ring for ring in rings})
    touches = [one for one in await life.store.all_of(Touch) if one.by == "them"]
    assert len(touches) == await life.store.count(Submission) == life.asked


async def _silent(life: Life, rings: dict[str, Ring]) -> None:
    """No ping of the claim ladder waits on a claimed ring, and none at all on one that ended."""
    for line in await life.store.notices_waiting(limit=1000):
        ring = rings[line.ring]
        if line.kind in PINGS:
            assert not ring.ended
            assert line.kind.startswith("untouched") or not ring.claim


def _fits(lead: Lead, ring: Ring | None) -> None:
    """Hot is ringing and free, claimed is somebody's; nobody else rings."""
    if lead.stage is Stage.HOT:
        assert ring
        assert ring.claim is None
    elif lead.stage is Stage.CLAIMED:
        assert lead.owner
        assert ring is None or (ring.claim and ring.claim.by == lead.owner)
    else:
        assert ring is None
    assert (lead.stage is Stage.ENDED) == (lead.ended is not None)
    assert lead.stage is not Stage.CUSTOMER or lead.won_at


async def _obeyed(life: Life, *, stopped: bool) -> None:
    if stopped:
        assert all(one.suppressed_at for one in await life.store.all_of(Contact))
        assert await life.store.due_sends(life.now + 999 * DAY) == []


async def test_a_lead_that_is_rejected_again_and_again_is_never_lost() -> None:
    """R43: it wakes, is rejected, and wakes again, for years, on one record."""
    life = Life(await a_store())
    for year in range(4):
        await life.ask("demo")
        await life.decide(DEEDS["claims"], person("ken" if year % 2 else "rita"))
        await life.decide(DEEDS["loses" if year % 2 else "rejects"], person("mona"))
        await life.wait(365 * DAY)
    (lead,) = await life.store.all_of(Lead)
    assert lead.stage is Stage.REMARKET
    history = [one.what for one in await life.store.all_of(Happening)]
    assert history.count("woke") + history.count("rang") == 4


async def test_after_730_days_a_lead_comes_back_with_its_history() -> None:
    """R37."""
    life = Life(await a_store())
    await life.ask("white_paper")
    await life.wait(730 * DAY)
    await life.ask("demo")
    (lead,) = await life.store.all_of(Lead)
    assert lead.stage is Stage.HOT
    assert lead.since == NOW
    assert [one.act for one in await life.store.touches_of(lead.id) if one.by == "them"] == [
        "white_paper",
        "demo",
    ]
