"""Why a mail never goes: each rule looks at one reason."""

from datetime import datetime, timedelta

from nurture.mail.budget import went
from nurture.mail.planning import out_of_reach
from nurture.mail.ready import Drop, Ready, began
from nurture.model import Basis, Stage
from nurture.optout.wishes import ASKED
from nurture.rulebook import Rulebook, Stop, When

# Asking again within a month brings no second copy of the same letter.
ONCE_WITHIN = timedelta(days=30)


def asked_to_stop(ready: Ready, _: Rulebook, __: datetime) -> Drop | None:
    """Whoever asked us to stop gets nothing."""
    return Drop(ASKED) if ready.contact.suppressed_at or ready.lead.no_mail else None


def unreachable(ready: Ready, _: Rulebook, __: datetime) -> Drop | None:
    """A dead address and an ended relationship get nothing."""
    if ready.contact.hard_bounced_at:
        return Drop("The address is dead")
    return Drop("The relationship has ended") if ready.lead.stage is Stage.ENDED else None


def called_off(ready: Ready, _: Rulebook, __: datetime) -> Drop | None:
    """A show may have been stopped, and a letter taken out of the rules."""
    if ready.show:
        return Drop("The show was stopped") if ready.show.stopped_at else None
    return None if ready.step else Drop("The rules have no such letter any more")


def in_talks(ready: Ready, _: Rulebook, __: datetime) -> Drop | None:
    """A claim alone stops nothing; a first touch or an answer of theirs does (R9, R46)."""
    if out_of_reach(ready.lead, ready.contact):
        return Drop("A rep is talking with them")
    talks = [at for at in (ready.lead.touched_at, ready.lead.replied_at) if at]
    begun = began(ready)
    return Drop("They have been answered since") if any(at >= begun for at in talks) else None


def ended_by_sales(ready: Ready, _: Rulebook, __: datetime) -> Drop | None:
    """A sequence may be written to end with a claim, or as soon as somebody is hot."""
    stops = ready.sequence.stops if ready.sequence else frozenset()
    if Stop.HOT in stops and ready.lead.stage in {Stage.HOT, Stage.CLAIMED}:
        return Drop("They are hot now: sales has them")
    if Stop.CLAIM in stops and ready.lead.stage is Stage.CLAIMED:
        return Drop("A rep has claimed them")
    return None


def had_it(ready: Ready, _: Rulebook, now: datetime) -> Drop | None:
    """One letter of a show is all there is, whatever the number of addresses and scans."""
    for other in ready.had:
        same = (other.campaign, other.step) == (ready.send.campaign, ready.send.step)
        if same and (ready.show is not None or now - went(other) < ONCE_WITHIN):
            return Drop("They had this letter already")
    return None


def no_basis(ready: Ready, _: Rulebook, __: datetime) -> Drop | None:
    """A badge or a request is ground for one answer; what follows needs a recorded yes."""
    asked = ready.sequence is not None and bool(ready.sequence.acts) and ready.send.step == 1
    if ready.show or asked or ready.contact.basis in {Basis.CONSENT, Basis.CUSTOMER}:
        return None
    return Drop("They never said yes to further mail")


def not_for_them(ready: Ready, _: Rulebook, __: datetime) -> Drop | None:
    """A step may be for some people only; whoever is none of them goes on to the next one."""
    if ready.step is None or ready.sequence is None:
        return None
    if ready.sequence.by_calendar and ready.lead.stage is not Stage.REMARKET:
        return Drop("They are at rest no more")
    unmet = _unmet(ready, ready.step.when)
    return Drop(f"This step is not for them: {unmet}", skips=True) if unmet else None


def _unmet(ready: Ready, when: When) -> str:
    lead, begun = ready.lead, began(ready)
    done = {one.act for one in lead.interests if one.last >= begun or ready.sequence is None}
    if when.stages and lead.stage not in when.stages:
        return f"their stage is {lead.stage}"
    for name, one_of in when.fields.items():
        if lead.fact(name).strip().casefold() not in one_of:
            return f"{name} is another"
    if when.did and not done & set(when.did):
        return f"they did not {' or '.join(when.did)}"
    return f"they did {' and '.join(sorted(did))}" if (did := done & set(when.not_did)) else ""
