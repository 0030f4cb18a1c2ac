"""The command line. A command's own module is imported only when it is called."""

from collections.abc import Mapping
from importlib import import_module

import click

from bot.environment import SETTINGS
from nurture.errors import LeadbellError

# In the order in which a newcomer meets them: where each lives, and what it does.
COMMANDS: Mapping[str, tuple[str, str]] = {
    "demo": ("bot.commands.demo:demo", "Show the whole product at work on this machine."),
    "init": ("bot.commands.init:init", "Write a rules file and an environment to start from."),
    "run": ("bot.commands.run:run", "Run the server."),
    "check": ("bot.commands.check:check", "Tell what holds, and how to mend what does not."),
    "route": ("bot.commands.route:route", "Say where a lead would ring, for whom, and why."),
    "import": ("bot.commands.bring_in:bring_in", "Take in a list of people from a CSV file."),
    "manifest": ("bot.commands.manifest:manifest", "Print the manifest of the Slack app."),
    "show": ("bot.commands.show:show", "Trade shows and their Monday letters."),
    "person": (
        "bot.commands.person:person",
        "One person: stop their mail, receipts, what is kept.",
    ),
    "classify": ("bot.commands.classify:classify", "Tell what returned mails mean."),
    "sequence": ("bot.commands.sequence:sequence", "Letters that go by themselves."),
    "outbox": (
        "bot.commands.outbox:outbox",
        "What mail waits, and for what; mails in doubt; halts.",
    ),
    "report": ("bot.commands.report:report", "Figures on your own data."),
    "store": ("bot.commands.store:store", "Look after the memory: sizes, backup."),
}


class Commands(click.Group):
    """The commands of the table; what the rules refuse is told in words, with exit code 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Give the commands in the table's order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name][0].split(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, what) for name, (_, what) in COMMANDS.items()])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the variables of the environment."""
        with formatter.section("Environment"):
            formatter.write_dl([(s.name, _explained(s.what, s.default)) for s in SETTINGS])
        with formatter.section("Exit codes"):
            formatter.write_text("0 done, 1 refused or fell short, 2 wrong usage")

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a refusal is for the person, not a traceback."""
        try:
            return super().invoke(ctx)
        except LeadbellError as refusal:
            raise click.ClickException(str(refusal)) from refusal


def _explained(what: str, default: str) -> str:
    return f"{what} [{default}]" if default else what


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="leadbell")
def main() -> None:
    """Leadbell rings in Slack when a lead is hot, and does not stop until somebody answers.

    \b
    Examples:
      leadbell init                begin in this folder
      leadbell COMMAND --help      every command shows its own examples
    """  # noqa: D301  # click's mark for lines that keep their breaks
