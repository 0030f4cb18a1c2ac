"""Whether the rules fit together: what no single key can show.

Each check yields what does not fit, as a path into the file and a sentence with the cure.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta

from bot.rules_file.grants import grant_misfits
from bot.rules_file.mailboxes import misfits as mailbox_misfits
from bot.rules_file.sense_desk import DESK_CHECKS
from bot.rules_file.sequences import sequence_misfits
from bot.rules_file.shape import RulesTable
from bot.rules_file.table import Misfit


def misfits(rules: RulesTable) -> list[Misfit]:
    """Give all that does not fit together, check by check."""
    return [misfit for check in CHECKS for misfit in check(rules)]


def _mailboxes(rules: RulesTable) -> Iterator[Misfit]:
    return mailbox_misfits(rules.mailboxes)


def _relay(rules: RulesTable) -> Iterator[Misfit]:
    if rules.mail.oauth:
        yield from grant_misfits(("mail", "oauth"), rules.mail.oauth)


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
    named: dict[tuple[str, ...], str] = {("mail", "sender"): rules.mail.sender}
    for key, team in rules.teams.items():
        if team.sender:
            named["teams", key, "sender"] = team.sender
    for path, sender in named.items():
        if not rules.people[sender].email:
            yield path, f"needs a person with `email`: {sender} has none"


def _window(rules: RulesTable) -> Iterator[Misfit]:
    if rules.mail.window_from >= rules.mail.window_to:
        yield ("mail", "to"), "must be later than `from`"


def _source_keys(rules: RulesTable) -> Iterator[Misfit]:
    seen: dict[str, str] = {}
    for name, source in rules.sources.items():
        if bool(source.key) == bool(source.key_sha256):
            yield ("sources", name), 'needs either `key = "env:NAME"` or `key_sha256`'
        key = source.key or source.key_sha256 or name
        if seen.setdefault(key, name) != name:
            yield ("sources", name), f"has the same key as {seen[key]}: each source needs its own"


def _rest(rules: RulesTable) -> Iterator[Misfit]:
    if not timedelta(days=1) <= rules.rest.after <= timedelta(days=365):
        yield ("rest", "after"), 'must be from "1 day" to "365 days"; 30 or 45 are usual (R33)'


def _sequences(rules: RulesTable) -> Iterator[Misfit]:
    for key, table in rules.sequences.items():
        for path, what in sequence_misfits(table):
            yield ("sequences", key, *path), what


CHECKS: tuple[Callable[[RulesTable], Iterable[Misfit]], ...] = (
    _people,
    _sender,
    *DESK_CHECKS,
    _window,
    _rest,
    _profile_alone,
    _light_acts,
    _replies,
    _half_lives,
    _profile_tests,
    _source_keys,
    _mailboxes,
    _relay,
    _sequences,
)
