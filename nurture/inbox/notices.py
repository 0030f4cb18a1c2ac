"""What machines tell everybody: reports, bills, digests, newsletters. It answers no mail of ours."""

import re

from nurture.inbox.autoreplies import answers_a_request
from nurture.inbox.case import Case
from nurture.inbox.footers import footer_in
from nurture.inbox.mail import Mail
from nurture.inbox.verdicts import Finding, Verdict

_ANSWER = re.compile(
    r"^\W{0,3}(?:re|aw|antw|sv|vs|odp|ynt|rif|res|rv|fwd?|wg|tr|i|r|回复|返信|転送)\s?(?:\[\d{1,3}\])?\s?[:：]",
    re.IGNORECASE,
)
_AGGREGATE = re.compile(r"^\W{0,3}report domain\s?:", re.IGNORECASE)
_ROBOT = re.compile(
    r"^[\w.+]{0,30}?[-_.]?(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|notifications?|notify|alerts?|quarantine"
    r"|receipts?|nagios|icinga|zabbix|alertmanager|prometheus|pagerduty|uptime\w{0,10}|monitor(?:ing)?|statuspage)\b",
    re.IGNORECASE,
)


def answers_something(case: Case) -> bool:
    """Whether it says that it answers or forwards a mail."""
    return bool(case.keys.answers) or _ANSWER.match(case.mail.subject) is not None


def notice(case: Case) -> Finding | None:
    """A machine's mail that answers nothing and, unlike a form's, speaks for nobody else."""
    if _AGGREGATE.match(case.mail.subject) or "application/tlsrpt+gzip" in _kinds(case.mail):
        return _ignored("a report of how our mail fares")
    if case.keys.known or answers_something(case) or speaks_for(case.mail):
        return None
    why = _generated(case.mail) or _footed(case)
    return _ignored(why) if why and not answers_a_request(case) else None


def list_mail(case: Case) -> Finding | None:
    """A list or newsletter (RFC 2919, 2369) that does not answer a mail of ours."""
    mail = case.mail
    marked = [name for name in ("list-id", "list-post", "list-unsubscribe") if mail.header(name)]
    bulk = mail.header("precedence").lower() in ("list", "bulk", "junk")
    if not (marked or bulk) or case.keys.answers or (case.keys.known and not _footed(case)):
        return None
    return _ignored(f"a list's mail ({marked[0] if marked else 'precedence'})")


def speaks_for(mail: Mail) -> str:
    """Give whom a machine writes for: the address to answer to, at another house than its own."""
    sender = mail.sender.rpartition("@")[2].lower()
    others = (found for found in mail.addresses("reply-to") if not found.lower().endswith(sender))
    return next(others, "")


def from_robot(mail: Mail) -> bool:
    """Whether the sender's own name says that nobody reads there."""
    return _ROBOT.match(mail.sender.rpartition("@")[0]) is not None


def _generated(mail: Mail) -> str:
    if mail.header("auto-submitted").lower().startswith("auto-generated"):
        return "a machine's notice (Auto-Submitted: auto-generated)"
    return "a machine's notice (nobody reads its address)" if from_robot(mail) else ""


def _footed(case: Case) -> str:
    footer = footer_in(case.words)
    return f"a mailing's footer: “{footer}”" if footer else ""


def _kinds(mail: Mail) -> set[str]:
    return {part.kind for part in mail.parts}


def _ignored(why: str) -> Finding:
    return Finding(verdict=Verdict.IGNORE, why=why, confidence=0.9)
