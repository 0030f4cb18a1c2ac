"""OAuth2 for the relay: a token instead of a password, shown to a server that takes nothing else."""

import asyncio
from base64 import b64decode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session
from test_mailboxes import token_server

from bot.check.checks import Ground, State
from bot.check.here import mail_out
from bot.mail.oauth import Tokens
from bot.mail.smtp import Relay
from bot.mail.url import smtp_url
from bot.mistakes import Misconfigured
from bot.rules_file.reading import read_rules, usual_text
from bot.sandbox.mail.smtp import Smtpd
from bot.settings import load_settings
from nurture.errors import Undelivered
from nurture.rulebook import Grant

USER, TOKEN = "sales@example.com", "ya29.a-fresh-token"
# On loopback nobody listens in.
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
RAW = b"Subject: Monday\r\n\r\nHello\r\n"


class TokensOnly:
    """What a provider's relay does: it takes mail from who showed this token, by XOAUTH2.

    https://developers.google.com/gmail/imap/xoauth2-protocol: a refusal is a challenge, which the
    client answers with an empty line.
    """

    def __init__(self, token: str = TOKEN) -> None:
        self.token = token
        self.shown: list[str] = []
        self.faults: list[str] = []
        self.taken: list[bytes] = []

    async def auth_XOAUTH2(  # noqa: N802 (aiosmtpd asks for these names)
        self, server: SMTP, args: list[str]
    ) -> AuthResult:
        user, bearer = b64decode(args[1], validate=True).decode().split("\1")[:2]
        self.shown.append(bearer.removeprefix("auth=Bearer "))
        if (user, self.shown[-1]) == (f"user={USER}", self.token):
            return AuthResult(success=True)
        if await server.challenge_auth('{"status":"401"}'):
            self.faults.append("a refused token is answered with an empty line")
        return AuthResult(success=False, handled=False)

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        assert isinstance(envelope.content, bytes)
        self.taken.append(envelope.content)
        return "250 Taken"


@asynccontextmanager
async def serving(asked: TokensOnly) -> AsyncIterator[str]:
    def answer() -> SMTP:
        return SMTP(
            asked,
            auth_required=True,
            auth_require_tls=False,
            auth_exclude_mechanism=["LOGIN", "PLAIN"],
        )

    server = await asyncio.get_running_loop().create_server(answer, "127.0.0.1", 0)
    async with server:
        yield f"smtp://sales%40example.com@127.0.0.1:{server.sockets[0].getsockname()[1]}"
    assert asked.faults == []


async def handed(url: str, grant: Grant | None) -> str:
    relay = Relay(smtp_url(url), tokens=Tokens(grant) if grant else None, patience=2)
    try:
        return await relay.hand_over("a@example.com", "b@example.org", RAW)
    finally:
        await relay.close()


async def test_a_relay_that_demands_a_token_takes_our_mail() -> None:
    relay = TokensOnly()
    async with serving(relay) as url:
        assert await handed(url, Grant(token=TOKEN)) == "250 Taken"
    assert relay.taken == [RAW]


@pytest.mark.parametrize("grant", [None, Grant(token="old")])
async def test_without_a_good_token_nothing_goes_and_it_is_about_us(grant: Grant | None) -> None:
    relay = TokensOnly()
    async with serving(relay) as url:
        with pytest.raises(Undelivered) as told:
            await handed(url, grant)
    assert (told.value.permanent, told.value.before_it, relay.taken) == (False, True, [])
    assert "old" not in str(told.value)


async def test_a_refused_token_is_fetched_anew_for_the_next_try() -> None:
    answers: list[dict[str, object]] = [{"access_token": "stale"}, {"access_token": TOKEN}]
    asked = TokensOnly()
    async with serving(asked) as url, token_server(*answers) as (endpoint, _):
        tokens = Tokens(Grant(refresh="r1", client="app", endpoint=endpoint))
        relay = Relay(smtp_url(url), tokens=tokens, patience=2)
        with pytest.raises(Undelivered, match="535"):
            await relay.hand_over("a@example.com", "b@example.org", RAW)
        assert await relay.hand_over("a@example.com", "b@example.org", RAW) == "250 Taken"
        await relay.close()
    assert asked.shown == ["stale", TOKEN]


async def test_a_token_server_that_gives_none_is_told_in_its_words() -> None:
    async with serving(TokensOnly()) as url, token_server({"error": "invalid_grant"}) as (end, _):
        with pytest.raises(Undelivered, match="gives no token: invalid_grant"):
            await handed(url, Grant(refresh="r1", client="app", endpoint=end))


async def test_an_address_without_a_user_is_told() -> None:
    async with serving(TokensOnly()) as url:
        with pytest.raises(Undelivered, match="SMTP_URL names no user"):
            await handed(url.replace("sales%40example.com@", ""), Grant(token=TOKEN))


async def test_a_relay_without_xoauth2_is_told_and_no_token_shown() -> None:
    server = Smtpd(lambda _: None)
    await server.start()
    with pytest.raises(Undelivered, match="offers no XOAUTH2"):
        await handed(f"smtp://us@127.0.0.1:{server.port}", Grant(token=TOKEN))
    await server.stop()


async def test_a_token_is_never_sent_in_the_clear() -> None:
    asked = TokensOnly()
    async with serving(asked) as url:
        # An old way to write 127.0.0.1; to us a host like any other.
        with pytest.raises(Undelivered, match="STARTTLS"):
            await handed(url.replace("127.0.0.1", "127.1"), Grant(token=TOKEN))
    assert asked.shown == []


RULES = usual_text().replace("# oauth = {", 'oauth = { token = "env:MAIL_TOKEN" }\n# oauth = {')
ENVIRON = {"LEADBELL_KEY_WEBSITE": "k" * 40, "MAIL_TOKEN": TOKEN}


async def test_check_says_that_the_relay_takes_our_token_and_what_to_mend_if_not() -> None:
    book = read_rules(RULES, ENVIRON)
    assert TOKEN not in repr(book)
    async with serving(TokensOnly()) as url:
        settings = load_settings({"SMTP_URL": url})
        ground = Ground(environ={}, settings=settings, book=book, slack=None)
        (good,) = await mail_out(ground)
        old = replace(book, mail=replace(book.mail, oauth=Grant(token="old")))
        (bad,) = await mail_out(replace(ground, book=old))
    assert (good.state, bad.state) == (State.HOLDS, State.MEND)
    assert (bad.found[:3], bad.cure.startswith("Correct SMTP_URL or mail.oauth")) == ("535", True)


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ('{ token = "ya29.plain" }', "must not stand here itself"),
        ('{ token = "env:MAIL_TOKEN", token_command = "x" }', "give one of"),
        ('{ refresh_token = "env:MAIL_TOKEN" }', "needs `client_id` and `token_url`"),
        ('{ token_uri = "x" }', "token_url"),
    ],
)
def test_a_mistake_is_told(written: str, wrong: str) -> None:
    with pytest.raises(Misconfigured) as told:
        read_rules(RULES.replace('{ token = "env:MAIL_TOKEN" }', written, 1), ENVIRON)
    assert wrong in str(told.value)
