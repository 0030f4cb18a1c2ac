"""`leadbell run`: the server."""

import asyncio
import gc
import os
import signal
from collections.abc import Mapping

import click
import uvloop

from bot.clock import wall_clock
from bot.house import House
from bot.logs import start_logging
from bot.rules_file.reading import load_rules
from bot.settings import Settings, demand, load_settings
from bot.wire.house import running
from bot.wire.plan import Plan
from bot.zone_table import read_zones

_OBJECTS_BETWEEN_COLLECTIONS = 10_000
_NEEDED = ("SLACK_BOT_TOKEN", "LEADBELL_SECRET")


@click.command()
@click.option("--host", default="0.0.0.0", show_default=True, help="The address to listen on.")  # noqa: S104  # leads come from outside; each way in has its key
def run(host: str) -> None:
    """Run Leadbell: take leads in, ring in Slack, send and read mail.

    It runs until SIGINT or SIGTERM, and goes on where it was when started again.

    \b
    Examples:
      leadbell run
      PORT=9000 leadbell run --host 127.0.0.1
    """  # noqa: D301  # click's mark for lines that keep their breaks
    start_logging()
    settings = load_settings(os.environ)
    # Slack reaches us by sockets, with the app's token, or over HTTP, with the signing secret.
    demand(settings, *_NEEDED, *(() if settings.slack_signing_secret else ("SLACK_APP_TOKEN",)))
    # A lead is at its card a third of a millisecond sooner than on asyncio's own loop.
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(serve(settings, host, os.environ))


async def serve(settings: Settings, host: str, environ: Mapping[str, str]) -> None:
    """Run until a signal asks to end."""
    book = load_rules(settings.config, environ)
    plan = Plan(settings=settings, book=book, zones=read_zones(), now=wall_clock, host=host)
    stop = stop_on_signals()
    async with running(plan) as house:
        leave_what_stays()
        click.echo(_greeting(house, settings))
        await stop.wait()
        click.echo("Leadbell ends. What is due meanwhile is done at the next start.")


def leave_what_stays() -> None:
    """Have the collector leave alone what is here for good, and look less often at the rest.

    It looked at each of our 170 MB again and again, while a lead waited.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)


def stop_on_signals() -> asyncio.Event:
    """Give an event that SIGINT and SIGTERM set."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    return stop


def _greeting(house: House, settings: Settings) -> str:
    lines = [f"Leadbell runs. Leads come in at {house.url}/leads (described at {house.url}/docs)."]
    if not settings.smtp:
        lines.append("SMTP_URL is not set: letters wait until it is.")
    if not settings.imap:
        lines.append("IMAP_URL is not set: nobody reads what people answer by mail.")
    return "\n".join(lines)
