"""The shape of the part of `leadbell.toml` that is about people: teams, hours, ladders, routes."""

from datetime import date, time, timedelta
from typing import Annotated

from pydantic import Field

from bot.rules_file.cells import (
    Amount,
    Calendar,
    Channel,
    Clock,
    Count,
    Country,
    Domain,
    Duration,
    Email,
    GroupId,
    Line,
    ModeWord,
    PersonName,
    RoleWord,
    SlackId,
    TeamKey,
    Teammate,
    Text,
    WayWord,
    Weekdays,
    WhomWord,
    Zone,
)
from bot.rules_file.table import Table
from nurture.rulebook import Mode, Role, Way


class HoursTable(Table):
    """When a team works."""

    zone: Zone
    days: Weekdays = frozenset(range(5))
    start: Clock = Field(default=time(9), alias="from")
    end: Clock = Field(default=time(17), alias="to")
    holidays: Calendar | None = None
    region: str | None = None
    closed: list[date] = Field(default=[])


class PersonTable(Table):
    """One of us."""

    name: PersonName
    role: RoleWord = Role.REP
    email: Email | None = None
    slack: SlackId | None = None
    phone: Line = ""
    title: Line = ""
    hours: HoursTable | None = None


class RungTable(Table):
    """Who hears after how long."""

    after: Duration
    whom: WhomWord
    every: Duration | None = None
    at_most: Count | None = None
    in_hours: bool = True
    group: GroupId | None = None
    channel: Channel | None = None
    by: WayWord = Way.SLACK
    assign: bool = False
    min_score: Amount | None = None
    min_value: Amount | None = None
    sources: list[Text] = Field(default=[])


class TeamTable(Table):
    """Who works a lead, and who hears next."""

    channel: Channel
    reps: Annotated[list[Teammate], Field(min_length=1)]
    managers: list[Teammate] = Field(default=[])
    head: Teammate | None = None
    hours: HoursTable
    claim_within: Duration
    ladder: Annotated[list[RungTable], Field(min_length=1)]
    touch_within: Duration
    touch_ladder: Annotated[list[RungTable], Field(min_length=1)]
    in_hours: bool = True
    mode: ModeWord = Mode.OPEN
    turn_for: Duration = timedelta(minutes=5)
    weights: dict[Teammate, Count] = Field(default={})
    catch_up: bool = False
    most_open: Count | None = None
    own_hours: bool = False
    sender: Teammate | None = None


class RouteTable(Table):
    """Which leads go to a team: all that it names must fit. One that names nothing takes all."""

    team: TeamKey
    title: Line = ""
    owner: Teammate | None = None
    country: list[Country] = Field(default=[])
    region: list[Text] = Field(default=[])
    product: list[Text] = Field(default=[])
    segment: list[Text] = Field(default=[])
    company: list[Text] = Field(default=[])
    domain: list[Domain] = Field(default=[])
    source: list[Text] = Field(default=[])
    at_least: Amount | None = None
    at_most: Amount | None = None
    where: dict[Text, list[Text]] = Field(default={})
