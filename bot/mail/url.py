"""Where a mail server is and who we are there, read from SMTP_URL or IMAP_URL."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from ssl import SSLContext, create_default_context
from urllib.parse import SplitResult, unquote, urlsplit

PORTS = {"smtp": 587, "smtps": 465, "imap": 143, "imaps": 993}
EXAMPLES = {
    "smtp": "smtp://user:password@mail.example.com:587",
    "imap": "imaps://user:password@mail.example.com/INBOX",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MailUrl:
    """A mail server, the account there, and for IMAP the folder."""

    host: str
    port: int
    tls: bool
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    folder: str = "INBOX"

    @property
    def on_loopback(self) -> bool:
        """Whether the server is on this machine, where nobody can listen in."""
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def in_clear(self) -> bool:
        """Whether a password would travel unencrypted unless the connection is upgraded."""
        return bool(self.password) and not self.tls and not self.on_loopback


def smtp_url(text: str) -> MailUrl:
    """Read `smtp://user:pass@host:587` or `smtps://…`; ValueError says what is wrong, without the password."""
    return _mail_url(text, "smtp")


def imap_url(text: str) -> MailUrl:
    """Read `imaps://user:pass@host/INBOX` or `imap://…`; ValueError says what is wrong, without the password.

    IMAP is never upgraded to TLS (aioimaplib has no STARTTLS), so a password over plain
    `imap://` is refused unless the server is on this machine.
    """
    url = _mail_url(text, "imap")
    if url.in_clear:
        raise ValueError("IMAP_URL would send the password unencrypted: write imaps:// (port 993)")
    if not url.folder.isascii():
        raise ValueError(
            "IMAP_URL names a folder with letters beyond ASCII: rename the folder, or use INBOX"
        )
    return url


def trusted_tls() -> SSLContext:
    """Give a context that verifies the server's certificate and its name."""
    return create_default_context()


def _mail_url(text: str, scheme: str) -> MailUrl:
    # No cause is chained and nothing of the text is quoted: it holds a password.
    try:
        parts = urlsplit(text.strip())
        port = parts.port
    except ValueError:
        raise _wrong(
            scheme, "has characters that need escaping (write @ as %40, / as %2F)"
        ) from None
    if parts.scheme not in {scheme, f"{scheme}s"}:
        raise _wrong(scheme, f"must begin with {scheme}:// or {scheme}s://")
    if not parts.hostname:
        raise _wrong(scheme, "names no host")
    if not unquote(parts.netloc + parts.path).isprintable():
        raise _wrong(scheme, "has control characters")
    return _from_parts(parts, parts.hostname, port)


def _from_parts(parts: SplitResult, host: str, port: int | None) -> MailUrl:
    return MailUrl(
        host=host,
        port=port or PORTS[parts.scheme],
        tls=parts.scheme.endswith("s"),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        folder=unquote(parts.path.strip("/")) or "INBOX",
    )


def _wrong(scheme: str, trouble: str) -> ValueError:
    return ValueError(f"{scheme.upper()}_URL {trouble}. Example: {EXAMPLES[scheme]}")
