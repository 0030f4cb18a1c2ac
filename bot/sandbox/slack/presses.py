"""Finding what a person presses, and what Slack says of the press."""

from collections.abc import Iterator
from typing import Any

from bot.sandbox.slack.blocks import elements_of
from bot.sandbox.slack.errors import NotPossible
from bot.sandbox.slack.forms import STATEFUL, option, value_of
from bot.sandbox.slack.payloads import action_ts
from bot.sandbox.slack.world import Json


def press(blocks: list[Json], action_id: str, value: Any = None, block_id: str = "") -> Json:
    """The entry of `actions` for pressing this element.

    `value` is a button's value, an option's, or what is chosen; it also tells apart several
    elements of one action_id. Raises NotPossible if nothing on the surface is like that.
    """
    for block, element in _pressable(blocks, action_id, block_id):
        if _fits(element, value):
            chosen = _chosen(element, value)
            named = {"action_id": action_id, "block_id": block["block_id"]}
            return {"type": element["type"], **named, **chosen, "action_ts": action_ts()}
    raise NotPossible(f"There is nothing to press named {action_id!r} with {value!r}")


def _pressable(blocks: list[Json], action_id: str, block_id: str) -> Iterator[tuple[Json, Json]]:
    for block in blocks:
        if block_id and block["block_id"] != block_id:
            continue
        # An input speaks up at once only where it asks to.
        if block["type"] == "input" and not block.get("dispatch_action"):
            continue
        for element in elements_of(block):
            if element.get("action_id") == action_id:
                yield block, element


def _fits(element: Json, value: Any) -> bool:
    if element["type"] == "button":
        return value is None or element.get("value") == value
    try:
        _chosen(element, value)
    except NotPossible:
        return False
    return True


def _chosen(element: Json, value: Any) -> Json:
    if element["type"] == "button":
        kept = ("text", "value", "style", "url")
        return {name: element[name] for name in kept if name in element}
    if element["type"] == "overflow":
        return {"selected_option": option(element, value)}
    if element["type"] not in STATEFUL:
        raise NotPossible(f"{element['type']} cannot be pressed")
    return value_of(element, {element["action_id"]: value})


def filled_by(action: Json, value: Any) -> dict[str, dict[str, Any]]:
    """What the press itself fills in, for `state.values`."""
    if action["type"] not in STATEFUL:
        return {}
    return {action["block_id"]: {action["action_id"]: value}}
