"""The shape of `leadbell.toml`: its tables and keys.

A key that is not here is a mistake. What people name (each other, acts, letters) is looked
up in the validation context, which `bot.rules_file` fills.
"""

from datetime import date, time, timedelta
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from bot.rules_file_cells import (
    ActKey,
    ActPoints,
    Calendar,
    Channel,
    Clock,
    Country,
    Duration,
    Email,
    Key,
    Language,
    Letter,
    Line,
    Number,
    Paragraph,
    PersonName,
    Positive,
    ProfilePoints,
    RoleWord,
    Sha256,
    SlackId,
    SourceKey,
    Teammate,
    Text,
    Weekdays,
    WhomWord,
    Zone,
)
from nurture.rulebook import Role


class Table(BaseModel):
    """A table of the file: what it does not know it refuses."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)


class FirmTable(Table):
    """Who we are in a letter."""

    name: Text
    postal_address: Paragraph
    language: Language = "en"
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

    name: PersonName
    role: RoleWord = Role.REP
    email: Email | None = None
    slack: SlackId | None = None
    phone: Line = ""
    title: Line = ""


class HoursTable(Table):
    """When a team works."""

    zone: Zone
    days: Weekdays = frozenset(range(5))
    start: Clock = Field(default=time(9), alias="from")
    end: Clock = Field(default=time(17), alias="to")
    holidays: Calendar | None = None
    region: str | None = None
    closed: list[date] = []


class RungTable(Table):
    """Who hears after how long."""

    after: Duration
    whom: WhomWord
    every: Duration | None = None
    in_hours: bool = True


class TeamTable(Table):
    """Who works a lead, and who hears next."""

    channel: Channel
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
    profile_cap: ActPoints


class ActTable(Table):
    """One kind of act. Points are never negative: decay has a closed form only then."""

    title: Text
    points: ActPoints
    half_life: Duration = timedelta(days=30)
    serious: bool = False
    rings: bool = False


class ProfileTable(Table):
    """Points for what is known of somebody."""

    field: Text
    title: Text
    points: ProfilePoints
    one_of: list[Text] = []
    holds: list[Text] = []
    at_least: Number | None = None
    at_most: Number | None = None


class SourceTable(Table):
    """A way in with its own key: by name of a variable, or as its SHA-256."""

    channel: Text
    campaign: Text | None = None
    key: SourceKey | None = None
    key_sha256: Sha256 | None = None


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
