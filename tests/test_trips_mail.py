"""Trips by mail: the first letter, what people answer, and how they make us stop."""

import asyncio

from slack_fixture import MONA, RITA
from town import Town, town

from nurture.model import Contact, Ended, Lead, Stage

__all__ = ["town"]


async def letter_to_pia(town: Town) -> str:
    letter = await town.seen(lambda: next((one for one in town.post.letters), None))
    return letter.id


async def test_the_first_letter_comes_from_a_real_person_at_once(town: Town) -> None:
    await town.take()
    await letter_to_pia(town)
    (letter,) = town.post.letters
    assert (letter.to, letter.from_name) == ("pia@example.com", "Rita Sample")


async def test_an_answer_rings_with_its_words_in_the_thread_and_tells_the_owner(
    town: Town,
) -> None:
    card = await town.take()
    letter = await letter_to_pia(town)
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    await town.post.answer(letter, "Could you call me on Tuesday? We need <three> *pumps*.")
    thread = await town.seen(lambda: [text for text in town.thread(card.ts) if "mail" in text])
    assert thread[0].startswith("Pia answered by mail: “Could you call me on Tuesday?")
    assert "&lt;three&gt;" in thread[0]
    await town.seen(lambda: any("answered by mail" in one.text for one in town.direct(RITA.id)))
    assert [card.ts for card in town.cards()] == [card.ts]


async def test_an_answer_of_somebody_at_rest_rings_whatever_the_score(town: Town) -> None:
    await town.ask(act="white_paper", title="", employees="", country="")
    letter = await letter_to_pia(town)
    assert town.cards() == []
    await town.post.answer(letter, "Tell me more, please.")
    rung = await town.seen(lambda: next(iter(town.cards()), None))
    await town.seen(lambda: town.thread(rung.ts))
    assert "Tell me more, please." in town.thread(rung.ts)[0]


async def test_please_stop_is_obeyed_and_shown(town: Town) -> None:
    card = await town.take()
    await town.post.answer(await letter_to_pia(town), "Please stop writing to me.")
    await town.seen(lambda: town.card(card.ts).text.startswith("Asked us to stop"))
    (contact,) = await town.house.store.all_of(Contact)
    (lead,) = await town.house.store.all_of(Lead)
    assert contact.suppressed_at
    assert (lead.stage, lead.ended) == (Stage.ENDED, Ended.ASKED_TO_STOP)
    await town.later(24 * 60)
    assert town.direct(MONA.id) == []
    assert len(town.post.letters) == 1


async def test_after_a_wish_to_stop_only_a_serious_act_rings_and_nothing_is_mailed(
    town: Town,
) -> None:
    card = await town.take()
    await town.post.answer(await letter_to_pia(town), "unsubscribe")
    await town.seen(lambda: town.card(card.ts).text.startswith("Asked us to stop"))
    await town.ask(act="webinar")
    await town.house.settle()
    assert len(town.cards()) == 1
    await town.take(act="call")
    await town.later(60)
    assert len(town.cards()) == 2
    assert len(town.post.letters) == 1


async def test_an_absence_note_rings_nobody(town: Town) -> None:
    card = await town.take()
    await town.post.answer(
        await letter_to_pia(town), "I am away until Monday.", kind="out of office"
    )
    await town.later(1)
    assert town.thread(card.ts) == []


async def test_a_mail_of_a_stranger_is_kept_for_a_person_to_see(town: Town) -> None:
    await town.post.write("who@example.org", "sales@example.com", "Hello", "Who are you?")
    async with asyncio.timeout(5):
        while not (aside := await town.house.store.set_asides()):  # noqa: ASYNC110 (as `seen`)
            await asyncio.sleep(0.01)
    assert aside[0].why == "Somebody writes whom we don't know"
    assert town.cards() == []


async def test_a_rep_answers_from_the_card_and_the_talk_goes_on_in_the_thread(town: Town) -> None:
    card = await town.take()
    letter = await letter_to_pia(town)
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    await town.post.answer(letter, "Which pump suits hot oil?")
    await town.seen(lambda: any("hot oil" in text for text in town.thread(card.ts)))
    words = {"words": "The <P-40>. Shall I *call*?"}
    assert await town.form(RITA.id, town.card(card.ts), "answer", words) == {}
    await town.seen(lambda: any("Shall I" in text for text in town.thread(card.ts)))
    ours = await town.seen(lambda: town.post.letters[1:])
    assert ours[0].from_name == "Rita Sample"
    assert "The <P-40>. Shall I *call*?" in ours[0].text
    (lead,) = await town.house.store.all_of(Lead)
    assert lead.touched_at
    await town.post.answer(ours[0].id, "Yes, at five.")
    await town.seen(lambda: any("at five" in text for text in town.thread(card.ts)))
    assert [one.ts for one in town.cards()] == [card.ts]


async def test_a_rep_is_told_before_writing_that_they_asked_us_to_stop(town: Town) -> None:
    card = await town.take()
    letter = await letter_to_pia(town)
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    await town.post.answer(letter, "Please stop writing to me.")
    await town.seen(lambda: "no mail" in str(town.card(card.ts).blocks))
    late = town.slack.people.click(RITA.id, card.channel, card.ts, "answer", late=True)
    await late.answered()
    told = await town.seen(lambda: [text for text in town.told(RITA.id) if "Pia asked us" in text])
    assert told[0].endswith("Call instead.")


async def test_without_a_marketers_channel_a_doubt_is_asked_where_the_team_is(town: Town) -> None:
    await town.take()
    await town.post.answer(await letter_to_pia(town), "Please send fewer emails.")
    card = await town.seen(lambda: [one for one in town.cards() if "may have asked" in one.text])
    await town.click(RITA.id, card[0], "doubt_more", "ignore")
    await town.seen(lambda: "Rita chose" in town.card(card[0].ts).text)
    (lead,) = await town.house.store.all_of(Lead)
    assert lead.paused_at is None
