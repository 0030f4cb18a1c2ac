"""Everything that Leadbell hears in Slack, in one place."""

from typing import Any

from slack_bolt.async_app import AsyncApp

from handlers.commands import show
from handlers.commands.lead import LEAD
from handlers.commands.leadbell import LEADBELL
from handlers.commands.me import ME
from handlers.commands.show import SHOW
from handlers.commands.suppress import SUPPRESS
from handlers.slack import (
    add,
    alarms,
    answer,
    claims,
    commands,
    details,
    doubt,
    files,
    home,
    proofs,
    shortcut,
    thread,
)
from handlers.slack.office import Office


def register_all(
    app: AsyncApp, office: Office, opened: dict[str, Any], asked: proofs.Proofs
) -> None:
    """Listen to cards, forms, commands and homes; `opened` remembers whose home is watched."""
    claims.register(app, office)
    answer.register(app, office)
    thread.register(app, office)
    details.register(app, office)
    doubt.register(app, office)
    add.register(app, office)
    shortcut.register(app, office)
    show.register(app, office)
    files.register(app, office)
    alarms.register(app, office)
    home.register(app, office, opened)
    proofs.register(app, office, asked)
    tables = {"/lead": LEAD, "/show": SHOW, "/me": ME, "/suppress": SUPPRESS}
    commands.register(app, office, tables | {"/leadbell": LEADBELL})
