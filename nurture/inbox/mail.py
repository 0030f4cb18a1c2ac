"""A returned mail as we read it: headers, the text a person sees, and what is attached."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from nurture.inbox.charsets import header_text, text_of
from nurture.inbox.html import text_of_html
from nurture.inbox.mime import Part, leaves, split

LONGEST_TEXT = 200_000
_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}")
_MESSAGE_ID = re.compile(r"<[^<>\s@]{1,250}@[^<>\s@]{1,250}>")
_COPY = re.compile(  # older servers put the mail below their words, not into a part
    r"(?:copy of (?:the|your) message|original message (?:follows|headers|is following)|returned message|"
    r"(?:headers?|text) of (?:the|your) (?:original )?message|-{3} ?headers? ?-{3}|intestazioni originali del messaggio|kopfzeilen der nachricht"
    r"|en-t[êe]tes de message d'origine|encabezados de mensajes? originale?s?)[^\n]{0,80}\n\s{0,4}",
    re.IGNORECASE,
)
_RETURNED = frozenset(("message/rfc822", "text/rfc822-headers", "message/rfc822-headers"))


def addresses_in(text: str) -> tuple[str, ...]:
    """Give the mail addresses in a text, in their order, as they are written."""
    return tuple(found.strip(".'") for found in _ADDRESS.findall(text[:LONGEST_TEXT]))


class Mail:
    """One mail. Nothing here raises, whatever the bytes."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.root = split(raw)
        self.headers = _headers(self.root)

    def header(self, name: str) -> str:
        """Give a header as people read it, "" if there is none; of several, the first."""
        return header_text(next(iter(self.headers.get(name.lower(), ())), ""))

    def addresses(self, *names: str) -> tuple[str, ...]:
        """Give the addresses in all headers of these names."""
        values = (value for name in names for value in self.headers.get(name.lower(), ())[:20])
        return tuple(found for value in values for found in addresses_in(header_text(value)))

    def message_ids(self, *names: str) -> tuple[str, ...]:
        """Give the Message-IDs in these headers, nearest first (References ends with the parent)."""
        values = (value for name in names for value in self.headers.get(name.lower(), ()))
        return tuple(found for value in values for found in reversed(message_ids_in(value)))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        return tuple(leaves(self.root))

    @cached_property
    def sender(self) -> str:
        """The address in From; without one, the next best header."""
        return next(iter(self.addresses("from", "reply-to", "sender", "return-path")), "")

    @cached_property
    def subject(self) -> str:
        return self.header("subject")

    @cached_property
    def plain(self) -> str:
        """The text/plain parts that are shown, one below the other."""
        return "\n".join(self._texts("text/plain"))

    @cached_property
    def html(self) -> str:
        """The text of the HTML parts that are shown."""
        return "\n".join(text_of_html(page) for page in self._texts("text/html"))

    @cached_property
    def text(self) -> str:
        """What a person sees: the plain text if there is any, else the HTML's."""
        return self.plain if self.plain.strip() else self.html

    @cached_property
    def attachments(self) -> tuple[str, ...]:
        """Names of what is attached; `?` for a nameless one. Nothing is opened."""
        return tuple(_file_name(part) or "?" for part in self.parts if _attached(part))

    @cached_property
    def returned(self) -> "Mail | None":
        """The mail, or its headers, that this one returns or forwards as an attachment."""
        part = next((part for part in self.parts if part.kind in _RETURNED), None)
        if part:
            return Mail(part.content())
        copy = _COPY.search(self.text)
        return Mail(self.text[copy.end() :].encode()) if copy else None

    @cached_property
    def above_copy(self) -> str:
        """What is said above the mail that is returned in the text itself."""
        copy = _COPY.search(self.text)
        return self.text[: copy.start()] if copy else self.text

    def part(self, kind: str) -> str:
        """Give the text of the first part of a content type, "" if there is none."""
        found = next((part for part in self.parts if part.kind == kind), None)
        return text_of(found.content()[:LONGEST_TEXT]) if found else ""

    def _texts(self, kind: str) -> Iterator[str]:
        for part in self.parts:
            if part.kind == kind and not _attached(part):
                yield text_of(part.content()[:LONGEST_TEXT], part.param("charset"))


def message_ids_in(text: str) -> tuple[str, ...]:
    """Give the Message-IDs in a text, in their order, with their angle brackets."""
    return tuple(_MESSAGE_ID.findall(text[:LONGEST_TEXT]))


def _headers(part: Part) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in part.head.raw_items():
        found.setdefault(name.lower(), []).append(str(value))
    return found


def _attached(part: Part) -> bool:
    named = _file_name(part) != ""
    shown = part.kind in ("text/plain", "text/html") and not _disposition(part)
    return part.kind not in _RETURNED and (_disposition(part) or (named and not shown))


def _disposition(part: Part) -> bool:
    return str(part.head.get("content-disposition", "")).lower().lstrip().startswith("attachment")


def _file_name(part: Part) -> str:
    name = part.param("filename", "content-disposition") or part.param("name")
    return header_text(name)
