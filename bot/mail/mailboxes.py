"""The watched mailboxes: IMAP_URL is the short form for one, the rules file names more."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from bot.mail.imap import LARGEST, Filing, Keep, LastUid, Watcher
from bot.mail.oauth import tokens_for
from bot.mail.url import MailUrl, imap_url
from nurture.rulebook import Mailbox

SHORT = "inbox"
"""What the mailbox of IMAP_URL is called."""


class Mailboxes:
    """All watchers, and what is said of them together."""

    def __init__(self, *watchers: Watcher) -> None:
        self.watchers = watchers

    @property
    def error(self) -> str:
        """What is wrong with any of them, in plain words; empty if all are watched."""
        troubles = [(one.name, one.error) for one in self.watchers if one.error]
        if len(self.watchers) == 1:
            return troubles[0][1] if troubles else ""
        return "; ".join(f"{name}: {why}" for name, why in troubles)

    @property
    def last_seen(self) -> datetime | None:
        """When the one that was not seen for longest was asked for mail; None if one never was."""
        seen = [one.last_seen for one in self.watchers]
        return None if None in seen else min(filter(None, seen), default=None)

    async def watch(self, stop: asyncio.Event) -> None:
        """Watch them all until stopped."""
        async with asyncio.TaskGroup() as side_by_side:
            for watcher in self.watchers:
                side_by_side.create_task(watcher.watch(stop))


def watchers_for(
    short: MailUrl | None,
    boxes: Sequence[Mailbox],
    *,
    keep: Keep,
    last_uid: LastUid,
    filing: Callable[[Mailbox], Filing] | None = None,
    largest: int = LARGEST,
) -> tuple[Watcher, ...]:
    """Make the watchers, none of which has begun; `filing` serves mailboxes that name folders."""
    watch = partial(Watcher, keep=keep, last_uid=last_uid, largest=largest)
    first = [watch(short, name=SHORT)] if short else []
    more = [
        watch(
            imap_url(box.url),
            name=box.name,
            tokens=tokens_for(box.grant),
            filing=filing(box) if filing and (box.handled or box.aside) else None,
        )
        for box in boxes
    ]
    return (*first, *more)
