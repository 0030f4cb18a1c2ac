"""Ideas that stand close together and add up to a wish, in whatever order and words between."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields
from functools import cache
from typing import NamedTuple

from nurture.inbox.phrases import Phrasebook
from nurture.inbox.words import IDEAS

_NEAR = 75  # letters within which ideas belong together
_BESIDE = 25  # letters around them in which business still takes them back
_TAKES_BACK = frozenset(("thing", "told"))
# Any of these in one language is a wish: "could you see that WE are NOT WRITTEN to AGAIN".
_SUMS = tuple(
    frozenset(line.split())
    for line in """
        want no more send
        want no more get
        want no more mail
        want no send us
        want no send mail
        want no get mail
        want no mail us
        no send data name
        want no list we
        want no list us
        want end send
        want end mail
        want drop list we
        want drop list us
        want drop list name
        want drop us name
        no more send us
        no more mail us
        end send us
        refuse data
    """.strip().splitlines()
)
_SUMS_OF_FEW = (
    *_SUMS,
    frozenset(("drop", "us", "list")),
    frozenset(("drop", "us", "name")),
    frozenset(("want", "drop", "list")),
)


class _Idea(NamedTuple):
    """An idea found: in which language, from where to where, and in whose words."""

    language: str
    idea: str
    start: int
    end: int
    words: str


def sum_in(words: Sequence[str], *, few: bool = False) -> str:
    """Give the words that add up to a wish; "" if none do, or if business takes them back.

    Only the language with the most ideas counts: many a word is one in two of them. few: they
    are all that is said, so less is enough.
    """
    ideas = sorted(_ideas(words), key=lambda one: one.start)
    spoken = Counter(one.language for one in ideas).most_common()
    most = (language for language, count in spoken if count == spoken[0][1])
    sums = (
        _sum_of([one for one in ideas if one.language == language], _SUMS_OF_FEW if few else _SUMS)
        for language in most
    )
    return next(filter(None, sums), "")


@cache
def _book() -> Phrasebook:
    """Give the ideas as phrases; the kind of each is its language's number and its name."""
    book = Phrasebook()
    for number, language in enumerate(IDEAS):
        for idea in fields(language):
            words, _, phrases = getattr(language, idea.name).partition("/")
            either = "|".join(words.split())
            book.add(f"{number} {idea.name}", f"{either} / {' '.join(phrases.split())}", {})
    return book


def _ideas(words: Sequence[str]) -> Iterator[_Idea]:
    for found in _book().find(list(words)):
        language, _, idea = found.kind.partition(" ")
        yield _Idea(language, idea, found.start, found.end, found.words)


def _sum_of(ideas: Sequence[_Idea], sums: Sequence[frozenset[str]]) -> str:
    for at, first in enumerate(ideas):
        near = [one for one in ideas[at:] if one.start - first.start <= _NEAR]
        kinds = {one.idea for one in near}
        for wanted in filter(kinds.issuperset, sums):
            those = [one for one in near if one.idea in wanted]
            if _enough(those, wanted) and not _taken_back(ideas, those):
                return " … ".join(dict.fromkeys(one.words for one in those))
    return ""


def _enough(those: Sequence[_Idea], wanted: frozenset[str]) -> bool:
    """Whether each idea has a word of its own ("mail" is two ideas and one word)."""
    return len({one.start for one in those}) >= len(wanted)


def _taken_back(ideas: Sequence[_Idea], those: Sequence[_Idea]) -> bool:
    start = min(one.start for one in those) - _BESIDE
    end = max(one.end for one in those) + _BESIDE
    return any(one.idea in _TAKES_BACK and start < one.end and one.start < end for one in ideas)
