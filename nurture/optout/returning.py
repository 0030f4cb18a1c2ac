"""Coming back: what somebody may ask of our mail instead of none at all.

Only the person can: by a signed link they hold, or by a mail from that very address. An
import, a merge or one of us never brings anybody back.
"""

import logging
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from nurture.errors import Refused, Stale
from nurture.leads.lifecycle import Cause, move
from nurture.model import Basis, Contact, Ended, Happening, Lead, Receipt, Record, Stage, WishFor
from nurture.optout.clearing import cleared, doubts_about
from nurture.optout.receipts import receipt
from nurture.optout.wishes import Known, Wish
from nurture.ports import Store

log = logging.getLogger(__name__)

QUIET = timedelta(days=92)
# The one word, in the languages our pages speak, that says no more than that.
_WORDS = frozenset(
    [
        "subscribe",
        "resubscribe",
        "start",
        "unstop",
        "anmelden",
        "abonnieren",
        "abonner",
        "réabonner",
        "suscribir",
        "alta",
        "iscrivimi",
        "iscriviti",
        "aanmelden",
        "inscrever",
        "subscrever",
        "zapisz",
        "subskrybuj",
        "prenumerera",
        "tilmeld",
        "abone",
        "配信再開",
        "登録",
    ]
)


def asks_back(words: str) -> bool:
    """Whether somebody's whole answer is the one word that asks for our mail again."""
    return words.strip().strip(".!。").strip().casefold() in _WORDS


def quiet_until(now: datetime, zone: str) -> datetime:
    """Tell when "not now" ends: on the first of a month, three to four months from now."""
    later = (now + QUIET).astimezone(ZoneInfo(zone)).date().replace(day=1)
    first = date(later.year + later.month // 12, later.month % 12 + 1, 1)
    return datetime.combine(first, time(8), ZoneInfo(zone))


def returned(known: Known, contact: Contact, wish: Wish, wanted: WishFor) -> list[Record]:
    """Give what changes for somebody who asks for mail again, or for less of it."""
    freed = replace(contact, suppressed_at=None, suppressed_by=None)
    if wanted is not WishFor.NOT_NOW:
        freed = replace(freed, basis=Basis.CONSENT, basis_at=wish.at, basis_source=wish.cause)
    back = [freed, *([_awake(known.lead, wish, wanted)] if known.lead else [])]
    given = receipt(known, wish, back, wanted)
    plain = cleared(known.doubts, wanted, given, by=wish.by, now=wish.at)
    return [*back, given, *plain, _history(known, wish, wanted)]


def _awake(lead: Lead, wish: Wish, wanted: WishFor) -> Lead:
    if lead.ended is Ended.ASKED_TO_STOP:
        lead = move(lead, Stage.REMARKET, Cause.CAME_BACK)
    return replace(restrained(lead, wanted, wish.until), no_mail=False)


def restrained(lead: Lead, wanted: WishFor, until: datetime | None) -> Lead:
    """Give a lead whose mail is as they asked; nothing is paused any more."""
    free = replace(lead, paused_at=None)
    match wanted:
        case WishFor.FEWER:
            return replace(free, seldom=True, quiet_until=None)
        case WishFor.NOT_NOW:
            return replace(free, quiet_until=until)
        case WishFor.BACK:
            return replace(free, seldom=False, quiet_until=None)
        case WishFor.STOP:
            return free


def _history(known: Known, wish: Wish, wanted: WishFor) -> Happening:
    lead = known.lead.id if known.lead else None
    return Happening(
        at=wish.at, what=f"asked for {wanted}", who=wish.by, lead=lead, cause=wish.cause
    )


async def come_back(store: Store, contact_id: str, wanted: WishFor, wish: Wish) -> Receipt:
    """Write to somebody again as they ask. Raises Refused for an address that is gone."""
    for _ in range(20):
        contact = await store.get(Contact, contact_id)
        if contact is None or contact.hard_bounced_at:
            raise Refused("No mail reaches this address any more.")
        lead = await store.get(Lead, contact.lead) if contact.lead else None
        doubts = await doubts_about(store, lead, [contact])
        known = Known(contacts=(contact,), lead=lead, doubts=doubts)
        changes = returned(known, contact, wish, wanted)
        try:
            await store.save(*changes)
        except Stale:
            continue  # somebody wrote to or about them meanwhile; read again
        log.info("came back", extra={"contact": contact_id, "wish": wanted})
        return next(one for one in changes if isinstance(one, Receipt))
    raise Refused("This person is busy. Please try again.")
