"""The card: what it says in each state, and that Slack takes it whatever the person is called."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from fakes import (
    DAY,
    HOUR,
    MINUTE,
    NOW,
    TRICKS,
    a_claim,
    a_lead,
    a_ring,
    a_sight,
    an_interest,
    facts,
)
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.plain_words import texts
from bot.sandbox.slack.blocks import check_message
from handlers.blocks.cards import card
from handlers.blocks.elements import Block, Message
from nurture.model import FiredRung, Lead, Ring, RingEnd, Stage, Why
from nurture.sales.rings import BACK

HOT = a_lead(
    stage=Stage.HOT,
    ring="r1ng",
    interests=(an_interest("demo"), an_interest("visit", times=3)),
    known={
        "name": "Pia Sample",
        "company": "Acme Pumps",
        "title": "Head of maintenance",
        "employees": "120",
        "email": "pia@example.com",
        "country": "DE",
    },
)
CLAIMED = replace(HOT, stage=Stage.CLAIMED, owner="rita")
RESTING = replace(HOT, stage=Stage.REMARKET, rejected_for="Too small", back_on=date(2027, 5, 19))
CLOSED: Mapping[str, Any] = {"ended": NOW + HOUR, "due": None}
TOLD = (FiredRung(no=0, at=NOW), FiredRung(no=1, at=NOW))

STATES: dict[str, tuple[Lead, Ring, str]] = {
    "new": (HOT, a_ring(), "Ringing: Pia Sample, Acme Pumps. Claim by 14:17 CET."),
    "nudged": (HOT, a_ring(fired=TOLD[:1]), "Ringing: Pia Sample, Acme Pumps."),
    "told": (HOT, a_ring(fired=TOLD), "Mona has been told."),
    "handed back": (
        HOT,
        a_ring(handed_back=NOW),
        "Back in the queue: Pia Sample, Acme Pumps. First in line. Claim by 14:17 CET.",
    ),
    "claimed": (CLAIMED, a_ring(claim=a_claim(), touch_by=NOW + HOUR), "Claimed by Rita: Pia"),
    "touched": (
        CLAIMED,
        a_ring(
            claim=a_claim(), touched=NOW, touched_how="called", why_ended=RingEnd.TOUCHED, **CLOSED
        ),
        "With Rita: Pia Sample, Acme Pumps. First touch 14:02 CET.",
    ),
    "won": (
        replace(HOT, stage=Stage.CUSTOMER, won_at=NOW),
        a_ring(why_ended=RingEnd.TOUCHED, **CLOSED),
        "Won: Pia",
    ),
    "rejected": (RESTING, a_ring(why_ended=RingEnd.REJECTED, **CLOSED), "Closed."),
    "not yet": (RESTING, a_ring(why_ended=RingEnd.NOT_YET, **CLOSED), "Not yet."),
    "stopped": (
        replace(HOT, stage=Stage.ENDED),
        a_ring(why_ended=RingEnd.OPTED_OUT, **CLOSED),
        "Asked us to stop.",
    ),
    "older": (replace(HOT, ring="newer"), a_ring(), "Rang again since."),
}


def drawn(lead: Lead = HOT, ring: Ring | None = None) -> Message:
    return card(lead, ring or a_ring(), a_sight(NOW + 10 * MINUTE))


def shown(lead: Lead = HOT, ring: Ring | None = None) -> str:
    return "\n".join(texts(list(drawn(lead, ring).blocks)))


def acts(message: Message) -> list[Block]:
    rows = [block for block in message.blocks if block["type"] == "actions"]
    return [element for row in rows for element in row["elements"]]


def pressable(message: Message) -> set[str]:
    return {act["action_id"] for act in acts(message)}


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_said_first_and_in_one_sentence(state: str) -> None:
    lead, ring, words = STATES[state]
    assert words in drawn(lead, ring).text


@pytest.mark.parametrize("state", STATES)
def test_slack_takes_every_state(state: str) -> None:
    lead, ring, _ = STATES[state]
    check_message(list(drawn(lead, ring).blocks))


@pytest.mark.parametrize(
    ("state", "choices"),
    [
        ("new", {"claim", "not_a_fit", "more"}),
        ("claimed", {"log_touch", "answer", "more"}),
        ("touched", {"log_touch", "won", "more"}),
        ("rejected", {"details"}),
        ("older", set()),
    ],
)
def test_it_offers_what_can_be_done_now_and_nothing_else(state: str, choices: set[str]) -> None:
    lead, ring, _ = STATES[state]
    assert pressable(drawn(lead, ring)) == choices


@pytest.mark.parametrize(
    "state", ["new", "nudged", "told", "handed back", "claimed", "touched", "won"]
)
@pytest.mark.parametrize("address", ["pia@example.com", ""])
def test_details_can_be_reached_in_every_state_and_two_buttons_are_most(
    state: str, address: str
) -> None:
    lead, ring, _ = STATES[state]
    row = acts(drawn(replace(lead, facts={**lead.facts, **facts({"email": address})}), ring))
    menu = [one["value"].partition(":")[0] for act in row for one in act.get("options", [])]
    buttons = [act["action_id"] for act in row if act["type"] == "button"]
    assert "details" in {*menu, *buttons}
    assert len(buttons) <= 2
    assert not set(menu) & set(buttons)


@pytest.mark.parametrize("known", [{"no_mail": True}, {"facts": facts({"phone": "+49 30 1"})}])
def test_an_answer_by_mail_is_offered_only_where_mail_may_go(known: Mapping[str, Any]) -> None:
    row = acts(drawn(replace(CLAIMED, **known), STATES["claimed"][1]))
    assert [act["action_id"] for act in row] == ["log_touch", "hand_back", "more"]


def test_while_they_talk_the_card_names_both_for_whoever_reads_it() -> None:
    assert "while Rita and Pia talk" in shown(*STATES["touched"][:2])


def test_the_country_is_called_by_its_name() -> None:
    lead = replace(HOT, facts=facts({"name": "Ayşe", "city": "Izmir", "country": "TR"}))
    assert "Izmir · Türkiye" in shown(lead)


def test_a_button_is_read_aloud_with_whom_it_is_about() -> None:
    labels = [act.get("accessibility_label") for act in acts(drawn())]
    assert labels == ["Claim Pia Sample", "Not a fit Pia Sample", None]


def test_it_names_a_reason_of_behaviour_and_one_of_profile() -> None:
    """R22."""
    assert "+60  Asked for a demo" in shown()
    assert "+9  Visited the website, 3 times" in shown()
    assert "+10  50 people or more" in shown()


def test_the_reasons_add_up_to_the_total_it_shows() -> None:
    """R28."""
    lines = [line for line in shown().splitlines() if line.startswith("+")]
    total = sum(int(line.split()[0]) for line in lines)
    assert f"Why hot: {total} points, hot from 60" in shown()


def test_it_says_where_and_when_they_asked_by_their_own_clock() -> None:
    lead = replace(HOT, facts=facts({"country": "TR", "name": "Ayşe"}))
    assert "Asked for a demo at 16:02 in Istanbul, by the web form (website)" in shown(lead)


def test_it_cites_the_treaty() -> None:
    """R20."""
    assert "Hot as agreed in treaty v1" in shown()


def test_it_lists_the_ladder_once_for_each_readers_own_clock() -> None:
    at = int((NOW + 15 * MINUTE).timestamp())
    assert f"Mona <!date^{at}^{{time}}|14:17 CET>" in shown()


@pytest.mark.parametrize(
    ("act", "words"),
    [
        ("reply", "Why it rings: a personal answer."),
        (BACK, "Why it rings: the day that was agreed."),
        ("demo", "Why it rings: Asked for a demo."),
    ],
)
def test_one_who_rings_without_being_hot_is_not_called_hot(act: str, words: str) -> None:
    cold = replace(HOT, interests=(), facts={})
    ring = a_ring(why=Why(act=act, at=NOW - DAY, channel="mail", source="mail"))
    assert words in shown(cold, ring)
    assert "Why hot" not in shown(cold, ring)


def test_a_deadline_of_another_day_is_told_with_its_day() -> None:
    monday = NOW + 3 * DAY
    assert drawn(HOT, a_ring(claim_by=monday)).text.endswith("Claim by Mon 23 Nov, 14:02 CET.")


def test_what_was_handed_back_says_so_and_counts_from_then() -> None:
    back = a_ring(handed_back=NOW + 8 * MINUTE)
    assert "*Back in the queue, first in line*" in shown(HOT, back)
    again = a_ring(handed_back=NOW + 8 * MINUTE, fired=TOLD)
    assert "Still ringing, 2 minutes: Pia" in drawn(HOT, again).text


def test_nobody_is_pinged_by_a_card_that_names_who_was_told() -> None:
    told = drawn(HOT, a_ring(fired=TOLD))
    assert "<@" not in str(told.blocks)
    assert "Mona has been told" in told.text


def test_the_owner_is_named_so_that_slack_shows_their_name() -> None:
    assert "<@U0RITA>" in shown(*STATES["claimed"][:2])


def test_it_can_be_found_again_by_its_ring() -> None:
    assert drawn().metadata == {"event_type": "lead_card", "event_payload": {"ring": "r1ng"}}


# Whatever somebody is called

names = st.sampled_from(TRICKS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=600)


@given(names, names, st.sampled_from(list(STATES)))
def test_slack_takes_any_name(name: str, company: str, state: str) -> None:
    lead, ring, _ = STATES[state]
    called = facts({"name": name, "company": company, "title": name, "email": company})
    message = drawn(replace(lead, facts=called), ring)
    check_message(list(message.blocks))
    assert "<!channel" not in message.text
    assert "<@U0MONA" not in message.text
