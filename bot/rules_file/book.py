"""From the tables of `leadbell.toml` to the rule book that the trade reads."""

from datetime import timedelta
from hashlib import sha256

from bot.rules_file.desk import HoursTable, PersonTable, RouteTable, RungTable, TeamTable
from bot.rules_file.mail import mail_rules, sequence
from bot.rules_file.mailboxes import mailbox
from bot.rules_file.shape import ProfileTable, RulesTable, ShowsTable, SourceTable
from bot.zone_table import read_zones
from nurture.calendar.states import state_of
from nurture.rulebook import (
    Act,
    Firm,
    HotRules,
    Hours,
    Person,
    ProfileRule,
    Route,
    Rulebook,
    Rung,
    ShowRules,
    Source,
    Team,
)
from nurture.sales.routing import folded

DAY = timedelta(days=1)


def rulebook(rules: RulesTable, version: str) -> Rulebook:
    """Write the rule book under its version."""
    return Rulebook(
        version=version,
        firm=_firm(rules),
        people={key: _person(key, person) for key, person in rules.people.items()},
        teams={key: _team(key, team) for key, team in rules.teams.items()},
        hot=_hot(rules),
        sources={name: _source(name, source) for name, source in rules.sources.items()},
        mail=mail_rules(rules.mail),
        shows=_shows(rules.shows),
        sequences=tuple(sequence(key, table) for key, table in rules.sequences.items()),
        routes=tuple(_route(route) for route in rules.routes),
        mailboxes=tuple(mailbox(name, table) for name, table in rules.mailboxes.items()),
        rest_after=rules.rest.after,
        reasons=tuple(rules.reasons.not_a_fit),
        loss_reasons=tuple(rules.reasons.lost),
    )


def _shows(shows: ShowsTable) -> ShowRules:
    return ShowRules(
        approve=shows.approve,
        move_holidays=shows.holidays == "move",
        state_holidays=shows.state_holidays,
        channel=shows.channel or "",
    )


def _firm(rules: RulesTable) -> Firm:
    return Firm(**{**dict(rules.firm), "country": rules.firm.country or ""})


def _person(key: str, person: PersonTable) -> Person:
    hours = _hours(person.hours) if person.hours else None
    return Person(key=key, **{**dict(person), "hours": hours})


def _team(key: str, team: TeamTable) -> Team:
    ladders = {"claim": _ladder(team.ladder), "touch": _ladder(team.touch_ladder)}
    people = {"reps": tuple(team.reps), "managers": tuple(team.managers)}
    rest = {name: value for name, value in dict(team).items() if not name.endswith("ladder")}
    return Team(key=key, **{**rest, **people, **ladders, "hours": _hours(team.hours)})


def _hours(hours: HoursTable) -> Hours:
    region = state_of(hours.holidays or "", hours.region or "") or None
    return Hours(**{**dict(hours), "region": region, "closed": frozenset(hours.closed)})


def _ladder(rungs: list[RungTable]) -> tuple[Rung, ...]:
    return tuple(Rung(**{**dict(rung), "sources": tuple(rung.sources)}) for rung in rungs)


def _hot(rules: RulesTable) -> HotRules:
    acts = {
        key: Act(
            key=key,
            title=act.title,
            points=act.points,
            half_life_days=act.half_life / DAY,
            serious=act.serious,
            rings=act.rings,
        )
        for key, act in rules.acts.items()
    }
    profile = tuple(_profile_rule(rule) for rule in rules.profile)
    return HotRules(**dict(rules.hot), acts=acts, profile=profile)


def _profile_rule(rule: ProfileTable) -> ProfileRule:
    lists = {"one_of": tuple(rule.one_of), "holds": tuple(rule.holds)}
    return ProfileRule(**{**dict(rule), **lists})


def _source(name: str, source: SourceTable) -> Source:
    hashed = source.key_sha256 or sha256((source.key or "").encode()).hexdigest()
    return Source(name=name, channel=source.channel, campaign=source.campaign, key_sha256=hashed)


def _route(route: RouteTable) -> Route:
    words = {name: getattr(route, name) for name in ("region", "product", "segment")} | route.where
    facts = {name: frozenset(map(folded, one_of)) for name, one_of in words.items() if one_of}
    if route.country:
        facts["country"] = frozenset(name for code in route.country for name in _called(code))
    return Route(
        team=route.team,
        title=route.title,
        owner=route.owner,
        facts=facts,
        company=tuple(route.company),
        domain=tuple(route.domain),
        source=tuple(route.source),
        at_least=route.at_least,
        at_most=route.at_most,
    )


def _called(country: str) -> list[str]:
    # People write "Germany", "Deutschland" and "DE"; the trade compares words.
    names = (name for name, code in read_zones().names.items() if code == country)
    return [folded(country), *map(folded, names)]
