"""Words as they are compared: without case, accents, punctuation and the usual misspellings."""

import re
import unicodedata
from collections.abc import Iterator

_ACCENTS = re.compile("[\u0300-\u036f]")
_LETTERS = str.maketrans({"ı": "i", "ß": "ss", "ł": "l", "ø": "o", "æ": "ae", "đ": "d", "œ": "oe"})
_EMAIL = re.compile(r"\be[- ](?=(?:mail|post|brev)[a-z]{0,6}\b)")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,255}")
_UN = re.compile(r"\b(un|de|des|dis)-(?=s?subs|in|ab|is)")
_NOT = re.compile(r"n['’`´]t\b")
COMMA = ","
_WORD = re.compile(r"[^\W_]+|,(?=\s)")
_SENTENCE = re.compile(r"(?<=[.!?;…])[\"'”»)]{0,2}(?:\s+|$)|(?<=[!?。！？])|\s[-–—]\s")
_JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_WRAPPED_AT = 45


def folded(text: str) -> str:
    """Lower case without accents; Japanese keeps its marks, which are letters there."""
    plain = unicodedata.normalize("NFKD", text.replace("I", "i").casefold().translate(_LETTERS))
    return unicodedata.normalize("NFC", _ACCENTS.sub("", plain))


def words_in(text: str) -> list[str]:
    """Give the folded words of a text; "don't" is two of them, "e-mail" and an address are one.

    A comma is a word, too: no phrase of several words may step over it.
    """
    text = _ADDRESS.sub(" emailaddress ", _NOT.sub(" not", folded(text)))
    return _WORD.findall(_UN.sub(r"\1", _EMAIL.sub("e", text)))


def sentences(text: str) -> Iterator[str]:
    """Give the sentences, with lines that were only wrapped put together again."""
    paragraph = ""
    for line in text.splitlines():
        paragraph += line.strip()
        if len(line) < _WRAPPED_AT:
            yield from _split(paragraph)
            paragraph = ""
        elif not is_japanese(line[-1:]):
            paragraph += " "
    yield from _split(paragraph)


def is_japanese(text: str) -> bool:
    """Whether there is anything in Japanese (or Chinese) letters."""
    return _JAPANESE.search(text) is not None


def _split(paragraph: str) -> Iterator[str]:
    yield from (piece for piece in _SENTENCE.split(paragraph) if piece and piece.strip())
