"""A show through the stand-ins: its card in the marketers' channel, a yes, Monday, a stop."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from slack_fixture import KEN, LEADS, MARKETING, MAX
from town import Town, a_town, read

from bot.errands.table import Asked
from bot.rules_file.reading import usual_text
from bot.sandbox.demo import Silent
from bot.sandbox.slack.world import Message, View
from nurture.model import Basis

BADGES = (
    "First Name,Last Name,Email Address,Company,Country\n"
    "Ana,Muster,ana@muster.example,Acme,Germany\n"
    "Ken,Reisu,ken@reisu.example,Reisu,Japan\n"
    "Uli,Sample,,Muster Bau,Germany\n"
)


@pytest_asyncio.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Town]:
    """A town with a marketers' channel and a show whose visitors are in."""
    rules = usual_text().replace('# channel = "#marketing"', 'channel = "#marketing"')
    (tmp_path / "leadbell.toml").write_text(rules, encoding="utf-8")
    async with a_town(tmp_path) as town:
        told = {"name": "FlowExpo", "last_day": "2026-11-19", "country": "DE", "city": "Hannover"}
        assert await town.errand(Asked(errand="show add", options=told), Silent()) == 0
        badges = {"badges.csv": BADGES.encode()}
        visitors = Asked(errand="show visitors", options={"show": "FlowExpo"}, files=badges)
        assert await town.errand(visitors, Silent()) == 0
        await town.house.settle()
        yield town


def posts(town: Town) -> list[Message]:
    kept = town.slack.world.messages[MARKETING.id]
    return [message for _, message in sorted(kept.items()) if message.only_to is None]


def the_card(town: Town) -> Message:
    cards = (one for one in posts(town) if one.metadata and not one.thread_ts)
    (card,) = cards
    return card


async def until_monday(town: Town) -> None:
    """Let it become eight in Tokyo, then in Berlin."""
    for eight in (datetime(2026, 11, 22, 23, tzinfo=UTC), datetime(2026, 11, 23, 7, tzinfo=UTC)):
        await town.later((eight - town.clock()) / timedelta(minutes=1))


async def test_the_card_tells_when_and_who_is_left_out(fair: Town) -> None:
    card = the_card(fair)
    assert card.text == "FlowExpo: 2 letters ready for Monday 8:00  ·  waiting for your yes"
    shown = read(card)
    assert "1 in Tokyo (1 on a holiday there)" in shown
    assert "1  ·  No address" in shown
    assert "Approve 2" in shown


async def test_without_a_yes_nothing_goes_on_monday(fair: Town) -> None:
    await until_monday(fair)
    assert fair.post.received == []


async def test_one_press_lets_the_letters_go_at_eight_where_they_are_read(fair: Town) -> None:
    await fair.click(MAX.id, the_card(fair), "show_approve")
    await fair.seen(lambda: "Max said yes" in read(the_card(fair)))
    await fair.house.settle()
    (line,) = [message for message in posts(fair) if message.thread_ts]
    assert line.text.startswith("Max approved 2 letters.")
    await until_monday(fair)
    readers = {letter.to for letter in fair.post.letters}
    assert readers == {"ana@muster.example", "ken@reisu.example"}


async def test_a_stop_after_the_yes_stops(fair: Town) -> None:
    await fair.click(MAX.id, the_card(fair), "show_approve")
    await fair.seen(lambda: "Max said yes" in read(the_card(fair)))
    await fair.click(MAX.id, the_card(fair), "show_more", "stop:")
    await fair.seen(lambda: "Stopped" in read(the_card(fair)))
    await until_monday(fair)
    assert fair.post.received == []


@pytest.mark.parametrize("press", [("show_approve",), ("show_more", "words:")])
async def test_a_rep_who_presses_is_told_who_can(fair: Town, press: tuple[str, ...]) -> None:
    fair.slack.world.keep_channel(
        MARKETING.__class__(
            id=MARKETING.id, name=MARKETING.name, members=MARKETING.members | {KEN.id}
        )
    )
    await fair.click(KEN.id, the_card(fair), *press)
    kept = fair.slack.world.messages[MARKETING.id].values()
    told = await fair.seen(lambda: [one.text for one in kept if one.only_to == KEN.id])
    assert "Only marketing and managers" in told[0]


async def test_a_test_goes_to_whoever_asked_for_it(fair: Town) -> None:
    await fair.click(MAX.id, the_card(fair), "show_more", "test:")
    letter = await fair.seen(lambda: next(iter(fair.post.letters), None))
    assert letter.to == fair.house.book.people["max"].email


async def test_letters_are_shown_as_three_visitors_get_them(fair: Town) -> None:
    await fair.click(MAX.id, the_card(fair), "show_more", "letters:")

    def heads() -> list[str]:
        view = fair.view(MAX.id)
        blocks = view.blocks if view else []
        return [block["text"]["text"] for block in blocks if block["type"] == "header"]

    assert sorted(await fair.seen(heads)) == [
        "As Ana Muster will get it",
        "As Ken Reisu will get it",
    ]


async def test_on_monday_the_thread_tells_how_close_to_eight_they_went(fair: Town) -> None:
    await fair.click(MAX.id, the_card(fair), "show_approve")
    await fair.seen(lambda: "Max said yes" in read(the_card(fair)))
    await until_monday(fair)
    await fair.later(60)
    line = await fair.seen(
        lambda: next((one for one in posts(fair) if "handed over" in one.text), None)
    )
    assert line.text == "2 letters handed over, each by five past eight, where it is read."
    assert "Tokyo: 1, first 8:00" in read(line)


# A file dropped into Slack.


VENDOR = (
    "Vorname;Nachname;E-Mail-Adresse;Firma;Land;Bewertung;OK_Mial;Halle\n"
    "Ana;Muster;ana@muster.example;Acme;Deutschland;heiß;J;4\n"
    "Uli;Beispiel;;Muster Bau;Deutschland;kalt;N;5\n"
).encode("cp1252")


async def the_button(town: Town, word: str = "A list came") -> Message:
    return await town.seen(
        lambda: next((one for one in reversed(posts(town)) if one.text.startswith(word)), None)
    )


async def the_form(town: Town) -> View:
    def shown() -> View | None:
        view = town.view(MAX.id)
        return view if view and view.body.get("submit") else None

    return await town.seen(shown)


async def dropped(town: Town, name: str = "badges.csv", raw: bytes = VENDOR) -> View:
    """Max drops a file into #marketing and presses the button under it."""
    town.slack.people.upload(MAX.id, MARKETING.id, name, raw)
    await town.click(MAX.id, await the_button(town), "badge_open")
    return await the_form(town)


def asked_columns(view: View) -> dict[str, str]:
    inputs = [block for block in view.blocks if str(block.get("block_id", "")).startswith("col_")]
    return {one["label"]["text"]: one["element"]["initial_option"]["value"] for one in inputs}


async def test_a_badge_file_dropped_into_slack_is_asked_about_with_three_sample_rows(
    fair: Town,
) -> None:
    view = await dropped(fair)
    assert "badges.csv, 2 rows. Of 8 columns " in (await the_button(fair)).text
    columns = asked_columns(view)
    assert columns["🔍 Halle"] == "question"
    assert (columns["E-Mail-Adresse"], columns["Bewertung"]) == ("email", "rating")
    (hall,) = [one for one in view.blocks if one.get("label", {}).get("text") == "🔍 Halle"]
    assert hall["hint"]["text"] == "4 | 5"


async def test_what_a_person_confirmed_is_taken_in_and_asked_no_more(fair: Town) -> None:
    await dropped(fair)
    assert await fair.submit(MAX.id, {"col_6": "consent", "col_7": "skip"}) == {}
    await fair.seen(lambda: "2  ·  No address" in read(the_card(fair)))
    (_, ana), *_ = [(one.id, one) for one in await fair.house.store.find_leads("ana")]
    (contact,) = await fair.house.store.contacts_of(ana.id)
    assert contact.basis is Basis.CONSENT
    told = await fair.seen(lambda: fair.direct(MAX.id))
    assert told[-1].text.startswith("Done: the visitors of FlowExpo are in.")
    before = len(posts(fair))
    fair.slack.people.upload(MAX.id, MARKETING.id, "more.csv", VENDOR)
    await fair.seen(lambda: len(posts(fair)) > before + 1)
    await fair.click(MAX.id, await the_button(fair), "badge_open")
    view = await fair.seen(lambda: (v := fair.view(MAX.id)) and v.body.get("submit") and v)
    assert asked_columns(view) == {}


async def test_a_mapping_without_anybody_s_name_is_refused_in_the_form(fair: Town) -> None:
    await dropped(fair, raw=b"email,name\nana@muster.example,Ana\n")
    errors = await fair.submit(MAX.id, {"col_0": "skip", "col_1": "skip"})
    assert "No column says who" in next(iter(errors.values()))


async def test_a_file_that_can_not_be_read_is_answered_with_the_cure(fair: Town) -> None:
    fair.slack.people.upload(MAX.id, MARKETING.id, "leads.xlsx", b"PK\x03\x04rest")
    message = await the_button(fair, "A list came that")
    assert "zip file" in read(message)


async def test_a_picture_is_nobody_s_business(fair: Town) -> None:
    before = len(fair.slack.calls)
    act = fair.slack.people.upload(MAX.id, MARKETING.id, "stand.png", b"png")
    assert act
    await act.answered()
    await fair.slack.acts.quiet()
    methods = {call.method for call in fair.slack.calls[before:]}
    assert "chat.postMessage" not in methods


async def test_a_file_in_another_channel_is_left_alone(fair: Town) -> None:
    act = fair.slack.people.upload(KEN.id, LEADS.id, "badges.csv", VENDOR)
    assert act
    await act.answered()
    await fair.slack.acts.quiet()
    assert "files.info" not in {call.method for call in fair.slack.calls}


# Other words.


async def the_words(fair: Town) -> View:
    await fair.click(MAX.id, the_card(fair), "show_more", "words:")
    return await fair.seen(lambda: fair.view(MAX.id))


def field(view: View, name: str) -> str:
    (found,) = [one for one in view.blocks if one.get("block_id") == name]
    return str(found["element"]["initial_value"])


async def test_the_words_are_changed_in_a_form_and_shown_as_three_get_them(fair: Town) -> None:
    view = await the_words(fair)
    assert field(view, "subject_en") == "After FlowExpo: what would help you most?"
    ours = {"subject_en": "Old pipes", "text_en": "Dear {{ person.first }}, here they are."}
    assert await fair.submit(MAX.id, ours) == {}

    def letters() -> list[str]:
        shown = fair.view(MAX.id)
        blocks = shown.blocks if shown else []
        return [one["text"]["text"] for one in blocks if "letter_" in one.get("block_id", "")]

    assert all(letter.startswith("Old pipes") for letter in await fair.seen(letters))
    assert any("Dear Ana, here they are." in letter for letter in letters())
    await fair.seen(lambda: "words of its own" in read(the_card(fair)))
    await fair.click(MAX.id, the_card(fair), "show_approve")
    await fair.seen(lambda: "Max said yes" in read(the_card(fair)))
    await until_monday(fair)
    assert {letter.subject for letter in fair.post.letters} == {"Old pipes"}


async def test_what_is_missing_for_somebody_is_told_in_the_form(fair: Town) -> None:
    await the_words(fair)
    wrong = {"subject_en": "Hi", "text_en": "How is {{ person.phone }}?"}
    await fair.submit(MAX.id, wrong)

    def told() -> View | None:
        shown = fair.view(MAX.id)
        return shown if shown and "“phone” is not known" in str(shown.blocks) else None

    again = await fair.seen(told)
    assert field(again, "text_en") == "How is {{ person.phone }}?"


async def test_another_language_shows_its_own_words(fair: Town) -> None:
    view = await the_words(fair)
    act = fair.slack.people.click_view(MAX.id, view.id, "words_language", "de")
    await act.answered()

    def in_german() -> View | None:
        shown = fair.view(MAX.id)
        return shown if shown and "subject_de" in str(shown.blocks) else None

    german = await fair.seen(in_german)
    assert field(german, "subject_de") == "Nach FlowExpo: Was hilft Ihnen am meisten?"
