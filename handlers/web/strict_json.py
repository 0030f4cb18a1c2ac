"""Strangers' JSON, read strictly (RFC 8259): what it does not allow is refused, never guessed."""

import json
from typing import Any, NoReturn

from nurture.errors import Refused

_DEEPEST = 20


def read_json(raw: bytes) -> Any:
    """Parse JSON. Raises Refused with what is wrong and where, and never with what was sent.

    Refused: text that is not UTF-8, NaN and Infinity, lone surrogates, a key said twice,
    numbers past what a double holds, and nesting deeper than any lead needs.
    """
    try:
        parsed = json.loads(
            raw.decode("utf-8-sig"),
            parse_constant=_no_constant,
            parse_float=_finite,
            parse_int=_short,
            object_pairs_hook=_once,
        )
    except UnicodeDecodeError as error:
        raise Refused(f"The body is not UTF-8: look at byte {error.start}.") from None
    except json.JSONDecodeError as error:
        raise Refused(
            f"The body is not JSON: {error.msg.lower()} at line {error.lineno}, column {error.colno}."
        ) from None
    except RecursionError:
        raise Refused("The body is nested too deeply.") from None
    _check(parsed, 0)
    return parsed


def _no_constant(_: str) -> NoReturn:
    raise Refused("NaN and Infinity are not JSON. Leave the field out if there is no number.")


def _finite(text: str) -> float:
    number = float(text)
    if number in {float("inf"), float("-inf")}:
        raise Refused("A number is too large.")
    return number


def _short(text: str) -> int:
    if len(text) > 18:  # noqa: PLR2004
        raise Refused("A number is too large.")
    return int(text)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise Refused("A field stands twice in the same object.")
    return made


def _check(value: Any, depth: int) -> None:
    if depth > _DEEPEST:
        raise Refused("The body is nested too deeply.")
    if isinstance(value, str):
        _whole(value)
    parts = [*value, *value.values()] if isinstance(value, dict) else value
    if isinstance(parts, list):
        for part in parts:
            _check(part, depth + 1)


def _whole(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Refused("A text holds half of a surrogate pair (\\ud800 to \\udfff).") from None
