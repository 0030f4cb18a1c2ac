"""What the page asks for on behalf of people: each entry does one thing and says how it went."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from bot.sandbox import sample
from bot.sandbox.page_side.state import next_monday
from bot.sandbox.play import Play
from bot.sandbox.slack.acts import Act
from bot.sandbox.slack.errors import NotPossible, Unanswered

Json = dict[str, Any]
Doing = Callable[[Play, Json], Awaitable[Json]]

DONE: Json = {"ok": True}
NO_ANSWER = "Slack got no answer within 3 seconds."


async def click(play: Play, body: Json) -> Json:
    """Press something on a message, in the Home or in a modal."""
    people, who, action = play.slack.people, str(body["as"]), str(body["action"])
    value, block = body.get("value"), str(body.get("block") or "")
    if body.get("home"):
        act = people.click_home(who, action, value, block_id=block)
    elif view := body.get("view"):
        filled = body.get("values")
        act = people.click_view(who, view, action, value, block_id=block, values=filled)
    else:
        place, late = (body["channel"], body["ts"]), bool(body.get("late"))
        if late:
            play.as_before_the_claim(body["ts"])
        act = people.click(who, *place, action, value, block_id=block, late=late)
    return await heard(act)


async def submit(play: Play, body: Json) -> Json:
    try:
        act = play.slack.people.submit(body["as"], body["view"], body.get("values"))
    except NotPossible as refusal:
        block, _, word = str(refusal).partition(": ")
        return {"ok": False, "why": str(refusal), "errors": {block: word} if word else None}
    return await heard(act)


async def close(play: Play, body: Json) -> Json:
    return await heard(play.slack.people.close_view(body["as"], body["view"]))


async def command(play: Play, body: Json) -> Json:
    return await heard(play.slack.people.command(body["as"], body["channel"], body["text"]))


async def say(play: Play, body: Json) -> Json:
    people, thread = play.slack.people, body.get("thread")
    return await heard(people.say(body["as"], body["channel"], body["text"], thread))


async def home(play: Play, body: Json) -> Json:
    return await heard(play.slack.people.open_home(body["as"]))


async def form(play: Play, body: Json) -> Json:
    told = {
        name: value for name, value in body.items() if value not in ("", None) and name != "first"
    }
    answer = await play.ask(told)
    if answer.ok:
        return DONE
    return {"ok": False, "why": f"The form was not taken ({answer.status}): {answer.text[:300]}"}


async def answer(play: Play, body: Json) -> Json:
    await play.reply(body["letter"], body["text"], away=bool(body.get("away")))
    return DONE


async def optout(play: Play, body: Json) -> Json:
    """Press unsubscribe in the mail program, which then speaks for its reader (RFC 8058)."""
    answer = await play.opt_out(play.post.letter(body["letter"]))
    return DONE if answer.ok else {"ok": False, "why": f"It was not taken ({answer.status})."}


async def clock(play: Play, body: Json) -> Json:
    """Put the clock forward. One move at a time: a second one would overtake the first."""
    if play.moving:
        return {"ok": False, "why": "The clock is moving already."}
    now = play.clock()
    until, words = {
        "+5m": (now + timedelta(minutes=5), "5 minutes on"),
        "+1h": (now + timedelta(hours=1), "an hour on"),
        "monday": (next_monday(now, sample.ZONE), "to Monday 8:00"),
    }[body["to"]]
    await play.move(until, words)
    return DONE


async def heard(act: Act | None) -> Json:
    """Wait until the app answered; Slack itself gives up after three seconds."""
    try:
        if act:
            await act.answered()
    except (Unanswered, TimeoutError):
        return {"ok": False, "why": NO_ANSWER}
    return DONE


DOINGS: dict[str, Doing] = {
    "click": click,
    "submit": submit,
    "close": close,
    "command": command,
    "say": say,
    "home": home,
    "form": form,
    "answer": answer,
    "optout": optout,
    "clock": clock,
}
