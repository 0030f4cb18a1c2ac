"""`leadbell outbox`: what waits and for what, mails in doubt, and what is halted."""

import sys
from pathlib import Path

import click

from bot.commands.errands import do_errand
from bot.commands.terminal import Terminal
from bot.errands.table import Asked


def _do(errand: str, **options: str | bool) -> None:
    sys.exit(do_errand(Asked(errand=errand, options=options), Terminal(Path())))


@click.group(invoke_without_command=True)
@click.option(
    "--doubt", is_flag=True, help="Only mails of which nobody knows whether they arrived."
)
@click.option("--json", "as_json", is_flag=True, help="For a program to read: a mail a line.")
@click.pass_context
def outbox(ctx: click.Context, *, doubt: bool, as_json: bool) -> None:
    """Say what waits, for what, and until when; and what is halted, with the evidence.

    \b
    Examples:
      leadbell outbox
      leadbell outbox --doubt
      leadbell outbox --json
    """  # noqa: D301  # click's mark for lines that keep their breaks
    if ctx.invoked_subcommand is None:
        _do("outbox", doubt=doubt, json=as_json)


@outbox.command()
@click.argument("send")
@click.option("--sent", "again", flag_value=False, type=bool, help="It arrived: note it as sent.")
@click.option("--again", "again", flag_value=True, type=bool, help="It did not: send it once more.")
def settle(send: str, *, again: bool | None) -> None:
    """Settle the mail SEND, which is in doubt. It is never sent again without this.

    \b
    Examples:
      leadbell outbox settle welcome/1/1/c0ffee/1 --sent
      leadbell outbox settle welcome/1/1/c0ffee/1 --again
    """  # noqa: D301
    if again is None:
        raise click.UsageError("Say --sent if it arrived, or --again to send it once more.")
    _do("outbox settle", send=send, again=again)


@outbox.command("go-on")
@click.argument("about")
def go_on(about: str) -> None:
    """Let a halted campaign, or all mail of a halted domain of ours, go on.

    \b
    Examples:
      leadbell outbox go-on example.com
      leadbell outbox go-on newsletter
    """  # noqa: D301
    _do("outbox go on", about=about)


@outbox.command()
def dkim() -> None:
    """Print the DNS record to publish, so that our signature can be verified (RFC 6376).

    \b
    Examples:
      leadbell outbox dkim
    """  # noqa: D301
    _do("outbox dkim")
