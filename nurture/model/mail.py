"""The mail: what goes out, to whom and when, the shows it follows, and what came back."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from nurture.model.record import Record
from nurture.model.rings import Card

ANSWER = "answer"
"""What a rep's own mail is called where a letter's name stands."""


class SendState(StrEnum):
    """The life of one mail to one person."""

    PLANNED = "planned"
    HELD = "held"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    IN_DOUBT = "in doubt"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Send(Record):
    """One mail to one person. Its id is its key: `send_key(…)`; equal keys are one mail.

    `due` is an instant, `wished` the one at which a show's letter is to be in the in-box; `wall`
    and `zone` are the local wish it came from, `zone_from` the reason for that zone. `why` tells what a held one waits for, or what a failed one met.
    `answers` are the Message-IDs of the talk it goes on with, oldest first.
    `bounced_at` and `complained_at` are what came of it; the campaign's stop-loss counts them.
    """

    campaign: str
    enrolment: int = 1
    step: int = 1
    attempt: int = 1
    contact: str
    lead: str
    letter: str
    sender: str
    due: datetime
    wished: datetime | None = None
    wall: str | None = None
    zone: str | None = None
    zone_from: str | None = None
    late: bool = False
    state: SendState = SendState.PLANNED
    tries: int = 0
    message_id: str | None = None
    sent_at: datetime | None = None
    bounced_at: datetime | None = None
    complained_at: datetime | None = None
    why: str = field(default="", repr=False)
    text: str = field(default="", repr=False)
    subject: str = field(default="", repr=False)
    answers: tuple[str, ...] = field(default=(), repr=False)

    @property
    def by_hand(self) -> bool:
        """Whether one of us wrote it, in a talk, and no machine."""
        return self.letter == ANSWER


def send_key(campaign: str, enrolment: int, step: int, contact: str, attempt: int) -> str:
    """Name a send so that planning it twice makes it once."""
    return f"{campaign}/{enrolment}/{step}/{contact}/{attempt}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Halt(Record):
    """What keeps mail back until a person lets it go on: a campaign's, or all from one domain.

    Its id is `halt_of_campaign(…)` or `halt_of_domain(…)`; `why` is the evidence, in words.
    `lifted_at` is when somebody let it go on; the stop-loss counts from then.
    """

    about: str
    why: str = field(repr=False)
    at: datetime
    lifted_at: datetime | None = None
    lifted_by: str | None = None

    @property
    def holds(self) -> bool:
        """Whether mail waits because of it."""
        return self.lifted_at is None


def halt_of_campaign(campaign: str) -> str:
    """Name the halt of a show or a sequence."""
    return f"campaign/{campaign}"


def halt_of_domain(domain: str) -> str:
    """Name the halt of everything sent from one domain of ours."""
    return f"domain/{domain}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage(Record):
    """A stretch in which our relay was not reached; its id is `RELAY`, so the last one is kept.

    `last` is the last try that failed, `told_at` when somebody was rung, `over_at` when the
    relay answered again.
    """

    since: datetime
    last: datetime
    told_at: datetime | None = None
    over_at: datetime | None = None


RELAY = "relay"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing(Record):
    """That a date of a sequence's calendar was planned. Its id is sequence/day/letter."""

    at: datetime
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a letter says in one language, as one of us wrote it; `{{ … }}` is filled in."""

    language: str
    subject: str = field(repr=False)
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Show(Record):
    """A trade show. `last_day` is a date at the show; letters go on the Monday after (R6).

    Where the rules ask for a person's yes, nothing goes before `approved_at`. `words` replace
    those of the letter, by language. `card` is its message in the marketers' channel, `told`
    the lines that stand in its thread.
    """

    name: str
    last_day: date
    zone: str
    country: str
    city: str = ""
    sender: str
    letter: str = "show"
    words: tuple[Wording, ...] = ()
    at: datetime
    approved_at: datetime | None = None
    approved_by: str | None = None
    stopped_at: datetime | None = None
    card: Card = field(default_factory=Card)
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A mail as a mailbox gave it. `cut_from`: its size there if only the first octets were taken."""

    uid: int
    raw: bytes = field(repr=False)
    cut_from: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Received(Record):
    """A mail as it came, committed before anything else is done with it.

    Its id is mailbox/uidvalidity/uid, so fetching it twice keeps it once. `aside`: a person
    must read it; `filed_at` is when it was moved to a folder of its own. `cut_from` is as in
    `Fetched`; `likeness` tells a second copy of it once it was handled.
    """

    mailbox: str
    uidvalidity: int
    uid: int
    at: datetime
    raw: bytes = field(repr=False)
    handled_at: datetime | None = None
    verdict: str | None = None
    why: str = ""
    lead: str | None = None
    aside: bool = False
    filed_at: datetime | None = None
    cut_from: int | None = None
    likeness: str = ""
