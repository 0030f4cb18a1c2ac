"""The tables of the watched mailboxes."""

import shlex
from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import AfterValidator

from bot.mail.url import imap_url
from bot.rules_file.cells import Email, Text
from bot.rules_file.table import Table
from bot.rules_file.words import from_environment
from nurture.rulebook import Grant, Mailbox


def _mailbox_url(url: str) -> str:
    try:
        imap_url(url)
    except ValueError as trouble:
        raise ValueError(str(trouble).replace("IMAP_URL", "the variable")) from None
    return url


def _command(text: str) -> str:
    if not shlex.split(text):
        raise ValueError("is empty")
    return text


def _folder(name: str) -> str:
    if not name.isascii():
        raise ValueError("has letters beyond ASCII: choose a name without")
    return name


def _https(text: str) -> str:
    if not text.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise ValueError("would send the secret unencrypted: write https://")
    return text


Secret = Annotated[str, AfterValidator(from_environment)]
Url = Annotated[Secret, AfterValidator(_mailbox_url)]
Command = Annotated[Text, AfterValidator(_command)]
Folder = Annotated[Text, AfterValidator(_folder)]
Endpoint = Annotated[Text, AfterValidator(_https)]


class MailboxTable(Table):
    """One watched mailbox. OAuth2: `token`, or `token_command`, or the four of a refresh token."""

    url: Url
    address: Email | None = None
    handled: Folder | None = None
    aside: Folder | None = None
    token: Secret | None = None
    token_command: Command | None = None
    refresh_token: Secret | None = None
    client_id: Text | None = None
    client_secret: Secret | None = None
    token_url: Endpoint | None = None


def mailbox(name: str, table: MailboxTable) -> Mailbox:
    """Write a mailbox."""
    return Mailbox(
        name=name,
        url=table.url,
        address=table.address or "",
        handled=table.handled or "",
        aside=table.aside or "",
        grant=_grant(table),
    )


def _grant(table: MailboxTable) -> Grant | None:
    grant = Grant(
        token=table.token or "",
        command=table.token_command or "",
        refresh=table.refresh_token or "",
        client=table.client_id or "",
        client_secret=table.client_secret or "",
        endpoint=table.token_url or "",
    )
    return grant if grant != Grant() else None


def misfits(boxes: Mapping[str, MailboxTable]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Find what does not fit together: one way to a token, and all of what that way needs."""
    for name, box in boxes.items():
        ways = [box.token, box.token_command, box.refresh_token]
        if sum(way is not None for way in ways) > 1:
            yield ("mailboxes", name), "give one of `token`, `token_command` and `refresh_token`"
        if box.refresh_token and not (box.client_id and box.token_url):
            yield ("mailboxes", name), "a `refresh_token` needs `client_id` and `token_url`, too"
        if name == "inbox":
            yield ("mailboxes", name), "is what the mailbox of IMAP_URL is called; choose another"
