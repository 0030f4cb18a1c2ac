"""`leadbell import`: take in a list of people."""

import sys
from pathlib import Path

import click

from bot.commands.errands import do_errand
from bot.commands.terminal import Terminal
from bot.errands.table import Asked


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--act", required=True, help="What these people did: an act of the rules file.")
@click.option("--source", default="list", show_default=True, help="Where the list comes from.")
@click.option("--date-column", help="The column that says when they did it.")
@click.option("--date-format", help="dmy, mdy, ymd, or a pattern like %d.%m.%Y %H:%M.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--yes", is_flag=True, help="Do not ask before taking them in.")
@click.option("--json", "as_json", is_flag=True, help="For a program to read.")
def bring_in(file: Path, *, dry_run: bool, yes: bool, **options: str | bool | None) -> None:
    """Take in the people of a CSV file, each of whom did the same act.

    It first says how many rows, repeats, mistakes and cards there would be. Good rows go in;
    bad ones are written to FILE.to-mend.csv, to be mended and imported again. A row that was
    taken in before is not taken in twice. An act older than 48 hours never rings.

    \b
    Examples:
      leadbell import webinar.csv --act webinar --dry-run
      leadbell import leads.csv --act demo --source spring-fair --date-column "Scan date"
      leadbell import old.csv --act contact --date-format dmy --yes
    """  # noqa: D301  # click's mark for lines that keep their breaks
    told = {name.removeprefix("as_"): value for name, value in options.items()}
    files = {file.name: file.read_bytes()}
    terminal = Terminal(file.parent)
    if dry_run or not (yes and options["as_json"]):
        rehearsal = Asked(errand="import", options={**told, "rehearse": True}, files=files)
        code = do_errand(rehearsal, terminal)
        if dry_run:
            sys.exit(code)
    if not yes:
        click.confirm("Take them in?", abort=True)
    sys.exit(do_errand(Asked(errand="import", options=told, files=files), terminal))
