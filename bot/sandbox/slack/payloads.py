"""What Slack tells an app that somebody did, in the shape of each kind.

Source: https://docs.slack.dev/reference/interaction-payloads and
https://docs.slack.dev/reference/events
"""

import time
from typing import Any

from bot.sandbox.slack.office import Office
from bot.sandbox.slack.posts import message_json
from bot.sandbox.slack.views import view_json
from bot.sandbox.slack.world import DOMAIN, TEAM, Channel, Json, Message, Person, View, fresh_id


def action_ts() -> str:
    return f"{time.time():.6f}"


def _common(office: Office, person: Person, kind: str) -> Json:
    user = {"id": person.id, "username": person.name, "name": person.name, "team_id": TEAM}
    return {
        "type": kind,
        "user": user,
        "api_app_id": office.app.id,
        "token": office.verification,
        "team": {"id": TEAM, "domain": DOMAIN},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def reply_url(office: Office, person: Person, channel: Channel, message: Message | None) -> str:
    secret = office.addresses.issue(person.id, channel.id, message.ts if message else None)
    return f"{office.base}/actions/{TEAM}/{secret}"


def press_on_message(
    office: Office, person: Person, message: Message, action: Json, state: Json
) -> Json:
    """block_actions for a message. Slack does not send the message if it is ephemeral."""
    channel = office.world.channels[message.channel]
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": channel.id,
        "is_ephemeral": message.only_to is not None,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    shown = {} if message.only_to else {"message": message_json(office, message)}
    return {
        **_common(office, person, "block_actions"),
        "container": container,
        "trigger_id": office.triggers.issue(person.id),
        "channel": {"id": channel.id, "name": channel.name},
        **shown,
        "state": {"values": state},
        "response_url": reply_url(office, person, channel, message),
        "actions": [action],
    }


def press_in_view(office: Office, person: Person, view: View, action: Json, state: Json) -> Json:
    """block_actions for a modal or a Home: no channel, no message, no response_url."""
    modal = view.body["type"] == "modal"
    return {
        **_common(office, person, "block_actions"),
        "container": {"type": "view", "view_id": view.id},
        "trigger_id": office.triggers.issue(person.id, in_modal=modal),
        "view": view_json(office, view, state),
        "actions": [action],
    }


def submission(office: Office, person: Person, view: View, state: Json) -> Json:
    return {
        **_common(office, person, "view_submission"),
        "trigger_id": office.triggers.issue(person.id, in_modal=True),
        "view": view_json(office, view, state),
        "response_urls": [],
    }


def closing(office: Office, person: Person, view: View, *, cleared: bool) -> Json:
    shape = _common(office, person, "view_closed")
    return {**shape, "view": view_json(office, view), "is_cleared": cleared}


def message_shortcut(office: Office, person: Person, message: Message, callback_id: str) -> Json:
    channel = office.world.channels[message.channel]
    return {
        **_common(office, person, "message_action"),
        "callback_id": callback_id,
        "action_ts": action_ts(),
        "trigger_id": office.triggers.issue(person.id),
        "response_url": reply_url(office, person, channel, message),
        "message_ts": message.ts,
        "channel": {"id": channel.id, "name": channel.name},
        "message": message_json(office, message),
    }


def global_shortcut(office: Office, person: Person, callback_id: str) -> Json:
    return {
        **_common(office, person, "shortcut"),
        "callback_id": callback_id,
        "action_ts": action_ts(),
        "trigger_id": office.triggers.issue(person.id),
    }


def slash_command(office: Office, person: Person, channel: Channel, name: str, text: str) -> Json:
    return {
        "token": office.verification,
        "team_id": TEAM,
        "team_domain": DOMAIN,
        "channel_id": channel.id,
        "channel_name": channel.name,
        "user_id": person.id,
        "user_name": person.name,
        "command": name,
        "text": text,
        "api_app_id": office.app.id,
        "is_enterprise_install": "false",
        "response_url": reply_url(office, person, channel, None),
        "trigger_id": office.triggers.issue(person.id),
    }


def event(office: Office, what: dict[str, Any]) -> Json:
    authorization = {
        "enterprise_id": None,
        "team_id": TEAM,
        "user_id": office.app.bot.id,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    return {
        "token": office.verification,
        "team_id": TEAM,
        "api_app_id": office.app.id,
        "event": what,
        "type": "event_callback",
        "event_id": fresh_id("Ev"),
        "event_time": int(office.world.clock().timestamp()),
        "authorizations": [authorization],
        "is_ext_shared_channel": False,
    }
