"""Whom somebody means: a mention, an address, a key of the rules file, or a name."""

from collections.abc import Iterator
from difflib import get_close_matches

from handlers.slack.office import Office
from handlers.slack.text import mentioned
from nurture.errors import Refused
from nurture.rulebook import Person


def whom(office: Office, text: str) -> Person:
    """Find one of us. Raises Refused with whom it may have meant, or with who there is."""
    meant = office.people.get(mentioned(text), text.strip().lstrip("@")).casefold()
    people = office.book.people.values()
    fits = [person for person in people if meant in _names(person)]
    if len(fits) == 1:
        return fits[0]
    if fits:
        raise Refused(f"There are {len(fits)} of that name. Write the e-mail of the one you mean.")
    names = {name: person.first for person in people for name in _names(person)}
    near = get_close_matches(meant, names, n=1)
    known = (
        f"Did you mean {names[near[0]]}?"
        if near
        else f"There are {', '.join(p.first for p in people)}."
    )
    raise Refused(f"I know no colleague of that name. {known}")


def _names(person: Person) -> Iterator[str]:
    yield from (person.name.casefold(), person.first.casefold(), person.key.casefold())
    if person.email:
        yield person.email.casefold()
