"""`leadbell check`: what holds, and how to mend what does not."""

import asyncio
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.check import groups, here, server, signature, slack
from bot.check.checks import Check, Finding, Ground, State, look
from bot.check.inbound import PATIENCE_SECONDS

# In order, as a person would go about it.
CHECKS: dict[str, Check] = {
    here.SECRET: here.secret,
    here.STORE: here.store,
    server.SERVER: server.server,
    slack.BOT: slack.bot_token,
    slack.APP: slack.app_token,
    slack.CHANNEL: slack.channels,
    groups.GROUP: groups.groups,
    slack.PEOPLE: slack.people,
    here.SMTP: here.mail_out,
    here.IMAP: here.mail_in,
    here.ADDRESS: here.address,
    signature.SIGNATURE: signature.signature,
}
LOOKS = {State.HOLDS: "green", State.COSTS: "yellow", State.MEND: "red"}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For a program to read.")
@click.option("--inbound", is_flag=True, help="Post a button in Slack and wait for its click.")
@click.option("--person", default="", metavar="KEY", help="Who clicks: a key of the rules file.")
def check(*, as_json: bool, inbound: bool, person: str) -> None:
    """Look at the settings, the rules file, Slack, the mail servers and the store.

    Nothing is changed and nothing is sent, but for --inbound: it sends the head of sales, or
    --person, a button, and waits two minutes for the click. Ends with 1 if anything is to mend.

    \b
    Examples:
      leadbell check
      leadbell check --json
      leadbell check --inbound --person mona
    """  # noqa: D301  # click's mark for lines that keep their breaks
    if inbound:
        click.echo("A button is on its way to Slack. Waiting for the click …", err=True)
        found = asyncio.run(prove(os.environ, person))
    else:
        found = asyncio.run(look(os.environ, CHECKS))
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in found], indent=2))
    else:
        show(found, Console())
    sys.exit(any(finding.state is State.MEND for finding in found))


async def prove(
    environ: Mapping[str, str], person: str, patience: float = PATIENCE_SECONDS
) -> list[Finding]:
    """Have somebody click in Slack, and tell whether it came back to us."""

    async def way_back(ground: Ground) -> list[Finding]:
        return await server.way_back(ground, person, patience)

    return await look(environ, {server.WAY_BACK: way_back}, patience=2 * patience)


def show(found: Sequence[Finding], console: Console) -> None:
    """Print the table, and the tally under it. Colour never speaks alone."""
    table = Table("", "State", "Found", "To do", box=SIMPLE_HEAD, pad_edge=False)
    for finding in found:
        state = Text(finding.state, style=LOOKS[finding.state])
        table.add_row(Text(finding.what), state, Text(finding.found), Text(finding.cure))
    console.print(table)
    wrong = sum(finding.state is State.MEND for finding in found)
    console.print("All holds." if not wrong else f"{wrong} to mend.", highlight=False)
