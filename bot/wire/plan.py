"""What to build from."""

from dataclasses import dataclass, field

from bot.clock import Clock
from bot.settings import Settings
from bot.slack.side import Strain
from nurture.calendar.zones import Zones
from nurture.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to build from: the settings, the rules, the world's zones and a clock."""

    settings: Settings
    book: Rulebook
    zones: Zones
    now: Clock
    host: str = "0.0.0.0"  # noqa: S104  # leads come from outside; each way in has its key
    strain: Strain = field(default_factory=Strain)

    def secret_texts(self) -> tuple[str, ...]:
        """Give what signs tokens, the newest first."""
        return tuple(secret.get_secret_value() for secret in self.settings.secrets)
