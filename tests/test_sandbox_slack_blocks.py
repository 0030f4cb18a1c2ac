"""One rejected example for every rule of Block Kit that the stand-in claims to know."""

from typing import Any

import pytest

from bot.sandbox.slack.blocks import check_message, check_view, finished
from bot.sandbox.slack.errors import SlackRefusal
from bot.sandbox.slack.world import Json


def plain(text: str = "x", **more: Any) -> Json:
    return {"type": "plain_text", "text": text, **more}


def mrkdwn(text: str = "x", **more: Any) -> Json:
    return {"type": "mrkdwn", "text": text, **more}


def section(**more: Any) -> Json:
    return {"type": "section", "text": mrkdwn(), **more}


def button(action_id: str = "a", **more: Any) -> Json:
    return {"type": "button", "action_id": action_id, "text": plain(), **more}


def option(value: str = "v", **more: Any) -> Json:
    return {"text": plain(), "value": value, **more}


def actions(*elements: Json, **more: Any) -> Json:
    return {"type": "actions", "elements": list(elements), **more}


def rich(*elements: Json) -> Json:
    return {"type": "rich_text", "elements": list(elements)}


def said(*parts: Json) -> Json:
    return rich({"type": "rich_text_section", "elements": list(parts)})


def entry(element: Json, **more: Any) -> Json:
    return {"type": "input", "block_id": "i", "label": plain(), "element": element, **more}


def select(**more: Any) -> Json:
    return {"type": "static_select", "action_id": "s", "options": [option()], **more}


def choice(kind: str, count: int) -> Json:
    return {"type": kind, "action_id": "c", "options": [option(str(n)) for n in range(count)]}


def modal(*blocks: Json, **more: Any) -> Json:
    return {"type": "modal", "title": plain("T"), "blocks": list(blocks) or [section()], **more}


REFUSED_BLOCKS: dict[str, tuple[list[Json], str]] = {
    "51 blocks": ([{"type": "divider"}] * 51, "no more than 50"),
    "unknown block": ([{"type": "banner"}], "unsupported type: banner"),
    "a block without type": ([{"text": plain()}], "unsupported type: None"),
    "unknown field": ([section(colour="red")], "additional property not allowed: colour"),
    "an input in a message": ([entry(select())], "unsupported type: input"),
    "a block_id twice": ([section(block_id="b"), section(block_id="b")], "already exists: b"),
    "a long block_id": ([section(block_id="b" * 256)], "less than 256"),
    "an action_id twice": ([actions(button("a"), button("a"))], "already exists: a"),
    "a long action_id": ([actions(button("a" * 256))], "less than 256"),
    "an empty text": ([section(text=mrkdwn(""))], "more than 0"),
    "a long text": ([section(text=mrkdwn("x" * 3001))], "less than 3001"),
    "a text that is a string": ([section(text="x")], "must be a text object"),
    "a section of nothing": ([{"type": "section"}], "needs text or fields"),
    "11 fields": ([section(fields=[mrkdwn()] * 11)], "no more than 10"),
    "an empty list of fields": ([section(fields=[])], "no fewer than 1"),
    "a long field": ([section(fields=[plain("x" * 2001)])], "less than 2001"),
    "emoji on mrkdwn": ([section(text=mrkdwn(emoji=False))], "not allowed: emoji"),
    "verbatim on plain_text": ([section(text=plain(verbatim=True))], "not allowed: verbatim"),
    "emoji that is no flag": ([section(text=plain(emoji="no"))], "must be a boolean"),
    "a mrkdwn header": ([{"type": "header", "text": mrkdwn()}], "of type plain_text"),
    "a long header": ([{"type": "header", "text": plain("x" * 151)}], "less than 151"),
    "a header without text": ([{"type": "header"}], "missing required field: text"),
    "26 elements": ([actions(*(button(str(n)) for n in range(26)))], "no more than 25"),
    "no elements": ([actions()], "no fewer than 1"),
    "unknown element": ([actions({"type": "slider", "action_id": "s"})], "type: slider"),
    "11 in a context": ([{"type": "context", "elements": [plain()] * 11}], "no more than 10"),
    "a button in a context": ([{"type": "context", "elements": [button()]}], "type: button"),
    "a picture without words": (
        [{"type": "image", "image_url": "https://example.com/a.png"}],
        "missing required field: alt_text",
    ),
    "a long button": ([actions(button(text=plain("x" * 76)))], "less than 76"),
    "a mrkdwn button": ([actions(button(text=mrkdwn()))], "of type plain_text"),
    "a script for a link": ([actions(button(url="javascript:alert(1)"))], "valid URL"),
    "a picture from nowhere": (
        [{"type": "image", "image_url": "cat.png", "alt_text": "a cat"}],
        "valid URL",
    ),
    "a long button value": ([actions(button(value="x" * 2001))], "less than 2001"),
    "an unknown style": ([actions(button(style="warning"))], "valid enum"),
    "a long label for readers": (
        [actions(button(accessibility_label="x" * 76))],
        "less than 76",
    ),
    "a confirm without deny": (
        [actions(button(confirm={"title": plain(), "text": plain(), "confirm": plain()}))],
        "missing required field: deny",
    ),
    "6 in an overflow": ([actions(choice("overflow", 6))], "no more than 5"),
    "an overflow with a placeholder": (
        [actions({**choice("overflow", 2), "placeholder": plain()})],
        "not allowed: placeholder",
    ),
    "101 options": (
        [actions(select(options=[option(str(n)) for n in range(101)]))],
        "no more than 100",
    ),
    "a select of nothing": ([actions({"type": "static_select", "action_id": "s"})], "either"),
    "a long option value": ([actions(select(options=[option("v" * 151)]))], "less than 151"),
    "an option without value": ([actions(select(options=[{"text": plain()}]))], "field: value"),
    "a mrkdwn option in a menu": (
        [actions(select(options=[option(text=mrkdwn())]))],
        "of type plain_text",
    ),
    "an option twice": ([actions(select(options=[option(), option()]))], "already exists: v"),
    "a mrkdwn placeholder": ([actions(select(placeholder=mrkdwn()))], "of type plain_text"),
    "a long placeholder": ([actions(select(placeholder=plain("x" * 151)))], "less than 151"),
    "a start that is no option": (
        [actions(select(initial_option=option("other")))],
        "must match one of the options",
    ),
    "11 radio buttons": ([actions(choice("radio_buttons", 11))], "no more than 10"),
    "radio buttons with a placeholder": (
        [actions({**choice("radio_buttons", 2), "placeholder": plain()})],
        "not allowed: placeholder",
    ),
    "a date that is none": (
        [actions({"type": "datepicker", "action_id": "d", "initial_date": "2026-02-31"})],
        "must be a date",
    ),
    "an instant in words": (
        [actions({"type": "datetimepicker", "action_id": "d", "initial_date_time": "now"})],
        "must be an integer",
    ),
    "unknown rich text": ([rich({"type": "rich_text_table", "elements": []})], "rich_text_table"),
    "an unknown part of it": ([said({"type": "sparkle"})], "unsupported type: sparkle"),
    "an empty rich text": ([rich()], "no fewer than 1"),
    "an empty part of it": ([said({"type": "text", "text": ""})], "more than 0"),
    "a link to a script": ([said({"type": "link", "url": "javascript:x"})], "valid URL"),
    "an unknown broadcast": ([said({"type": "broadcast", "range": "all"})], "valid enum"),
    "an unknown style of it": (
        [said({"type": "text", "text": "x", "style": {"blink": True}})],
        "not allowed: blink",
    ),
}


@pytest.mark.parametrize(("blocks", "words"), REFUSED_BLOCKS.values(), ids=REFUSED_BLOCKS.keys())
def test_slack_refuses_a_message_with(blocks: list[Json], words: str) -> None:
    with pytest.raises(SlackRefusal, match="invalid_blocks") as refusal:
        check_message(blocks)
    told = refusal.value.answer()
    assert words in "\n".join(told["errors"])
    assert told["response_metadata"]["messages"][0] == f"[ERROR] {told['errors'][0]}"


REFUSED_VIEWS: dict[str, tuple[Json, str]] = {
    "no title": ({"type": "modal", "blocks": [section()]}, "field: title"),
    "a long title": (modal(title=plain("x" * 25)), "less than 25"),
    "a long submit": (modal(submit=plain("x" * 25)), "less than 25"),
    "a long close": (modal(close=plain("x" * 25)), "less than 25"),
    "a mrkdwn title": (modal(title=mrkdwn()), "of type plain_text"),
    "an input without submit": (modal(entry(select())), "needs submit"),
    "long private metadata": (modal(private_metadata="x" * 3001), "less than 3001"),
    "a long callback_id": (modal(callback_id="x" * 256), "less than 256"),
    "no blocks": ({"type": "modal", "title": plain(), "blocks": []}, "no fewer than 1"),
    "101 blocks": (modal(*[{"type": "divider"}] * 101), "no more than 100"),
    "an unknown field": (modal(colour="red"), "not allowed: colour"),
    "an unknown type": ({**modal(), "type": "drawer"}, "unsupported type: drawer"),
    "a home with a title": ({**modal(), "type": "home"}, "not allowed: title"),
    "a home with submit": (
        {"type": "home", "blocks": [section()], "submit": plain()},
        "not allowed: submit",
    ),
    "an input of a button": (modal(entry(button()), submit=plain()), "unsupported type: button"),
    "an input without label": (
        modal({"type": "input", "element": select()}, submit=plain()),
        "field: label",
    ),
    "a long label": (modal(entry(select(), label=plain("x" * 2001)), submit=plain()), "2001"),
    "a number without its kind": (
        modal(entry({"type": "number_input", "action_id": "n"}), submit=plain()),
        "field: is_decimal_allowed",
    ),
    "a long first value": (
        modal(
            entry({"type": "plain_text_input", "action_id": "t", "initial_value": "x" * 3001}),
            submit=plain(),
        ),
        "less than 3001",
    ),
}


@pytest.mark.parametrize(("view", "words"), REFUSED_VIEWS.values(), ids=REFUSED_VIEWS.keys())
def test_slack_refuses_a_view_with(view: Json, words: str) -> None:
    with pytest.raises(SlackRefusal, match="invalid_arguments") as refusal:
        check_view(view, "modal", "home")
    told = "\n".join(refusal.value.answer()["response_metadata"]["messages"])
    assert words in told
    assert "[json-pointer:/view" in told


def test_all_text_of_a_message_together_is_limited() -> None:
    check_message([section(text=mrkdwn("x" * 2600))] * 5)
    with pytest.raises(SlackRefusal, match="msg_blocks_too_long"):
        check_message([section(text=mrkdwn("x" * 2601))] * 5)


def test_what_slacks_own_models_drop_is_refused() -> None:
    with pytest.raises(SlackRefusal) as refusal:
        check_message([actions(button(value=""))])
    assert "gives back something else" in str(refusal.value.more["errors"])


def test_a_card_with_everything_it_may_hold_is_taken() -> None:
    check_message(
        [
            section(block_id="b", fields=[plain(emoji=False)], accessory=choice("overflow", 5)),
            {"type": "header", "text": plain("x" * 150)},
            {"type": "context", "elements": [mrkdwn(), plain()]},
            actions(button("a", value="x" * 2000, style="danger"), select(placeholder=plain())),
            said({"type": "text", "text": "<!channel>", "style": {"bold": True}}),
            rich({"type": "rich_text_quote", "elements": [{"type": "text", "text": "q"}]}),
        ]
    )


def test_slack_fills_in_the_ids_and_flags_that_were_left_out() -> None:
    block = finished([section(accessory={"type": "button", "text": plain()})])[0]
    assert block["block_id"]
    assert block["text"] == {"type": "mrkdwn", "text": "x", "verbatim": False}
    assert block["accessory"]["action_id"]
    assert block["accessory"]["text"]["emoji"] is True
