"""The table of Block Kit, continued: rich text and the parts it is made of.

Source: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
"""

from bot.sandbox.slack.fields import (
    SHAPES,
    Shape,
    address,
    flag,
    many,
    one,
    one_of,
    part,
    string,
    whole,
)
from bot.sandbox.slack.shapes import RICH_PARTS

LONG = string(12_000)
SHORT = string(255)
LINK = address("https", "http", "mailto", "tel")
STYLE = {"style": part("style")}
PIECES = many(one(*RICH_PARTS), 1000, least=0)
BORDER = {"border": one_of(0, 1)}

SHAPES.update(
    {
        "style": Shape({}, {"bold": flag, "italic": flag, "strike": flag, "code": flag}),
        "rich_text_section": Shape({"elements": PIECES}),
        "rich_text_preformatted": Shape({"elements": PIECES}, BORDER),
        "rich_text_quote": Shape({"elements": PIECES}, BORDER),
        "rich_text_list": Shape(
            {
                "elements": many(one("rich_text_section"), 1000, least=0),
                "style": one_of("bullet", "ordered"),
            },
            {**BORDER, "indent": whole(0, 8), "offset": whole(0, 10_000)},
        ),
        "text": Shape({"text": LONG}, STYLE),
        "link": Shape({"url": LINK}, {**STYLE, "text": LONG, "unsafe": flag}),
        "emoji": Shape({"name": SHORT}, {"unicode": SHORT, "skin_tone": whole(1, 6)}),
        "user": Shape({"user_id": SHORT}, STYLE),
        "channel": Shape({"channel_id": SHORT}, STYLE),
        "usergroup": Shape({"usergroup_id": SHORT}, STYLE),
        "broadcast": Shape({"range": one_of("here", "channel", "everyone")}, STYLE),
        "date": Shape(
            {"timestamp": whole(0, 99_999_999_999), "format": SHORT},
            {**STYLE, "url": LINK, "fallback": SHORT},
        ),
        "color": Shape({"value": SHORT}),
    }
)
