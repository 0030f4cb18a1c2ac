"""Events the app subscribed to: a message was written, a Home was looked at.

Source: https://docs.slack.dev/reference/events
"""

from bot.sandbox.slack.acts import Act, Acts
from bot.sandbox.slack.office import Office
from bot.sandbox.slack.payloads import event
from bot.sandbox.slack.posts import message_json
from bot.sandbox.slack.views import home_of, view_json
from bot.sandbox.slack.world import Channel, Json, Message, Person, Upload

WHERE = {
    "channel": ("message.channels", "channel"),
    "group": ("message.groups", "group"),
    "dm": ("message.im", "im"),
}


def announce_change(office: Office, acts: Acts, before: Message, after: Message) -> Act | None:
    """Tell the app of an edit, its own ones too: a message of a subtype that holds both.

    Source: https://docs.slack.dev/reference/events/message/message_changed
    """
    channel = office.world.channels[after.channel]
    subscription, channel_type = WHERE[channel.kind]
    if office.app.bot.id not in channel.members or subscription not in office.app.events:
        return None
    stamp = office.world.stamp()
    told: Json = {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "message": message_json(office, after, metadata=False),
        "previous_message": message_json(office, before, metadata=False),
        "channel": channel.id,
        "channel_type": channel_type,
        "ts": stamp,
        "event_ts": stamp,
    }
    return _begin(office, acts, told)


def announce(office: Office, acts: Acts, message: Message) -> Act | None:
    """Tell the app of a message, if it is in the channel and subscribed to messages there."""
    channel = office.world.channels[message.channel]
    if office.app.bot.id not in channel.members:
        return None
    subscription, channel_type = WHERE[channel.kind]
    told = {**message_json(office, message, metadata=False), **_place(channel, message)}
    mention = None
    if f"<@{office.app.bot.id}>" in message.text and "app_mention" in office.app.events:
        mention = _begin(office, acts, {**told, "type": "app_mention"})
    if subscription not in office.app.events:
        return mention
    return _begin(office, acts, {**told, "channel_type": channel_type})


def _place(channel: Channel, message: Message) -> Json:
    return {"channel": channel.id, "event_ts": message.ts}


def file_shared(office: Office, acts: Acts, upload: Upload) -> Act | None:
    """Tell the app of a file, if it is in the channel and subscribed to files."""
    there = office.world.channels[upload.channel]
    if "file_shared" not in office.app.events or office.app.bot.id not in there.members:
        return None
    told: Json = {
        "type": "file_shared",
        "file_id": upload.id,
        "file": {"id": upload.id},
        "user_id": upload.user,
        "channel_id": upload.channel,
        "event_ts": office.world.stamp(),
    }
    return _begin(office, acts, told)


def home_opened(office: Office, acts: Acts, person: Person) -> Act | None:
    """Tell the app that somebody looks at its Home, if it has one and is subscribed."""
    if not office.app.home or "app_home_opened" not in office.app.events:
        return None
    home = home_of(office, person.id)
    told: Json = {
        "type": "app_home_opened",
        "user": person.id,
        "channel": office.world.dm_of(person.id, office.app.bot.id).id,
        "tab": "home",
        "event_ts": office.world.stamp(),
        **({"view": view_json(office, home)} if home else {}),
    }
    return _begin(office, acts, told)


def _begin(office: Office, acts: Acts, told: Json) -> Act:
    what, payload = f"the event {told['type']}", event(office, told)
    by = told.get("message", told).get("user")
    own = by == office.app.bot.id
    return acts.begin(Act(kind="events_api", what=what, payload=payload, own=own))
