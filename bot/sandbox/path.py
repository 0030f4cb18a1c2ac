"""The five steps of the first minute; each ticks when it was seen at the outside."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.feed import Feed, Tone, What
from bot.sandbox.plain_words import brief
from nurture.wording import spell

MINUTE, HOURS = timedelta(minutes=1), timedelta(hours=2)

Proof = Callable[[Feed, ZoneInfo], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step: what you do, the words that prove it was seen ("" until then), its one button.

    `halo` names the control that the step needs.
    """

    key: str
    title: str
    todo: str
    proof: Proof
    go: Callable[[Feed], tuple[str, str]]
    halo: Callable[[Feed], str]


def path(feed: Feed, zone: ZoneInfo) -> dict[str, Any]:
    """Give the steps with their proofs; the first one not seen yet is open."""
    seen = [(step, step.proof(feed, zone)) for step in STEPS]
    unseen = next((step for step, proof in seen if not proof), None)
    return {
        "steps": [_shown(step, proof, feed) for step, proof in seen],
        "open": unseen.key if unseen else None,
    }


def _shown(step: Step, proof: str, feed: Feed) -> dict[str, Any]:
    do, label = step.go(feed)
    return {
        "key": step.key,
        "title": step.title,
        "todo": step.todo,
        "done": bool(proof),
        "seen": proof,
        "go": {"do": do, "label": label},
        "halo": step.halo(feed),
    }


def form_sent(feed: Feed, zone: ZoneInfo) -> str:
    form = feed.first(What.FORM)
    return f"the form taken, {form.at.astimezone(zone):%H:%M:%S}" if form else ""


def card_rang(feed: Feed, zone: ZoneInfo) -> str:
    del zone
    card = feed.first(What.CARD)
    if not card:
        return ""
    return "the card" if card.seconds is None else f"the card, {brief(card.seconds)} later"


def climbed(feed: Feed, zone: ZoneInfo) -> str:
    nudge, manager = feed.first(What.NUDGE), feed.first(What.DIRECT)
    if not nudge or not manager:
        return ""
    return f"nudge {_clock(nudge.at, zone)}, {manager.who} {_clock(manager.at, zone)}"


def one_won(feed: Feed, zone: ZoneInfo) -> str:
    """Both must be seen: the owner on the card, and the word to somebody who was slower."""
    del zone
    owner = feed.first(What.CLAIMED)
    if not owner:
        return ""
    whose = f"is with {owner.who}"
    told = (s for s in feed.of(What.ONLY_TO) if s.who != owner.who and whose in s.words)
    slower = next(told, None)
    return f"{owner.who} on the card, {slower.who} was told" if slower else ""


def stopped(feed: Feed, zone: ZoneInfo) -> str:
    """At 8:00 where it was read, and a stop obeyed."""
    del zone
    on_time = [s for s in feed.of(What.LETTER) if s.about == "8:00"]
    stop = feed.first(What.STOPPED)
    if not on_time or not stop:
        return ""
    took = "" if stop.seconds is None else f" in {brief(stop.seconds)}"
    return f"{len(on_time)} letters at 8:00 there, the stop{took}"


def _clock(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%H:%M}"


def _second_click(feed: Feed) -> tuple[str, str]:
    owner = feed.last(What.CLAIMED)
    if not owner:
        return "leads", "Go to the card"
    return "late-claim", f"Click as {'Rita' if owner.who == 'Ken' else 'Ken'}, a moment too late"


def _monday(feed: Feed) -> tuple[str, str]:
    if any(s.about == "8:00" for s in feed.of(What.LETTER)):
        return "letter", "Open a letter"
    return "clock-monday", "Go to Monday 8:00"


STEPS = [
    Step(
        key="form",
        title="Somebody asks for a demo",
        todo="Send the sample form, as Pia would.",
        proof=form_sent,
        go=lambda _: ("form", "Open the form"),
        halo=lambda _: "form",
    ),
    Step(
        key="ring",
        title="The bell rings",
        todo="Look at #leads: one card, with the reasons.",
        proof=card_rang,
        go=lambda _: ("leads", "Look at #leads"),
        halo=lambda _: "",
    ),
    Step(
        key="climb",
        title="Nobody answers, so it climbs",
        todo="Move the clock on by 5 minutes, three times.",
        proof=climbed,
        go=lambda _: ("clock-5", "Wait 5 minutes"),
        halo=lambda _: "clock-5",
    ),
    Step(
        key="claim",
        title="Two click, one wins",
        todo="Claim as Rita. Then let Ken press it too, a moment too late.",
        proof=one_won,
        go=_second_click,
        halo=lambda _: "claim",
    ),
    Step(
        key="stop",
        title="Monday 8:00, and a stop",
        todo="Go to Monday. Answer a letter with “please stop”.",
        proof=stopped,
        go=_monday,
        halo=lambda feed: "letter" if _monday(feed)[0] == "letter" else "clock-monday",
    ),
]


def mood(feed: Feed, ringing: datetime | None, now: datetime) -> dict[str, str]:
    """Say in a word how things stand; `ringing` is since when the longest waiting card rings."""
    if ringing:
        length = now - ringing
        minutes = f", {length // MINUTE} min" if length >= MINUTE else ""
        waited = f", {spell(length)}" if length >= HOURS else minutes
        climbed_since = any(s.at >= ringing for s in feed.of(What.DIRECT))
        tone = Tone.UP if climbed_since else Tone.RING
        return {"kind": tone.value, "words": f"Ringing{waited}"}
    if feed.first(What.CARD):
        return {"kind": Tone.OK.value, "words": "All answered"}
    return {"kind": Tone.QUIET.value, "words": "Quiet"}
