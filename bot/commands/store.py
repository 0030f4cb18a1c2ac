"""`leadbell store`: look after the memory."""

import os
import sys
from pathlib import Path

import click

from bot.commands.errands import do_errand
from bot.commands.terminal import Terminal
from bot.errands.table import Asked
from bot.settings import load_settings
from store import backup as copy_store


@click.group()
def store() -> None:
    """Look after the memory; a running server is not disturbed.

    \b
    Examples:
      leadbell store sizes
      leadbell store backup /var/backups/leadbell-monday.db
    """  # noqa: D301  # click's mark for lines that keep their breaks


@store.command()
@click.option("--json", "as_json", is_flag=True, help="For a program to read.")
def sizes(*, as_json: bool) -> None:
    """Tell how many records of each kind are kept, and how many bytes.

    \b
    Examples:
      leadbell store sizes
      leadbell store sizes --json
    """  # noqa: D301
    asked = Asked(errand="store sizes", options={"json": as_json})
    sys.exit(do_errand(asked, Terminal(Path())))


@store.command()
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
def backup(target: Path) -> None:
    """Copy the memory, as it is at one instant, to a new file TARGET.

    To restore, stop the server and put the copy in the place of the store's file.

    \b
    Examples:
      leadbell store backup leadbell-2026-11-21.db
    """  # noqa: D301
    copy_store(load_settings(os.environ).database_url, str(target))
    click.echo(f"Copied to {target}: {target.stat().st_size:,} bytes.")
