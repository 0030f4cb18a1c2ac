"""Conversing: what a rep answers by mail, in the talk that a prospect began."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from nurture.conversing.by_mail import REPLY
from nurture.errors import Refused, Stale
from nurture.inbox.mail import Mail
from nurture.leads.people import clean, first_name, scrubbed
from nurture.model import (
    ANSWER,
    Contact,
    Lead,
    Received,
    Send,
    SendState,
    Touch,
    send_key,
)
from nurture.paging import every
from nurture.ports import Store
from nurture.rulebook import Person, Rulebook
from nurture.sales.claims import log_touch
from nurture.sales.desk import Change, Desk, lay_out, must_be_owner

LONGEST = 3000
_PARENTS = 20
_TRIES = 10
_MAIL = "mail/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """The talk with somebody: at which address, about what, after which mails, what they said last.

    `heard` is the touch by which they said it, "" if they never wrote.
    """

    contact: Contact
    subject: str = field(default="", repr=False)
    parents: tuple[str, ...] = ()
    said: str = field(default="", repr=False)
    heard: str = ""


def replied(subject: str) -> str:
    """Put "Re:" before a subject, once (RFC 5322, 3.6.5)."""
    plain = clean(subject, 200)
    return plain if not plain or plain.casefold().startswith("re:") else f"Re: {plain}"


def must_be_reachable(lead: Lead, contact: Contact) -> None:
    """Raise Refused, with what helps, where no mail may or can go (nevers, 4)."""
    who = first_name(lead)
    if contact.suppressed_at or lead.no_mail:
        raise Refused(f"{who} asked us to stop, so no mail goes out, not even yours. Call instead.")
    if contact.hard_bounced_at:
        raise Refused(f"Mail to {who} comes back: the address is dead. Call instead.")


def answer(desk: Desk, talk: Talk, by: Person, subject: str, words: str) -> Change:
    """Send a rep's own words, and log them as a touch. Raises Refused.

    The address is saved with it: a wish to stop of the same instant makes one of them stale.
    """
    must_be_owner(desk, by)
    must_be_reachable(desk.lead, talk.contact)
    send = answer_of(desk, talk, by, subject, words)
    change = log_touch(desk, by, "mailed", send.text)
    return replace(change, records=(*change.records, send, talk.contact))


def answer_of(desk: Desk, talk: Talk, by: Person, subject: str, words: str) -> Send:
    """Make the mail. The same words after the same mail are one, however often they are sent."""
    text = scrubbed(words).strip()
    if not text:
        raise Refused("There is nothing in it yet.")
    if len(text) > LONGEST:
        raise Refused(
            f"It has {len(text):,} letters, and {LONGEST:,} go at once. Send it in parts."
        )
    # Not after a mail of ours: the same words would be another mail once the first has gone.
    digest = hashlib.sha256(f"{talk.heard or desk.ring.id}\n{text}".encode()).hexdigest()[:16]
    campaign = f"{ANSWER}-{digest}"
    return Send(
        id=send_key(campaign, 1, 1, talk.contact.id, 1),
        campaign=campaign,
        contact=talk.contact.id,
        lead=desk.lead.id,
        letter=ANSWER,
        sender=by.key,
        due=desk.now,
        subject=clean(subject, 200) or talk.subject or desk.book.firm.name,
        text=text,
        answers=talk.parents,
    )


async def answer_lead(
    store: Store, book: Rulebook, ring: str, *, by: Person, subject: str, words: str, now: datetime
) -> bool:
    """Answer a lead by mail; it goes out at once. Raises Refused.

    Pressing twice sends once: gives whether it goes, and did not go before.
    """
    for _ in range(_TRIES):
        desk = await lay_out(store, book, ring, now)
        talk = await talk_with(store, desk.lead)
        change = answer(desk, talk, by, subject, words)
        if await store.get(Send, answer_of(desk, talk, by, subject, words).id):
            return False
        try:
            await store.save(*change.records)
        except Stale:
            continue  # they wrote, or somebody clicked; read again and let the rule decide
        return True
    raise Refused("This lead is busy. Please try again.")


async def talk_with(store: Store, lead: Lead) -> Talk:
    """Find what an answer goes on with: their last mail, else ours. Raises Refused without an address."""
    contacts = {contact.id: contact for contact in await store.contacts_of(lead.id)}
    if not contacts:
        raise Refused(f"No mail address of {first_name(lead)} is known. Call instead.")
    touches = every(lambda after: store.touches_of(lead.id, after=after))
    theirs = [touch async for touch in touches if touch.act == REPLY and touch.submission]
    mail = await _mail(store, theirs)
    if mail and theirs[-1].contact in contacts:
        return _after_theirs(mail, theirs[-1], contacts[theirs[-1].contact or ""])
    sends = every(lambda after: store.sends_of(lead.id, after=after))
    return _after_ours([send async for send in sends], contacts)


async def _mail(store: Store, theirs: Sequence[Touch]) -> Mail | None:
    if not theirs:
        return None
    received = await store.get(Received, (theirs[-1].submission or "").removeprefix(_MAIL))
    return Mail(received.raw) if received else None


def _after_theirs(mail: Mail, touch: Touch, contact: Contact) -> Talk:
    own = mail.message_ids("message-id")[:1]
    before = mail.message_ids("references") or mail.message_ids("in-reply-to")
    parents = (*reversed(before), *own)[-_PARENTS:]
    subject = replied(mail.subject)
    return Talk(contact=contact, subject=subject, parents=parents, said=touch.words, heard=touch.id)


def _after_ours(sends: Sequence[Send], contacts: dict[str, Contact]) -> Talk:
    gone = [one for one in sends if one.state is SendState.SENT and one.contact in contacts]
    if not gone:
        return Talk(contact=next(iter(contacts.values())))
    last = max(gone, key=lambda one: (one.sent_at or one.due, one.id))
    parents = (last.message_id,) if last.message_id else ()
    return Talk(contact=contacts[last.contact], subject=replied(last.subject), parents=parents)
