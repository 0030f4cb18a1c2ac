"""What the opt-out pages say, and the dates on them, in the language of the letter."""

import tomllib
from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime

from nurture.model import Lead
from nurture.rulebook import Rulebook

WORDS = "words.toml"
_USUAL = "en"

Say = Mapping[str, str]


class Tongues:
    """The words by language; English where we do not speak one."""

    def __init__(self, text: str, book: Rulebook) -> None:
        self._words: Mapping[str, Say] = tomllib.loads(text)
        self._book = book

    def of(self, lead: Lead | None) -> "Tongue":
        """Speak a lead's language, else the firm's."""
        wanted = (lead.fact("language") if lead else "") or self._book.firm.language
        language = wanted.casefold().replace("_", "-").partition("-")[0]
        known = language if language in self._words else _USUAL
        return Tongue(known, self._words[known], ZoneInfo(self._book.firm.zone))


class Tongue:
    """One language."""

    def __init__(self, language: str, say: Say, zone: ZoneInfo) -> None:
        self.language = language
        self.say = say
        self._zone = zone

    def hour(self, at: datetime) -> str:
        """Write an instant as the firm's own clock shows it."""
        form = "EEE d MMM y, H:mm" if self.language != "ja" else "y年M月d日 H:mm"
        return format_datetime(at, form, tzinfo=self._zone, locale=self.language)

    def day(self, at: datetime) -> str:
        """Write a day."""
        return format_date(at.astimezone(self._zone).date(), "long", locale=self.language)
