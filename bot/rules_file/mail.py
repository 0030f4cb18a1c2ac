"""The tables about mail: how it goes out, how much, how fast, signed how; and the sequences."""

from datetime import date, time, timedelta
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from bot.mail.dkim_signer import checked_key
from bot.rules_file.cells import (
    ActKey,
    Clock,
    Domain,
    Duration,
    Email,
    Key,
    KeyText,
    Letter,
    Number,
    Reason,
    Selector,
    Teammate,
    Text,
)
from bot.rules_file.grants import GrantTable, grant
from bot.rules_file.table import Table
from bot.rules_file.words import one_word_of
from nurture.model import Stage
from nurture.rulebook import Dkim, MailRules, Pace, Sequence, Step, Stop, StopLoss, When

Count = Annotated[int, Field(ge=1, le=1_000_000)]
Few = Annotated[int, Field(ge=1, le=50)]
Percent = Annotated[Number, Field(gt=0, le=100)]
StageWord = Annotated[Stage, BeforeValidator(one_word_of(Stage))]
StopWord = Annotated[Stop, BeforeValidator(one_word_of(Stop))]
PrivateKey = Annotated[KeyText, AfterValidator(checked_key)]


class PaceTable(Table):
    """How fast mail goes to one domain of readers."""

    at_once: Few = 4
    per_minute: Count = 6000


class StopLossTable(Table):
    """When a campaign halts by itself."""

    bounces_percent: Percent = 3.0
    complaints_percent: Percent = 0.08
    least: Count = 50


class DkimTable(Table):
    """How our mail is signed; without `domain`, for the one of `mail.address`."""

    selector: Selector
    key: PrivateKey
    domain: Domain | None = None


class MailTable(Table):
    """How mail goes out."""

    address: Email
    sender: Teammate
    per_day: Few = 2
    per_week: Few = 3
    per_month: Annotated[int, Field(ge=1, le=200)] = 8
    misfit_per_month: Few = 1
    window_from: Clock = Field(default=time(8), alias="from")
    window_to: Clock = Field(default=time(18), alias="to")
    administrator: Teammate | None = None
    largest_mb: Annotated[int, Field(ge=1, le=100)] = 10
    pace: PaceTable = PaceTable()
    stop_loss: StopLossTable = StopLossTable()
    dkim: DkimTable | None = None
    oauth: GrantTable | None = None


class WhenTable(Table):
    """For whom a step is."""

    stage: list[StageWord] = Field(default=[])
    did: list[ActKey] = Field(default=[])
    not_did: list[ActKey] = Field(default=[])
    fields: dict[Key, Annotated[list[Text], Field(min_length=1)]] = Field(default={})


class StepTable(Table):
    """One letter of a sequence: so long after the one before, or on a date."""

    letter: Letter
    after: Duration | None = None
    on: date | None = None
    at: Clock | None = None
    window_from: Clock | None = Field(default=None, alias="from")
    window_to: Clock | None = Field(default=None, alias="to")
    when: WhenTable = WhenTable()


class SequenceTable(Table):
    """A drip and what starts it: acts, or a sale lost for a reason; with neither, a calendar."""

    title: Text | None = None
    acts: list[ActKey] = Field(default=[], alias="on")
    lost_for: list[Reason] = Field(default=[])
    stop_on: list[StopWord] | None = None
    priority: Annotated[int, Field(ge=1, le=99)] = 50
    steps: Annotated[list[StepTable], Field(min_length=1)]


def mail_rules(mail: MailTable) -> MailRules:
    """Write the rules of mail."""
    signed = mail.dkim and Dkim(
        domain=mail.dkim.domain or mail.address.rpartition("@")[2],
        selector=mail.dkim.selector,
        key=mail.dkim.key,
    )
    parts = {"pace": Pace(**dict(mail.pace)), "stop_loss": StopLoss(**dict(mail.stop_loss))}
    tokens = mail.oauth and grant(mail.oauth)
    return MailRules(**{**dict(mail), **parts, "dkim": signed, "oauth": tokens})


def sequence(key: str, table: SequenceTable) -> Sequence:
    """Write a sequence.

    What answers somebody goes on when a rep claims (R9); what goes to people at rest ends as
    soon as sales has them again, unless the file says otherwise.
    """
    usual = [] if table.acts else list(Stop)
    return Sequence(
        key=key,
        title=table.title or "",
        acts=tuple(table.acts),
        lost_for=tuple(table.lost_for),
        stops=frozenset(usual if table.stop_on is None else table.stop_on),
        priority=table.priority,
        steps=tuple(_step(step) for step in table.steps),
    )


def _step(step: StepTable) -> Step:
    window = (step.window_from, step.window_to)
    return Step(
        letter=step.letter,
        after=step.after or timedelta(),
        on=step.on,
        at=step.at,
        window=window if window[0] and window[1] else None,  # type: ignore[arg-type]
        when=_when(step.when),
    )


def _when(when: WhenTable) -> When:
    fields = {name: frozenset(map(str.casefold, one_of)) for name, one_of in when.fields.items()}
    return When(
        stages=frozenset(when.stage),
        fields=fields,
        did=tuple(when.did),
        not_did=tuple(when.not_did),
    )
