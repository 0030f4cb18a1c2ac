"""Where our people live, as Slack knows it: their hours are lived in their own zone."""

import logging
from collections.abc import Mapping
from functools import partial

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from nurture.calendar.zones import Zones
from nurture.model import Presence
from nurture.ports import Store
from nurture.sales.presence import change_presence, placed

log = logging.getLogger(__name__)


async def learn_zones(
    client: AsyncWebClient, store: Store, zones: Zones, people: Mapping[str, str]
) -> None:
    """Keep each person's zone; `people` gives their key by Slack id.

    One whom Slack does not show keeps the team's zone: no bell stays silent for that.
    """
    for slack_id, key in people.items():
        zone = zones.known.get((await _zone(client, slack_id)).casefold())
        known = await store.get(Presence, key)
        if zone and zone != (known.zone if known else None):
            await change_presence(store, key, partial(placed, zone=zone))


async def _zone(client: AsyncWebClient, slack_id: str) -> str:
    try:
        return str((await client.users_info(user=slack_id))["user"].get("tz") or "")
    except SlackApiError as error:
        log.warning("no zone from Slack", extra={"why": error.response.get("error")})
        return ""
