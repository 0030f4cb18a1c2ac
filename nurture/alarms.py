"""Alarms: what one of us must hear about the mail, by a direct message of its own."""

from collections.abc import Iterable
from datetime import datetime

from nurture.model import Notice
from nurture.rulebook import Role, Rulebook

PAUSED, HALTED, LATE, DOUBT = "mail paused", "campaign halted", "mail late", "mail in doubt"


def alarm(kind: str, words: str, to: Iterable[str], now: datetime) -> list[Notice]:
    """Tell each of them. It is about no lead, so it belongs to no card."""
    return [Notice(ring="", lead="", kind=kind, to=key, at=now, words=words) for key in to]


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
