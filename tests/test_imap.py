"""Watching a mailbox: every mail is kept once, whatever the server and the line do."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from dovecot import Dovecot, free_port, running_dovecot

from bot.mail.imap import Pace, State, Watcher
from bot.mail.imap_lines import folders_in, mails_in
from bot.mail.imap_session import LoginRefused, MailboxError
from bot.mail.url import imap_url
from bot.sandbox.mail.imap import Imapd
from nurture.model import Fetched

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
BRISK = Pace(reply=2, idle=30, poll=0.05, retry=0.01, retry_at_most=0.05, refused=0.05)


class Shelf:
    """Where mails are kept; remembers across watchers as the store does."""

    def __init__(self) -> None:
        self.kept: list[tuple[int, int, bytes]] = []
        self.cut: dict[int, int] = {}
        self.batches: list[int] = []
        self.broken = False
        self.slowly = 0.0

    async def keep(self, mailbox: str, uidvalidity: int, mails: Sequence[Fetched]) -> None:
        await asyncio.sleep(self.slowly * len(mails))
        if self.broken:
            raise OSError("disk full")
        self.kept += [(uidvalidity, mail.uid, mail.raw) for mail in mails]
        self.batches.append(len(mails))
        self.cut |= {mail.uid: mail.cut_from for mail in mails if mail.cut_from}

    async def last_uid(self, mailbox: str) -> tuple[int, int] | None:
        return self.kept[-1][:2] if self.kept else None

    def holds(self, count: int) -> Callable[[], bool]:
        return lambda: len(self.kept) == count

    @property
    def texts(self) -> list[bytes]:
        return [raw for _, _, raw in self.kept]


def a_mail(number: int) -> bytes:
    """A mail whose text looks like the protocol."""
    return b"Subject: %d\r\n\r\nA1 OK * BYE {99}\r\n)( UID 7\r\n%d\r\n" % (number, number)


def mails(count: int, start: int = 0) -> list[bytes]:
    return [a_mail(number) for number in range(start, start + count)]


def watcher(url: str, shelf: Shelf, pace: Pace = BRISK) -> Watcher:
    return Watcher(imap_url(url), name="inbox", keep=shelf.keep, last_uid=shelf.last_uid, pace=pace)


@asynccontextmanager
async def watching(watch: Watcher) -> AsyncIterator[None]:
    stop = asyncio.Event()
    task = asyncio.create_task(watch.watch(stop))
    try:
        yield
    finally:
        stop.set()
        await task


async def until(true: Callable[[], bool], seconds: float = 5) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 (what is waited for lies in a server)
            await asyncio.sleep(0.002)


@pytest.fixture
async def imapd() -> AsyncIterator[Imapd]:
    server = Imapd("sales", 'w"i\\de open')
    await server.start()
    yield server
    await server.stop()


def url_of(server: Imapd, password: str = "w%22i%5Cde%20open") -> str:
    return f"imap://sales:{password}@127.0.0.1:{server.port}"


@pytest.fixture
async def dovecot() -> AsyncIterator[Dovecot]:
    async with running_dovecot() as server:
        yield server


async def test_a_mailbox_of_250_mails_is_kept_once_and_in_order(dovecot: Dovecot) -> None:
    dovecot.deliver(*mails(250))
    shelf = Shelf()
    async with watching(watcher(dovecot.url, shelf)):
        await until(shelf.holds(250))
    assert shelf.texts == mails(250)


async def test_nothing_is_marked_as_seen(dovecot: Dovecot) -> None:
    dovecot.deliver(*mails(3))
    shelf = Shelf()
    async with watching(watcher(dovecot.url, shelf)):
        await until(shelf.holds(3))
    assert [path for path in (dovecot.home / "mail" / "cur").iterdir() if "S" in path.suffix] == []


async def test_a_mail_that_arrives_while_idling_is_kept(dovecot: Dovecot) -> None:
    shelf = Shelf()
    watch = watcher(dovecot.url, shelf)
    async with watching(watch):
        await until(lambda: watch.state is State.WATCHING)
        dovecot.deliver(a_mail(1))
        await until(lambda: shelf.texts == [a_mail(1)])


async def test_nothing_is_missed_or_repeated_when_the_server_dies_in_mid_fetch(
    dovecot: Dovecot,
) -> None:
    dovecot.deliver(*mails(60))
    shelf = Shelf()
    shelf.slowly = 0.005
    async with watching(watcher(dovecot.url, shelf)):
        await until(lambda: len(shelf.kept) > 20)
        await dovecot.stop()
        dovecot.deliver(*mails(10, start=60))
        await dovecot.start()
        await until(shelf.holds(70))
        await asyncio.sleep(0.2)
    assert shelf.texts == mails(70)


async def test_uids_that_begin_anew_are_all_read_again(dovecot: Dovecot) -> None:
    dovecot.deliver(*mails(3))
    shelf = Shelf()
    async with watching(watcher(dovecot.url, shelf)):
        await until(shelf.holds(3))
    await dovecot.stop()
    dovecot.forget_uids()
    await asyncio.sleep(1.1)  # Dovecot makes UIDVALIDITY of the second
    await dovecot.start()
    async with watching(watcher(dovecot.url, shelf)):
        await until(shelf.holds(6))
    assert len({(uidvalidity, uid) for uidvalidity, uid, _ in shelf.kept}) == 6


async def test_a_wrong_password_is_told_and_tried_again(dovecot: Dovecot) -> None:
    patient = replace(BRISK, reply=10)  # Dovecot lets a wrong password wait
    watch = watcher(dovecot.url.replace("wide-open", "wrong"), Shelf(), patient)
    async with watching(watch):
        await until(lambda: watch.state is State.REFUSED)
        assert "refuses the login: [AUTHENTICATIONFAILED]" in watch.error


async def test_the_probe_is_told_of_a_wrong_password(imapd: Imapd) -> None:
    with pytest.raises(LoginRefused, match="refuses the login"):
        await watcher(url_of(imapd, "wrong"), Shelf()).probe()


async def test_the_probe_tells_what_the_mailbox_holds(dovecot: Dovecot) -> None:
    dovecot.deliver(*mails(2))
    assert await watcher(dovecot.url, Shelf()).probe() == "INBOX holds 2 mails (IDLE)"


async def test_a_folder_that_is_not_there_is_told(dovecot: Dovecot) -> None:
    with pytest.raises(MailboxError, match=r"no folder 'Nowhere'.*There are: INBOX"):
        await watcher(dovecot.url.replace("INBOX", "Nowhere"), Shelf()).probe()


def test_the_names_of_folders_are_read_however_they_are_told() -> None:
    told: list[bytes | bytearray] = [
        rb'(\HasNoChildren) "." INBOX',
        rb'() NIL "Set aside \"new\""',
        rb'(\Noselect) "/" {4}',
        bytearray(b"Mine"),
        b"List completed.",
    ]
    assert list(folders_in(told)) == ["INBOX", 'Set aside "new"', "Mine"]


async def test_an_arrival_is_kept_well_within_a_second(imapd: Imapd) -> None:
    shelf = Shelf()
    watch = watcher(url_of(imapd), shelf)
    async with watching(watch):
        await until(lambda: watch.state is State.WATCHING)
        await asyncio.sleep(0.05)
        for number in range(20):
            await imapd.deliver(a_mail(number), NOW)
            await until(shelf.holds(number + 1), seconds=0.5)
    assert shelf.texts == mails(20)


async def test_a_cut_while_idling_loses_nothing(imapd: Imapd) -> None:
    shelf = Shelf()
    watch = watcher(url_of(imapd), shelf)
    async with watching(watch):
        for number in range(5):
            await until(lambda: watch.state is State.WATCHING)
            await imapd.cut()
            await imapd.deliver(a_mail(number), NOW)
            await until(shelf.holds(number + 1))
    assert shelf.texts == mails(5)
    assert imapd.connections > 3


async def test_a_server_that_is_down_is_told_and_found_again(imapd: Imapd) -> None:
    await imapd.stop()
    shelf = Shelf()
    watch = watcher(url_of(imapd), shelf)
    async with watching(watch):
        await until(lambda: watch.state is State.UNREACHABLE)
        assert "does not answer" in watch.error
        assert watch.last_seen is None
        await imapd.deliver(a_mail(1), NOW)
        await imapd.start()
        await until(shelf.holds(1))
    assert (watch.state, watch.error) == (State.WATCHING, "")


async def test_a_mail_that_cannot_be_kept_is_offered_again(imapd: Imapd) -> None:
    shelf = Shelf()
    shelf.broken = True
    watch = watcher(url_of(imapd), shelf)
    await imapd.deliver(a_mail(1), NOW)
    async with watching(watch):
        await until(lambda: "could not be stored" in watch.error)
        shelf.broken = False
        await until(shelf.holds(1))


async def test_a_mailbox_that_was_lost_begins_anew(imapd: Imapd) -> None:
    shelf = Shelf()
    async with watching(watcher(url_of(imapd), shelf)):
        await imapd.deliver(a_mail(1), NOW)
        await until(shelf.holds(1))
        imapd.forget()
        await imapd.deliver(a_mail(2), NOW)
        await imapd.cut()
        await until(shelf.holds(2))
    assert shelf.texts == [a_mail(1), a_mail(2)]


class Scripted:
    """A server that answers each command as told; what is not told is plain OK."""

    def __init__(self, **answers: list[str]) -> None:
        self.answers = answers
        self.heard: list[str] = []
        self.port = free_port()
        self._idle_tag = ""

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[str]:
        server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        async with server:
            yield f"imap://sales:secret@127.0.0.1:{self.port}/INBOX"

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"* OK hello\r\n")
        while line := (await reader.readline()).decode():
            self.heard.append(line.strip())
            writer.write(self._answer(line.split()).encode())
        writer.close()

    def _answer(self, words: list[str]) -> str:
        tag, *rest = words
        if tag == "DONE":
            return f"{self._idle_tag} OK done\r\n"
        command = rest[1] if rest[0] == "UID" else rest[0]
        told = self.answers.get(command.lower(), [])
        said = told.pop(0) if len(told) > 1 else "".join(told)
        if command == "IDLE":
            self._idle_tag = tag
            return said or "+ idling\r\n"
        return said.replace("TAG", tag) if "TAG" in said else f"{said}{tag} OK\r\n"


CAPABLE = "* CAPABILITY IMAP4rev1 IDLE\r\n"
OPENED = "* 1 EXISTS\r\n* OK [UIDVALIDITY 9] ok\r\n"
SIZES = "* 1 FETCH (UID 5 RFC822.SIZE 4)\r\n* 2 FETCH (UID 6 RFC822.SIZE 4)\r\n"
ONE = "* 1 FETCH (UID {0} BODY[] {{4}}\r\nmail)\r\n"


async def test_of_a_mail_too_large_the_beginning_is_kept_and_nothing_else_waits(
    dovecot: Dovecot,
) -> None:
    large = b"Subject: large\r\n\r\n" + b"0123456789abcd\r\n" * 20_000
    dovecot.deliver(a_mail(1), large, a_mail(2), large[:5000])
    shelf = Shelf()
    watch = watcher(dovecot.url, shelf)
    watch.largest = 5000
    async with watching(watch):
        await until(shelf.holds(4))
    assert shelf.texts == [a_mail(1), large[:5000], a_mail(2), large[:5000]]
    assert shelf.cut == {2: len(large)}


async def test_large_mails_are_taken_few_at_a_time(dovecot: Dovecot) -> None:
    dovecot.deliver(*(b"Subject: large\r\n\r\n" + b"x" * 6_000_000 for _ in range(5)))
    shelf = Shelf()
    async with watching(watcher(dovecot.url, shelf)):
        await until(shelf.holds(5), seconds=20)
    assert shelf.batches == [2, 2, 1]


async def test_a_mail_announced_during_the_search_is_not_slept_over() -> None:
    server = Scripted(
        capability=[CAPABLE],
        select=[OPENED],
        search=["* SEARCH\r\n* 2 EXISTS\r\n", "* SEARCH 5\r\n", "* SEARCH 5\r\n"],
        fetch=[ONE.format(5)],
    )
    shelf = Shelf()
    async with server.serving() as url, watching(watcher(url, shelf)):
        await until(lambda: shelf.kept == [(9, 5, b"mail")], seconds=2)


async def test_without_idle_the_mailbox_is_polled() -> None:
    server = Scripted(
        capability=["* CAPABILITY IMAP4rev1\r\n"],
        select=[OPENED],
        search=["* SEARCH\r\n", "* SEARCH\r\n", "* SEARCH 5\r\n"],
        fetch=[ONE.format(5)],
    )
    shelf = Shelf()
    async with server.serving() as url, watching(watcher(url, shelf)):
        await until(shelf.holds(1))
        await asyncio.sleep(0.15)
    assert shelf.kept == [(9, 5, b"mail")]  # the last mail is named again and again
    assert not any("IDLE" in line for line in server.heard)


async def test_one_unreadable_mail_does_not_hold_up_the_others() -> None:
    server = Scripted(
        capability=[CAPABLE],
        select=[OPENED],
        search=["* SEARCH 5 6\r\n"],
        fetch=[SIZES, "TAG NO broken\r\n", "TAG NO broken\r\n", ONE.format(6)],
    )
    shelf = Shelf()
    async with server.serving() as url, watching(watcher(url, shelf)):
        await until(lambda: shelf.kept == [(9, 6, b"mail")])


async def test_a_server_that_falls_silent_is_left_and_asked_anew() -> None:
    server = Scripted(
        capability=[CAPABLE],
        select=[OPENED],
        search=["* SEARCH\r\n", "* OK TAG\r\n", "* SEARCH 5\r\n"],
        idle=["+ idling\r\n* 2 EXISTS\r\n", "+ idling\r\n"],
        fetch=[ONE.format(5)],
    )
    shelf = Shelf()
    hasty = Pace(reply=0.1, idle=30, retry=0.01)
    async with server.serving() as url, watching(watcher(url, shelf, hasty)):
        await until(shelf.holds(1))
    assert len([line for line in server.heard if "LOGIN" in line]) == 2


def test_the_uid_is_found_on_either_side_of_the_text() -> None:
    before: list[bytes | bytearray] = [b"1 FETCH (UID 5 BODY[] {4}", bytearray(b"mail"), b")"]
    after: list[bytes | bytearray] = [b"2 FETCH (BODY[] {4}", bytearray(b"more"), b" UID 6)"]
    flags: list[bytes | bytearray] = [b"1 FETCH (UID 5 FLAGS (\\Seen))"]
    assert mails_in(before + flags + after + [b"done"]) == [(5, b"mail"), (6, b"more")]


@pytest.mark.parametrize(
    ("url", "wrong"),
    [
        ("imap://a:secret@mail.example.com/INBOX", "unencrypted"),
        ("http://a:secret@mail.example.com", "must begin with imap:// or imaps://"),
        ("imaps://a:sec/ret@mail.example.com", "escaping"),
        ("imaps:///INBOX", "names no host"),
        ("imaps://a:sec%0D%0AA1%20DELETE@mail.example.com", "control characters"),
        ("imaps://a:secret@mail.example.com/Entw%C3%BCrfe", "beyond ASCII"),
    ],
)
def test_a_wrong_address_is_told_without_its_password(url: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong) as told:
        imap_url(url)
    assert "sec" not in str(told.value).replace("imaps://user:password", "")
