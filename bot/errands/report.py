"""Errands that report: the ledger."""

import json

from bot.errands.table import Asked, Out, Premises
from nurture.leads.ledger import Ledger, balance


async def ledger(premises: Premises, asked: Asked, out: Out) -> int:
    """Tell whether everything accepted is still somewhere; 1 if a row is missing. Options: json."""
    books = await balance(premises.store)
    if asked.options.get("json"):
        out.say(json.dumps(_fields(books)))
    else:
        _tell(books, out)
    return 0 if books.balances else 1


def _fields(books: Ledger) -> dict[str, object]:
    return {
        "received": books.received,
        "leads": dict(books.leads),
        "names": books.names,
        "set_aside": books.set_aside,
        "by_source": dict(books.by_source),
        "missing": list(books.missing),
    }


def _tell(books: Ledger, out: Out) -> None:
    out.say(f"{books.received:>9,}  received")
    for source, count in sorted(books.by_source.items()):
        out.say(f"{count:>9,}    from {source}")
    for stage, count in sorted(books.leads.items()):
        out.say(f"{count:>9,}  leads in {stage}")
    out.say(f"{books.names:>9,}  names")
    out.say(f"{books.set_aside:>9,}  set aside to be looked at")
    for word in books.missing:
        out.say(f"MISSING  {word}")
    out.say("The ledger balances." if books.balances else f"{len(books.missing)} missing.")
