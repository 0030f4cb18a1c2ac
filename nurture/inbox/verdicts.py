"""What a returned mail can mean, and what we say of one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Verdict(StrEnum):
    """The meanings. DOUBT pauses that person's mail until one of us has read the words."""

    UNSUBSCRIBE = "unsubscribe"
    REPLY = "reply"
    AUTO_REPLY = "auto_reply"
    BOUNCE_HARD = "bounce_hard"
    BOUNCE_SOFT = "bounce_soft"
    COMPLAINT = "complaint"
    LEAD_FORM = "lead_form"
    IGNORE = "ignore"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one line of the table found; `address` when it is about somebody but the sender."""

    verdict: Verdict
    why: str
    confidence: float = 0.95
    address: str = field(default="", repr=False)
    diagnostic: str = field(default="", repr=False)
    form: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a mail means and whom it concerns; an empty text says unknown.

    address: whose opt-out, bounce, complaint or answer this is. sender: who wrote it; for an
    opt-out both are suppressed, since a forwarded alias answers under its own name.
    token: the newest of ours that the mail carries; the caller checks its signature.
    answers: Message-IDs this mail refers to, nearest first.
    new_text: the person's own words, quotes and signature cut. why: names no address.
    diagnostic: a bounce's status (RFC 3463), or the server's own words.
    """

    verdict: Verdict
    confidence: float
    address: str = field(default="", repr=False)
    token: str = field(default="", repr=False)
    sender: str = field(default="", repr=False)
    message_id: str = ""
    answers: tuple[str, ...] = ()
    new_text: str = field(default="", repr=False)
    subject: str = field(default="", repr=False)
    why: str = ""
    diagnostic: str = field(default="", repr=False)
    form: Mapping[str, str] = field(default_factory=dict, repr=False)
    attachments: tuple[str, ...] = ()
