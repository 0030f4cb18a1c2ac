"""The ideas that a wish to stop is put together from, language by language.

Written as `form.py` tells. People part them by whatever else they say and turn them round
("whatever list I am on, I would like to not be on it"), so no order is asked for: `sums.py`
says which of them, close together, add up to a wish, and `thing` and `told` take it back.
Japanese puts them one after the other and does with phrases.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideas:
    """One language's words, idea by idea.

    want: asks or wishes. no: denies. more: again, any longer. end: ceases. send: what we do to
    them. get: what they have of it. mail: what we send. list: where they stand. drop: takes
    off it. we, us: the one who speaks and the one to whom it is done. name: what of theirs
    stands there. refuse, data: consent and what it was given for. thing: business, to which
    all of this may be done. told: asks why, or tells of others.
    """

    want: str
    no: str
    more: str
    end: str
    send: str
    get: str
    mail: str
    list: str
    drop: str
    we: str
    us: str
    name: str
    refuse: str
    data: str
    thing: str
    told: str
