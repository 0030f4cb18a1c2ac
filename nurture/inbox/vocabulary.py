"""All languages' wording at once, made ready on first use."""

import re
from functools import cache

from nurture.inbox.folding import words_in
from nurture.inbox.phrases import Phrasebook
from nurture.inbox.repair import Repair
from nurture.inbox.words import AUTOMATIC, AUTOMATIC_JAPANESE, JAPANESE, LANGUAGES

_KINDS = (
    *("alone", "wish", "keyword", "weak", "keep", "others", "only", "until", "stay"),
    *("less", "later", "wrong_person", "cold", "interest"),
)
_AUTOMATIC_KINDS = ("away", "machine")
_LONG_STEM = 6


@cache
def phrasebook() -> Phrasebook:
    """Give the phrases of all kinds in all languages."""
    book = Phrasebook()
    for kind in _KINDS:
        book.add_japanese(kind, getattr(JAPANESE, kind), JAPANESE.groups)
        for language in LANGUAGES:
            book.add(kind, getattr(language, kind), language.groups)
    for kind in _AUTOMATIC_KINDS:
        book.add_japanese(kind, getattr(AUTOMATIC_JAPANESE, kind), {})
        for automatic in AUTOMATIC:
            book.add(kind, getattr(automatic, kind), {})
    return book


@cache
def courtesy() -> frozenset[str]:
    """Give the words of greeting and thanks, which say nothing here."""
    return frozenset(word for language in LANGUAGES for word in words_in(language.courtesy))


@cache
def repair() -> Repair:
    """Give the reader of the few most telling words' misspellings."""
    return Repair(_right(), (), spellings=_spellings(), known=phrasebook().knows)


@cache
def lenient_repair() -> Repair:
    """Give the reader of all phrases' words' misspellings; it sees a wish where there is none, too."""
    words = {word for word in phrasebook().vocabulary if not word.endswith("*")}
    stems = {word[:-1] for word in phrasebook().vocabulary if word.endswith("*")}
    long_stems = (stem for stem in stems if len(stem) >= _LONG_STEM)
    return Repair({*_right(), *words}, long_stems, spellings=_spellings(), known=phrasebook().knows)


def _right() -> list[str]:
    return [word for language in LANGUAGES for word in words_in(language.repair)]


def _spellings() -> dict[str, str]:
    lines = (line for language in LANGUAGES for line in re.split("[/\n]", language.spellings))
    pairs = (line.split("=") for line in lines if "=" in line)
    return {short.strip(): meant.strip() for short, meant in pairs}
