"""What all desks of the sandbox's Slack share, and who is allowed to ask them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from secrets import token_hex

from bot.sandbox.slack.errors import Book, SlackRefusal
from bot.sandbox.slack.limits import Limits, ReplyAddresses, Triggers
from bot.sandbox.slack.manifest import App
from bot.sandbox.slack.world import Channel, Message, World


def _token(prefix: str) -> str:
    return f"{prefix}-{token_hex(12)}"


@dataclass(slots=True, kw_only=True)
class Office:
    """The workspace with one app installed in it.

    `base` is the server's http address, `dial` gives out an address for one socket, `posted`
    hears of every new message of the bot and `changed` of its edits. `said_no` holds refusals that a test asked for.
    """

    app: App
    world: World
    base: str = ""
    dial: Callable[[], str] = lambda: ""
    posted: Callable[[Message], object] = lambda _: None
    changed: Callable[[Message, Message], object] = lambda _before, _after: None
    book: Book = field(default_factory=Book)
    limits: Limits = field(default_factory=Limits)
    triggers: Triggers = field(default_factory=Triggers)
    addresses: ReplyAddresses = field(default_factory=ReplyAddresses)
    said_no: dict[str, list[str]] = field(default_factory=dict)
    bot_token: str = field(default_factory=lambda: _token("xoxb"))
    app_token: str = field(default_factory=lambda: _token("xapp"))
    signing_secret: str = field(default_factory=lambda: token_hex(16))
    verification: str = field(default_factory=lambda: token_hex(12))

    def admit(self, token: str, *, app_level: bool) -> None:
        """Raises SlackRefusal unless the token is known and of the level the method takes."""
        if not token:
            raise SlackRefusal("not_authed")
        if token not in (self.bot_token, self.app_token):
            raise SlackRefusal("invalid_auth")
        if (token == self.app_token) != app_level:
            raise SlackRefusal("not_allowed_token_type")

    def require(self, *scopes: str) -> None:
        """Raises SlackRefusal unless the app has one of the scopes; none asked for is fine."""
        if scopes and not self.app.scopes.intersection(scopes):
            raise SlackRefusal("missing_scope", needed=",".join(scopes), provided=self.app.provided)

    def channel(self, name: object) -> Channel:
        """The channel with this id, if the bot may know of it: a public one, or one that it is in."""
        found = self.world.channels.get(str(name))
        if found is None or (found.kind != "channel" and self.app.bot.id not in found.members):
            raise SlackRefusal("channel_not_found")
        return found

    def writable(self, channel: Channel) -> Channel:
        """The same channel, if the bot may write in it; else Slack's word for why not."""
        if channel.archived:
            raise SlackRefusal("is_archived")
        public = "chat:write.public" in self.app.scopes and channel.kind == "channel"
        if self.app.bot.id not in channel.members and not public:
            raise SlackRefusal("not_in_channel")
        return channel

    def message(self, channel: Channel, ts: object) -> Message:
        """A message the bot can name; an ephemeral one cannot be named again."""
        found = self.world.messages[channel.id].get(str(ts))
        if found is None or found.only_to:
            raise SlackRefusal("message_not_found")
        return found
