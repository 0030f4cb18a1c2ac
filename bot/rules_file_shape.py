"""The shape of `leadbell.toml`: its tables and keys, each with how it is read.

A key that is not here is a mistake. What people name (each other, acts, letters) is looked
up in the validation context, which `bot.rules_file` fills.
"""

import re
from datetime import date, time, timedelta
from typing import Annotated
from unicodedata import category

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from bot.rules_file_words import (
    clock_time,
    duration,
    from_environment,
    holiday_country,
    known_in,
    one_word_of,
    weekdays,
    zone,
)
from nurture.rulebook import Role, Whom

ADDRESS = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\".]+")
SHA256 = re.compile(r"[0-9a-f]{64}")
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


def _no_controls(text: str) -> str:
    # Some of these words stand in a mail's header, where a line break would begin another.
    if any(category(sign) == "Cc" for sign in text):
        raise ValueError("must be one line without control characters")
    return text


Line = Annotated[str, Field(max_length=300), AfterValidator(_no_controls)]
Text = Annotated[Line, Field(min_length=1)]
Key = Annotated[
    str,
    _matching("[a-z0-9][a-z0-9_-]{0,39}", "write a key in small letters, digits, - and _"),
]
Duration = Annotated[timedelta, BeforeValidator(duration)]
Clock = Annotated[time, BeforeValidator(clock_time)]
Zone = Annotated[str, AfterValidator(zone)]
Country = Annotated[str, _matching("[A-Z]{2}", 'write a country as two capitals, like "DE"')]
Email = Annotated[str, _matching(ADDRESS.pattern, "is no e-mail address")]
Teammate = Annotated[str, AfterValidator(known_in("people", "person under [people]"))]
ActKey = Annotated[str, AfterValidator(known_in("acts", "act under [acts]"))]
Letter = Annotated[str, AfterValidator(known_in("letters", "letter"))]
Points = Annotated[float, Field(ge=-100, le=100, allow_inf_nan=False)]
Number = Annotated[float, Field(allow_inf_nan=False)]
Positive = Annotated[float, Field(gt=0, le=1000, allow_inf_nan=False)]


class Table(BaseModel):
    """A table of the file: what it does not know it refuses."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)


class FirmTable(Table):
    """Who we are in a letter."""

    name: Text
    postal_address: Annotated[str, Field(min_length=1, max_length=500)]
    language: Annotated[str, _matching("[a-z]{2}", 'write a language like "en"')] = "en"
    country: Country | None = None
    zone: Zone = "UTC"


class MailTable(Table):
    """How mail goes out."""

    address: Email
    sender: Teammate
    per_week: Annotated[int, Field(ge=1, le=50)] = 3
    window_from: Clock = Field(default=time(8), alias="from")
    window_to: Clock = Field(default=time(18), alias="to")


class PersonTable(Table):
    """One of us."""

    name: Annotated[Text, _matching(r".*\S.*", "is empty")]
    role: Annotated[Role, BeforeValidator(one_word_of(Role))] = Role.REP
    email: Email | None = None
    slack: (
        Annotated[str, _matching("[UW][A-Z0-9]{2,}", "is no member ID of Slack, like U024BE7LH")]
        | None
    ) = None
    phone: Line = ""
    title: Line = ""


class HoursTable(Table):
    """When a team works."""

    zone: Zone
    days: Annotated[frozenset[int], BeforeValidator(weekdays)] = frozenset(range(5))
    start: Clock = Field(default=time(9), alias="from")
    end: Clock = Field(default=time(17), alias="to")
    holidays: Annotated[str, AfterValidator(holiday_country)] | None = None
    region: str | None = None
    closed: list[date] = []


class RungTable(Table):
    """Who hears after how long."""

    after: Duration
    whom: Annotated[Whom, BeforeValidator(one_word_of(Whom))]
    every: Duration | None = None
    in_hours: bool = True


class TeamTable(Table):
    """Who works a lead, and who hears next."""

    channel: Annotated[
        str, _matching(r"#?[^A-Z\s#]{1,80}", 'write the channel by its name, like "#leads"')
    ]
    reps: Annotated[list[Teammate], Field(min_length=1)]
    managers: list[Teammate] = []
    head: Teammate | None = None
    hours: HoursTable
    claim_within: Duration
    ladder: Annotated[list[RungTable], Field(min_length=1)]
    touch_within: Duration
    touch_ladder: Annotated[list[RungTable], Field(min_length=1)]


class HotTable(Table):
    """The treaty: what hot means."""

    treaty: Text
    hot_from: Positive = Field(alias="from")
    profile_cap: Annotated[float, Field(ge=0, allow_inf_nan=False)]


class ActTable(Table):
    """One kind of act. Points are never negative: decay has a closed form only then."""

    title: Text
    points: Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
    half_life: Duration = timedelta(days=30)
    serious: bool = False
    rings: bool = False


class ProfileTable(Table):
    """Points for what is known of somebody."""

    field: Text
    title: Text
    points: Points
    one_of: list[Text] = []
    holds: list[Text] = []
    at_least: Number | None = None
    at_most: Number | None = None


class SourceTable(Table):
    """A way in with its own key: by name of a variable, or as its SHA-256."""

    channel: Text
    campaign: Text | None = None
    key: Annotated[str, AfterValidator(from_environment), AfterValidator(_long_enough)] | None = (
        None
    )
    key_sha256: (
        Annotated[str, _matching(SHA256.pattern, "must be 64 hexadecimal digits")] | None
    ) = None


class StepTable(Table):
    """One letter of a sequence."""

    letter: Letter
    after: Duration


class SequenceTable(Table):
    """A drip and the acts that start it."""

    acts: Annotated[list[ActKey], Field(alias="on", min_length=1)]
    steps: Annotated[list[StepTable], Field(min_length=1)]


class RestTable(Table):
    """When a lead without an answer moves to remarket (R33)."""

    after: Duration = timedelta(days=30)


class ReasonsTable(Table):
    """The words that people choose from."""

    not_a_fit: Annotated[list[Text], Field(min_length=1, max_length=100)]
    lost: Annotated[list[Text], Field(min_length=1, max_length=100)]


class RulesTable(Table):
    """The whole file."""

    firm: FirmTable
    mail: MailTable
    people: Annotated[dict[Key, PersonTable], Field(min_length=1)]
    teams: Annotated[dict[Key, TeamTable], Field(min_length=1)]
    hot: HotTable
    acts: dict[Key, ActTable]
    profile: list[ProfileTable]
    sources: dict[Key, SourceTable] = {}
    sequences: dict[Key, SequenceTable]
    reasons: ReasonsTable
    rest: RestTable = RestTable()
