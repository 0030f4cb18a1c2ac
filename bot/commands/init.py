"""`leadbell init`: the two files that an installation starts from."""

import os
from importlib.resources import files
from pathlib import Path
from secrets import token_urlsafe
from shlex import quote

import click

from nurture.errors import Refused

RULES, ENVIRONMENT = "leadbell.toml", "leadbell.env"
PRIVATE, SHARED = 0o600, 0o644


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path())
def init(folder: Path) -> None:
    """Write leadbell.toml, the rules, and leadbell.env, the secrets, into FOLDER.

    Nothing is ever overwritten.

    \b
    Examples:
      leadbell init
      leadbell init /etc/leadbell
    """  # noqa: D301  # click's mark for lines that keep their breaks
    written = write_start(folder)
    for path in written:
        click.echo(f"Wrote {path}")
    click.echo(
        f"\nNext: name your people and channels in {written[0].name}, "
        f"create the Slack app (`leadbell manifest`),\nput its tokens into {written[1].name}, "
        "and look whether all holds:\n\n"
        f"  set -a; . {quote(str(written[1]))}; set +a; leadbell check"
    )


def write_start(folder: Path) -> tuple[Path, Path]:
    """Write both files, with a fresh secret and a fresh key.

    Raises Refused if either is there already, or if the folder cannot be written.
    """
    rules, environment = folder.absolute() / RULES, folder.absolute() / ENVIRONMENT
    for path in (rules, environment):
        if path.exists():
            raise Refused(f"{path} is there already, and nothing is overwritten.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(rules, _start(RULES), SHARED)
        _write(environment, _environment(rules), PRIVATE)
    except OSError as trouble:
        raise Refused(f"{folder} cannot be written: {trouble.strerror}.") from trouble
    return rules, environment


def _environment(rules: Path) -> str:
    return _start(ENVIRONMENT).format(
        rules=quote(str(rules)), secret=token_urlsafe(32), key=token_urlsafe(32)
    )


def _start(name: str) -> str:
    return files("bot").joinpath(f"rules/{name}").read_text(encoding="utf-8")


def _write(path: Path, text: str, mode: int) -> None:
    # Exclusive, and private from the first byte on.
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
