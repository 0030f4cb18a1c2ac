"""Soft bounces: one says little, many over weeks say that nobody empties that mailbox."""

from dataclasses import replace
from datetime import datetime, timedelta

from nurture.model import Contact

MOST = 5
"""So many days with a soft bounce end an address, as mailing lists do (Mailman's threshold)."""
FORGOTTEN_AFTER = timedelta(days=30)
_A_DAY = timedelta(days=1)


def with_soft_bounce(contact: Contact, now: datetime) -> Contact:
    """Count a soft bounce: one a day at most, anew after thirty days without any.

    Several mails that meet one full mailbox, or one report told twice, are one.
    """
    last = contact.soft_bounced_at
    if last and now < last + _A_DAY:
        return contact
    before = contact.soft_bounces if last and now <= last + FORGOTTEN_AFTER else 0
    return replace(contact, soft_bounces=before + 1, soft_bounced_at=now)


def worn_out(contact: Contact) -> bool:
    """Whether an address bounced softly so often that nobody is taken to read there."""
    return contact.soft_bounces >= MOST
