"""`leadbell manifest`: the Slack app to create."""

import json

import click

from bot.manifest import manifest as slack_manifest


@click.command()
@click.option("--http", metavar="URL", default="", help="Have Slack tell us at this https address.")
def manifest(http: str) -> None:
    """Print the manifest of the Slack app, as JSON.

    Create the app at https://api.slack.com/apps: From a manifest, paste, Create, Install.
    It uses Socket Mode, which needs no public address, unless --http gives one.

    \b
    Examples:
      leadbell manifest
      leadbell manifest > slack.json
      leadbell manifest --http https://leads.example.com
    """  # noqa: D301  # click's mark for lines that keep their breaks
    if http and not http.startswith("https://"):
        raise click.BadParameter("Slack takes https addresses only.", param_hint="--http")
    click.echo(json.dumps(slack_manifest(http.rstrip("/")), indent=2))
