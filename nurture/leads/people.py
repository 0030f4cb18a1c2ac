"""Who somebody is: addresses as they are matched, facts as they are kept."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from unicodedata import normalize

from nurture.errors import Refused
from nurture.model import Fact, Lead

# RFC 5321, 4.5.3.1: a path of 254, a local part of 64 octets. Quoted local parts and address
# literals are lawful and never met on a form; we refuse them rather than carry them badly.
_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\\\"]{1,64}@[^\s@<>()\[\],;:\\\"]{1,253}")
_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")
# The marks that turn the direction of what follows would turn our own words as well.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_LONGEST_ADDRESS = 254
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def clean(text: str, longest: int = 500) -> str:
    """Make a stranger's text fit to keep: NFC, one line, no controls, at most `longest` signs.

    NUL, lone surrogates and other controls become U+FFFD; white space of any kind one space.
    """
    if text.isascii() and text.isprintable():  # nearly all of it: nothing to mend
        return " ".join(text.split())[:longest].rstrip()
    joined = " ".join(normalize("NFC", scrubbed(text)).split())
    return _CONTROL.sub(_UNKNOWN, joined)[:longest].rstrip()


def scrubbed(text: str) -> str:
    """Replace what no store can keep: NUL and lone surrogates become U+FFFD."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", _UNKNOWN)


@lru_cache(maxsize=1024)
def address_key(address: str) -> str:
    """Fold an address to the form in which it is matched: NFC, case folded.

    Raises Refused if it is not an address that mail can go to.
    """
    folded = normalize("NFC", normalize("NFC", address.strip()).casefold())
    local, _, domain = folded.rpartition("@")
    labels = domain.split(".")
    if (
        len(folded.encode()) > _LONGEST_ADDRESS
        or not _ADDRESS.fullmatch(folded)
        or not folded.isprintable()
        or ".." in local
        or local.startswith(".")
        or local.endswith(".")
        or len(labels) < 2  # noqa: PLR2004
        or not all(_LABEL.fullmatch(label) for label in labels)
    ):
        raise Refused("That is no e-mail address. One looks like pia@example.com.")
    return folded


def learnt(lead: Lead, told: Mapping[str, str], source: str, at: datetime) -> Lead:
    """Take in what somebody told: a newer word replaces an older one, silence replaces nothing."""
    return replace(lead, facts=facts_with(lead, told, source, at))


def facts_with(
    lead: Lead, told: Mapping[str, str], source: str, at: datetime
) -> Mapping[str, Fact]:
    """Give what is known of a lead once somebody told more."""
    facts = dict(lead.facts)
    for name, value in told.items():
        known = facts.get(name)
        if value and (known is None or known.at <= at):
            facts[name] = Fact(value=value, source=source, at=at)
    return facts


def called(lead: Lead) -> str:
    """What to call a lead where a person reads it: the name, else the address, else the company."""
    for field in ("name", "email", "company", "phone"):
        if lead.fact(field):
            return lead.fact(field)
    return "Somebody without a name"


def first_name(lead: Lead) -> str:
    """How a colleague speaks of a lead in a sentence; the whole label where no name is known."""
    words = lead.fact("name").split()
    return words[0] if words else called(lead)


def titled(lead: Lead) -> str:
    """Name and company, as a card's heading."""
    company = lead.fact("company")
    called_so = called(lead)
    return f"{called_so}, {company}" if company and company != called_so else called_so
