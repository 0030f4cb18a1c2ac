"""What is said on one SMTP connection, and what each answer means for the mail."""

import logging
import re

from aiosmtplib import SMTP, SMTPException, SMTPResponseException

from bot.mail.url import MailUrl, trusted_tls
from nurture.errors import Undelivered

# It logs every address at INFO.
logging.getLogger("aiosmtplib").setLevel(logging.WARNING)

ADDRESS = re.compile(r"[^\s<>\x00-\x1f\x7f]+@[^\s<>@\x00-\x1f\x7f]+")
REFUSALS = range(400, 600)
_TAKEN = range(200, 300)


async def greet(url: MailUrl, patience: float) -> SMTP:
    """Connect, encrypt, say EHLO and log in.

    Whatever goes wrong here is about us and not about a recipient, so trying again may help.
    """
    client = SMTP(
        hostname=url.host,
        port=url.port,
        username=url.user or None,
        password=url.password or None,
        use_tls=url.tls,
        start_tls=_upgrade(url),
        tls_context=None if url.on_loopback and not url.tls else trusted_tls(),
        local_hostname="localhost" if url.on_loopback else None,
        timeout=patience,
    )
    try:
        await client.connect()
        await client.ehlo()
    except SMTPResponseException as reply:
        raise Undelivered(_words(reply), permanent=False, code=reply.code, before_it=True) from None
    except (SMTPException, OSError) as trouble:
        why = f"The relay does not answer: {trouble}"
        raise Undelivered(why, permanent=False, before_it=True) from None
    return client


async def still_there(client: SMTP) -> bool:
    """Whether a kept connection still answers; it forgets a half-told mail as well (RSET)."""
    try:
        await client.rset()
    except (SMTPException, OSError):
        client.close()
        return False
    return True


async def address(client: SMTP, sender: str, recipient: str, raw: bytes) -> None:
    """Tell the envelope: nothing of the text has gone yet, so a break here is no doubt."""
    back, to = _on_envelope(sender), _on_envelope(recipient)
    utf8 = not (back + to).isascii()
    if utf8 and not client.supports_extension("smtputf8"):
        raise Undelivered("The relay takes only plain letters in an address", permanent=True)
    options = [option.encode("ascii") for option in _options(client, raw, utf8=utf8)]
    # Not by `mail` and `rcpt`: they parse each address anew, which takes as long as sending it.
    try:
        await _said(client, b"MAIL", f"FROM:<{back}>".encode(), *options)
        await _said(client, b"RCPT", f"TO:<{to}>".encode())
    except SMTPResponseException as reply:
        raise _refused(reply) from None
    except (SMTPException, OSError) as trouble:
        client.close()
        why = f"The connection broke: {trouble}"
        raise Undelivered(why, permanent=False, before_it=True) from None


async def _said(client: SMTP, *words: bytes) -> None:
    reply = await client.execute_command(*words)
    if reply.code not in _TAKEN:
        raise SMTPResponseException(reply.code, reply.message)


async def tell(client: SMTP, raw: bytes) -> str:
    """Tell the text; gives the reply that takes charge of it.

    From here on only a refusal in so many words is certain.
    """
    try:
        reply = await client.data(raw)
    except SMTPResponseException as answer:
        if answer.code in REFUSALS:
            raise _refused(answer) from None
        client.close()
        raise _doubt(f"the answer was {_words(answer)}") from None
    except (SMTPException, OSError) as trouble:
        client.close()
        raise _doubt(str(trouble)) from None
    return f"{reply.code} {reply.message}"


def _upgrade(url: MailUrl) -> bool | None:
    """Whether to ask for STARTTLS: always before a password, else where it is offered (None).

    Never on this machine, where nobody listens in and a certificate has no name to verify.
    """
    if url.tls or url.on_loopback:
        return False
    return True if url.in_clear else None


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


def _options(client: SMTP, raw: bytes, *, utf8: bool) -> list[str]:
    plain = raw.isascii() or not client.supports_extension("8bitmime")
    return ([] if plain else ["BODY=8BITMIME"]) + (["SMTPUTF8"] if utf8 else [])


def _refused(reply: SMTPResponseException) -> Undelivered:
    return Undelivered(_words(reply), permanent=reply.code >= 500, code=reply.code)  # noqa: PLR2004 (RFC 5321, 4.2.1)


def _doubt(trouble: str) -> Undelivered:
    return Undelivered(
        f"It may have arrived: after the text had gone, {trouble}", permanent=False, in_doubt=True
    )


def _words(reply: SMTPResponseException) -> str:
    return f"{reply.code} {reply.message}"
