"""Complaints: somebody pressed "this is spam" and their provider tells us (RFC 5965)."""

import re
from email.parser import HeaderParser

from nurture.inbox.case import Case
from nurture.inbox.folding import folded
from nurture.inbox.mail import Mail, addresses_in
from nurture.inbox.verdicts import Finding, Verdict
from nurture.inbox.words.transit import REPORTED

_DESK = re.compile(r"(?:abuse|fbl|complaints?|spam|noc|cert|postmaster|security)\b", re.IGNORECASE)
_REPORTED = re.compile(REPORTED)


def complaint(case: Case) -> Finding | None:
    """A feedback report; one that says "not-spam" takes a complaint back and is kept only."""
    report = case.mail.part("message/feedback-report")
    if not report:
        return _by_forwarding(case) or _by_letter(case)
    fields = HeaderParser().parsestr(report[:8_000])
    kind = str(fields.get("feedback-type", "abuse")).strip().lower()
    return Finding(
        verdict=Verdict.IGNORE if kind == "not-spam" else Verdict.COMPLAINT,
        why=f"a feedback report: {kind[:20]}",
        address=_complainer(case, str(fields.get("original-rcpt-to", ""))),
    )


def _by_forwarding(case: Case) -> Finding | None:
    """Microsoft's way: our mail comes back with a header that names the complainer."""
    returned = case.mail.returned
    named = returned.addresses("x-hmxmroriginalrecipient") if returned else ()
    if not named:
        return None
    return Finding(verdict=Verdict.COMPLAINT, why="our mail, sent back as junk", address=named[0])


def _by_letter(case: Case) -> Finding | None:
    """An abuse desk's letter that quotes the headers of our mail below."""
    mail = case.mail
    if not (case.keys.known and mail.returned and _from_desk(mail)):
        return None
    if not _REPORTED.search(folded(f"{mail.subject}\n{mail.above_copy[:2_000]}")):
        return None
    return Finding(
        verdict=Verdict.COMPLAINT,
        why="an abuse desk's letter about our mail",
        address=_complainer(case, ""),
    )


def _from_desk(mail: Mail) -> bool:
    return any(map(_DESK.match, (mail.sender, *mail.addresses("to"))))


def _complainer(case: Case, named: str) -> str:
    """Give whom we wrote to; many providers leave it out of the report."""
    returned = case.mail.returned
    wrote_to = returned.addresses("to") if returned else ()
    return next(iter((*addresses_in(named), *wrote_to)), "")
