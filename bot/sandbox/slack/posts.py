"""How a message comes into a channel, whoever writes it: checked, kept, ringing."""

from dataclasses import replace
from typing import Any

from bot.sandbox.slack.blocks import check_message, finished
from bot.sandbox.slack.errors import SlackRefusal
from bot.sandbox.slack.mentions import ring
from bot.sandbox.slack.office import Office
from bot.sandbox.slack.world import SLACKBOT, TEAM, Channel, Json, Message

TEXT_LIMIT = 40_000
UPDATED_TEXT_LIMIT = 4_000


def post(office: Office, channel: Channel, args: Json, *, only_to: str | None = None) -> Message:
    """Post as the bot. Raises SlackRefusal for what Slack would not show."""
    text, blocks = content(office, args, TEXT_LIMIT)
    if thread := args.get("thread_ts"):
        _check_thread(office, channel, str(thread))
    message = Message(
        channel=channel.id,
        ts=office.world.stamp(),
        user=office.app.bot.id,
        text=text,
        blocks=blocks,
        thread_ts=str(thread) if thread else None,
        metadata=checked_metadata(args.get("metadata")),
        only_to=only_to,
    )
    keep_new(office, channel, message)
    if only_to is None:
        office.posted(message)
    return message


def keep_new(office: Office, channel: Channel, message: Message) -> None:
    """Keep a message and ring whom it rings; an ephemeral one rings nobody."""
    if message.only_to is None:
        ring(office.world, channel, message)
    office.world.keep_message(message)


def rewrite(office: Office, message: Message, args: Json) -> Message:
    """Edit a message. Text without blocks removes the blocks; metadata stays if not given."""
    text, blocks = content(office, args, UPDATED_TEXT_LIMIT)
    metadata = args.get("metadata", message.metadata)
    edited = replace(
        message,
        text=text,
        blocks=blocks,
        metadata=checked_metadata(metadata),
        # Slack shows "edited" only where the text itself is drawn, not the blocks.
        edited=message.edited if blocks else office.world.stamp(),
        former=message.blocks,
    )
    office.world.keep_message(edited)
    office.changed(message, edited)
    return edited


def take_back(office: Office, message: Message) -> None:
    """Delete a message; at the head of a thread something must stand, so that it stays."""
    if not thread(office, message):
        office.world.drop_message(message)
        return
    gone = "This message was deleted."
    office.world.keep_message(
        replace(message, user=SLACKBOT, text=gone, blocks=[], former=message.blocks, metadata=None)
    )


def content(office: Office, args: Json, limit: int) -> tuple[str, list[Json]]:
    """The text and the blocks, as Slack would keep them."""
    text, blocks = args.get("text") or "", args.get("blocks") or []
    if not text and not blocks:
        raise SlackRefusal("no_text")
    if not isinstance(text, str) or len(text) > limit:
        raise SlackRefusal("msg_too_long")
    check_message(blocks)
    if not text:
        office.book.fault("A message has blocks but no text to fall back on: notify with what?")
    return text, finished(blocks)


def checked_metadata(metadata: Any) -> Json | None:
    """Source: https://docs.slack.dev/messaging/message-metadata. An empty object removes it."""
    if not metadata:
        return None
    fits = isinstance(metadata, dict) and metadata.keys() == {"event_type", "event_payload"}
    if not fits or not isinstance(metadata["event_payload"], dict):
        raise SlackRefusal("invalid_metadata_format")
    kept: Json = metadata
    return kept


def _check_thread(office: Office, channel: Channel, thread_ts: str) -> None:
    parent = office.world.messages[channel.id].get(thread_ts)
    if parent is None:
        raise SlackRefusal("thread_not_found")
    if parent.thread_ts or parent.only_to:
        raise SlackRefusal("cannot_reply_to_message")


def message_json(office: Office, message: Message, *, metadata: bool = True) -> Json:
    """The message in Slack's own form."""
    by_bot = message.user == office.app.bot.id
    shape: Json = {
        "type": "message",
        "user": message.user,
        "ts": message.ts,
        "text": message.text,
        "team": TEAM,
        **({"blocks": message.blocks} if message.blocks else {}),
        **({"bot_id": office.app.bot_id, "app_id": office.app.id} if by_bot else {}),
        **_thread_json(office, message),
    }
    if message.edited:
        shape["edited"] = {"user": office.app.bot_id, "ts": message.edited}
    if metadata and message.metadata:
        shape["metadata"] = message.metadata
    return shape


def _thread_json(office: Office, message: Message) -> Json:
    if message.thread_ts:
        parent = office.world.messages[message.channel].get(message.thread_ts)
        whose = {"parent_user_id": parent.user} if parent else {}
        return {"thread_ts": message.thread_ts, **whose}
    replies = [m for m in thread(office, message) if m.only_to is None]
    if not replies:
        return {}
    return {
        "thread_ts": message.ts,
        "reply_count": len(replies),
        "reply_users_count": len({reply.user for reply in replies}),
        "latest_reply": replies[-1].ts,
        "reply_users": sorted({reply.user for reply in replies}),
        "is_locked": False,
        "subscribed": False,
    }


def thread(office: Office, parent: Message) -> list[Message]:
    """The replies to a message, oldest first."""
    posted = sorted(office.world.messages[parent.channel].items())
    return [message for _, message in posted if message.thread_ts == parent.ts]
