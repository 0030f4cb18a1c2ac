"""The workspace as one person sees it, ready for JSON."""

from dataclasses import asdict
from datetime import UTC, datetime

from bot.sandbox.slack.office import Office
from bot.sandbox.slack.views import home_of
from bot.sandbox.slack.world import SLACKBOT, Channel, Json, Message, Person, View


def snapshot(office: Office, user_id: str) -> Json:
    """Raises KeyError for somebody who is not in the workspace."""
    world = office.world
    shown = (c for c in world.channels.values() if c.kind == "channel" or user_id in c.members)
    return {
        "serial": world.serial,
        "me": _person(world.people[user_id]),
        "people": [_person(person) for person in world.people.values()],
        "channels": [_channel(office, channel, user_id) for channel in shown],
        "home": _home(office, user_id),
        "views": [_view(office, view) for view in world.stack_of(user_id)],
    }


def _person(person: Person) -> Json:
    shape = asdict(person)
    del shape["is_bot"], shape["email"]
    return shape


def _channel(office: Office, channel: Channel, user_id: str) -> Json:
    seen = list(office.world.visible(channel.id, user_id))
    return {
        "id": channel.id,
        "name": _name(office, channel, user_id),
        "kind": channel.kind,
        "member": user_id in channel.members,
        "archived": channel.archived,
        "messages": [
            {
                **_message(office, message, user_id),
                "thread": [_message(office, m, user_id) for m in seen if m.thread_ts == message.ts],
            }
            for message in seen
            if message.thread_ts is None
        ],
    }


def _name(office: Office, channel: Channel, user_id: str) -> str:
    """A direct channel carries the name of the other one."""
    if channel.kind != "dm":
        return channel.name
    other = next(iter(channel.members - {user_id}), user_id)
    return _username(office, other)


def _username(office: Office, user: str) -> str:
    if user == SLACKBOT:
        return "Slackbot"
    return office.world.people.get(user, office.app.bot).real_name


def _message(office: Office, message: Message, user_id: str) -> Json:
    return {
        "ts": message.ts,
        "at": datetime.fromtimestamp(float(message.ts), UTC).isoformat(timespec="seconds"),
        "user": message.user,
        "username": _username(office, message.user),
        "text": message.text,
        "blocks": message.blocks,
        "edited": message.edited is not None,
        "failed": office.world.failed(user_id, message.ts),
        "only_to": message.only_to,
        "rang": any(m.ts == message.ts and m.person == user_id for m in office.world.mentions),
    }


def _home(office: Office, user_id: str) -> Json | None:
    home = home_of(office, user_id)
    if home is None:
        return None
    failed = office.world.failed(user_id, home.id)
    return {"id": home.id, "blocks": home.blocks, "hash": home.hash, "failed": failed}


def _view(office: Office, view: View) -> Json:
    return {
        "id": view.id,
        "type": view.body["type"],
        "title": view.body.get("title"),
        "blocks": view.blocks,
        "submit": view.body.get("submit"),
        "close": view.body.get("close"),
        "callback_id": view.body.get("callback_id", ""),
        "errors": view.errors,
        "failed": office.world.failed(view.user, view.id),
    }
