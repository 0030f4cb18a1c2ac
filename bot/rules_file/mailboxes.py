"""The tables of the watched mailboxes."""

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import AfterValidator

from bot.mail.url import imap_url
from bot.rules_file.cells import Email, Text
from bot.rules_file.grants import GrantTable, Secret, grant, grant_misfits
from bot.rules_file.table import Misfit
from nurture.rulebook import Mailbox


def _mailbox_url(url: str) -> str:
    try:
        imap_url(url)
    except ValueError as trouble:
        raise ValueError(str(trouble).replace("IMAP_URL", "the variable")) from None
    return url


def _folder(name: str) -> str:
    if not name.isascii():
        raise ValueError("has letters beyond ASCII: choose a name without")
    return name


Url = Annotated[Secret, AfterValidator(_mailbox_url)]
Folder = Annotated[Text, AfterValidator(_folder)]


class MailboxTable(GrantTable):
    """One watched mailbox; with a way to a token it is opened by OAuth2."""

    url: Url
    address: Email | None = None
    handled: Folder | None = None
    aside: Folder | None = None


def mailbox(name: str, table: MailboxTable) -> Mailbox:
    """Write a mailbox."""
    return Mailbox(
        name=name,
        url=table.url,
        address=table.address or "",
        handled=table.handled or "",
        aside=table.aside or "",
        grant=grant(table),
    )


def misfits(boxes: Mapping[str, MailboxTable]) -> Iterator[Misfit]:
    """Find what does not fit together."""
    for name, box in boxes.items():
        yield from grant_misfits(("mailboxes", name), box)
        if name == "inbox":
            yield ("mailboxes", name), "is what the mailbox of IMAP_URL is called; choose another"
