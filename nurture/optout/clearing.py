"""Clearing doubts: somebody has said plainly since what was in doubt, so that nobody need read it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from nurture.model import (
    Contact,
    Decision,
    Doubt,
    Happening,
    Lead,
    Receipt,
    Record,
    WishFor,
)
from nurture.ports import Store
from nurture.wording import counted

# What a plain wish says of a mail that was in doubt.
_SAYS = {
    WishFor.STOP: Decision.STOP,
    WishFor.FEWER: Decision.FEWER,
    WishFor.NOT_NOW: Decision.NOT_NOW,
    WishFor.BACK: Decision.IGNORE,
}


def decided(
    doubt: Doubt, decision: Decision, *, by: str, outcome: str, now: datetime
) -> list[Record]:
    """Close a doubt, with its history; its card shows it."""
    closed = replace(
        doubt,
        decided_at=now,
        decided_by=by,
        decision=decision,
        outcome=outcome,
        card=replace(doubt.card, wanted=doubt.card.wanted + 1),
    )
    what = f"doubt decided: {decision}"
    happened = Happening(at=now, what=what, who=by, lead=doubt.lead, cause=doubt.mail)
    return [closed, happened]


def cleared(
    doubts: Sequence[Doubt], wanted: WishFor, receipt: Receipt | None, *, by: str, now: datetime
) -> list[Record]:
    """Close what a plain wish has cleared; `receipt` is the wish's, None if it held before."""
    outcome = _outcome(receipt) if receipt else ""
    return [
        record
        for doubt in doubts
        for record in decided(doubt, _SAYS[wanted], by=by, outcome=outcome, now=now)
    ]


def _outcome(receipt: Receipt) -> str:
    off = f"{counted(len(receipt.cancelled), 'waiting letter')} cancelled. "
    return f"{off if receipt.wish is WishFor.STOP else ''}Receipt {receipt.id}."


async def doubts_about(
    store: Store, lead: Lead | None, contacts: Sequence[Contact]
) -> tuple[Doubt, ...]:
    """Read the open doubts about somebody, also those of when we knew less of them."""
    known = [*([lead.id] if lead else []), *(name for c in contacts for name in (c.id, c.key))]
    found = [
        doubt for name in dict.fromkeys(known) for doubt in await store.open_doubts_about(name)
    ]
    return tuple(found)
