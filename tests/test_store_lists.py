"""The contract: what every store promises about its lists."""

from collections.abc import Awaitable, Callable
from datetime import date
from hashlib import sha256
from typing import Any

import pytest
from kept_records import (
    T0,
    T1,
    T2,
    T3,
    a_doubt,
    a_happening,
    a_lead,
    a_notice,
    a_receipt,
    a_received,
    a_ring,
    a_send,
    a_set_aside,
    a_show,
    a_submission,
    a_touch,
    kept,
)

from nurture.model import (
    Card,
    Claim,
    NoticeState,
    Record,
    Ring,
    SendState,
    Stage,
    Trace,
)
from nurture.ports import Store

pytest_plugins = ["stores"]

List = Callable[..., Awaitable[list[Any]]]

# For each list: how it is asked, what is in it in its order, and what is not in it.
LISTS: dict[str, tuple[Callable[[Store], List], list[Record], list[Record]]] = {
    "leads at a stage": (
        lambda store: lambda **page: store.leads_at(Stage.HOT, **page),
        [
            a_lead(id="b", since=T0, stage=Stage.HOT),
            a_lead(id="a", since=T1, stage=Stage.HOT),
            a_lead(id="c", since=T1, stage=Stage.HOT),
            a_lead(id="0", since=T2, stage=Stage.HOT),
        ],
        [a_lead(), a_lead(stage=Stage.ENDED)],
    ),
    "leads of a rep": (
        lambda store: lambda **page: store.leads_of("rita", **page),
        [a_lead(id=i, since=t, owner="rita") for i, t in (("z", T0), ("a", T1), ("b", T1))],
        [a_lead(), a_lead(owner="ken")],
    ),
    "open rings": (
        lambda store: store.open_rings,
        [a_ring(id="z"), a_ring(id="a", arrived=T1), a_ring(id="b", arrived=T1)],
        [a_ring(ended=T2)],
    ),
    "touches": (
        lambda store: lambda **page: store.touches_of("l", **page),
        [a_touch(id=i, at=t) for i, t in (("z", T0), ("y", T1), ("a", T2), ("b", T2))],
        [a_touch(lead="m")],
    ),
    "what people did with a campaign": (
        lambda store: lambda **page: store.visits("f10e", **page),
        [a_touch(id=i, at=t, campaign="f10e") for i, t in (("z", T0), ("a", T1), ("b", T1))],
        [a_touch(), a_touch(campaign="f10e", by="machine"), a_touch(campaign="other")],
    ),
    "a lead's history": (
        lambda store: lambda **page: store.happenings_of("l", **page),
        [a_happening(id=i, at=t, lead="l") for i, t in (("z", T0), ("y", T1), ("a", T2))],
        [a_happening(), a_happening(lead="m")],
    ),
    "everybody's history": (
        lambda store: store.happenings,
        [a_happening(id="z"), a_happening(id="a", at=T1, lead="l"), a_happening(id="b", at=T1)],
        [],
    ),
    "sends of a lead": (
        lambda store: lambda **page: store.sends_of("l", **page),
        [a_send(id="z"), a_send(id="a", due=T1), a_send(id="b", due=T1, state=SendState.SENT)],
        [a_send(lead="m")],
    ),
    "sends of a campaign": (
        lambda store: lambda **page: store.sends_for("fair", **page),
        [a_send(id="z"), a_send(id="a", due=T1), a_send(id="b", due=T1, state=SendState.SENT)],
        [a_send(campaign="drip")],
    ),
    "sends in a state": (
        lambda store: lambda **page: store.sends_at(SendState.IN_DOUBT, **page),
        [a_send(id=i, due=t, state=SendState.IN_DOUBT) for i, t in (("z", T0), ("a", T1))],
        [a_send(), a_send(state=SendState.SENT)],
    ),
    "shows": (
        lambda store: store.shows,
        [
            a_show(id="z"),
            a_show(id="a", last_day=date(2026, 11, 1)),
            a_show(id="b", last_day=date(2027, 1, 1)),
        ],
        [],
    ),
    "the ledger": (
        lambda store: store.submissions,
        [a_submission(id="z"), a_submission(id="a", at=T1), a_submission(id="b", at=T1)],
        [],
    ),
    "what was set aside": (
        lambda store: store.set_asides,
        [a_set_aside(id="z"), a_set_aside(id="a", at=T1), a_set_aside(id="b", at=T1)],
        [],
    ),
    "receipts of a person": (
        lambda store: lambda **page: store.receipts_of("l", **page),
        [a_receipt(id="z"), a_receipt(id="a", at=T1), a_receipt(id="b", at=T1)],
        [a_receipt(person="m")],
    ),
    "doubts that nobody decided": (
        lambda store: store.open_doubts,
        [a_doubt(id="z"), a_doubt(id="a", at=T1), a_doubt(id="b", at=T1)],
        [a_doubt(decided_at=T2)],
    ),
    "cards that left something behind": (
        lambda store: store.left_behind,
        [
            a_ring(id=id_, arrived=at, ended=ended, card=Card(traces=(Trace(channel="C1"),)))
            for id_, at, ended in (("z", T0, T3), ("a", T1, None), ("b", T1, None))
        ],
        [a_ring()],
    ),
    "all of a kind": (
        lambda store: lambda **page: store.all_of(Ring, **page),
        [a_ring(id="B"), a_ring(id="a", ended=T0), a_ring(id="ä"), a_ring(id="\U0001f6ce")],
        [a_lead(id="aa")],
    ),
}

# Lists that are worked off from their head, and so are never paged through.
QUEUES: dict[str, tuple[Callable[[Store], List], list[Record], list[Record]]] = {
    "quiet leads": (
        lambda store: lambda **page: store.quiet_leads(T2, **page),
        [a_lead(id="z"), a_lead(id="a", heard_at=T1, ring="r"), a_lead(id="b", heard_at=T1)],
        [a_lead(heard_at=T2), a_lead(stage=Stage.HOT), a_lead(stage=Stage.CLAIMED)],
    ),
    "leads that come back": (
        lambda store: lambda **page: store.leads_back(date(2026, 10, 5), **page),
        [
            a_lead(id=i, back_on=date(2026, *d))
            for i, d in (("z", (9, 30)), ("a", (10, 5)), ("b", (10, 5)))
        ],
        [a_lead(), a_lead(back_on=date(2026, 10, 6))],
    ),
    "rings that are due": (
        lambda store: lambda **page: store.due_rings(T2, **page),
        [a_ring(id="z", due=T0), a_ring(id="a", due=T2), a_ring(id="b", due=T2)],
        [a_ring(), a_ring(due=T3), a_ring(due=T0, ended=T1)],
    ),
    "cards that are stale": (
        lambda store: store.stale_cards,
        [
            a_ring(id="y", arrived=T3),
            a_ring(id="z", arrived=T3, ended=T3),
            a_ring(id="b", arrived=T0, card=Card(ts="1", wanted=3, drawn=2)),
            a_ring(id="a", arrived=T1, card=Card(ts="2", wanted=2, drawn=1)),
        ],
        [a_ring(card=Card(ts="3", wanted=2, drawn=2))],
    ),
    "mails that were handled and not moved yet": (
        lambda store: lambda **page: store.received_unfiled("sales", 1, **page),
        [a_received(id=f"sales/1/{no}", uid=no, handled_at=T1) for no in (2, 10, 11)],
        [
            a_received(id="sales/1/3", uid=3),
            a_received(id="sales/1/4", uid=4, handled_at=T1, filed_at=T2),
            a_received(id="sales/2/5", uid=5, uidvalidity=2, handled_at=T1),
            a_received(id="info/1/6", uid=6, mailbox="info", handled_at=T1),
        ],
    ),
    "doubts whose card is stale": (
        lambda store: store.stale_doubts,
        [a_doubt(id="z"), a_doubt(id="a", at=T1, card=Card(ts="1", wanted=2, drawn=1))],
        [a_doubt(card=Card(ts="1", wanted=2, drawn=2))],
    ),
    "notices that wait": (
        lambda store: store.notices_waiting,
        [
            a_notice(id="z"),
            a_notice(id="a", at=T1, state=NoticeState.POSTING),
            a_notice(id="b", at=T1),
        ],
        [a_notice(state=NoticeState.POSTED), a_notice(state=NoticeState.CANCELLED)],
    ),
    "notices of a ring": (
        lambda store: lambda **page: store.notices_of("r", **page),
        [
            a_notice(id="z", state=NoticeState.POSTED),
            a_notice(id="a", at=T1),
            a_notice(id="b", at=T1),
        ],
        [a_notice(ring="s")],
    ),
    "sends that are due": (
        lambda store: lambda **page: store.due_sends(T2, **page),
        [a_send(id="z"), a_send(id="a", due=T2, state=SendState.HELD), a_send(id="b", due=T2)],
        [a_send(due=T3), a_send(state=SendState.SENDING), a_send(state=SendState.SENT)],
    ),
    "mail that waits": (
        lambda store: store.received_waiting,
        [a_received(id="z"), a_received(id="a", at=T1), a_received(id="b", at=T1)],
        [a_received(handled_at=T2)],
    ),
}


@pytest.mark.parametrize("name", [*LISTS, *QUEUES])
async def test_a_list_has_an_order_a_limit_and_nothing_else_in_it(
    any_store: Store, name: str
) -> None:
    ask, fitting, others = {**LISTS, **QUEUES}[name]
    await any_store.save(*others, *reversed(fitting))
    assert await ask(any_store)() == [kept(record) for record in fitting]
    assert await ask(any_store)(limit=2) == [kept(record) for record in fitting[:2]]
    assert await ask(any_store)(limit=0) == []


@pytest.mark.parametrize("name", LISTS)
async def test_a_list_goes_on_after_the_last_that_was_seen(any_store: Store, name: str) -> None:
    ask, fitting, others = LISTS[name]
    await any_store.save(*others, *fitting)
    pages: list[str] = []
    for _ in range(len(fitting) + 1):
        pages += [
            each.id for each in await ask(any_store)(limit=1, after=pages[-1] if pages else "")
        ]
    assert pages == [record.id for record in fitting]


@pytest.mark.parametrize("name", LISTS)
async def test_a_list_does_not_go_on_after_what_is_not_in_it(any_store: Store, name: str) -> None:
    ask, fitting, others = LISTS[name]
    await any_store.save(*others, *fitting)
    for stranger in ("nobody", *(record.id for record in others)):
        with pytest.raises(LookupError):
            await ask(any_store)(after=stranger)


async def test_claims_that_wait_for_a_touch_are_counted_for_each_rep(any_store: Store) -> None:
    def claimed(by: str, **given: Any) -> Ring:
        return a_ring(claim=Claim(by=by, at=T0), **given)

    assert await any_store.open_claims() == {}
    await any_store.save(claimed("rita"), claimed("rita"), claimed("ken"), a_ring())
    await any_store.save(claimed("max", ended=T2))
    assert await any_store.open_claims() == {"rita": 2, "ken": 1}


async def test_the_same_bytes_in_a_mailbox_are_found_again(any_store: Store) -> None:
    first, other = a_received(id="a"), a_received(id="b", mailbox="other")
    await any_store.save(first, other)
    digest = sha256(first.raw).hexdigest()
    assert await any_store.received_twin("sales", digest) == kept(first)
    assert await any_store.received_twin("sales", "0" * 64) is None
