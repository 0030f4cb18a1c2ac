"""Everything that Leadbell hears in Slack, in one place."""

from typing import Any

from slack_bolt.async_app import AsyncApp

from handlers import (
    command_show,
    command_suppress,
    proofs,
    slack_add,
    slack_alarms,
    slack_answer,
    slack_claims,
    slack_commands,
    slack_details,
    slack_doubt,
    slack_files,
    slack_home,
    slack_shortcut,
)
from handlers.command_lead import LEAD
from handlers.command_leadbell import LEADBELL
from handlers.command_me import ME
from handlers.command_show import SHOW
from handlers.office import Office


def register_all(
    app: AsyncApp, office: Office, opened: dict[str, Any], asked: proofs.Proofs
) -> None:
    """Listen to cards, forms, commands and homes; `opened` remembers whose home is watched."""
    slack_claims.register(app, office)
    slack_answer.register(app, office)
    slack_details.register(app, office)
    slack_doubt.register(app, office)
    slack_add.register(app, office)
    slack_shortcut.register(app, office)
    command_show.register(app, office)
    slack_files.register(app, office)
    command_suppress.register(app, office)
    slack_alarms.register(app, office)
    slack_home.register(app, office, opened)
    proofs.register(app, office, asked)
    tables = {"/lead": LEAD, "/show": SHOW, "/me": ME, "/leadbell": LEADBELL}
    slack_commands.register(app, office, tables)
