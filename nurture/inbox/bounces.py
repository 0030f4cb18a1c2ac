"""Mail that could not be delivered: whom it is about, and whether trying again helps."""

import re

from nurture.inbox.case import Case
from nurture.inbox.mail import addresses_in
from nurture.inbox.verdicts import Finding, Verdict

_STATUS = re.compile(r"^Status:\s*([245]\.\d{1,3}\.\d{1,3})", re.IGNORECASE | re.MULTILINE)
_RECIPIENT = re.compile(r"^(?:Final|Original)-Recipient:(.*)$", re.IGNORECASE | re.MULTILINE)


def bounce(case: Case) -> Finding | None:
    """A delivery report (RFC 3464): hard if the address is dead."""
    report = case.mail.part("message/delivery-status")
    status, recipient = _STATUS.search(report), _RECIPIENT.search(report)
    if not status:
        return None
    hard = status[1].startswith("5.1")
    return Finding(
        verdict=Verdict.BOUNCE_HARD if hard else Verdict.BOUNCE_SOFT,
        why=f"a delivery report with status {status[1]}",
        address=next(iter(addresses_in(recipient[1])), "") if recipient else "",
        diagnostic=status[1],
    )
