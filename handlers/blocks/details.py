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
from handlers.blocks.modals import modal, who
from handlers.blocks.sight import Sight
from nurture.leads.people import first_name
from nurture.leads.scoring import Line, score
from nurture.model import Contact, Lead, Send, SendState, Touch
from nurture.ports import Store
from nurture.rulebook import Rulebook
from nurture.sales.routing import Routed, explain

_SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """All that is kept of one person."""

    lead: Lead
    routed: Routed
    contacts: Sequence[Contact]
    touches: Sequence[Touch]
    sends: Sequence[Send]


async def read(store: Store, book: Rulebook, lead: Lead) -> File:
    """Read all that is kept of one person."""
    return File(
        lead=lead,
        routed=explain(book, lead),
        contacts=await store.contacts_of(lead.id),
        touches=await store.touches_of(lead.id, limit=1000),
        sends=await store.sends_of(lead.id, limit=1000),
    )


def why(lead: Lead, sight: Sight, team: str) -> Block:
    """Show every line of the score; they add up to the total (R28)."""
    weighed = score(lead, sight.book.hot, sight.now)
    parts = [_group(lead, weighed.lines, kind, sight, team) for kind in ("behaviour", "profile")]
    adds = " + ".join(str(line.points) for line in weighed.lines) or "0"
    hot_from = round(sight.book.hot.hot_from)
    return modal(
        "why",
        "Why this score",
        "",
        [
            who(lead),
            section(mrkdwn(f"*{weighed.total} points now.* Hot from {hot_from}."), "sum"),
            *parts,
            context(f"{adds} = {weighed.total}", "adds"),
            context(f"Treaty {escaped(sight.book.hot.treaty)}. {FADES}", "how"),
        ],
    )


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
    """Show what is known, with its source, and the last touches and letters."""
    lead = file.lead
    facts = [f"\n{name}: {fact.value} ({fact.source})" for name, fact in lead.facts.items()]
    acts = [_touch(touch, sight, team) for touch in file.touches[-_SHOWN:]] or ["\nNothing yet."]
    mail = [_send(send, sight, team) for send in file.sends[-_SHOWN:]] or ["\nNone."]
    stage = f"{lead.stage}{', no mail' if lead.no_mail or _stopped(file.contacts) else ''}"
    return modal(
        "details",
        "Details",
        "",
        [
            who(lead),
            section(mrkdwn(f"*Stage* {stage}"), "stage"),
            rich("routed", bold("Rings in "), said(_routed(file.routed, sight))),
            rich("facts", bold("Known"), *(said(fact) for fact in facts)),
            divider(),
            rich("touches", bold("Touches"), *(said(act) for act in acts)),
            divider(),
            rich("mail", bold("Letters"), *(said(letter) for letter in mail)),
        ],
    )


def _routed(routed: Routed, sight: Sight) -> str:
    first = f", {sight.first(routed.first)} first" if routed.first else ""
    return f"{routed.team.channel}{first}: {routed.why}"


def _stopped(contacts: Iterable[Contact]) -> bool:
    return any(contact.suppressed_at for contact in contacts)


def _touch(touch: Touch, sight: Sight, team: str) -> str:
    act = sight.book.hot.acts.get(touch.act)
    did = act.title if act else touch.act
    by = "" if touch.by == "them" else f" by {sight.first(touch.by)}"
    words = f": {touch.words[:200]}" if touch.words else ""
    return f"\n{sight.day(touch.at, team)}  {did}{by} ({touch.channel}, {touch.source}){words}"


def _send(send: Send, sight: Sight, team: str) -> str:
    at = send.sent_at if send.state is SendState.SENT and send.sent_at else send.due
    why_so = f", {send.why}" if send.why else ""
    return f"\n{sight.day(at, team)}  {send.letter}: {send.state}{why_so}"
