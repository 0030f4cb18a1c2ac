"""The script's steps in Slack: a lead asks, the bell rings, it climbs, one of two wins."""

import asyncio
import time
from datetime import timedelta

from bot.sandbox import sample
from bot.sandbox.plain_words import texts
from bot.sandbox.slack.acts import Act
from bot.sandbox.slack.errors import Unanswered
from bot.sandbox.slack.world import Message, View
from bot.sandbox.tale import HANA, KEN, LEADS, MONA, RITA, Tale, Unseen

PIA = sample.ASKERS[0]


async def form_taken(tale: Tale) -> str:
    tale.asked_at = time.monotonic()
    answer = await tale.play.ask(sample.filled_in(PIA))
    if answer.status != 202:  # noqa: PLR2004 (taken, and kept)
        raise Unseen(f"POST /leads answered {answer.status}: {answer.text[:200]}")
    return f"POST /leads answered 202 after {answer.seconds * 1000:.0f} ms"


async def card_shown(tale: Tale) -> str:
    card = await tale.seen(lambda: card_of(tale, PIA.name), "a card in #leads that names Pia")
    took = time.monotonic() - tale.asked_at
    tale.card_ts = card.ts
    if not offers(card, "claim"):
        raise Unseen("the card has no button to claim")
    return f"{took:.2f} s after the form: “{tale.say(card.text)}”"


async def first_letter(tale: Tale) -> str:
    letter = await tale.seen(
        lambda: next((x for x in tale.play.post.letters if x.to == PIA.email), None),
        "a first letter to Pia",
    )
    took = time.monotonic() - tale.asked_at
    return f"{took:.2f} s after the form, from {letter.from_name}: “{letter.subject}”"


async def nudged(tale: Tale) -> str:
    await later(tale, 5)
    line = await tale.seen(lambda: _last(tale.threads(tale.card_ts)), "a nudge in the thread")
    return f"“{tale.say(line.text)}”"


async def manager_told(tale: Tale) -> str:
    return await _told(tale, MONA, 10)


async def head_told(tale: Tale) -> str:
    return await _told(tale, HANA, 15)


async def one_wins(tale: Tale) -> str:
    """Two press within the same moment; both are answered, one of them with who was faster."""
    people = tale.play.slack.people
    start = time.monotonic()
    acts = [people.click(rep, LEADS, tale.card.ts, "claim") for rep in (RITA, KEN)]
    await asyncio.gather(*(_answered(act) for act in acts))
    shown = await tale.seen(lambda: None if offers(tale.card, "claim") else tale.card, "an owner")
    tale.winner = next((rep for rep in (RITA, KEN) if f"<@{rep}>" in str(shown.blocks)), "")
    if not tale.winner:
        raise Unseen("the card names neither Rita nor Ken as its owner")
    slower = KEN if tale.winner == RITA else RITA
    told = await tale.seen(lambda: _last(tale.only_to(slower)), "an answer to who was slower")
    took = time.monotonic() - start
    return f"after {took:.2f} s, and only the other one is told: “{tale.say(told.text)}”"


async def quiet_since(tale: Tale) -> str:
    """No rung fires after a claim."""
    before = [len(tale.directly(person)) for person in (MONA, HANA)]
    await later(tale, 40)
    after = [len(tale.directly(person)) for person in (MONA, HANA)]
    if after != before:
        raise Unseen("somebody was pinged though the lead was claimed")
    return "40 minutes on, nobody else was pinged"


async def first_touch(tale: Tale) -> str:
    people = tale.play.slack.people
    await _answered(people.click(tale.winner, LEADS, tale.card.ts, "log_touch"))
    view = await tale.seen(lambda: _top(tale, tale.winner), "the form for a first touch")
    note = "Wants to see it on an old pipe."
    filled = {"how": {"how": "called"}, "note": {"note": note}}
    await _answered(people.submit(tale.winner, view.id, filled))
    state = await tale.seen(lambda: _state(tale, "called"), "“called” on the card")
    line = await tale.seen(lambda: _with(tale, note), "the note in the thread")
    return f"the card says “{state}”, the thread “{tale.say(line.text)}”"


async def no_faults(tale: Tale) -> str:
    """The strict stand-in saw no unknown, invalid or unanswered call."""
    if tale.play.slack.faults:
        raise Unseen("; ".join(tale.play.slack.faults))
    return f"{len(tale.play.slack.calls)} calls to Slack, every one of them valid and answered"


def offers(card: Message, action: str) -> bool:
    """Whether a message has a button of that action."""
    rows = [block for block in card.blocks if block["type"] == "actions"]
    return any(element.get("action_id") == action for row in rows for element in row["elements"])


def card_of(tale: Tale, name: str) -> Message | None:
    """The newest card whose heading names somebody."""
    messages = tale.play.slack.world.messages[LEADS].values()
    cards = [m for m in messages if not m.thread_ts and not m.only_to and name in _heading(m)]
    return cards[-1] if cards else None


async def later(tale: Tale, minutes: int) -> None:
    await tale.play.move(tale.play.clock() + timedelta(minutes=minutes), f"{minutes} minutes on")


async def _told(tale: Tale, person: str, minutes: int) -> str:
    await later(tale, minutes)
    name = tale.play.slack.world.people[person].real_name
    line = await tale.seen(lambda: _last(tale.directly(person)), f"a direct word to {name}")
    if not offers(line, "claim"):
        raise Unseen(f"{name} was told, but without a button to claim")
    return f"“{tale.say(line.text)}”"


async def _answered(act: Act) -> None:
    try:
        await act.answered()
    except Unanswered as nobody:
        raise Unseen(f"Slack got no answer within 3 s: {nobody}") from nobody


def _heading(message: Message) -> str:
    return str(next((b["text"]["text"] for b in message.blocks if b["type"] == "header"), ""))


def _state(tale: Tale, word: str) -> str:
    first = tale.say(next(iter(texts(tale.card.blocks)), ""))
    return first if word in first else ""


def _with(tale: Tale, words: str) -> Message | None:
    return next((m for m in tale.threads(tale.card_ts) if words in str(m.blocks)), None)


def _top(tale: Tale, person: str) -> View | None:
    stack = tale.play.slack.world.stack_of(person)
    return stack[-1] if stack else None


def _last(messages: list[Message]) -> Message | None:
    return messages[-1] if messages else None
