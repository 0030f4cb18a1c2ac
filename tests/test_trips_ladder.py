"""Trips up the ladder: who hears next while nobody answers, and what a restart leaves undone."""

from fakes import MINUTE
from slack_fixture import HANA, KEN, LEADS, MONA, RITA
from town import Town, town

from nurture.model import Happening, Ring

__all__ = ["town"]


async def test_the_ladder_tells_everybody_in_order_and_once(town: Town) -> None:
    card = await town.take()
    await town.later(4)
    assert town.thread(card.ts) == []
    await town.later(1)
    assert town.thread(card.ts) == ["Still free after 5 minutes."]
    await town.later(10)
    assert len(town.direct(MONA.id)) == 1
    assert town.direct(HANA.id) == []
    await town.later(15)
    assert (len(town.direct(MONA.id)), len(town.direct(HANA.id))) == (1, 1)
    assert town.thread(card.ts) == [
        "Still free after 5 minutes.",
        "Mona has been told: still free after 15 minutes.",
        "Hana has been told: still free after 30 minutes.",
    ]
    assert town.card(card.ts).text.startswith("Still ringing, 30 minutes: Pia Sample")


async def test_a_rung_rings_the_person_and_nobody_else(town: Town) -> None:
    card = await town.take()
    await town.later(15)
    await town.later(0)
    rung = {mention.person for mention in town.slack.mentions}
    assert rung == {MONA.id}
    assert "Mona has been told" in town.card(card.ts).text


async def test_the_last_rung_repeats_until_somebody_claims(town: Town) -> None:
    card = await town.take()
    for _ in range(4):
        await town.later(30)
    assert len(town.direct(HANA.id)) == 4
    await town.click(HANA.id, town.direct(HANA.id)[-1], "claim")
    await town.seen(lambda: "Claimed by Hana" in town.card(card.ts).text)
    await town.later(40)
    assert len(town.direct(HANA.id)) == 4


async def test_after_hours_the_ladder_waits_for_monday(town: Town) -> None:
    await town.later(3 * 60)
    card = await town.take()
    assert "Claim by Mon 23 Nov, 09:15 CET" in town.card(card.ts).text
    await town.later(24 * 60)
    assert town.thread(card.ts) == []
    await town.later(40 * 60 + 4)
    assert town.thread(card.ts) == ["Still free after 3 days."]


async def test_claimed_but_untouched_it_rings_again(town: Town) -> None:
    card = await town.take()
    await town.click(KEN.id, card, "claim")
    await town.seen(lambda: "Claimed by Ken" in town.card(card.ts).text)
    await town.later(59)
    assert town.direct(KEN.id) == []
    await town.later(1)
    assert "still waits for a first touch. You claimed it" in town.direct(KEN.id)[0].text
    await town.later(15)
    assert "Ken claimed it" in town.direct(MONA.id)[0].text
    await town.click(KEN.id, town.direct(KEN.id)[0], "log_touch")
    assert await town.submit(KEN.id, {"how": "called"}) == {}
    await town.seen(lambda: "Ken called Pia." in town.thread(card.ts))
    await town.later(24 * 60)
    assert len(town.direct(KEN.id)) == 1


async def test_after_a_standstill_the_highest_rung_fires_once_and_the_rest_is_noted(
    town: Town,
) -> None:
    card = await town.take()
    await town.later(5)
    await town.stop()
    town.clock.move_to(town.clock() + 26 * MINUTE)
    await town.start()
    await town.later(0)
    assert town.direct(MONA.id) == []
    assert len(town.direct(HANA.id)) == 1
    assert len(town.thread(card.ts)) == 2
    fired = [
        (line.what, line.cause)
        for line in await town.house.store.all_of(Happening)
        if line.what.startswith("rung")
    ]
    assert sorted(fired) == [
        ("rung fired", "rung 0, thread"),
        ("rung fired", "rung 2, head"),
        ("rung skipped", "rung 1, manager"),
    ]
    await town.later(28)
    assert len(town.direct(HANA.id)) == 1


async def test_what_came_in_before_a_restart_is_shown_after_it_once(town: Town) -> None:
    await town.take()
    await town.stop()
    await town.start()
    await town.later(0)
    assert len(town.cards()) == 1


# What Slack does to us


async def test_a_post_whose_answer_was_lost_is_looked_up_and_not_repeated(town: Town) -> None:
    town.slack.lose_answer("chat.postMessage")
    answer = await town.ask()
    assert answer.status_code == 202
    await town.seen(town.unshown)
    await town.later(0.5)
    (ring,) = await town.house.store.all_of(Ring)
    assert ring.card.ts == town.cards()[0].ts
    assert len(town.cards()) == 1


async def test_a_ping_whose_answer_was_lost_is_not_repeated(town: Town) -> None:
    card = await town.take()
    town.slack.lose_answer("chat.postMessage", times=2)
    await town.later(5)
    await town.seen(lambda: town.thread(card.ts))
    await town.later(0.5)
    assert len(town.thread(card.ts)) == 1


async def test_a_crash_after_the_post_is_mended_by_its_metadata(town: Town) -> None:
    """The answer never reaches us: we die before it could be saved."""
    town.slack.lose_answer("chat.postMessage")
    await town.ask()
    await town.seen(town.cards)
    await town.stop()
    await town.start()
    await town.later(0)
    (ring,) = await town.house.store.all_of(Ring)
    assert [card.ts for card in town.cards()] == [ring.card.ts]


async def test_a_crash_after_a_ping_does_not_repeat_it(town: Town) -> None:
    card = await town.take()
    town.slack.lose_answer("chat.postMessage")
    await town.later(5)
    await town.seen(lambda: town.thread(card.ts))
    await town.stop()
    await town.start()
    await town.later(0.5)
    assert town.thread(card.ts) == ["Still free after 5 minutes."]


async def test_a_crash_before_a_ping_does_not_lose_it(town: Town) -> None:
    """It was marked as being posted, and never was."""
    card = await town.take()
    town.slack.refuse("chat.postMessage", "internal_error")
    await town.later(5)
    await town.stop()
    assert town.thread(card.ts) == []
    await town.start()
    await town.later(0.5)
    await town.seen(lambda: town.thread(card.ts))
    assert town.thread(card.ts) == ["Still free after 5 minutes."]


async def test_a_ping_that_failed_is_not_said_after_a_claim(town: Town) -> None:
    """It was marked as being posted, so the claim could not take it back."""
    card = await town.take()
    town.slack.refuse("chat.postMessage", "internal_error")
    await town.later(5)
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: len(town.thread(card.ts)) == 1)
    await town.later(0.5)
    assert town.thread(card.ts)[0].startswith("Rita has it")
    assert len(town.thread(card.ts)) == 1


async def test_a_card_that_somebody_deleted_is_posted_again(town: Town) -> None:
    card = await town.take()
    town.slack.world.drop_message(card)
    town.slack.expect_fault("thread_not_found")
    await town.later(5)
    await town.later(0.5)
    (fresh,) = town.cards()
    assert fresh.ts != card.ts
    assert town.thread(fresh.ts) == ["Still free after 5 minutes."]


async def test_while_the_channel_is_closed_to_us_leads_are_kept(town: Town) -> None:
    town.slack.remove_bot(LEADS.id)
    answer = await town.ask()
    await town.later(0)
    assert answer.status_code == 202
    town.slack.world.join(town.slack.world.channels[LEADS.id], town.slack.office.app.bot.id)
    await town.later(1.5)
    assert await town.seen(town.cards)
