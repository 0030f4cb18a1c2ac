"""`leadbell route`: where a lead would ring, and why."""

import sys
from pathlib import Path

import click

from bot.commands.errands import do_errand
from bot.commands.terminal import Terminal
from bot.errands.table import Asked

FACTS = ("email", "company", "country", "region", "product", "segment", "employees")


def _facts(command: click.Command) -> click.Command:
    for name in reversed(FACTS):
        command.params.insert(0, click.Option([f"--{name}"], help=f"The lead's {name}."))
    return command


@_facts
@click.command()
@click.option("--source", default="", help="The way in, as in [sources].")
@click.option("--fact", "more", multiple=True, metavar="FIELD=VALUE", help="Any other fact.")
@click.option("--json", "as_json", is_flag=True, help="For a program to read.")
def route(*, source: str, more: tuple[str, ...], as_json: bool, **named: str | None) -> None:
    """Say where a lead would ring now, for whom, and why. Nothing is changed.

    \b
    Examples:
      leadbell route --country CH --employees 200
      leadbell route --email pia@example.com --source website
      leadbell route --company "Acme Pumps" --fact industry=Water --json
    """  # noqa: D301  # click's mark for lines that keep their breaks
    facts = {name: value for name, value in named.items() if value} | dict(map(_pair, more))
    asked = Asked(errand="route", options={"facts": facts, "source": source, "json": as_json})
    sys.exit(do_errand(asked, Terminal(Path())))


def _pair(text: str) -> tuple[str, str]:
    field, sign, value = text.partition("=")
    if not sign or not field:
        raise click.BadParameter("write it as field=value", param_hint="--fact")
    return field, value
