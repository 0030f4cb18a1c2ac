"""By mail: how a returned mail becomes an inquiry, whoever found out that it is one."""

import hashlib
from collections.abc import Mapping
from datetime import datetime

from nurture.leads.inquiry import Inquiry
from nurture.model import Received

LONGEST = 10_000
REPLY, FORM = "reply", "contact"


def cut_note(mail: Received) -> str:
    """Tell of a mail that was too large to be taken whole, "" for any other."""
    if mail.cut_from is None:
        return ""
    taken, whole = (f"{octets / 1e6:,.1f} MB" for octets in (len(mail.raw), mail.cut_from))
    return f"This mail is cut: only its first {taken} of {whole} were read. The rest is in the mailbox."


def by_mail(
    mail: Received, now: datetime, *, email: str, act: str, words: str, told: Mapping[str, str]
) -> Inquiry:
    """Make an inquiry of a mail; its key is the mail's own, so taking it in twice is harmless."""
    return Inquiry(
        key=mail.id,
        source="mail",
        way="mail",
        channel="mail",
        act=act,
        at=min(mail.at, now),
        digest=hashlib.sha256(mail.raw).hexdigest(),
        email=email,
        told=told,
        words=words[:LONGEST],
    )
