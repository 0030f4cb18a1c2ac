"""Trips by slash command and App Home: looking people up, adding them, and what is mine."""

from datetime import timedelta

import pytest
from slack_fixture import KEN, LEADS, MAX, MONA, RITA
from town import Town, read, town

from bot.sandbox.plain_words import texts
from nurture.model import Lead, Receipt, Show

__all__ = ["town"]


async def test_a_lead_told_by_phone_is_added_and_rings(town: Town) -> None:
    await town.slack.people.command(RITA.id, LEADS.id, "/lead add pia@example.com").answered()
    answers = {"act": "call", "name": "Pia Sample", "channel": "phone", "note": "Call at five."}
    assert await town.submit(RITA.id, answers) == {}
    card = await town.seen(lambda: next(iter(town.cards()), None))
    assert "by phone" in read(card)
    (lead,) = await town.house.store.all_of(Lead)
    assert lead.fact("email") == "pia@example.com"


async def test_a_form_without_any_way_to_reach_them_says_so(town: Town) -> None:
    await town.slack.people.command(RITA.id, LEADS.id, "/lead add").answered()
    errors = await town.submit(RITA.id, {"act": "call"})
    assert errors == {"email": "Write at least an address, a name or a phone number."}
    errors = await town.submit(RITA.id, {"act": "call", "email": "pia at example"})
    assert errors == {"email": "That is no e-mail address. One looks like pia@example.com."}
    assert town.cards() == []


async def test_somebody_is_found_by_a_part_of_the_name(town: Town) -> None:
    await town.take(name="Pia A&B <Sample>")
    told = await town.type(KEN.id, "/lead find a&b <s")
    assert told == "1 found: Pia A&amp;B &lt;Sample&gt;, Acme Pumps (ringing, claim by 14:17 CET)"
    assert await town.type(KEN.id, "/lead find nobody") == "Nobody found."


async def test_all_that_is_known_is_shown(town: Town) -> None:
    await town.take(words="We need three pumps.")
    await town.slack.people.command(KEN.id, LEADS.id, "/lead show PIA@example.com").answered()
    view = await town.seen(lambda: town.view(KEN.id))
    shown = "\n".join(texts(view.blocks))
    assert "Company: Acme Pumps (website)" in shown
    assert "We need three pumps." in shown


async def test_mine_is_what_i_claimed(town: Town) -> None:
    card = await town.take()
    assert await town.type(RITA.id, "/lead mine") == "Nothing is yours right now."
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    assert await town.type(RITA.id, "/lead mine") == (
        "Yours: Pia Sample, Acme Pumps (with Rita, first touch by 15:02 CET)"
    )
    assert await town.type(KEN.id, "/lead mine") == "Nothing is yours right now."


async def test_who_rests_is_out_of_a_reps_sight(town: Town) -> None:
    card = await town.take()
    await town.form(KEN.id, card, "not_a_fit", {"reason": "Too small"})
    await town.seen(lambda: town.card(card.ts).text.startswith("Closed"))
    assert await town.type(KEN.id, "/lead find pia") == "Nobody found."
    assert "Nobody found" in await town.type(KEN.id, "/lead show pia@example.com")
    assert (await town.type(MONA.id, "/lead find pia")).startswith("1 found")


async def test_a_show_is_noted_by_marketing_and_listed(town: Town) -> None:
    told = await town.type(RITA.id, "/show add FlowExpo")
    assert told == "Only marketing and managers can do that: Mona, Hana and Max."
    await town.slack.people.command(MONA.id, LEADS.id, "/show add FlowExpo").answered()
    errors = await town.submit(MONA.id, {"last_day": "2026-11-20", "country": "Germny"})
    assert list(errors) == ["country"]
    await town.submit(MONA.id, {"last_day": "2026-11-20", "country": "Germany"})
    view = await town.seen(lambda: town.view(MONA.id))
    assert "Letters to its visitors go at 8:00 on Monday 23 November" in "".join(texts(view.blocks))
    (show,) = await town.house.store.all_of(Show)
    assert (show.zone, show.country) == ("Europe/Berlin", "DE")
    assert await town.type(RITA.id, "/show list") == (
        "Shows: FlowExpo, until 20 Nov 2026. Letters: Monday 23 Nov, 8:00, waiting for a yes"
    )
    assert "0 letters ready for Monday 8:00" in await town.type(MONA.id, "/show preview flow")


async def test_help_and_status_say_what_there_is(town: Town) -> None:
    await town.take()
    told = await town.type(KEN.id, "/leadbell help")
    assert all(
        f"`{word}" in told for word in ("/lead find", "/show add", "/suppress", "/leadbell status")
    )
    status = await town.type(KEN.id, "/leadbell status")
    assert status.startswith(
        "1 ringing, 0 claimed and not touched yet\n1 lead with sales, 0 customers"
    )


async def test_wrong_usage_is_answered_with_an_example(town: Town) -> None:
    assert await town.type(KEN.id, "/lead fnd pia") == "Did you mean `/lead find pia`?"
    assert "Try `/lead find pia`" in await town.type(KEN.id, "/lead find")
    assert "Try `/lead show pia@example.com`" in await town.type(KEN.id, "/lead show")
    assert "`/show add FlowExpo 2026`" in await town.type(KEN.id, "/show xyzzy")
    assert "What /lead can do:" in await town.type(KEN.id, "/lead")
    assert "Which show?" in await town.type(KEN.id, "/show preview")


@pytest.mark.parametrize("slash", ["/lead", "/show", "/me", "/suppress", "/leadbell"])
async def test_every_command_helps_with_an_example(town: Town, slash: str) -> None:
    told = await town.type(KEN.id, f"{slash} help")
    assert f"`{slash} " in told
    assert await town.type(KEN.id, slash) in told


async def test_a_colleague_is_meant_by_a_mention_a_name_or_an_address(town: Town) -> None:
    for whom in ("@ken", "Ken Sample", "Ken", "ken@example.com"):
        told = await town.type(MONA.id, f"/lead mine {whom}")
        assert told == "With Ken: nothing right now.", whom
    told = await town.type(MONA.id, "/lead mine @leadbell")
    assert told.startswith("I know no colleague of that name. There are Rita, Ken")


async def test_home_shows_what_rings_and_what_is_mine(town: Town) -> None:
    await _open_home(town, RITA.id)
    assert "Nothing rings" in _home(town, RITA.id)
    await town.take()
    await town.seen(lambda: "Pia Sample" in _home(town, RITA.id) or None)
    await town.slack.people.click_home(RITA.id, "claim").answered()
    await town.seen(lambda: "Nothing rings  ·  1 is yours" in _home(town, RITA.id) or None)
    assert "Yours, by next deadline" in _home(town, RITA.id)
    await _open_home(town, MAX.id)
    assert "Yours" not in _home(town, MAX.id)


def home_of(town: Town, user: str) -> str:
    view = town.slack.snapshot(user)["home"]
    return "\n".join(texts(view["blocks"])) if view else ""


async def test_a_home_that_is_opened_again_is_kept_from_what_stands_there(town: Town) -> None:
    """It rings, which only opening shows, and then all is as it was drawn before."""
    await open_home(town)
    await town.seen(lambda: home_of(town, KEN.id))
    await town.ask(email="tom@example.org", act="newsletter")
    await homes_are_kept(town)
    town.clock.move_to(town.clock() + timedelta(minutes=11))
    card = await town.take()
    await town.house.settle()
    await open_home(town)
    await town.seen(lambda: "Pia Sample" in home_of(town, KEN.id))
    await town.form(RITA.id, card, "not_a_fit", {"reason": "Too small"})
    await town.seen(lambda: "Pia Sample" not in home_of(town, KEN.id))


async def test_a_home_that_slack_did_not_take_is_drawn_again(town: Town) -> None:
    await open_home(town)
    await town.seen(lambda: home_of(town, KEN.id))
    town.slack.refuse("views.publish", "fatal_error", times=2)
    await town.take()
    await town.house.settle()
    refusals = town.slack.office.said_no["views.publish"]
    for left in (1, 0):
        await town.later(0.3)
        await town.seen(lambda left=left: len(refusals) <= left)  # type: ignore[misc]
    await town.later(0.3)
    await town.seen(lambda: "Pia Sample" in home_of(town, KEN.id))


async def homes_are_kept(town: Town) -> None:
    assert town.house.slack
    assert town.house.slack.connected
    await town.house.settle()
    for lane in town.house.slack.connected.desks.keeping:
        await lane.quiet()


async def open_home(town: Town) -> None:
    act = town.slack.people.open_home(KEN.id)
    assert act
    await act.answered()


async def test_who_is_too_late_in_their_home_is_told_directly(town: Town) -> None:
    """A press in a home has no response_url."""
    card = await town.take()
    await _open_home(town, KEN.id)
    faster = town.slack.people.click(RITA.id, card.channel, card.ts, "claim")
    slower = town.slack.people.click_home(KEN.id, "claim")
    await faster.answered()
    await slower.answered()
    told = await town.seen(lambda: town.direct(KEN.id))
    assert "so Pia Sample, Acme Pumps is with Rita" in told[0].text


async def _open_home(town: Town, user: str) -> None:
    act = town.slack.people.open_home(user)
    assert act
    await act.answered()
    await town.seen(lambda: _home(town, user) or None)


def _home(town: Town, user: str) -> str:
    home = town.slack.snapshot(user)["home"]
    return "\n".join(texts(home["blocks"])) if home else ""


@pytest.mark.parametrize("typed", ["pia@example.com", "Pia@Example.com"])
async def test_a_rep_passes_on_a_wish_to_stop(town: Town, typed: str) -> None:
    card = await town.take()
    told = await town.type(RITA.id, f"/suppress {typed}")
    assert told.startswith("Stopped: no machine mail goes to ")
    await town.seen(lambda: town.card(card.ts).text.startswith("Asked us to stop"))
    (receipt,) = await town.house.store.all_of(Receipt)
    assert (receipt.by, receipt.evidence.way) == ("rita", "one of us")


async def test_no_address_to_stop_is_told_with_an_example(town: Town) -> None:
    assert "One looks like pia@example.com" in await town.type(RITA.id, "/suppress Pia")
