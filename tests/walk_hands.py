"""The hands of our people on the walk: they press, fill in what opens, and expect an answer."""

from datetime import timedelta
from typing import Any

from fakes import TRICKS
from walk_state import Walk
from walk_surfaces import let_slip

from bot.sandbox.plain_words import texts
from bot.sandbox.slack.acts import Act
from bot.sandbox.slack.blocks import elements_of
from bot.sandbox.slack.errors import NotPossible, Unanswered
from bot.sandbox.slack.world import Json, Message, View


async def heard(walk: Walk, act: Act) -> bool:
    """See that a click has its acknowledgement in time, unless its socket broke on the way."""
    slack = walk.town.slack
    lines = set(slack.sockets._open)
    try:
        await act.answered()
    except Unanswered:
        if lines == set(slack.sockets._open):
            walk.wrong.append(f"no answer in time: {act.what}")
        else:
            slack.forgive(act.what)
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
            walk.wrong.append(f"nothing came of it: {what}")
        await fill_in(walk, user)


async def fill_in(walk: Walk, user: str) -> None:
    """Read what the person has before them, and fill it in if it can be sent."""
    view = walk.town.view(user)
    if view:
        walk.wrong += let_slip(walk.town, user, "".join(texts(view.blocks)))
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
    if "initial_option" in element and walk.dice.random() < 0.8:
        return None
    if options := element.get("options"):
        return walk.dice.choice(options)["value"]
    if element["type"] == "datepicker":
        return (walk.town.clock() + timedelta(days=walk.dice.randint(2, 40))).date().isoformat()
    if "email" in element["type"] or "email" in element["action_id"]:
        return f"p{walk.number}@example.com"
    return walk.dice.choice(TRICKS) if element["type"] == "plain_text_input" else None
