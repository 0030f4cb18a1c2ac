"""What people write in Slack: commands that forgive, and the shortcut that makes a lead."""

import pytest
from slack_fixture import KEN, LEADS, MAX, MONA, RITA
from town import Town, town

from handlers.slack.text import as_typed, glean, mentioned
from nurture.model import Lead, Touch

__all__ = ["town"]


@pytest.mark.parametrize(
    ("sent", "typed"),
    [
        ("add <mailto:pia@example.com|pia@example.com>", "add pia@example.com"),
        ("find <https://example.com/a|our page>", "find our page"),
        ("find <https://example.com/a>", "find https://example.com/a"),
        ("mine <@U0KEN|ken>", "mine <@U0KEN>"),
        ("find Pumps &amp; Co &lt;3", "find Pumps & Co <3"),
        ("in <#C0LEADS|leads>", "in leads"),
        ("<tel:+4930123|+49 30 123>", "+4930123"),
        ("&amp;lt;", "&lt;"),
    ],
)
def test_what_slack_wrapped_is_read_as_it_was_typed(sent: str, typed: str) -> None:
    assert as_typed(sent) == typed


def test_a_mention_tells_whom() -> None:
    assert (mentioned("mine <@U0KEN|ken>"), mentioned("mine ken")) == ("U0KEN", "")


@pytest.mark.parametrize(
    ("text", "email", "phone", "words"),
    [
        (
            "Pia (<mailto:pia@example.com|pia@example.com>) wants three pumps, +49 30 23125 123",
            "pia@example.com",
            "+49 30 23125 123",
            "Pia wants three pumps,",
        ),
        ("<@U0RITA> please call 030 23125 123", "", "030 23125 123", "please call"),
        ("no address at all", "", "", "no address at all"),
        ("pia@example.com.", "pia@example.com", "", "."),
    ],
)
def test_a_message_gives_address_number_and_words(
    text: str, email: str, phone: str, words: str
) -> None:
    told = glean(text, "DE")
    assert (told.email, told.phone, told.words) == (email, phone, words)


async def test_a_message_becomes_a_lead_by_its_shortcut(town: Town) -> None:
    said = "Met pia@example.com today, call +49 30 23125 123. Wants three pumps."
    town.slack.people.say(KEN.id, LEADS.id, said)
    (ts,) = town.slack.world.messages[LEADS.id]
    await town.slack.people.shortcut(RITA.id, "make_lead", LEADS.id, ts).answered()
    assert await town.submit(RITA.id, {"act": "demo"}) == {}
    await town.seen(lambda: [card for card in town.cards() if card.text.startswith("Ringing")])
    (lead,) = await town.house.store.all_of(Lead)
    (touch,) = await town.house.store.all_of(Touch)
    assert (lead.fact("email"), lead.fact("phone")) == ("pia@example.com", "+49 30 23125 123")
    assert touch.words == "Met today, call . Wants three pumps."


async def test_a_stranger_s_shortcut_is_answered(town: Town) -> None:
    await town.stop()
    rules = town.folder / "leadbell.toml"
    rules.write_text(rules.read_text().replace("ken@example.com", "kenneth@example.com"))
    await town.start()
    town.slack.people.say(RITA.id, LEADS.id, "pia@example.com")
    (ts,) = town.slack.world.messages[LEADS.id]
    await town.slack.people.shortcut(KEN.id, "make_lead", LEADS.id, ts).answered()
    (told,) = await town.seen(lambda: town.told(KEN.id))
    assert "I don't know you yet" in told


async def test_a_manager_sees_what_a_colleague_has_and_a_rep_is_told_who_can(town: Town) -> None:
    card = await town.take()
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    for whom in ("<@U0RITA|rita>", "@rita", "rita@example.com", "Rita"):
        told = await town.type(MONA.id, f"/lead mine {whom}")
        assert told.startswith("With Rita: Pia Sample")
    told = await town.type(KEN.id, "/lead mine rita")
    assert told == "Only managers see what others have: Mona and Hana."
    assert await town.type(MONA.id, "/lead mine Rota") == (
        "I know no colleague of that name. Did you mean Rita?"
    )


async def test_a_slip_of_the_fingers_gets_a_suggestion(town: Town) -> None:
    assert "/lead find" in await town.type(KEN.id, "/lead fnd acme")
    town.slack.world.join(town.slack.world.channels[LEADS.id], MAX.id)
    assert "/show preview" in await town.type(MAX.id, "/show preveiw FlowExpo")
