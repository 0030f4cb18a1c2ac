"""Alarms: what one of us must hear about the mail, by a direct message of its own."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from nurture.model import Notice, Send
from nurture.rulebook import Role, Rulebook

PAUSED, HALTED, LATE, DOUBT = "mail paused", "campaign halted", "mail late", "mail in doubt"
ANSWER_LOST = "answer lost"
RELAY_DOWN, RELAY_UP = "relay down", "relay up"
_ASKED = "doubt "


def alarm(kind: str, words: str, to: Iterable[str], now: datetime) -> list[Notice]:
    """Tell each of them. It is about no lead, so it belongs to no card."""
    return [Notice(ring="", lead="", kind=kind, to=key, at=now, words=words) for key in to]


def ask_about(send: Send, words: str, to: Iterable[str], now: datetime) -> list[Notice]:
    """Ask each of them what became of a mail in doubt; once, however often it is found."""
    told = alarm(DOUBT, words, to, now)
    return [replace(one, id=f"{_ASKED}{send.id} {one.to}") for one in told]


def in_question(notice: Notice) -> str:
    """Give the id of the mail that an alarm asks about, "" for any other alarm."""
    asked = notice.id.startswith(_ASKED)
    return notice.id.removeprefix(_ASKED).rpartition(" ")[0] if asked else ""


def keepers(book: Rulebook) -> tuple[str, ...]:
    """Who looks after the mail: the administrator the rules name, else managers and heads."""
    if book.mail.administrator:
        return (book.mail.administrator,)
    return _in_role(book, Role.MANAGER, Role.HEAD)


def marketers(book: Rulebook) -> tuple[str, ...]:
    """Who looks after campaigns; where nobody is a marketer, those who look after the mail."""
    return _in_role(book, Role.MARKETER) or keepers(book)


def _in_role(book: Rulebook, *roles: Role) -> tuple[str, ...]:
    return tuple(person.key for person in book.people.values() if person.role in roles)
