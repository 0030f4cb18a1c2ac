"""`leadbell sequence`: the letters that go by themselves."""

import sys
from pathlib import Path

import click

from bot.commands.errands import do_errand
from bot.commands.terminal import Terminal
from bot.errands.table import Asked


def _do(errand: str, **options: str) -> None:
    sys.exit(do_errand(Asked(errand=errand, options=options), Terminal(Path())))


@click.group()
def sequence() -> None:
    """Sequences: letters that go by themselves, written in sequences/NAME.toml beside the rules.

    \b
    Examples:
      leadbell sequence list
      leadbell sequence preview welcome
    """  # noqa: D301  # click's mark for lines that keep their breaks


@sequence.command("list")
def tell_all() -> None:
    """List the sequences, and what starts each.

    \b
    Examples:
      leadbell sequence list
    """  # noqa: D301
    _do("sequence list")


@sequence.command()
@click.argument("name")
def preview(name: str) -> None:
    """Say what the sequence NAME sends, to whom and when, and who waits for which step.

    \b
    Examples:
      leadbell sequence preview welcome
    """  # noqa: D301
    _do("sequence preview", name=name)
