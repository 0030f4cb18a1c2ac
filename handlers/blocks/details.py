"""The details view: why this score, what is known and from where, and what happened."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handlers.blocks.elements import (
    Block,
    bold,
    context,
    divider,
    escaped,
    mrkdwn,
    rich,
    said,
    section,
)
from handlers.blocks.lead_words import happened, known, mailed, standing
from handlers.blocks.modals import modal, who
from handlers.blocks.sight import Sight
from nurture.leads.people import first_name
from nurture.leads.scoring import Line, score
from nurture.model import Contact, Lead, Ring, Send, Touch
from nurture.ports import Store
from nurture.rulebook import Rulebook
from nurture.sales.routing import Routed, explain

_SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """All that is kept of one person."""

    lead: Lead
    ring: Ring | None
    routed: Routed
    contacts: Sequence[Contact]
    touches: Sequence[Touch]
    sends: Sequence[Send]


async def read(store: Store, book: Rulebook, lead: Lead) -> File:
    """Read all that is kept of one person."""
    return File(
        lead=lead,
        ring=await store.get(Ring, lead.ring) if lead.ring else None,
        routed=explain(book, lead),
        contacts=await store.contacts_of(lead.id),
        touches=await store.touches_of(lead.id, limit=1000),
        sends=await store.sends_of(lead.id, limit=1000),
    )


def why(lead: Lead, sight: Sight, team: str) -> Block:
    """Show every line of the score; they add up to the total (R28)."""
    treaty = context(f"Treaty {escaped(sight.book.hot.treaty)}. {FADES}", "how")
    return modal("why", "Why this score", "", [who(lead), *_scored(lead, sight, team), treaty])


def _scored(lead: Lead, sight: Sight, team: str) -> list[Block]:
    weighed, hot_from = score(lead, sight.book.hot, sight.now), round(sight.book.hot.hot_from)
    parts = [_group(lead, weighed.lines, kind, sight, team) for kind in ("behaviour", "profile")]
    adds = " + ".join(str(line.points) for line in weighed.lines) or "0"
    return [
        section(mrkdwn(f"*{weighed.total} points now.* Hot from {hot_from}."), "sum"),
        *parts,
        context(f"{adds} = {weighed.total}", "adds"),
    ]


FADES = (
    "What somebody did fades by half after each half-life; who they are doesn't fade. "
    "By themselves, their own words never make anyone hot."
)


def _group(lead: Lead, lines: Sequence[Line], kind: str, sight: Sight, team: str) -> Block:
    mine = [line for line in lines if line.kind == kind]
    total = sum(line.points for line in mine)
    head = (
        f"What {first_name(lead)} did: {total}" if kind == "behaviour" else f"Who they are: {total}"
    )
    rows = [_row(line, sight, team) for line in mine] or ["\nNothing is known yet."]
    return rich(kind, bold(head), *(said(row) for row in rows))


def _row(line: Line, sight: Sight, team: str) -> str:
    since = f", last {sight.day(line.last, team)}" if line.last else ""
    times = f", {line.times} times" if line.times > 1 else ""
    return f"\n{line.points:+d}   {line.title}{times}{since}"


def details(file: File, sight: Sight, team: str) -> Block:
    """Show how a lead stands and why, what is known, and the last touches and letters."""
    lead = file.lead
    facts = known(lead, sight) or ["Nothing yet."]
    acts = [happened(touch, sight, team) for touch in file.touches[-_SHOWN:]] or ["Nothing yet."]
    mail = [mailed(send, sight, team) for send in file.sends[-_SHOWN:]] or ["None."]
    return modal(
        "details",
        "Details",
        "",
        [
            who(lead),
            rich("stage", bold("Now "), said(_stage(file, sight))),
            rich("routed", bold("Rings in "), said(_routed(file.routed, sight))),
            *_scored(lead, sight, team),
            divider(),
            rich("facts", bold("Known"), *_lines(facts)),
            divider(),
            rich("touches", bold("Touches"), *_lines(acts)),
            divider(),
            rich("mail", bold("Letters"), *_lines(mail)),
        ],
    )


def _lines(rows: Iterable[str]) -> list[Block]:
    return [said(f"\n{row}") for row in rows]


def _stage(file: File, sight: Sight) -> str:
    no_mail = file.lead.no_mail or _stopped(file.contacts)
    return standing(file.lead, file.ring, sight) + (", no mail" if no_mail else "")


def _routed(routed: Routed, sight: Sight) -> str:
    first = f", {sight.first(routed.first)} first" if routed.first else ""
    return f"{routed.team.channel}{first}: {routed.why}"


def _stopped(contacts: Iterable[Contact]) -> bool:
    return any(contact.suppressed_at for contact in contacts)
