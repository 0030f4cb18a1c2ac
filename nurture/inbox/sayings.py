"""What the person's words say, sentence by sentence, in whatever language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from nurture.inbox.folding import Repair, folded, is_japanese, sentences, words_in
from nurture.inbox.phrases import Found, Phrasebook
from nurture.inbox.words import JAPANESE, LANGUAGES

MOST_SENTENCES = 60
MOST_WORDS = 80  # of one sentence; who asks to stop does not need more
_KINDS = (
    *("alone", "wish", "keyword", "weak", "keep", "others", "only", "less", "later"),
    *("wrong_person", "cold", "interest", "away", "machine"),
)
_TAKES_BACK = ("keep", "others", "only", "less")


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence and the phrases found in it.

    length: in words, or what comes to one in Japanese. alone: greeting, thanks and names aside
    it is nothing but a wish to stop; empty: nothing at all.
    """

    words: tuple[str, ...]
    length: int
    found: tuple[Found, ...]
    alone: bool
    empty: bool
    question: bool

    def of(self, kind: str) -> tuple[Found, ...]:
        """Give the phrases of a kind."""
        return tuple(found for found in self.found if found.kind == kind)

    def meant(self, kind: str) -> tuple[Found, ...]:
        """Give the phrases of a kind that nothing in the sentence takes back."""
        return self.stands(kind, *_TAKES_BACK)

    def stands(self, kind: str, *against: str) -> tuple[Found, ...]:
        """Give the phrases of a kind that share no word with one of the kinds against it."""
        others = [found for found in self.found if found.kind in against]
        return tuple(one for one in self.of(kind) if not any(map(one.overlaps, others)))


def sayings(text: str, names: Sequence[str] = ()) -> tuple[Saying, ...]:
    """Read a text. `names` are words of the sender's name, which say nothing."""
    silent = _courtesy() | {word for name in names for word in words_in(name)}
    return tuple(islice(_read(text, silent), MOST_SENTENCES))


def _read(text: str, silent: frozenset[str]) -> Iterator[Saying]:
    for sentence in sentences(text):
        if is_japanese(sentence):
            yield _japanese(sentence)
        else:
            yield _worded(sentence, silent)


def _worded(sentence: str, silent: frozenset[str]) -> Saying:
    words = _repair()(words_in(sentence[:2_000])[:MOST_WORDS])
    said = [word for word in words if word not in silent]
    return Saying(
        words=tuple(words),
        length=len(words),
        found=tuple(_phrasebook().find(words)),
        alone=_is_alone(said) or _is_alone(words),
        empty=not said,
        question="?" in sentence,
    )


def _japanese(sentence: str) -> Saying:
    said = "".join(folded(sentence[:1_000]).split())
    bare = said.rstrip("。、.!?")
    found = tuple(_phrasebook().find_japanese(bare))
    alone = any(one.kind == "alone" and (one.start, one.end) == (0, len(bare)) for one in found)
    return Saying(
        words=(bare,),
        length=len(bare) // 2,
        found=found,
        alone=alone,
        empty=False,
        question=bare.endswith("か") or said.endswith("?"),
    )


def _is_alone(words: list[str]) -> bool:
    length = len(" ".join(words)) + 1
    found = _phrasebook().find(words) if words else ()
    return any(one.kind == "alone" and (one.start, one.end) == (0, length) for one in found)


@cache
def _phrasebook() -> Phrasebook:
    book = Phrasebook()
    for language in LANGUAGES:
        for kind in _KINDS:
            book.add(kind, getattr(language, kind), language.groups)
    for kind in _KINDS:
        book.add_japanese(kind, getattr(JAPANESE, kind), JAPANESE.groups)
    return book


@cache
def _courtesy() -> frozenset[str]:
    return frozenset(word for language in LANGUAGES for word in words_in(language.courtesy))


@cache
def _repair() -> Repair:
    right = (word for language in LANGUAGES for word in words_in(language.repair))
    spellings = {short: meant for one in LANGUAGES for short, meant in one.spellings.items()}
    return Repair(right, spellings, _phrasebook().knows)
