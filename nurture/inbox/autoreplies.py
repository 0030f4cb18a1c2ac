"""Answers that no person wrote for us."""

import re

from nurture.inbox.case import Case
from nurture.inbox.verdicts import Finding, Verdict

_SUBJECT = re.compile(r"(?:auto(?:matic)?[ -]?repl|out of (?:the )?office)", re.IGNORECASE)


def automatic_answer(case: Case) -> Finding | None:
    """Marked as automatic (RFC 3834), or headed like an absence notice."""
    mark = case.mail.header("auto-submitted").lower()
    if mark.startswith("auto-") or _SUBJECT.search(case.mail.subject):
        return Finding(verdict=Verdict.AUTO_REPLY, why=mark or "the subject says so")
    return None
