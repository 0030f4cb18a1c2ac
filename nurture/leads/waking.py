"""Whether an act rings, and what it wakes."""

from dataclasses import replace
from datetime import timedelta

from nurture.leads.inquiry import Case
from nurture.leads.lifecycle import Cause, move
from nurture.leads.scoring import hot, score
from nurture.model import Lead, Notice, Ring, Stage, Why
from nurture.sales.rings import start_ring
from nurture.sales.routing import route

FRESH = timedelta(hours=48)


def woken(lead: Lead, case: Case) -> tuple[Lead, Ring | None]:
    """Start a ring if the act calls for one, else let a resting lead stir."""
    if not rings(lead, case):
        return _stirred(lead, case), None
    inquiry = case.inquiry
    why = Why(act=case.act.key, at=inquiry.at, channel=inquiry.channel, source=inquiry.source)
    team = route(case.book, lead, inquiry.source)
    ring = start_ring(lead, why, team, case.now, case.book)
    return replace(move(lead, Stage.HOT, Cause.RANG), ring=ring.id, back_on=None), ring


def rings(lead: Lead, case: Case) -> bool:
    """Whether an act starts a ring: hot enough, fresh, and nobody is on it already.

    What we hear of after 48 hours never rings. After a rejection only a later act does,
    and only a serious one (R43); so with somebody who had asked us to stop.
    """
    if _busy(lead, case) or _late(case) or not _counts(lead, case):
        return False
    return case.act.rings or hot(score(lead, case.book.hot, case.now), case.book.hot)


def _busy(lead: Lead, case: Case) -> bool:
    ring = case.known.ring
    return lead.stage is Stage.CLAIMED or (ring is not None and ring.ended is None)


def _late(case: Case) -> bool:
    return case.now - case.inquiry.at > FRESH


def _counts(lead: Lead, case: Case) -> bool:
    if lead.rejected_at and case.inquiry.at <= lead.rejected_at:
        return False
    return case.act.serious or not (lead.rejected_at or lead.stage is Stage.ENDED)


def _stirred(lead: Lead, case: Case) -> Lead:
    if lead.stage is Stage.REMARKET and not _late(case) and lead.back_on is None:
        return move(lead, Stage.NURTURE, Cause.STIRRED)
    return lead


def lines(lead: Lead, ring: Ring | None, case: Case) -> list[Notice]:
    """Say in the card's thread what a person answered, and tell the owner of a serious act.

    Whoever had a lead before hears of it at once when it wakes, with a button to claim it (R42).
    """
    owned = lead.stage is Stage.CLAIMED and bool(lead.owner)
    about = ring.id if ring else lead.ring
    serious = case.act.rings or case.act.serious
    kind = "reply" if case.act.rings else f"again {case.act.key}"
    thread = ["thread"] if case.act.rings or (owned and serious) else []
    knows = lead.owner if (owned or ring) and serious and lead.owner in case.book.people else None
    return [
        Notice(ring=about, lead=lead.id, kind=kind, to=to, at=case.now, words=case.inquiry.words)
        for to in (*thread, *([knows] if knows else []))
        if about
    ]
