"""The labelled mails of `tests/mails`, and megabytes made to make a reader stumble."""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from nurture.inbox import Judgement, judge

MAILS = Path(__file__).parent / "mails"
DOMAINS = ("leadbell.example.com",)
OURS = ("sales@leadbell.example.com",)
MEGABYTE = 1_000_000
PLAIN = b"From: a@b.example\nSubject: Re: x\nContent-Type: text/plain\n\n"
HTML = PLAIN.replace(b"plain", b"html")


@dataclass(frozen=True, kw_only=True)
class Labelled:
    """One mail and what a salesperson makes of it; an empty address or token is not known."""

    file: str
    verdict: str
    half: str
    language: str
    note: str
    address: str
    token: str

    @property
    def raw(self) -> bytes:
        return (MAILS / self.file).read_bytes()


def labelled(half: str) -> Iterator[Labelled]:
    """Give the mails of a half, `seen` or `held`."""
    with (MAILS / "labels.csv").open(encoding="utf-8", newline="") as file:
        yield from (mail for row in csv.DictReader(file) if (mail := Labelled(**row)).half == half)


def judged(raw: bytes) -> Judgement:
    return judge(raw, domains=DOMAINS, ours=OURS)


def keys_right(mail: Labelled) -> bool:
    """Whether address and token are found, where the label knows them."""
    found = judged(mail.raw)
    return found.address == (mail.address or found.address) and found.token == (
        mail.token or found.token
    )


def filled(head: bytes, piece: bytes) -> bytes:
    return head + (piece * (MEGABYTE // len(piece) + 1))[:MEGABYTE]


def nested() -> bytes:
    levels = (
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (level, level)
        for level in range(MEGABYTE // 60)
    )
    return b"From: a@b.example\n" + b"".join(levels)


REPORT = (
    b"Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
)
DAEMON = b"From: mailer-daemon@b.example\nSubject: failure notice\n\n"
HOSTILE: Mapping[str, Callable[[], bytes]] = {
    "half tags": lambda: filled(HTML, b"<a "),
    "comments that never end": lambda: filled(HTML, b"<!--"),
    "quotes in quotes": lambda: filled(HTML, b"<blockquote>"),
    "entities": lambda: filled(HTML, b"&#9999999999;"),
    "On On On": lambda: filled(PLAIN, b"On "),
    "attributions": lambda: filled(PLAIN, b"On Mon, x wrote:\n"),
    "one endless line": lambda: filled(PLAIN, b"a"),
    "addresses": lambda: filled(PLAIN, b"a" * 63 + b"@" + b"b" * 63 + b" "),
    "at signs": lambda: filled(PLAIN, b"a@"),
    "forms": lambda: filled(PLAIN, b"Email: a@b.example\n"),
    "wishes without a full stop": lambda: filled(PLAIN, b"please do not ever send me any more "),
    "stop stop stop": lambda: filled(PLAIN, b"stop "),
    "Japanese": lambda: filled(PLAIN, "メール配信".encode()),
    "parts in parts": nested,
    "parts": lambda: filled(b"Content-Type: multipart/mixed; boundary=b\n\n", b"--b\n\nx\n"),
    "parameters": lambda: filled(b"Content-Type: text/plain", b";"),
    "headers": lambda: filled(b"From: a@b.example\n", b"X-A: b\n"),
    "recipients": lambda: filled(b"From: a@b.example\nTo: ", b"a@b.example, "),
    "encoded words": lambda: filled(b"From: a@b.example\nSubject: ", b"=?utf-8?q?a"),
    "reports": lambda: filled(REPORT, b"Status: 5.1.1\n\n"),
    "a bounce of words": lambda: filled(DAEMON, b"the sender user account "),
    "zeros": lambda: filled(b"", b"\0"),
}
