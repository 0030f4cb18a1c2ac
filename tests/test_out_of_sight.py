"""Who rests or has ended is on no surface of a rep; each surface is one that would show them (R40).

Every surface is looked at twice: once while the lead is with sales, when it must name them, so
that a look which sees nothing is noticed; and once out of sight, when nobody may find them.
"""

import json
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from pathlib import Path

import pytest
from fakes import a_notice
from slack_fixture import KEN, MONA, RITA
from town import Town, a_town

from bot.sandbox.slack.errors import NotPossible
from bot.sandbox.slack.world import Message, Person
from nurture.model import Lead, Name, Ring

ZELDA = {
    "email": "zelda@example.net",
    "name": "Zelda Sample",
    "company": "Zelda Pumps",
    "phone": "+49 30 23125 999",
}
MARKS = ("zelda", "23125 999")
Look = Callable[[Town, Person, Message], Awaitable[str]]
Hide = Callable[[Town, Message], Awaitable[object]]


# How a rep looks


async def _card(town: Town, _: Person, card: Message) -> str:
    return _all_of(town.card(card.ts))


async def _home(town: Town, rep: Person, _: Message) -> str:
    town.slack.people.open_home(rep.id)
    home = await town.seen(lambda: town.slack.snapshot(rep.id)["home"])
    return json.dumps(home, ensure_ascii=False)


def _pressed(action: str, choice: str = "") -> Look:
    """Press what the card offered, also after it changed, as whoever looks at an old screen."""

    async def look(town: Town, rep: Person, card: Message) -> str:
        late = town.card(card.ts).text != card.text
        value = f"{choice}:{(await _ring(town)).id}" if choice else None
        act = town.slack.people.click(rep.id, card.channel, card.ts, action, value, late=late)
        await act.answered()
        return await _answer(town, rep)

    return look


def _typed(line: str) -> Look:
    async def look(town: Town, rep: Person, card: Message) -> str:
        await town.slack.people.command(rep.id, card.channel, line).answered()
        return await _answer(town, rep)

    return look


async def _lines(town: Town, rep: Person, card: Message) -> str:
    """Lines that come late, in the thread and to the rep; tests/test_lines.py knows every kind."""
    ring, to = await _ring(town), "rita" if rep is RITA else "ken"
    late = {"again price": "thread", "yours": to, "reply": "thread"}
    for kind, where in late.items():
        told = a_notice(kind, where, ring=ring.id, lead=ring.lead, words="I am Zelda.")
        await town.house.store.save(told)
    await town.house.settle()
    threads = [one for one in town.slack.world.messages[card.channel].values() if one.thread_ts]
    return "".join(map(_all_of, [*town.direct(rep.id), *threads]))


async def _morning(town: Town, rep: Person, _: Message) -> str:
    known = len(town.direct(rep.id))
    await town.later(60 * 67)  # Monday, 9:02
    return "".join(map(_all_of, town.direct(rep.id)[known:]))


async def _doubt(town: Town, rep: Person, card: Message) -> str:
    """What asks marketing whether somebody wants no more mail, without a marketers' channel."""
    letters = [one for one in town.post.letters if one.to == ZELDA["email"]]
    await town.post.answer(letters[0].id, "Please send fewer emails.")
    asked = await town.seen(lambda: _doubts(town))
    theirs = [one for one in asked if rep.id in town.slack.world.channels[one.channel].members]
    return "".join(map(_all_of, theirs))


SURFACES: Mapping[str, Look] = {
    "card": _card,
    "home": _home,
    "details": _pressed("more", "details"),
    "why this score": _pressed("more", "why"),
    "not yet": _pressed("more", "not_yet"),
    "/lead find": _typed("/lead find Zelda"),
    "/lead find, by address": _typed("/lead find zelda@example.net"),
    "/lead show": _typed("/lead show Zelda"),
    "/lead show, by address": _typed("/lead show zelda@example.net"),
    "lines": _lines,
    "doubt": _doubt,
    "morning": _morning,
}


def _all_of(message: Message) -> str:
    return json.dumps([message.text, message.blocks], ensure_ascii=False)


async def _ring(town: Town) -> Ring:
    return (await town.house.store.all_of(Ring))[0]


def _doubts(town: Town) -> list[Message]:
    kept = [one for those in town.slack.world.messages.values() for one in those.values()]
    return [one for one in kept if "may have asked us to stop" in one.text]


async def _answer(town: Town, rep: Person) -> str:
    """What a press or a command shows: a form, or words to this person alone."""
    view, told = await town.seen(lambda: _shown(town, rep))
    town.slack.world.stacks[rep.id].clear()
    for message in told:
        town.slack.world.drop_message(message)
    return view + "".join(map(_all_of, told))


def _shown(town: Town, rep: Person) -> tuple[str, list[Message]] | None:
    view = town.view(rep.id)
    told = [m for m in list(town.slack.world.messages["C0LEADS"].values()) if m.only_to == rep.id]
    return (json.dumps(view.body) if view else "", told) if view or told else None


# How somebody goes out of sight


async def _rejected(town: Town, card: Message) -> None:
    await town.form(KEN.id, card, "not_a_fit", {"reason": "Too small"})


async def _rested(town: Town, card: Message) -> None:
    await town.form(MONA.id, card, "more", {"deed": "rest"}, menu="assign:")


async def _lost(town: Town, card: Message) -> None:
    """Ken goes on to own it, and it has a day to be looked at again."""
    await town.click(KEN.id, card, "claim")
    await town.seen(lambda: town.card(card.ts).text.startswith("Claimed"))
    answers = {"reason": "Price", "revisit": "2027-03-01"}
    await town.form(KEN.id, town.card(card.ts), "more", answers, menu="lost:")


async def _stopped(town: Town, _: Message) -> None:
    await town.type(MONA.id, f"/suppress {ZELDA['email']}")


HIDDEN: Mapping[str, Hide] = {
    "rejected": _rejected,
    "rested": _rested,
    "lost": _lost,
    "stopped": _stopped,
}


async def _zelda(town: Town) -> Message:
    """Zelda's card, and a name of hers that never was a lead (R12)."""
    card = await town.take(**ZELDA)
    await town.seen(lambda: [one for one in town.post.letters if one.to == ZELDA["email"]])
    await town.house.store.save(
        Name(address="zelda.name@example.net", listed="may", at=town.clock())
    )
    return card


async def test_each_surface_names_who_is_with_sales(tmp_path: Path) -> None:
    async with a_town(tmp_path) as town:
        card = await _zelda(town)
        for surface, look in SURFACES.items():
            assert "zelda" in (await look(town, RITA, card)).casefold(), surface


@pytest.mark.parametrize("way", HIDDEN)
@pytest.mark.parametrize("rep", [RITA, KEN], ids=lambda rep: rep.name)
async def test_no_surface_names_who_is_out_of_sight(tmp_path: Path, way: str, rep: Person) -> None:
    async with a_town(tmp_path) as town:
        card = await _zelda(town)
        await HIDDEN[way](town, card)
        await town.seen(lambda: "Zelda" not in town.card(card.ts).text)
        (lead,) = await town.house.store.all_of(Lead)
        for surface, look in {"claim": _pressed("claim"), **SURFACES}.items():
            if surface == "doubt" and lead.no_mail:
                continue  # whose wish is known is not asked about
            seen = ""
            with suppress(NotPossible):  # an old screen offers what was possible in its state
                seen = (await look(town, rep, card)).casefold()
            assert not [mark for mark in MARKS if mark in seen], surface
        shown = json.dumps(town.slack.snapshot(rep.id), ensure_ascii=False).casefold()
        assert not [mark for mark in MARKS if mark in shown]
