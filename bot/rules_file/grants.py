"""Ways to an access token (OAuth2), as the rules file tells them for mailboxes and for the relay."""

import shlex
from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator

from bot.rules_file.cells import Text
from bot.rules_file.table import Misfit, Table
from bot.rules_file.words import from_environment
from nurture.rulebook import Grant


def _command(text: str) -> str:
    if not shlex.split(text):
        raise ValueError("is empty")
    return text


def _https(text: str) -> str:
    if not text.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise ValueError("would send the secret unencrypted: write https://")
    return text


Secret = Annotated[str, AfterValidator(from_environment)]
Command = Annotated[Text, AfterValidator(_command)]
Endpoint = Annotated[Text, AfterValidator(_https)]


class GrantTable(Table):
    """`token`, or `token_command`, or a refresh token with what it needs."""

    token: Secret | None = None
    token_command: Command | None = None
    refresh_token: Secret | None = None
    client_id: Text | None = None
    client_secret: Secret | None = None
    token_url: Endpoint | None = None


def grant(table: GrantTable) -> Grant | None:
    """Write the way to a token, None where the table names none."""
    told = Grant(
        token=table.token or "",
        command=table.token_command or "",
        refresh=table.refresh_token or "",
        client=table.client_id or "",
        client_secret=table.client_secret or "",
        endpoint=table.token_url or "",
    )
    return told if told != Grant() else None


def grant_misfits(place: tuple[str, ...], table: GrantTable) -> Iterator[Misfit]:
    """Find what does not fit together: one way to a token, and all of what that way needs."""
    ways = [table.token, table.token_command, table.refresh_token]
    if sum(way is not None for way in ways) > 1:
        yield place, "give one of `token`, `token_command` and `refresh_token`"
    if table.refresh_token and not (table.client_id and table.token_url):
        yield place, "a `refresh_token` needs `client_id` and `token_url`, too"
