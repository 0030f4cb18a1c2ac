"""`leadbell demo`: the whole product on this machine, to click through or to read."""

import asyncio
from errno import EADDRINUSE
from pathlib import Path
from tempfile import mkdtemp

import click

from nurture.errors import Refused


@click.command()
@click.option("--port", default=0, help="Where the page is served; any free port if not given.")
@click.option("--script", is_flag=True, help="Play the whole way without a browser.")
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the memory is kept; a new folder for temporary files if not given.",
)
def demo(port: int, folder: Path | None, *, script: bool) -> None:
    """Show Leadbell at work, with a Slack, a mailbox and a clock of its own.

    Nothing leaves this machine. With --script the exit code is 0 only if every step was seen.

    \b
    Examples:
      leadbell demo
      leadbell demo --port 4000
      leadbell demo --script
    """  # noqa: D301  # click's mark for lines that keep their breaks
    from bot.sandbox.demo import show_page, tell_script  # noqa: PLC0415 (a second to import)

    place = _new(folder)
    try:
        if script:
            raise SystemExit(asyncio.run(tell_script(place, click.echo)))
        asyncio.run(show_page(place, port, click.echo))
    except OSError as trouble:
        if trouble.errno == EADDRINUSE:
            raise Refused(f"Port {port} is taken. Name another with --port.") from trouble
        raise Refused(f"The sandbox could not start: {trouble.strerror}.") from trouble


def _new(folder: Path | None) -> Path:
    if folder is None:
        return Path(mkdtemp(prefix="leadbell-demo-"))
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / "leadbell.db").exists():
        raise Refused(f"There is a memory in {folder} already. Name another folder.")
    return folder.absolute()
