"""A mail that is ready to go, with all that bears on it, and what can be said of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time

from nurture.calendar.zones import instant
from nurture.model import Contact, Halt, Lead, Send, Show
from nurture.rulebook import Rulebook, Sequence, Step
from nurture.shows.mondays import GONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A mail on its way out, with all that bears on it, read at one go.

    `show` or `sequence` is what it belongs to, if that still is; `others` are the person's
    other mails, `contacts` all their addresses, `halts` what keeps mail like it back.
    """

    send: Send
    contact: Contact
    lead: Lead
    show: Show | None = None
    sequence: Sequence | None = None
    others: tuple[Send, ...] = ()
    contacts: tuple[Contact, ...] = ()
    halts: tuple[Halt, ...] = ()

    @property
    def step(self) -> Step | None:
        """The step of its sequence that it is, if the rules still have that one."""
        steps = self.sequence.steps if self.sequence else ()
        return steps[self.send.step - 1] if self.send.step <= len(steps) else None

    @property
    def had(self) -> tuple[Send, ...]:
        """The mails that this person got, or may have got."""
        return tuple(one for one in self.others if one.state in GONE)


@dataclass(frozen=True, slots=True)
class Go:
    """It may go now."""


@dataclass(frozen=True, slots=True)
class Hold:
    """It waits, and this is what for."""

    until: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Drop:
    """It never goes. `skips`: the step is not for this person, and the next one may be."""

    why: str
    skips: bool = False


Verdict = Go | Hold | Drop
Check = Callable[[Ready, Rulebook, datetime], Hold | Drop | None]


def began(ready: Ready) -> datetime:
    """Tell when that happened which a mail follows up: the show, the asking, the lost sale."""
    lead, sequence = ready.lead, ready.sequence
    if ready.show:
        return instant(ready.show.last_day, time(0), ready.show.zone)
    if sequence is None or sequence.by_calendar:
        return ready.send.due
    asked = [one.last for one in lead.interests if one.act in sequence.acts]
    lost = [lead.rejected_at] if sequence.lost_for and lead.rejected_at else []
    return max([*asked, *lost], default=lead.since)
