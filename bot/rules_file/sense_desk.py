"""Whether teams, hours, ladders and routes fit together.

Each check yields what does not fit, as a path into the file and a sentence with the cure.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from itertools import pairwise

from bot.mistakes import did_you_mean
from bot.rules_file.desk import HoursTable, RungTable, TeamTable
from bot.rules_file.lines import Path
from bot.rules_file.shape import RulesTable
from bot.rules_file.table import Misfit
from bot.rules_file.words import holiday_regions
from nurture.calendar.states import state_of
from nurture.rulebook import Mode, Role, Way, Whom

SHORTEST_REPEAT = timedelta(minutes=1)


def _roles(rules: RulesTable) -> Iterator[Misfit]:
    for key, team in rules.teams.items():
        for place, manager in enumerate(team.managers):
            if rules.people[manager].role not in {Role.MANAGER, Role.HEAD}:
                yield (
                    ("teams", key, "managers", place),
                    f'{manager} is no manager: write `role = "manager"` under [people.{manager}]',
                )
        if team.head and rules.people[team.head].role is not Role.HEAD:
            yield (
                ("teams", key, "head"),
                f'{team.head} is no head: write `role = "head"` under [people.{team.head}]',
            )


def _turns(rules: RulesTable) -> Iterator[Misfit]:
    for key, team in rules.teams.items():
        if team.weights and team.mode is not Mode.WEIGHTED:
            yield ("teams", key, "weights"), 'only count with `mode = "weighted"`'
        for rep in team.weights:
            if rep not in team.reps:
                yield ("teams", key, "weights", rep), f"{rep} is no rep of this team"


def _ladders(rules: RulesTable) -> Iterator[Misfit]:
    for key, team in rules.teams.items():
        for name, ladder in (("ladder", team.ladder), ("touch_ladder", team.touch_ladder)):
            path: Path = ("teams", key, name)
            yield from _order(path, ladder)
            for place, rung in enumerate(ladder):
                if missing := _nobody(team, rung):
                    yield (*path, place, "whom"), missing
                if rung.whom is Whom.OWNER and name == "ladder" and team.mode is Mode.OPEN:
                    yield (*path, place, "whom"), "before a claim there is no owner to tell"
                if rung.assign and name == "touch_ladder":
                    yield (*path, place, "assign"), "whoever claimed it has it already"
                if missing := _unmailed(rules, team, rung):
                    yield (*path, place, "by"), missing


def _nobody(team: TeamTable, rung: RungTable) -> str:
    needs = {
        Whom.MANAGER: (team.managers, "the team names no `managers` to tell: name one"),
        Whom.HEAD: (team.head, "the team names no `head` to tell: name one"),
        Whom.GROUP: (
            rung.group,
            'needs `group`, the ID of a user group: name one like "S0614TZR7"',
        ),
        Whom.CHANNEL: (rung.channel, 'needs `channel`: name one like "#sales"'),
    }
    named, cure = needs.get(rung.whom, (True, ""))
    return "" if named else f"{cure}, or write a ladder without"


def _unmailed(rules: RulesTable, team: TeamTable, rung: RungTable) -> str:
    called = {
        Whom.OWNER: team.reps,
        Whom.NEXT: team.reps,
        Whom.MANAGER: team.managers,
        Whom.HEAD: [team.head] if team.head else team.managers,
    }
    if rung.by is not Way.MAIL:
        return ""
    if rung.whom not in called:
        return "only people are called by mail: owner, next, manager or head"
    without = [key for key in called[rung.whom] if not rules.people[key].email]
    return f"{without[0]} has no `email` under [people.{without[0]}]" if without else ""


def _order(path: Path, ladder: list[RungTable]) -> Iterator[Misfit]:
    for place, (lower, upper) in enumerate(pairwise(ladder)):
        if upper.after <= lower.after:
            yield (*path, place + 1), "must come later than the rung above it"
        if lower.every:
            yield (*path, place, "every"), "only the last rung can repeat"
    last = ladder[-1]
    if last.every is not None and last.every < SHORTEST_REPEAT:
        yield (*path, len(ladder) - 1, "every"), 'must be "1 min" or more'
    for place, rung in enumerate(ladder):
        if rung.at_most and not rung.every:
            yield (*path, place, "at_most"), "says how often a rung repeats: it needs `every`"


def _hours(rules: RulesTable) -> Iterator[Misfit]:
    for key, team in rules.teams.items():
        yield from _span(("teams", key, "hours"), team.hours)
    for key, person in rules.people.items():
        if person.hours:
            yield from _span(("people", key, "hours"), person.hours)


def _span(path: Path, hours: HoursTable) -> Iterator[Misfit]:
    if hours.start >= hours.end:
        yield (*path, "to"), "must be later than `from`"
    if hours.region and not hours.holidays:
        yield (*path, "region"), "needs `holidays`, the country that it is in"
    elif hours.region and hours.holidays and not state_of(hours.holidays, hours.region):
        close = did_you_mean(hours.region, holiday_regions(hours.holidays))
        yield (*path, "region"), f'"{hours.region}" is no region of {hours.holidays}{close}'


def _waits(rules: RulesTable) -> Iterator[Misfit]:
    for key, team in rules.teams.items():
        for name in ("claim_within", "touch_within", "turn_for"):
            if getattr(team, name) <= timedelta():
                yield ("teams", key, name), 'must be longer than nothing, like "15 min"'


def _routes(rules: RulesTable) -> Iterator[Misfit]:
    for place, route in enumerate(rules.routes):
        names = route.model_fields_set - {"team", "title", "owner"}
        if not names and place < len(rules.routes) - 1:
            yield ("routes", place), "takes every lead, so that no route below is read: put it last"
        if route.owner and route.owner not in rules.teams[route.team].reps:
            yield ("routes", place, "owner"), f"{route.owner} is no rep of team {route.team}"


DESK_CHECKS: tuple[Callable[[RulesTable], Iterable[Misfit]], ...] = (
    _roles,
    _turns,
    _ladders,
    _hours,
    _waits,
    _routes,
)
