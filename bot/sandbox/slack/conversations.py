"""conversations.*: channels, direct messages, and what was said in them.

Source: https://docs.slack.dev/reference/methods
"""

from base64 import b64decode, b64encode
from collections.abc import Sequence
from typing import Any

from bot.sandbox.slack.errors import SlackRefusal, bad_arguments
from bot.sandbox.slack.methods import Method
from bot.sandbox.slack.office import Office
from bot.sandbox.slack.posts import message_json, thread
from bot.sandbox.slack.world import TEAM, Channel, Json, Message

KINDS = {"public_channel": "channel", "private_channel": "group", "im": "dm"}
TYPES = {
    "public_channel": "channels:read",
    "private_channel": "groups:read",
    "im": "im:read",
    "mpim": "mpim:read",
}
READ = {"channel": "channels:read", "group": "groups:read", "dm": "im:read"}
MOST_AT_ONCE = 1000
HISTORY = {"channel": "channels:history", "group": "groups:history", "dm": "im:history"}


def channel_json(office: Office, channel: Channel) -> Json:
    if channel.kind == "dm":
        other = next(iter(channel.members - {office.app.bot.id}), office.app.bot.id)
        return {"id": channel.id, "is_im": True, "user": other, "is_archived": channel.archived}
    return {
        "id": channel.id,
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": True,
        "is_im": False,
        "is_private": channel.kind == "group",
        "is_archived": channel.archived,
        "is_member": office.app.bot.id in channel.members,
        "context_team_id": TEAM,
        "num_members": len(channel.members),
    }


def open_dm(office: Office, args: Json) -> Json:
    if "channel" in args:
        return {"channel": {"id": office.channel(args["channel"]).id}}
    users = str(args.get("users", "")).split(",")
    if len(users) > 1:
        raise bad_arguments("a conversation of several people is not modelled")
    if users[0] not in office.world.people:
        raise SlackRefusal("user_not_found")
    channel = office.world.dm_of(users[0], office.app.bot.id)
    whole = bool(args.get("return_im"))
    return {"channel": channel_json(office, channel) if whole else {"id": channel.id}}


def list_channels(office: Office, args: Json) -> Json:
    types = str(args.get("types", "public_channel")).split(",")
    if unknown := set(types) - TYPES.keys():
        raise bad_arguments(f"invalid types: {sorted(unknown)}")
    for asked in types:
        office.require(TYPES[asked])
    kinds = {KINDS[asked] for asked in types if asked in KINDS}
    shown = [c for c in office.world.channels.values() if c.kind in kinds and _mine(office, c)]
    if args.get("exclude_archived"):
        shown = [channel for channel in shown if not channel.archived]
    return page("channels", [channel_json(office, c) for c in shown], args, usual=100)


def _mine(office: Office, channel: Channel) -> bool:
    return channel.kind == "channel" or office.app.bot.id in channel.members


def info(office: Office, args: Json) -> Json:
    channel = office.channel(args["channel"])
    office.require(READ[channel.kind])
    return {"channel": channel_json(office, channel)}


def join(office: Office, args: Json) -> Json:
    channel = office.channel(args["channel"])
    if channel.kind != "channel":
        raise SlackRefusal("method_not_supported_for_channel_type")
    if channel.archived:
        raise SlackRefusal("is_archived")
    again = office.app.bot.id in channel.members
    joined = channel if again else office.world.join(channel, office.app.bot.id)
    warning = {"warning": "already_in_channel"} if again else {}
    return {"channel": channel_json(office, joined), **warning}


def members(office: Office, args: Json) -> Json:
    channel = office.channel(args["channel"])
    office.require(READ[channel.kind])
    return page("members", sorted(channel.members), args, usual=100)


def history(office: Office, args: Json) -> Json:
    """Newest first. Replies are not part of it; ephemeral messages are nowhere."""
    channel = _readable(office, args)
    kept = office.world.messages[channel.id].values()
    told = [m for m in kept if m.only_to is None and m.thread_ts is None and _within(m.ts, args)]
    return _told(office, sorted(told, key=lambda m: m.ts, reverse=True), args, usual=100)


def replies(office: Office, args: Json) -> Json:
    """The parent first, then the replies, oldest first."""
    channel = _readable(office, args)
    parent = office.world.messages[channel.id].get(str(args["ts"]))
    if parent is None or parent.only_to:
        raise SlackRefusal("thread_not_found")
    answers = [m for m in thread(office, parent) if m.only_to is None and _within(m.ts, args)]
    return _told(office, [parent, *answers], args, usual=1000)


def _readable(office: Office, args: Json) -> Channel:
    channel = office.channel(args["channel"])
    office.require(HISTORY[channel.kind])
    if office.app.bot.id not in channel.members:
        raise SlackRefusal("not_in_channel")
    return channel


def _within(ts: str, args: Json) -> bool:
    """Both ends are open, unless `inclusive`."""
    oldest, latest = str(args.get("oldest", "0")), str(args.get("latest", "99999999999"))
    here = float(ts)
    if args.get("inclusive"):
        return float(oldest) <= here <= float(latest)
    return float(oldest) < here < float(latest)


def _told(office: Office, messages: list[Message], args: Json, usual: int) -> Json:
    metadata = bool(args.get("include_all_metadata"))
    shapes = [message_json(office, message, metadata=metadata) for message in messages]
    answer = page("messages", shapes, args, usual=usual)
    more = bool(answer["response_metadata"]["next_cursor"])
    return {**answer, "has_more": more, "pin_count": 0}


def page(name: str, entries: Sequence[Any], args: Json, *, usual: int) -> Json:
    """One page of a list. Raises SlackRefusal for a cursor that was never given out."""
    limit = args.get("limit") or usual
    if not 1 <= limit <= MOST_AT_ONCE:
        raise SlackRefusal("invalid_limit")
    start = _start(str(args.get("cursor", "")))
    end = start + limit
    cursor = b64encode(f"from:{end}".encode()).decode() if end < len(entries) else ""
    return {name: list(entries[start:end]), "response_metadata": {"next_cursor": cursor}}


def _start(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        return int(b64decode(cursor).decode().removeprefix("from:"))
    except ValueError:
        raise SlackRefusal("invalid_cursor") from None


PAGE = "cursor limit"
TIMES = f"{PAGE} oldest latest inclusive include_all_metadata"
READS = " ".join(READ.values())
METHODS = {
    "conversations.open": Method(open_dm, "", "channel users return_im", scopes="im:write"),
    "conversations.list": Method(list_channels, "", f"{PAGE} types exclude_archived", scopes=READS),
    "conversations.info": Method(info, "channel", "include_num_members", scopes=READS),
    "conversations.join": Method(join, "channel", scopes="channels:join"),
    "conversations.members": Method(members, "channel", PAGE, scopes=READS),
    "conversations.history": Method(history, "channel", TIMES, scopes=" ".join(HISTORY.values())),
    "conversations.replies": Method(
        replies, "channel ts", TIMES, scopes=" ".join(HISTORY.values())
    ),
}
