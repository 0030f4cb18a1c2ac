"""Asking to stop: by the address they wrote to, or by the person's own words."""

import re
from collections.abc import Sequence

from nurture.inbox.case import Case
from nurture.inbox.sayings import Saying, sayings
from nurture.inbox.verdicts import Finding, Verdict
from nurture.inbox.wishes import PLAIN_RULES, RULES, SHORT, Rule, wants_something

_PREFIX = re.compile(r"^(?:\s{0,4}[^\W\d_]{1,6}(?:\[\d{1,3}\])?\s?[:：]){1,6}")


def to_the_stop_address(case: Case) -> Finding | None:
    """Mail to the unsubscribe address is always an opt-out, even from a robot (RFC 2369, 8058)."""
    if not case.keys.stop:
        return None
    return Finding(
        verdict=Verdict.UNSUBSCRIBE, why="sent to the unsubscribe address", confidence=1.0
    )


def asks_to_stop(case: Case) -> Finding | None:
    """The person's own words ask for no more mail, whole (opt-out) or in part (doubt)."""
    said = _heard(case)
    return _first(RULES, said) or _misspelt(case, said)


def _misspelt(case: Case, said: Sequence[Saying]) -> Finding | None:
    """Read once more through every slip, but only a short mail that wants nothing."""
    if wants_something(said) or sum(one.length for one in said) > SHORT:
        return None
    return _first(PLAIN_RULES, _heard(case, lenient=True))


def _first(rules: Sequence[Rule], said: Sequence[Saying]) -> Finding | None:
    return next((found for found in (rule(said) for rule in rules) if found), None)


def _heard(case: Case, *, lenient: bool = False) -> tuple[Saying, ...]:
    """Give the sentences; the subject is the first if it asks to stop or is all there is."""
    body = sayings(case.words, case.names, lenient=True) if lenient else case.said
    subject = sayings(_PREFIX.sub("", case.mail.subject), case.names, lenient=lenient)
    if all(one.empty for one in body):
        return subject
    return (*(one for one in subject if one.alone or one.meant("wish")), *body)
