"""The card of a doubt: what somebody wrote, and what one of us read in it.

It asks about a person's wish, so no button is coloured.
"""

from handlers.blocks.elements import (
    Block,
    Message,
    actions,
    button,
    context,
    escaped,
    header,
    mrkdwn,
    option,
    overflow,
    quoted,
    section,
)
from handlers.blocks.sight import Sight
from nurture.leads.people import first_name, titled
from nurture.model import Decision, Doubt, Lead

DECIDED = {
    Decision.STOP: "Stop all mail",
    Decision.REPLY: "It's a reply",
    Decision.FEWER: "Fewer mails",
    Decision.NOT_NOW: "Not now",
    Decision.IGNORE: "Neither, ignore it",
}


SINCE = {
    Decision.STOP: "they have asked us to stop since",
    Decision.FEWER: "they have asked for fewer mails since",
    Decision.NOT_NOW: "they have asked for no mail until later",
    Decision.IGNORE: "they have asked for mail again since",
}


def doubt_card(doubt: Doubt, lead: Lead | None, sight: Sight) -> Message:
    """Draw it. `lead` is None where a stranger wrote."""
    team = next(iter(sight.book.teams))
    first = first_name(lead) if lead else "a stranger"
    who = titled(lead) if lead else doubt.address
    after = [_next(doubt, sight, team), *([] if doubt.decided_at else [_acts(doubt, first)])]
    blocks = [
        section(mrkdwn(_state(doubt, first, sight)), "state"),
        header(who or "No sender", "who"),
        quoted("words", doubt.words),
        context(f"Why we ask: it {escaped(doubt.why)}. We don't guess with people.", "why"),
        *after,
    ]
    metadata = {"event_type": "doubt_card", "event_payload": {"doubt": doubt.id}}
    return Message(_aloud(doubt, who, first, sight), tuple(blocks), metadata)


def _state(doubt: Doubt, first: str, sight: Sight) -> str:
    if doubt.decision and doubt.by_themselves:
        return f":white_check_mark: *Plain now: {SINCE[doubt.decision]}*"
    if doubt.decision:
        who = sight.first(doubt.decided_by or "")
        return f":white_check_mark: *{who} chose: {DECIDED[doubt.decision]}*"
    paused = f"mail to {escaped(first)} is paused" if doubt.lead else "they get no mail of ours"
    return f":raised_hand: *Does {escaped(first)} want us to stop?*  ·  {paused}"


def _next(doubt: Doubt, sight: Sight, team: str) -> Block:
    if doubt.decided_at:
        when = sight.when(doubt.decided_at, team)
        return context(" ".join(filter(None, [f"Decided {when}.", doubt.outcome])), "next")
    stays = "mail stays paused, and whoever looks after the mail hears"
    if doubt.told_at:
        stays = "mail stays paused; whoever looks after the mail has been told"
    meant = f" We understood: {DECIDED[doubt.proposed].lower()}." if doubt.proposed else ""
    return context(f"If nobody decides by {sight.when(doubt.due, team)}: {stays}.{meant}", "next")


def _acts(doubt: Doubt, first: str) -> Block:
    rest = [Decision.FEWER, Decision.NOT_NOW, Decision.IGNORE]
    rest.sort(key=lambda one: one is not doubt.proposed)  # what was understood stands first
    return actions(
        [
            button(DECIDED[Decision.STOP], "doubt_stop", doubt.id, about=first),
            button(DECIDED[Decision.REPLY], "doubt_reply", doubt.id, about=first),
            overflow((option(DECIDED[one], f"{one}:{doubt.id}") for one in rest), "doubt_more"),
        ]
    )


def _aloud(doubt: Doubt, who: str, first: str, sight: Sight) -> str:
    if doubt.decision and doubt.by_themselves:
        return f"Plain now for {escaped(who)}: {SINCE[doubt.decision]}"
    if doubt.decision:
        chose = DECIDED[doubt.decision]
        return f"{sight.first(doubt.decided_by or '')} chose for {escaped(who)}: {chose}"
    return (
        f"Please read: {escaped(who)} may have asked us to stop. "
        f"Mail to {escaped(first)} is paused until you decide."
    )
