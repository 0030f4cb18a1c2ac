"""Feasts: the public holidays of a reader's country, by name."""

from datetime import date
from functools import lru_cache

import holidays


def feast(country: str, day: date) -> str:
    """Name the holiday that a day is in a country (ISO 3166-1), "" if it is none or not known.

    Only those of the whole country: a badge seldom tells the state, and a wrong guess would
    hold a letter back.
    """
    return _calendar(country, day.year).get(day, "") if country else ""


@lru_cache(maxsize=512)
def _calendar(country: str, year: int) -> dict[date, str]:
    if country not in holidays.list_supported_countries():
        return {}
    return dict(holidays.country_holidays(country, years=year).items())
