"""A manifest that Slack would not install does not start the stand-in either."""

import copy
from collections.abc import Callable

import pytest
from slack_fixture import MANIFEST

from bot.sandbox.slack.manifest import app_from
from bot.sandbox.slack.world import Json


def unnamed(manifest: Json) -> None:
    del manifest["display_information"]["name"]


def long_named(manifest: Json) -> None:
    manifest["display_information"]["name"] = "x" * 36


def botless(manifest: Json) -> None:
    del manifest["features"]["bot_user"]


def http_only(manifest: Json) -> None:
    manifest["settings"]["socket_mode_enabled"] = False


def commands_without_scope(manifest: Json) -> None:
    manifest["oauth_config"]["scopes"]["bot"].remove("commands")


def command_without_slash(manifest: Json) -> None:
    manifest["features"]["slash_commands"][0]["command"] = "lead"


def shortcut_without_id(manifest: Json) -> None:
    del manifest["features"]["shortcuts"][0]["callback_id"]


def event_without_scope(manifest: Json) -> None:
    manifest["oauth_config"]["scopes"]["bot"].remove("im:history")


def unknown_event(manifest: Json) -> None:
    manifest["settings"]["event_subscriptions"]["bot_events"].append("star_added")


BROKEN: list[tuple[Callable[[Json], None], str]] = [
    (unnamed, "display_information.name is missing"),
    (long_named, "display_information.name is longer than 35"),
    (botless, "features.bot_user.display_name is missing"),
    (http_only, "request_url is missing"),
    (commands_without_scope, "need the scope commands"),
    (command_without_slash, "needs a leading /"),
    (shortcut_without_id, "a shortcut needs"),
    (event_without_scope, "message.im needs the scope im:history"),
    (unknown_event, "star_added is not modelled"),
]


@pytest.mark.parametrize(("break_it", "words"), BROKEN)
def test_a_broken_manifest_is_refused(break_it: Callable[[Json], None], words: str) -> None:
    manifest = copy.deepcopy(MANIFEST)
    break_it(manifest)
    with pytest.raises(ValueError, match=words):
        app_from(manifest)


def test_a_good_manifest_says_what_the_app_may_do() -> None:
    app = app_from(MANIFEST)
    assert set(app.commands) == {"/lead", "/show", "/leadbell"}
    assert "chat:write" in app.scopes
    assert app.home
