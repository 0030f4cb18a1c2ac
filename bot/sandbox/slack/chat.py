"""chat.*: posting, editing, and taking back messages.

Source: https://docs.slack.dev/reference/methods
"""

from bot.sandbox.slack.errors import SlackRefusal
from bot.sandbox.slack.methods import Method
from bot.sandbox.slack.office import Office
from bot.sandbox.slack.posts import message_json, post, rewrite, take_back
from bot.sandbox.slack.world import DOMAIN, Channel, Json


def post_message(office: Office, args: Json) -> Json:
    channel = office.writable(_addressed(office, str(args["channel"])))
    message = post(office, channel, args)
    shape = message_json(office, message)
    return {"channel": channel.id, "ts": message.ts, "message": shape}


def _addressed(office: Office, name: str) -> Channel:
    """Slack also takes a public channel's name, and a person's id for a direct message."""
    if name in office.world.people:
        return office.world.dm_of(name, office.app.bot.id)
    for channel in office.world.channels.values():
        if channel.kind == "channel" and channel.name == name.removeprefix("#"):
            return channel
    return office.channel(name)


def update(office: Office, args: Json) -> Json:
    channel = office.channel(args["channel"])
    message = office.message(channel, args["ts"])
    if message.user != office.app.bot.id:
        raise SlackRefusal("cant_update_message")
    if channel.archived:
        raise SlackRefusal("is_inactive")
    if "text" not in args and "blocks" not in args:
        raise SlackRefusal("no_text")
    edited = rewrite(office, message, args)
    shape = message_json(office, edited)
    return {"channel": channel.id, "ts": edited.ts, "text": edited.text, "message": shape}


def post_ephemeral(office: Office, args: Json) -> Json:
    channel = office.writable(office.channel(args["channel"]))
    if args["user"] not in channel.members:
        raise SlackRefusal("user_not_in_channel")
    return {"message_ts": post(office, channel, args, only_to=str(args["user"])).ts}


def delete(office: Office, args: Json) -> Json:
    channel = office.channel(args["channel"])
    message = office.message(channel, args["ts"])
    if message.user != office.app.bot.id:
        raise SlackRefusal("cant_delete_message")
    take_back(office, message)
    return {"channel": channel.id, "ts": message.ts}


def get_permalink(office: Office, args: Json) -> Json:
    channel = office.channel(args["channel"])
    message = office.message(channel, args["message_ts"])
    link = f"https://{DOMAIN}.slack.com/archives/{channel.id}/p{message.ts.replace('.', '')}"
    if message.thread_ts:
        link += f"?thread_ts={message.thread_ts}&cid={channel.id}"
    return {"channel": channel.id, "permalink": link}


CONTENT = "text blocks thread_ts metadata"
METHODS = {
    "chat.postMessage": Method(
        post_message, "channel", f"{CONTENT} unfurl_links unfurl_media", scopes="chat:write"
    ),
    "chat.update": Method(update, "channel ts", "text blocks metadata", scopes="chat:write"),
    "chat.postEphemeral": Method(
        post_ephemeral, "channel user", "text blocks thread_ts", scopes="chat:write"
    ),
    "chat.delete": Method(delete, "channel ts", scopes="chat:write"),
    "chat.getPermalink": Method(get_permalink, "channel message_ts"),
}
