"""What is said of turns, and where the ladder goes beyond its thread."""

from handlers.blocks.elements import Block, bold, said, usergroup
from handlers.blocks.sight import Sight
from nurture.leads.people import titled
from nurture.model import Lead, Notice, Ring
from nurture.sales.rings import free_since
from nurture.wording import counted, spell


def turn(notice: Notice, lead: Lead, ring: Ring, sight: Sight) -> list[Block]:
    """Say whose turn begins or is over."""
    if notice.kind == "turn over":
        known = sight.book.people.get(notice.by or "")
        whose = f"{known.first}'s turn" if known else "The turn"
        return [said(f"{whose} is over. Everybody can claim this now.")]
    until = f" until {sight.clock(ring.turn.until, ring.team)}" if ring.turn else ""
    return [said("It is your turn: "), bold(titled(lead)), said(f" is yours to claim{until}.")]


def group(notice: Notice, _: Lead, ring: Ring, __: Sight) -> list[Block]:
    """Call a user group."""
    return [usergroup(notice.by or ""), said(f", this one {_waits(notice, ring)}.")]


def elsewhere(notice: Notice, lead: Lead, ring: Ring, sight: Sight) -> list[Block]:
    """Say in another channel that a lead still rings."""
    place = sight.book.teams[ring.team].channel
    return [bold(titled(lead)), said(f" rings in {place} and {_waits(notice, ring)}.")]


def _waits(notice: Notice, ring: Ring) -> str:
    if not ring.claim:
        return f"is still free after {spell(notice.at - free_since(ring))}"
    return f"has no first touch {spell(notice.at - ring.claim.at)} after it was claimed"


def given(_: Notice, lead: Lead, ring: Ring, sight: Sight) -> list[Block]:
    """Tell the one to whom the ladder gave a lead."""
    until = f" First touch by {sight.clock(ring.touch_by, ring.team)}." if ring.touch_by else ""
    return [bold(titled(lead)), said(f" is yours now: nobody claimed it, and you are next.{until}")]


def mended(_: Notice, lead: Lead, __: Ring, ___: Sight) -> list[Block]:
    """Tell a manager what the auditor found and put right."""
    return [bold(titled(lead)), said(" had fallen through and is back. Please look. I found:")]


def digest(notice: Notice, _: Lead, __: Ring, sight: Sight) -> list[Block]:
    """Say good morning to somebody for whom something waited."""
    known = sight.book.people.get(notice.to)
    name = f", {known.first}" if known else ""
    things = counted(len(notice.words.splitlines()), "lead")
    return [said(f"Good morning{name}. {things} waited. Leadbell's Home has them to claim:")]
