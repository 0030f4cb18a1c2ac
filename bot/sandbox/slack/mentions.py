"""Whom a message rings: the mentions in its text, its mrkdwn and its rich text."""

import re
from collections.abc import Iterator
from typing import Any

from bot.sandbox.slack.world import Channel, Json, Mention, Message, World

# Only Slack's own form counts. A plain "@channel" rings nobody when an app writes it.
CALLS = re.compile(
    r"<(?:@(?P<user>[UW][A-Z0-9]+)|!(?P<all>channel|here|everyone)|!subteam\^(?P<group>S[A-Z0-9]+))"
    r"(?:\|[^>]*)?>"
)


def mentioned(text: str, blocks: list[Json]) -> list[str]:
    """Who is called: user and group ids, `channel`, `here`, `everyone`. plain_text calls nobody."""
    return [*_in_mrkdwn(text), *_in_blocks(blocks)]


def ring(world: World, channel: Channel, message: Message) -> None:
    """Note whose device rings for a new message. One who is not in the channel hears nothing."""
    called = set(mentioned(message.text, message.blocks))
    wide = channel.kind == "dm" or {"channel", "here", "everyone"} & called
    called |= {
        person for id_ in called & world.groups.keys() for person in world.groups[id_].members
    }
    for person in sorted(channel.members - {message.user}):
        if wide or person in called:
            world.mentions.append(
                Mention(person=person, channel=channel.id, ts=message.ts, by=message.user)
            )


def _in_mrkdwn(text: str) -> Iterator[str]:
    for call in CALLS.finditer(text):
        yield call["user"] or call["all"] or call["group"]


def _in_blocks(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for entry in value:
            yield from _in_blocks(entry)
    elif isinstance(value, dict):
        yield from _in_object(value)


def _in_object(value: Json) -> Iterator[str]:
    kind = value.get("type")
    if kind == "mrkdwn":
        yield from _in_mrkdwn(value["text"])
    elif kind == "user":
        yield value["user_id"]
    elif kind == "usergroup":
        yield value["usergroup_id"]
    elif kind == "broadcast":
        yield value["range"]
    else:
        for inner in value.values():
            yield from _in_blocks(inner)
