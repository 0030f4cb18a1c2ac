"""What is in the sandbox's Slack workspace: people, channels, messages, views."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from secrets import token_hex
from typing import Any

Json = dict[str, Any]

TEAM = "T0SANDBOX"
DOMAIN = "sandbox"
SLACKBOT = "USLACKBOT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A member of the workspace. `name` is the handle, as in @rita."""

    id: str
    name: str
    real_name: str
    title: str = ""
    email: str = ""
    tz: str = "UTC"
    is_bot: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A public channel, a private one (`kind` is group), or a direct message (`kind` is dm)."""

    id: str
    name: str
    members: frozenset[str]
    kind: str = "channel"
    archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UserGroup:
    """People who are called together, as by @sales."""

    id: str
    handle: str
    members: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message; with `only_to`, an ephemeral one. `former` is what an edit replaced."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    metadata: Json | None = None
    edited: str | None = None
    only_to: str | None = None
    former: list[Json] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file as somebody dropped it into a channel."""

    id: str
    name: str
    user: str
    channel: str
    raw: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A modal or a Home tab as one person has it before them. `body` is what the app sent."""

    id: str
    user: str
    body: Json
    hash: str
    root: str
    previous: str | None = None
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def blocks(self) -> list[Json]:
        blocks: list[Json] = self.body["blocks"]
        return blocks


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Somebody's device rang because a new message named them, or wrote to them directly."""

    person: str
    channel: str
    ts: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A press that got no answer in time: Slack shows a warning triangle to who pressed."""

    person: str
    place: str
    action_id: str
    envelope_id: str


class World:
    """The one state of the workspace. Every visible change is counted and announced."""

    def __init__(self, people: Iterable[Person], channels: Iterable[Channel]) -> None:
        self.clock: Callable[[], datetime] = lambda: datetime.now(UTC)
        self.people = {person.id: person for person in people}
        self.channels = {channel.id: channel for channel in channels}
        self.groups: dict[str, UserGroup] = {}
        self.messages: dict[str, dict[str, Message]] = defaultdict(dict)
        self.uploads: dict[str, Upload] = {}
        self.views: dict[str, View] = {}
        self.homes: dict[str, str] = {}
        self.stacks: dict[str, list[str]] = defaultdict(list)
        self.mentions: list[Mention] = []
        self.failures: list[Failure] = []
        self.watchers: list[Callable[[int], None]] = []
        self.serial = 0
        self._last_ts = 0

    def changed(self) -> None:
        self.serial += 1
        for watcher in self.watchers:
            watcher(self.serial)

    def stamp(self) -> str:
        """A message's ts: the clock's time, moved on by microseconds until it is new."""
        self._last_ts = max(self._last_ts + 1, int(self.clock().timestamp() * 1_000_000))
        seconds, micros = divmod(self._last_ts, 1_000_000)
        return f"{seconds}.{micros:06d}"

    def keep_channel(self, channel: Channel) -> None:
        self.channels[channel.id] = channel
        self.changed()

    def keep_message(self, message: Message) -> None:
        self.messages[message.channel][message.ts] = message
        self.changed()

    def drop_message(self, message: Message) -> None:
        del self.messages[message.channel][message.ts]
        self.changed()

    def keep_view(self, view: View) -> None:
        self.views[view.id] = view
        self.changed()

    def stack_of(self, user: str) -> list[View]:
        """The person's open modals, the one on top last."""
        return [self.views[view_id] for view_id in self.stacks[user]]

    def close_views(self, user: str, *, leave: int = 0) -> None:
        """Take modals off the person's stack until `leave` of them are left."""
        while len(self.stacks[user]) > leave:
            del self.views[self.stacks[user].pop()]
        self.changed()

    def fail(self, failure: Failure) -> None:
        self.failures.append(failure)
        self.changed()

    def forgive(self, person: str, place: str, action_id: str) -> None:
        """Take the warning triangle away: the person presses again."""
        key = (person, place, action_id)
        self.failures = [f for f in self.failures if (f.person, f.place, f.action_id) != key]

    def failed(self, person: str, place: str) -> list[str]:
        return [f.action_id for f in self.failures if (f.person, f.place) == (person, place)]

    def dm_of(self, *members: str) -> Channel:
        """The direct channel between two people; opened if there is none yet."""
        pair = frozenset(members)
        for channel in self.channels.values():
            if channel.kind == "dm" and channel.members == pair:
                return channel
        channel = Channel(id=fresh_id("D"), name="directmessage", members=pair, kind="dm")
        self.keep_channel(channel)
        return channel

    def visible(self, channel: str, person: str) -> Iterator[Message]:
        """The channel's messages in order, without what is shown to somebody else only."""
        for _, message in sorted(self.messages[channel].items()):
            if message.only_to in (None, person):
                yield message

    def join(self, channel: Channel, person: str) -> Channel:
        joined = replace(channel, members=channel.members | {person})
        self.keep_channel(joined)
        return joined


def fresh_id(prefix: str) -> str:
    """A new id in Slack's form: a letter that tells the kind, then ten capitals or digits."""
    return f"{prefix}0{token_hex(5).upper()}"
