"""States: the subdivisions of a country whose own holidays are known, by code or by name."""

from functools import cache

import holidays

from nurture.calendar.regions import REGIONS
from nurture.calendar.zones import folded

# What people write beside the names that the calendars know, which are the local ones, and
# beside those of countries with many clocks, which are in `regions`.
ALSO: dict[str, str] = {
    "AT": (
        "1 Burgenland; 2 Carinthia; 3 Lower Austria; 4 Upper Austria; 6 Styria; 7 Tyrol; 9 Vienna"
    ),
    "CH": (
        "AG Argovia; BS Basel; GE Geneva / Genf; GR Grisons; LU Lucerne; NE Neuenburg; "
        "SG St. Gallen / St Gall; TG Thurgovia; TI Tessin; VD Waadt; ZH Zurich"
    ),
    "DE": (
        "BE Land Berlin; BY Bavaria / Freistaat Bayern; HB Land Bremen; HE Hesse; "
        "MV Mecklenburg-Western Pomerania; NI Lower Saxony; NW North Rhine-Westphalia / NRW; "
        "RP Rhineland-Palatinate; SN Saxony / Freistaat Sachsen; ST Saxony-Anhalt; "
        "TH Thuringia / Freistaat Thüringen"
    ),
    "IT": (
        "BZ Bozen / South Tyrol / Südtirol / Alto Adige; FI Florence; GE Genoa; MI Milan; "
        "NA Naples; RM Rome; TO Turin; VE Venice"
    ),
}


def state_of(country: str, region: str) -> str:
    """Give the code of a state or province, "" if its own holidays are not known.

    `country` is a code of ISO 3166-1; `region` a code ("BY", "DE-BY") or a name, as people write it.
    """
    name = folded(region)
    return _states(country).get(name, "") if country and name else ""


@cache
def _states(country: str) -> dict[str, str]:
    """By folded name; a code goes before a name that is short for another state."""
    if country not in holidays.list_supported_countries():
        return {}
    calendar = holidays.country_holidays(country)
    named = {folded(name): code for name, code in calendar.subdivisions_aliases.items()}
    named |= {folded(name): code for code, names in _also(country) for name in names}
    named = {name: code for name, code in named.items() if code in calendar.subdivisions}
    named |= {folded(f"{country} {code}"): code for code in calendar.subdivisions}
    return named | {folded(code): code for code in calendar.subdivisions}


def _also(country: str) -> list[tuple[str, list[str]]]:
    lists = [*REGIONS.get(country, {}).values(), ALSO.get(country, "")]
    states = (state.partition(" ") for one in lists for state in one.split("; "))
    return [(code, names.split(" / ")) for code, _, names in states]
