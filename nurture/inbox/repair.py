"""Telling words read through their misspellings."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache


class Repair:
    """Reads a few telling words through misspellings of one or, if they are long, two letters.

    The first two letters must be right: `anmelden` is no misspelt `abmelden`. A word `known` in
    any language stays: Italian's `cancellare` is no misspelt Spanish.
    """

    def __init__(
        self, right: Iterable[str], spellings: Mapping[str, str], known: Callable[[str], bool]
    ) -> None:
        self.right = frozenset(right)
        self.known = known
        self.spellings = spellings
        self.near: dict[str, str] = {}
        for word in sorted(self.right):
            for shorter in _shortened(word):
                self.near.setdefault(shorter, word)

    def __call__(self, words: Iterable[str]) -> list[str]:
        """Give the words as they were meant."""
        return [meant for word in words for meant in self._meant(word).split()]

    def _meant(self, word: str) -> str:
        if word in self.spellings:
            return self.spellings[word]
        if word in self.right or not _SHORTEST <= len(word) <= _LONGEST:
            return word
        meant = next((self.near[near] for near in _shortened(word) if near in self.near), word)
        return word if meant == word or self.known(word) else meant


_SHORTEST, _TWO_SLIPS, _LONGEST = 6, 9, 20


@lru_cache(maxsize=4096)
def _shortened(word: str) -> tuple[str, ...]:
    """Give the word with up to one or two letters left out, past its first two."""
    if len(word) < _SHORTEST:
        return (word,)
    once = _less_one(word)
    twice = (less for one in once for less in _less_one(one)) if len(word) >= _TWO_SLIPS else ()
    return tuple(dict.fromkeys((word, *once, *twice)))


def _less_one(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(2, len(word))]
