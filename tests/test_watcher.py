"""The watcher against Debian's Dovecot: others move mail, lines go dead, servers offer less."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from dovecot import Dovecot, running_dovecot
from fakes import a_book, a_contact, a_lead, a_store
from mail_soak import Line
from test_copies import a_mail as a_real_mail
from test_copies import delivered
from test_imap import BRISK, Shelf, a_mail, mails, until, watcher, watching
from test_mailboxes import a_reader, self_signed

from bot.check.checks import Finding, Ground, State
from bot.check.here import mail_in
from bot.mail.imap import State as Watch
from bot.mail.imap import Watcher
from bot.mail.imap_session import Session
from bot.mail.mailboxes import Mailboxes, watchers_for
from bot.mail.url import imap_url
from bot.settings import load_settings
from nurture.model import Received, Touch
from nurture.rulebook import Mailbox


@pytest.fixture
async def dovecot() -> AsyncIterator[Dovecot]:
    async with running_dovecot() as server:
        yield server


async def checked(url: str) -> Finding:
    """What `leadbell check` says of a mailbox."""
    settings = load_settings({"IMAP_URL": url})
    (found,) = await mail_in(Ground(environ={}, settings=settings, book=None, slack=None))
    return found


# Others in the same mailbox


async def test_mail_that_another_program_moves_away_and_back_is_kept_once(
    dovecot: Dovecot,
) -> None:
    store = await a_store()
    reader = replace(a_reader(store), now=lambda: datetime.now(UTC))
    dovecot.deliver(*mails(10))
    watch = Watcher(
        imap_url(dovecot.url),
        name="inbox",
        keep=reader.keep,
        last_uid=reader.last_uid,
        pace=replace(BRISK, idle=0.2),
    )
    async with watching(watch):
        await until_kept(store, 10)
        await moved(dovecot.url, range(1, 6), "Elsewhere")
        dovecot.deliver(a_mail(10))
        await until_kept(store, 11)
        await moved(dovecot.url.replace("INBOX", "Elsewhere"), range(1, 6), "INBOX")
        await until_kept(store, 16)
    waiting = await store.received_waiting()
    assert sorted(one.raw for one in waiting) == sorted(mails(11))
    assert watch.error == ""


async def test_mail_that_goes_while_it_is_fetched_holds_up_nothing(dovecot: Dovecot) -> None:
    dovecot.deliver(*mails(120))
    shelf = Shelf()
    shelf.slowly = 0.002
    async with watching(watcher(dovecot.url, shelf)):
        await until(lambda: len(shelf.kept) >= 50)
        await moved(dovecot.url, [60, 119, 120], "Elsewhere")
        dovecot.deliver(a_mail(120))
        await until(lambda: a_mail(120) in shelf.texts)
    assert shelf.texts == sorted(set(shelf.texts), key=shelf.texts.index)
    assert set(mails(121)) - set(shelf.texts) <= {a_mail(59), a_mail(118), a_mail(119)}


async def until_kept(store: object, number: int) -> None:
    async with asyncio.timeout(5):
        while await store.count(Received) < number:  # type: ignore[attr-defined]  # noqa: ASYNC110 (it lies in a server)
            await asyncio.sleep(0.01)


async def moved(url: str, uids: range | list[int], folder: str) -> None:
    """Let another mail program move mails."""
    session = await Session.open(imap_url(url), 5)
    assert await session.move(list(uids), folder)
    await session.leave()


# Lines and servers


async def test_a_line_that_goes_dead_without_a_word_is_noticed_and_left(dovecot: Dovecot) -> None:
    line = Line(dovecot.port)
    await line.start()
    shelf = Shelf()
    url = dovecot.url.replace(f":{dovecot.port}/", f":{line.port}/")
    watch = watcher(url, shelf, replace(BRISK, reply=0.3, idle=0.3))
    async with watching(watch):
        await until(lambda: watch.state is Watch.WATCHING)
        line.silent = True
        dovecot.deliver(a_mail(1))
        await until(lambda: "in time" in watch.error)
        line.silent = False
        await until(shelf.holds(1))
        await until(lambda: watch.error == "")
    await line.stop()


async def test_a_server_without_idle_is_asked_again_and_again() -> None:
    async with running_dovecot("imap_capability = IMAP4rev1 UIDPLUS MOVE LITERAL+") as dovecot:
        assert (await checked(dovecot.url)).found.endswith("(no IDLE: a look every 15 s)")
        shelf = Shelf()
        async with watching(watcher(dovecot.url, shelf)):
            for number in range(3):
                dovecot.deliver(a_mail(number))
                await until(shelf.holds(number + 1), seconds=1)


@pytest.fixture
def pem() -> Iterator[Path]:
    """A certificate of its own making, where Dovecot may read it."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        self_signed(Path(name))
        yield Path(name) / "server.pem"


async def test_a_certificate_that_nobody_vouches_for_is_told_in_plain_words(pem: Path) -> None:
    listener = "service imap-login {\n  inet_listener imap {\n    ssl = yes\n  }\n}"
    more = f"ssl = yes\nssl_cert = <{pem}\nssl_key = <{pem}\n{listener}"
    async with running_dovecot(more) as dovecot:
        found = await checked(dovecot.url.replace("imap://", "imaps://"))
    assert found.state is State.MEND
    assert "certificate is not to be trusted: self-signed certificate" in found.found
    assert "Use the name that the certificate is for" in found.found


async def test_a_refused_login_is_told_with_what_to_correct(dovecot: Dovecot) -> None:
    found = await checked(dovecot.url.replace("wide-open", "wrong"))
    assert (found.state, found.cure[:17]) == (State.MEND, "Correct IMAP_URL,")
    assert "refuses the login" in found.found


async def test_a_folder_that_is_missing_is_told_with_those_that_are_there(
    dovecot: Dovecot,
) -> None:
    dovecot.deliver(a_mail(1), folder="Handled")
    found = await checked(dovecot.url.replace("INBOX", "Inbox2"))
    assert found.state is State.MEND
    assert "no folder 'Inbox2'" in found.found
    assert found.found.endswith(("There are: INBOX, Handled", "There are: Handled, INBOX"))


# Several


async def test_what_comes_into_two_mailboxes_at_once_is_answered_to_once(
    dovecot: Dovecot,
) -> None:
    store = await a_store(a_lead(contacts=("c0ffee",)), a_contact())
    reader = replace(a_reader(store), book=a_book(), now=lambda: datetime.now(UTC))
    dovecot.deliver(delivered(a_real_mail("Call me.")))
    dovecot.deliver(delivered(a_real_mail("Call me."), 2), folder="Info")
    info = Mailbox(name="info", url=dovecot.url.replace("INBOX", "Info"))
    both = Mailboxes(
        *watchers_for(imap_url(dovecot.url), [info], keep=reader.keep, last_uid=reader.last_uid)
    )
    stop = asyncio.Event()
    task = asyncio.create_task(both.watch(stop))
    await until_kept(store, 2)
    while await reader.read_waiting():
        pass
    stop.set()
    await task
    assert sorted(one.mailbox for one in await store.all_of(Received)) == ["inbox", "info"]
    assert await store.count(Touch) == 1
    assert both.last_seen
