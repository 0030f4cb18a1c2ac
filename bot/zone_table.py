"""The table of zones and countries, read from packages so that no machine's own files matter."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from zoneinfo import reset_tzpath

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from nurture.calendar.zones import Zones, folded

LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "tr", "ja")
_OFFICIAL = {"official", "de_facto_official"}
_CODE_LENGTH = 2

# What people write beside the names in CLDR.
ALSO = {
    "AE": "UAE; Emirates",
    "BA": "Bosnia",
    "BN": "Brunei Darussalam",
    "CD": "DR Congo; Democratic Republic of the Congo",
    "CI": "Ivory Coast",
    "CV": "Cape Verde",
    "CZ": "Czech Republic; Tschechische Republik",
    "GB": "Great Britain; Britain; England; Scotland; Wales; Northern Ireland; UK; U.K.; "
    "Großbritannien; Grande-Bretagne; Schottland; Écosse",
    "HK": "Hong Kong; Hongkong",
    "IR": "Iran, Islamic Republic of",
    "KR": "Korea; South Korea; Republic of Korea; Korea, Republic of",
    "MK": "Macedonia; Mazedonien",
    "MM": "Burma",
    "MO": "Macau; Macao",
    "NL": "Holland; The Netherlands",
    "PS": "Palestine",
    "RU": "Russian Federation",
    "SY": "Syrian Arab Republic",
    "SZ": "Swaziland",
    "TL": "East Timor",
    "TR": "Turkey",
    "TW": "Taiwan, Province of China",
    "TZ": "Tanzania, United Republic of",
    "US": "United States of America; America; U.S.; U.S.A.; The United States; Vereinigte Staaten "
    "von Amerika; États-Unis d’Amérique",
    "VA": "Vatican; Holy See",
    "VE": "Venezuela, Bolivarian Republic of",
    "VN": "Viet Nam",
}


@cache
def read_zones() -> Zones:
    """Read the table, and let `zoneinfo` read the same package from now on.

    A container often has no zones, or those of years ago.
    """
    reset_tzpath(to=())
    known = (files("tzdata") / "zones").read_text("utf-8").split()
    return Zones(
        known={zone.casefold(): zone for zone in known},
        countries=_countries(),
        names=_names(),
        called=dict(_territories("en")),
    )


def _countries() -> dict[str, tuple[str, ...]]:
    countries: dict[str, tuple[str, ...]] = {}
    for code, _, zone, *_ in _rows("zone.tab"):
        countries[code] = (*countries.get(code, ()), zone)
    return countries


def _names() -> dict[str, str]:
    names = {folded(name): code for code, name, *_ in _rows("iso3166.tab")}
    for language in (*LANGUAGES, *_own_languages()):
        for code, name in _territories(language):
            names.setdefault(folded(name), code)
    for code, others in ALSO.items():
        names |= {folded(name): code for name in others.split("; ")}
    return {**_long_codes(), **names}


def _long_codes() -> dict[str, str]:
    aliases = get_global("territory_aliases").items()
    return {long.casefold(): codes[0] for long, codes in aliases if long.isalpha()}


def _own_languages() -> Iterator[str]:
    spoken = get_global("territory_languages").values()
    official = {
        language
        for there in spoken
        for language, use in there.items()
        if use["official_status"] in _OFFICIAL
    }
    yield from sorted(official - set(LANGUAGES))


def _territories(language: str) -> Iterator[tuple[str, str]]:
    try:
        territories = Locale.parse(language).territories
    except UnknownLocaleError:
        return  # spoken somewhere, but CLDR has no names in it
    for code, name in territories.items():
        if len(code) == _CODE_LENGTH and code.isalpha():
            yield code, name


def _rows(table: str) -> Iterator[list[str]]:
    text = (files("tzdata") / "zoneinfo" / table).read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
