"""What the prospects write back, worded and headed as their mail programs do."""

from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr, make_msgid
from html import escape
from typing import Literal

from bot.sandbox.mail.letters import Letter

Kind = Literal["reply", "out of office"]


def reply_to(letter: Letter, text: str, at: datetime, *, quote: bool) -> EmailMessage:
    """Write a person's reply, with the letter quoted under it as Gmail does."""
    mail = _mail_from(letter, at)
    mail["To"] = letter.header("Reply-To") or letter.header("From") or letter.from_address
    mail["Subject"] = _again("Re:", letter.subject)
    intro = f"On {at:%a, %b %d, %Y at %H:%M} {letter.from_name} <{letter.from_address}> wrote:"
    mail.set_content(f"{text}\n\n{intro}\n\n{_quoted(letter.text)}" if quote else text)
    mail.add_alternative(_html(letter, text, intro if quote else ""), subtype="html")
    return mail


def out_of_office(letter: Letter, text: str, at: datetime) -> EmailMessage:
    """Write an absence notice: to the return path, marked as automatic (RFC 3834)."""
    mail = _mail_from(letter, at)
    mail["To"] = letter.return_path or letter.from_address
    mail["Subject"] = _again("Automatic reply:", letter.subject)
    mail["Auto-Submitted"] = "auto-replied"
    mail["X-Auto-Response-Suppress"] = "All"
    mail.set_content(text)
    return mail


def new_mail(headers: dict[str, str], text: str, at: datetime) -> EmailMessage:
    """Write any mail; Date and Message-ID are added unless given."""
    mail = EmailMessage(policy=SMTP)
    added = {
        "Date": format_datetime(at),
        "Message-ID": make_msgid(domain=_domain(headers["From"])),
    }
    for name, value in {**added, **headers}.items():
        mail[name] = value
    mail.set_content(text)
    return mail


def _mail_from(letter: Letter, at: datetime) -> EmailMessage:
    mail = EmailMessage(policy=SMTP)
    mail["From"] = formataddr((letter.to_name, letter.to))
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = make_msgid(domain=_domain(letter.to))
    original = letter.header("Message-ID")
    if original:
        mail["In-Reply-To"] = original
        mail["References"] = f"{letter.header('References')} {original}".strip()
    return mail


def _again(mark: str, subject: str) -> str:
    return subject if subject.lower().startswith(mark.lower()) else f"{mark} {subject}"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())


def _html(letter: Letter, text: str, intro: str) -> str:
    mine = f'<div dir="ltr">{escape(text).replace(chr(10), "<br>")}</div>'
    if not intro:
        return mine
    theirs = letter.html or f"<pre>{escape(letter.text)}</pre>"
    return (
        f'{mine}<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">'
        f'{escape(intro)}<br></div><blockquote class="gmail_quote">{theirs}</blockquote></div>'
    )


def _domain(address: str) -> str:
    return address.rstrip("> ").rpartition("@")[2] or "localhost"
