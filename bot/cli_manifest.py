"""`leadbell manifest`: the Slack app to create."""

import json

import click

from bot.manifest import manifest as slack_manifest


@click.command()
def manifest() -> None:
    """Print the manifest of the Slack app, as JSON.

    Create the app at https://api.slack.com/apps: From a manifest, paste, Create, Install.

    \b
    Examples:
      leadbell manifest
      leadbell manifest > slack.json
    """  # noqa: D301  # click's mark for lines that keep their breaks
    click.echo(json.dumps(slack_manifest(), indent=2))
