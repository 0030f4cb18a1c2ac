"""Telling words read through their misspellings.

The method is SymSpell's: of a word and of every telling word a letter is left out, and what
comes out alike on both sides is one slip apart (or two, if one is left out twice).
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

_SHORTEST, _SURE, _TWO_SLIPS, _LONGEST = 6, 7, 9, 20
_STEMS = range(_SHORTEST, 11)  # lengths at which a stem is looked for in a longer word
_OTHERWISE = frozenset(  # real words, one letter off a telling one
    (
        *("contract", "contracts", "contracted", "kontrakt", "kontrakte", "contrato", "contratos"),
        *("contratto", "contratti", "remote", "remotely", "correr", "massage", "subscribe"),
        *(
            "anmelden",
            "anmelde",
            "anmeldung",
            "anmeldungen",
            "angemeldet",
            "aanmelden",
            "aanmelding",
        ),
        *(
            "inschrijven",
            "inschrijving",
            "inscrire",
            "inscription",
            "wpisac",
            "wpisanie",
            "abholen",
        ),
    )
)


class Repair:
    """Reads words as they were meant.

    right: words that are read through two slips if they are long. vocabulary: the words and
    stems (`remov*`) of all phrases, read through one. A word that is `known` in any language
    stays: Italian's `cancellare` is no misspelt Spanish. The first letter must be right, and in
    words of fewer than eight the second.
    """

    def __init__(
        self,
        right: Iterable[str],
        vocabulary: Iterable[str],
        spellings: Mapping[str, str],
        known: Callable[[str], bool],
    ) -> None:
        self.known = known
        self.spellings = spellings
        self.near: dict[str, str] = {}
        self.near_stems: dict[str, str] = {}
        for word in sorted(right):
            self._index(self.near, word, _shortened(word, twice=len(word) >= _TWO_SLIPS))
        for word in sorted(vocabulary):
            book = self.near_stems if word.endswith("*") else self.near
            plain = word.removesuffix("*")
            self._index(book, plain, _shortened(plain, twice=False))
        self.meant = lru_cache(maxsize=20_000)(self._meant)

    def __call__(self, words: Iterable[str]) -> list[str]:
        """Give the words as they were meant."""
        return [meant for word in words for meant in self.meant(word).split()]

    def _index(self, book: dict[str, str], word: str, shortened: Iterable[str]) -> None:
        if len(word) >= _SHORTEST:
            for shorter in shortened:
                book.setdefault(shorter, word)

    def _meant(self, word: str) -> str:
        if word in self.spellings:
            return self.spellings[word]
        plain = not _SHORTEST - 1 <= len(word) <= _LONGEST or word in _OTHERWISE
        if plain or self.known(word):
            return word
        return self._whole(word) or self._stem(word) or word

    def _whole(self, word: str) -> str:
        tries = _shortened(word, twice=len(word) >= _TWO_SLIPS)
        return next((self.near[one] for one in tries if one in self.near), "")

    def _stem(self, word: str) -> str:
        beginnings = (word[:length] for length in _STEMS if length <= len(word))
        tries = (one for beginning in beginnings for one in _shortened(beginning, twice=False))
        return next((self.near_stems[one] for one in tries if one in self.near_stems), "")


def _shortened(word: str, *, twice: bool) -> tuple[str, ...]:
    """Give the word, and it with a letter (or two) left out, but never the first."""
    once = _less_one(word)
    further = (less for one in once for less in _less_one(one)) if twice else ()
    return tuple(dict.fromkeys((word, *once, *further)))


def _less_one(word: str) -> list[str]:
    first = 1 if len(word) >= _SURE else 2
    return [word[:at] + word[at + 1 :] for at in range(first, len(word))]
