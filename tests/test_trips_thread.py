"""Answers typed in a card's thread: `mail: …` is the form *Answer*, without the form."""

from copy import deepcopy
from typing import Any

import pytest
from slack_fixture import KEN, LEADS, RITA
from town import Town, town

from bot.sandbox.slack.acts import Act
from bot.sandbox.slack.payloads import event
from bot.sandbox.slack.world import Channel, Json, Message
from handlers.slack.text import as_mailed, emoji_in
from nurture.model import Lead, Ring

__all__ = ["town"]


async def a_talk(town: Town) -> Message:
    """Pia's card, claimed by Rita, with a question of hers in its thread."""
    card = await town.take()
    letter = await town.seen(lambda: next((one for one in town.post.letters), None))
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    await town.post.answer(letter.id, "Which pump suits hot oil?")
    await town.seen(lambda: any("hot oil" in text for text in town.thread(card.ts)))
    return town.card(card.ts)


async def write(town: Town, user: str, text: str, thread: str) -> Act:
    act = town.slack.people.say(user, LEADS.id, text, thread)
    assert act
    await act.answered()
    return act


async def told(town: Town, user: str, part: str) -> str:
    return await town.seen(
        lambda: next((one.text for one in town.direct(user) if part in one.text), None)
    )


def lines(town: Town, card: Message, part: str) -> list[str]:
    """What we say in the thread, without what people wrote there."""
    return [
        text for text in town.thread(card.ts) if part in text and "mail:" not in text.casefold()
    ]


async def again(town: Town, act: Act, event_id: str) -> None:
    """Let Slack tell of the same message once more."""
    payload = deepcopy(act.payload) | {"event_id": event_id}
    await town.slack.acts.begin(Act(kind="events_api", what="again", payload=payload)).answered()
    await town.house.settle()


async def test_a_line_in_the_thread_goes_out_as_the_answer_and_is_the_first_touch(
    town: Town,
) -> None:
    card = await a_talk(town)
    text = (
        "mail: The <P-40> & its list are at https://example.com/p40?a=1&b=2,\nask ann@example.com."
    )
    await write(town, RITA.id, text, card.ts)
    ours = await town.seen(lambda: town.post.letters[1:])
    assert (ours[0].from_name, ours[0].to) == ("Rita Sample", "pia@example.com")
    assert text.removeprefix("mail: ") in ours[0].text.replace("\r\n", "\n")
    assert ours[0].subject.startswith("Re: ")
    await town.seen(lambda: lines(town, card, "P-40"))
    (lead,) = await town.house.store.all_of(Lead)
    (ring,) = await town.house.store.all_of(Ring)
    assert lead.touched_at
    assert ring.touched_how == "mailed"


async def test_what_is_edited_or_told_twice_goes_out_once(town: Town) -> None:
    card = await a_talk(town)
    act = await write(town, RITA.id, "Mail:the P-40", card.ts)
    await town.seen(lambda: town.post.letters[1:])
    (said,) = [m for m in town.slack.world.messages[LEADS.id].values() if m.text == "Mail:the P-40"]
    edited = town.slack.people.edit(RITA.id, LEADS.id, said.ts, "mail: the P-50")
    assert edited
    await edited.answered()
    await again(town, act, "Ev0OTHER")
    await town.stop()
    await town.start()
    await again(town, act, act.payload["event_id"])
    assert len(town.post.letters) == 2


async def test_without_a_mail_of_theirs_a_line_told_twice_goes_out_once_too(town: Town) -> None:
    card = await town.take()
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    act = await write(town, RITA.id, "mail: Shall we talk?", card.ts)
    await town.seen(lambda: [one for one in town.post.letters if "Shall we" in one.text])
    await town.house.settle()
    await again(town, act, "Ev0OTHER")
    assert len([one for one in town.post.letters if "Shall we" in one.text]) == 1


async def test_who_writes_the_same_words_again_is_told_that_they_went(town: Town) -> None:
    card = await a_talk(town)
    for _ in range(2):
        await write(town, RITA.id, "mail: The P-40.", card.ts)
        await town.seen(lambda: town.post.letters[1:])
    assert "went out before" in await told(town, RITA.id, "did not go out")
    await write(town, RITA.id, "mail: The P-50.", card.ts)
    await town.seen(lambda: town.post.letters[2:])


async def test_whoever_does_not_own_the_lead_is_told_and_nothing_goes(town: Town) -> None:
    card = await a_talk(town)
    await write(town, KEN.id, "mail: buy now", card.ts)
    said = await told(town, KEN.id, "did not go out")
    assert "Rita" in said
    assert len(town.post.letters) == 1


async def test_after_a_wish_to_stop_the_writer_is_told_what_helps(town: Town) -> None:
    card = await a_talk(town)
    await town.post.answer(town.post.letters[0].id, "Please stop writing to me.")
    await town.seen(lambda: "no mail" in str(town.card(card.ts).blocks))
    await write(town, RITA.id, "mail: but why?", card.ts)
    assert (await told(town, RITA.id, "did not go out")).endswith("Call instead.")
    assert len(town.post.letters) == 1


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("mail:", "There is nothing in it yet."),
        ("mail: ask @max", "Max Sample"),
        ("mail: " + "x" * 3001, "Send it in parts."),
    ],
)
async def test_what_cannot_go_is_told_with_the_cure(town: Town, text: str, cure: str) -> None:
    card = await a_talk(town)
    await write(town, RITA.id, text, card.ts)
    if "@" in text:
        await town.seen(lambda: [one for one in town.post.letters if cure in one.text])
    else:
        assert cure in await told(town, RITA.id, "did not go out")
        assert len(town.post.letters) == 1


async def test_a_file_cannot_go_with_it_and_the_writer_is_told(town: Town) -> None:
    card = await a_talk(town)
    plain = await write(town, RITA.id, "see the attached", card.ts)
    changed: Json = {"text": "mail: see the attached", "subtype": "file_share", "files": [{}]}
    shared = event(town.slack.office, {**plain.payload["event"], **changed})
    await town.slack.acts.begin(Act(kind="events_api", what="a file", payload=shared)).answered()
    assert "A file can't go" in await told(town, RITA.id, "did not go out")


async def test_a_thread_that_is_no_leads_card_is_told_if_it_is_ours_and_else_left_alone(
    town: Town,
) -> None:
    posted = await town.house.slack.connected.office.client.chat_postMessage(  # type: ignore[union-attr]
        channel=LEADS.id, text="Good morning"
    )
    await write(town, RITA.id, "mail: hello", str(posted["ts"]))
    assert "newest card" in await told(town, RITA.id, "did not go out")
    theirs = town.slack.people.say(KEN.id, LEADS.id, "lunch?")
    assert theirs
    await write(town, RITA.id, "mail: lunch", theirs.payload["event"]["ts"])
    await write(town, RITA.id, "mail or call her?", str(posted["ts"]))
    await town.slack.acts.quiet()
    assert len([one for one in town.direct(RITA.id) if "did not go out" in one.text]) == 1


async def test_what_is_no_persons_line_in_a_thread_is_passed_over(town: Town) -> None:
    card = await a_talk(town)
    top = town.slack.people.say(RITA.id, LEADS.id, "mail: hello all")
    assert top
    await top.answered()
    said = await write(town, RITA.id, "hello", card.ts)
    robot: Json = {"text": "mail: buy", "bot_id": "B0OTHER", "subtype": "bot_message"}
    by_a_robot = event(town.slack.office, {**said.payload["event"], **robot})
    await town.slack.acts.begin(
        Act(kind="events_api", what="a robot's line", payload=by_a_robot)
    ).answered()
    await town.slack.acts.quiet()
    await town.house.settle()
    assert not [one for one in town.direct(RITA.id) if "wrong" in one.text or "go out" in one.text]
    assert len(town.post.letters) == 1


async def test_it_is_heard_in_a_private_channel_too(town: Town) -> None:
    world = town.slack.world
    world.keep_channel(Channel(id=LEADS.id, name=LEADS.name, members=LEADS.members, kind="group"))
    card = await a_talk(town)
    await write(town, RITA.id, "mail: The P-40.", card.ts)
    await town.seen(lambda: town.post.letters[1:])


async def test_our_own_posts_and_edits_are_acknowledged_and_passed_over(town: Town) -> None:
    heard: list[Any] = []
    begin = town.slack.acts.begin

    def noting(act: Act) -> Act:
        heard.append(act.payload.get("event", {}).get("subtype", act.kind))
        return begin(act)

    town.slack.acts.begin = noting  # type: ignore[method-assign]
    card = await town.take()
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    await town.slack.acts.quiet()
    assert {"events_api", "message_changed"} <= set(heard)


@pytest.mark.parametrize(
    ("sent", "mailed"),
    [
        (
            "see <https://example.com/a?b=1&amp;c=2|our page>",
            "see our page (https://example.com/a?b=1&c=2)",
        ),
        ("see <http://example.com|example.com>", "see example.com"),
        ("see <https://example.com/>", "see https://example.com/"),
        ("ask <@U0MAX> or <mailto:a@example.com|a@example.com>", "ask Max Sample or a@example.com"),
        ("3 &lt; 4 &amp; 5", "3 < 4 & 5"),
        ("thanks :wave::skin-tone-2: :tada: 10:30:00", "thanks 👋🏻 :tada: 10:30:00"),
    ],
)
def test_a_message_is_mailed_as_it_was_meant(sent: str, mailed: str) -> None:
    wave = {"type": "emoji", "name": "wave", "unicode": "1f44b-1f3fb", "skin_tone": 2}
    own = {"type": "emoji", "name": "tada-of-ours"}
    section = {"type": "rich_text_section", "elements": [wave, own, {"type": "text", "text": "x"}]}
    blocks = [{"type": "rich_text", "elements": [section]}]
    assert as_mailed(sent, {"U0MAX": "Max Sample"}, emoji_in(blocks)) == mailed
