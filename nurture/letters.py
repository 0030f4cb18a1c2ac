"""Letters: what we write, filled in with what is known of somebody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from jinja2 import DictLoader, StrictUndefined, TemplateError, select_autoescape
from jinja2.sandbox import SandboxedEnvironment

from nurture.envelope import Envelope, envelope, packed, sender_of
from nurture.errors import Refused
from nurture.people import clean
from nurture.ready import Ready
from nurture.rulebook import Rulebook


class Press:
    """Where letters are made: the templates by file name, our secrets, our own web address.

    Without a `base_url` a letter offers the mail address alone as a way to stop.
    """

    def __init__(
        self, templates: Mapping[str, str], secrets: Sequence[str], base_url: str | None = None
    ) -> None:
        if not secrets:
            raise ValueError("Letters need a secret to sign their ways back with")
        self.secrets = tuple(secrets)
        self.base_url = base_url
        self._env = SandboxedEnvironment(
            loader=DictLoader(dict(templates)),
            autoescape=select_autoescape(["html"]),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def print(self, name: str, values: Mapping[str, object]) -> str:
        """Fill a template in. Raises Refused where a value or the template itself is missing."""
        try:
            return self._env.get_template(name).render(values)
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as gap:
            # Whatever a template does wrong is for its author to mend, and holds up no other mail.
            raise Refused(f"The letter {name} can't be written: {gap}") from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter, ready to be handed over; `text` is kept to tell a quotation from new words."""

    envelope: Envelope
    subject: str = field(repr=False)
    text: str = field(repr=False)
    raw: bytes = field(repr=False)


def write(ready: Ready, press: Press, book: Rulebook, nonce: str, now: datetime) -> Letter:
    """Write a letter once, to the byte. Raises Refused if anything that it needs is missing.

    `nonce` makes its Message-ID unlike any other; a mail that has one already keeps it.
    """
    cover = envelope(ready, book, press.secrets, press.base_url, nonce)
    known = values(ready, cover, book, now)
    subject, text = _parted(press.print(f"{ready.send.letter}.txt", known))
    html = press.print(f"{ready.send.letter}.html", {**known, "subject": subject})
    raw = packed(cover, subject, text, html, now)
    return Letter(envelope=cover, subject=subject, text=text, raw=raw)


def _parted(text: str) -> tuple[str, str]:
    head, _, body = text.lstrip().partition("\n")
    subject = head.removeprefix("Subject:").strip()
    if not head.startswith("Subject:") or not subject:
        raise Refused('The first line of a letter is "Subject: …", and this one has none.')
    return subject, f"{body.strip()}\n"


def values(
    ready: Ready, cover: Envelope, book: Rulebook, now: datetime
) -> dict[str, dict[str, str]]:
    """Give a template all that is known, as single lines.

    What is not known is not there, so that a template which takes it for granted fails before
    anything is sent, and one that asks `is defined` may write another sentence.
    """
    zone = ZoneInfo(ready.send.zone or book.firm.zone)
    sender = sender_of(ready, book)
    known = {
        "person": _person(ready),
        "sender": {"name": sender.name, "title": sender.title, "phone": sender.phone},
        "firm": {"name": book.firm.name, "postal_address": book.firm.postal_address},
        "show": _show(ready),
        "asked": _asked(ready, book, zone),
        "stop": {"page": cover.page or "", "mail": cover.stop},
        "today": {"date": spoken(now.astimezone(zone).date())},
    }
    return {name: _told(fields) for name, fields in known.items() if _told(fields)}


def _told(fields: Mapping[str, str]) -> dict[str, str]:
    cleaned = {name: clean(value) for name, value in fields.items()}
    return {name: value for name, value in cleaned.items() if value}


def _person(ready: Ready) -> dict[str, str]:
    name = ready.lead.fact("name")
    return {"name": name, "first": _first(name), "company": ready.lead.fact("company")}


def _first(name: str) -> str:
    """Give the name for "Dear …": the first one, or all of "Dr. Ana Muster" and "Muster, Ana"."""
    first = (name.split() or [""])[0]
    return name if first.endswith((".", ",")) else first


def _show(ready: Ready) -> dict[str, str]:
    show = ready.show
    return {"name": show.name, "city": show.city, "last_day": spoken(show.last_day)} if show else {}


def _asked(ready: Ready, book: Rulebook, zone: ZoneInfo) -> dict[str, str]:
    """What they asked for last, as it goes on after "you": "asked for a demo"."""
    acts = ready.sequence.acts if ready.sequence else ()
    asked = [one for one in ready.lead.interests if one.act in acts and one.act in book.hot.acts]
    if not asked:
        return {}
    last = max(asked, key=lambda one: one.last)
    title = book.hot.acts[last.act].title
    return {"what": title[:1].lower() + title[1:], "on": spoken(last.last.astimezone(zone).date())}


def spoken(day: date) -> str:
    """Say a day as one writes it in a letter: "20 November"."""
    return f"{day.day} {day:%B}"
