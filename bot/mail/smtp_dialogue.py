"""What is said on one SMTP connection, and what each answer means for the mail."""

import logging
import re
from asyncio import Transport
from contextlib import suppress
from typing import cast

from aiosmtplib import SMTP, SMTPException, SMTPResponseException

from bot.mail.oauth import NoToken, Tokens
from bot.mail.smtp_line import Line, Reply
from bot.mail.url import MailUrl, trusted_tls
from nurture.errors import Undelivered

# It logs every address at INFO.
logging.getLogger("aiosmtplib").setLevel(logging.WARNING)

ADDRESS = re.compile(r"[^\s<>\x00-\x1f\x7f]+@[^\s<>@\x00-\x1f\x7f]+")
_TAKEN, _GO_ON = range(200, 300), 354


async def greet(url: MailUrl, patience: float, tokens: Tokens | None = None) -> Line:
    """Connect, encrypt, say EHLO and log in: with `tokens` by XOAUTH2, else with the password.

    Whatever goes wrong here is about us and not about a recipient, so trying again may help.
    """
    client = _client(url, patience, tokens)
    try:
        await client.connect()
        await client.ehlo()
        if tokens:
            await _show_token(client, url, tokens)
    except (SMTPException, NoToken, OSError) as trouble:
        client.close()
        code = trouble.code if isinstance(trouble, SMTPResponseException) else None
        raise Undelivered(_why(trouble), permanent=False, code=code, before_it=True) from None
    # aiosmtplib has no pipelining: its own dialogue takes four turns a mail, the line two.
    offers = frozenset(client.esmtp_extensions)
    return Line(cast("Transport", client.transport), offers=offers, patience=patience)


def _client(url: MailUrl, patience: float, tokens: Tokens | None) -> SMTP:
    by_password = url.user and not tokens
    return SMTP(
        hostname=url.host,
        port=url.port,
        username=url.user if by_password else None,
        password=url.password if by_password else None,
        use_tls=url.tls,
        start_tls=_upgrade(url, tokens),
        tls_context=None if url.on_loopback and not url.tls else trusted_tls(),
        local_hostname="localhost" if url.on_loopback else None,
        timeout=patience,
    )


def _why(trouble: Exception) -> str:
    if isinstance(trouble, SMTPResponseException):
        return f"{trouble.code} {trouble.message}"
    return str(trouble) if isinstance(trouble, NoToken) else f"The relay does not answer: {trouble}"


async def _show_token(client: SMTP, url: MailUrl, tokens: Tokens) -> None:
    """Log in by XOAUTH2; a token that the relay refuses is forgotten, and fetched anew next time."""
    if not url.user:
        raise NoToken("SMTP_URL names no user, and mail.oauth needs one: smtp://user@host:587")
    if "xoauth2" not in client.server_auth_methods:
        raise NoToken("The relay offers no XOAUTH2, and mail.oauth has nothing else to show")
    try:
        await client.auth_xoauth2(url.user, await tokens.fresh())
    except SMTPResponseException:
        tokens.forget()
        raise


async def still_there(line: Line) -> bool:
    """Whether a kept connection still answers; it forgets a half-told mail as well (RSET)."""
    try:
        await line.say(b"RSET\r\n")
    except OSError:
        return False
    return True


async def part(line: Line) -> None:
    """Take leave and hang up."""
    with suppress(OSError):  # whoever has gone already needs no goodbye
        await line.say(b"QUIT\r\n")
    line.close()


async def address(line: Line, sender: str, recipient: str, raw: bytes) -> None:
    """Tell the envelope, until the text is asked for: a break in here is no doubt."""
    back, to = _on_envelope(sender), _on_envelope(recipient)
    options = _options(line, raw, utf8=not (back + to).isascii())
    commands = (f"MAIL FROM:<{back}>{options}\r\n", f"RCPT TO:<{to}>\r\n", "DATA\r\n")
    try:
        replies = await _told(line, [command.encode() for command in commands])
    except OSError as trouble:
        raise _broken(trouble) from None
    if refusal := next((reply for reply in replies if reply.refuses), None):
        if replies[-1].code == _GO_ON:  # a text for nobody (RFC 2920, 3.1)
            line.close()
        raise _refused(refusal)
    if replies[-1].code != _GO_ON:
        line.close()
        raise _broken(replies[-1])


async def _told(line: Line, commands: list[bytes]) -> list[Reply]:
    """Tell all at once where the server takes that (RFC 2920), else one after the other."""
    if "pipelining" in line.offers:
        return await line.say(*commands)
    replies: list[Reply] = []
    for command in commands:
        replies += await line.say(command)
        if replies[-1].refuses:
            break
    return replies


async def tell(line: Line, raw: bytes) -> str:
    """Tell the text; gives the reply that takes charge of it.

    From here on only a refusal in so many words is certain.
    """
    try:
        (reply,) = await line.say(on_the_wire(raw))
    except OSError as trouble:
        raise _doubt(str(trouble)) from None
    if reply.refuses:
        raise _refused(reply)
    if reply.code not in _TAKEN:
        line.close()
        raise _doubt(f"the answer was {reply}")
    return str(reply)


def on_the_wire(raw: bytes) -> bytes:
    """RFC 5321, 2.3.8 and 4.5.2: lines end in CRLF and nothing else, a dot that begins one is doubled."""
    text = b"\r\n".join((b"", *raw.splitlines()))
    return text.replace(b"\r\n.", b"\r\n..").removeprefix(b"\r\n") + b"\r\n.\r\n"


def _upgrade(url: MailUrl, tokens: Tokens | None) -> bool | None:
    """Whether to ask for STARTTLS: always before a secret, else where it is offered (None).

    Never on this machine, where nobody listens in and a certificate has no name to verify.
    """
    if url.tls or url.on_loopback:
        return False
    return True if url.password or tokens else None


def _on_envelope(who: str) -> str:
    if not who:
        return who
    if not ADDRESS.fullmatch(who):
        raise Undelivered("This is not an address that mail can go to", permanent=True)
    local, _, domain = who.rpartition("@")
    try:
        return f"{local}@{domain.encode('idna').decode()}"
    except UnicodeError:
        raise Undelivered("The address has an impossible domain", permanent=True) from None


def _options(line: Line, raw: bytes, *, utf8: bool) -> str:
    if utf8 and "smtputf8" not in line.offers:
        raise Undelivered("The relay takes only plain letters in an address", permanent=True)
    plain = raw.isascii() or "8bitmime" not in line.offers
    return ("" if plain else " BODY=8BITMIME") + (" SMTPUTF8" if utf8 else "")


def _broken(trouble: object) -> Undelivered:
    return Undelivered(f"The connection broke: {trouble}", permanent=False, before_it=True)


def _refused(reply: Reply) -> Undelivered:
    return Undelivered(str(reply), permanent=reply.code >= 500, code=reply.code)  # noqa: PLR2004 (RFC 5321, 4.2.1)


def _doubt(trouble: str) -> Undelivered:
    return Undelivered(
        f"It may have arrived: after the text had gone, {trouble}", permanent=False, in_doubt=True
    )
