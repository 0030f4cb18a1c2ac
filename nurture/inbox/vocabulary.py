"""All languages' wording at once, made ready on first use."""

from functools import cache

from nurture.inbox.folding import words_in
from nurture.inbox.phrases import Phrasebook
from nurture.inbox.repair import Repair
from nurture.inbox.words import AUTOMATIC, AUTOMATIC_JAPANESE, JAPANESE, LANGUAGES

_KINDS = (
    *("alone", "wish", "keyword", "weak", "keep", "others", "only", "less"),
    *("later", "wrong_person", "cold", "interest"),
)
_AUTOMATIC_KINDS = ("away", "machine")


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
    """Give the reader of misspellings."""
    right = (word for language in LANGUAGES for word in words_in(language.repair))
    spellings = {short: meant for one in LANGUAGES for short, meant in one.spellings.items()}
    book = phrasebook()
    return Repair(right, book.vocabulary, spellings, book.knows)
