"""What an IMAP server says in its lines: uids, sizes, texts of mails, names of folders (RFC 3501)."""

import re
from collections.abc import Iterable, Iterator, Sequence

UIDVALIDITY = re.compile(rb"\[UIDVALIDITY (\d+)\]", re.IGNORECASE)
UID = re.compile(rb"\bUID (\d+)", re.IGNORECASE)
SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)", re.IGNORECASE)
NEXT_MAIL = re.compile(rb"\d+ FETCH \(", re.IGNORECASE)
FOLDER = re.compile(
    rb'\([^)]*\) (?:"[^"]*"|NIL) (?:"((?:[^"\\]|\\.)*)"|([^\s{]\S*))', re.IGNORECASE
)

Lines = Iterable[bytes | bytearray]


def mails_in(lines: Lines) -> list[tuple[int, bytes]]:
    """Find uid and text of each mail among the lines of a FETCH reply.

    aioimaplib gives literals as bytearray and the rest as bytes; the uid may stand on either
    side of the text.
    """
    found: list[tuple[int, bytes]] = []
    uid, raw = 0, None
    for line in lines:
        if NEXT_MAIL.match(line) and isinstance(line, bytes):
            uid, raw = 0, None
        if isinstance(line, bytearray):
            raw = bytes(line)
        elif match := UID.search(line):
            uid = int(match[1])
        if uid and raw is not None:
            found.append((uid, raw))
            uid, raw = 0, None
    return found


def sizes_in(lines: Lines) -> Iterator[tuple[int, int]]:
    """Find uid and size in octets of each mail among the lines of a FETCH reply."""
    for line in lines:
        uid, size = UID.search(line), SIZE.search(line)
        if uid and size:
            yield int(uid[1]), int(size[1])


def uidvalidity_in(lines: Lines) -> int:
    """Find what a SELECT says of its uids; 0 where the server keeps none (RFC 3501, 2.3.1.1)."""
    known = (UIDVALIDITY.search(line) for line in lines)
    return next((int(match[1]) for match in known if match), 0)


def folders_in(lines: Lines) -> Iterator[str]:
    """Find the names of the folders in a LIST reply; one told as a literal stands alone."""
    for line in lines:
        if isinstance(line, bytearray):
            yield line.decode("utf-8", "replace")
        elif match := FOLDER.fullmatch(line):
            name = match[1] if match[1] is not None else match[2]
            yield re.sub(rb"\\(.)", rb"\1", name).decode("utf-8", "replace")


def words_of(lines: Sequence[bytes]) -> str:
    """Give what the server says in its last line, for people to read."""
    return lines[-1].decode("utf-8", "replace") if lines else ""
