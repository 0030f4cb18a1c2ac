"""/me: when I am there, and when I am not."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from handlers.blocks.elements import Message
from handlers.commands.leave import come_back, go, presence_of, team_of
from handlers.slack.commands import Command, Commands
from handlers.slack.office import Body, Office
from nurture.calendar.days import WEEKDAYS, days_of_week, hours_of_day
from nurture.model import Presence
from nurture.rulebook import Hours, Person, Team
from nurture.sales.floor import read_floor
from nurture.sales.presence import away, change_presence, hours_of, next_on_duty
from nurture.wording import counted, listed


async def _hours(office: Office, body: Body, rest: str) -> Message:
    me, _team = _whose(office, body)
    if not rest:
        return await _status(office, body, rest)
    await change_presence(office.store, me.key, partial(_worked, words=rest))
    return await _status(office, body, rest)


def _worked(presence: Presence, words: str) -> Presence:
    if words.casefold() in {"usual", "reset", "default"}:
        return replace(presence, start=None, end=None, days=None)
    span, _, days = words.replace(" to ", "-").replace(" - ", "-").partition(" ")
    start, end = hours_of_day(span)
    return replace(
        presence, start=start, end=end, days=days_of_week(days) if days else presence.days
    )


async def _status(office: Office, body: Body, _: str) -> Message:
    me, team = _whose(office, body)
    presence, now = await presence_of(office, me), office.now()
    hours = hours_of(me, team, presence)
    floor = await read_floor(office.store, office.book, team)
    claims = (await office.store.open_claims()).get(me.key, 0)
    waiting = counted(claims, "claim") if claims else "No claim"
    lines = [
        f"You work {_days(hours)} from {hours.start:%-H:%M} to {hours.end:%-H:%M}, {hours.zone}.",
        _there(hours, presence, now),
        f"{waiting} of yours {'wait' if claims > 1 else 'waits'} for a first touch.",
        *(["You have no room for more."] if floor.full(me.key) else []),
    ]
    return Message("\n".join(lines), ())


def _there(hours: Hours, presence: Presence, now: datetime) -> str:
    coming = next_on_duty(hours, presence, now)
    if coming == now:
        return "You are on duty."
    why = "away" if away(presence, now) else "off duty"
    zone = ZoneInfo(hours.zone)
    return (
        f"You are {why} until {coming.astimezone(zone):%A, %-d %B, %-H:%M}."
        if coming
        else ("You are away until you say that you are back.")
    )


def _days(hours: Hours) -> str:
    days, names = sorted(hours.days), [name[:3].capitalize() for name in WEEKDAYS]
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:  # noqa: PLR2004
        return f"{names[days[0]]} to {names[days[-1]]}"
    return listed([names[day] for day in days])


def _whose(office: Office, body: Body) -> tuple[Person, Team]:
    me = office.person(body["user_id"])
    return me, team_of(office, me, me)


ME: Commands = {
    "away": Command(
        "says that you are away, and until when; managers say it for others: `away ken until Monday`",
        "/me away until Monday",
        go,
    ),
    "back": Command("says that you are back", "/me back", come_back),
    "hours": Command(
        "sets when you work; `usual` unsets it", "/me hours 9:00-17:00 mon-fri", _hours
    ),
    "status": Command("says how you stand", "/me status", _status),
}
