"""Feasts: the public holidays where a reader is, by name."""

from datetime import date
from functools import lru_cache

import holidays

# As our own faces are in English; without it they would change with the machine's locale.
_LANGUAGE = "en_US"


def feast(country: str, day: date, state: str = "") -> str:
    """Name the holiday that a day is in a country (ISO 3166-1), "" if it is none or not known.

    With a `state`, as `states.state_of` gives it, its own holidays are among them. Nobody's
    state is guessed: a wrong guess would hold a letter back.
    """
    return _calendar(country, state, day.year).get(day, "") if country else ""


@lru_cache(maxsize=1024)
def _calendar(country: str, state: str, year: int) -> dict[date, str]:
    if country not in holidays.list_supported_countries():
        return {}
    found = holidays.country_holidays(country, subdiv=state or None, years=year, language=_LANGUAGE)
    return dict(found.items())
