"""Telling words read through their misspellings.

The method is SymSpell's: of a word and of every telling word a letter is left out, and what
comes out alike on both sides is one slip apart (or two, if one is left out twice).
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

_SHORTEST, _SURE, _TWO_SLIPS, _LONGEST = 6, 7, 10, 20
_STEMS = range(_SHORTEST, 11)  # lengths at which a stem is looked for in a longer word
# Real words, a slip or two off a telling one.
_OTHERWISE = frozenset(
    """
    contract contracts contracted kontrakt kontrakte contrato contratos contratto contratti
    remote remotely correr massage subscribe anmelden anmelde anmeldung anmeldungen angemeldet
    aanmelden aanmelding inschrijven inschrijving inscrire inscription wpisac wpisanie abholen
    foraeldet foraeldede esquema esquemas afbeelding afbeeldingen abbildung abbildungen description descripcion
    """.split()  # noqa: SIM905 – read as prose
)


class Repair:
    """Reads words as they were meant.

    words, stems: what may be misspelt (a stem is the beginning of words). A word that is
    `known` in any language stays: Italian's `cancellare` is no misspelt Spanish. The first
    letter must be right, and in words of fewer than seven the second.
    """

    def __init__(
        self,
        words: Iterable[str],
        stems: Iterable[str],
        *,
        spellings: Mapping[str, str],
        known: Callable[[str], bool],
    ) -> None:
        self.spellings = spellings
        self.known = known
        words = sorted((word for word in words if len(word) >= _SHORTEST - 1), reverse=True)
        self.shapes = {(word[0], len(word) + slip) for word in words for slip in (-1, 0, 1)}
        self.near = {short: word for word in words for short in _kin(word)}
        self.near_stems = {short: stem for stem in sorted(stems) for short in _kin(stem)}
        self.meant = lru_cache(maxsize=20_000)(self._meant)

    def __call__(self, words: Iterable[str]) -> list[str]:
        """Give the words as they were meant."""
        return [meant for word in words for meant in self.meant(word).split()]

    def _meant(self, word: str) -> str:
        if word in self.spellings:
            return self.spellings[word]
        if not _SHORTEST - 1 <= len(word) <= _LONGEST:
            return word
        meant = self._whole(word) or self._stem(word)
        return word if not meant or word in _OTHERWISE or self.known(word) else meant

    def _whole(self, word: str) -> str:
        if (word[0], len(word)) not in self.shapes:
            return ""
        near = (self.near[short] for short in _kin(word) if short in self.near)
        return next((one for one in near if abs(len(one) - len(word)) <= 1), "")

    def _stem(self, word: str) -> str:
        if not self.near_stems:
            return ""
        beginnings = (word[:length] for length in _STEMS if length <= len(word))
        tries = (short for beginning in beginnings for short in _once(beginning))
        return next((self.near_stems[short] for short in tries if short in self.near_stems), "")


def _kin(word: str) -> tuple[str, ...]:
    """Give what is compared: the word and it with a letter left out, in a long word two."""
    once = _once(word)
    if len(word) < _TWO_SLIPS:
        return once
    return tuple(dict.fromkeys((*once, *(twice for one in once for twice in _once(one)))))


def _once(word: str) -> tuple[str, ...]:
    if len(word) < _SHORTEST - 1:
        return (word,)
    first = 1 if len(word) >= _SURE else 2
    return (word, *(word[:at] + word[at + 1 :] for at in range(first, len(word))))
