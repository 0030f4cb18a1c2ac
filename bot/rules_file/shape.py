"""The shape of `leadbell.toml`: its tables and keys.

A key that is not here is a mistake. What people name (each other, acts, letters) is looked
up in the validation context, which `bot.rules_file.reading` fills.
"""

from datetime import timedelta
from typing import Annotated, Literal

from pydantic import Field

from bot.rules_file.cells import (
    ActPoints,
    Channel,
    Country,
    Duration,
    Key,
    Language,
    Number,
    Paragraph,
    Positive,
    ProfilePoints,
    Sha256,
    SourceKey,
    Text,
    Zone,
)
from bot.rules_file.desk import PersonTable, RouteTable, TeamTable
from bot.rules_file.mail import MailTable, SequenceTable
from bot.rules_file.mailboxes import MailboxTable
from bot.rules_file.table import Table


class FirmTable(Table):
    """Who we are in a letter."""

    name: Text
    postal_address: Paragraph
    language: Language = "en"
    country: Country | None = None
    zone: Zone = "UTC"


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
    one_of: list[Text] = Field(default=[])
    holds: list[Text] = Field(default=[])
    at_least: Number | None = None
    at_most: Number | None = None


class SourceTable(Table):
    """A way in with its own key: by name of a variable, or as its SHA-256."""

    channel: Text
    campaign: Text | None = None
    key: SourceKey | None = None
    key_sha256: Sha256 | None = None


class ShowsTable(Table):
    """How letters to the visitors of a trade show go."""

    approve: bool = True
    holidays: Literal["keep", "move"] = "keep"
    state_holidays: bool = True
    channel: Channel | None = None


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
    sources: dict[Key, SourceTable] = Field(default={})
    sequences: dict[Key, SequenceTable]
    reasons: ReasonsTable
    routes: list[RouteTable] = Field(default=[])
    mailboxes: dict[Key, MailboxTable] = Field(default={})
    shows: ShowsTable = ShowsTable()
    rest: RestTable = RestTable()
