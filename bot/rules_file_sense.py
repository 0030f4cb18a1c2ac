"""Whether the rules fit together: what no single key can show.

Each check yields what does not fit, as a path into the file and a sentence with the cure.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from itertools import pairwise

from bot.mistakes import did_you_mean
from bot.rules_file_lines import Path
from bot.rules_file_shape import RulesTable, RungTable, TeamTable
from bot.rules_file_words import holiday_regions
from nurture.rulebook import Role, Whom

Misfit = tuple[Path, str]
SHORTEST_REPEAT = timedelta(minutes=1)


def misfits(rules: RulesTable) -> list[Misfit]:
    """Give all that does not fit together, check by check."""
    return [misfit for check in CHECKS for misfit in check(rules)]


def _profile_alone(rules: RulesTable) -> Iterator[Misfit]:
    """R25: what people say of themselves never makes anyone hot."""
    if rules.hot.profile_cap >= rules.hot.hot_from:
        yield (
            ("hot", "profile_cap"),
            (
                f"must stay under hot.from ({rules.hot.hot_from:g}): "
                "what people say of themselves never makes them hot (R25)"
            ),
        )


def _light_acts(rules: RulesTable) -> Iterator[Misfit]:
    """R21: one white paper is no sales lead, whoever asked for it."""
    room = rules.hot.hot_from - rules.hot.profile_cap
    for key, act in rules.acts.items():
        if room > 0 and not act.serious and (act.points >= room or act.rings):
            yield (
                ("acts", key),
                (
                    f"would make somebody hot by itself (R21): give it less than {room:g} points "
                    "(hot.from less profile_cap) and no `rings`, or write `serious = true`"
                ),
            )


def _replies(rules: RulesTable) -> Iterator[Misfit]:
    """R42: a person's answer rings."""
    reply = rules.acts.get("reply")
    if not (reply and reply.serious and reply.rings):
        yield (
            ("acts", "reply"),
            (
                "a personal answer always rings (R42): keep the act `reply` "
                "with `serious = true, rings = true`"
            ),
        )


def _half_lives(rules: RulesTable) -> Iterator[Misfit]:
    for key, act in rules.acts.items():
        if act.half_life <= timedelta():
            yield ("acts", key, "half_life"), 'must be longer than nothing, like "30 days"'


def _profile_tests(rules: RulesTable) -> Iterator[Misfit]:
    for place, rule in enumerate(rules.profile):
        numbers = rule.at_least is not None or rule.at_most is not None
        if sum((bool(rule.one_of), bool(rule.holds), numbers)) != 1:
            yield (
                ("profile", place),
                "needs exactly one test: `one_of`, `holds`, or `at_least` and `at_most`",
            )


def _people(rules: RulesTable) -> Iterator[Misfit]:
    seen: dict[str, str] = {}
    for key, person in rules.people.items():
        if not person.email and not person.slack:
            yield ("people", key), "needs `email` or `slack`, or Slack cannot find them"
        for handle in filter(None, (person.email and person.email.casefold(), person.slack)):
            if seen.setdefault(handle, key) != key:
                yield ("people", key), f"has the same address as {seen[handle]}"


def _sender(rules: RulesTable) -> Iterator[Misfit]:
    """R10: letters come from a real person."""
    if not rules.people[rules.mail.sender].email:
        yield ("mail", "sender"), f"needs a person with `email`: {rules.mail.sender} has none"


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


def _ladders(rules: RulesTable) -> Iterator[Misfit]:
    for key, team in rules.teams.items():
        for name, ladder in (("ladder", team.ladder), ("touch_ladder", team.touch_ladder)):
            path: Path = ("teams", key, name)
            yield from _order(path, ladder)
            for place, rung in enumerate(ladder):
                if missing := _nobody(team, rung.whom):
                    yield (*path, place, "whom"), missing
                if rung.whom is Whom.OWNER and name == "ladder":
                    yield (*path, place, "whom"), "before a claim there is no owner to tell"


def _nobody(team: TeamTable, whom: Whom) -> str:
    if whom is Whom.MANAGER and not team.managers:
        return "the team names no `managers` to tell: name one, or write a ladder without"
    if whom is Whom.HEAD and not team.head:
        return "the team names no `head` to tell: name one, or write a ladder without"
    return ""


def _order(path: Path, ladder: list[RungTable]) -> Iterator[Misfit]:
    for place, (lower, upper) in enumerate(pairwise(ladder)):
        if upper.after <= lower.after:
            yield (*path, place + 1), "must come later than the rung above it"
        if lower.every:
            yield (*path, place, "every"), "only the last rung can repeat"
    last = ladder[-1].every
    if last is not None and last < SHORTEST_REPEAT:
        yield (*path, len(ladder) - 1, "every"), 'must be "1 min" or more'


def _hours(rules: RulesTable) -> Iterator[Misfit]:
    if rules.mail.window_from >= rules.mail.window_to:
        yield ("mail", "to"), "must be later than `from`"
    for key, team in rules.teams.items():
        hours, path = team.hours, ("teams", key, "hours")
        if hours.start >= hours.end:
            yield (*path, "to"), "must be later than `from`"
        if hours.region and not hours.holidays:
            yield (*path, "region"), "needs `holidays`, the country that it is in"
        elif hours.region and hours.region not in (
            known := list(holiday_regions(hours.holidays or ""))
        ):
            yield (
                (*path, "region"),
                (
                    f'"{hours.region}" is no region of {hours.holidays}'
                    f"{did_you_mean(hours.region, known)}"
                ),
            )


def _source_keys(rules: RulesTable) -> Iterator[Misfit]:
    seen: dict[str, str] = {}
    for name, source in rules.sources.items():
        if bool(source.key) == bool(source.key_sha256):
            yield ("sources", name), 'needs either `key = "env:NAME"` or `key_sha256`'
        key = source.key or source.key_sha256 or name
        if seen.setdefault(key, name) != name:
            yield ("sources", name), f"has the same key as {seen[key]}: each source needs its own"


def _waits(rules: RulesTable) -> Iterator[Misfit]:
    if not timedelta(days=1) <= rules.rest.after <= timedelta(days=365):
        yield ("rest", "after"), 'must be from "1 day" to "365 days"; 30 or 45 are usual (R33)'
    for key, team in rules.teams.items():
        for name in ("claim_within", "touch_within"):
            if getattr(team, name) <= timedelta():
                yield ("teams", key, name), 'must be longer than nothing, like "15 min"'


CHECKS: tuple[Callable[[RulesTable], Iterable[Misfit]], ...] = (
    _people,
    _sender,
    _roles,
    _ladders,
    _hours,
    _waits,
    _profile_alone,
    _light_acts,
    _replies,
    _half_lives,
    _profile_tests,
    _source_keys,
)
