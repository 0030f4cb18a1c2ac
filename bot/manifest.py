"""The Slack app that Leadbell needs, as a manifest to paste at api.slack.com/apps.

Source: https://docs.slack.dev/reference/app-manifest
"""

from typing import Any

COMMANDS = (
    ("/lead", "Add, find or show a lead", "add | find pia | show pia@example.com | mine | help"),
    ("/show", "Trade shows and their Monday letters", "add | list | preview FlowExpo | help"),
    ("/me", "When you are there", "away until Monday | back | hours 9-17 mon-fri | status | help"),
    ("/suppress", "Stop all mail to somebody who asks for it", "pia@example.com"),
    ("/leadbell", "What Leadbell can do, and how it is", "help | status"),
)

EVENTS = ["app_home_opened", "file_shared", "message.channels", "message.groups"]
EVENTS_PATH = "/slack/events"
SHORTCUT = {
    "name": "Make this a lead",
    "type": "message",
    "callback_id": "make_lead",
    "description": "Take the person in this message in as a lead",
}

# Each with what it is for; `leadbell check` compares them with what the token has.
SCOPES = {
    "channels:history": "hear `mail:` in a card's thread; find a card whose answer was lost",
    "channels:read": "find the teams' channels",
    "chat:write": "post and redraw cards",
    "commands": "hear /lead, /show, /me, /suppress and /leadbell",
    "files:read": "read the badge files dropped into the marketers' channel",
    "groups:history": "the same in private channels",
    "groups:read": "find private channels",
    "im:history": "the same in direct messages",
    "im:write": "tell a person when it is their turn",
    "usergroups:read": "see whom a user group of the ladder reaches",
    "users:read": "know people's names and zones",
    "users:read.email": "find people by the e-mail in the rules file",
}


def manifest(base_url: str = "") -> dict[str, Any]:
    """Give the manifest of an internal app over Socket Mode: no public address is needed.

    With `base_url`, our public https address, it is an app that Slack tells over HTTP.
    """
    url = f"{base_url}{EVENTS_PATH}" if base_url else ""
    return {
        "display_information": {
            "name": "Leadbell",
            "description": "Rings when a lead is hot, and does not stop until somebody answers",
            "background_color": "#744a00",
        },
        "features": _features(url),
        "oauth_config": {"scopes": {"bot": sorted(SCOPES)}},
        "settings": {
            "event_subscriptions": {"bot_events": EVENTS, **_at(url, "request_url")},
            "interactivity": {"is_enabled": True, **_at(url, "request_url")},
            "org_deploy_enabled": False,
            "socket_mode_enabled": not url,
            "token_rotation_enabled": False,
        },
    }


def _features(url: str) -> dict[str, Any]:
    return {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": True,
        },
        "bot_user": {"display_name": "Leadbell", "always_online": True},
        "slash_commands": [_command(*command) | _at(url, "url") for command in COMMANDS],
        "shortcuts": [SHORTCUT],
    }


def _at(url: str, name: str) -> dict[str, str]:
    return {name: url} if url else {}


def _command(name: str, description: str, hint: str) -> dict[str, Any]:
    # Escaped, so that a mention says whom: unescaped it is a name that we need not know.
    return {
        "command": name,
        "description": description,
        "usage_hint": hint,
        "should_escape": True,
    }
