"""Clicks and forms that come too late, from the wrong person, or for what is gone: all answered."""

import pytest
from slack_fixture import KEN, LEADS, MAX, MONA, RITA
from town import Town, read, town

from bot.sandbox.slack.world import Json, Message, Person
from handlers.blocks.elements import actions, button
from nurture.model import Ring, RingEnd

__all__ = ["town"]

EVE = Person(id="U0EVE", name="eve", real_name="Eve Else", email="eve@example.com")


async def claimed(town: Town, by: str = RITA.id) -> Message:
    card = await town.take()
    await town.click(by, card, "claim")
    await town.seen(lambda: town.card(card.ts).text.startswith("Claimed by"))
    return town.card(card.ts)


async def test_somebody_whom_the_rules_do_not_name_is_told_who_can_add_them(town: Town) -> None:
    card = await town.take()
    town.slack.world.people[EVE.id] = EVE
    town.slack.world.join(town.slack.world.channels[LEADS.id], EVE.id)
    await town.click(EVE.id, card, "claim")
    (told,) = await town.seen(lambda: town.told(EVE.id))
    assert "leadbell.toml" in told
    for line in ("/lead mine", "/lead find pia", "/leadbell status"):
        assert "leadbell.toml" in await town.type(EVE.id, line)


async def test_a_form_is_decided_by_what_is_so_when_it_is_sent(town: Town) -> None:
    """Ken fills in "not a fit" while Rita claims."""
    card = await town.take()
    await town.click(KEN.id, card, "not_a_fit")
    await town.seen(lambda: town.view(KEN.id))
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    errors = await town.submit(KEN.id, {"reason": "Too small"})
    assert list(errors.values()) == [
        "Pia Sample, Acme Pumps is with Rita. Mona or Hana can change that."
    ]


@pytest.mark.parametrize("action", ["log_touch", "answer"])
async def test_a_form_is_not_even_opened_for_who_may_not_send_it(town: Town, action: str) -> None:
    card = await claimed(town)
    await town.click(KEN.id, card, action)
    await town.seen(lambda: town.told(KEN.id))
    assert town.view(KEN.id) is None


@pytest.mark.parametrize(
    ("form", "answers", "question"),
    [
        ("assign", {"deed": "give"}, "to"),
        ("assign", {"deed": "extend"}, "why"),
        ("lost", {"reason": "Price", "revisit": "2026-11-20"}, "revisit"),
        ("not_yet", {"back": "2026-11-20"}, "back"),
    ],
)
async def test_what_can_not_be_is_told_under_its_question(
    town: Town, form: str, answers: Json, question: str
) -> None:
    card = await claimed(town)
    errors = await town.form(MONA.id, card, "more", answers, menu=f"{form}:")
    assert list(errors) == [question]


async def test_a_form_sent_twice_is_taken_once(town: Town) -> None:
    card = await claimed(town)
    await town.click(RITA.id, card, "log_touch")
    view = await town.seen(lambda: town.view(RITA.id))
    both = [town.slack.people.submit(RITA.id, view.id, {}) for _ in range(2)]
    for act in both:
        await act.answered()
    (ring,) = await town.house.store.all_of(Ring)
    assert ring.why_ended is RingEnd.TOUCHED


async def test_a_click_on_what_was_there_before_is_answered_with_what_is_true_now(
    town: Town,
) -> None:
    card = await town.take()
    await town.form(KEN.id, card, "not_a_fit", {"reason": "Too small"})
    await town.seen(lambda: town.card(card.ts).text.startswith("Closed"))
    late = town.slack.people.click(RITA.id, card.channel, card.ts, "claim", late=True)
    await late.answered()
    (told,) = await town.seen(lambda: town.told(RITA.id))
    assert "was closed as not a fit" in told


async def test_a_card_of_which_nothing_is_kept_says_so(town: Town) -> None:
    office = town.house.slack
    assert office
    assert office.connected
    row = actions([button("Claim", "claim", "no-such-ring")])
    client = office.connected.office.client
    await client.chat_postMessage(channel=LEADS.id, text="old", blocks=[row])
    (old,) = town.cards()
    await town.click(RITA.id, old, "claim")
    (told,) = await town.seen(lambda: town.told(RITA.id))
    assert "I don't know this card any more" in told


async def test_looking_closer_is_for_everybody_of_ours(town: Town) -> None:
    card = await town.take()
    town.slack.world.join(town.slack.world.channels[LEADS.id], MAX.id)
    for choice, title in (("details:", "Details"), ("why:", "Why this score")):
        await town.click(MAX.id, card, "more", choice)
        view = await town.seen(lambda: town.view(MAX.id))
        assert view.body["title"]["text"] == title
        town.slack.people.close_view(MAX.id, view.id)


async def test_a_lead_taken_from_one_rep_is_no_longer_theirs_to_touch(town: Town) -> None:
    card = await claimed(town)
    await town.form(MONA.id, card, "more", {"to": "ken"}, menu="assign:")
    await town.seen(lambda: "Claimed by Ken" in town.card(card.ts).text)
    await town.click(RITA.id, town.card(card.ts), "log_touch")
    (told,) = await town.seen(lambda: town.told(RITA.id))
    assert "is with Ken" in told
    assert "Claimed by" in read(town.card(card.ts))


async def test_a_press_that_slack_delivers_twice_is_one_claim(town: Town) -> None:
    card = await town.take()
    town.slack.duplicate_next()
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    await town.house.settle()
    assert [line for line in town.thread(card.ts) if "has it" in line] == town.thread(card.ts)
    assert len(town.thread(card.ts)) == 1
