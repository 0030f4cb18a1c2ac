"""Forms and details: what they ask, and that Slack takes them whatever the person is called."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from fakes import BOOK, NOW, TRICKS, a_claim, a_contact, a_lead, a_ring, a_sight, an_interest, facts
from hypothesis import given
from hypothesis import strategies as st
from kept_records import a_send, a_touch

from bot.sandbox.plain_words import texts
from bot.sandbox.slack.blocks import check_view
from handlers.blocks import details, modals
from handlers.blocks.elements import Block
from handlers.blocks.lead_words import happened, standing
from handlers.slack.claims import FORMS
from handlers.web.lead_form import FACTS
from nurture.model import Ended, Lead, Ring, Stage, Touch
from nurture.sales.routing import explain

LEAD = a_lead(
    stage=Stage.CLAIMED, owner="rita", ring="r1ng", interests=(an_interest("demo", times=2),)
)


def asks(view: Block) -> dict[str, dict[str, Any]]:
    return {block["block_id"]: block for block in view["blocks"] if block["type"] == "input"}


def drawn(form: str, lead: Lead = LEAD) -> Block:
    view = FORMS[form].draw(lead, a_ring(), a_sight())
    check_view(view, "modal")
    return view


@pytest.mark.parametrize(
    ("form", "required", "optional"),
    [
        ("not_a_fit", {"reason"}, {"revisit"}),
        ("lost", {"reason"}, {"revisit"}),
        ("not_yet", {"back"}, {"why"}),
        ("log_touch", {"how"}, {"note"}),
        ("hand_back", set(), {"why"}),
        ("assign", {"deed"}, {"to", "why"}),
    ],
)
def test_a_form_asks_for_the_least_its_trip_needs(
    form: str, required: set[str], optional: set[str]
) -> None:
    questions = asks(drawn(form))
    must = {name for name, block in questions.items() if not block.get("optional")}
    assert (must, set(questions) - must) == (required, optional)


@pytest.mark.parametrize("form", FORMS)
def test_a_form_brings_its_ring_back_and_names_the_person(form: str) -> None:
    view = drawn(form)
    assert (view["callback_id"], view["private_metadata"]) == (form, "r1ng")
    assert "Pia Sample, Acme Pumps" in texts(view["blocks"])


def test_giving_up_without_a_call_is_asked_about() -> None:
    """R34."""
    untouched, touched = drawn("not_a_fit"), drawn("not_a_fit", replace(LEAD, touched_at=NOW))
    assert "Nobody has called or written yet." in "".join(texts(untouched["blocks"]))
    assert "Nobody has called or written yet." not in "".join(texts(touched["blocks"]))


def test_calls_of_an_earlier_ring_are_no_tries_of_this_one() -> None:
    long_ago = drawn("lost", replace(LEAD, touched_at=NOW - timedelta(days=700)))
    assert "Nobody has called or written since it rang." in "".join(texts(long_ago["blocks"]))


def test_a_rejected_lead_is_looked_at_again_in_half_a_year_unless_one_says_otherwise() -> None:
    """R35."""
    assert asks(drawn("not_a_fit"))["revisit"]["element"]["initial_date"] == "2027-05-19"


def test_the_reasons_are_those_of_the_rules() -> None:
    options = asks(drawn("lost"))["reason"]["element"]["options"]
    assert tuple(option["value"] for option in options) == BOOK.loss_reasons


def test_a_lead_is_given_to_people_of_the_team() -> None:
    options = asks(drawn("assign"))["to"]["element"]["options"]
    assert {option["value"] for option in options} == {"rita", "ken", "mona", "hana"}


# Looking closer


def test_why_this_score_shows_lines_that_add_up() -> None:
    view = details.why(LEAD, a_sight(), "main")
    shown = "".join(texts(view["blocks"]))
    assert "120 points now." in shown
    assert "120 = 120" in shown
    assert "+120   Asked for a demo, 2 times, last 20 Nov, 14:02" in shown


def test_a_score_of_nothing_says_so() -> None:
    shown = "".join(texts(details.why(a_lead(known={}), a_sight(), "main")["blocks"]))
    assert "0 = 0" in shown
    assert shown.count("Nothing is known yet.") == 2


def test_details_show_every_fact_with_its_source_and_the_last_touches() -> None:
    file = details.File(
        lead=LEAD,
        ring=a_ring(claim=a_claim(), touch_by=NOW),
        routed=explain(BOOK, LEAD),
        contacts=[a_contact(suppressed_at=NOW)],
        touches=[a_touch(lead="p1a", by="ken", act="called", words="Wants three.")],
        sends=[a_send(lead="p1a", why="waits for Monday")],
    )
    shown = "".join(texts(details.details(file, a_sight(), "main")["blocks"]))
    assert "Name: Pia Sample (website)" in shown
    assert "2 Mar, 09:00  Called by Ken: Wants three." in shown
    assert "Now with Rita, first touch by 14:02 CET, no mail" in shown
    assert "120 points now." in shown
    assert "Rings in #leads, Rita first: Rita had it before" in shown
    assert "waits for Monday" in shown


# Whatever somebody is called or wrote

typed = st.sampled_from(TRICKS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=600)


def _form(name: str, lead: Lead) -> Block:
    return FORMS[name].draw(lead, a_ring(), a_sight())


def _long_file(lead: Lead) -> details.File:
    words = lead.fact("name") * 20
    touches = [a_touch(words=words[:10_000]) for _ in range(40)]
    return details.File(
        lead=lead,
        ring=None,
        routed=explain(BOOK, lead),
        contacts=[],
        touches=touches,
        sends=[a_send()] * 40,
    )


VIEWS: dict[str, Callable[[Lead], Block]] = {
    **{name: partial(_form, name) for name in FORMS},
    "why": lambda lead: details.why(lead, a_sight(), "main"),
    "details": lambda lead: details.details(_long_file(lead), a_sight(), "main"),
    "notice": lambda lead: modals.notice("Said", f"{lead.fact('name')} is noted."),
}


@given(typed, st.sampled_from(list(VIEWS)))
def test_slack_takes_any_text_in_any_view(text: str, view: str) -> None:
    lead = replace(LEAD, facts=facts(dict.fromkeys(FACTS, text[:500])))
    check_view(VIEWS[view](lead), "modal")


# In a colleague's words

STANDS = [
    (a_lead(), None, "not ringing yet"),
    (a_lead(stage=Stage.HOT), a_ring(), "ringing, claim by 14:17 CET"),
    (LEAD, a_ring(claim=a_claim(), touch_by=NOW), "with Rita, first touch by 14:02 CET"),
    (LEAD, a_ring(claim=a_claim(), touch_by=NOW, ended=NOW), "with Rita"),
    (a_lead(stage=Stage.CUSTOMER), None, "a customer"),
    (a_lead(stage=Stage.REMARKET), None, "resting"),
    (a_lead(stage=Stage.REMARKET, back_on=date(2027, 3, 1)), None, "resting until 1 Mar 2027"),
    (a_lead(stage=Stage.ENDED, ended=Ended.ASKED_TO_STOP), None, "asked to stop"),
]


@pytest.mark.parametrize(("lead", "ring", "words"), STANDS)
def test_a_lead_stands_in_words_that_need_no_manual(
    lead: Lead, ring: Ring | None, words: str
) -> None:
    assert standing(lead, ring, a_sight()) == words


@pytest.mark.parametrize(
    ("touch", "words"),
    [
        (a_touch(by="them", act="demo", channel="web", source="site"), "by the web form (site)"),
        (a_touch(by="machine", act="letter"), "We sent a letter"),
        (a_touch(by="rita", act="met"), "Met by Rita"),
    ],
)
def test_a_touch_says_who_did_what(touch: Touch, words: str) -> None:
    assert words in happened(touch, a_sight(), "main")
