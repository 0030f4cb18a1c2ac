"""Whether Slack would take these blocks: the table, whole-payload rules, and Slack's own models."""

from collections import Counter
from collections.abc import Iterable, Iterator
from secrets import token_hex
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View as SdkView

from bot.sandbox.slack import rich_shapes  # noqa: F401 - fills the table
from bot.sandbox.slack.errors import SlackRefusal, bad_arguments
from bot.sandbox.slack.fields import (
    SHAPES,
    Field,
    Shape,
    flag,
    many,
    one,
    string,
    text,
    wrong,
)
from bot.sandbox.slack.shapes import MESSAGE_BLOCKS, VIEW_BLOCKS
from bot.sandbox.slack.world import Json

MESSAGE_TEXT_LIMIT = 13_000
IN_MESSAGE = many(one(*MESSAGE_BLOCKS), 50, least=0)

_VIEW: dict[str, Field] = {
    "callback_id": string(255),
    "private_metadata": string(3000, least=0),
    "external_id": string(255),
}
_VIEW_BLOCKS: dict[str, Field] = {"blocks": many(one(*VIEW_BLOCKS), 100)}
SHAPES["home"] = Shape(_VIEW_BLOCKS, _VIEW)
SHAPES["modal"] = Shape(
    {**_VIEW_BLOCKS, "title": text(24)},
    {
        **_VIEW,
        "submit": text(24),
        "close": text(24),
        "clear_on_close": flag,
        "notify_on_close": flag,
    },
)


def check_message(blocks: Any) -> None:
    """Raises SlackRefusal as chat.postMessage does: invalid_blocks, msg_blocks_too_long."""
    problems = list(IN_MESSAGE(blocks, "/blocks")) or list(_across(blocks))
    if problems:
        told = [f"[ERROR] {problem}" for problem in problems]
        raise SlackRefusal("invalid_blocks", errors=problems, response_metadata={"messages": told})
    if sum(map(_text_length, blocks)) > MESSAGE_TEXT_LIMIT:
        raise SlackRefusal("msg_blocks_too_long")


def check_view(view: Any, *types: str) -> None:
    """Raises SlackRefusal as views.open does: invalid_arguments with a pointer for each mistake."""
    problems = list(one(*types)(view, "/view")) or list(_across(view["blocks"], "/view"))
    problems = problems or list(_submit(view)) or list(_unlike_models(view))
    if problems:
        raise bad_arguments(*problems)


def elements_of(block: Json) -> list[Json]:
    """The block's interactive elements, or pictures, wherever it keeps them."""
    if block["type"] == "rich_text":
        return []
    found = [*block.get("elements", []), block.get("accessory"), block.get("element")]
    return [element for element in found if element]


def _across(blocks: list[Json], root: str = "") -> Iterator[str]:
    """The rules that no single field can be asked about."""
    yield from _twice((b["block_id"] for b in blocks if "block_id" in b), "block_id", root)
    for number, block in enumerate(blocks):
        at = f"{root}/blocks/{number}"
        ids = (e["action_id"] for e in elements_of(block) if "action_id" in e)
        yield from _twice(ids, "action_id", at)
        if block["type"] == "section" and not block.keys() & {"text", "fields"}:
            yield from wrong("a section needs text or fields", at)
        for element in elements_of(block):
            yield from _choices(element, at)
    if not root:
        yield from _unlike_models({"blocks": blocks})


def _twice(ids: Iterable[str], what: str, at: str) -> Iterator[str]:
    for name, times in Counter(ids).items():
        if times > 1:
            yield from wrong(f"`{what}` already exists: {name}", at)


def _choices(element: Json, at: str) -> Iterator[str]:
    """A menu has options or groups, not both; what is chosen at first is one of them."""
    if element["type"] in {"static_select", "multi_static_select"} and (
        ("options" in element) == ("option_groups" in element)
    ):
        yield from wrong("must have either options or option_groups", at)
    options = options_of(element)
    chosen = [element.get("initial_option"), *element.get("initial_options", [])]
    for option in filter(None, chosen):
        if option not in options:
            yield from wrong("the initial option must match one of the options", at)
    if element["type"] not in {"overflow", "static_select", "radio_buttons", "checkboxes"}:
        return
    yield from _twice((option["value"] for option in options), "option value", at)


def options_of(element: Json) -> list[Json]:
    grouped = [o for group in element.get("option_groups", []) for o in group["options"]]
    return [*element.get("options", []), *grouped]


def _submit(view: Json) -> Iterator[str]:
    inputs = any(block["type"] == "input" for block in view["blocks"])
    if view["type"] == "modal" and inputs and "submit" not in view:
        yield from wrong("a view with inputs needs submit", "/view")


def _unlike_models(payload: Json) -> Iterator[str]:
    """Slack's own models must take it and give it back; what they do not know they drop."""
    try:
        blocks = [block.to_dict() for block in Block.parse_all(payload["blocks"])]
        if "type" in payload:
            SdkView(**payload).validate_json()
    except (SlackObjectFormationError, TypeError, ValueError) as error:
        yield from wrong(str(error), "/blocks")
        return
    if blocks != payload["blocks"]:
        yield from wrong("slack_sdk.models gives back something else", "/blocks")


def _text_length(value: Any) -> int:
    """The length of all text shown, in whatever it is nested."""
    if isinstance(value, list):
        return sum(map(_text_length, value))
    if not isinstance(value, dict):
        return 0
    shown = value.get("text")
    own = len(shown) if isinstance(shown, str) else 0
    return own + sum(_text_length(inner) for inner in value.values())


def finished(blocks: list[Json]) -> list[Json]:
    """The blocks as Slack keeps them: every id and every default filled in."""
    return [_finished_block(block) for block in blocks]


def _finished_block(block: Json) -> Json:
    done = {"block_id": token_hex(3)[:5], **block}
    if block["type"] == "rich_text":
        return done
    for name in ("accessory", "element"):
        if name in block:
            done[name] = _finished_element(block[name])
    if "elements" in block:
        done["elements"] = [_finished_element(element) for element in block["elements"]]
    return {name: defaulted(value) for name, value in done.items()}


def _finished_element(element: Json) -> Json:
    if element["type"] in {"image", "plain_text", "mrkdwn"}:
        return element
    return {"action_id": token_hex(3)[:5], **element}


def defaulted(value: Any) -> Any:
    """Text objects with the flags that Slack adds when they were left out."""
    if isinstance(value, list):
        return [defaulted(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    inner = {name: defaulted(entry) for name, entry in value.items()}
    if value.get("type") == "plain_text":
        return {"emoji": True, **inner}
    return {"verbatim": False, **inner} if value.get("type") == "mrkdwn" else inner
