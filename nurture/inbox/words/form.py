"""The form in which a language's wording is written down, one file a language.

Case and accents do not matter, so none are written. Phrases are parted by a slash or a new line.
In a phrase `remov*` is a word that begins so, `a|b` is either, `a?` may be missing, `..` stands for
up to four words, `$` is the end of the sentence, CAPITALS name one of the language's `groups`.
Japanese, which does not part words, is written as regular expressions, one a line.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What people say in one language.

    alone: the whole answer, greeting and thanks aside. wish: a wish to hear no more, wherever
    it stands. keyword: a word that mostly means such a wish. weak: means it only where little
    else is said. keep: the opposite, or something else altogether; it takes back a wish it
    overlaps. others: a wish for somebody else, or about a product. only: they keep a part,
    which outweighs a wish. until: for how long; stay: what they would still have; they halve a
    wish in the same sentence and beside it. less, later, wrong_person: half a wish. cold: no
    interest, which is an answer and no wish. interest: signs that they want something of us. courtesy: words that say nothing
    here. repair: words whose misspellings we read. spellings: short forms, `pls = please`.
    """

    alone: str = ""
    wish: str = ""
    keyword: str = ""
    weak: str = ""
    keep: str = ""
    others: str = ""
    only: str = ""
    until: str = ""
    stay: str = ""
    less: str = ""
    later: str = ""
    wrong_person: str = ""
    cold: str = ""
    interest: str = ""
    courtesy: str = ""
    repair: str = ""
    groups: Mapping[str, str] = field(default_factory=dict)
    spellings: str = ""
