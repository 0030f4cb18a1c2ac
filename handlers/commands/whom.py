"""Whom somebody means: a mention, an address, a key of the rules file, or a name."""

from collections.abc import Iterator
from difflib import get_close_matches

from handlers.slack.office import Office
from handlers.slack.text import mentioned
from nurture.errors import Refused
from nurture.rulebook import Person


def whom(office: Office, text: str) -> Person:
    """Find one of us. Raises Refused with whom it may have meant, or with who there is."""
    if slack_id := mentioned(text):
        return office.person(slack_id)
    asked = text.strip().lstrip("@").casefold()
    names = {name: person for person in office.book.people.values() for name in _names(person)}
    if asked in names:
        return names[asked]
    near = get_close_matches(asked, names, n=1)
    if near:
        raise Refused(f"I know no colleague of that name. Did you mean {names[near[0]].first}?")
    known = ", ".join(person.first for person in office.book.people.values())
    raise Refused(f"I know no colleague of that name. There are {known}.")


def _names(person: Person) -> Iterator[str]:
    yield from (person.name.casefold(), person.first.casefold(), person.key.casefold())
    if person.email:
        yield person.email.casefold()
