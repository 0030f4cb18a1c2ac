"""`leadbell report`: figures on your own data."""

import sys
from pathlib import Path

import click

from bot.commands.errands import do_errand
from bot.commands.terminal import Terminal
from bot.errands.table import Asked


@click.group()
def report() -> None:
    """Figures on your own data.

    \b
    Examples:
      leadbell report ledger
    """  # noqa: D301  # click's mark for lines that keep their breaks


@report.command()
@click.option("--json", "as_json", is_flag=True, help="For a program to read.")
def ledger(*, as_json: bool) -> None:
    """Tell whether everything that was accepted is still somewhere. Ends with 1 if not.

    \b
    Examples:
      leadbell report ledger
      leadbell report ledger --json
    """  # noqa: D301
    asked = Asked(errand="report ledger", options={"json": as_json})
    sys.exit(do_errand(asked, Terminal(Path())))
