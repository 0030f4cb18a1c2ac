"""What a person's sentences ask for: to hear no more, half of that, or something else."""

from collections.abc import Callable, Sequence

from nurture.inbox.sayings import Saying
from nurture.inbox.sums import sum_in
from nurture.inbox.verdicts import Finding, Verdict

Rule = Callable[[Sequence[Saying]], Finding | None]
# Words: what is all said in so few leaves no room for another meaning.
SHORT, FEW, BRIEF = 12, 24, 40


def _says_only_stop(said: Sequence[Saying]) -> Finding | None:
    telling = [one for one in said if not one.empty]
    ends = telling[:1] if sum(one.length for one in telling) > SHORT else telling
    wish = next((one for one in ends if one.alone and not one.of("keep")), None)
    if not wish or wants_something(said):
        return None
    return _stop("the whole answer", " ".join(wish.words), 0.99)


def _stops_with_a_question(said: Sequence[Saying]) -> Finding | None:
    """A bare “Stop?” may be a wish, a question or a slip."""
    asked = [one for one in said if one.alone and one.question and not one.of("keep")]
    if not asked or sum(one.length for one in said) > SHORT:
        return None
    return _doubt("asks whether to stop, it seems", " ".join(asked[0].words))


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
    if wants_something(said):
        return None
    return _doubt("names it among other things", words[0])


def _hints(said: Sequence[Saying]) -> Finding | None:
    """A mere "not … mail": clear in a mail of few words that wants nothing."""
    words = [found.words for one in said for found in one.meant("weak")]
    if not words or wants_something(said) or any(one.of("later") for one in said):
        return None
    if sum(one.length for one in said) > SHORT:
        return None
    return _stop("says little but no", words[0], 0.75)


def _asks_how(said: Sequence[Saying]) -> Finding | None:
    """A question about taking somebody else off something is one to support."""
    words = [found.words for one in said if one.question for found in one.of("others")]
    return _reply("asks how it is done for another", words[0]) if words else None


def _keeps_a_part(said: Sequence[Saying]) -> Finding | None:
    words = [found.words for one in said for found in one.stands("only", "keep")]
    return _doubt("wants a part of it", words[0]) if words else None


def _for_a_while(said: Sequence[Saying]) -> Finding | None:
    """A wish with an end ("until spring"), or beside something that they would still have."""
    stays = [found for one in said for found in one.stands("stay", "wish")]
    ends = [found for one in said for found in one.of("until") if _wishes(one)]
    if ends:
        return _doubt("asks for a pause", ends[0].words)
    if stays and any(map(_wishes, said)):
        return _doubt("would have a part of it", stays[0].words)
    return None


def _wishes(one: Saying) -> bool:
    return bool(one.meant("wish") or one.meant("keyword") or one.meant("weak") or _sum(one))


def _sum(one: Saying) -> str:
    return "" if one.of("keep") or one.of("others") else sum_in(one.words)


def _adds_up(said: Sequence[Saying]) -> Finding | None:
    """No phrase that we know but all that makes one; nothing else in the mail may be wanted."""
    sums = ((_sum(one), [other for other in said if other is not one]) for one in said)
    words = next((words for words, rest in sums if words and not wants_something(rest)), "")
    words = words or _briefly(said)
    if not words:
        return None
    if any(one.of("later") or one.of("less") for one in said):
        return _doubt("adds up to no, but not to never", words)
    return _stop("adds up to no", words, 0.8)


def _briefly(said: Sequence[Saying]) -> str:
    """Read a short mail as one: "Who gave you MY ADDRESS? REMOVE it."."""
    few = sum(one.length for one in said) <= FEW
    if not few or any(one.of("keep") or one.of("others") for one in said):
        return ""
    return sum_in([word for one in said for word in one.words], few=True)


def _half_asks(said: Sequence[Saying]) -> Finding | None:
    words = [found.words for one in said for found in one.stands("less", "keep")]
    return _doubt("asks for less, not for nothing", words[0]) if words else None


def _is_somebody_else(said: Sequence[Saying]) -> Finding | None:
    """Not if they speak of somebody else who left, would stay themselves, or ask something."""
    if any(map(_speaks_of_more, said)):
        return None
    words = [found.words for one in said for found in one.stands("wrong_person", "keep")]
    return _doubt("says it is for somebody else", words[0]) if words else None


def _speaks_of_more(one: Saying) -> bool:
    taken_back = one.of("wish") and not one.meant("wish")
    return bool(one.of("others") or taken_back or (one.question and not one.of("wrong_person")))


def _puts_off(said: Sequence[Saying]) -> Finding | None:
    """Later, and when. Mere “no interest”, now or ever, is an answer like another: a rep reads it."""
    words = [found.words for one in said for found in one.stands("later", "keep", "cold")]
    brief = sum(one.length for one in said) <= BRIEF
    if not words or not brief or wants_something(said):
        return None
    return _doubt("puts us off", words[0])


def _asks_for_another(said: Sequence[Saying]) -> Finding | None:
    words = [
        found.words for one in said if not one.question for found in one.stands("others", "keep")
    ]
    return _doubt("asks to stop for somebody else", words[0]) if words else None


# In order: the first that fits decides. None of them: it is a reply.
RULES: tuple[Rule, ...] = (
    _asks_how,
    _keeps_a_part,
    _for_a_while,
    _says_only_stop,
    _asks,
    _names_it,
    _half_asks,
    _is_somebody_else,
    _adds_up,
    _hints,
    _puts_off,
    _asks_for_another,
    _stops_with_a_question,
)
PLAIN_RULES: tuple[Rule, ...] = (_keeps_a_part, _says_only_stop, _asks, _names_it)


def wants_something(said: Sequence[Saying]) -> bool:
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


def _reply(why: str, words: str) -> Finding:
    return Finding(verdict=Verdict.REPLY, why=f"{why}: “{words}”", confidence=0.8)
