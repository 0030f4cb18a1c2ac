"""The card: the one message of a ring, drawn from what was saved."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import islice

from handlers.blocks.card_acts import offered
from handlers.blocks.card_words import fallback, state
from handlers.blocks.elements import (
    Message,
    actions,
    context,
    escaped,
    header,
    mrkdwn,
    plain,
    section,
)
from handlers.blocks.lead_words import CHANNELS
from handlers.blocks.resting_card import at_rest, resting_card
from handlers.blocks.sight import Sight
from nurture.leads.people import first_name, titled
from nurture.leads.scoring import Line, hot, score
from nurture.model import Lead, Ring, Stage
from nurture.rulebook import Rung, Team, Whom
from nurture.sales.rings import BACK, free_since
from nurture.sales.sla import Due, applies, climbs
from nurture.wording import counted, listed, spell


def card(lead: Lead, ring: Ring, sight: Sight) -> Message:
    """Draw the card of a ring; of a lead out of sales' sight only that it is (R40).

    One that rang again since leads to its newer card and names nobody either, as it is not
    drawn anew when that one is closed.
    """
    if at_rest(lead, ring):
        return resting_card(lead, ring, sight)
    team = sight.book.teams[ring.team]
    blocks = [
        section(mrkdwn(state(lead, ring, sight)), "state"),
        header(titled(lead), "who"),
        section(plain(_facts(lead, ring, sight)), "facts"),
        section(mrkdwn(_why(lead, ring, sight)), "why"),
        context(_agreed(lead, sight), "worth"),
        context(_next(lead, ring, team, sight), "next"),
    ]
    return Message(
        text=fallback(lead, ring, sight),
        blocks=(*blocks, actions(offered(lead, ring))),
        metadata={"event_type": "lead_card", "event_payload": {"ring": ring.id}},
    )


def _agreed(lead: Lead, sight: Sight) -> str:
    treaty = f"Hot as agreed in treaty {escaped(sight.book.hot.treaty)}"
    return f"{treaty}  ·  *no mail*: they asked the machine to stop" if lead.no_mail else treaty


def _facts(lead: Lead, ring: Ring, sight: Sight) -> str:
    known = [lead.fact("title"), _people(lead), lead.fact("city"), sight.country(lead)]
    reach = [lead.fact("email"), lead.fact("phone")]
    did = sight.did(ring.why.act)
    by = CHANNELS.get(ring.why.channel, f"by {ring.why.channel}")
    asked = f"{did} at {sight.there(lead, ring.why.at)}, {by} ({ring.why.source})"
    lines = (" · ".join(filter(None, part)) for part in (known, reach, [asked]))
    return "\n".join(filter(None, lines))


def _people(lead: Lead) -> str:
    size = lead.fact("employees")
    return f"{size} people" if size else ""


def _why(lead: Lead, ring: Ring, sight: Sight) -> str:
    weighed = score(lead, sight.book.hot, ring.arrived)
    head = f"*Why hot: {weighed.total} points, hot from {round(sight.book.hot.hot_from)}*"
    if not hot(weighed, sight.book.hot):
        head = f"*Why it rings: {_cause(ring, sight)}.* {weighed.total} points so far"
    rows = [_row_of(line) for line in weighed.lines]
    if not any(line.kind == "profile" for line in weighed.lines):
        rows.append("Nothing is known of the company yet.")
    return "\n".join([head, *rows])


def _cause(ring: Ring, sight: Sight) -> str:
    act = sight.book.hot.acts.get(ring.why.act)
    if act and act.rings:
        return "a personal answer"
    return "the day that was agreed" if ring.why.act == BACK else escaped(sight.did(ring.why.act))


def _row_of(line: Line) -> str:
    times = f", {counted(line.times, 'time')}" if line.times > 1 else ""
    return f"{line.points:+d}  {escaped(line.title)}{times}"


def _next(lead: Lead, ring: Ring, team: Team, sight: Sight) -> str:
    if ring.ended:
        return _over(lead, ring, sight)
    rungs = list(islice(climbs(ring, team), 4))
    if ring.claim:
        rang = spell(ring.claim.at - free_since(ring))
        heard = _ladder(rungs, ring, team, sight)
        return f"It rang for {rang}. If there is no touch: {heard}."
    heard = _ladder(rungs, ring, team, sight)
    return f"If nobody claims: {heard}." if heard else "Everybody has been told."


def _ladder(rungs: list[Due], ring: Ring, team: Team, sight: Sight) -> str:
    base = len(team.touch if ring.claim else team.claim)
    once = [
        f"{_hears(due.rung, ring, team, sight)} {sight.when(due.at, ring.team)}"
        for due in rungs
        if due.no < base
    ]
    last = (team.touch if ring.claim else team.claim)[-1:]
    goes_on = rungs and _repeats(last, ring)
    again = [f"every {spell(_every(last[0]))}{_until(last[0])}"] if goes_on else []
    hours = " in working hours" if again and last[0].in_hours else ""
    if again and not once:
        once = [sight.when(rungs[0].at, ring.team)]
    return ", then ".join(once + [word.replace(" until", f"{hours} until") for word in again])


def _repeats(last: Sequence[Rung], ring: Ring) -> bool:
    return bool(last and last[0].every and applies(last[0], ring))


def _every(rung: Rung) -> timedelta:
    return rung.every or timedelta()


def _until(rung: Rung) -> str:
    return f", {counted(rung.at_most, 'time')} at most" if rung.at_most else " until someone does"


def _hears(rung: Rung, ring: Ring, team: Team, sight: Sight) -> str:
    if rung.assign:
        return "it goes to the next one on duty"
    holder = ring.claim or ring.turn
    head = (team.head,) if team.head else team.managers
    people = {Whom.OWNER: (holder.by,) if holder else (), Whom.MANAGER: team.managers}
    others = {Whom.NEXT: "the next one on duty", Whom.GROUP: "a group", Whom.CHANNEL: rung.channel}
    named = listed([sight.first(key) for key in ({Whom.HEAD: head} | people).get(rung.whom, ())])
    return named or others.get(rung.whom) or "a nudge in the thread"


def _over(lead: Lead, ring: Ring, sight: Sight) -> str:
    if lead.stage is Stage.CLAIMED and ring.touched:
        took = spell(ring.touched - ring.arrived)
        who, at = escaped(first_name(lead)), sight.when(ring.touched, ring.team)
        quiet = f"The machine writes nothing while {sight.first(lead.owner or '')} and {who} talk."
        return f"First touch {at}, {took} after it came in. {quiet}"
    if lead.back_on:
        return f"Comes back on {lead.back_on:%-d %b %Y} by itself."
    return "Nothing more is due here."
