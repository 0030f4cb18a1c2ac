"""What strangers type stays the characters it is: every field, every way in, every way out."""

import csv
import io
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from typing import Any

import pytest
from fakes import TRICKS
from slack_fixture import KEN, LEADS, MONA, RITA
from town import PIA, Town, town

from bot.errands.table import Asked, Premises, run
from bot.sandbox.demo import Silent
from bot.sandbox.plain_words import texts
from bot.sandbox.slack.world import Json
from bot.zone_table import read_zones
from nurture.leads.people import clean
from nurture.model import Lead

__all__ = ["town"]

FIELDS = ("name", "company", "title", "phone", "city", "region", "country", "employees", "campaign")
MARKUP = (
    "<!channel>",
    "<!here",
    "<@U0RITA",
    "<@U0MONA",
    "<script>",
    "<http://example.com",
    "*bold*",
)


def a_tricky_form(trick: str) -> Json:
    """The trick in every field that takes any text."""
    return PIA | dict.fromkeys(FIELDS, trick) | {"words": trick}


def text_objects(node: Any) -> Iterator[Json]:
    """Every object of Block Kit that carries text."""
    if isinstance(node, dict):
        if isinstance(node.get("text"), str):
            yield node
        for inner in node.values():
            yield from text_objects(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from text_objects(inner)


def shown_blocks(town: Town) -> list[Json]:
    """All that is on anybody's screen: messages, open forms, homes."""
    world = town.slack.world
    messages = [one for kept in world.messages.values() for one in kept.values()]
    views = [block for view in world.views.values() for block in view.blocks]
    return [block for message in messages for block in message.blocks] + views


def nothing_is_marked_up(town: Town, marks: tuple[str, ...] = MARKUP) -> None:
    for block in shown_blocks(town):
        for text in text_objects(block):
            if any(mark in text["text"] for mark in marks):
                assert text["type"] in {"plain_text", "text"}, text
                assert text.get("emoji") is not True, text
        assert "<" not in str(block.get("label", ""))
    for kept in town.slack.world.messages.values():
        for message in kept.values():
            if message.user not in town.slack.world.people:
                assert not any(mark in message.text for mark in marks), message.text


def nobody_rang(town: Town) -> None:
    assert town.slack.mentions == []


@pytest.mark.parametrize("trick", TRICKS)
async def test_over_http_a_trick_in_every_field_is_shown_as_typed(town: Town, trick: str) -> None:
    card = await town.take(sent=a_tricky_form(trick))
    await town.click(RITA.id, card, "more", "details:")
    await town.seen(lambda: town.view(RITA.id))
    await town.click(KEN.id, card, "not_a_fit")
    await town.seen(lambda: town.view(KEN.id))
    await town.click(MONA.id, card, "more", "why:")
    await town.seen(lambda: town.view(MONA.id))
    nobody_rang(town)
    nothing_is_marked_up(town)
    header = next(block for block in card.blocks if block["type"] == "header")
    assert header["text"]["text"].startswith(clean(trick)[:100])
    known = "\n".join(texts(town.view(RITA.id).blocks))  # type: ignore[union-attr]
    assert f"Company: {clean(trick)} (website)" in known


@pytest.mark.parametrize("trick", TRICKS)
async def test_a_letter_holds_a_trick_as_text(town: Town, trick: str) -> None:
    await town.ask(sent=a_tricky_form(trick))
    posted = await town.seen(lambda: next(iter(town.post.received), None))
    mail = message_from_bytes(posted.raw, policy=default)
    assert [address.addr_spec for address in mail["To"].addresses] == ["pia@example.com"]
    assert not {"bcc", "cc"} & {name.lower() for name in mail}
    html = mail.get_body(("html",))
    plain = mail.get_body(("plain",))
    assert html
    assert plain
    assert "<script>" not in html.get_content()
    assert "49" not in plain.get_content().split("--")[0]


async def test_from_a_list_a_trick_in_every_column_is_shown_as_typed(town: Town) -> None:
    rows = [{"email": f"p{no}@example.com", "date": town.clock().isoformat()} for no in range(20)]
    tricky = [
        row | dict.fromkeys(("name", "company", "title", "phone", "country", "city"), trick)
        for row, trick in zip(rows, TRICKS, strict=False)
    ]
    assert await _bring_in(town, tricky) == 0
    await town.seen(lambda: len(town.cards()) == len(TRICKS))
    await town.house.settle()
    nobody_rang(town)
    nothing_is_marked_up(town)


async def _bring_in(town: Town, rows: list[dict[str, str]]) -> int:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    house = town.house
    premises = Premises(
        store=house.store, book=house.book, zones=read_zones(), now=town.clock, stir=house.stir
    )
    options, files = {"act": "demo", "source": "list"}, {"list.csv": out.getvalue().encode()}
    return await run(premises, Asked(errand="import", options=options, files=files), Silent())


@pytest.mark.parametrize("trick", ["<!channel> <@U0MONA>", "*bold* <script>alert(1)</script>"])
async def test_by_command_a_trick_is_shown_as_typed(town: Town, trick: str) -> None:
    await town.slack.people.command(RITA.id, LEADS.id, f"/lead add {trick}").answered()
    answers = dict.fromkeys(("name", "company", "phone", "country", "note"), trick)
    assert await town.submit(RITA.id, {"act": "call", "email": "", **answers}) == {}
    await town.seen(town.cards)
    for line in (f"/lead find {trick}", f"/lead {trick}", f"/show preview {trick}"):
        await town.type(KEN.id, line)
    await town.slack.people.command(KEN.id, LEADS.id, f"/lead show {trick}").answered()
    await town.seen(lambda: town.view(KEN.id))
    nobody_rang(town)
    nothing_is_marked_up(town)


@pytest.mark.parametrize("trick", ["<!channel> <@U0MONA>", "*bold* _it_ `code`", "<script>"])
async def test_whoever_comes_too_late_reads_a_trick_as_typed(town: Town, trick: str) -> None:
    card = await town.take(name=trick, company=trick)
    await town.click(RITA.id, card, "claim")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    await town.slack.people.click(KEN.id, card.channel, card.ts, "claim", late=True).answered()
    await town.seen(lambda: town.told(KEN.id))
    await town.form(RITA.id, town.card(card.ts), "more", {"reason": "Price"}, menu="lost")
    await town.seen(lambda: not town.card(card.ts).text.startswith("Claimed"))
    await town.slack.people.click(KEN.id, card.channel, card.ts, "log_touch", late=True).answered()
    await town.seen(lambda: town.told(KEN.id)[1:])
    assert {mention.person for mention in town.slack.mentions} <= {RITA.id}
    nothing_is_marked_up(town)
    said = next(one for one in town.slack.world.messages[LEADS.id].values() if one.only_to)
    assert clean(trick) in "\n".join(texts(said.blocks))


async def test_a_trick_in_a_mail_is_quoted_as_typed(town: Town) -> None:
    card = await town.take()
    letter = await town.seen(lambda: next(iter(town.post.letters), None))
    words = "Yes please! " + " ".join(one for one in TRICKS if "\r" not in one)
    await town.post.answer(letter.id, words, quote=False)
    await town.seen(lambda: town.thread(card.ts))
    nobody_rang(town)
    nothing_is_marked_up(town)
    message = next(one for one in town.slack.world.messages[LEADS.id].values() if one.thread_ts)
    assert "<!channel>" in "\n".join(texts(message.blocks))


async def test_what_a_rep_writes_is_text_as_well(town: Town) -> None:
    card = await town.take(name="<@U0MONA>")
    await town.form(MONA.id, card, "more", {"to": "rita"}, menu="assign:")
    await town.seen(lambda: "Claimed by Rita" in town.card(card.ts).text)
    note = "<!channel> *bold* <@U0MONA>"
    await town.form(RITA.id, town.card(card.ts), "log_touch", {"how": "met", "note": note})
    await town.seen(lambda: len(town.thread(card.ts)) == 2)
    nothing_is_marked_up(town, ("<@U0MONA", "<!channel>", "*bold*"))
    assert {mention.person for mention in town.slack.mentions} <= {RITA.id}
    (lead,) = await town.house.store.all_of(Lead)
    assert lead.fact("name") == "<@U0MONA>"
