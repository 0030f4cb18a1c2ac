"""The lines around a card: each kind says what happened, rings whom it should, and can be acted on."""

from dataclasses import replace

import pytest
from fakes import HOUR, MINUTE, NOW, TRICKS, a_claim, a_lead, a_notice, a_ring, a_sight, facts
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.slack.blocks import check_message
from bot.sandbox.slack.mentions import mentioned
from handlers.blocks.elements import Message
from handlers.blocks.lines import WORDS, line
from nurture.model import Lead, Notice, Ring, RingEnd, Stage

LEAD = a_lead(stage=Stage.HOT, ring="r1ng")
CLAIMED = a_ring(claim=a_claim(), touch_by=NOW + HOUR)
ENDED = a_ring(ended=NOW, why_ended=RingEnd.TOUCHED)
LINK = "https://example.slack.com/archives/C0LEADS/p1000001"


def said(notice: Notice, ring: Ring | None = None, lead: Lead = LEAD) -> Message:
    message = line(notice, lead, ring or a_ring(), a_sight(NOW), LINK)
    check_message(list(message.blocks))
    return message


def buttons(message: Message) -> list[str]:
    rows = [block for block in message.blocks if block["type"] == "actions"]
    return [element["action_id"] for row in rows for element in row["elements"]]


@pytest.mark.parametrize(
    ("notice", "ring", "words"),
    [
        (a_notice("nudge", at=NOW + 5 * MINUTE), a_ring(), "Still free after 5 minutes."),
        (
            a_notice("told", by="mona", at=NOW + 15 * MINUTE),
            a_ring(),
            "Mona has been told: still free after 15 minutes.",
        ),
        (
            a_notice("rung", "mona", at=NOW + 15 * MINUTE),
            a_ring(),
            "still free after 15 minutes. It rings for Rita and Ken in #leads.",
        ),
        (
            a_notice("untouched", by="rita", at=NOW + HOUR),
            CLAIMED,
            "Rita claimed this 60 minutes ago, and no touch is logged yet.",
        ),
        (
            a_notice("untouched rung", "rita", at=NOW + HOUR),
            CLAIMED,
            "still waits for a first touch. You claimed it 60 minutes ago.",
        ),
        (
            a_notice("untouched rung", "mona", at=NOW + HOUR),
            CLAIMED,
            "still waits for a first touch. Rita claimed it 60 minutes ago.",
        ),
        (
            a_notice("claimed", by="rita", at=NOW + 4 * MINUTE),
            CLAIMED,
            "Rita has it, 4 minutes after it came in.",
        ),
        (a_notice("assigned", by="ken"), CLAIMED, "Given to Ken."),
        (
            a_notice("yours", "ken", by="mona"),
            CLAIMED,
            "Mona gave you Pia Sample, Acme Pumps. First touch by 15:02 CET.",
        ),
        (a_notice("touched called", by="rita"), ENDED, "Rita called Pia."),
        (a_notice("handed back", by="rita"), a_ring(), "Rita handed this back."),
        (a_notice("rejected", by="ken"), ENDED, "Ken closed this as not a fit."),
        (a_notice("not yet", by="ken"), ENDED, "Ken let this rest until its day."),
        (
            a_notice("extended", by="mona"),
            CLAIMED,
            "Mona gave this more time: first touch by 15:02 CET.",
        ),
        (
            a_notice("extended", by="mona"),
            a_ring(),
            "Mona gave this more time: claim by 14:17 CET.",
        ),
        (a_notice("won", by="rita"), ENDED, "Rita won this one."),
        (a_notice("lost", by="rita"), ENDED, "Rita closed this one. It rests; nothing is lost."),
        (a_notice("reply", words="Call me."), a_ring(), "Pia answered by mail: “Call me.”"),
        (a_notice("again price"), a_ring(), "Pia Sample, Acme Pumps again: asked for a price."),
    ],
    ids=lambda value: getattr(value, "kind", ""),
)
def test_a_line_says_what_happened(notice: Notice, ring: Ring, words: str) -> None:
    assert words in said(notice, ring).text


@pytest.mark.parametrize("kind", WORDS)
@pytest.mark.parametrize("to", ["thread", "rita"])
@pytest.mark.parametrize("ring", [a_ring(), CLAIMED, ENDED], ids=["free", "claimed", "ended"])
def test_slack_takes_every_kind_wherever_it_goes(kind: str, to: str, ring: Ring) -> None:
    message = said(a_notice(kind, to, by="rita", words="Call me."), ring)
    assert message.metadata
    assert message.text


@pytest.mark.parametrize(
    ("ring", "doors"),
    [(a_ring(), ["claim", "open"]), (CLAIMED, ["log_touch", "open"]), (ENDED, ["open"])],
)
def test_a_message_of_ones_own_can_be_acted_on(ring: Ring, doors: list[str]) -> None:
    assert buttons(said(a_notice("rung", "mona"), ring)) == doors
    assert buttons(said(a_notice("told"), ring)) == []


@pytest.mark.parametrize("kind", sorted(WORDS.keys() - {"group"}))
@pytest.mark.parametrize("to", ["thread", "rita"])
def test_a_line_that_comes_late_names_nobody_who_is_out_of_sight(kind: str, to: str) -> None:
    """R40. The words of one of us stay; a stranger's go."""
    notice = a_notice(kind, to, words="I am Pia.")
    known = str(said(notice))
    asleep = str(said(notice, lead=replace(LEAD, stage=Stage.REMARKET)))
    assert "Pia" in known
    assert "Pia" not in asleep
    assert "Acme" not in asleep


def test_it_can_be_found_again_by_its_notice() -> None:
    notice = a_notice()
    assert said(notice).metadata == {
        "event_type": "ring_line",
        "event_payload": {"notice": notice.id},
    }


def test_a_line_in_the_thread_names_who_was_told_without_ringing_them_there() -> None:
    told = said(a_notice("told", by="mona"))
    assert mentioned(told.text, list(told.blocks)) == []


@pytest.mark.parametrize(
    "kind", ["touched called", "handed back", "rejected", "not yet", "won", "lost", "extended"]
)
def test_nobody_is_pinged_for_what_they_did_themselves(kind: str) -> None:
    told = said(a_notice(kind, by="rita"), CLAIMED)
    assert told.text.startswith("Rita ")
    assert mentioned(told.text, list(told.blocks)) == []


names = st.sampled_from(TRICKS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=600)
words = st.sampled_from(TRICKS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=9000)


@given(names, words, st.sampled_from(list(WORDS)), st.sampled_from(["thread", "rita"]))
def test_whatever_was_typed_rings_nobody(name: str, typed: str, kind: str, to: str) -> None:
    lead = replace(LEAD, facts=facts({"name": name, "company": name}))
    message = said(a_notice(kind, to, by="ken", words=typed), CLAIMED, lead)
    called = {"ken"} if kind == "group" else {"U0KEN", "U0RITA"}
    assert set(mentioned(message.text, list(message.blocks))) <= called
