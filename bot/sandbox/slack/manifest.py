"""What the app may do and what it hears, read from its manifest as Slack would.

Source: https://docs.slack.dev/reference/app-manifest
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.sandbox.slack.world import Json, Person

BOT_USER = "U0LEADBELL"

# The scope without which Slack does not let an app subscribe to the event.
EVENT_SCOPES = {
    "app_home_opened": None,
    "app_mention": "app_mentions:read",
    "file_shared": "files:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
}
LENGTHS = {
    ("display_information", "name"): 35,
    ("display_information", "description"): 140,
    ("features", "bot_user", "display_name"): 80,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """The installed app. `commands` and `shortcuts` hold what the manifest declares of each."""

    name: str
    scopes: frozenset[str]
    events: frozenset[str]
    commands: Mapping[str, Json]
    shortcuts: Mapping[str, Json]
    home: bool
    writable_messages: bool
    interactive: bool
    bot: Person
    id: str = "A0LEADBELL"
    bot_id: str = "B0LEADBELL"

    @property
    def provided(self) -> str:
        return ",".join(sorted(self.scopes))


def app_from(manifest: Json) -> App:
    """The app that the manifest describes. Raises ValueError that names all that is wrong."""
    if wrong := list(mistakes(manifest)):
        raise ValueError("This manifest would not install: " + "; ".join(wrong))
    features = manifest["features"]
    home = features.get("app_home", {})
    name = features["bot_user"]["display_name"]
    return App(
        name=manifest["display_information"]["name"],
        scopes=frozenset(_scopes(manifest)),
        events=frozenset(_events(manifest)),
        commands={c["command"]: c for c in features.get("slash_commands", [])},
        shortcuts={s["callback_id"]: s for s in features.get("shortcuts", [])},
        home=bool(home.get("home_tab_enabled")),
        writable_messages=_writable(home),
        interactive=bool(_at(manifest, "settings", "interactivity", "is_enabled")),
        bot=Person(id=BOT_USER, name=name.lower(), real_name=name, is_bot=True),
    )


def mistakes(manifest: Json) -> Iterator[str]:
    """What keeps Slack from taking this manifest, each in a sentence."""
    for path in ("display_information", "name"), ("features", "bot_user", "display_name"):
        if not _at(manifest, *path):
            yield f"{'.'.join(path)} is missing"
    for keys, limit in LENGTHS.items():
        if len(str(_at(manifest, *keys) or "")) > limit:
            yield f"{'.'.join(keys)} is longer than {limit}"
    if not _at(manifest, "settings", "socket_mode_enabled"):
        yield from _missing_urls(manifest)
    yield from _command_mistakes(manifest)
    yield from _event_mistakes(manifest)


def _missing_urls(manifest: Json) -> Iterator[str]:
    """Without Socket Mode Slack must know where to tell us."""
    for setting in ("interactivity", "event_subscriptions"):
        if not _at(manifest, "settings", setting, "request_url"):
            yield f"settings.{setting}.request_url is missing, and socket_mode_enabled is off"
    for command in manifest.get("features", {}).get("slash_commands", []):
        if not command.get("url"):
            yield f"{command.get('command')} needs a url, as socket_mode_enabled is off"


def _command_mistakes(manifest: Json) -> Iterator[str]:
    features = manifest.get("features", {})
    used = [*features.get("slash_commands", []), *features.get("shortcuts", [])]
    if used and "commands" not in _scopes(manifest):
        yield "slash commands and shortcuts need the scope commands"
    for command in features.get("slash_commands", []):
        if not command.get("command", "").startswith("/") or not command.get("description"):
            yield f"a slash command needs a leading / and a description: {command}"
    for shortcut in features.get("shortcuts", []):
        if {"name", "type", "callback_id", "description"} - shortcut.keys():
            yield f"a shortcut needs name, type, callback_id and description: {shortcut}"


def _event_mistakes(manifest: Json) -> Iterator[str]:
    for event in _events(manifest):
        if event not in EVENT_SCOPES:
            yield f"the event {event} is not modelled"
        elif (scope := EVENT_SCOPES[event]) and scope not in _scopes(manifest):
            yield f"the event {event} needs the scope {scope}"


def _writable(home: Json) -> bool:
    enabled = bool(home.get("messages_tab_enabled"))
    return enabled and not home.get("messages_tab_read_only_enabled", True)


def _scopes(manifest: Json) -> list[str]:
    return list(_at(manifest, "oauth_config", "scopes", "bot") or [])


def _events(manifest: Json) -> list[str]:
    return list(_at(manifest, "settings", "event_subscriptions", "bot_events") or [])


def _at(manifest: Json, *path: str) -> Any:
    found: Any = manifest
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    return found
