"""Forms: how inputs are kept, and what Slack's own client does not let through."""

from datetime import UTC, datetime
from typing import Any

import pytest
from slack_fixture import (
    slack,
)
from slack_line import TWO, entry

from bot.sandbox.slack.errors import NotPossible
from bot.sandbox.slack.forms import check_filled, values_of
from bot.sandbox.slack.world import Json

__all__ = ["slack"]

FILLED: list[tuple[Json, Any, Json]] = [
    (entry("i", "plain_text_input"), "x", {"value": "x"}),
    (entry("i", "plain_text_input", initial_value="y"), ..., {"value": "y"}),
    (entry("i", "plain_text_input", optional=True), "", {"value": None}),
    (entry("i", "email_text_input"), "a@example.com", {"value": "a@example.com"}),
    (entry("i", "number_input", is_decimal_allowed=False), 3, {"value": "3"}),
    (entry("i", "static_select", options=TWO), "two", {"selected_option": TWO[1]}),
    (
        entry("i", "radio_buttons", options=TWO, initial_option=TWO[0]),
        ...,
        {"selected_option": TWO[0]},
    ),
    (entry("i", "checkboxes", options=TWO), ["one", "two"], {"selected_options": TWO}),
    (entry("i", "checkboxes", options=TWO, optional=True), ..., {"selected_options": []}),
    (entry("i", "users_select"), "U0KEN", {"selected_user": "U0KEN"}),
    (entry("i", "datepicker"), "2026-11-23", {"selected_date": "2026-11-23"}),
    (
        entry("i", "datetimepicker"),
        datetime(2026, 11, 23, 8, tzinfo=UTC),
        {"selected_date_time": 1795420800},
    ),
]


@pytest.mark.parametrize(("block", "given", "kept"), FILLED)
def test_an_input_is_kept_in_slacks_own_form(block: Json, given: Any, kept: Json) -> None:
    filled = {} if given is ... else {"i": {"i": given}}
    values = values_of([block], filled)
    check_filled([block], values)
    assert values == {"i": {"i": {"type": block["element"]["type"], **kept}}}


UNFIT: list[tuple[Json, Any, str]] = [
    (entry("i", "plain_text_input"), ..., "required"),
    (entry("i", "plain_text_input", initial_value="y"), None, "required"),
    (entry("i", "plain_text_input", max_length=3), "four", "between 0 and 3"),
    (entry("i", "email_text_input"), "nobody", "valid email"),
    (entry("i", "number_input", is_decimal_allowed=False), "1.5", "enter a number"),
    (entry("i", "number_input", is_decimal_allowed=True, max_value="9"), "9.5", "between"),
    (entry("i", "static_select", options=TWO), "three", "offers no 'three'"),
    (entry("i", "checkboxes", options=TWO), ..., "required"),
    (entry("i", "datepicker"), "tomorrow", "choose a date"),
    (entry("i", "datetimepicker"), "tomorrow", "date and a time"),
]


@pytest.mark.parametrize(("block", "given", "words"), UNFIT)
def test_slacks_client_does_not_send_what_is_not_right(block: Json, given: Any, words: str) -> None:
    filled = {} if given is ... else {"i": {"i": given}}
    with pytest.raises(NotPossible, match=words):
        check_filled([block], values_of([block], filled))


def test_nobody_fills_in_what_the_form_does_not_ask() -> None:
    with pytest.raises(NotPossible, match="no input j/j"):
        values_of([entry("i", "plain_text_input")], {"j": {"j": "x"}})
