"""Which team a lead rings with, who has it first there, and why."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from math import inf

from nurture.model import Lead
from nurture.rulebook import Person, Route, Rulebook, Team
from nurture.shows.badges import MET_BY


@dataclass(frozen=True, slots=True, kw_only=True)
class Routed:
    """Where a lead goes, and who comes first there.

    `first` is whose account it is (`named`), or who had it before.
    """

    team: Team
    why: str
    first: str | None = None
    named: bool = False


def explain(book: Rulebook, lead: Lead, source: str = "") -> Routed:
    """Choose the team: the former owner's (R42), else the first route that fits.

    Where none fits it is the first team of the rules file: never nowhere. `source` is the way
    in that rings; "" means any by which we learnt something.
    """
    former = book.people.get(lead.owner or "")
    team = book.team_of(former.key) if former else None
    if former and team:
        return Routed(team=team, why=f"{former.first} had it before", first=former.key)
    host = book.people.get(lead.fact(MET_BY))
    for no, rule in enumerate(book.routes, start=1):
        if fits(rule, lead, source):
            why = f"route {no}: {rule.title or _words(rule)}"
            routed = Routed(
                team=book.teams[rule.team], why=why, first=rule.owner, named=bool(rule.owner)
            )
            return _met(routed, host)
    team = (book.team_of(host.key) if host else None) or next(iter(book.teams.values()))
    return _met(Routed(team=team, why="no route fits, so the first team"), host)


def _met(routed: Routed, host: Person | None) -> Routed:
    """Whoever scanned their badge goes first in the team, unless a route names somebody."""
    if routed.first or host is None or host.key not in routed.team.reps:
        return routed
    return replace(routed, first=host.key, why=f"{host.first} met them at a show")


def route(book: Rulebook, lead: Lead, source: str = "") -> Team:
    """Choose the team."""
    return explain(book, lead, source).team


def fits(rule: Route, lead: Lead, source: str) -> bool:
    """Whether all that a route names is so."""
    return all(test(rule, lead, source) for test in TESTS)


def _facts(rule: Route, lead: Lead, _: str) -> bool:
    return all(folded(lead.fact(name)) in words for name, words in rule.facts.items())


def _company(rule: Route, lead: Lead, _: str) -> bool:
    if not rule.company:
        return True
    name = f" {folded(lead.fact('company'))} "
    return any(f" {folded(account)} " in name for account in rule.company)


def _domain(rule: Route, lead: Lead, _: str) -> bool:
    _, _, host = lead.fact("email").casefold().rpartition("@")
    return not rule.domain or any(f".{host}".endswith(f".{one}") for one in rule.domain)


def _source(rule: Route, lead: Lead, source: str) -> bool:
    known = {source} if source else {fact.source for fact in lead.facts.values()}
    return not rule.source or bool(known & set(rule.source))


def _size(rule: Route, lead: Lead, _: str) -> bool:
    low = -inf if rule.at_least is None else rule.at_least
    high = inf if rule.at_most is None else rule.at_most
    if (low, high) == (-inf, inf):
        return True
    people = number(lead.fact("employees"))
    return people is not None and low <= people <= high


TESTS: tuple[Callable[[Route, Lead, str], bool], ...] = (_facts, _company, _domain, _source, _size)


def folded(text: str) -> str:
    """Fold a text to its words: "Acme-Pumps, GmbH" is "acme pumps gmbh"."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def number(text: str) -> float | None:
    """Read a number as people write it: "1,200", "50+"; None if there is none."""
    found = re.search(r"\d+(?:\.\d+)?", re.sub(r"(?<=\d)[, '’](?=\d{3})", "", text))
    return float(found[0]) if found else None


def _words(rule: Route) -> str:
    named = [
        *rule.facts,
        *(name for name in ("company", "domain", "source") if getattr(rule, name)),
    ]
    sized = ["size"] if rule.at_least is not None or rule.at_most is not None else []
    return ", ".join(named + sized) or "everybody else"
