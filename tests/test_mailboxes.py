"""Several mailboxes, tokens instead of passwords, certificates, and mail that comes a second time."""

import asyncio
import json
import ssl
from base64 import b64decode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from dovecot import Dovecot, running_dovecot
from fakes import NOW, SOURCE_KEY, ZONES, a_book, a_store
from mail_cases import SECRETS
from test_imap import BRISK, Shelf, mails, until, watching

from bot.mail.imap import State, Watcher
from bot.mail.imap_session import MailboxError
from bot.mail.mailboxes import SHORT, Mailboxes, watchers_for
from bot.mail.oauth import NoToken, Tokens
from bot.mail.url import imap_url
from bot.mistakes import Misconfigured
from bot.rules_file.reading import read_rules, usual_text
from handlers.mail.arrivals import Reader
from handlers.mail.folders import Folders
from nurture.model import Fetched, Received
from nurture.rulebook import Grant, Mailbox

USER, TOKEN = "info@example.com", "ya29.a-fresh-token"


class OAuthImapd:
    """A server that takes tokens only, and speaks XOAUTH2 to the letter (Google's description)."""

    def __init__(self) -> None:
        self.token = TOKEN
        self.faults: list[str] = []
        self.port = 0
        self._left = asyncio.Event()

    @asynccontextmanager
    async def serving(self, tls: ssl.SSLContext | None = None) -> AsyncIterator[str]:
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=tls)
        self.port = server.sockets[0].getsockname()[1]
        async with server:
            yield f"{'imaps' if tls else 'imap'}://info%40example.com@127.0.0.1:{self.port}/INBOX"
        if tls is None:  # a refused handshake never gets as far as us
            async with asyncio.timeout(2):
                await self._left.wait()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            await self._talk(reader, writer)
        writer.close()
        with suppress(ConnectionError, ssl.SSLError):
            await writer.wait_closed()
        self._left.set()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"* OK hello\r\n")
        while line := (await reader.readline()).decode().rstrip("\r\n"):
            tag, command, *rest = line.split(" ")
            answer = await self._answer(command, rest, reader, writer)
            writer.write(answer.replace("TAG", tag).encode())
            if command == "LOGOUT":
                return

    async def _answer(
        self,
        command: str,
        rest: list[str],
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> str:
        match command:
            case "CAPABILITY":
                return "* CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2 LOGINDISABLED\r\nTAG OK\r\n"
            case "LOGIN":
                self.faults.append("a password was sent")
                return "TAG NO [PRIVACYREQUIRED] tokens only\r\n"
            case "AUTHENTICATE":
                return await self._authenticate(rest, reader, writer)
            case "SELECT":
                return "* 0 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\nTAG OK\r\n"
            case "UID":
                return "* SEARCH\r\nTAG OK\r\n"
        return "TAG OK\r\n"

    async def _authenticate(
        self, rest: list[str], reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> str:
        said = b64decode(rest[1], validate=True).decode()
        if rest[0] == "XOAUTH2" and said == f"user={USER}\1auth=Bearer {self.token}\1\1":
            return "TAG OK welcome\r\n"
        writer.write(b"+ eyJzdGF0dXMiOiI0MDEifQ==\r\n")
        if await reader.readline() != b"\r\n":
            self.faults.append("a refused token is answered with an empty line")
        return "TAG NO [AUTHENTICATIONFAILED] Invalid credentials\r\n"


def watcher(url: str, grant: Grant, shelf: Shelf | None = None) -> Watcher:
    shelf = shelf or Shelf()
    return Watcher(
        imap_url(url),
        name="info",
        keep=shelf.keep,
        last_uid=shelf.last_uid,
        pace=BRISK,
        tokens=Tokens(grant),
    )


async def test_a_mailbox_lets_us_in_by_a_token() -> None:
    server = OAuthImapd()
    async with server.serving() as url:
        assert "INBOX holds 0 mails" in await watcher(url, Grant(token=TOKEN)).probe()
    assert server.faults == []


async def test_a_refused_token_is_told_at_once_and_in_plain_words() -> None:
    server = OAuthImapd()
    async with server.serving() as url:
        watch = watcher(url, Grant(token="old"))
        async with watching(watch):
            await until(lambda: watch.state is State.REFUSED, seconds=1)
            assert "refuses the login" in watch.error
            assert "old" not in watch.error
    assert server.faults == []


async def test_a_command_prints_the_token(tmp_path: Path) -> None:
    script = tmp_path / "token"
    script.write_text(f"#!/bin/sh\necho {TOKEN}\n")
    script.chmod(0o755)
    assert await Tokens(Grant(command=f"{script} --for info")).fresh() == TOKEN


@pytest.mark.parametrize(
    ("command", "why"),
    [("/nowhere/token", "can't be run"), ("false", "printed no token"), ("true", "no token")],
)
async def test_a_command_that_prints_none_is_told(command: str, why: str) -> None:
    with pytest.raises(NoToken, match=why):
        await Tokens(Grant(command=command)).fresh()


@asynccontextmanager
async def token_server(*answers: dict[str, object]) -> AsyncIterator[tuple[str, list[str]]]:
    asked: list[str] = []
    told = list(answers)

    async def answer(request: web.Request) -> web.Response:
        form = await request.post()
        asked.append(
            " ".join(str(form[name]) for name in ("grant_type", "refresh_token", "client_id"))
        )
        return web.Response(text=json.dumps(told.pop(0) if len(told) > 1 else told[0]))

    app = web.Application()
    app.router.add_post("/token", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        port = runner.addresses[0][1]
        yield f"http://127.0.0.1:{port}/token", asked
    finally:
        await runner.cleanup()


async def test_a_refresh_token_is_changed_for_one_that_is_kept_while_it_holds() -> None:
    fresh = {"access_token": TOKEN, "expires_in": 3600}
    async with token_server(fresh) as (url, asked):
        tokens = Tokens(Grant(refresh="r1", client="app", endpoint=url))
        assert [await tokens.fresh(), await tokens.fresh()] == [TOKEN, TOKEN]
        assert asked == ["refresh_token r1 app"]
        tokens.forget()
        await tokens.fresh()
        assert len(asked) == 2


async def test_one_that_ends_within_a_minute_is_fetched_anew() -> None:
    async with token_server({"access_token": TOKEN, "expires_in": 59}) as (url, asked):
        tokens = Tokens(Grant(refresh="r1", client="app", endpoint=url))
        await tokens.fresh()
        await tokens.fresh()
        assert len(asked) == 2


async def test_a_token_server_that_refuses_is_told_without_the_secret() -> None:
    async with token_server({"error": "invalid_grant"}) as (url, _):
        with pytest.raises(NoToken, match="gives no token: invalid_grant") as told:
            await Tokens(Grant(refresh="r1-secret", client="app", endpoint=url)).fresh()
    assert "r1-secret" not in str(told.value)


def self_signed(folder: Path) -> ssl.SSLContext:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail.example.com")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now)
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    pem = folder / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    pem.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(pem)
    return context


async def test_a_certificate_that_is_not_to_be_trusted_is_told_in_plain_words(
    tmp_path: Path,
) -> None:
    async with OAuthImapd().serving(self_signed(tmp_path)) as url:
        with pytest.raises(MailboxError, match="certificate is not to be trusted: self-signed"):
            await watcher(url, Grant(token=TOKEN)).probe()


# Several


@pytest.fixture
async def dovecot() -> AsyncIterator[Dovecot]:
    async with running_dovecot() as server:
        yield server


async def test_one_mailbox_that_is_down_keeps_nobody_from_the_others(dovecot: Dovecot) -> None:
    shelf = Shelf()
    dovecot.deliver(*mails(3))
    down = Watcher(
        imap_url("imap://a:b@127.0.0.1:1/INBOX"),
        name="down",
        keep=shelf.keep,
        last_uid=shelf.last_uid,
        pace=BRISK,
    )
    up = Watcher(
        imap_url(dovecot.url), name="up", keep=shelf.keep, last_uid=shelf.last_uid, pace=BRISK
    )
    both = Mailboxes(down, up)
    stop = asyncio.Event()
    task = asyncio.create_task(both.watch(stop))
    await until(shelf.holds(3))
    await until(lambda: down.state is State.UNREACHABLE)
    stop.set()
    await task
    assert both.error.startswith("down: The mail server does not answer")
    assert both.last_seen is None


RULES = """
[mailboxes.info]
url = "env:INFO_URL"
address = "info@example.com"
refresh_token = "env:INFO_REFRESH"
client_id = "app"
token_url = "https://login.example.com/token"
handled = "Handled"
aside = "Set aside"
"""
ENVIRON = {
    "LEADBELL_KEY_WEBSITE": SOURCE_KEY,
    "INFO_URL": "imaps://info%40example.com@imap.example.com/INBOX",
    "INFO_REFRESH": "r1",
}


async def test_the_rules_file_names_more_mailboxes_beside_the_short_form() -> None:
    book = read_rules(usual_text() + RULES, ENVIRON)
    shelf = Shelf()
    made = watchers_for(
        imap_url("imaps://a:b@mail.example.com"),
        book.mailboxes,
        keep=shelf.keep,
        last_uid=shelf.last_uid,
    )
    assert [one.name for one in made] == [SHORT, "info"]
    (info,) = book.mailboxes
    assert (info.address, info.handled, info.aside) == ("info@example.com", "Handled", "Set aside")
    assert info.grant == Grant(
        refresh="r1", client="app", endpoint="https://login.example.com/token"
    )
    assert "r1" not in repr(book)
    assert "imap.example.com" not in repr(book)


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ('"env:INFO_URL"', '"imaps://a:b@c.example"', "must not stand here itself"),
        ('"env:INFO_URL"', '"env:NOT_SET"', "NOT_SET is not set"),
        ('client_id = "app"\n', "", "needs `client_id` and `token_url`"),
        ('client_id = "app"', 'client_id = "app"\ntoken = "env:INFO_REFRESH"', "give one of"),
        ("https://login", "http://login", "unencrypted"),
        ("[mailboxes.info]", "[mailboxes.inbox]", "choose another"),
        ("token_url", "token_uri", "token_uri"),
    ],
)
def test_a_mistake_in_a_mailbox_is_told(old: str, new: str, wrong: str) -> None:
    with pytest.raises(Misconfigured) as told:
        read_rules(usual_text() + RULES.replace(old, new), ENVIRON)
    assert wrong in str(told.value)


# Folders


async def test_what_was_read_is_moved_only_once_it_is_committed_and_never_twice(
    dovecot: Dovecot,
) -> None:
    store = await a_store()
    reader = replace(a_reader(store), now=lambda: datetime.now(UTC))
    box = Mailbox(name="info", url=dovecot.url, handled="Handled", aside="Set aside")
    folders = Folders(store=store, box=box, now=lambda: NOW)
    dovecot.deliver(
        b"From: a@example.org\r\n\r\nPlease stop.\r\n",
        b"From: b@example.org\r\n\r\nWho are you?\r\n",
        b"From: c@example.org\r\n\r\nLess mail please.\r\n",
    )
    watch = Watcher(
        imap_url(dovecot.url),
        name="info",
        keep=reader.keep,
        last_uid=reader.last_uid,
        pace=replace(BRISK, idle=0.2),
        filing=folders,
    )
    async with watching(watch):
        while await store.count(Received) < 3:  # noqa: ASYNC110 (it lies in a server)
            await asyncio.sleep(0.01)
        assert await watcher_of(dovecot, "INBOX").probe() == "INBOX holds 3 mails (IDLE)"
        await reader.read_waiting()
        while await store.received_unfiled("info", (await reader.last_uid("info") or (0, 0))[0]):  # noqa: ASYNC110 (as above)
            await asyncio.sleep(0.05)
    assert await watcher_of(dovecot, "INBOX").probe() == "INBOX holds 0 mails (IDLE)"
    assert await watcher_of(dovecot, "Handled").probe() == "Handled holds 1 mails (IDLE)"
    assert await watcher_of(dovecot, "Set aside").probe() == "Set aside holds 2 mails (IDLE)"
    assert await store.count(Received) == 3


def watcher_of(dovecot: Dovecot, folder: str) -> Watcher:
    shelf, url = Shelf(), dovecot.url.replace("INBOX", folder.replace(" ", "%20"))
    return Watcher(imap_url(url), name="look", keep=shelf.keep, last_uid=shelf.last_uid)


# A second time


PLEA = b"From: a@example.com\r\n\r\nstop\r\n"


def a_reader(store: object) -> Reader:
    return Reader(
        store=store,  # type: ignore[arg-type]
        book=a_book(),
        zones=ZONES,
        secrets=SECRETS,
        now=lambda: NOW,
    )


async def test_the_same_mail_under_another_uid_is_noted_and_not_handled_again() -> None:
    store = await a_store()
    reader = a_reader(store)
    await reader.keep("inbox", 1, [Fetched(uid=5, raw=PLEA)])
    later = replace(reader, now=lambda: NOW + timedelta(seconds=1))
    await later.keep("inbox", 2, [Fetched(uid=1, raw=PLEA)])
    (waiting,) = await store.received_waiting()
    assert waiting.id == "inbox/1/5"
    again = await store.get(Received, "inbox/2/1")
    assert again
    assert (again.verdict, again.why) == ("ignore", "read before, as inbox/1/5")
    assert await reader.last_uid("inbox") == (2, 1)


async def test_the_same_bytes_in_two_mailboxes_are_two_mails() -> None:
    store = await a_store()
    reader = a_reader(store)
    for box in ("inbox", "info"):
        await reader.keep(box, 1, [Fetched(uid=1, raw=PLEA)])
    assert len(await store.received_waiting()) == 2


async def test_uids_that_begin_anew_repeat_nothing_and_miss_nothing(dovecot: Dovecot) -> None:
    store = await a_store()
    reader = replace(a_reader(store), now=lambda: datetime.now(UTC))
    dovecot.deliver(*mails(3))
    box = {"keep": reader.keep, "last_uid": reader.last_uid, "pace": BRISK}
    async with watching(Watcher(imap_url(dovecot.url), name="inbox", **box)):  # type: ignore[arg-type]
        while await store.count(Received) < 3:  # noqa: ASYNC110 (it lies in a server)
            await asyncio.sleep(0.01)
    await dovecot.stop()
    dovecot.forget_uids()
    dovecot.deliver(*mails(2, start=3))
    await asyncio.sleep(1.1)  # Dovecot makes UIDVALIDITY of the second
    await dovecot.start()
    async with watching(Watcher(imap_url(dovecot.url), name="inbox", **box)):  # type: ignore[arg-type]
        while await store.count(Received) < 8:  # noqa: ASYNC110 (it lies in a server)
            await asyncio.sleep(0.01)
    waiting = await store.received_waiting()
    assert sorted(one.raw for one in waiting) == sorted(mails(5))


async def test_the_rules_say_how_much_of_a_mail_is_fetched(dovecot: Dovecot) -> None:
    rules = usual_text().replace("# largest_mb = 10 ", "largest_mb = 1 ")
    book = read_rules(rules, ENVIRON)
    shelf = Shelf()
    (watch,) = watchers_for(
        imap_url(dovecot.url),
        book.mailboxes,
        keep=shelf.keep,
        last_uid=shelf.last_uid,
        largest=book.mail.largest_mb * 1_000_000,
    )
    dovecot.deliver(b"Subject: large\r\n\r\n" + b"x" * 2_000_000)
    async with watching(watch):
        await until(shelf.holds(1))
    assert (len(shelf.texts[0]), shelf.cut) == (1_000_000, {1: 2_000_018})
