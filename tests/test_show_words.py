"""A show's letter in our own words: changed until the last minute, and tried on everybody first."""

from email import message_from_bytes, policy
from typing import Any

import pytest
from mail_cases import BOOK, FRIDAY, MONDAY, PRESS, SECRETS, ZONES, FakeRelay, a_show
from test_cli_outbox import Heard
from test_show_approval import a_fair, a_visitor

from bot.errands.table import Asked, Premises, run
from bot.paper import letter_texts
from nurture.errors import Refused
from nurture.mail.outbox import drain
from nurture.mail.press import Press
from nurture.mail.rewording import LONGEST, reworded
from nurture.model import Happening, Record, Send, SendState, Show, Wording
from nurture.shows.changing import Redraft, change_words, foresee_words, present_words
from nurture.shows.samples import samples
from store.tiny import TinyStore

MAX, RITA = BOOK.people["max"], BOOK.people["rita"]
OURS = "you asked at {{ show.name }} about old pipes.\n\nHere is the page: https://example.com/p"


def words(language: str = "en", subject: str = "Old pipes", text: str = OURS) -> Wording:
    return Wording(language=language, subject=subject, text=text)


async def changed(store: TinyStore, wording: Wording, by: Any = MAX, press: Press = PRESS) -> Show:
    draft = Redraft(show="f10e", wording=wording, by=by)
    await change_words(store, press, BOOK, ZONES, draft, now=FRIDAY)
    return await kept(store)


async def kept(store: TinyStore) -> Show:
    show = await store.get(Show, "f10e")
    assert show
    return show


def ana(**facts: str) -> list[Record]:
    return a_visitor("ana", send={}, facts=facts)


async def mails(store: TinyStore) -> dict[str, Any]:
    """What goes out on Monday, by reader."""
    relay = FakeRelay()
    await drain(store, relay, PRESS, BOOK, now=MONDAY)
    return {to: message_from_bytes(raw, policy=policy.default) for _, to, raw in relay.taken}


def parts(mail: Any) -> tuple[str, str]:
    text, html = (part.get_content() for part in mail.iter_parts())
    return text, html


async def test_the_letter_of_a_show_says_what_we_wrote_in_both_parts() -> None:
    store = await a_fair(ana(), show=a_show())
    await changed(store, words())
    mail = (await mails(store))["ana@example.com"]
    assert mail["Subject"] == "Old pipes"
    text, html = parts(mail)
    assert "you asked at FlowExpo about old pipes." in text
    assert '<a class="lb-a" href="https://example.com/p"' in html
    for part in (text, html):
        assert "what would help" not in part.casefold()


async def test_greeting_reason_address_and_the_way_to_stop_stay() -> None:
    store = await a_fair(ana(), show=a_show())
    await changed(store, words())
    for part in parts((await mails(store))["ana@example.com"]):
        for stays in ("Dear ana", "Kind regards", "You get this one letter", "Write to me no more"):
            assert stays in " ".join(part.split())
        assert "1 Example Street" in part


async def test_words_change_what_goes_and_nothing_that_has_gone() -> None:
    store = await a_fair(ana(), a_visitor("bo", send={"state": SendState.SENT}), show=a_show())
    await changed(store, words())
    assert list(await mails(store)) == ["ana@example.com"]


@pytest.mark.parametrize(
    ("written", "reader", "expected"),
    [
        (("en",), "de", "en"),
        (("en", "de"), "de", "de"),
        (("en", "de"), "fr", "en"),
        (("fr",), "", "fr"),
        ((), "de", None),
    ],
)
def test_a_reader_gets_their_language_if_we_wrote_it_else_the_firm_s(
    written: tuple[str, ...], reader: str, expected: str | None
) -> None:
    show = a_show(words=tuple(words(language) for language in written))
    found = reworded(show, reader, "en")
    assert (found.language if found else None) == expected


async def test_greeting_and_foot_are_in_the_language_of_the_words() -> None:
    store = await a_fair(ana(language="de"), show=a_show())
    await changed(store, words("de", "Alte Rohre", "Sie fragten nach alten Rohren."))
    text, _ = parts((await mails(store))["ana@example.com"])
    assert text.startswith("Guten Tag ana,")
    assert "Sie erhalten diesen einen Brief" in text


async def test_what_is_missing_for_somebody_is_told_at_once_and_nothing_is_changed() -> None:
    store = await a_fair(ana(company="Acme"), a_visitor("bo", send={}), a_visitor("cy", send={}))
    with pytest.raises(Refused, match=r"To bo and 1 other: .*“company” is not known"):
        await changed(store, words(text="How is {{ person.company }}?"))
    assert (await kept(store)).words == ()


@pytest.mark.parametrize(
    "wrong",
    [
        "{{ person.name",
        "{% if %}",
        "{{ nobody.knows }}",
        "{% endblock %}x",
        "{{ 1 / 0 }}",
        "{{ ''.__class__ }}",
    ],
)
async def test_a_slip_in_the_words_is_told_and_breaks_nothing(wrong: str) -> None:
    store = await a_fair(ana())
    with pytest.raises(Refused, match="can't be written"):
        await changed(store, words(text=wrong))
    with pytest.raises(Refused):
        await changed(store, words(subject=wrong))
    assert (await kept(store)).words == ()


@pytest.mark.parametrize(
    ("subject", "text"), [("", "Words"), ("Subject", ""), ("S", "x" * (LONGEST + 1))]
)
async def test_half_a_letter_or_a_book_is_refused(subject: str, text: str) -> None:
    with pytest.raises(Refused):
        await changed(await a_fair(ana()), words(subject=subject, text=text))


async def test_a_value_asked_for_with_care_may_be_missing() -> None:
    store = await a_fair(ana())
    await changed(
        store,
        words(text="{% if person.company is defined %}At {{ person.company }}.{% endif %} Hi"),
    )
    assert (await kept(store)).words


async def test_both_fields_empty_bring_the_usual_words_back() -> None:
    store = await a_fair(ana())
    await changed(store, words("de"))
    await changed(store, words())
    assert (await changed(store, words(subject=" ", text="\r\n"))).words == (words("de"),)


async def test_what_strangers_are_called_stays_text_in_our_words() -> None:
    store = await a_fair(a_visitor("ana", send={}, facts={"name": "{{ 7*7 }} <b>"}), show=a_show())
    await changed(store, words(subject="For {{ person.name }}", text="Dear {{ person.name }}"))
    mail = (await mails(store))["ana@example.com"]
    text, html = parts(mail)
    assert mail["Subject"] == "For {{ 7*7 }} <b>"
    assert "Dear {{ 7*7 }} <b>" in text
    assert "&lt;b&gt;" in html
    assert "<b>" not in html


async def test_only_marketing_and_managers_change_words_and_it_is_noted() -> None:
    store = await a_fair(ana())
    with pytest.raises(Refused, match="Only marketing"):
        await changed(store, words(), by=RITA)
    before = (await kept(store)).card.wanted
    assert (await changed(store, words())).card.wanted == before + 1
    assert [one.who for one in await store.all_of(Happening) if "words" in one.what] == ["max"]


async def test_a_look_ahead_writes_three_letters_and_saves_nothing() -> None:
    store = await a_fair(ana(), a_visitor("bo", send={}))
    draft = Redraft(show="f10e", wording=words(), by=MAX)
    seen = await foresee_words(store, PRESS, BOOK, ZONES, draft, now=FRIDAY)
    told = await samples(store, PRESS, BOOK, seen, FRIDAY)
    assert {one.letter.subject for one in told if one.letter} == {"Old pipes"}
    assert (await kept(store)).words == ()


@pytest.mark.parametrize("language", PRESS.languages("show", "en"))
def test_what_can_be_changed_is_shown_as_the_reader_will_see_it(language: str) -> None:
    now = present_words(a_show(), PRESS, BOOK, language)
    assert "FlowExpo" in now.subject
    assert "Hannover" in now.text
    assert "{" not in now.subject + now.text
    assert now.language == language


def test_a_show_without_a_city_is_told_of_without_one() -> None:
    assert " in ." not in present_words(a_show(city=""), PRESS, BOOK, "en").text


async def test_saving_what_is_shown_changes_nothing_that_is_read() -> None:
    store = await a_fair(ana(), show=a_show())
    usual = (await mails(await a_fair(ana(), show=a_show())))["ana@example.com"]
    await changed(store, present_words(a_show(), PRESS, BOOK, "en"))
    mail = (await mails(store))["ana@example.com"]
    assert mail["Subject"] == usual["Subject"]
    assert parts(mail)[0].split() == parts(usual)[0].split()


def test_words_changed_before_are_shown_again() -> None:
    assert present_words(a_show(words=(words(),)), PRESS, BOOK, "en") == words()


def test_a_letter_of_the_firm_s_own_that_tells_no_words_apart_is_changed_in_its_file() -> None:
    own = letter_texts() | {"show.txt": "Subject: Hi\n\nHi"}
    with pytest.raises(Refused, match=r"letters/show\.txt can be changed in that file only"):
        present_words(a_show(), Press(own, SECRETS), BOOK, "en")


def test_a_letter_that_speaks_of_its_reader_is_shown_as_it_was_typed() -> None:
    own = letter_texts() | {
        "show.txt": '{% extends "letter.txt" %}{% block subject %}For {{ person.first }}{% endblock %}'
        "{% block body %}Hi{% endblock %}{% block reason %}Why{% endblock %}"
    }
    assert (
        present_words(a_show(), Press(own, SECRETS), BOOK, "en").subject == "For {{ person.first }}"
    )


def test_an_english_reader_of_a_german_firm_gets_english() -> None:
    assert PRESS.in_language("show", "en", "de") == ("show", "en")
    assert PRESS.in_language("show", "", "de") == ("show.de", "de")
    own = Press(letter_texts(), SECRETS, own=frozenset({"show"}))
    assert own.in_language("show", "en", "de") == ("show.de", "de")


async def test_the_letter_that_went_keeps_the_words_it_said() -> None:
    store = await a_fair(ana(), show=a_show())
    await changed(store, words())
    await mails(store)
    (sent,) = await store.all_of(Send)
    assert (sent.subject, "old pipes" in sent.text) == ("Old pipes", True)


def test_words_are_no_part_of_what_a_log_shows() -> None:
    assert "Old pipes" not in repr(a_show(words=(words(),)))


async def told(store: TinyStore, raw: bytes | None = None, **options: str) -> list[str]:
    """What `leadbell show words` says."""
    out, files = Heard(), {} if raw is None else {"words.txt": raw}
    premises = Premises(store=store, book=BOOK, zones=ZONES, now=lambda: FRIDAY, press=PRESS)
    asked = Asked(errand="show words", options={"show": "Flow", **options}, files=files)
    assert await run(premises, asked, out) == 0
    return out.lines


async def test_words_are_printed_as_a_file_that_can_be_changed_and_given_back() -> None:
    store = await a_fair(ana())
    (printed,) = await told(store, language="de")
    assert printed.startswith("Subject: Nach FlowExpo")
    (said,) = await told(store, printed.replace("Nach", "Seit").encode(), language="de")
    assert said.startswith("Saved. 1 letter can be written so")
    (ours,) = (await kept(store)).words
    assert (ours.language, ours.subject[:4]) == ("de", "Seit")
    await told(store, b"", language="de")
    assert (await kept(store)).words == ()


@pytest.mark.parametrize(
    ("raw", "options", "word"),
    [
        (b"Hello", {}, "first line"),
        (b"Subject: Hi", {}, "subject and words"),
        (b"Subject: Hi\n\n{{ person.company }}", {}, "To ana"),
        (None, {"language": "xx"}, "no letter in 'xx'"),
    ],
)
async def test_a_file_of_words_that_does_not_fit_is_refused(
    raw: bytes | None, options: dict[str, str], word: str
) -> None:
    with pytest.raises(Refused, match=word):
        await told(await a_fair(ana()), raw, **options)


async def test_the_command_line_s_preview_names_to_whom_none_can_be_written() -> None:
    ours = words(text="At {{ person.company }}")
    store = await a_fair(ana(), show=a_show(words=(ours,)))
    out = Heard()
    premises = Premises(store=store, book=BOOK, zones=ZONES, now=lambda: FRIDAY, press=PRESS)
    await run(premises, Asked(errand="show preview", options={"show": "Flow"}), out)
    (line,) = [line for line in out.lines if "can be written" in line]
    assert "To ana" in line
