"""Letters: what we write, filled in with what is known of somebody."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from jinja2 import DictLoader, StrictUndefined, TemplateError, select_autoescape
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from nurture.errors import Refused
from nurture.leads.people import clean
from nurture.mail.envelope import Envelope, envelope, sender_of
from nurture.mail.letter_html import from_text, robust
from nurture.mail.letter_words import ENGLISH, Words, language_of, words_in
from nurture.mail.ready import Ready
from nurture.mail.wire_form import packed
from nurture.rulebook import Rulebook


def unsigned(raw: bytes) -> bytes:
    """Leave a mail without a signature."""
    return raw


class _Paper(SandboxedEnvironment):
    """Fills templates in from plain mappings."""

    def getattr(self, obj: object, attribute: str) -> object:
        """Look for what we told first: `show.items` is no method, and most names are no attributes."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


class Press:
    """Where letters are made: the templates by file name, our secrets, our own web address.

    Without a `base_url` a letter offers the mail address alone as a way to stop. `own` are the
    names of letters that the firm wrote: they are in its language, the shipped ones in English.
    `sign` puts a signature before a mail.
    """

    def __init__(
        self,
        templates: Mapping[str, str],
        secrets: Sequence[str],
        base_url: str | None = None,
        *,
        own: frozenset[str] = frozenset(),
        sign: Callable[[bytes], bytes] = unsigned,
    ) -> None:
        if not secrets:
            raise ValueError("Letters need a secret to sign their ways back with")
        self.secrets = tuple(secrets)
        self.base_url = base_url
        self.sign = sign
        self._own = own
        self._names = frozenset(templates)
        self._env = _Paper(
            loader=DictLoader(dict(templates)),
            autoescape=select_autoescape(["html"]),
            undefined=StrictUndefined,
            auto_reload=False,
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

    def in_language(self, name: str, wanted: str, home: str) -> tuple[str, str]:
        """Give the letter's template for a reader, and the language it is in.

        `NAME.de` goes before `NAME`; `home` is the firm's language.
        """
        for language in filter(None, (wanted, home)):
            if f"{name}.{language}.txt" in self._names:
                return f"{name}.{language}", language
        return name, home if name in self._own else ENGLISH

    def has(self, name: str) -> bool:
        """Whether there is such a template."""
        return name in self._names


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
    if ready.send.by_hand:
        return _answer(ready, cover, press, book, now)
    wanted = language_of(ready.lead.fact("language"))
    name, language = press.in_language(ready.send.letter, wanted, book.firm.language)
    spoken = words_in(language)
    known: dict[str, object] = {
        **values(ready, cover, book, spoken, now),
        "language": language,
        "words": _words(spoken, words_in(wanted or language)),
    }
    subject, text = _parted(press.print(f"{name}.txt", known))
    html = _html(press, name, {**known, "subject": subject}, text)
    raw = press.sign(packed(cover, subject, text, html, now))
    return Letter(envelope=cover, subject=subject, text=text, raw=raw)


def _html(press: Press, name: str, known: Mapping[str, object], text: str) -> str:
    if press.has(f"{name}.html"):
        return robust(press.print(f"{name}.html", known))
    # Made of an escaped text, so it may stand in the frame as it is.
    return press.print("plain.html", {**known, "paragraphs": Markup(from_text(text))})  # noqa: S704


def _parted(text: str) -> tuple[str, str]:
    head, _, body = text.lstrip().partition("\n")
    subject = head.removeprefix("Subject:").strip()
    if not head.startswith("Subject:") or not subject:
        raise Refused('The first line of a letter is "Subject: …", and this one has none.')
    return subject, f"{body.strip()}\n"


def _answer(ready: Ready, cover: Envelope, press: Press, book: Rulebook, now: datetime) -> Letter:
    """A rep's own words, signed as people sign; a template would only be in the way."""
    sender, send = sender_of(ready, book), ready.send
    named = filter(None, (sender.name, sender.title, book.firm.name, sender.phone))
    text = f"{send.text}\n\n{chr(10).join(named)}\n"
    raw = press.sign(packed(cover, send.subject, text, from_text(text), now))
    return Letter(envelope=cover, subject=send.subject, text=text, raw=raw)


def _words(spoken: Words, stop: Words) -> dict[str, str]:
    """The letter's own words, and how to stop in the language that its reader knows best."""
    return {
        "dear": spoken.dear,
        "good_day": spoken.good_day,
        "regards": spoken.regards,
        "no_more": stop.no_more,
        "or_answer": stop.or_answer,
        "answer_or": stop.answer_or,
    }


def values(
    ready: Ready, cover: Envelope, book: Rulebook, words: Words, now: datetime
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
        "show": _show(ready, words),
        "asked": _asked(ready, book, words, zone),
        "stop": {"page": cover.page or "", "mail": cover.stop},
        "today": {"date": words.spoken(now.astimezone(zone).date())},
    }
    told = {name: _told(fields) for name, fields in known.items()}
    return {name: fields for name, fields in told.items() if fields}


def _told(fields: Mapping[str, str]) -> dict[str, str]:
    cleaned = {name: clean(value) for name, value in fields.items()}
    return {name: value for name, value in cleaned.items() if value}


def _person(ready: Ready) -> dict[str, str]:
    name = ready.lead.fact("name")
    return {"name": name, "first": _first(name), "company": ready.lead.fact("company")}


def _first(name: str) -> str:
    """Give the name for "Dear …": the first one, or all of "Dr. Ana Muster" and "Muster, Ana"."""
    first = (name.split(maxsplit=1) or [""])[0]
    return name if first.endswith((".", ",")) else first


def _show(ready: Ready, words: Words) -> dict[str, str]:
    show = ready.show
    if show is None:
        return {}
    return {"name": show.name, "city": show.city, "last_day": words.spoken(show.last_day)}


def _asked(ready: Ready, book: Rulebook, words: Words, zone: ZoneInfo) -> dict[str, str]:
    """What they asked for last, as it goes on after "you": "asked for a demo"."""
    acts = ready.sequence.acts if ready.sequence else ()
    asked = [one for one in ready.lead.interests if one.act in acts and one.act in book.hot.acts]
    if not asked:
        return {}
    last = max(asked, key=lambda one: one.last)
    title = book.hot.acts[last.act].title
    on = words.spoken(last.last.astimezone(zone).date())
    return {"what": title[:1].lower() + title[1:], "on": on}
