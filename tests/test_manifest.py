from typing import Any

from bot.manifest import SCOPES, manifest


def at(*path: str) -> Any:
    found: Any = manifest()
    for step in path:
        found = found[step]
    return found


def test_the_app_listens_over_socket_mode_with_buttons_and_a_home() -> None:
    assert at("settings", "socket_mode_enabled")
    assert at("settings", "interactivity", "is_enabled")
    assert at("features", "app_home", "home_tab_enabled")
    assert at("settings", "event_subscriptions", "bot_events") == [
        "app_home_opened",
        "file_shared",
        "message.channels",
        "message.groups",
    ]


def test_every_command_has_a_hint_within_slack_s_lengths() -> None:
    commands = at("features", "slash_commands")
    assert [command["command"] for command in commands] == [
        "/lead",
        "/show",
        "/me",
        "/suppress",
        "/leadbell",
    ]
    assert all(0 < len(command["usage_hint"]) <= 1000 for command in commands)
    assert all(0 < len(command["description"]) <= 2000 for command in commands)


def test_names_and_description_are_within_slack_s_lengths() -> None:
    assert len(at("display_information", "name")) <= 35
    assert len(at("display_information", "description")) <= 140
    assert len(at("features", "bot_user", "display_name")) <= 80


def test_every_scope_says_what_it_is_for() -> None:
    assert at("oauth_config", "scopes", "bot") == sorted(SCOPES)
    assert all(SCOPES.values())


def test_the_app_cannot_read_more_than_its_own_channels_and_messages() -> None:
    asked = set(at("oauth_config", "scopes", "bot"))
    assert not asked & {"files:write", "admin", "users:write", "chat:write.public", "mpim:history"}


def test_over_http_every_part_knows_our_address_and_no_socket_is_used() -> None:
    told = manifest("https://leads.example.com")
    address = "https://leads.example.com/slack/events"
    settings = told["settings"]
    assert not settings["socket_mode_enabled"]
    assert settings["interactivity"]["request_url"] == address
    assert settings["event_subscriptions"]["request_url"] == address
    assert {command["url"] for command in told["features"]["slash_commands"]} == {address}


def test_over_sockets_no_address_is_told() -> None:
    assert "http" not in str(manifest())
