"""The documents: how a record is written down as JSON, and read again years later."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from nurture.errors import LeadbellError
from nurture.model import Record
from store.shelves import SHELVES

R = TypeVar("R", bound=Record)
Document = dict[str, Any]
Upgrades = Mapping[tuple[type[Record], int], Callable[[Document], Document]]

SCHEMA = 1

# What makes a document of one number into one of the next, by kind and the number it has.
# A kind that is not named did not change between the two.
UPGRADES: Upgrades = {}

_FORM = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64", extra="forbid")


def _adapter(kind: Any) -> TypeAdapter[Any]:
    """Pydantic hands a config down to a plain dataclass only from a type around it: `| None`."""
    return TypeAdapter(kind | None, config=_FORM)


_ADAPTERS: dict[type[Record], TypeAdapter[Any]] = {kind: _adapter(kind) for kind in SHELVES}
# Called as they are: what TypeAdapter does around them takes half as long as a small record.
_WRITTEN = {kind: adapter.serializer.to_json for kind, adapter in _ADAPTERS.items()}
_READ = {kind: adapter.validator.validate_json for kind, adapter in _ADAPTERS.items()}

_HEAD = f'{{"schema":{SCHEMA},'
_VERSION = {"version"}  # it is the one of the save, not the one that was read
_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")


class Unreadable(LeadbellError):
    """A kept document does not make a record. Nothing was changed."""


class Unwritable(LeadbellError):
    """A record cannot be written down. Nothing was saved."""


def write_down(record: Record, version: int) -> str:
    """Give the record's document at a version. Raises Unwritable for a NUL or a lone surrogate.

    The edge turns both into U+FFFD; one that got through would be cut short by C programs
    that read the store, or be no UTF-8 at all.
    """
    try:
        body = _WRITTEN[type(record)](record, exclude=_VERSION)
    except PydanticSerializationError:
        raise Unwritable(f"{_name(record)} holds text that is not valid Unicode.") from None
    if b"\\u0000" in body and _NUL.search(body):
        raise Unwritable(f"{_name(record)} holds a NUL character.")
    return f'{_HEAD}"version":{version},{body[1:].decode()}'


def read_back(kind: type[R], id: str, text: str) -> R:  # noqa: A002
    """Give the record a document was written from. Raises Unreadable, naming table and id."""
    body = "{" + text[len(_HEAD) :] if text.startswith(_HEAD) else _body(kind, id, text)
    try:
        record: R = _READ[kind](body)
    except ValidationError as error:
        raise _unreadable(kind, id, _faults(error)) from None
    return record


def as_document(kind: type[Record], id: str, text: str) -> Document:  # noqa: A002
    """Give the document as people see it: today's form, with its schema number."""
    try:
        document: Document = json.loads(text)
        number = document["schema"]
    except (ValueError, TypeError, KeyError):
        raise _unreadable(kind, id, "it is no JSON object with a schema number") from None
    if not isinstance(number, int) or number > SCHEMA:
        raise _unreadable(kind, id, f"a newer Leadbell wrote it (schema {number}); start that one")
    return upgraded(kind, document)


def from_document(kind: type[R], document: Document) -> R:
    """Give the record of a document that somebody wrote by hand."""
    body = {name: value for name, value in document.items() if name != "schema"}
    return read_back(kind, str(body.get("id", "?")), _HEAD + json.dumps(body)[1:])


def upgraded(
    kind: type[Record], document: Document, *, to: int = SCHEMA, steps: Upgrades = UPGRADES
) -> Document:
    """Bring a document to a schema number, one step after the other."""
    while (number := document["schema"]) < to:
        step = steps.get((kind, number), dict)
        document = {**step(document), "schema": number + 1}
    return document


def _body(kind: type[Record], id: str, text: str) -> str:  # noqa: A002
    document = as_document(kind, id, text)
    return json.dumps({name: value for name, value in document.items() if name != "schema"})


def _name(record: Record) -> str:
    return f"The document {SHELVES[type(record)].name}/{record.id!r}"


def _faults(error: ValidationError) -> str:
    """Say which fields are wrong and why, without the values: they may be personal."""
    return "; ".join(
        f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}"
        for fault in error.errors(include_input=False, include_url=False, include_context=False)
    )


def _unreadable(kind: type[Record], id: str, why: str) -> Unreadable:  # noqa: A002
    return Unreadable(
        f"The document {SHELVES[kind].name}/{id} cannot be read: {why}. Nothing was changed; "
        "mend it with TinyDB, or go back to a backup (README, Backups)."
    )
