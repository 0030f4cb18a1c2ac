"""The sheets of the way out: which page, in whose language, saying what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from handlers.web.stop_words import Tongue
from nurture.model import Contact, Receipt, WishFor
from nurture.optout.receipts import HERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page to draw: its template, what it says, and how the browser is answered."""

    template: str
    tongue: Tongue
    values: Mapping[str, object] = field(default_factory=dict)
    status: int = 200


def ask(tongue: Tongue, contact: Contact) -> Sheet:
    """Ask whether to stop; nothing has happened yet."""
    heading = tongue.say["ask"].format(address=masked(contact.address))
    return Sheet(template="stop.html", tongue=tongue, values={"heading": heading})


def done(
    tongue: Tongue, contact: Contact, receipts: Sequence[Receipt], token: str, until: datetime
) -> Sheet:
    """Say what was done, and only then offer something in between; `token` is the link's own."""
    last = next((one for one in reversed(receipts) if one.wish is WishFor.STOP), None)
    values = {
        "heading": tongue.say["done"],
        "rows": _rows(tongue, contact, last),
        "offers": [] if contact.hard_bounced_at else _offers(tongue, token, until),
        "stops_at": "",
    }
    return Sheet(template="stopped.html", tongue=tongue, values=values)


def _rows(tongue: Tongue, contact: Contact, last: Receipt | None) -> list[tuple[str, str]]:
    say = tongue.say
    off = len(last.cancelled) if last else 0
    theirs = [
        (one.system, tongue.hour(one.at))
        for one in (last.confirmed if last else ())
        if one.system != HERE
    ]
    rows = [
        (say["address"], masked(contact.address)),
        (say["since"], tongue.hour(contact.suppressed_at) if contact.suppressed_at else ""),
        (say["waiting"], say["cancelled"].format(count=off) if off else say["none"]),
        *theirs,
    ]
    return [*rows, (say["receipt"], last.id)] if last else rows


def _offers(tongue: Tongue, token: str, until: datetime) -> list[dict[str, str]]:
    say = tongue.say
    later = say["later_means"].format(date=tongue.day(until))
    return [
        {"to": f"{token}/fewer", "word": say["fewer"], "means": say["fewer_means"]},
        {"to": f"{token}/later", "word": say["later"], "means": later},
    ]


def eased(tongue: Tongue, contact: Contact, given: Receipt, token: str, until: datetime) -> Sheet:
    """Say that they get less from now on, and how to get nothing after all."""
    said = "fewer_done" if given.wish is WishFor.FEWER else "later_done"
    values = {
        "heading": tongue.say[said].format(date=tongue.day(until)),
        "rows": [
            (tongue.say["address"], masked(contact.address)),
            (tongue.say["receipt"], given.id),
        ],
        "offers": [],
        "stops_at": f"../{token}",
    }
    return Sheet(template="stopped.html", tongue=tongue, values=values)


def broken(tongue: Tongue) -> Sheet:
    """Say that a link does not hold, and what always works."""
    return Sheet(template="broken.html", tongue=tongue, status=404)


def busy(tongue: Tongue) -> Sheet:
    """Say that it was not done, and ask to press once more."""
    return Sheet(template="busy.html", tongue=tongue, status=503)


def masked(address: str) -> str:
    """Show an address to whoever opened the link, who may be somebody else: t•••@example.com."""
    local, _, domain = address.rpartition("@")
    return f"{local[:1]}•••@{domain}"
