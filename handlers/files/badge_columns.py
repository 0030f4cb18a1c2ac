"""What the columns of a badge file hold: recognised by name or likeness, confirmed by a person.

The first time a vendor's columns come, somebody looks; from then on the answer is remembered.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from hashlib import sha256

from handlers.files.csv_columns import ALIASES, bare
from nurture.errors import Refused

SKIP, QUESTION = "skip", "question"

# In the order in which the form offers them.
FIELDS: Mapping[str, str] = {
    SKIP: "Don't use",
    "first_name": "First name",
    "last_name": "Last name",
    "name": "Full name, split it",
    "email": "E-mail",
    "company": "Company",
    "title": "Job title",
    "phone": "Phone",
    "country": "Country",
    "region": "State or province",
    "city": "City",
    "zone": "Time zone",
    "language": "Language",
    "employees": "Company size",
    "rating": "Interest: hot, warm, cold",
    "scanned_by": "Scanned by",
    "at": "Scanned at",
    "consent": "Consent to mail",
    "words": "Note",
    QUESTION: "A question: keep the answer",
}
# What badge scanners say besides (facts/intake, 10): Cvent, iCapture, CompuSystems, Validar,
# Swapcard, eventyay, and our own of German and French shows.
BADGES: Mapping[str, str] = {
    "rating": "rating, lead rating, rank, lead rank, lead rating/rank, lead score, interest, "
    "interest level, priority, temperature, quality, lead quality, stars, sterne, étoiles, "
    "stelle, estrellas, bewertung, "
    "interesse, priorität, einstufung, niveau d'intérêt, intérêt, priorité",
    "scanned_by": "scanned by, captured by, collected by, rep, user, rep/user, sales rep, "
    "representative, exhibitor staff, device, device name, terminal, terminal/device, scanner, "
    "gescannt von, erfasst von, mitarbeiter am stand, scanné par, saisi par, commercial",
    "at": "captured, scanned at, scannedat, scan datetime, scan zeit, scanzeit, scandatum, "
    "gescannt am, erfasst am, date du scan, scanné le, heure du scan",
    "words": "lead notes, sales notes, tags, notes du contact, gesprächsnotiz",
    "consent": "marketing opt in, gdpr opt in, consent given, ok mail, opt-in e-mail, "
    "werbeeinwilligung, accord e-mail, j'accepte",
    SKIP: "id, badge, badge id, badge #, badge number, attendee id, attendeeid, lead id, "
    "pseudonymization id, scan type, ticket type, tickettypename, event, event name, show, "
    "booth, stand, prefix, salutation, suffix, anrede, titel, civilité, address, address 1, "
    "address 2, address 3, street, straße, adresse, zip, zip code, postal code, "
    "zip/postal code, plz, code postal, fax, ext, company2, company 2, website, url, "
    "action codes, demographics, qr code, campaign, source, lead source, list",
}
_NUMBERED = re.compile(r"(?:q|frage|question)\W*\d+\w?\b.*", re.IGNORECASE)
_ALIKE = 0.84
_ADDRESSES = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What one column seems to hold. One that is not sure is for a person to look at."""

    header: str
    field: str
    sure: bool


def guesses(header: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[Guess, ...]:
    """Guess the columns by their names, then by likeness, then by what stands under them."""
    columns = (tuple(row[no] for row in rows if no < len(row)) for no in range(len(header)))
    return tuple(_guess(name, cells) for name, cells in zip(header, columns, strict=True))


def _guess(name: str, cells: Sequence[str]) -> Guess:
    if not any(cell.strip() for cell in cells) and not name.strip():
        return Guess(header=name, field=SKIP, sure=True)
    if known := badge_field(name):
        return Guess(header=name, field=known, sure=True)
    if name.rstrip().endswith("?") or _NUMBERED.fullmatch(name.strip()):
        return Guess(header=name, field=QUESTION, sure=True)
    if near := get_close_matches(bare(name), _fields(), n=1, cutoff=_ALIKE):
        return Guess(header=name, field=_fields()[near[0]], sure=False)
    addresses = sum("@" in cell for cell in cells) > len(cells) * _ADDRESSES
    return Guess(header=name, field="email" if addresses else QUESTION, sure=False)


def badge_field(name: str) -> str | None:
    """Give the field that a header means on a badge file, None if none is known."""
    return _fields().get(bare(name))


@cache
def _fields() -> Mapping[str, str]:
    tables = ((field, words) for table in (ALIASES, BADGES) for field, words in table.items())
    named = {bare(word): field for field, words in tables for word in words.split(",")}
    return {word: field for word, field in named.items() if field in FIELDS}


def fingerprint(header: Iterable[str]) -> str:
    """Know a vendor's columns again, in whatever order they come."""
    names = "\n".join(sorted(bare(name) for name in header if name.strip()))
    return sha256(names.encode()).hexdigest()[:32]


def confirmed(seen: Sequence[Guess], told: Mapping[str, str]) -> dict[str, str]:
    """Give the field of each column, by its folded name: as told, else as guessed.

    `told` is by header, as a person writes it. Raises Refused for a column or a field that
    there is not, and if nothing names a visitor.
    """
    columns = {bare(guess.header): guess.field for guess in seen}
    for header, field in told.items():
        if bare(header) not in columns:
            raise Refused(f"No column is called “{header}”. There are: {_names(seen)}.")
        columns[bare(header)] = _field(field)
    if not {"email", "name", "last_name", "company"} & set(columns.values()):
        raise Refused("No column says who the visitor is: an e-mail, a name, or a company.")
    return columns


def _names(seen: Sequence[Guess]) -> str:
    return ", ".join(f"“{guess.header}”" for guess in seen if guess.header.strip())


def _field(written: str) -> str:
    by_word = {bare(word): field for field, word in FIELDS.items()}
    known = by_word.get(bare(written)) or badge_field(written)
    field = written.strip().casefold() if written.strip().casefold() in FIELDS else known
    if field is None:
        raise Refused(f"“{written}” is no field. There are: {', '.join(FIELDS)}.")
    return field
