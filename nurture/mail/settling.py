"""Mails in doubt: nobody can tell whether they arrived, so a person decides, with the evidence."""

from dataclasses import replace
from datetime import datetime

from nurture.errors import Refused, Stale
from nurture.mail.delivery import noted, sent
from nurture.mail.readiness import Readings
from nurture.mail.ready import Ready
from nurture.model import Happening, Record, Send, SendState, send_key
from nurture.ports import Store
from nurture.rulebook import Person, Rulebook
from nurture.sales.permits import must_market

_TRIES = 10


def arrived(ready: Ready, book: Rulebook, by: Person, now: datetime) -> list[Record]:
    """Take a mail as sent, at a person's word; the letters after it follow as usual."""
    records = sent(ready, book, now)
    return [replace(one, who=by.key) if isinstance(one, Happening) else one for one in records]


def once_more(send: Send, book: Rulebook, by: Person, now: datetime) -> list[Record]:
    """Send it again, at a person's word only: another attempt, that the gate looks at as at any."""
    number = send.attempt + 1
    key = send_key(send.campaign, send.enrolment, send.step, send.contact, number)
    why = f"Sent again at {by.name}’s word, as it may not have arrived"
    old = replace(send, state=SendState.CANCELLED, why=why)
    again = Send(
        id=key,
        campaign=send.campaign,
        enrolment=send.enrolment,
        step=send.step,
        attempt=number,
        contact=send.contact,
        lead=send.lead,
        letter=send.letter,
        sender=send.sender,
        due=now,
        wall=send.wall,
        zone=send.zone,
        zone_from=send.zone_from,
        late=send.late,
        subject=send.subject,
        text=send.text,
        answers=send.answers,
    )
    return [old, again, replace(noted("mail sent again", again, now, book), who=by.key)]


async def settle(
    store: Store, book: Rulebook, send_id: str, *, again: bool, by: Person, now: datetime
) -> Send:
    """Settle a mail in doubt: it arrived, or it goes once more. Raises Refused for any other."""
    must_market(by, book)
    for _ in range(_TRIES):
        send = await store.get(Send, send_id)
        if send is None:
            raise Refused(f"There is no mail {send_id!r}. `leadbell outbox --doubt` lists them.")
        if send.state is not SendState.IN_DOUBT:
            raise Refused(f"This mail is not in doubt: it is {send.state}.")
        try:
            await store.save(*await _decided(store, book, send, by, now, again=again))
        except Stale:
            continue  # the person was saved meanwhile; read again
        return send
    raise Refused("This person is busy. Please try again.")


async def _decided(
    store: Store, book: Rulebook, send: Send, by: Person, now: datetime, *, again: bool
) -> list[Record]:
    ready = await Readings(store, book).ready(send)
    if again or ready is None:
        return once_more(send, book, by, now)
    return arrived(ready, book, by, now)
