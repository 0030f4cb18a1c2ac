"""A ring: its start, its pings while nobody answers, and its one end."""

from dataclasses import replace
from email import message_from_bytes, policy

import pytest
from fakes import (
    BOOK,
    DAY,
    HOUR,
    MINUTE,
    NOW,
    TEAM,
    WHY,
    a_claim,
    a_lead,
    a_notice,
    a_ring,
    a_store,
    a_team,
)
from hypothesis import given
from hypothesis import strategies as st

from nurture.model import Claim, Happening, Notice, NoticeState, Record, Ring, RingEnd, Turn
from nurture.rulebook import Rung, Team, Way, Whom
from nurture.sales.calling import Call, written
from nurture.sales.detours import of_a_call, of_a_person
from nurture.sales.ringing import climb, climb_if_due, outdated
from nurture.sales.rings import RUNG_LINES, ended, redrawn, restarted, silenced, start_ring


def climbed(minutes: float, ring: Ring | None = None, team: Team = TEAM) -> list[Record]:
    return climb(ring or a_ring(), team, NOW + minutes * MINUTE, BOOK)


def notices(records: list[Record]) -> list[tuple[str, str]]:
    return [(one.kind, one.to) for one in records if isinstance(one, Notice)]


def history(records: list[Record]) -> list[str]:
    return [f"{one.what}: {one.cause}" for one in records if isinstance(one, Happening)]


def test_a_ring_starts_with_its_promises_and_its_post_claimed() -> None:
    ring = start_ring(a_lead(), WHY, TEAM, NOW, BOOK)
    assert (ring.arrived, ring.claim_by, ring.due) == (NOW, NOW + 15 * MINUTE, NOW + 5 * MINUTE)
    assert ring.card.posting == NOW
    assert ring.rules == BOOK.version


@pytest.mark.parametrize(("said", "value"), [("12,000 EUR", 12000), ("", 0), ("much", 0)])
def test_a_ring_is_worth_what_the_lead_says_of_itself(said: str, value: float) -> None:
    assert start_ring(a_lead(known={"value": said}), WHY, TEAM, NOW, BOOK).value == value


@pytest.mark.parametrize("by", list(Way))
def test_a_rung_calls_by_the_way_that_the_rules_name(by: Way) -> None:
    team = a_team(claim=(Rung(after=MINUTE, whom=Whom.MANAGER, by=by),))
    calls = [one for one in climbed(1, team=team) if isinstance(one, Notice) and one.to == "mona"]
    assert [one.by_mail for one in calls] == [by is Way.MAIL]


@pytest.mark.parametrize(
    ("claim", "minutes", "said"),
    [
        (None, 2, []),
        (None, 3, [("turn over", "thread")]),
        (a_claim(), 60, [("untouched rung", "rita"), ("untouched", "thread")]),
    ],
)
def test_a_turn_is_over_at_its_instant_unless_somebody_claimed(
    claim: Claim | None, minutes: int, said: list[tuple[str, str]]
) -> None:
    ring = a_ring(turn=Turn(by="rita", until=NOW + 3 * MINUTE), claim=claim)
    assert notices(climbed(minutes, ring)) == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (4.99, []),
        (5, [("nudge", "thread")]),
        (15, [("rung", "mona"), ("told", "thread")]),
        (30, [("rung", "hana"), ("told", "thread")]),
        (5000, [("rung", "hana"), ("told", "thread")]),
    ],
)
def test_only_the_highest_rung_that_is_due_speaks(
    minutes: float, said: list[tuple[str, str]]
) -> None:
    assert notices(climbed(minutes)) == said


def test_the_history_names_what_was_skipped() -> None:
    assert history(climbed(30)) == [
        "rung skipped: rung 0, thread",
        "rung skipped: rung 1, manager",
        "rung fired: rung 2, head",
    ]


def test_the_history_tells_which_rungs_the_morning_s_digest_told() -> None:
    wall = a_team(claim=tuple(replace(rung, in_hours=False) for rung in TEAM.claim))
    friday_night, monday = a_ring(ladder_from=NOW + 8 * HOUR), 67 * 60 + 3
    assert history(climbed(monday, friday_night, wall)) == [
        "rung skipped: rung 0, thread, digest",
        "rung skipped: rung 1, manager, digest",
        "rung fired: rung 2, head",
    ]


def test_what_fired_does_not_fire_again() -> None:
    (ring, *_) = climbed(30)
    assert isinstance(ring, Ring)
    assert ring.due == NOW + HOUR
    assert climbed(59, ring) == []
    assert notices(climbed(60, ring)) == [("rung", "hana"), ("told", "thread")]


def test_a_claimed_lead_rings_its_owner_and_then_the_manager() -> None:
    ring = a_ring(claim=a_claim("ken"))
    assert climbed(59, ring) == []
    assert notices(climbed(60, ring)) == [("untouched rung", "ken"), ("untouched", "thread")]
    assert notices(climbed(75, ring)) == [("untouched rung", "mona"), ("untouched", "thread")]


def test_a_team_without_a_manager_hears_in_the_thread() -> None:
    alone = a_team(managers=(), head=None)
    assert notices(climbed(15, team=alone)) == [("nudge", "thread")]


def test_a_ring_that_has_ended_is_silent() -> None:
    assert climbed(5000, ended(a_ring(), RingEnd.REJECTED, NOW)) == []


@given(st.lists(st.integers(1, 3 * 24 * 60), min_size=1, max_size=30))
def test_however_late_we_look_no_rung_fires_twice_and_none_is_lost(gaps: list[int]) -> None:
    ring, now, numbers = a_ring(), NOW, []
    for gap in gaps:
        now += gap * MINUTE
        records = climb(ring, TEAM, now, BOOK)
        ring = next((one for one in records if isinstance(one, Ring)), ring)
        numbers += [int((one.cause or "")[5:].split(",")[0]) for one in _happened(records)]
        assert ring.due is None or ring.due > now
        assert len([one for one in _happened(records) if one.what == "rung fired"]) <= 1
    assert numbers == list(range(len(numbers)))


def _happened(records: list[Record]) -> list[Happening]:
    return [one for one in records if isinstance(one, Happening)]


def test_a_ring_of_many_days_stays_a_small_record() -> None:
    ring = a_ring()
    for day in range(60):
        records = climb(ring, TEAM, NOW + day * DAY, BOOK)
        ring = next((one for one in records if isinstance(one, Ring)), ring)
    assert len(ring.fired) < 100


def test_the_first_end_of_a_ring_is_its_end() -> None:
    once = ended(a_ring(), RingEnd.REJECTED, NOW)
    twice = ended(once, RingEnd.TOUCHED, NOW + HOUR)
    assert (twice.ended, twice.why_ended, twice.due) == (NOW, RingEnd.REJECTED, None)
    assert twice.card.wanted > once.card.wanted


def test_a_ladder_starts_anew_from_now() -> None:
    (tired, *_) = climbed(30)
    assert isinstance(tired, Ring)
    fresh = restarted(tired, TEAM, NOW + HOUR)
    assert (fresh.fired, fresh.due) == ((), NOW + 65 * MINUTE)


def test_redrawing_changes_what_is_wanted_and_nothing_else() -> None:
    assert redrawn(a_ring()).card.wanted == a_ring().card.wanted + 1
    assert redrawn(a_ring()).due == a_ring().due


@pytest.mark.parametrize("state", list(NoticeState))
@pytest.mark.parametrize("kind", [*RUNG_LINES, "claimed", "reply", "yours"])
def test_a_claim_takes_back_the_pings_that_wait_and_nothing_else(
    kind: str, state: NoticeState
) -> None:
    taken_back = silenced([a_notice(kind, state=state)])
    assert bool(taken_back) is (kind in RUNG_LINES and state is NoticeState.WAITING)
    assert all(one.state is NoticeState.CANCELLED for one in taken_back)


@pytest.mark.parametrize(
    ("kind", "ring", "too_late"),
    [
        ("nudge", a_ring(), False),
        ("nudge", a_ring(ladder_from=NOW + MINUTE), True),
        ("rung", ended(a_ring(), RingEnd.REJECTED, NOW), True),
        ("untouched", a_ring(claim=a_claim()), False),
        ("reply", ended(a_ring(), RingEnd.TOUCHED, NOW), False),
    ],
)
def test_a_ping_is_outdated_once_somebody_acted(kind: str, ring: Ring, *, too_late: bool) -> None:
    assert outdated(a_notice(kind), ring) is too_late


# The trip


async def test_two_beats_at_once_fire_a_rung_once() -> None:
    store = await a_store(a_lead(ring="r1ng"), a_ring())
    now = NOW + 5 * MINUTE
    assert await climb_if_due(store, BOOK, "r1ng", now)
    assert not await climb_if_due(store, BOOK, "r1ng", now)
    assert len(await store.notices_of("r1ng")) == 1


async def test_a_ring_of_a_team_that_is_gone_from_the_rules_harms_nobody() -> None:
    store = await a_store(a_ring(team="gone"))
    assert not await climb_if_due(store, BOOK, "r1ng", NOW + HOUR)
    assert not await climb_if_due(store, BOOK, "no such ring", NOW)


# By mail, and round what is shut.


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        (None, "Pia Sample, Acme Pumps is still free after 60 minutes"),
        (
            a_claim(at=NOW + 20 * MINUTE),
            "Pia Sample, Acme Pumps has no first touch 40 minutes after Rita claimed it",
        ),
    ],
)
def test_a_call_by_mail_says_what_waits_and_since_when(claim: Claim | None, said: str) -> None:
    call = Call(
        notice=a_notice("rung", "mona", at=NOW + HOUR),
        ring=a_ring(claim=claim),
        lead=a_lead(),
        to=BOOK.people["mona"],
        link="https://example.slack.com/archives/C1/p1",
    )
    mail = message_from_bytes(written(call, BOOK, NOW + HOUR), policy=policy.default)
    assert mail["Subject"].strip() == said


@pytest.mark.parametrize(
    ("kind", "lost", "told"),
    [
        ("rung", "mona", ["hana"]),
        ("rung", "rita", ["mona", "hana"]),
        ("unreachable", "hana", []),
        ("detour is_archived", "hana", []),
    ],
)
def test_the_other_managers_hear_who_cannot_be_reached(
    kind: str, lost: str, told: list[str]
) -> None:
    assert [one.to for one in of_a_person(a_notice(kind, lost), a_ring(), TEAM, NOW)] == told


def test_where_no_manager_is_left_the_thread_hears_who_cannot_be_reached() -> None:
    alone = a_team(managers=("mona",), head=None)
    assert [one.to for one in of_a_person(a_notice("rung", "mona"), a_ring(), alone, NOW)] == [
        "thread"
    ]


def test_a_call_that_failed_is_told_to_the_other_managers_and_in_the_thread() -> None:
    told = of_a_call(a_notice("rung", "mona"), a_ring(), TEAM, "550 no such user", NOW)
    assert [(one.to, one.words) for one in told] == [
        ("hana", "550 no such user"),
        ("thread", "550 no such user"),
    ]
