"""Complaints: somebody pressed "this is spam" and their provider tells us (RFC 5965)."""

from email.parser import HeaderParser

from nurture.inbox.case import Case
from nurture.inbox.mail import addresses_in
from nurture.inbox.verdicts import Finding, Verdict


def complaint(case: Case) -> Finding | None:
    """A feedback report; one that says "not-spam" takes a complaint back and is kept only."""
    report = case.mail.part("message/feedback-report")
    if not report:
        return _by_forwarding(case)
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


def _complainer(case: Case, named: str) -> str:
    """Give whom we wrote to; many providers leave it out of the report."""
    returned = case.mail.returned
    wrote_to = returned.addresses("to") if returned else ()
    return next(iter((*addresses_in(named), *wrote_to)), "")
