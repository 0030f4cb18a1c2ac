"""Taking in: one relationship, one ledger row for each act, and no act taken twice."""

from dataclasses import replace

import pytest
from fakes import (
    BOOK,
    DAY,
    HOUR,
    NOW,
    ZONES,
    a_case,
    a_claim,
    a_contact,
    a_lead,
    a_ring,
    a_store,
    an_inquiry,
)
from hypothesis import given
from hypothesis import strategies as st

from nurture.errors import KeyTaken, Refused
from nurture.leads.inquiry import Taken
from nurture.leads.intake import take, take_in
from nurture.model import (
    Basis,
    Contact,
    Lead,
    Notice,
    Ring,
    Send,
    Stage,
    Submission,
    Touch,
)
from store.tiny import TinyStore


async def taken(store: TinyStore, **inquiry: object) -> Taken:
    now = inquiry.pop("now", NOW)
    return await take_in(store, BOOK, ZONES, an_inquiry(**inquiry), now=now)  # type: ignore[arg-type]


# The rule


def test_a_stranger_becomes_a_lead_with_all_that_was_told() -> None:
    done = take(a_case(told={"name": "Pia", "country": "DE"}, words="Call me."))
    assert done.new
    assert {name: fact.value for name, fact in done.lead.facts.items()} == {
        "name": "Pia",
        "country": "DE",
        "email": "pia@example.com",
    }
    (touch,) = [one for one in done.records if isinstance(one, Touch)]
    assert (touch.by, touch.act, touch.words, touch.submission) == (
        "them",
        "demo",
        "Call me.",
        "website/1",
    )


def test_the_ledger_row_points_to_the_lead_and_its_touch() -> None:
    done = take(a_case())
    (touch,) = [one for one in done.records if isinstance(one, Touch)]
    assert (done.submission.lead, done.submission.touch) == (done.lead.id, touch.id)
    assert done.submission.at == NOW


def test_every_record_is_saved_once() -> None:
    """A save holds each record once, also when an old ring is redrawn for a new one."""
    lead = a_lead(stage=Stage.REMARKET, ring="r1ng", contacts=("c0ffee",))
    case = a_case(lead=lead, ring=a_ring(ended=NOW - DAY), act="reply")
    case = replace(case, known=replace(case.known, contact=a_contact()))
    records = take(case).records
    assert len({(type(one), one.id) for one in records}) == len(records)


def test_a_former_card_is_redrawn_to_point_to_the_new_one() -> None:
    lead = a_lead(stage=Stage.REMARKET, ring="r1ng")
    done = take(a_case(lead=lead, ring=a_ring(ended=NOW - DAY), act="reply"))
    rings = {one.id: one for one in done.records if isinstance(one, Ring)}
    assert rings["r1ng"].card.wanted == a_ring().card.wanted + 1
    assert done.lead.ring in set(rings) - {"r1ng"}


@pytest.mark.parametrize(
    ("known", "asked", "basis"),
    [
        (Basis.NONE, Basis.ASKED, Basis.ASKED),
        (Basis.ASKED, Basis.CONSENT, Basis.CONSENT),
        (Basis.CONSENT, Basis.ASKED, Basis.CONSENT),
        (Basis.CUSTOMER, Basis.ASKED, Basis.CUSTOMER),
        (Basis.CONSENT, Basis.NONE, Basis.CONSENT),
    ],
)
def test_a_smaller_consent_takes_no_larger_one_away(
    known: Basis, asked: Basis, basis: Basis
) -> None:
    case = a_case(lead=a_lead(contacts=("c0ffee",)), consent=asked)
    case = replace(case, known=replace(case.known, contact=a_contact(basis=known)))
    (contact,) = [one for one in take(case).records if isinstance(one, Contact)]
    assert contact.basis is basis


def test_a_late_act_does_not_make_a_lead_older_or_younger_than_it_is() -> None:
    lead = a_lead(since=NOW - 10 * DAY, heard_at=NOW - DAY)
    done = take(a_case(lead=lead, at=NOW - 30 * DAY))
    assert (done.lead.since, done.lead.heard_at) == (NOW - 30 * DAY, NOW - DAY)


@given(st.permutations([("demo", 0), ("visit", 400), ("white_paper", 40), ("visit", 3)]))
def test_the_order_in_which_acts_reach_us_does_not_matter(order: list[tuple[str, int]]) -> None:
    lead = a_lead(since=NOW, heard_at=NOW - 999 * DAY)
    for act, days in order:
        lead = take(a_case(lead=lead, act=act, at=NOW - days * DAY)).lead
    seen = {one.act: (one.times, one.last, round(one.weight, 6)) for one in lead.interests}
    assert seen == {
        "demo": (1, NOW, 60),
        "white_paper": (1, NOW - 40 * DAY, 15),
        "visit": (2, NOW - 3 * DAY, round(3 + 3 * 2 ** (-397 / 30), 6)),
    }
    assert (lead.since, lead.heard_at) == (NOW - 400 * DAY, NOW)


def test_a_broken_address_is_refused() -> None:
    with pytest.raises(Refused, match="no e-mail address"):
        take(a_case(email="pia at example"))


def test_an_act_of_a_claimed_lead_redraws_its_card_and_rings_nobody() -> None:
    lead = a_lead(stage=Stage.CLAIMED, owner="rita", ring="r1ng")
    done = take(a_case(lead=lead, ring=a_ring(claim=a_claim()), act="visit"))
    assert done.ring is None
    (ring,) = [one for one in done.records if isinstance(one, Ring)]
    assert (ring.id, ring.due) == ("r1ng", a_ring().due)
    assert not [one for one in done.records if isinstance(one, Notice)]


# The trip


async def test_one_person_through_five_ways_is_one_record_with_five_touches() -> None:
    """R47."""
    store = await a_store()
    for no, way in enumerate(("web", "list", "slack", "mail", "show")):
        await taken(store, key=str(no), way=way, channel=way, email=" PIA@example.com")
    (lead,) = await store.all_of(Lead)
    touches = await store.touches_of(lead.id)
    assert {touch.channel for touch in touches if touch.by == "them"} == {
        "web",
        "list",
        "slack",
        "mail",
        "show",
    }
    assert (await store.count(Contact), await store.count(Ring)) == (1, 1)


async def test_the_same_again_changes_nothing_and_says_the_same() -> None:
    store = await a_store()
    first = await taken(store)
    sizes = await store.sizes()
    again = await taken(store, now=NOW + HOUR)
    assert again.repeated
    assert (again.lead.id, again.submission) == (
        first.lead.id,
        replace(first.submission, version=1),
    )
    assert await store.sizes() == sizes


async def test_a_key_used_for_something_else_is_refused() -> None:
    store = await a_store()
    await taken(store)
    with pytest.raises(KeyTaken):
        await taken(store, digest="other")


async def test_the_same_key_from_another_source_is_another_submission() -> None:
    store = await a_store()
    await taken(store)
    assert not (await taken(store, source="partner")).repeated
    assert await store.count(Submission) == 2


async def test_an_act_the_rules_do_not_know_is_refused_with_the_nearest_word() -> None:
    store = await a_store()
    with pytest.raises(Refused, match="Did you mean “webinar”"):
        await taken(store, act="webinaar")
    assert await store.count(Submission) == 0


async def test_who_has_no_address_is_a_new_lead_each_time() -> None:
    store = await a_store()
    for key in "ab":
        await taken(store, key=key, email="", told={"phone": "+49 511 1234"})
    assert (await store.count(Lead), await store.count(Contact)) == (2, 0)


async def test_an_address_that_asked_to_stop_before_we_knew_the_person_stays_stopped() -> None:
    store = await a_store(a_contact(lead=None, suppressed_at=NOW - DAY, suppressed_by="them"))
    done = await taken(store, consent=Basis.CONSENT)
    (contact,) = await store.contacts_of(done.lead.id)
    assert contact.suppressed_at == NOW - DAY
    assert not await store.due_sends(NOW + 30 * DAY)


async def test_the_history_says_what_came_and_what_it_did() -> None:
    store = await a_store()
    done = await taken(store)
    history = await store.happenings_of(done.lead.id)
    assert {line.what for line in history} >= {"received", "rang"}
    assert {line.rules for line in history} == {BOOK.version}


async def test_who_asks_twice_is_answered_twice_and_a_repeat_once() -> None:
    store = await a_store()
    for key, act in (("1", "demo"), ("2", "price"), ("2", "price")):
        await taken(store, key=key, act=act)
    assert await store.count(Send) == 2
