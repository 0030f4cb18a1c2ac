"""What a drawing needs besides the records: the rules, who is who in Slack, and the time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.blocks.elements import clock, escaped, when
from nurture.calendar.zones import Zones, country_name, place
from nurture.model import Lead
from nurture.rulebook import Rulebook
from nurture.sales.rings import BACK


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """Everything a drawing may look at; `slack` gives the Slack id of a person's key."""

    book: Rulebook
    zones: Zones
    now: datetime
    slack: Mapping[str, str] = field(default_factory=dict)

    def mention(self, key: str) -> str:
        """Name one of us so that Slack shows their name; in a post it pings them."""
        known = self.slack.get(key)
        return f"<@{known}>" if known else self.first(key)

    def first(self, key: str) -> str:
        """Name one of us without a mention: a mention in a post would ring them now."""
        known = self.book.people.get(key)
        return escaped(known.first) if known else "somebody"

    def did(self, act: str) -> str:
        """What somebody did, in the treaty's words."""
        if act == BACK:
            return "Comes back today, as agreed"
        known = self.book.hot.acts.get(act)
        return known.title if known else "Showed interest"

    def when(self, at: datetime, team: str) -> str:
        """A time that each reader sees in their own zone."""
        return when(at, self._zone(team), self.now)

    def clock(self, at: datetime, team: str) -> str:
        """A time for the fallback text, in the team's zone, with its day unless that is today."""
        return clock(at, self._zone(team), self.now)

    def day(self, at: datetime, team: str) -> str:
        """A day and time in plain words, in the team's zone: "20 Nov, 14:02"; with a year not ours."""
        local = at.astimezone(ZoneInfo(self._zone(team)))
        return (
            f"{local:%-d %b, %H:%M}" if local.year == self.now.year else f"{local:%-d %b %Y, %H:%M}"
        )

    def _zone(self, team: str) -> str:
        known = self.book.teams.get(team)
        return known.hours.zone if known else self.book.firm.zone

    def country(self, lead: Lead) -> str:
        """Where somebody is, by the name that we call the country, "" if it is not known."""
        return country_name(self.zones, lead.fact("country"))

    def there(self, lead: Lead, at: datetime) -> str:
        """The time where the prospect is: "16:02 in Istanbul", with a word if it is a guess."""
        placed = place(lead, None, self.zones, self.book.firm.zone)
        city = placed.zone.rpartition("/")[2].replace("_", " ")
        guess = ", as far as we can tell" if placed.guessed else ""
        return f"{at.astimezone(ZoneInfo(placed.zone)):%H:%M} in {city}{guess}"
