"""Going on leave and coming back: of oneself, and by a manager for whoever is ill."""

import re
from datetime import datetime, time
from functools import partial
from zoneinfo import ZoneInfo

from handlers.blocks.elements import Message
from handlers.commands.whom import whom
from handlers.slack.office import Body, Office
from nurture.calendar.days import EXAMPLE, day_of
from nurture.errors import Refused
from nurture.mail.alarms import alarm
from nurture.model import Presence
from nurture.rulebook import Hours, Person, Team
from nurture.sales.permits import must_manage
from nurture.sales.presence import SET_AWAY, change_presence, gone, hours_of, returned
from nurture.wording import counted

_UNTIL = re.compile(r"(?:^|\s+)(?:until|till)(?:\s+|$)", re.IGNORECASE)


async def go(office: Office, body: Body, rest: str) -> Message:
    """Say of oneself or of a colleague that they are away, and until when."""
    me, (person, words) = office.person(body["user_id"]), _meant(office, body, rest)
    team, now = team_of(office, person, me), office.now()
    _allowed(office, me, person, team)
    hours = hours_of(person, team, await presence_of(office, person))
    until = _morning(words, hours, now) if words else None
    await change_presence(office.store, person.key, partial(gone, now=now, until=until))
    if person == me:
        back = _spoken(until, hours) or "until you say `/me back`"
        return Message(f"You are away {back}. You get no turns, and leads go to the others.", ())
    back = _spoken(until, hours) or "until somebody says `/me back`"
    said = f"{me.first} said for you that you are away {back}."
    await office.store.save(*alarm(SET_AWAY, said, [person.key], now))
    left = await _left_behind(office, person)
    return Message(f"{person.first} is away {back}, gets no turns, and hears it from me.{left}", ())


async def come_back(office: Office, body: Body, rest: str) -> Message:
    """Say of oneself or of a colleague that they are there again."""
    me = office.person(body["user_id"])
    person = whom(office, rest) if rest else me
    _allowed(office, me, person, team_of(office, person, me))
    await change_presence(office.store, person.key, returned)
    if person == me:
        return Message("Welcome back. You get turns again.", ())
    return Message(f"{person.first} is back and gets turns again.", ())


def _meant(office: Office, body: Body, rest: str) -> tuple[Person, str]:
    """Tell of whom it is said, and the day: "ken until Monday", "until Monday", "Ken", "monday"."""
    before, *after = _UNTIL.split(rest.strip(), maxsplit=1)
    me = office.person(body["user_id"])
    if before.casefold().startswith("from "):
        raise Refused("Leave begins when you say so. On that day, type `/me away until Friday`.")
    if after:
        return whom(office, before) if before else me, after[0]
    try:
        return whom(office, before), ""
    except Refused:
        return me, before  # a day, then; who misspells one is told so


def _allowed(office: Office, me: Person, person: Person, team: Team) -> None:
    if person != me:
        must_manage(me, team, office.book)


def _morning(words: str, hours: Hours, now: datetime) -> datetime:
    """The day of return begins at its midnight, where the person lives."""
    zone = ZoneInfo(hours.zone)
    today = now.astimezone(zone).date()
    day = day_of(words, today)
    if day == today:
        raise Refused(f"That is today. From which day on are they back? {EXAMPLE}")
    return datetime.combine(day, time(), zone)


def _spoken(until: datetime | None, hours: Hours) -> str:
    return f"until {until.astimezone(ZoneInfo(hours.zone)):%A, %-d %B}" if until else ""


async def _left_behind(office: Office, person: Person) -> str:
    """Remind of the claims that nobody works meanwhile."""
    open_ = (await office.store.open_claims()).get(person.key, 0)
    waits = f" {counted(open_, 'claim')} still without a first touch: `/lead mine {person.key}`"
    return f"{waits} lists them, and their cards can give them to others." if open_ else ""


async def presence_of(office: Office, person: Person) -> Presence:
    """Read what somebody said of their time."""
    return await office.store.get(Presence, person.key) or Presence(id=person.key)


def team_of(office: Office, person: Person, me: Person) -> Team:
    """Give the team of somebody. Raises Refused for who is in none; `me` is who asks."""
    team = office.book.team_of(person.key)
    if team:
        return team
    who = "You are" if person == me else f"{person.first} is"
    raise Refused(f"{who} in no team, so no leads wait for {'you' if person == me else 'them'}.")
