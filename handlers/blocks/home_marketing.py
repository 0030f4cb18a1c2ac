"""What a home shows marketing: what waits for a person, what goes out, how hot is agreed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.blocks.elements import (
    Block,
    actions,
    bold,
    button,
    context,
    divider,
    escaped,
    header,
    mrkdwn,
    rich,
    said,
    section,
)
from handlers.blocks.home_parts import fields
from handlers.blocks.sight import Sight
from nurture.model import SendState, Show
from nurture.shows.approval import waits_for_yes
from nurture.shows.mondays import monday_after
from nurture.wording import counted

_SHOWN = 10
_MAIL = {
    SendState.PLANNED: "On their way",
    SendState.HELD: "Held back",
    SendState.IN_DOUBT: "May or may not have gone",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """What goes out: `waiting` letters by campaign, `sends` by state, `doubts` nobody decided.

    `page` is the address of the page of what waits, "" if we have no web address.
    """

    shows: Sequence[Show]
    waiting: Mapping[str, int]
    sends: Mapping[SendState, int]
    doubts: int
    page: str = ""


def marketer_part(going: Going, sight: Sight) -> list[Block]:
    """Draw what needs somebody first, then what goes by itself."""
    shows = [_show(show, going, sight) for show in going.shows[-_SHOWN:]]
    mail = [(words, f"{going.sends.get(state, 0):,}") for state, words in _MAIL.items()]
    return [
        *_needed(going, sight),
        header("Shows", "shows"),
        *(shows or [context("None yet. `/show add FlowExpo` notes one.", "no_show")]),
        header("Going out", "out"),
        *_drips(going, sight),
        fields(mail, "mail"),
        *([_see(going.page)] if going.page else []),
        header("How hot is agreed", "hot"),
        section(mrkdwn(_agreed(sight)), "treaty"),
    ]


def _needed(going: Going, sight: Sight) -> list[Block]:
    rows = [_yes(show, going) for show in going.shows if waits_for_yes(show, sight.book)]
    if going.doubts:
        ask = f"{counted(going.doubts, 'mail')} may ask us to stop. "
        where = sight.book.shows.channel or next(iter(sight.book.teams.values())).channel
        rows.append(context(f"{ask}The cards to decide on are in {escaped(where)}.", "doubts"))
    return [header("Waits for you", "needed"), *rows[:_SHOWN], divider()] if rows else []


def _yes(show: Show, going: Going) -> Block:
    letters = counted(going.waiting.get(show.id, 0), "letter")
    words = f"*{escaped(show.name)}*\n{letters}, none goes without a yes"
    yes = button("Approve", "show_approve", show.id, about=show.name)
    return section(mrkdwn(words), f"yes_{show.id}", yes)


def _show(show: Show, going: Going, sight: Sight) -> Block:
    monday, waiting = monday_after(show.last_day), going.waiting.get(show.id, 0)
    when = f"Monday {monday:%-d %b}, 8:00"
    if show.stopped_at:
        tail = "stopped"
    elif not waiting and monday <= sight.now.date():
        tail = f"letters went on {when}"
    else:
        tail = f"{counted(waiting, 'letter')} waiting for {when}"
    return rich(f"show_{show.id}", bold(show.name), said(f"  ·  {tail}"))


def _drips(going: Going, sight: Sight) -> list[Block]:
    drips = sight.book.sequences
    shown = [
        (escaped((drip.title or drip.key).capitalize()), _letters(drip.key, len(drip.steps), going))
        for drip in drips
    ]
    return [fields(shown, "drips")] if shown else []


def _letters(key: str, steps: int, going: Going) -> str:
    return f"{counted(steps, 'letter')}, {going.waiting.get(key, 0):,} waiting"


def _see(page: str) -> Block:
    see = button("See what waits, and for what", "outbox_open", "home")
    return actions([see | {"url": page}], "see")


def _agreed(sight: Sight) -> str:
    hot = sight.book.hot
    return f"*Treaty {escaped(hot.treaty)}*: hot from {hot.hot_from:g} points."
