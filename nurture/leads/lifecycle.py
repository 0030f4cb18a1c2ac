"""Stages, and the only steps between them: one table that a salesperson can check."""

from dataclasses import dataclass, replace
from enum import StrEnum

from nurture.errors import Refused
from nurture.model import Ended, Lead, Stage


class Cause(StrEnum):
    """Who or what moves a lead."""

    RANG = "the score or a serious act"
    STIRRED = "an act of interest"
    CLAIMED = "a rep or a manager"
    HANDED_BACK = "its owner or a manager"
    REJECTED = "a rep, with a reason"
    NOT_YET = "a rep, with a date"
    WON = "its owner"
    LOST = "its owner, with a reason"
    RESTED = "a manager"
    SILENCE = "the clock"
    ASKED_TO_STOP = "the person"
    UNREACHABLE = "the last address died"
    CAME_BACK = "the person, asking for mail again"


@dataclass(frozen=True, slots=True)
class Step:
    """One allowed step: from, to, who may cause it, what it does to the timers and to mail."""

    start: Stage
    end: Stage
    cause: Cause
    timers: str
    mail: str


N, H, C, W, R, E = (
    Stage.NURTURE,
    Stage.HOT,
    Stage.CLAIMED,
    Stage.CUSTOMER,
    Stage.REMARKET,
    Stage.ENDED,
)

STEPS: tuple[Step, ...] = (
    Step(N, H, Cause.RANG, "claim ladder starts", "goes on"),
    Step(R, H, Cause.RANG, "claim ladder starts", "goes on"),
    Step(W, H, Cause.RANG, "claim ladder starts", "goes on"),
    Step(E, H, Cause.RANG, "claim ladder starts", "stays off"),
    Step(R, N, Cause.STIRRED, "none", "goes on"),
    Step(E, N, Cause.STIRRED, "none", "stays off"),
    Step(H, C, Cause.CLAIMED, "touch ladder starts", "goes on until the first touch"),
    Step(C, H, Cause.HANDED_BACK, "claim ladder starts again", "goes on"),
    Step(H, R, Cause.REJECTED, "stop", "rarely"),
    Step(C, R, Cause.REJECTED, "stop", "rarely"),
    Step(H, R, Cause.NOT_YET, "stop, back on a date", "rarely"),
    Step(C, R, Cause.NOT_YET, "stop, back on a date", "rarely"),
    Step(C, W, Cause.WON, "stop", "stops"),
    Step(C, R, Cause.LOST, "stop", "rarely"),
    Step(H, R, Cause.RESTED, "stop", "rarely"),
    Step(C, R, Cause.RESTED, "stop", "rarely"),
    Step(H, W, Cause.REJECTED, "stop", "goes on"),  # once a customer, always one
    Step(C, W, Cause.REJECTED, "stop", "goes on"),
    Step(H, W, Cause.NOT_YET, "stop, back on a date", "goes on"),
    Step(C, W, Cause.NOT_YET, "stop, back on a date", "goes on"),
    Step(C, W, Cause.LOST, "stop", "goes on"),
    Step(H, W, Cause.RESTED, "stop", "goes on"),
    Step(C, W, Cause.RESTED, "stop", "goes on"),
    Step(N, R, Cause.SILENCE, "none", "rarely"),
    Step(N, E, Cause.ASKED_TO_STOP, "none", "off for good"),
    Step(H, E, Cause.ASKED_TO_STOP, "stop", "off for good"),
    Step(R, E, Cause.ASKED_TO_STOP, "none", "off for good"),
    Step(H, W, Cause.ASKED_TO_STOP, "stop", "off for good"),
    Step(E, R, Cause.CAME_BACK, "none", "as they asked"),
    Step(N, E, Cause.UNREACHABLE, "none", "nowhere to go"),
    Step(R, E, Cause.UNREACHABLE, "none", "nowhere to go"),
)

_ALLOWED = {(step.start, step.end, step.cause): step for step in STEPS}
_WHY_ENDED = {Cause.ASKED_TO_STOP: Ended.ASKED_TO_STOP, Cause.UNREACHABLE: Ended.UNREACHABLE}


def move(lead: Lead, to: Stage, cause: Cause) -> Lead:
    """Take one step. Raises Refused if the table has no such step.

    An ended relationship that is taken up again stays marked *no mail*, and so does a
    customer who asks to stop.
    """
    if (lead.stage, to, cause) not in _ALLOWED:
        raise Refused(f"A lead in {lead.stage} can't go to {to} by {cause}.")
    why, over = _WHY_ENDED.get(cause), to is Stage.ENDED
    no_mail = lead.no_mail or (not over and Ended.ASKED_TO_STOP in {lead.ended, why})
    return replace(lead, stage=to, ended=why if over else None, no_mail=no_mail)


def resting(lead: Lead) -> Stage:
    """Where a lead goes when sales lets go of it: a customer stays a customer (R38)."""
    return Stage.CUSTOMER if lead.won_at else Stage.REMARKET
