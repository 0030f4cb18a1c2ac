"""Every surface of sales is walked: nobody who rests, has ended or is a name is to be seen there.

Planted are leads at rest and ended with all that can show them: addresses, closed rings with cards
that want redrawing, lines that wait, touches, sends, days to come back on (R12, R40; nevers, 3).
"""

import json
from datetime import date, timedelta

from fakes import DAY, NOW, a_claim, a_contact, a_lead, a_notice, a_ring, facts
from slack_fixture import KEN, LEADS, MAX, MONA, RITA
from town import Town, town

from nurture.model import Card, Ended, Lead, Name, Ring, RingEnd, Stage, Touch

__all__ = ["town"]

HIDDEN = "Zelda"
ADDRESS = "zelda"


def planted(no: int, stage: Stage, end: RingEnd, owner: str | None) -> tuple[Lead, Ring]:
    known = {"name": f"{HIDDEN} {no}", "company": f"{HIDDEN} Pumps", "phone": "+49 30 23125 999"}
    ring = a_ring(
        id=f"zr{no}",
        lead=f"z{no}",
        ended=NOW,
        why_ended=end,
        due=None,
        claim=a_claim(owner) if owner else None,
        touched=NOW if owner else None,
        card=Card(),
    )
    lead = a_lead(
        id=f"z{no}",
        stage=stage,
        ended=Ended.ASKED_TO_STOP if stage is Stage.ENDED else None,
        owner=owner,
        ring=ring.id,
        contacts=(f"c{no}",),
        facts=facts({**known, "email": f"{ADDRESS}{no}@example.net"}),
        back_on=date(2027, 3, 1) if end is not RingEnd.OPTED_OUT else None,
        rejected_for="Too small" if end is RingEnd.REJECTED else None,
    )
    return lead, ring


async def plant(town: Town) -> None:
    """Put them into the memory, with Rita as the owner of some."""
    stages = (
        (Stage.REMARKET, RingEnd.REJECTED, "rita"),
        (Stage.REMARKET, RingEnd.BY_MANAGER, None),
        (Stage.REMARKET, RingEnd.NOT_YET, "ken"),
        (Stage.ENDED, RingEnd.OPTED_OUT, "rita"),
        (Stage.ENDED, RingEnd.OPTED_OUT, None),
    )
    store = town.house.store
    for no, (stage, end, owner) in enumerate(stages):
        lead, ring = planted(no, stage, end, owner)
        address = f"{ADDRESS}{no}@example.net"
        contact = a_contact(id=f"c{no}", key=address, address=address, lead=lead.id)
        said = a_notice("reply", ring=ring.id, lead=lead.id, words=f"I am {HIDDEN}.")
        told = a_notice("yours", to="ken", ring=ring.id, lead=lead.id, by="rita")
        touch = Touch(
            lead=lead.id,
            by="them",
            act="demo",
            channel="web",
            source="website",
            at=NOW,
            received=NOW,
        )
        await store.save(lead, ring, contact, said, told, touch)
    await store.save(Name(address=f"{ADDRESS}.name@example.net", listed="may", at=NOW))


def seen_by(town: Town, user: str) -> str:
    """All that somebody sees in Slack: channels with threads, messages, home and open forms."""
    return json.dumps(town.slack.snapshot(user), ensure_ascii=False)


async def test_no_surface_of_a_rep_shows_who_rests_or_has_ended(town: Town) -> None:
    card = await town.take()
    await plant(town)
    await town.later(1)
    for rep in (RITA, KEN):
        town.slack.people.open_home(rep.id)
        await town.seen(lambda rep=rep: town.slack.snapshot(rep.id)["home"])  # type: ignore[misc]
    await town.click(RITA.id, card, "claim")
    told = [await town.type(RITA.id, line) for line in ("/lead mine", f"/lead find {HIDDEN}")]
    told += [await town.type(RITA.id, f"/lead show {ADDRESS}{no}@example.net") for no in range(5)]
    told += [
        await town.type(RITA.id, f"/lead show {HIDDEN}"),
        await town.type(RITA.id, "/leadbell"),
    ]
    await town.house.settle()
    for rep in (RITA, KEN):
        shown = seen_by(town, rep.id)
        ken_may = shown.replace(f"{HIDDEN} 2", "").replace(f"{HIDDEN} Pumps  ·  back", "")
        seen = ken_may if rep is KEN else shown
        assert "Pia Sample" in seen
        assert HIDDEN not in seen
        assert ADDRESS not in seen
        assert "23125 999" not in seen
    assert not any(HIDDEN in words for words in told)


async def test_their_cards_say_only_how_it_ended(town: Town) -> None:
    await plant(town)
    await town.seen(lambda: len(town.cards()) == 5)
    texts = {card.text for card in town.cards()}
    assert texts <= {"Closed.", "Not yet.", "Asked us to stop.", "With one of us."}


async def test_details_of_a_closed_card_are_for_managers_and_marketing(town: Town) -> None:
    await plant(town)
    closed = (await town.seen(lambda: town.cards()[1:]))[0]
    await town.click(RITA.id, closed, "details")
    (told,) = await town.seen(lambda: town.told(RITA.id))
    assert told == "This one is out of sales' sight now. Mona or Hana can look."
    await town.click(MONA.id, closed, "details")
    view = await town.seen(lambda: town.view(MONA.id))
    assert HIDDEN in json.dumps(view.blocks)


async def test_a_rep_sees_their_own_not_yet_with_its_day_and_nobody_else_does(town: Town) -> None:
    await plant(town)
    for user in (RITA.id, KEN.id):
        town.slack.people.open_home(user)
        await town.seen(lambda user=user: town.slack.snapshot(user)["home"])  # type: ignore[misc]
    homes = {user: json.dumps(town.slack.snapshot(user)["home"]) for user in (RITA.id, KEN.id)}
    assert f"{HIDDEN} 2" in homes[KEN.id]
    assert "back 1 Mar 2027" in homes[KEN.id]
    assert HIDDEN not in homes[RITA.id]
    assert (await town.type(KEN.id, f"/lead find {HIDDEN} 2")).startswith("1 found")


async def test_who_rests_does_not_crowd_out_who_is_with_sales(town: Town) -> None:
    asleep = [planted(no, Stage.REMARKET, RingEnd.REJECTED, None)[0] for no in range(40)]
    awake = [
        a_lead(id=f"a{no}", facts=facts({"name": f"{HIDDEN} Awake {no}"}), heard_at=NOW - DAY)
        for no in range(12)
    ]
    await town.house.store.save(*asleep, *awake)
    told = await town.type(RITA.id, f"/lead find {HIDDEN}")
    assert told.startswith("12 found, the first 10: ")
    assert told.count("Awake") == 10


async def test_marketing_and_managers_find_them(town: Town) -> None:
    await plant(town)
    town.slack.world.join(town.slack.world.channels[LEADS.id], MAX.id)
    for user in (MONA.id, MAX.id):
        assert (await town.type(user, f"/lead find {HIDDEN}")).startswith("5 found")


async def test_the_homes_of_all_roles_are_taken_by_slack_and_say_what_theirs_is(town: Town) -> None:
    card = await town.take()
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by" in town.card(card.ts).text)
    await town.form(RITA.id, town.card(card.ts), "log_touch", {"how": "called"})
    await town.take(email="tom@example.org", name="Tom")
    wanted = {
        RITA.id: ("Your week", "In time", "1 of 1"),
        MONA.id: ("Claimed in time", "1 of 1", "Who can take more", "on duty", "Assign"),
        MAX.id: ("Going out", "Treaty v1", "hot from 60 points", "On their way"),
    }
    for user, words in wanted.items():
        town.slack.people.open_home(user)
        home = await town.seen(lambda user=user: town.slack.snapshot(user)["home"])  # type: ignore[misc]
        assert len(home["blocks"]) <= 100
        assert all(word in json.dumps(home, ensure_ascii=False) for word in words), home


async def test_a_home_opened_lately_follows_within_two_seconds(town: Town) -> None:
    town.slack.people.open_home(KEN.id)
    await town.seen(lambda: town.slack.snapshot(KEN.id)["home"])
    await town.take()
    await town.seen(lambda: "Pia Sample" in json.dumps(town.slack.snapshot(KEN.id)["home"]))
    calls = len([call for call in town.slack.calls if call.method == "views.publish"])
    town.clock.move_to(town.clock() + timedelta(minutes=11))
    await town.take(email="tom@example.org", name="Tom")
    await town.house.settle()
    assert len([call for call in town.slack.calls if call.method == "views.publish"]) <= calls + 1


async def test_a_manager_gives_a_lead_away_from_home(town: Town) -> None:
    card = await town.take()
    town.slack.people.open_home(MONA.id)
    await town.seen(lambda: town.slack.snapshot(MONA.id)["home"])
    await town.slack.people.click_home(MONA.id, "assign").answered()
    assert await town.submit(MONA.id, {"to": "ken"}) == {}
    await town.seen(lambda: "Claimed by Ken" in town.card(card.ts).text)
