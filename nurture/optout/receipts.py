"""Receipts: who asked what of our mail, how and when, on what evidence, and where it is obeyed (R50)."""

from collections.abc import Sequence

from nurture.model import Confirmed, Contact, Receipt, Record, Send, SendState, WishFor
from nurture.optout.wishes import Known, Wish
from nurture.paging import every
from nurture.ports import Store

HERE = "Leadbell"


def receipt(
    known: Known, wish: Wish, changed: Sequence[Record], wanted: WishFor = WishFor.STOP
) -> Receipt:
    """Write the receipt of a wish that `changed` obeys.

    It is saved with them, so that our own store confirms at the instant of the wish.
    """
    off = tuple(one.id for one in changed if _called_off(one))
    return Receipt(
        person=known.lead.id if known.lead else known.contacts[0].id,
        wish=wanted,
        by=wish.by,
        at=wish.at,
        evidence=wish.evidence,
        contacts=tuple(contact.id for contact in known.contacts),
        cancelled=off,
        confirmed=(Confirmed(system=HERE, at=wish.at),),
    )


def _called_off(record: Record) -> bool:
    return isinstance(record, Send) and record.state is SendState.CANCELLED


async def receipts_at(store: Store, contact: Contact) -> list[Receipt]:
    """Give the receipts of whoever is at an address, oldest first.

    Somebody may have asked us to stop before we knew more of them than the address.
    """
    theirs = await _of(store, contact.id)
    if contact.lead:
        theirs += await _of(store, contact.lead)
    return sorted(theirs, key=lambda one: (one.at, one.id))


async def _of(store: Store, person: str) -> list[Receipt]:
    return [one async for one in every(lambda after: store.receipts_of(person, after=after))]
