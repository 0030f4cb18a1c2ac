"""Places: where a ring's card goes, and where it goes while its own channel is shut to us."""

import logging
from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta

from slack_sdk.errors import SlackApiError

from bot.slack.client import Workspace, channels_of
from bot.slack.showing import word_of
from handlers.slack.office import Office
from nurture.rulebook import Role, Team
from nurture.sales.permits import managers

log = logging.getLogger(__name__)

# Slack's words for a channel that takes nothing from us until a person mends it
# (docs.slack.dev/reference/methods/chat.postMessage).
SHUT = frozenset(
    {"channel_not_found", "is_archived", "is_inactive", "not_in_channel", "restricted_action"}
)
# And for a person whom no message of ours reaches.
AWAY = frozenset(
    {"user_not_found", "user_not_visible", "user_disabled", "cannot_dm_bot", "account_inactive"}
)
_TRY_AGAIN = timedelta(minutes=1)


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
        """Whether the channel is shut to us by this error; then it is left alone for a minute."""
        if word_of(error) not in SHUT:
            return False
        name = next((name for name, id_ in self._ids.items() if id_ == channel), channel)
        self._shut(name, word_of(error))
        return True

    def opened(self, team: Team) -> None:
        """Note that a team's channel takes our messages again."""
        self.shut.pop(_bare(team.channel), None)

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
        if name in self.shut and self._tried[name] + _TRY_AGAIN > self._office.now():
            return None
        if name not in self._ids:
            self._ids |= await channels_of(self._office.client)
        if name not in self._ids:
            self._shut(name, "channel_not_found")
        return self._ids.get(name)

    def _shut(self, name: str, why: str) -> None:
        self.shut[name] = why
        self._tried[name] = self._office.now()
        log.warning("a channel is shut to us", extra={"channel": name, "why": why})


def _bare(channel: str) -> str:
    return channel.lstrip("#")
