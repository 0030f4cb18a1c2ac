"""The first words of a card: its state, in the line on top and in the notification."""

from handlers.blocks.elements import escaped
from handlers.blocks.sight import Sight
from nurture.leads.people import titled
from nurture.model import Lead, Ring, RingEnd, Stage
from nurture.rulebook import Whom
from nurture.sales.rings import free_since
from nurture.wording import listed, spell


def state(lead: Lead, ring: Ring, sight: Sight) -> str:
    """The state and its deadline: one sign, followed by the word it stands for."""
    if lead.ring != ring.id:
        return ":arrow_down: *It rang again since*"
    if ring.ended:
        return _over(lead, ring, sight)
    if ring.claim and ring.touch_by:
        by = sight.when(ring.touch_by, ring.team)
        return f":white_check_mark: *Claimed by {sight.mention(ring.claim.by)}*  ·  first touch by *{by}*"
    told = told_so_far(ring, sight)
    if told:
        since = sight.when(free_since(ring), ring.team)
        return f":bell: *Still ringing, since {since}*  ·  {told} been told"
    by = sight.when(ring.claim_by, ring.team)
    return f"{_queue(ring)}  ·  {_at_first(ring, sight)}claim by *{by}*"


def _queue(ring: Ring) -> str:
    if ring.handed_back:
        return ":leftwards_arrow_with_hook: *Back in the queue, first in line*"
    return ":bell: *Ringing*"


def _at_first(ring: Ring, sight: Sight) -> str:
    if ring.turn:
        until = sight.when(ring.turn.until, ring.team)
        return f"{sight.first(ring.turn.by)}'s turn until *{until}*, then everybody's  ·  "
    if ring.nobody_until and sight.now < ring.nobody_until:
        return f"nobody is on duty until *{sight.when(ring.nobody_until, ring.team)}*  ·  "
    return ""


def _over(lead: Lead, ring: Ring, sight: Sight) -> str:
    if lead.stage is Stage.CUSTOMER:
        return ":white_check_mark: *Won*  ·  a customer now"
    if lead.stage is Stage.CLAIMED and lead.owner:
        how = f"  ·  {ring.touched_how}" if ring.touched_how else ""
        return f":white_check_mark: *With {sight.mention(lead.owner)}*{how}"
    return _closed(lead, ring)


def _closed(lead: Lead, ring: Ring) -> str:
    if lead.no_mail or ring.why_ended is RingEnd.OPTED_OUT:
        return ":no_bell: *Asked us to stop*  ·  no more mail"
    if ring.why_ended is RingEnd.NOT_YET and lead.back_on:
        return f":date: *Not yet*  ·  back on {lead.back_on:%-d %b %Y}"
    reason = f"  ·  {escaped(lead.rejected_for)}" if lead.rejected_for else ""
    return f":white_circle: *Closed*{reason}"


def told_so_far(ring: Ring, sight: Sight) -> str:
    """Who was pinged by name so far: "Mona has", "Mona and Hana have"; "" if nobody was."""
    team = sight.book.teams[ring.team]
    rungs = team.claim
    heard: dict[str, None] = {}
    for fired in ring.fired:
        whom = rungs[min(fired.no, len(rungs) - 1)].whom if rungs else Whom.THREAD
        if not fired.skipped and whom is Whom.MANAGER:
            heard |= dict.fromkeys(team.managers)
        if not fired.skipped and whom is Whom.HEAD:
            heard |= dict.fromkeys((team.head,) if team.head else team.managers)
    names = [sight.first(key) for key in heard]
    return f"{listed(names)} {'has' if len(names) == 1 else 'have'}" if names else ""


def fallback(lead: Lead, ring: Ring, sight: Sight) -> str:
    """State, person and deadline in one sentence, for notifications and screen readers."""
    who = escaped(titled(lead))
    if ring.ended and lead.stage is Stage.CLAIMED and ring.touched:
        touched = f"First touch {sight.clock(ring.touched, ring.team)}"
        return f"With {sight.first(lead.owner or '')}: {who}. {touched}."
    if ring.ended:
        return f"{_plainly(_over(lead, ring, sight))}: {who}."
    if ring.claim and ring.touch_by:
        owner = sight.first(ring.claim.by)
        return f"Claimed by {owner}: {who}. First touch by {sight.clock(ring.touch_by, ring.team)}."
    if told_so_far(ring, sight):
        rung_for = spell(sight.now - free_since(ring))
        return f"Still ringing, {rung_for}: {who}. {told_so_far(ring, sight)} been told."
    whose = f" {sight.first(ring.turn.by)}'s turn." if ring.turn else ""
    state, place = ("Back in the queue", " First in line.") if ring.handed_back else ("Ringing", "")
    by = sight.clock(ring.claim_by, ring.team)
    return f"{state}: {who}.{place}{whose} Claim by {by}."


def closed(lead: Lead, ring: Ring, sight: Sight) -> str:
    """Say how it ended, without whose it was."""
    again = lead.ring != ring.id
    return "Rang again since." if again else f"{_plainly(_over(lead, ring, sight))}."


def _plainly(marked: str) -> str:
    words = marked.split(": ", 1)[-1].replace("*", "")
    return words.split("  ·  ")[0] if "<@" not in words else "With one of us"
