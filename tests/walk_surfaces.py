"""What a rep may not come to see on the walk: who rests, and whose relationship has ended (R40)."""

import re

from walk_town import RoughTown

from bot.sandbox.plain_words import texts
from nurture.leads.people import titled
from nurture.model import Lead, Ring, RingEnd, Stage
from nurture.rulebook import Role

NUMBERED = re.compile(r" \d+( of a list)?$")


def hidden_from(town: RoughTown, rep: str) -> list[Lead]:
    """Give the leads out of sales' sight. A rep's own *not yet* stays theirs to see."""
    asleep = {Stage.REMARKET, Stage.ENDED}
    resting = [lead for lead in town.memory.of(Lead) if lead.stage in asleep]
    return [lead for lead in resting if not _their_own_not_yet(town, lead, rep)]


def _their_own_not_yet(town: RoughTown, lead: Lead, rep: str) -> bool:
    last = town.memory.get(Ring, lead.ring)
    not_yet = last is not None and last.why_ended is RingEnd.NOT_YET
    return lead.stage is Stage.REMARKET and not_yet and lead.owner == rep


def let_slip(town: RoughTown, user: str, words: str) -> list[str]:
    """Name whom a rep is shown who is out of sight; others of us may see them."""
    rep = town.slack.world.people[user].name
    if town.house.book.people[rep].role is not Role.REP:
        return []
    hidden = hidden_from(town, rep)
    seen = [lead for lead in hidden if lead.fact("email") and _named(lead, words)]
    return [f"{rep} is shown lead {lead.id}, which is {lead.stage}: {words!r}" for lead in seen]


def _named(lead: Lead, words: str) -> bool:
    # A name without a number of its own may be another's, too.
    named = NUMBERED.search(lead.fact("name")) and re.search(
        re.escape(titled(lead)) + r"(?!\d)", words
    )
    return bool(named) or lead.fact("email") in words


def home_of(town: RoughTown, user: str) -> str:
    """All that somebody's home shows, "" if they have none yet."""
    world = town.slack.world
    home = world.homes.get(user)
    return "".join(texts(world.views[home].blocks)) if home else ""


def is_kept(town: RoughTown, user: str) -> bool:
    """Whether somebody opened their home so lately that it is kept current."""
    side = town.house.slack
    return bool(side and side.connected and user in side.connected.desks.homes.watched())
