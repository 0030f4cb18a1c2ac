"""Trips, end to end through the stand-ins: a lead's whole way in Slack."""

from slack_fixture import HANA, KEN, MAX, MONA, RITA
from town import Town, read, town

from nurture.model import Lead, Ring, Stage, Submission, Touch

__all__ = ["town"]


async def test_a_lead_rings_with_the_reasons_of_what_they_did_and_who_they_are(town: Town) -> None:
    card = await town.take()
    shown = read(card)
    assert card.text.startswith("Ringing: Pia Sample, Acme Pumps. Claim by 14:17 CET.")
    assert "+60  Asked for a demo" in shown
    assert "+10  50 people or more" in shown
    assert "+8  Decides, or is near those who do" in shown
    assert "Why hot: 83 points, hot from 60" in shown
    assert "by the web form (website)" in shown
    assert "in Berlin" in shown
    assert "treaty v1" in shown


async def test_one_of_whom_nothing_is_known_says_so(town: Town) -> None:
    card = await town.take(sent={"email": "x@example.org", "act": "demo"})
    assert "Nothing is known of the company yet." in read(card)


async def test_an_act_too_small_rings_nobody_and_is_kept(town: Town) -> None:
    answer = await town.ask(act="white_paper", employees="", title="", country="")
    await town.house.settle()
    assert answer.status_code == 202
    assert town.cards() == []
    lead = await town.house.store.get(Lead, answer.json()["accepted"][0]["lead"])
    assert lead
    assert lead.stage is Stage.NURTURE


async def test_one_person_is_one_record_one_card_and_two_touches(town: Town) -> None:
    card = await town.take()
    await town.ask(email="PIA@Example.com", act="price")
    await town.house.settle()
    store = town.house.store
    assert [one.ts for one in town.cards()] == [card.ts]
    touches = [touch.act for touch in await store.all_of(Touch) if touch.by == "them"]
    assert (await store.count(Lead), sorted(touches)) == (1, ["demo", "price"])
    assert await store.count(Submission) == 2


async def test_sent_twice_with_one_key_is_taken_once(town: Town) -> None:
    first, again = await town.ask(key="a"), await town.ask(key="a")
    one, two = (answer.json()["accepted"][0] for answer in (first, again))
    assert (one["lead"], one["repeated"]) == (two["lead"], False)
    assert two["repeated"]
    assert await town.house.store.count(Submission) == 1
    other = await town.ask(key="a", act="price")
    assert other.status_code == 409


async def test_a_claim_shows_its_owner_and_answers_the_slower_one(town: Town) -> None:
    card = await town.take()
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    await town.click(KEN.id, town.card(card.ts), "log_touch")
    told = await town.seen(lambda: town.told(KEN.id))
    assert told == ["Pia Sample, Acme Pumps is with Rita. Mona or Hana can change that."]
    late = town.slack.people.click(KEN.id, card.channel, card.ts, "claim", late=True)
    await late.answered()
    await town.seen(lambda: len(town.told(KEN.id)) == 2)
    assert town.told(KEN.id)[1].startswith("Rita was ")
    assert "so Pia Sample, Acme Pumps is with Rita" in town.told(KEN.id)[1]


async def test_who_may_not_claim_is_told_who_can(town: Town) -> None:
    card = await town.take()
    town.slack.world.join(town.slack.world.channels[card.channel], MAX.id)
    await town.click(MAX.id, card, "claim")
    told = await town.seen(lambda: town.told(MAX.id))
    assert told == ["Only the team of #leads can do that: Rita, Ken, Mona and Hana."]
    assert town.card(card.ts).text.startswith("Ringing")


async def test_a_logged_touch_ends_the_ring_and_the_card_says_how(town: Town) -> None:
    card = await town.take()
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by" in town.card(card.ts).text)
    await town.form(
        RITA.id, town.card(card.ts), "log_touch", {"how": "met", "note": "Wants three pumps."}
    )
    shown = await town.seen(lambda: _if_shows(town, card.ts, "First touch"))
    assert "With " in shown
    assert "met" in shown
    thread = await town.seen(lambda: town.thread(card.ts)[1:])
    assert thread == ["Rita met Pia. “Wants three pumps.”"]
    await town.later(24 * 60)
    assert town.direct(MONA.id) == []


async def test_a_lead_handed_back_rings_again_for_everybody(town: Town) -> None:
    card = await town.take()
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by" in town.card(card.ts).text)
    await town.form(RITA.id, town.card(card.ts), "more", {"why": "On holiday."}, menu="hand_back")
    await town.seen(lambda: town.card(card.ts).text.startswith("Back in the queue"))
    await town.click(KEN.id, town.card(card.ts), "claim")
    await town.seen(lambda: "Claimed by Ken" in town.card(card.ts).text)
    await town.house.settle()
    assert "Rita handed this back" in town.thread(card.ts)[1]


async def test_handed_back_after_a_touch_it_rings_on_a_new_card(town: Town) -> None:
    card = await town.take()
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by" in town.card(card.ts).text)
    await town.form(RITA.id, town.card(card.ts), "log_touch", {"how": "called"})
    await town.seen(lambda: _if_shows(town, card.ts, "First touch"))
    await town.form(RITA.id, town.card(card.ts), "more", {"why": ""}, menu="hand_back")
    await town.seen(lambda: len(town.cards()) == 2)
    await town.seen(lambda: town.card(card.ts).text.startswith("Rang again since"))
    assert town.cards()[1].text.startswith("Back in the queue")


async def test_not_a_fit_keeps_the_reason_and_the_day_to_look_again(town: Town) -> None:
    card = await town.take()
    errors = await town.form(
        KEN.id, card, "not_a_fit", {"reason": "Too small", "revisit": "2027-05-19"}
    )
    assert errors == {}
    shown = await town.seen(lambda: _if_shows(town, card.ts, "Too small"))
    assert "Comes back on 19 May 2027 by itself." in shown
    lead = await _only(town, Lead)
    assert (lead.stage, lead.rejected_for) == (Stage.REMARKET, "Too small")


async def test_lost_and_not_yet_close_the_card(town: Town) -> None:
    for email, menu, answers, words in (
        ("b@example.com", "lost", {"reason": "Price"}, "Closed"),
        ("c@example.com", "not_yet", {"back": "2027-01-11"}, "Not yet"),
    ):
        card = await town.take(email=email)
        await town.click(RITA.id, card, "claim")
        await town.seen(lambda ts=card.ts: "Claimed by" in town.card(ts).text)  # type: ignore[misc]
        await town.click(RITA.id, town.card(card.ts), "more", f"{menu}:")
        assert await town.submit(RITA.id, answers) == {}
        await town.seen(
            lambda ts=card.ts, said=words: town.card(ts).text.startswith(said)  # type: ignore[misc]
        )


async def test_a_day_that_has_come_already_is_refused_in_the_form(town: Town) -> None:
    card = await town.take()
    errors = await town.form(RITA.id, card, "more", {"back": "2026-11-20"}, menu="not_yet")
    assert list(errors.values()) == ["That day has come already. Choose one from tomorrow on."]
    assert town.card(card.ts).text.startswith("Ringing")


async def test_a_manager_gives_a_lead_to_somebody_and_a_rep_may_not(town: Town) -> None:
    card = await town.take()
    await town.click(KEN.id, card, "more", "assign:")
    assert await town.seen(lambda: town.told(KEN.id)) == [
        "Only managers can do that: Mona and Hana."
    ]
    await town.form(MONA.id, card, "more", {"to": "rita"}, menu="assign:")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    direct = await town.seen(lambda: town.direct(RITA.id))
    assert direct[0].text.startswith("Mona gave you Pia Sample, Acme Pumps. First touch by")
    assert town.direct(HANA.id) == []


async def test_a_lead_won_before_may_be_closed_again_and_stays_a_customer(town: Town) -> None:
    card = await town.take()
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by" in town.card(card.ts).text)
    await town.form(RITA.id, town.card(card.ts), "log_touch", {"how": "called"})
    await town.seen(lambda: town.card(card.ts).text.startswith("With"))
    await town.click(RITA.id, town.card(card.ts), "won")
    await town.seen(lambda: town.card(card.ts).text.startswith("Won"))
    again = await town.take(act="price")
    errors = await town.form(KEN.id, again, "not_a_fit", {"reason": "No budget"})
    assert errors == {}
    await town.seen(lambda: not town.card(again.ts).text.startswith("Ringing"))
    assert (await _only(town, Lead)).stage is Stage.CUSTOMER


def _if_shows(town: Town, ts: str, words: str) -> str | None:
    shown = read(town.card(ts))
    return shown if words in shown else None


async def _only(town: Town, kind: type[Lead]) -> Lead:
    found = await town.house.store.all_of(kind)
    assert len(found) == 1
    return found[0]


async def test_every_ring_is_drawn_as_it_was_saved(town: Town) -> None:
    await town.take()
    await town.take(email="tom@example.org", name="Tom")
    await town.house.settle()
    rings = await town.house.store.all_of(Ring)
    assert len(rings) == 2
    assert all(ring.shown and ring.card.drawn == ring.card.wanted for ring in rings)
