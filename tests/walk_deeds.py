"""What people do on the walk: leads come in, our people click, prospects write, time passes."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from random import Random
from typing import Any

from fakes import TRICKS as USUAL_TRICKS
from slack_fixture import EVERYBODY, HANA, KEN, LEADS, MONA, RITA
from walk_nevers import RINGS, open_rings, shown
from walk_town import PUBLIC, RoughTown

from bot.sandbox.mail.letters import Letter
from bot.sandbox.slack.acts import Act
from bot.sandbox.slack.blocks import elements_of
from bot.sandbox.slack.errors import NotPossible, Unanswered
from bot.sandbox.slack.world import Json, Message, View
from nurture.model import Ring

TRICKS = (*USUAL_TRICKS, "<@U0MAX>", "@max")
SALES = (RITA, KEN, MONA, HANA)
ACTS = ("demo", "trial", "price", "call", "white_paper", "webinar", "newsletter", "visit")
WORDS = ("Could you call me on Tuesday?", "What does it cost?", "Thanks, we are interested.")
CROWDED = 6
"""So many open rings are enough: beyond it somebody works them off."""


@dataclass(slots=True, kw_only=True)
class Walk:
    """Where the walk stands: its town, its dice, what was done, and what went wrong."""

    town: RoughTown
    dice: Random
    fired: Counter[str] = field(default_factory=Counter)
    journal: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    sent: list[tuple[str, Json]] = field(default_factory=list)
    _no: "count[int]" = field(default_factory=lambda: count(1))

    @property
    def number(self) -> int:
        return next(self._no)

    def note(self, what: str) -> None:
        self.journal.append(f"{self.town.clock():%a %d %b %H:%M:%S} {what}")

    def free(self) -> list[Message]:
        """Cards that still ask for somebody."""
        return [one for one in self.cards() if one.text.startswith(RINGS)]

    def cards(self) -> list[Message]:
        """The cards of open rings, where people see them."""
        cards = shown(self.town, "ring")
        return [card for ring in open_rings(self.town) for card in cards.get(ring.id, [])]


Deed = Callable[[Walk], Awaitable[None]]


# Leads come in


def a_form(walk: Walk, act: str = "") -> Json:
    """What a stranger fills in, tricks and all; each has an address of their own."""
    no, dice = walk.number, walk.dice
    name = f"{dice.choice(TRICKS)} {no}" if dice.random() < 0.3 else f"Pia Sample {no}"
    country = dice.choice(("DE", "AT", "US", "JP", ""))
    known = {"email": f"p{no}@example.com", "name": name, "country": country}
    return known | {"act": act or dice.choice(ACTS), "company": dice.choice((*TRICKS, "Acme"))}


async def send(walk: Walk, form: Any, key: str = "") -> Json:
    """Post it; whatever it is, it is taken."""
    headers = {"Idempotency-Key": key} if key else {}
    url = f"{walk.town.house.url}/leads"
    answer = await walk.town.client.post(url, json=form, headers=headers)
    assert answer.status_code == 202, answer.text
    told: Json = answer.json()
    return told


async def a_hot_lead(walk: Walk) -> str:
    """Have somebody new ask for a demo; gives the lead's id."""
    form = a_form(walk, "demo")
    walk.note(f"{form['email']} asks for a demo")
    return str((await send(walk, form))["accepted"][0]["lead"])


async def a_lead_comes(walk: Walk) -> None:
    form, key = a_form(walk), f"key-{walk.number}"
    walk.note(f"{form['email']}: {form['act']}")
    await send(walk, form, key)
    walk.sent.append((key, form))


async def the_same_comes_again(walk: Walk) -> None:
    if walk.sent:
        key, form = walk.dice.choice(walk.sent)
        walk.note(f"{form['email']} again, with the same key")
        assert (await send(walk, form, key))["accepted"][0]["repeated"]


async def somebody_known_acts(walk: Walk) -> None:
    if walk.sent:
        _, form = walk.dice.choice(walk.sent)
        again = form | {"act": walk.dice.choice(ACTS)}
        walk.note(f"{form['email']} again: {again['act']}")
        await send(walk, again)


async def several_come(walk: Walk) -> None:
    walk.note("three come in one post")
    await send(walk, [a_form(walk) for _ in range(3)])


async def a_rep_adds_one(walk: Walk) -> None:
    walk.note("Rita types /lead add")
    await heard(walk, walk.town.slack.people.command(RITA.id, LEADS.id, "/lead add"))
    await fill_in(walk, RITA.id)


# Our people click


async def heard(walk: Walk, act: Act) -> bool:
    """See that a click has its acknowledgement in time, unless its socket broke on the way."""
    lines = set(walk.town.slack.sockets._open)
    try:
        await act.answered()
    except Unanswered:
        if lines == set(walk.town.slack.sockets._open):
            walk.unanswered.append(act.what)
        return False
    return True


def what_to_press(message: Message) -> list[tuple[str, Any]]:
    """Each button and each choice of a menu."""
    found: list[tuple[str, Any]] = []
    for element in (one for block in message.blocks for one in elements_of(block)):
        if element["type"] == "button" and "url" not in element:
            found.append((element["action_id"], None))
        found += [(element["action_id"], one["value"]) for one in element.get("options", [])]
    return found


async def press(
    walk: Walk, user: str, message: Message, action: str, value: Any = None, *, late: bool = False
) -> None:
    """Press something, see that something comes of it, and fill in the form if one opens."""
    world = walk.town.slack.world
    world.close_views(user)
    before, what = world.serial, f"{user} presses {action} {value or ''} on {message.text[:50]!r}"
    walk.note(f"{what}{' as it was' if late else ''}")
    people = walk.town.slack.people
    try:
        act = people.click(user, message.channel, message.ts, action, value, late=late)
    except NotPossible:
        return  # not on that message any more, or not in their sight
    if await heard(walk, act):
        try:
            await walk.town.seen(lambda: world.serial > before)
        except TimeoutError:
            walk.unanswered.append(f"nothing came of it: {what}")
        await fill_in(walk, user)


async def fill_in(walk: Walk, user: str) -> None:
    """Fill in what the person has before them, if it can be sent."""
    view = walk.town.view(user)
    if view and "submit" in view.body:
        try:
            act = walk.town.slack.people.submit(user, view.id, _filled(walk, view))
        except NotPossible:
            walk.note("the form wants more")
        else:
            await heard(walk, act)
    walk.town.slack.world.close_views(user)


def _filled(walk: Walk, view: View) -> dict[str, dict[str, Any]]:
    asked = [block for block in view.blocks if block["type"] == "input"]
    found = {one["block_id"]: (one["element"], _entry(walk, one["element"])) for one in asked}
    return {id_: {element["action_id"]: given} for id_, (element, given) in found.items() if given}


def _entry(walk: Walk, element: Json) -> Any:
    if options := element.get("options"):
        return walk.dice.choice(options)["value"]
    if element["type"] == "datepicker":
        return (walk.town.clock() + timedelta(days=walk.dice.randint(2, 40))).date().isoformat()
    if "email" in element["type"] or "email" in element["action_id"]:
        return f"p{walk.number}@example.com"
    return walk.dice.choice(TRICKS) if element["type"] == "plain_text_input" else None


async def somebody_clicks(walk: Walk) -> None:
    """Press anything on any card or direct line, whoever may do so."""
    user = walk.dice.choice(EVERYBODY).id
    places = (LEADS.id, walk.town.slack.dm(user))
    there = [one for place in places for one in walk.town._in(place) if what_to_press(one)]
    if there:
        message = walk.dice.choice(there[-30:])
        action, value = walk.dice.choice(what_to_press(message))
        await press(walk, user, message, action, value)


async def a_stale_card_is_clicked(walk: Walk) -> bool:
    """Press what stood there before the last edit."""
    old = [one for one in walk.town.cards()[-40:] if one.former]
    if not old:
        return False
    message = walk.dice.choice(old)
    action, value = walk.dice.choice(what_to_press(_as_it_was(message)) or [("claim", None)])
    await press(walk, walk.dice.choice(SALES).id, message, action, value, late=True)
    return True


def _as_it_was(message: Message) -> Message:
    return Message(
        channel=message.channel, ts=message.ts, user=message.user, text="", blocks=message.former
    )


async def one_is_claimed(walk: Walk) -> None:
    free = [card for card in walk.free() if card.channel == LEADS.id]
    if free:
        await press(walk, walk.dice.choice(SALES).id, walk.dice.choice(free), "claim")


async def two_claim_at_once(walk: Walk) -> None:
    free = [card for card in walk.free() if card.channel == LEADS.id]
    if free:
        card = walk.dice.choice(free)
        walk.note(f"Rita and Ken claim at once: {card.text[:50]!r}")
        click = walk.town.slack.people.click
        acts = [click(user.id, LEADS.id, card.ts, "claim") for user in (RITA, KEN)]
        await asyncio.gather(*(heard(walk, act) for act in acts))


async def some_are_worked_off(walk: Walk) -> None:
    """Claim and touch the oldest, or say that they don't fit."""
    for ring in sorted(open_rings(walk.town), key=lambda ring: ring.arrived)[:6]:
        card = next((one for one in walk.cards() if _ring_of(one) == ring.id), None)
        if card and card.channel == LEADS.id:
            await work_off(walk, ring, card)


async def work_off(walk: Walk, ring: Ring, card: Message) -> None:
    owner = ring.claim.by if ring.claim else ""
    user = next((one for one in SALES if one.name == owner), MONA)
    way = "log_touch" if owner else walk.dice.choice(("claim", "not_a_fit"))
    await press(walk, user.id, card, way)


def _ring_of(message: Message) -> str:
    return str((message.metadata or {})["event_payload"]["ring"])


# Prospects write


def _some_letter(walk: Walk) -> Letter | None:
    letters = walk.town.post.letters[-40:]
    return walk.dice.choice(letters) if letters else None


async def a_prospect_answers(walk: Walk) -> None:
    if letter := _some_letter(walk):
        walk.note(f"{letter.to} answers")
        await walk.town.post.answer(letter.id, walk.dice.choice(WORDS))


async def a_prospect_asks_to_stop(walk: Walk) -> None:
    if letter := _some_letter(walk):
        walk.note(f"{letter.to} asks us to stop")
        await walk.town.post.answer(letter.id, "Please stop writing to me.")


async def a_prospect_opens_the_page(walk: Walk) -> None:
    """Look at the page, which changes nothing; half of them press the button."""
    if letter := _some_letter(walk):
        _, _, path = letter.header("List-Unsubscribe").partition(PUBLIC)
        url = walk.town.house.url + path.partition(">")[0]
        opened = await walk.town.client.get(url)
        assert opened.status_code == 200, opened.text
        if walk.dice.random() < 0.5:
            walk.note(f"{letter.to} stops us on the page")
            assert (await walk.town.client.post(url)).status_code == 200


# Time passes


async def minutes_pass(walk: Walk) -> None:
    let_pass(walk, timedelta(minutes=walk.dice.randint(1, 40)))


async def hours_pass(walk: Walk) -> None:
    let_pass(walk, timedelta(hours=walk.dice.randint(1, 9)))


async def days_pass(walk: Walk) -> None:
    let_pass(walk, timedelta(days=walk.dice.choice((1, 1, 2, 3))))


def let_pass(walk: Walk, time: timedelta) -> None:
    walk.note(f"{time} pass")
    walk.town.clock.move_to(walk.town.clock() + time)


# How often each is done, against the others.
DEEDS: dict[Deed, int] = {
    a_lead_comes: 10,
    the_same_comes_again: 3,
    somebody_known_acts: 4,
    several_come: 2,
    a_rep_adds_one: 2,
    somebody_clicks: 24,
    one_is_claimed: 8,
    two_claim_at_once: 3,
    a_prospect_answers: 4,
    a_prospect_asks_to_stop: 2,
    a_prospect_opens_the_page: 2,
    minutes_pass: 14,
    hours_pass: 4,
    days_pass: 1,
}
