"""`leadbell person`: one person's mail, and what is kept of them."""

import sys
from pathlib import Path

import click

from bot.commands.errands import do_errand
from bot.commands.terminal import Terminal
from bot.errands.table import Asked


@click.group()
def person() -> None:
    """One person: stop their mail, show their receipts, show all that is kept of them.

    \b
    Examples:
      leadbell person stop pia@example.com
      leadbell person receipts pia@example.com
    """  # noqa: D301  # click's mark for lines that keep their breaks


@person.command()
@click.argument("whom", metavar="ADDRESS|FILE")
def stop(whom: str) -> None:
    """Stop all mail to an ADDRESS, or to every address in a FILE (CSV or workbook).

    It holds for every address of the person. An address that nobody knows stays stopped, too.

    \b
    Examples:
      leadbell person stop pia@example.com
      leadbell person stop opted-out.csv
    """  # noqa: D301
    file = Path(whom)
    files = {file.name: file.read_bytes()} if file.is_file() else {}
    options = {} if files else {"address": whom}
    sys.exit(do_errand(Asked(errand="person stop", options=options, files=files), Terminal(Path())))


@person.command()
@click.argument("address")
@click.option("--json", "as_json", is_flag=True, help="For a program to read.")
def receipts(address: str, *, as_json: bool) -> None:
    """Show who asked what of the mail to ADDRESS, on what evidence, and where it is obeyed.

    \b
    Examples:
      leadbell person receipts pia@example.com
      leadbell person receipts pia@example.com --json
    """  # noqa: D301
    _ask("receipts", address, as_json=as_json)


@person.command()
@click.argument("address")
@click.option("--json", "as_json", is_flag=True, help="For a program to read.")
def show(address: str, *, as_json: bool) -> None:
    """Show all that is kept of whoever is at ADDRESS.

    \b
    Examples:
      leadbell person show pia@example.com
      leadbell person show pia@example.com --json
    """  # noqa: D301
    _ask("show", address, as_json=as_json)


def _ask(what: str, address: str, *, as_json: bool) -> None:
    asked = Asked(errand=f"person {what}", options={"address": address, "json": as_json})
    sys.exit(do_errand(asked, Terminal(Path())))
