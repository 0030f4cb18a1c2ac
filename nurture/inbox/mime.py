"""The parts of a raw mail, whatever its bytes.

The standard library reads headers and undoes transfer encodings. The parts are split here:
its own splitter recurses once per nesting level and tries every open boundary on every line,
so a hostile megabyte takes minutes or ends in RecursionError.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser

MOST_BYTES = 4_000_000
MOST_HEADER_BYTES = 64_000
DEEPEST = 8
MOST_PARTS = 200
_BLANK_LINE = re.compile(rb"\r?\n[ \t]*\r?\n|\r\r")
_HEADER = re.compile(rb">?From |[!-9;-~]{1,80}[ \t]*:")
_UNREADABLE = (LookupError, ValueError, TypeError, AttributeError)


@dataclass(frozen=True, slots=True)
class Part:
    """One leaf of a mail, or a mail returned inside it (`message/rfc822`)."""

    head: Message
    body: bytes

    @property
    def kind(self) -> str:
        """The content type, lower case; `text/plain` where none can be read."""
        try:
            return self.head.get_content_type()
        except _UNREADABLE:
            return "text/plain"

    def param(self, name: str, header: str = "content-type") -> str:
        """Give a parameter of a header, "" if there is none or it cannot be read."""
        try:
            found = self.head.get_param(name, "", header)
            return found[2] if isinstance(found, tuple) else str(found or "")
        except _UNREADABLE:
            return ""

    def content(self) -> bytes:
        """Give the bytes with base64 or quoted-printable undone; as they are if that fails."""
        try:
            self.head.set_payload(self.body.decode("ascii", "surrogateescape"))
            undone = self.head.get_payload(decode=True)
        except _UNREADABLE:
            return self.body
        return undone if isinstance(undone, bytes) else self.body


def split(raw: bytes) -> Part:
    """Part the headers of a mail from its body; blank lines before the headers are forgiven."""
    return _split(raw[:MOST_BYTES].lstrip(b"\r\n\0"))


def leaves(mail: Part, depth: int = 0) -> Iterator[Part]:
    """Give the parts that are no multipart, in their order. Returned mails stay closed."""
    boundary = mail.param("boundary") if mail.kind.startswith("multipart/") else ""
    if not boundary or depth == DEEPEST:
        yield mail
        return
    for piece in _pieces(mail.body, boundary):
        yield from leaves(_split(piece), depth + 1)


def _split(raw: bytes) -> Part:
    blank = _BLANK_LINE.search(raw)
    head, body = (raw[: blank.start()], raw[blank.end() :]) if blank else (raw, b"")
    if not _HEADER.match(head):
        head, body = b"", raw
    return Part(BytesHeaderParser().parsebytes(head[:MOST_HEADER_BYTES] + b"\n\n"), body)


def _pieces(body: bytes, boundary: str) -> list[bytes]:
    mark = b"--" + _as_sent(boundary)[:200]
    cuts = re.split(rb"(?:^|\r?\n)" + re.escape(mark), body, maxsplit=MOST_PARTS)[1:]
    return [_after_mark(cut) for cut in cuts if not cut.startswith(b"--")] or [body]


def _as_sent(text: str) -> bytes:
    """Give a header's text as the bytes it came from; what never was bytes matches nothing."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace")


def _after_mark(cut: bytes) -> bytes:
    line, newline, rest = cut.partition(b"\n")
    return rest if newline and not line.strip() else cut
