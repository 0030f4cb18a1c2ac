"""What managers are told when Slack does not take a message: what is so, and the cure."""

from collections.abc import Mapping

from handlers.blocks.elements import Block, bold, said
from handlers.blocks.sight import Sight
from nurture.leads.people import titled
from nurture.model import Lead, Notice, Ring
from nurture.sales.detours import UNREACHABLE, in_charge

# By Slack's word: what is so, and what mends it.
_SHUT: Mapping[str, tuple[str, str]] = {
    "is_archived": ("it was archived", "unarchive it"),
    "is_inactive": ("it was archived", "unarchive it"),
    "not_in_channel": ("Leadbell is not in it", "type /invite @Leadbell there"),
    "channel_not_found": (
        "I see no such channel",
        "create it, or type /invite @Leadbell in it if it is private",
    ),
    "restricted_action": (
        "only some people may post there",
        "let Leadbell post, under Posting permissions in the channel's settings",
    ),
}


def detour(notice: Notice, lead: Lead, ring: Ring, sight: Sight) -> list[Block]:
    """Say that a team's channel is shut, where its lead rings meanwhile, and what mends it."""
    team = in_charge(ring, sight.book)
    word = notice.kind.partition(" ")[2]
    why, cure = _SHUT.get(word, (f"Slack says {word}", "look at the channel's settings"))
    change = f"To mend: {cure}, or change `channel` under [teams.{team.key}] in leadbell.toml."
    shut = said(f"I can't post to {team.channel}: {why}. ")
    if ring.ended:
        still = f"A card there may still ring for somebody who rings no more. {change} "
        return [shut, said(still + "It is then closed by itself.")]
    meanwhile = [bold(titled(lead)), said(" rings "), *_where(ring)]
    return [shut, *meanwhile, said(f" instead. {change} The card then goes home by itself.")]


def _where(ring: Ring) -> list[Block]:
    channel = ring.card.channel or ""
    # Slack's ids of direct messages begin with D.
    if channel.startswith("D"):
        return [said("in a direct message to a manager")]
    return [said("in "), {"type": "channel", "channel_id": channel}]


def plain(notice: Notice, lead: Lead, _: Ring, __: Sight) -> list[Block]:
    """Say that a card was refused as it was drawn, and rings in plain words."""
    word = notice.kind.partition(" ")[2]
    return [
        said("Slack refused the card of "),
        bold(titled(lead)),
        said(
            f" as it was drawn ({word}), so it rings in plain words. Nothing is lost. To mend: "
            "this is a fault of Leadbell's; whoever looks after it can report it with that word."
        ),
    ]


def unreachable(notice: Notice, _: Lead, __: Ring, sight: Sight) -> list[Block]:
    """Say that one of us can't be told anything, and what mends it."""
    known = sight.book.people.get(notice.by or "")
    who = known.first if known else "Somebody"
    if notice.kind != UNREACHABLE:
        cure = f"look at SMTP_URL, and at `email` under [people.{notice.by}] in leadbell.toml"
        return [said(f"I called {who} by mail, and it failed or may have. To mend: {cure}.")]
    return [
        said(
            f"I can't reach {who} in Slack, so {who} hears of no lead. To mend: correct `email` "
            f"or `slack` under [people.{notice.by}] in leadbell.toml."
        )
    ]
