"""`leadbell show`: trade shows and their Monday letters."""

import sys
from datetime import datetime
from pathlib import Path

import click

from bot.commands.badges import visitors
from bot.commands.errands import do_errand
from bot.commands.terminal import Terminal
from bot.errands.table import Asked

Options = dict[str, str | bool | None]


@click.group()
def show() -> None:
    """Trade shows: who was there gets one letter at 8:00 on the Monday after, where they are.

    \b
    Examples:
      leadbell show add "FlowExpo 2026" --last-day 2026-11-19 --country DE
      leadbell show visitors FlowExpo badges.csv
      leadbell show preview FlowExpo
    """  # noqa: D301  # click's mark for lines that keep their breaks


def _do(errand: str, options: Options, files: dict[str, bytes] | None = None) -> int:
    asked = Asked(errand=errand, options=options, files=files or {})
    return do_errand(asked, Terminal(Path()))


@show.command()
@click.argument("name")
@click.option("--last-day", required=True, type=click.DateTime(["%Y-%m-%d"]), help="Its last day.")
@click.option("--country", help="Where it is, as DE or Germany.")
@click.option("--zone", help="Its time zone, where the country has several.")
@click.option("--city", help="Where it is; stands in the letter.")
@click.option("--sender", help="Whose letter it is: a key of [people] in the rules file.")
def add(name: str, last_day: datetime, **options: str | None) -> None:
    """Note a show.

    \b
    Examples:
      leadbell show add "FlowExpo 2026" --last-day 2026-11-19 --country DE --city Hannover
      leadbell show add PumpDays --last-day 2026-10-02 --zone America/Chicago --sender ken
    """  # noqa: D301
    sys.exit(_do("show add", {"name": name, "last_day": last_day.date().isoformat(), **options}))


@show.command("list")
@click.option("--json", "as_json", is_flag=True, help="For a program to read.")
def tell_all(*, as_json: bool) -> None:
    """List the shows.

    \b
    Examples:
      leadbell show list
    """  # noqa: D301
    sys.exit(_do("show list", {"json": as_json}))


show.add_command(visitors)
show.add_command(visitors, "import")  # as people call it


@show.command()
@click.argument("name")
def preview(name: str) -> None:
    """Say when whose letters of the show NAME go, and who gets none.

    \b
    Examples:
      leadbell show preview FlowExpo
    """  # noqa: D301
    sys.exit(_do("show preview", {"show": name}))


@show.command()
@click.argument("name")
def approve(name: str) -> None:
    """Let the letters of the show NAME go, on their Monday.

    \b
    Examples:
      leadbell show approve FlowExpo
    """  # noqa: D301
    sys.exit(_do("show approve", {"show": name}))


@show.command()
@click.argument("name")
@click.option("--sender", required=True, help="A key of [people] in the rules file.")
def change(name: str, sender: str) -> None:
    """Let the letters of the show NAME that still wait come from somebody else.

    \b
    Examples:
      leadbell show change FlowExpo --sender rita
    """  # noqa: D301
    sys.exit(_do("show change", {"show": name, "sender": sender}))


@show.command()
@click.argument("name")
@click.argument(
    "file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--language", help="Which language's words: de, fr, …; usually the firm's.")
def words(name: str, file: Path | None, language: str | None) -> None:
    """Print what the letters of the show NAME say, or change it to what FILE says.

    It is tried on every visitor first. An empty file brings the usual words back.

    \b
    Examples:
      leadbell show words FlowExpo > words.txt
      leadbell show words FlowExpo words.txt
      leadbell show words FlowExpo worte.txt --language de
    """  # noqa: D301
    files = {file.name: file.read_bytes()} if file else {}
    sys.exit(_do("show words", {"show": name, "language": language}, files))


@show.command()
@click.argument("name")
def incomplete(name: str) -> None:
    """List the visitors of the show NAME who have no address.

    \b
    Examples:
      leadbell show incomplete FlowExpo
    """  # noqa: D301
    sys.exit(_do("show incomplete", {"show": name}))


@show.command()
@click.argument("name")
@click.argument("lead")
@click.argument("address")
def complete(name: str, lead: str, address: str) -> None:
    """Give a visitor of the show NAME the ADDRESS that was missing.

    \b
    Examples:
      leadbell show complete FlowExpo 5f2c09aa17e3b4d6 ana@muster.example
    """  # noqa: D301
    sys.exit(_do("show complete", {"show": name, "lead": lead, "email": address}))


@show.command()
@click.argument("name")
def stop(name: str) -> None:
    """Stop the letters of the show NAME at once.

    \b
    Examples:
      leadbell show stop FlowExpo
    """  # noqa: D301
    sys.exit(_do("show stop", {"show": name}))
