"""The score: profile plus behaviour with decay, every part visible (R28).

Points are whole numbers, as people read them: a line is rounded, the total is the sum of
the lines, and hot is decided on that total, so that no card contradicts itself.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import inf, isfinite, log2

from nurture.model import Interest, Lead
from nurture.rulebook import Act, HotRules, ProfileRule

_DAY = timedelta(days=1)
_ENOUGH = 1e-6


@dataclass(frozen=True, slots=True)
class Line:
    """One reason: "+40  Asked for a demo today"; kind is "behaviour" or "profile" (R22)."""

    points: int
    title: str
    kind: str
    key: str
    last: datetime | None = None
    times: int = 1


@dataclass(frozen=True, slots=True)
class Score:
    """What a lead weighs now, as the lines that make it up."""

    lines: tuple[Line, ...]

    @property
    def total(self) -> int:
        """The sum of the lines shown."""
        return sum(line.points for line in self.lines)


def score(lead: Lead, rules: HotRules, now: datetime) -> Score:
    """Weigh a lead: behaviour first, the heaviest line first; lines of no points are left out."""
    behaviour = sorted(_behaviour(lead, rules, now), key=lambda line: -line.points)
    return Score((*behaviour, *_profile(lead, rules)))


def hot(weighed: Score, rules: HotRules) -> bool:
    """Whether the agreed threshold is reached. The threshold itself is hot."""
    return weighed.total >= rules.hot_from


def weight(interest: Interest, now: datetime) -> float:
    """What is left of an interest: half after each half-life; it never grows."""
    days = max((now - interest.at) / _DAY, 0.0)
    return float(interest.weight * 2 ** (-days / interest.half_life_days))


def with_act(interests: Iterable[Interest], act: Act, at: datetime) -> tuple[Interest, ...]:
    """Add one act to what is remembered (R27: newer ≥ older, more ≥ fewer).

    An act that we hear of late is weighed down to the instant of the newest one, so that
    the order of arrival does not matter.
    """
    kept = {one.act: one for one in interests}
    fresh = Interest(
        act=act.key, weight=act.points, at=at, half_life_days=act.half_life_days, times=1, last=at
    )
    kept[act.key] = _joined(kept[act.key], fresh) if act.key in kept else fresh
    return tuple(kept.values())


def _joined(old: Interest, new: Interest) -> Interest:
    at = max(old.at, new.at)
    total = weight(replace(old, half_life_days=new.half_life_days), at) + weight(new, at)
    return replace(new, weight=total, at=at, times=old.times + 1, last=max(old.last, new.last))


def cools_at(lead: Lead, rules: HotRules, now: datetime) -> datetime | None:
    """When behaviour will have faded below the threshold; None if it is below already.

    Newton on log2 of a sum of decays, from the left: log-convex, so it never overshoots.
    """
    profile = sum(line.points for line in _profile(lead, rules))
    parts = [(weight(one, now), one.half_life_days) for one in lead.interests if one.weight > 0]
    goal = rules.hot_from - profile
    if goal <= 0 or sum(part for part, _ in parts) < goal:
        return None
    return now + timedelta(days=_days_until(parts, goal))


def _days_until(parts: list[tuple[float, float]], goal: float) -> float:
    days, step = 0.0, inf
    while step > _ENOUGH:
        left = [(weight * 2 ** (-days / half), half) for weight, half in parts]
        total = sum(weight for weight, _ in left)
        step = log2(total / goal) * total / sum(weight / half for weight, half in left)
        days += step
    return days


def _behaviour(lead: Lead, rules: HotRules, now: datetime) -> Iterator[Line]:
    for one in lead.interests:
        points = round(weight(one, now))
        if points and one.act in rules.acts:
            title = rules.acts[one.act].title
            yield Line(points, title, "behaviour", one.act, one.last, one.times)


def _profile(lead: Lead, rules: HotRules) -> Iterator[Line]:
    left = round(rules.profile_cap)
    for rule in rules.profile:
        points = min(round(rule.points), left) if _fits(rule, lead.fact(rule.field)) else 0
        if points:
            left -= points
            yield Line(points, rule.title, "profile", rule.field)


def _fits(rule: ProfileRule, value: str) -> bool:
    folded = value.strip().casefold()
    if not folded:
        return False
    if rule.one_of:
        return folded in {one.casefold() for one in rule.one_of}
    if rule.holds:
        return any(_word(word.casefold(), folded) for word in rule.holds)
    return _within(rule, folded)


def _word(word: str, text: str) -> bool:
    # A whole word: a coordinator is no COO.
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def _within(rule: ProfileRule, folded: str) -> bool:
    low = rule.at_least if rule.at_least is not None else -inf
    high = rule.at_most if rule.at_most is not None else inf
    try:
        number = float(folded.replace(",", ""))
    except ValueError:
        return False
    return isfinite(number) and low <= number <= high
