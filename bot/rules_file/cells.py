"""What may stand behind a key of the rules file: each kind of value, and how it is read."""

import re
from datetime import time, timedelta
from typing import Annotated
from unicodedata import category

from pydantic import AfterValidator, BeforeValidator, Field

from bot.rules_file.words import (
    clock_time,
    duration,
    from_environment,
    from_environment_or_file,
    holiday_country,
    known_in,
    one_word_of,
    weekdays,
    zone,
)
from nurture.rulebook import Mode, Role, Way, Whom

ADDRESS = r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\".]+"
KEY_LENGTH = 16


def _matching(pattern: str, words: str) -> AfterValidator:
    expression = re.compile(pattern)

    def check(written: str) -> str:
        if not expression.fullmatch(written):
            raise ValueError(words)
        return written

    return AfterValidator(check)


def _long_enough(key: str) -> str:
    if len(key) < KEY_LENGTH:
        raise ValueError(f"the key needs {KEY_LENGTH} characters or more")
    return key


def _one_line(text: str) -> str:
    # Some of these words stand in a mail's header, where a line break would begin another.
    if any(category(sign) == "Cc" for sign in text):
        raise ValueError("must be one line without control characters")
    return text


Line = Annotated[str, Field(max_length=300), AfterValidator(_one_line)]
Text = Annotated[Line, Field(min_length=1)]
Paragraph = Annotated[str, Field(min_length=1, max_length=500)]
PersonName = Annotated[Text, _matching(r".*\S.*", "is empty")]
Key = Annotated[
    str, _matching("[a-z0-9][a-z0-9_-]{0,39}", "write a key in small letters, digits, - and _")
]

Duration = Annotated[timedelta, BeforeValidator(duration)]
Clock = Annotated[time, BeforeValidator(clock_time)]
Weekdays = Annotated[frozenset[int], BeforeValidator(weekdays)]
Zone = Annotated[str, AfterValidator(zone)]
Calendar = Annotated[str, AfterValidator(holiday_country)]
Country = Annotated[str, _matching("[A-Z]{2}", 'write a country as two capitals, like "DE"')]
Language = Annotated[str, _matching("[a-z]{2}", 'write a language like "en"')]

Email = Annotated[str, _matching(ADDRESS, "is no e-mail address")]
Domain = Annotated[
    str,
    _matching(r"[a-z0-9-]+(\.[a-z0-9-]+)+", 'write a domain in small letters, like "acme.example"'),
]
SlackId = Annotated[str, _matching("[UW][A-Z0-9]{2,}", "is no member ID of Slack, like U024BE7LH")]
Channel = Annotated[
    str, _matching(r"#?[^A-Z\s#]{1,80}", 'write the channel by its name, like "#leads"')
]

RoleWord = Annotated[Role, BeforeValidator(one_word_of(Role))]
WhomWord = Annotated[Whom, BeforeValidator(one_word_of(Whom))]
WayWord = Annotated[Way, BeforeValidator(one_word_of(Way))]
ModeWord = Annotated[Mode, BeforeValidator(one_word_of(Mode))]
GroupId = Annotated[str, _matching("S[A-Z0-9]{2,}", "is no ID of a user group, like S0614TZR7")]
Teammate = Annotated[str, AfterValidator(known_in("people", "person under [people]"))]
TeamKey = Annotated[str, AfterValidator(known_in("teams", "team under [teams]"))]
ActKey = Annotated[str, AfterValidator(known_in("acts", "act under [acts]"))]
Reason = Annotated[str, AfterValidator(known_in("reasons", "reason under [reasons]"))]
Letter = Annotated[str, AfterValidator(known_in("letters", "letter"))]

Number = Annotated[float, Field(allow_inf_nan=False)]
Positive = Annotated[Number, Field(gt=0, le=1000)]
Count = Annotated[int, Field(ge=1, le=1000)]
Amount = Annotated[Number, Field(ge=0)]
ActPoints = Annotated[Number, Field(ge=0, le=1000)]
ProfilePoints = Annotated[Number, Field(ge=-100, le=100)]

KeyText = Annotated[str, AfterValidator(from_environment_or_file)]
Selector = Annotated[str, _matching(r"[a-z0-9][a-z0-9._-]*", "write a selector like leadbell")]

SourceKey = Annotated[str, AfterValidator(from_environment), AfterValidator(_long_enough)]
Sha256 = Annotated[str, _matching("[0-9a-f]{64}", "must be 64 hexadecimal digits")]
