"""Duty: the running server, answering how it is and whether clicks come back to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.figures import Gauges, Outside
from nurture.errors import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """What is asked over HTTP and through the hatch."""

    outside: Outside
    gauges: Gauges

    def troubles(self) -> dict[str, str]:
        """Tell what doesn't answer, "" where all is well."""
        out = self.outside
        return {
            "slack": out.slack.trouble if out.slack else "no Slack tokens are set",
            "mailbox": out.watcher.error if out.watcher else "",
            "mail server": out.relay.trouble if out.relay else "",
        }

    async def status(self) -> Mapping[str, Any]:
        """Tell the figures by name, `trouble` by what is concerned, and `shut` channels."""
        figures = {figure.name: figure.value for figure in await self.gauges.read()}
        trouble = {name: why for name, why in self.troubles().items() if why}
        slack = self.outside.slack
        connected = slack.connected if slack else None
        shut = dict(connected.desks.places.shut) if connected else {}
        return {**figures, "trouble": trouble, "shut": shut}

    async def prove_inbound(self, person: str, patience: float) -> float:
        """Give the seconds until somebody's click came back. Raises Refused if none did."""
        if not self.outside.slack:
            raise Refused("The server has no way to Slack: its tokens are not set.")
        return await self.outside.slack.prove_inbound(person, patience)
