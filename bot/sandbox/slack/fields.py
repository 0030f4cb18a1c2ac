"""How one field of a Block Kit object is checked: the words in which `slack_shapes` is written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.slack.world import Json

# What is wrong with a value at a JSON pointer; nothing if all is well.
Field = Callable[[Any, str], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields an object must and may have. Any other field is refused."""

    must: dict[str, Field]
    may: dict[str, Field] = field(default_factory=dict)


SHAPES: dict[str, Shape] = {}


def wrong(what: str, at: str) -> Iterator[str]:
    yield f"{what} [json-pointer:{at}]"


def string(limit: int, least: int = 1) -> Field:
    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield from wrong("must be a string", at)
        elif len(value) > limit:
            yield from wrong(f"must be less than {limit + 1} characters", at)
        elif len(value) < least:
            yield from wrong(f"must be more than {least - 1} characters", at)

    return check


def address(*schemes: str) -> Field:
    """A URL of at most 3000 characters with one of the schemes."""

    def check(value: Any, at: str) -> Iterator[str]:
        yield from string(3000)(value, at)
        if isinstance(value, str) and value.partition(":")[0] not in schemes:
            yield from wrong("must be a valid URL", at)

    return check


def one_of(*values: Any) -> Field:
    def check(value: Any, at: str) -> Iterator[str]:
        if value not in values:
            yield from wrong(f"must be a valid enum value: {value!r}", at)

    return check


def flag(value: Any, at: str) -> Iterator[str]:
    if not isinstance(value, bool):
        yield from wrong("must be a boolean", at)


def whole(least: int, most: int) -> Field:
    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, int) or isinstance(value, bool):
            yield from wrong("must be an integer", at)
        elif not least <= value <= most:
            yield from wrong(f"must be between {least} and {most}", at)

    return check


def parsed(by: Callable[[str], Any], what: str) -> Field:
    """A string that `by` reads, such as a date; `by` raises ValueError for any other."""

    def check(value: Any, at: str) -> Iterator[str]:
        try:
            by(value)
        except (TypeError, ValueError):
            yield from wrong(f"must be {what}", at)

    return check


def text(limit: int, *types: str) -> Field:
    """A text object; plain_text only, unless other types are named."""
    allowed = types or ("plain_text",)

    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, dict) or value.get("type") not in allowed:
            yield from wrong(f"must be a text object of type {' or '.join(allowed)}", at)
            return
        yield from shaped(value, f"text:{value['type']}", at)
        yield from string(limit)(value.get("text"), f"{at}/text")

    return check


def one(*kinds: str) -> Field:
    """One typed object of these kinds, as named in SHAPES."""

    def check(value: Any, at: str) -> Iterator[str]:
        kind = value.get("type") if isinstance(value, dict) else None
        if kind not in kinds:
            yield from wrong(f"unsupported type: {kind}", at)
        else:
            yield from shaped(value, kind, at)

    return check


def many(item: Field, most: int, least: int = 1) -> Field:
    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield from wrong("must be an array", at)
            return
        if len(value) > most:
            yield from wrong(f"no more than {most} items allowed", at)
        if len(value) < least:
            yield from wrong(f"no fewer than {least} items required", at)
        for number, entry in enumerate(value):
            yield from item(entry, f"{at}/{number}")

    return check


def part(kind: str) -> Field:
    """An object without a type of its own, such as an option, as named in SHAPES."""

    def check(value: Any, at: str) -> Iterator[str]:
        if isinstance(value, dict):
            yield from shaped(value, kind, at)
        else:
            yield from wrong("must be an object", at)

    return check


def shaped(value: Json, kind: str, at: str) -> Iterator[str]:
    """What is wrong with the object's fields, each, and with their being there at all."""
    shape = SHAPES[kind]
    for name in shape.must.keys() - value.keys():
        yield from wrong(f"missing required field: {name}", at)
    for name, content in value.items():
        check = shape.must.get(name) or shape.may.get(name)
        if check:
            yield from check(content, f"{at}/{name}")
        elif name != "type":
            yield from wrong(f"additional property not allowed: {name}", at)
