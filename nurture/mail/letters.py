"""Letters: what we write, filled in with what is known of somebody."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from markupsafe import Markup

from nurture.errors import Refused
from nurture.mail.envelope import Envelope, envelope, sender_of
from nurture.mail.known import values
from nurture.mail.letter_html import from_text, in_line, robust
from nurture.mail.letter_words import Words, language_of, words_in
from nurture.mail.press import Press
from nurture.mail.ready import Ready
from nurture.mail.rewording import BODY, REASON, SUBJECT, reworded
from nurture.mail.wire_form import packed
from nurture.model import Wording
from nurture.rulebook import Rulebook


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
    wanted, home = language_of(ready.lead.fact("language")), book.firm.language
    own = reworded(ready.show, wanted, home)
    name, language = press.in_language(ready.send.letter, own.language if own else wanted, home)
    spoken = words_in(language)
    known: dict[str, object] = {
        **values(ready, cover, book, spoken, now),
        "language": language,
        "words": _words(spoken, words_in(wanted or language)),
    }
    told = _told(own, press, name, known)
    plain = press.print("letter.txt" if told else f"{name}.txt", {**known, "told": told})
    subject, text = _parted(plain)
    html = _html(press, "" if own else name, {**known, "subject": subject}, told, text)
    raw = press.sign(packed(cover, subject, text, html, now))
    return Letter(envelope=cover, subject=subject, text=text, raw=raw)


def _told(
    own: Wording | None, press: Press, name: str, known: Mapping[str, object]
) -> dict[str, str]:
    """Give the letter's words by part; ours for this show go before its own, the reason stays."""
    told = press.parts(name, known)
    if own is None:
        return told
    return told | {SUBJECT: press.fill(own.subject, known), BODY: press.fill(own.text, known)}


def _html(
    press: Press, name: str, known: Mapping[str, object], told: Mapping[str, str], text: str
) -> str:
    """As it was designed, else made of the letter's words: escaped, so they may stand as they are."""
    if press.has(f"{name}.html"):
        return robust(press.print(f"{name}.html", known))
    if not told:
        return _plain(press, known, text)
    body, reason = Markup(from_text(told[BODY])), Markup(in_line(told[REASON]))  # noqa: S704
    return press.print("framed.html", {**known, BODY: body, REASON: reason})


def _plain(press: Press, known: Mapping[str, object], text: str) -> str:
    return press.print("plain.html", {**known, "paragraphs": Markup(from_text(text))})  # noqa: S704


def _parted(text: str) -> tuple[str, str]:
    head, _, body = text.lstrip().partition("\n")
    subject = head.removeprefix("Subject:").strip()
    if not head.startswith("Subject:") or not subject:
        raise Refused('The first line of a letter is "Subject: …", and this one has none.')
    return subject, f"{body.strip()}\n"


def _answer(ready: Ready, cover: Envelope, press: Press, book: Rulebook, now: datetime) -> Letter:
    """A rep's own words, signed as people sign; a letter's frame would only be in the way."""
    sender, send = sender_of(ready, book), ready.send
    named = filter(None, (sender.name, sender.title, book.firm.name, sender.phone))
    text = f"{send.text}\n\n{chr(10).join(named)}\n"
    language = language_of(ready.lead.fact("language")) or book.firm.language
    html = _plain(press, {"language": language, "subject": send.subject}, text)
    raw = press.sign(packed(cover, send.subject, text, html, now))
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
