"""The aftermath of a mail: it bounced, or it annoyed. The person, the mail and its campaign learn."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from nurture.errors import Stale
from nurture.mail.outcomes import died
from nurture.mail.stop_loss import weigh
from nurture.model import Contact, Happening, Lead, Send, SendState
from nurture.paging import every
from nurture.ports import Store
from nurture.rulebook import Rulebook

_TRIES = 10


async def address_died(
    store: Store,
    book: Rulebook,
    contact: Contact,
    answers: Sequence[str],
    *,
    cause: str,
    now: datetime,
) -> None:
    """Note a hard bounce: the address is dead, and its campaign is one bounce worse (R14).

    `answers` are the Message-IDs that the bounce refers to; a second report changes nothing.
    """
    lead = await store.get(Lead, contact.lead) if contact.lead else None
    if not contact.hard_bounced_at:
        known = await store.contacts_of(lead.id) if lead else []
        happened = Happening(
            at=now, what="address died", who="them", lead=contact.lead, cause=cause
        )
        await store.save(*died(contact, lead, tuple(known), now), happened)
    mail = await _mail_to(store, contact, answers)
    if mail and not mail.bounced_at:
        await _marked(store, replace(mail, bounced_at=now))
        await weigh(store, book, mail.campaign, now=now)


async def complained(
    store: Store, book: Rulebook, contact: Contact, answers: Sequence[str], *, now: datetime
) -> None:
    """Note a complaint against the mail that it is about; the wish to stop is obeyed elsewhere."""
    mail = await _mail_to(store, contact, answers)
    if mail and not mail.complained_at:
        await _marked(store, replace(mail, complained_at=now))
        await weigh(store, book, mail.campaign, now=now)


async def _marked(store: Store, mail: Send) -> None:
    for _ in range(_TRIES):
        try:
            await store.save(mail)
        except Stale:
            fresh = await store.get(Send, mail.id)
            assert fresh, "a mail that was there is never taken away"
            mail = replace(fresh, bounced_at=mail.bounced_at, complained_at=mail.complained_at)
            continue
        return


async def _mail_to(store: Store, contact: Contact, answers: Sequence[str]) -> Send | None:
    """Give the mail it is about: by Message-ID, else the last one that went to this address."""
    for message_id in answers:
        found = await store.send_by_message(message_id)
        if found and found.contact == contact.id:
            return found
    if not contact.lead:
        return None
    lead = contact.lead
    sends = every(lambda after: store.sends_of(lead, after=after))
    went = [s async for s in sends if s.contact == contact.id and s.state is SendState.SENT]
    return max(went, key=lambda send: (send.sent_at or send.due, send.id), default=None)
