"""What is before a person: what they can press on, type into, and how their words arrive."""

import re

from bot.sandbox.slack.errors import NotPossible
from bot.sandbox.slack.office import Office
from bot.sandbox.slack.world import Channel, Message, Person, View, World


class Sight:
    """Finds what somebody points at. Raises NotPossible for what they do not see."""

    def __init__(self, world: World) -> None:
        self.world = world

    def person(self, user_id: str) -> Person:
        if user_id not in self.world.people:
            raise NotPossible(f"There is nobody named {user_id}")
        return self.world.people[user_id]

    def channel(self, user_id: str, channel: str) -> Channel:
        there = self.world.channels.get(channel)
        if there is None or user_id not in there.members:
            raise NotPossible(f"{user_id} is not in {channel}")
        if there.archived:
            raise NotPossible(f"{channel} is archived")
        return there

    def message(self, user_id: str, channel: str, ts: str) -> Message:
        there = self.channel(user_id, channel)
        for message in self.world.visible(there.id, user_id):
            if message.ts == ts:
                return message
        raise NotPossible(f"{user_id} sees no message {ts} in {channel}")

    def top(self, user_id: str, view_id: str) -> View:
        """The modal on top, which is the only one that can be used."""
        stack = self.world.stack_of(user_id)
        if not stack or stack[-1].id != view_id:
            raise NotPossible(f"{view_id} is not the view before {user_id}")
        return stack[-1]


_PAGE = re.compile(r"https?://[^\s<>]+")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NAMED = re.compile(r"(?<![\w.+-])@([\w.-]+)")


def typed(office: Office, text: str) -> str:
    """A person's words as they arrive: Slack's client links addresses, pages, and people by @rita.

    So does a command whose manifest says `should_escape`; others arrive as they were typed.
    """
    known = {p.name: p.id for p in [*office.world.people.values(), office.app.bot]}
    linked = _PAGE.sub(r"<\g<0>>", escaped(text))
    linked = _ADDRESS.sub(lambda m: f"<mailto:{m[0]}|{m[0]}>", linked)
    return _NAMED.sub(lambda m: f"<@{known[m[1]]}>" if m[1] in known else m[0], linked)


def escaped(text: str) -> str:
    """What people type, in Slack's escapes.

    Source: https://docs.slack.dev/messaging/formatting-message-text
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
