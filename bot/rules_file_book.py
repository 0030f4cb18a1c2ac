"""From the tables of `leadbell.toml` to the rule book that the trade reads."""

from datetime import timedelta
from hashlib import sha256

from bot.rules_file_shape import (
    HoursTable,
    ProfileTable,
    RulesTable,
    RungTable,
    SourceTable,
    TeamTable,
)
from nurture.rulebook import (
    Act,
    Firm,
    HotRules,
    Hours,
    MailRules,
    Person,
    ProfileRule,
    Rulebook,
    Rung,
    Sequence,
    Source,
    Step,
    Team,
)

DAY = timedelta(days=1)


def rulebook(rules: RulesTable, version: str) -> Rulebook:
    """Write the rule book under its version."""
    return Rulebook(
        version=version,
        firm=_firm(rules),
        people={key: Person(key=key, **dict(person)) for key, person in rules.people.items()},
        teams={key: _team(key, team) for key, team in rules.teams.items()},
        hot=_hot(rules),
        sources={name: _source(name, source) for name, source in rules.sources.items()},
        mail=MailRules(**dict(rules.mail)),
        sequences=_sequences(rules),
        rest_after=rules.rest.after,
        reasons=tuple(rules.reasons.not_a_fit),
        loss_reasons=tuple(rules.reasons.lost),
    )


def _firm(rules: RulesTable) -> Firm:
    return Firm(**{**dict(rules.firm), "country": rules.firm.country or ""})


def _team(key: str, team: TeamTable) -> Team:
    return Team(
        key=key,
        channel=team.channel,
        reps=tuple(team.reps),
        managers=tuple(team.managers),
        head=team.head,
        hours=_hours(team.hours),
        claim_within=team.claim_within,
        claim=_ladder(team.ladder),
        touch_within=team.touch_within,
        touch=_ladder(team.touch_ladder),
    )


def _hours(hours: HoursTable) -> Hours:
    return Hours(**{**dict(hours), "closed": frozenset(hours.closed)})


def _ladder(rungs: list[RungTable]) -> tuple[Rung, ...]:
    return tuple(Rung(**dict(rung)) for rung in rungs)


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


def _sequences(rules: RulesTable) -> tuple[Sequence, ...]:
    return tuple(
        Sequence(
            key=key,
            acts=tuple(sequence.acts),
            steps=tuple(Step(**dict(step)) for step in sequence.steps),
        )
        for key, sequence in rules.sequences.items()
    )
