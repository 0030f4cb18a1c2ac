"""What people fill in: the state of inputs in Slack's form, and what Slack's client refuses."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any

from bot.sandbox.slack.blocks import elements_of, options_of
from bot.sandbox.slack.errors import NotPossible
from bot.sandbox.slack.world import Json

Filled = Mapping[str, Mapping[str, Any]]

# For each element that keeps a value: the key it travels under, the key of its first value.
STATEFUL = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_static_select": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "channels_select": ("selected_channel", "initial_channel"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
}
EMPTY_LISTS = frozenset({"checkboxes", "multi_static_select", "multi_users_select"})


def values_of(blocks: list[Json], filled: Filled | None = None) -> Json:
    """`state.values`: what was filled in, else the initial value, for everything that has one."""
    filled = filled or {}
    _check_known(blocks, filled)
    values: Json = {}
    for block in blocks:
        for element in elements_of(block):
            if element["type"] in STATEFUL:
                given = filled.get(block["block_id"], {})
                values.setdefault(block["block_id"], {})[element["action_id"]] = value_of(
                    element, given
                )
    return values


def value_of(element: Json, given: Mapping[str, Any]) -> Json:
    """One element's state; `given` maps action ids to plain values, None for emptied."""
    key, initial = STATEFUL[element["type"]]
    empty: list[Json] | None = [] if element["type"] in EMPTY_LISTS else None
    if element["action_id"] in given:
        simple = given[element["action_id"]]
        value = empty if simple in (None, "", []) else _in_slacks_form(element, simple)
    else:
        value = element.get(initial, empty)
    return {"type": element["type"], key: value}


def _in_slacks_form(element: Json, simple: Any) -> Any:
    """An option for its value, an ISO string for a date, a Unix time for an instant."""
    key = STATEFUL[element["type"]][0]
    if key == "selected_option":
        return option(element, simple)
    if key == "selected_options":
        return [option(element, one) for one in simple]
    return str(simple) if key == "value" else _instant_or_text(simple)


def _instant_or_text(simple: Any) -> Any:
    if isinstance(simple, datetime):
        return int(simple.timestamp())
    if isinstance(simple, time):
        return simple.strftime("%H:%M")
    return simple.isoformat() if isinstance(simple, date) else simple


def option(element: Json, chosen: Any) -> Json:
    """The option with this value. Raises NotPossible if the menu has none such."""
    wanted = chosen["value"] if isinstance(chosen, dict) else chosen
    for offered in options_of(element):
        if offered["value"] == wanted:
            return offered
    raise NotPossible(f"{element['action_id']} offers no {wanted!r}")


def _check_known(blocks: list[Json], filled: Filled) -> None:
    there = {
        (block["block_id"], element["action_id"])
        for block in blocks
        for element in elements_of(block)
        if element["type"] in STATEFUL
    }
    for block_id, actions in filled.items():
        for action_id in actions:
            if (block_id, action_id) not in there:
                raise NotPossible(f"The form has no input {block_id}/{action_id}")


def check_filled(blocks: list[Json], values: Json) -> None:
    """What the client checks before it sends a form. Raises NotPossible with its words."""
    for block in blocks:
        if block["type"] != "input":
            continue
        element = block["element"]
        state = values[block["block_id"]][element["action_id"]]
        value = state[STATEFUL[element["type"]][0]]
        if value in (None, "", []):
            if not block.get("optional"):
                raise NotPossible(f"{block['block_id']}: Please complete this required field.")
            continue
        if refusal := CHECKS.get(element["type"], _fine)(element, value):
            raise NotPossible(f"{block['block_id']}: {refusal}")


def _fine(element: Json, value: Any) -> str:
    del element, value
    return ""


def _text_refusal(element: Json, value: Any) -> str:
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    if not least <= len(str(value)) <= most:
        return f"Must be between {least} and {most} characters."
    return ""


def _email_refusal(element: Json, value: Any) -> str:
    del element
    good = re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", str(value))
    return "" if good else "Please enter a valid email address."


def _number_refusal(element: Json, value: Any) -> str:
    whole = re.fullmatch(r"-?\d+", str(value))
    decimal = re.fullmatch(r"-?\d+(\.\d+)?", str(value))
    if not (decimal if element["is_decimal_allowed"] else whole):
        return "Please enter a number."
    least, most = element.get("min_value", "-inf"), element.get("max_value", "inf")
    inside = float(least) <= float(value) <= float(most)
    return "" if inside else f"Must be between {least} and {most}."


def _date_refusal(element: Json, value: Any) -> str:
    del element
    return "" if re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)) else "Please choose a date."


def _instant_refusal(element: Json, value: Any) -> str:
    del element
    return "" if isinstance(value, int) else "Please choose a date and a time."


CHECKS: dict[str, Callable[[Json, Any], str]] = {
    "plain_text_input": _text_refusal,
    "email_text_input": _email_refusal,
    "number_input": _number_refusal,
    "datepicker": _date_refusal,
    "datetimepicker": _instant_refusal,
}
