"""Places: where a ring's card goes, and where it goes while its own channel is shut to us."""

import logging
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError

from bot.slack.client import Workspace, channels_of
from bot.slack.showing import word_of
from handlers.slack.office import Office
from nurture.rulebook import Role, Team
from nurture.sales.permits import managers

log = logging.getLogger(__name__)

RESTRICTED = "restricted_action"  # of who may post; what is known of a channel does not tell it
# Slack's words for a channel that takes nothing from us until a person mends it
# (docs.slack.dev/reference/methods/chat.postMessage).
SHUT = frozenset({"channel_not_found", "is_archived", "is_inactive", "not_in_channel", RESTRICTED})
# And for a person whom no message of ours reaches.
AWAY = frozenset(
    {"user_not_found", "user_not_visible", "user_disabled", "cannot_dm_bot", "account_inactive"}
)
_TRY_AGAIN = timedelta(seconds=55)  # so that each look of a minute may try


class Places:
    """Knows every channel by name, and which ones turned us away, with Slack's word for it."""

    def __init__(self, office: Office, workspace: Workspace) -> None:
        self._office = office
        self._ids = dict(workspace.channels)
        self._people = {key: slack_id for slack_id, key in workspace.people.items()}
        self._direct: dict[str, str] = {}
        self._tried: dict[str, datetime] = {}
        self.shut: dict[str, str] = {}

    async def home(self, team: Team) -> str | None:
        """Give the id of a team's own channel, None while it is shut to us."""
        return await self._open(_bare(team.channel))

    def turned_away(self, channel: str, error: SlackApiError) -> bool:
        """Whether the channel is shut to us by this error; then it is left alone for most of a minute."""
        if word_of(error) not in SHUT:
            return False
        self._shut(self._name(channel), word_of(error))
        return True

    def opened(self, channel: str) -> None:
        """Note that a channel takes our messages."""
        self.shut.pop(self._name(channel), None)

    async def look_again(self) -> None:
        """Ask Slack of each channel that is shut whether we are back in it."""
        for name in set(self.shut) & set(self._ids):
            with suppress(SlackApiError, ClientError, TimeoutError):  # it is shut as it was
                there = await self._office.client.conversations_info(channel=self._ids[name])
                if _lets_us_post(there["channel"]) and self.shut[name] != RESTRICTED:
                    del self.shut[name]

    def rests(self, channel: str) -> bool:
        """Whether to leave what hangs in a channel alone, as nothing can be added to it.

        Slack tells when we are back, or else it is tried after a while.
        """
        name = self._name(channel)
        tells = name in self._ids and self.shut.get(name) != RESTRICTED
        return name in self.shut and (tells or self._rests(name))

    def word(self, team: Team) -> str:
        """Give Slack's word for why a team's channel is shut, "" if it is not."""
        return self.shut.get(_bare(team.channel), "")

    async def of(self, team: Team) -> AsyncIterator[str]:
        """Give where a card may go, best first: its team's channel, another team's, a manager.

        What comes first when a lead can't ring at home is rather seen by the wrong people
        than by nobody.
        """
        for name in self._names(team):
            if channel := await self._open(name):
                yield channel
        for key in self._in_charge(team):
            if direct := await self.direct(key):
                yield direct

    async def channel(self, name: str) -> str | None:
        """Give the id of a channel that the ladder names, None if it is shut."""
        return await self._open(_bare(name))

    async def direct(self, key: str) -> str | None:
        """Give the id of the direct channel with one of us, None if nobody is reached there."""
        if key not in self._people:
            return None
        if key not in self._direct:
            try:
                opened = await self._office.client.conversations_open(users=self._people[key])
            except SlackApiError as error:
                if word_of(error) not in AWAY:
                    raise
                return None
            self._direct[key] = str(opened["channel"]["id"])
        return self._direct[key]

    def _names(self, team: Team) -> Iterator[str]:
        others = (other.channel for other in self._office.book.teams.values())
        yield from dict.fromkeys(map(_bare, (team.channel, *others)))

    def _in_charge(self, team: Team) -> Iterator[str]:
        everybody = self._office.book.people.values()
        chiefs = (p.key for p in everybody if p.role in {Role.MANAGER, Role.HEAD})
        yield from dict.fromkeys((*managers(team), *chiefs))

    async def _open(self, name: str) -> str | None:
        """Give the id of a channel unless it is shut; after a minute it is worth another try."""
        if self._rests(name):
            return None
        if name not in self._ids:
            self._ids |= await channels_of(self._office.client)
        if name not in self._ids:
            self._shut(name, "channel_not_found")
        return self._ids.get(name)

    def _rests(self, name: str) -> bool:
        return name in self.shut and self._tried[name] + _TRY_AGAIN > self._office.now()

    def _name(self, channel: str) -> str:
        return next((name for name, id_ in self._ids.items() if id_ == channel), channel)

    def _shut(self, name: str, why: str) -> None:
        self.shut[name] = why
        self._tried[name] = self._office.now()
        log.warning("a channel is shut to us", extra={"channel": name, "why": why})


def _lets_us_post(channel: Mapping[str, Any]) -> bool:
    return bool(channel.get("is_member")) and not channel.get("is_archived")


def _bare(channel: str) -> str:
    return channel.lstrip("#")
