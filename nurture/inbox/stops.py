"""The wish to hear no more."""

import re

from nurture.inbox.case import Case
from nurture.inbox.verdicts import Finding, Verdict

_WISH = re.compile(
    r"^\W*(?:please )?(?:stop|unsubscribe|remove me)\W*$|\bunsubscribe me\b"
    r"|\b(?:take|remove) me (?:off|from)\b|\bstop (?:e-?mailing|writing)\b",
    re.IGNORECASE | re.MULTILINE,
)


def to_the_stop_address(case: Case) -> Finding | None:
    """Mail to the unsubscribe address is always an opt-out, even from a robot (RFC 8058, 2369)."""
    if not case.keys.stop:
        return None
    return Finding(
        verdict=Verdict.UNSUBSCRIBE, why="sent to the unsubscribe address", confidence=1.0
    )


def asks_to_stop(case: Case) -> Finding | None:
    """The person's own words ask for no more mail."""
    found = _WISH.search(case.words or case.mail.subject)
    if not found:
        return None
    return Finding(verdict=Verdict.UNSUBSCRIBE, why=f"asks to stop: “{found[0].strip()}”")
