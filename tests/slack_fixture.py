"""The `slack` fixture: a running stand-in that forgives an app nothing.

Use it in a test file with `from slack_fixture import slack  # noqa: F401`, or from conftest.
"""

from collections.abc import AsyncIterator

import pytest_asyncio

from bot.sandbox.slack.manifest import BOT_USER
from bot.sandbox.slack.server import Slack
from bot.sandbox.slack.world import Channel, Json, Person

RITA = Person(
    id="U0RITA",
    name="rita",
    real_name="Rita Rep",
    title="Sales",
    tz="Europe/Berlin",
    email="rita@example.com",
)
KEN = Person(
    id="U0KEN",
    name="ken",
    real_name="Ken Rep",
    title="Sales",
    tz="Europe/Berlin",
    email="ken@example.com",
)
MONA = Person(
    id="U0MONA",
    name="mona",
    real_name="Mona Manager",
    title="Sales manager",
    tz="Europe/Berlin",
    email="mona@example.com",
)
HANA = Person(
    id="U0HANA",
    name="hana",
    real_name="Hana Head",
    title="Head of sales",
    tz="America/New_York",
    email="hana@example.com",
)
MAX = Person(
    id="U0MAX",
    name="max",
    real_name="Max Marketer",
    title="Marketing",
    tz="Europe/Berlin",
    email="max@example.com",
)
EVERYBODY = (RITA, KEN, MONA, HANA, MAX)
LEADS = Channel(
    id="C0LEADS",
    name="leads",
    members=frozenset({RITA.id, KEN.id, MONA.id, HANA.id, BOT_USER}),
)
MARKETING = Channel(
    id="C0MARKETING", name="marketing", members=frozenset({MAX.id, MONA.id, BOT_USER})
)
CHANNELS = (LEADS, MARKETING)

MANIFEST: Json = {
    "display_information": {"name": "Leadbell"},
    "features": {
        "bot_user": {"display_name": "Leadbell", "always_online": True},
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "slash_commands": [
            {"command": "/lead", "description": "Work with leads"},
            {"command": "/show", "description": "Trade shows", "should_escape": True},
            {"command": "/leadbell", "description": "Help and status"},
        ],
        "shortcuts": [
            {
                "name": "Add as lead",
                "type": "message",
                "callback_id": "add_lead",
                "description": "Make a lead of this message",
            }
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "channels:history",
                "channels:join",
                "channels:read",
                "chat:write",
                "commands",
                "im:history",
                "im:read",
                "im:write",
                "users:read",
                "users:read.email",
            ]
        }
    },
    "settings": {
        "event_subscriptions": {"bot_events": ["app_home_opened", "message.im"]},
        "interactivity": {"is_enabled": True},
        "socket_mode_enabled": True,
    },
}


class StrictSlack(Slack):
    """The stand-in in a test: every fault must have been expected, and every expected one come."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # the very same arguments
        self.expected: list[str] = []
        self.forgiven: list[str] = []

    def expect_fault(self, part: str) -> None:
        """Say before or after it happens that a fault with these words is what the test is about."""
        self.expected.append(part)

    def forgive(self, part: str) -> None:
        """Say that a fault with these words may come, as the test breaks what it comes over."""
        self.forgiven.append(part)

    def judge(self) -> None:
        """Raises AssertionError for a fault nobody expected, or one that did not come."""
        for part in self.expected:
            assert any(part in fault for fault in self.faults), f"no fault with {part!r}"
        told = (*self.expected, *self.forgiven)
        surprising = [f for f in self.faults if not any(part in f for part in told)]
        assert not surprising, "Slack would not have taken this:\n" + "\n".join(surprising)


@pytest_asyncio.fixture
async def slack() -> AsyncIterator[StrictSlack]:
    """A workspace with Rita, Ken, Mona, Hana and Max, #leads and #marketing, the bot in both."""
    async with StrictSlack.start(MANIFEST, EVERYBODY, CHANNELS) as running:
        yield running
        await running.acts.quiet()
    running.judge()
