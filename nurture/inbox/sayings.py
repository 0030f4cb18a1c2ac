"""What the person's words say, sentence by sentence, in whatever language."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from nurture.inbox.folding import COMMA, folded, is_japanese, sentences, words_in
from nurture.inbox.phrases import Found
from nurture.inbox.repair import Repair
from nurture.inbox.vocabulary import courtesy, lenient_repair, phrasebook, repair

_FIRST, _LAST = 40, 20  # sentences that are read of a longer text
_BREATH, _AGAIN = 80, 12  # words of a sentence read at once, and those read again in the next
_MOST_WORDS = 400  # of one sentence
_SHORT = 8  # words; no phrase that is a whole answer has more
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


def sayings(text: str, names: Sequence[str] = (), *, lenient: bool = False) -> tuple[Saying, ...]:
    """Read a text. `names` are words of the sender's name, which say nothing.

    lenient: read every word through a slip, as a person does who expects to be understood.
    """
    spelt = lenient_repair() if lenient else repair()
    silent = courtesy() | {word for name in names for word in words_in(name)} - {COMMA}
    said = list(sentences(text))
    heard = said if len(said) <= _FIRST + _LAST else [*said[:_FIRST], *said[-_LAST:]]
    return tuple(saying for sentence in heard for saying in _read(sentence, silent, spelt))


def _read(sentence: str, silent: frozenset[str], spelt: Repair) -> Iterator[Saying]:
    if is_japanese(sentence):
        yield _japanese(sentence)
        return
    question = "?" in sentence
    words = spelt(words_in(sentence[: _MOST_WORDS * 10])[:_MOST_WORDS])
    for start in range(0, max(len(words) - _AGAIN, 1), _BREATH - _AGAIN):
        yield _worded(words[start : start + _BREATH], silent, question=question)


def _worded(words: list[str], silent: frozenset[str], *, question: bool) -> Saying:
    words = _without_polite_commas(words, silent)
    plain = [word for word in words if word != COMMA]
    said = [word for word in plain if word not in silent]
    alone = _is_alone(said) or _is_alone(plain) or _is_alone_between_commas(words, silent)
    return Saying(
        words=tuple(plain),
        length=len(plain),
        found=tuple(phrasebook().find(words)),
        alone=alone,
        # "basta ya" is a wish in Spanish, and two polite words in Swedish and English
        empty=not said and not alone,
        question=question,
    )


def _without_polite_commas(words: list[str], silent: frozenset[str]) -> list[str]:
    """Join what a ", please," parts: "remove me, please, from your list"."""
    pieces = [list(piece) for comma, piece in groupby(words, COMMA.__eq__) if not comma]
    joined: list[str] = []
    glued = True
    for at, piece in enumerate(pieces):
        polite = 0 < at < len(pieces) - 1 and silent.issuperset(piece)
        joined.extend(() if polite else (*(() if glued else (COMMA,)), *piece))
        glued = polite
    return joined


def _japanese(sentence: str) -> Saying:
    said = "".join(folded(sentence[:1_000]).split())
    bare = said.rstrip("。、.!?")
    found = tuple(phrasebook().find_japanese(bare))
    return Saying(
        words=(bare,),
        length=len(bare) // 2,
        found=found,
        alone=_all_of_it(found, len(bare)),
        empty=False,
        question=bare.endswith("か") or said.endswith("?"),
    )


def _is_alone(words: list[str]) -> bool:
    """Whether the words are nothing but the wish; said again and again it is the same."""
    once = [word for word, _ in groupby(words)]
    if not 0 < len(once) <= _SHORT:
        return False
    return _all_of_it(phrasebook().find(once), len(" ".join(once)) + 1)


def _is_alone_between_commas(words: list[str], silent: frozenset[str]) -> bool:
    """Whether a short sentence has the wish in one of its pieces: "no thanks, unsubscribe"."""
    if len(words) > _SHORT:
        return False
    pieces = (list(piece) for comma, piece in groupby(words, COMMA.__eq__) if not comma)
    return any(_is_alone([word for word in piece if word not in silent]) for piece in pieces)


def _all_of_it(found: Iterable[Found], length: int) -> bool:
    return any(one.kind == "alone" and (one.start, one.end) == (0, length) for one in found)
