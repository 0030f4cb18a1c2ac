"""Block Kit as a table: what each block and element must and may hold, and how much of it.

Source: https://docs.slack.dev/reference/block-kit. What is not in the table is refused.
"""

from datetime import date, time

from bot.sandbox.slack.fields import (
    SHAPES,
    Shape,
    address,
    flag,
    many,
    one,
    one_of,
    parsed,
    part,
    string,
    text,
    whole,
)

ANY_TEXT = ("plain_text", "mrkdwn")
SELECTS = ("static_select", "users_select", "conversations_select", "channels_select")
MULTI_SELECTS = ("multi_static_select", "multi_users_select")
PICKERS = ("datepicker", "timepicker", "datetimepicker")
CHOICES = ("radio_buttons", "checkboxes")
TYPED = ("plain_text_input", "email_text_input", "url_text_input", "number_input")

ACTION_ELEMENTS = ("button", "overflow", *SELECTS, *PICKERS, *CHOICES)
ACCESSORIES = (*ACTION_ELEMENTS, *MULTI_SELECTS, "image")
INPUT_ELEMENTS = (*TYPED, *SELECTS, *MULTI_SELECTS, *PICKERS, *CHOICES)
MESSAGE_BLOCKS = ("section", "header", "divider", "context", "actions", "image", "rich_text")
VIEW_BLOCKS = (*MESSAGE_BLOCKS, "input")
RICH_PARTS = ("text", "link", "emoji", "user", "channel", "usergroup", "broadcast", "date", "color")
RICH_ELEMENTS = (
    "rich_text_section",
    "rich_text_list",
    "rich_text_preformatted",
    "rich_text_quote",
)

# datetimepicker takes ten digits: https://docs.slack.dev/reference/block-kit/block-elements
INSTANT = whole(1_000_000_000, 9_999_999_999)
A_DATE = parsed(date.fromisoformat, "a date as YYYY-MM-DD")
A_TIME = parsed(lambda value: time.fromisoformat(value).strftime("%H:%M"), "a time as HH:mm")

WEB = address("https", "http")

ACTION = {"action_id": string(255)}
ASKS = {**ACTION, "confirm": part("confirm")}
FOCUS = {"focus_on_load": flag}
HINT = {"placeholder": text(150)}
FIRES = {"dispatch_action_config": part("dispatch")}
OPTIONS = {
    "options": many(part("option"), 100),
    "option_groups": many(part("group"), 100),
    "initial_option": part("option"),
}
NAMED = {"block_id": string(255)}

SHAPES.update(
    {
        "text:plain_text": Shape({"text": string(3000)}, {"emoji": flag}),
        "text:mrkdwn": Shape({"text": string(3000)}, {"verbatim": flag}),
        "confirm": Shape(
            {
                "title": text(100),
                "text": text(300, *ANY_TEXT),
                "confirm": text(30),
                "deny": text(30),
            },
            {"style": one_of("primary", "danger")},
        ),
        "dispatch": Shape(
            {"trigger_actions_on": many(one_of("on_enter_pressed", "on_character_entered"), 2)}
        ),
        "option": Shape(
            {"text": text(75), "value": string(150)}, {"description": text(75), "url": WEB}
        ),
        "choice": Shape(
            {"text": text(75, *ANY_TEXT), "value": string(150)},
            {"description": text(75, *ANY_TEXT)},
        ),
        "group": Shape({"label": text(75), "options": many(part("option"), 100)}),
        # Blocks
        "section": Shape(
            {},
            {
                **NAMED,
                "text": text(3000, *ANY_TEXT),
                "fields": many(text(2000, *ANY_TEXT), 10),
                "accessory": one(*ACCESSORIES),
                "expand": flag,
            },
        ),
        "header": Shape({"text": text(150)}, NAMED),
        "divider": Shape({}, NAMED),
        "context": Shape({"elements": many(one("plain_text", "mrkdwn", "image"), 10)}, NAMED),
        "plain_text": Shape({"text": string(3000)}, {"emoji": flag}),
        "mrkdwn": Shape({"text": string(3000)}, {"verbatim": flag}),
        "actions": Shape({"elements": many(one(*ACTION_ELEMENTS), 25)}, NAMED),
        "image": Shape(
            {"image_url": WEB, "alt_text": string(2000)}, {**NAMED, "title": text(2000)}
        ),
        "rich_text": Shape({"elements": many(one(*RICH_ELEMENTS), 100)}, NAMED),
        "input": Shape(
            {"label": text(2000), "element": one(*INPUT_ELEMENTS)},
            {**NAMED, "hint": text(2000), "optional": flag, "dispatch_action": flag},
        ),
        # Elements
        "button": Shape(
            {"text": text(75)},
            {
                **ASKS,
                "url": WEB,
                "value": string(2000, least=0),
                "style": one_of("primary", "danger"),
                "accessibility_label": string(75),
            },
        ),
        "overflow": Shape({"options": many(part("option"), 5)}, ASKS),
        "static_select": Shape({}, {**ASKS, **FOCUS, **HINT, **OPTIONS}),
        "multi_static_select": Shape(
            {},
            {
                **ASKS,
                **FOCUS,
                **HINT,
                "options": many(part("option"), 100),
                "option_groups": many(part("group"), 100),
                "initial_options": many(part("option"), 100),
                "max_selected_items": whole(1, 100),
            },
        ),
        "users_select": Shape({}, {**ASKS, **FOCUS, **HINT, "initial_user": string(255)}),
        "multi_users_select": Shape(
            {}, {**ASKS, **FOCUS, **HINT, "initial_users": many(string(255), 100)}
        ),
        "conversations_select": Shape(
            {}, {**ASKS, **FOCUS, **HINT, "initial_conversation": string(255)}
        ),
        "channels_select": Shape({}, {**ASKS, **FOCUS, **HINT, "initial_channel": string(255)}),
        "radio_buttons": Shape(
            {"options": many(part("choice"), 10)},
            {**ASKS, **FOCUS, "initial_option": part("choice")},
        ),
        "checkboxes": Shape(
            {"options": many(part("choice"), 10)},
            {**ASKS, **FOCUS, "initial_options": many(part("choice"), 10)},
        ),
        "datepicker": Shape({}, {**ASKS, **FOCUS, **HINT, "initial_date": A_DATE}),
        "timepicker": Shape(
            {}, {**ASKS, **FOCUS, **HINT, "initial_time": A_TIME, "timezone": string(255)}
        ),
        "datetimepicker": Shape({}, {**ASKS, **FOCUS, "initial_date_time": INSTANT}),
        "plain_text_input": Shape(
            {},
            {
                **ACTION,
                **FOCUS,
                **HINT,
                **FIRES,
                "initial_value": string(3000, least=0),
                "multiline": flag,
                "min_length": whole(0, 3000),
                "max_length": whole(1, 3000),
            },
        ),
        "email_text_input": Shape(
            {}, {**ACTION, **FOCUS, **HINT, **FIRES, "initial_value": string(3000)}
        ),
        "url_text_input": Shape(
            {}, {**ACTION, **FOCUS, **HINT, **FIRES, "initial_value": string(3000)}
        ),
        "number_input": Shape(
            {"is_decimal_allowed": flag},
            {
                **ACTION,
                **FOCUS,
                **HINT,
                **FIRES,
                "initial_value": parsed(float, "a number in a string"),
                "min_value": parsed(float, "a number in a string"),
                "max_value": parsed(float, "a number in a string"),
            },
        ),
    }
)
