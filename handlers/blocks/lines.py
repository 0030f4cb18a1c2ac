"""The lines around a card: in its thread, and to one person at a time."""

from collections.abc import Callable
from dataclasses import replace

from handlers.blocks import trouble_words, turn_words
from handlers.blocks.elements import (
    Block,
    Message,
    actions,
    bold,
    button,
    escaped,
    person,
    quoted,
    rich,
    said,
)
from handlers.blocks.sight import Sight
from nurture.leads.people import first_name, titled
from nurture.model import Fact, Lead, Notice, Ring
from nurture.sales.detours import DETOUR, PLAIN, UNREACHABLE
from nurture.sales.permits import first_names, out_of_sight
from nurture.sales.rings import free_since
from nurture.wording import spell

Words = Callable[[Notice, Lead, Ring, Sight], list[Block]]


def line(notice: Notice, lead: Lead, ring: Ring, sight: Sight, permalink: str = "") -> Message:
    """Draw a line. A line to one person leads back to the card and can be acted on."""
    if out_of_sight(lead):
        lead, notice = _veiled(lead, notice)
    words = WORDS.get(notice.kind) or WORDS[notice.kind.partition(" ")[0]]
    parts = words(notice, lead, ring, sight)
    blocks = [rich("line", *parts)]
    if notice.words:
        blocks.append(quoted("words", notice.words))
    if notice.to != "thread" and notice.kind != "digest":
        blocks.append(actions(_doors(lead, ring, permalink)))
    return Message(
        text=_aloud(parts, notice.words, sight),
        blocks=tuple(blocks),
        metadata={"event_type": "ring_line", "event_payload": {"notice": notice.id}},
    )


def _veiled(lead: Lead, notice: Notice) -> tuple[Lead, Notice]:
    """Leave out who it is: a line may come late, when the lead is out of sales' sight (R40)."""
    somebody = Fact(value="Somebody", source="us", at=lead.since)
    ours = notice.words if notice.by else ""
    return replace(lead, facts={"name": somebody}), replace(notice, words=ours)


def _doors(lead: Lead, ring: Ring, permalink: str) -> list[Block]:
    doors = []
    if not ring.claim and not ring.ended:
        doors.append(button("Claim", "claim", ring.id, primary=True, about=titled(lead)))
    if ring.claim and not ring.ended:
        doors.append(button("Log first touch …", "log_touch", ring.id, about=titled(lead)))
    if permalink:
        doors.append(button("Open the card", "open", ring.id) | {"url": permalink})
    return doors or [button("Details", "details", ring.id, about=titled(lead))]


UNSPOKEN = {"channel": "another channel", "usergroup": "A group is called"}


def _aloud(parts: list[Block], words: str, sight: Sight) -> str:
    names = {slack: key for key, slack in sight.slack.items()}
    spoken = [
        sight.first(names.get(part["user_id"], ""))
        if part["type"] == "user"
        else escaped(part.get("text", UNSPOKEN.get(part["type"], "")))
        for part in parts
    ]
    quote = f" “{escaped(words[:300])}”" if words else ""
    return "".join(spoken) + quote


def _who(key: str | None, sight: Sight) -> Block:
    slack = sight.slack.get(key or "")
    return person(slack) if slack else _named(key, sight)


def _named(key: str | None, sight: Sight) -> Block:
    """Name one of us for what they did themselves: nobody needs a ping for that."""
    known = sight.book.people.get(key or "")
    return said(known.first if known else "Somebody")


def _nudge(notice: Notice, _: Lead, ring: Ring, __: Sight) -> list[Block]:
    return [said(f"Still free after {spell(notice.at - free_since(ring))}.")]


def _told(notice: Notice, _: Lead, ring: Ring, sight: Sight) -> list[Block]:
    # Named without a mention: the person has a message of their own, with buttons.
    known = sight.book.people.get(notice.by or "")
    who = known.first if known else "A manager"
    return [said(f"{who} has been told: still free after {spell(notice.at - free_since(ring))}.")]


def _rung(notice: Notice, lead: Lead, ring: Ring, sight: Sight) -> list[Block]:
    team = sight.book.teams[ring.team]
    reps = first_names(team.reps, sight.book)
    waited = spell(notice.at - free_since(ring))
    return [
        bold(titled(lead)),
        said(f" is still free after {waited}. It rings for {reps} in {team.channel}. "),
        said("You can claim it here, or assign it from the card's menu."),
    ]


def _untouched(notice: Notice, _: Lead, ring: Ring, sight: Sight) -> list[Block]:
    waited = spell(notice.at - ring.claim.at) if ring.claim else "a while"
    owner = ring.claim.by if ring.claim else None
    return [_who(owner, sight), said(f" claimed this {waited} ago, and no touch is logged yet.")]


def _untouched_rung(notice: Notice, lead: Lead, ring: Ring, sight: Sight) -> list[Block]:
    waited = spell(notice.at - ring.claim.at) if ring.claim else "a while"
    owner = ring.claim.by if ring.claim else ""
    whose = "You" if owner == notice.to else sight.first(owner)
    return [
        bold(titled(lead)),
        said(f" still waits for a first touch. {whose} claimed it {waited} ago. "),
        said("If you have talked, log it; if there is no time, hand it back."),
    ]


def _claimed(notice: Notice, _: Lead, ring: Ring, sight: Sight) -> list[Block]:
    after = spell(notice.at - ring.arrived)
    return [
        _who(notice.by, sight),
        said(f" has it, {after} after it came in. All pings for this lead have stopped."),
    ]


def _assigned(notice: Notice, _: Lead, __: Ring, sight: Sight) -> list[Block]:
    return [said("Given to "), _who(notice.by, sight), said(".")]


def _yours(notice: Notice, lead: Lead, ring: Ring, sight: Sight) -> list[Block]:
    until = f" First touch by {sight.clock(ring.touch_by, ring.team)}." if ring.touch_by else ""
    return [_who(notice.by, sight), said(" gave you "), bold(titled(lead)), said(f".{until}")]


def _touched(notice: Notice, lead: Lead, _: Ring, sight: Sight) -> list[Block]:
    how = notice.kind.partition(" ")[2] or "reached"
    return [_named(notice.by, sight), said(f" {how} {first_name(lead)}.")]


def _handed_back(notice: Notice, _: Lead, __: Ring, sight: Sight) -> list[Block]:
    return [
        _named(notice.by, sight),
        said(" handed this back. It is ringing again, first in line."),
    ]


def _closed(words: str) -> Words:
    def draw(notice: Notice, _: Lead, __: Ring, sight: Sight) -> list[Block]:
        return [_named(notice.by, sight), said(words)]

    return draw


def _extended(notice: Notice, _: Lead, ring: Ring, sight: Sight) -> list[Block]:
    by = sight.clock(ring.touch_by or ring.claim_by, ring.team)
    what = "first touch" if ring.claim else "claim"
    return [_named(notice.by, sight), said(f" gave this more time: {what} by {by}.")]


def _reply(_: Notice, lead: Lead, __: Ring, ___: Sight) -> list[Block]:
    return [said(f"{first_name(lead)} answered by mail:")]


def _again(notice: Notice, lead: Lead, _: Ring, sight: Sight) -> list[Block]:
    did = sight.did(notice.kind.partition(" ")[2])
    return [bold(titled(lead)), said(f" again: {did[:1].lower()}{did[1:]}.")]


WORDS: dict[str, Words] = {
    "nudge": _nudge,
    "told": _told,
    "rung": _rung,
    "untouched": _untouched,
    "untouched rung": _untouched_rung,
    "turn": turn_words.turn,
    "group": turn_words.group,
    "elsewhere": turn_words.elsewhere,
    "given": turn_words.given,
    "claimed": _claimed,
    "assigned": _assigned,
    "yours": _yours,
    "touched": _touched,
    "handed back": _handed_back,
    "rejected": _closed(" closed this as not a fit. It rests; nothing is lost."),
    "not yet": _closed(" let this rest until its day. It comes back by itself."),
    "won": _closed(" won this one."),
    "lost": _closed(" closed this one. It rests; nothing is lost."),
    "extended": _extended,
    "rested": _closed(" let this rest; nothing is lost."),
    "mended": turn_words.mended,
    "digest": turn_words.digest,
    "reply": _reply,
    "again": _again,
    DETOUR: trouble_words.detour,
    PLAIN: trouble_words.plain,
    UNREACHABLE: trouble_words.unreachable,
}
