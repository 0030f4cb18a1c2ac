"""Wiring mail: what writes letters, the relay that takes them, and the watched mailboxes."""

from contextlib import AsyncExitStack
from dataclasses import dataclass

from bot.lane import Lane
from bot.mail.mailboxes import Mailboxes, watchers_for
from bot.mail.oauth import tokens_for
from bot.mail.pace import PacedRelay
from bot.mail.post_office import press_for
from bot.mail.smtp import Relay
from bot.mail.watch import WatchedRelay
from bot.wire.plan import Plan
from handlers.mail.arrivals import Reader
from handlers.mail.folders import Folders
from nurture.mail.invitations import invite
from nurture.mail.outbox import drain
from nurture.mail.pace import Pace
from nurture.mail.press import Press
from nurture.shows.head_start import begin_all_early
from store.tiny import TinyStore


@dataclass(frozen=True, slots=True, kw_only=True)
class PostOffice:
    """What writes letters, and what takes them where a mail server is set."""

    press: Press | None = None
    relay: WatchedRelay | None = None


def post_office(plan: Plan, stack: AsyncExitStack) -> PostOffice:
    """Set up what writes letters, and the relay, which is closed as the stack is left."""
    if not plan.settings.smtp and not plan.settings.secrets:
        return PostOffice()
    press = press_for(plan.settings, plan.book)
    if not plan.settings.smtp:
        return PostOffice(press=press)
    relay = Relay(plan.settings.smtp, tokens=tokens_for(plan.book.mail.oauth))
    stack.push_async_callback(relay.close)
    return PostOffice(press=press, relay=WatchedRelay(relay))


def mail_in(plan: Plan, store: TinyStore) -> tuple[Mailboxes | None, Lane]:
    """Set up who watches the mailboxes, if any is set, and the lane that reads what was kept."""
    reader = Reader(
        store=store, book=plan.book, zones=plan.zones, secrets=plan.secret_texts(), now=plan.now
    )
    lane = Lane("read mail", reader.read_waiting)
    watchers = watchers_for(
        plan.settings.imap,
        plan.book.mailboxes,
        keep=reader.keep,
        last_uid=reader.last_uid,
        filing=lambda box: Folders(store=store, box=box, now=plan.now),
        largest=plan.book.mail.largest_mb * 1_000_000,
    )
    return Mailboxes(*watchers) if watchers else None, lane


def mail_out(plan: Plan, store: TinyStore, post: PostOffice) -> Lane:
    """Set up the lane that sends what is due."""
    press, relay = post.press, post.relay
    if press is None or relay is None:
        return Lane("mail", _nothing)
    pace, paced = Pace(plan.book.mail.pace), PacedRelay(relay)

    async def send_due() -> None:
        await invite(store, plan.book, plan.zones, now=plan.now())
        while await drain(store, paced, press, plan.book, now=plan.now(), pace=pace):
            pass
        await relay.keep(store, plan.book, plan.now())
        if await paced.keep(store, plan.now()):
            await begin_all_early(store, plan.now())

    return Lane("mail", send_due)


async def _nothing() -> None:
    """Without a relay, letters wait in the store."""
