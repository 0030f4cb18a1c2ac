"""Finds the phrases of all languages in a sentence, in time that grows with its length only."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import NamedTuple

from nurture.inbox.folding import folded, words_in

_GAP = r"(?:[^\s,]+ ){0,4}?"
_KEY = 3  # letters by which phrases are looked up
_STEM, _ENDING = 5, 4  # letters of a stem that is telling by itself, and of an ending to it


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase found: what kind of phrase, where, and in whose words."""

    kind: str
    start: int
    end: int
    words: str

    def overlaps(self, other: "Found") -> bool:
        """Whether the two share a word."""
        return self.start < other.end and other.start < self.end


def apart(found: Iterable[Found]) -> Iterator[Found]:
    """Give phrases that share no word, the longer ones first."""
    given: list[Found] = []
    for one in sorted(found, key=lambda one: one.start - one.end):
        if not any(map(one.overlaps, given)):
            given.append(one)
            yield one


class _Phrase(NamedTuple):
    """A phrase; `second`: how its second word may begin, None if in any way."""

    kind: str
    pattern: str
    second: frozenset[str] | None


class Phrasebook:
    """Phrases by kind, looked up by how their first word begins, and the second."""

    def __init__(self) -> None:
        self.by_key: dict[str, list[_Phrase]] = {}
        self.anywhere: list[tuple[str, str]] = []
        self.vocabulary: set[str] = set()

    def add(self, kind: str, phrases: str, groups: Mapping[str, str]) -> None:
        """Add phrases as `words/form.py` describes them."""
        for phrase in filter(str.strip, re.split("[/\n]", phrases)):
            places = [_alternatives(place, groups) for place in phrase.split()]
            pattern = "".join(_place(ways) for ways in places)
            found = _Phrase(kind, pattern, _seconds(places))
            self.vocabulary.update(way for ways in places for way in ways)
            for key in sorted({_key(first) for first in _firsts(places)}):
                self.by_key.setdefault(key, []).append(found)

    def add_japanese(self, kind: str, patterns: str, groups: Mapping[str, str]) -> None:
        """Add regular expressions, one a line, for text that does not part words."""
        for line in filter(None, map(str.strip, patterns.splitlines())):
            spelt = re.sub(
                r"[A-Z]{2,}", lambda name: f"(?:{'|'.join(groups[name[0]].split())})", line
            )
            self.anywhere.append((kind, folded(spelt)))

    def knows(self, word: str) -> bool:
        """Whether a word stands in any phrase of any language, so that it needs no repair."""
        shortest = max(_STEM, len(word) - _ENDING)
        stems = (f"{word[:length]}*" for length in range(shortest, len(word) + 1))
        return word in self.vocabulary or any(stem in self.vocabulary for stem in stems)

    def find(self, words: list[str]) -> Iterator[Found]:
        """Give every phrase that begins at any of the words."""
        text = " ".join(words) + " "
        at = 0
        keys = [_keys(word) for word in words]
        for word, near, second in zip(words, keys, [*keys, ()][1:], strict=True):
            for kind, pattern, seconds in chain.from_iterable(
                self.by_key.get(key, ()) for key in near
            ):
                if seconds and seconds.isdisjoint(second):
                    continue
                found = _compiled(pattern).match(text, at)
                if found:
                    yield Found(kind, at, found.end(), found[0].strip())
            at += len(word) + 1

    def find_japanese(self, sentence: str) -> Iterator[Found]:
        """Give the Japanese phrases in a folded sentence."""
        for kind, pattern in self.anywhere:
            for found in _compiled(pattern).finditer(sentence):
                yield Found(kind, found.start(), found.end(), found[0])


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile on first use: most phrases are never met, and all together take half a second."""
    return re.compile(pattern)


def _alternatives(place: str, groups: Mapping[str, str]) -> tuple[str, ...]:
    """Give the ways to fill one place: `("",)` for a gap; the last is "" if it may be missing."""
    if place == "..":
        return ("",)
    if place == "$":
        return ("$",)
    optional = place.endswith("?")
    pieces = place.removesuffix("?").split("|")
    spelt = chain.from_iterable(groups.get(piece, piece).split() for piece in pieces)
    ways = tuple(" ".join(words_in(way)) + "*" * way.endswith("*") for way in spelt)
    return (*ways, "") if optional else ways


def _place(ways: tuple[str, ...]) -> str:
    if ways == ("",):
        return _GAP
    if ways == ("$",):
        return "$"
    spelt = (re.escape(way.removesuffix("*")) + r"\S*" * way.endswith("*") for way in ways if way)
    return f"(?:(?:{'|'.join(spelt)}) ){'?' if '' in ways else ''}"


def _firsts(places: list[tuple[str, ...]]) -> Iterator[str]:
    """Give the words a phrase may begin with: of its first place, and of the next if that may miss."""
    for ways in places:
        yield from (way for way in ways if way)
        if "" not in ways:
            return


def _seconds(places: list[tuple[str, ...]]) -> frozenset[str] | None:
    """Give the keys of the second word; None if a gap, the end or a missing word may be there."""
    if len(places) == 1 or any(not way or " " in way for way in places[0]):
        return None
    free = {"", "$"}.intersection(places[1])
    return None if free else frozenset(map(_key, places[1]))


@cache
def _keys(word: str) -> tuple[str, ...]:
    """Give the keys under which a word is looked up."""
    return tuple(word[:size] for size in range(1, min(_KEY, len(word)) + 1))


def _key(first: str) -> str:
    return first.split(maxsplit=1)[0].removesuffix("*")[:_KEY]
