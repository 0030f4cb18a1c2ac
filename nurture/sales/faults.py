"""What can fall through, and what mends it: a table that the auditor goes through."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from nurture.leads.lifecycle import Cause, move
from nurture.model import Claim, Lead, Record, Ring, RingEnd, Stage, Why
from nurture.rulebook import Rulebook, Team
from nurture.sales.ringing import climb
from nurture.sales.rings import ended, redrawn, restarted, start_ring
from nurture.sales.routing import route
from nurture.sales.sla import next_due, touch_by

LONG = timedelta(minutes=10)
"""A rung this late was forgotten: the beat asks every second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """What belongs together: an open ring and its lead, or a hot lead and its last ring."""

    book: Rulebook
    now: datetime
    ring: Ring | None = None
    lead: Lead | None = None

    @property
    def team(self) -> Team | None:
        """The team, if the rules still know it."""
        return self.book.teams.get(self.ring.team) if self.ring else None


Mended = list[Record]


def _orphan(file: File) -> Mended:
    if not file.ring or (file.lead and file.lead.ring == file.ring.id):
        return []
    return [ended(file.ring, RingEnd.ORPHANED, file.now)]


def _homeless(file: File) -> Mended:
    if not file.ring or not file.lead or file.team:
        return []
    team = route(file.book, file.lead, file.ring.why.source)
    return [restarted(replace(file.ring, team=team.key), team, file.now)]


def _elsewhere(file: File) -> Mended:
    """Only a hot or a claimed lead rings."""
    if not file.ring or not file.lead or file.lead.stage in {Stage.HOT, Stage.CLAIMED}:
        return []
    return [ended(file.ring, RingEnd.ORPHANED, file.now)]


def _half_claimed(file: File) -> Mended:
    """The ring and its lead must say the same of who has it; the lead's owner counts."""
    ring, lead, team = file.ring, file.lead, file.team
    if not ring or not lead or not team or bool(ring.claim) == (lead.stage is Stage.CLAIMED):
        return []
    if ring.claim:
        claimed = move(lead, Stage.CLAIMED, Cause.CLAIMED)
        return [replace(claimed, owner=ring.claim.by), redrawn(ring)]
    claim = Claim(by=lead.owner, at=file.now) if lead.owner else None
    if not claim:
        return [move(lead, Stage.HOT, Cause.HANDED_BACK), redrawn(ring)]
    fresh = replace(ring, claim=claim, touch_by=touch_by(team, file.now))
    return [restarted(fresh, team, file.now)]


def _no_promise(file: File) -> Mended:
    ring, team = file.ring, file.team
    if not ring or not team or not ring.claim or ring.touch_by:
        return []
    return [
        restarted(replace(ring, touch_by=touch_by(team, ring.claim.at, ring.hours)), team, file.now)
    ]


def _not_due(file: File) -> Mended:
    ring, team = file.ring, file.team
    if not ring or not team or ring.due or not next_due(ring, team):
        return []
    return [redrawn(replace(ring, due=next_due(ring, team)))]


def _long_past(file: File) -> Mended:
    ring, team = file.ring, file.team
    if not ring or not team or not ring.due or file.now - ring.due <= LONG:
        return []
    fired = climb(ring, team, file.now, file.book)
    return fired or [redrawn(replace(ring, due=next_due(ring, team)))]


# In order: the first that finds something mends it; the next look finds what else there is.
FAULTS: tuple[tuple[str, Callable[[File], Mended]], ...] = (
    ("a ring without its lead", _orphan),
    ("a ring of a team that the rules don't know", _homeless),
    ("a ring of a lead that is not with sales", _elsewhere),
    ("a ring and its lead that disagree on who has it", _half_claimed),
    ("a claim without a deadline for the first touch", _no_promise),
    ("a ring with nothing due", _not_due),
    ("a rung that was forgotten", _long_past),
)


def mended(file: File) -> tuple[str, Mended]:
    """Find what is wrong with an open ring, and what mends it; "" if nothing is."""
    found = ((what, fault(file)) for what, fault in FAULTS)
    return next(((what, records) for what, records in found if records), ("", []))


def rung_again(lead: Lead, old: Ring | None, book: Rulebook, now: datetime) -> Mended:
    """Ring for a hot lead for which nothing rings; nothing if something does."""
    if lead.stage is not Stage.HOT or (old and not old.ended):
        return []
    last = max(lead.interests, key=lambda one: one.last, default=None)
    heard = Why(act=last.act if last else "", at=lead.heard_at, channel="audit", source="audit")
    ring = start_ring(lead, old.why if old else heard, route(book, lead), now, book)
    return [replace(lead, ring=ring.id), ring, *([redrawn(old)] if old else [])]


def recounted(file: File) -> Mended:
    """Count an open ring's deadlines by the rules of today, where they changed since it rang."""
    ring, team = file.ring, file.team
    if not ring or not team or ring.rules == file.book.version:
        return []
    return [redrawn(replace(ring, rules=file.book.version, due=next_due(ring, team)))]
