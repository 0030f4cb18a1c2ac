"""`leadbell show visitors`: bring in a badge file, once somebody said what its columns hold."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from bot.commands.errands import do_errand
from bot.commands.terminal import Terminal
from bot.errands.table import Asked
from handlers.files.badge_columns import FIELDS, QUESTION


@click.command()
@click.argument("name")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--map", "columns", multiple=True, help="What a column holds: “OK_Mail=consent”.")
@click.option("--date-column", help="The column that says when the badge was scanned.")
@click.option("--date-format", help="dmy, mdy, ymd, or a pattern like %d.%m.%Y %H:%M.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
def visitors(
    name: str, file: Path, *, columns: tuple[str, ...], dry_run: bool, **options: str | None
) -> None:
    """Bring in the visitors of the show NAME from a CSV or XLSX file, and plan their letters.

    What the columns of a vendor hold is asked once and remembered. A visitor without an
    address goes in as well: `leadbell show incomplete NAME` lists them.

    \b
    Examples:
      leadbell show import FlowExpo badges.csv
      leadbell show visitors FlowExpo badges.csv --dry-run
      leadbell show visitors FlowExpo badges.xlsx --date-column "Scanned Date"
      leadbell show visitors FlowExpo badges.csv --map "OK_Mail=consent" --map "Tags=skip"
    """  # noqa: D301
    files = {file.name: file.read_bytes()}
    told = columns or _asked(files)
    every = {"show": name, "columns": list(told), "rehearse": dry_run, **options}
    asked = Asked(errand="show visitors", options=every, files=files)
    sys.exit(do_errand(asked, Terminal(file.parent)))


@dataclass(slots=True)
class _Heard:
    """The `Out` of an errand whose answer a program reads."""

    lines: list[str] = field(default_factory=list)

    def say(self, line: str) -> None:
        self.lines.append(line)

    def progress(self, done: int, total: int) -> None: ...

    def give(self, name: str, raw: bytes) -> None: ...


def _asked(files: dict[str, bytes]) -> tuple[str, ...]:
    """Ask the person at the terminal what we are not sure of; a pipe is asked nothing."""
    if not sys.stdin.isatty():
        return ()
    heard = _Heard()
    do_errand(Asked(errand="show columns", files=files), heard)
    seen = json.loads(heard.lines[-1])
    return () if seen["known"] else tuple(_answers(seen))


def _answers(seen: dict[str, Any]) -> Iterator[str]:
    unsure = [(no, one) for no, one in enumerate(seen["guesses"]) if not one["sure"]]
    if unsure:
        click.echo(f"{len(unsure)} columns are new. Each holds one of: {', '.join(FIELDS)}.")
    for no, guess in unsure:
        shown = " | ".join(_cells(seen["samples"], no)) or "nothing"
        click.echo(f"“{guess['header']}”: {shown}")
        word = click.prompt(
            "holds", default=guess["field"] or QUESTION, type=click.Choice([*FIELDS])
        )
        yield f"{guess['header']}={word}"


def _cells(samples: Sequence[Sequence[str]], no: int) -> list[str]:
    return [row[no] for row in samples if no < len(row)]
