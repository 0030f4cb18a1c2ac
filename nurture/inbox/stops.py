"""The wish to hear no more, the half wish, and the words that only look like one."""

import re
from collections.abc import Callable, Sequence

from nurture.inbox.case import Case
from nurture.inbox.sayings import Saying, sayings
from nurture.inbox.verdicts import Finding, Verdict

Rule = Callable[[Sequence[Saying]], Finding | None]
SHORT, BRIEF = 12, 40  # words: what is all said in so few leaves no room for another meaning
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
    return _first(_RULES, said) or _misspelt(case, said)


def _misspelt(case: Case, said: Sequence[Saying]) -> Finding | None:
    """Read once more through every slip, but only a short mail that wants nothing."""
    if _wants_something(said) or sum(one.length for one in said) > SHORT:
        return None
    return _first(_PLAIN_RULES, _heard(case, lenient=True))


def _first(rules: Sequence[Rule], said: Sequence[Saying]) -> Finding | None:
    return next((found for found in (rule(said) for rule in rules) if found), None)


def _heard(case: Case, *, lenient: bool = False) -> tuple[Saying, ...]:
    """Give the sentences; the subject is the first if it asks to stop or is all there is."""
    body = sayings(case.words, case.names, lenient=True) if lenient else case.said
    subject = sayings(_PREFIX.sub("", case.mail.subject), case.names, lenient=lenient)
    if all(one.empty for one in body):
        return subject
    return (*(one for one in subject if one.alone or one.meant("wish")), *body)


def _says_only_stop(said: Sequence[Saying]) -> Finding | None:
    telling = [one for one in said if not one.empty]
    ends = telling[:1] if sum(one.length for one in telling) > SHORT else telling
    wish = next((one for one in ends if one.alone and not one.of("keep")), None)
    if not wish or _wants_something(said):
        return None
    return _stop("the whole answer", " ".join(wish.words), 0.99)


def _asks(said: Sequence[Saying]) -> Finding | None:
    wishes = [found.words for one in said for found in one.meant("wish")]
    return _stop("asks to stop", wishes[0], 0.97) if wishes else None


def _names_it(said: Sequence[Saying]) -> Finding | None:
    """A telling word without a known phrase: clear where little else is said."""
    words = [found.words for one in said for found in one.meant("keyword")]
    if not words:
        return None
    if sum(one.length for one in said) <= SHORT:
        return _stop("names it", words[0], 0.85)
    if _wants_something(said):
        return None
    return _doubt("names it among other things", words[0])


def _hints(said: Sequence[Saying]) -> Finding | None:
    """A mere "not … mail": clear in a mail of few words that wants nothing."""
    words = [found.words for one in said for found in one.meant("weak")]
    if not words or _wants_something(said) or any(one.of("later") for one in said):
        return None
    if sum(one.length for one in said) > SHORT:
        return None
    return _stop("says little but no", words[0], 0.75)


def _keeps_a_part(said: Sequence[Saying]) -> Finding | None:
    words = [found.words for one in said for found in one.of("only")]
    return _doubt("wants a part of it", words[0]) if words else None


def _half_asks(said: Sequence[Saying]) -> Finding | None:
    words = [found.words for one in said for found in one.of("less")]
    return _doubt("asks for less, not for nothing", words[0]) if words else None


def _is_somebody_else(said: Sequence[Saying]) -> Finding | None:
    """Not if they speak of somebody else who left, or would stay themselves."""
    if any(one.of("others") or (one.of("wish") and not one.meant("wish")) for one in said):
        return None
    words = [found.words for one in said for found in one.of("wrong_person")]
    return _doubt("says it is for somebody else", words[0]) if words else None


def _puts_off(said: Sequence[Saying]) -> Finding | None:
    words = [found.words for one in said for found in (*one.of("later"), *one.of("cold"))]
    brief = sum(one.length for one in said) <= BRIEF
    if not words or not brief or _wants_something(said):
        return None
    return _doubt("puts us off", words[0])


def _asks_for_another(said: Sequence[Saying]) -> Finding | None:
    words = [
        found.words for one in said if not one.question for found in one.stands("others", "keep")
    ]
    return _doubt("asks to stop for somebody else", words[0]) if words else None


# In order: the first that fits decides. None of them: it is a reply.
_RULES: tuple[Rule, ...] = (
    _keeps_a_part,
    _says_only_stop,
    _asks,
    _names_it,
    _half_asks,
    _is_somebody_else,
    _hints,
    _puts_off,
    _asks_for_another,
)
_PLAIN_RULES: tuple[Rule, ...] = (_keeps_a_part, _says_only_stop, _asks, _names_it)


def _wants_something(said: Sequence[Saying]) -> bool:
    """Whether they ask a question or want something of us ("not in the budget" is no wish for one)."""
    for one in said:
        against = (*one.of("later"), *one.of("cold"))
        wanted = (want for want in one.of("interest") if not any(map(want.overlaps, against)))
        if one.question or any(wanted):
            return True
    return False


def _stop(why: str, words: str, confidence: float) -> Finding:
    return Finding(verdict=Verdict.UNSUBSCRIBE, why=f"{why}: “{words}”", confidence=confidence)


def _doubt(why: str, words: str) -> Finding:
    return Finding(verdict=Verdict.DOUBT, why=f"{why}: “{words}”", confidence=0.6)
