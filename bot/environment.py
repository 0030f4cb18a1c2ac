"""The environment variables that Leadbell reads, as one table for people, help and tests."""

from dataclasses import dataclass

SLACK = "https://slack.com/api/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One variable. `default` is in words where it is not a fixed value, "" where there is none."""

    name: str
    what: str
    default: str = ""
    example: str
    secret: bool = False


SETTINGS = (
    Setting(
        name="SLACK_BOT_TOKEN",
        what="The bot's token: OAuth & Permissions in the app's settings",
        example="xoxb-…",
        secret=True,
    ),
    Setting(
        name="SLACK_APP_TOKEN",
        what="The app-level token with connections:write: Basic Information",
        example="xapp-…",
        secret=True,
    ),
    Setting(
        name="SLACK_SIGNING_SECRET",
        what="The signing secret: Basic Information. Needed only where Slack tells us over HTTP",
        example="32 hexadecimal digits",
        secret=True,
    ),
    Setting(
        name="SLACK_API_URL",
        what="Where Slack answers; plain http only on this machine",
        default=SLACK,
        example="http://127.0.0.1:4000/api/",
    ),
    Setting(
        name="DATABASE_URL",
        what="Where the memory is kept",
        default="leadbell.db beside the rules file",
        example="tinydb:///var/lib/leadbell/leadbell.db",
    ),
    Setting(
        name="SMTP_URL",
        what="The relay that takes our mail; a password needs TLS unless it is on this machine",
        example="smtp://user:password@mail.example.com:587",
        secret=True,
    ),
    Setting(
        name="IMAP_URL",
        what="The watched mailbox; a password needs imaps unless it is on this machine",
        example="imaps://user:password@mail.example.com/INBOX",
        secret=True,
    ),
    Setting(
        name="LEADBELL_CONFIG",
        what="The rules file",
        default="leadbell.toml in the working folder",
        example="/etc/leadbell/leadbell.toml",
    ),
    Setting(
        name="LEADBELL_SECRET",
        what="Signs opt-out links and reply addresses: 32 characters or more. "
        "To change it, put the new one first and keep the old after a comma",
        example="new-secret,old-secret",
        secret=True,
    ),
    Setting(
        name="LEADBELL_BASE_URL",
        what="Where people outside reach our pages; https makes one-click opt-out work",
        example="https://leads.example.com",
    ),
    Setting(
        name="PORT",
        what="Where we listen for leads over HTTP",
        default="8080",
        example="8080",
    ),
)
