"""What a person told once of a vendor's files, and how fast our mail goes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from nurture.model.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout(Record):
    """What the columns of a vendor's badge files hold, as somebody confirmed it.

    Its id is the fingerprint of the columns; `fields` is by the folded name of a column.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace(Record):
    """How many letters a second the relay takes, measured on the last run of at least fifty."""

    per_second: float
    at: datetime
