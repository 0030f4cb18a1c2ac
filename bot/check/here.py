"""Whether this machine's own side holds: the secret, our address, the store, the mail servers."""

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from bot.check.checks import Finding, Ground, costs, holds, mend
from bot.errands.hatch import hand_in, hatch_path
from bot.errands.table import Asked
from bot.mail.imap import Watcher
from bot.mail.imap_session import MailboxError
from bot.mail.mailboxes import SHORT, watchers_for
from bot.mail.oauth import tokens_for
from bot.mail.smtp import Relay
from nurture.errors import LeadbellError, Undelivered
from nurture.model import Fetched
from store import SIZE_LIMIT, open_store
from store.address import path_of

SECRET, ADDRESS, STORE, SMTP, IMAP = "Secret", "Our address", "Store", "Mail out", "Mail in"
FULL = 0.8
NO_ONE_CLICK = (
    "letters go without the one-click opt-out header (RFC 8058), which large mailbox providers "
    "want from whoever sends much; people can still answer “stop”"
)


async def secret(ground: Ground) -> list[Finding]:
    """Opt-out links and reply addresses can be signed."""
    known = len(ground.settings.secrets)
    if not known:
        cure = "`leadbell init` writes one; keep it, as links in old letters need it."
        return [mend(SECRET, "LEADBELL_SECRET is not set", cure)]
    older = f", {known - 1} older still taken" if known > 1 else ""
    return [holds(SECRET, f"is long enough{older}")]


async def address(ground: Ground) -> list[Finding]:
    """People outside reach our opt-out page over https."""
    base = ground.settings.base_url
    cure = "Set LEADBELL_BASE_URL to an https:// address that leads here."
    if not base:
        return [costs(ADDRESS, f"LEADBELL_BASE_URL is not set: {NO_ONE_CLICK}", cure)]
    if urlsplit(base).scheme != "https":
        return [costs(ADDRESS, f"{base} is not https: {NO_ONE_CLICK}", cure)]
    return [holds(ADDRESS, f"{base}, so one-click opt-out works")]


async def store(ground: Ground) -> list[Finding]:
    """The memory can be opened, or a server has it, and it is not near its limit."""
    try:
        path = Path(path_of(ground.settings.database_url))
        leads, who = await _leads(ground, path)
    except LeadbellError as refusal:
        return [mend(STORE, str(refusal), "Mend DATABASE_URL, or stop the other process.")]
    except (sqlite3.Error, OSError) as trouble:
        return [mend(STORE, f"cannot be opened: {trouble}", "Look at the file and its folder.")]
    if leads is None:
        return [holds(STORE, f"{path} will be made")]
    found = f"{leads:,} of {SIZE_LIMIT:,} leads, {who}"
    if leads >= FULL * SIZE_LIMIT:
        return [costs(STORE, found, "It is getting full: plan the move to PostgreSQL.")]
    return [holds(STORE, found)]


async def _leads(ground: Ground, path: Path) -> tuple[int | None, str]:
    answer = Answer()
    asked = Asked(errand="store sizes", options={"json": True})
    if await hand_in(hatch_path(path), asked, answer) is not None:
        return int(json.loads(answer.line)["leads"]), "open in the running server"
    if not path.exists():  # noqa: ASYNC240  # one look at a local disk
        return None, ""
    opened = open_store(ground.settings.database_url)
    try:
        return (await opened.sizes())["leads"], f"in {path}"
    finally:
        await opened.close()


class Answer:
    """The `Out` that keeps the one line it hears."""

    line = ""

    def say(self, line: str) -> None:
        self.line = line

    def progress(self, done: int, total: int) -> None:
        """Nobody looks."""

    def give(self, name: str, raw: bytes) -> None:
        """Nobody asked for a file."""


async def mail_out(ground: Ground) -> list[Finding]:
    """The relay greets us and takes our password or token; nothing is sent."""
    if not ground.settings.smtp:
        return [mend(SMTP, "SMTP_URL is not set: no letter goes out", "Set SMTP_URL.")]
    oauth = ground.book.mail.oauth if ground.book else None
    relay = Relay(ground.settings.smtp, tokens=tokens_for(oauth))
    try:
        reply = await relay.probe()
    except Undelivered as trouble:
        what = "SMTP_URL or mail.oauth" if oauth else "SMTP_URL"
        return [mend(SMTP, str(trouble), f"Correct {what}, or ask whoever runs the relay.")]
    return [holds(SMTP, f"{ground.settings.smtp.host} answers {reply}")]


async def mail_in(ground: Ground) -> list[Finding]:
    """The mailbox lets us in."""
    boxes = ground.book.mailboxes if ground.book else ()
    if not ground.settings.imap and not boxes:
        cure = "Set IMAP_URL to the mailbox of mail.address."
        return [mend(IMAP, "IMAP_URL is not set: nobody hears a “stop” by mail", cure)]
    watchers = watchers_for(ground.settings.imap, boxes, keep=_keep, last_uid=_last_uid)
    return [await _probed(watcher) for watcher in watchers]


async def _keep(mailbox: str, uidvalidity: int, mails: Sequence[Fetched]) -> None:
    """Keep nothing: a probe fetches nothing."""


async def _last_uid(mailbox: str) -> None:
    """Know nothing of before."""


async def _probed(watcher: Watcher) -> Finding:
    what = IMAP if watcher.name == SHORT else f"{IMAP}, {watcher.name}"
    where = "IMAP_URL" if watcher.name == SHORT else f"the url of [mailboxes.{watcher.name}]"
    try:
        return holds(what, await watcher.probe())
    except MailboxError as trouble:
        return mend(what, str(trouble), f"Correct {where}, or ask whoever runs the mailbox.")
