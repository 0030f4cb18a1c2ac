"""What a home shows, read from the memory: what rings, what is mine, and the part of the role."""

from collections import Counter
from datetime import datetime, timedelta

from handlers.blocks.elements import Block
from handlers.blocks.home_marketing import Going, marketer_part
from handlers.blocks.home_parts import Colleague, manager_part, rep_part
from handlers.blocks.homes import Pair
from handlers.slack.office import Office
from nurture.mail.links import outbox_link
from nurture.model import Lead, Presence, Ring, SendState, Stage
from nurture.ports import Store
from nurture.rulebook import Person, Role, Rulebook, Team
from nurture.sales.permits import managers, may_see, workers
from nurture.sales.presence import hours_of, next_on_duty, on_duty
from nurture.sales.weeks import day_of, midnight, monday, open_claims, week_of
from nurture.shows.mondays import every_show

_MANY = 200
_MOST = 2000
_A_WEEK = timedelta(days=7)


async def on_the_desk(
    store: Store, book: Rulebook, person: Person
) -> tuple[list[Pair], list[Pair]]:
    """Read what rings now where a person may claim, and what they have claimed."""
    theirs = {team.key for team in book.teams.values() if person.key in workers(team)}
    rings = [ring for ring in await store.open_rings(limit=_MOST) if ring.team in theirs]
    leads = [(await store.get(Lead, ring.lead), ring) for ring in rings]
    ringing = [(lead, ring) for lead, ring in leads if lead]
    owned = await store.leads_of(person.key, limit=_MANY)
    claimed = [lead for lead in owned if lead.stage is Stage.CLAIMED and lead.ring]
    mine = [(lead, await store.get(Ring, lead.ring or "")) for lead in claimed]
    return ringing, [(lead, ring) for lead, ring in mine if ring]


async def part_of(office: Office, person: Person, now: datetime) -> list[Block]:
    """Read and draw what the home of a role has more than others."""
    if person.role is Role.REP:
        return await _rep(office, person, now)
    if person.role is Role.MARKETER:
        return await _marketer(office, now)
    return await _manager(office, person, now)


async def _rep(office: Office, person: Person, now: datetime) -> list[Block]:
    since = monday(now, office.book.firm.zone)
    rings = await office.store.rings_since(since - _A_WEEK, limit=_MOST)
    owned = await office.store.leads_of(person.key, limit=_MOST)
    resting = [lead for lead in owned if await _not_yet(office.store, person, lead)]
    resting.sort(key=lambda lead: (str(lead.back_on), lead.id))
    return rep_part(week_of(person.key, rings, owned, since, now), resting)


async def _not_yet(store: Store, person: Person, lead: Lead) -> bool:
    if lead.stage is not Stage.REMARKET or not lead.back_on or not lead.ring:
        return False
    return may_see(person, lead, await store.get(Ring, lead.ring))


async def _manager(office: Office, person: Person, now: datetime) -> list[Block]:
    teams = [team for team in office.book.teams.values() if person.key in managers(team)]
    keys = {team.key for team in teams}
    rings = await office.store.rings_since(midnight(now, office.book.firm.zone), limit=_MOST)
    today = [ring for ring in rings if ring.team in keys]
    open_ = open_claims(await office.store.open_rings(limit=_MOST))
    floor = [
        await _colleague(office, team, rep, open_.get(rep, 0), now)
        for team in teams
        for rep in team.reps
    ]
    return manager_part(day_of(today, now), floor, office.sight(now))


async def _colleague(office: Office, team: Team, rep: str, claims: int, now: datetime) -> Colleague:
    person = office.book.people[rep]
    presence = await office.store.get(Presence, rep) or Presence(id=rep)
    hours = hours_of(person, team, presence)
    here = on_duty(hours, presence, now)
    back = None if here else next_on_duty(hours, presence, now)
    return Colleague(person=person, team=team, open=claims, here=here, back=back)


async def _marketer(office: Office, now: datetime) -> list[Block]:
    planned = await office.store.sends_at(SendState.PLANNED, limit=_MOST)
    waiting = Counter(send.campaign for send in planned)
    shows = [show async for show in every_show(office.store)]
    tally = await office.store.tally()
    going = Going(
        shows=shows,
        waiting=waiting,
        sends=tally.sends,
        doubts=len(await office.store.open_doubts(limit=_MOST)),
        page=outbox_link(office.press, now),
    )
    return marketer_part(going, office.sight(now))
