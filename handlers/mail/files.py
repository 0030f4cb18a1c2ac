"""Mails from files: one in a file, many in an mbox, all in a folder, or on standard input."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_SUFFIXES = frozenset((".eml", ".msg", ".mail", ".mbox", ".txt", ""))
_MBOX_LINE = b"From "


@dataclass(frozen=True, slots=True)
class MailFile:
    """One mail and where it was found: a path, or path:number in an mbox."""

    name: str
    raw: bytes


def mails_in(place: Path) -> Iterator[MailFile]:
    """Give the mails in a file or in a folder, folders below it included, by name.

    Raises OSError, with the path in it, for what cannot be read.
    """
    if not place.is_dir():
        yield from _mails_of(str(place), place)
        return
    for path in sorted(place.rglob("*")):
        if path.is_file() and path.suffix.lower() in _SUFFIXES and not _hidden(path, place):
            yield from _mails_of(str(path), path)


def mails_from(stream: BinaryIO, name: str = "-") -> Iterator[MailFile]:
    """Give the mail or the mbox that a stream holds, an mbox one mail at a time."""
    yield from _parted(name, stream)


def _mails_of(name: str, path: Path) -> Iterator[MailFile]:
    with path.open("rb") as file:
        yield from _parted(name, file)


def _parted(name: str, lines: Iterable[bytes]) -> Iterator[MailFile]:
    """Part an mbox at its "From " lines after a blank line (RFC 4155, mboxrd quoting undone)."""
    mail: list[bytes] = []
    number = 0
    mbox = False
    for line in lines:
        begins = line.startswith(_MBOX_LINE) and (not mail if number == 0 else _blank(mail))
        if begins:
            if mail:
                yield MailFile(f"{name}:{number}", b"".join(mail))
            mbox, mail, number = True, [], number + 1
        else:
            mail.append(_unquoted(line) if mbox else line)
    if mail or not mbox:
        yield MailFile(f"{name}:{number}" if mbox else name, b"".join(mail))


def _blank(mail: list[bytes]) -> bool:
    return not mail or not mail[-1].strip()


def _unquoted(line: bytes) -> bytes:
    return line[1:] if line.lstrip(b">").startswith(_MBOX_LINE) and line[:1] == b">" else line


def _hidden(path: Path, folder: Path) -> bool:
    return any(piece.startswith(".") for piece in path.relative_to(folder).parts)
