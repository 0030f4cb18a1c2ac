"""Mail that nobody wrote to us: read receipts, answers of calendars, our own come round."""

import re

from nurture.inbox.case import Case
from nurture.inbox.folding import folded
from nurture.inbox.mail import Mail
from nurture.inbox.notices import from_robot
from nurture.inbox.verdicts import Finding, Verdict
from nurture.inbox.words.transit import NEEDS_NOTHING

_METHOD = re.compile(r"^METHOD:([A-Z]{3,20})", re.MULTILINE)
_NEEDS_NOTHING = re.compile(NEEDS_NOTHING)
_CALENDAR_SAYS = re.compile(
    r"accepted|declined|tentative|invitation|zugesagt|abgelehnt|einladung|accepté|refusé|invitation"
    r"|aceptad|rechazad|invitación|aceit|recusad|convite|accettat|rifiutat|invito|geaccepteerd|geweigerd"
    r"|uitnodiging|zaakceptowa|odrzuc|accepterat|avböjt|accepteret|afvist|kabul|reddet|承諾|辞退",
    re.IGNORECASE,
)


def read_receipt(case: Case) -> Finding | None:
    """A notice that our mail was shown, or deleted unread (RFC 8098)."""
    kinds = {part.kind for part in case.mail.parts}
    if (
        "message/disposition-notification" in kinds
        or "disposition-notification" in case.mail.header("content-type")
    ):
        return Finding(verdict=Verdict.IGNORE, why="a read receipt", confidence=0.99)
    return None


def well_on_its_way(case: Case) -> Finding | None:
    """A relay's word that our mail arrived, was scanned or waits: the answer is still to come."""
    mail = case.mail
    if not (
        _from_relay(mail) and _NEEDS_NOTHING.search(folded(f"{mail.subject}\n{mail.text[:2_000]}"))
    ):
        return None
    return Finding(verdict=Verdict.IGNORE, why="our mail is on its way", confidence=0.9)


def calendar(case: Case) -> Finding | None:
    """A calendar's part (RFC 5546): an invitation is an answer; a click on "accept" is none."""
    part = next((part for part in case.mail.parts if part.kind == "text/calendar"), None)
    if not part:
        return None
    stated = _METHOD.search(case.mail.part("text/calendar"))
    method = (part.param("method") or (stated[1] if stated else "")).upper()
    if method == "REQUEST":
        return Finding(verdict=Verdict.REPLY, why="an invitation to meet", confidence=0.9)
    if method in ("REPLY", "CANCEL", "COUNTER") and not _with_words(case):
        return Finding(verdict=Verdict.IGNORE, why=f"a calendar's {method.lower()}")
    return None


def from_ourselves(case: Case) -> Finding | None:
    """Our own mail, come round."""
    if case.mail.sender.lower() not in {mailbox.lower() for mailbox in case.ours}:
        return None
    return Finding(verdict=Verdict.IGNORE, why="we wrote it ourselves", confidence=0.9)


def from_nobody(case: Case) -> Finding | None:
    """Nothing says who wrote it, or it is no mail at all: a person should look."""
    if case.mail.sender or case.keys.token:
        return None
    return Finding(verdict=Verdict.DOUBT, why="no sender can be read", confidence=0.3)


def _from_relay(mail: Mail) -> bool:
    """Whether a relay writes: it says so, or is one of Italy's certified post (RFC 6109)."""
    certified = mail.header("x-ricevuta") or mail.sender.lower().startswith("posta-certificata@")
    generated = mail.header("auto-submitted").lower().startswith("auto-generated")
    return bool(certified) or generated or from_robot(mail)


def _with_words(case: Case) -> bool:
    return bool(case.words) and _CALENDAR_SAYS.search(case.words) is None
