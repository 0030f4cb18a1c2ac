"""What a letter may say: of its reader, of its sender, of us, and of what it is about."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from nurture.leads.people import clean
from nurture.mail.envelope import Envelope, sender_of
from nurture.mail.letter_words import Words
from nurture.mail.ready import Ready
from nurture.model import Show
from nurture.rulebook import Rulebook


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
        "show": of_show(ready.show, words) if ready.show else {},
        "asked": _asked(ready, book, words, zone),
        "stop": {"page": cover.page or "", "mail": cover.stop},
        "today": {"date": words.spoken(now.astimezone(zone).date())},
    }
    found = {name: told(fields) for name, fields in known.items()}
    return {name: fields for name, fields in found.items() if fields}


def told(fields: Mapping[str, str]) -> dict[str, str]:
    """Give what is known, as single lines; what is empty is not there."""
    cleaned = {name: clean(value) for name, value in fields.items()}
    return {name: value for name, value in cleaned.items() if value}


def _person(ready: Ready) -> dict[str, str]:
    name = ready.lead.fact("name")
    return {"name": name, "first": _first(name), "company": ready.lead.fact("company")}


def _first(name: str) -> str:
    """Give the name for "Dear …": the first one, or all of "Dr. Ana Muster" and "Muster, Ana"."""
    first = (name.split(maxsplit=1) or [""])[0]
    return name if first.endswith((".", ",")) else first


def of_show(show: Show, words: Words) -> dict[str, str]:
    """Give what a letter may say of a show; no city, no word of it."""
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
