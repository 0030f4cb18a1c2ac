"""A letter as the prospects' mailbox shows it: read from what was really sent."""

from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

from bot.sandbox.mail.smtp import Posted


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One mail. All of it is a stranger's text, `html` most of all: show it, never trust it."""

    id: str
    at: datetime
    from_name: str
    from_address: str
    to: str
    """The address it was delivered to, whatever its `To:` says."""
    to_name: str
    subject: str
    text: str
    html: str
    headers: tuple[tuple[str, str], ...]
    return_path: str
    """Where bounces and automatic replies go (RFC 3834, 4)."""
    raw: bytes = field(repr=False)

    def header(self, name: str) -> str:
        """Give the first header of that name, "" if there is none."""
        return next((v for k, v in self.headers if k.lower() == name.lower()), "")


def read_letter(posted: Posted, *, id: str, at: datetime) -> Letter:  # noqa: A002 (as the record says)
    """Read a mail; parts that cannot be decoded come out with replacement characters."""
    mail = message_from_bytes(posted.raw, policy=default)
    headers = tuple((name, _one_line(value)) for name, value in mail.raw_items())
    first = {name.lower(): value for name, value in reversed(headers)}
    from_name, from_address = parseaddr(_decoded(mail, "from") or first.get("from", ""))
    return Letter(
        id=id,
        at=at,
        from_name=from_name,
        from_address=from_address,
        to=posted.recipient,
        to_name=parseaddr(_decoded(mail, "to"))[0],
        subject=_decoded(mail, "subject"),
        text=_body(mail, "plain"),
        html=_body(mail, "html"),
        headers=headers,
        return_path=posted.sender,
        raw=posted.raw,
    )


def _decoded(mail: EmailMessage, name: str) -> str:
    try:
        return _one_line(mail[name] or "")
    except (ValueError, LookupError, IndexError, AttributeError):
        # The standard library stumbles over some malformed headers; show them as they came.
        return _one_line(next((v for k, v in mail.raw_items() if k.lower() == name), ""))


def _one_line(value: object) -> str:
    return " ".join(str(value).split())


def _body(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body(preferencelist=(kind,))
    if part is None:
        return ""
    try:
        return str(part.get_content()).replace("\r\n", "\n")
    except (ValueError, LookupError):
        payload = part.get_payload(decode=True)
        return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
