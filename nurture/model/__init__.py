"""The records: every person, what they did, what we owe them, and what we sent.

All are frozen; change is `replace(…)`. Times are aware UTC instants. A record's
`version` is the one it was read with (0: never saved); `Store.save` checks it.
Personal fields are left out of `repr`, so that no log or traceback shows them.
"""

from nurture.model.books import SetAside, Submission
from nurture.model.layouts import Layout, Pace
from nurture.model.mail import (
    ANSWER,
    RELAY,
    Fetched,
    Halt,
    Mailing,
    Outage,
    Received,
    Send,
    SendState,
    Show,
    Wording,
    halt_of_campaign,
    halt_of_domain,
    send_key,
)
from nurture.model.people import Basis, Contact, Ended, Fact, Interest, Lead, Name, Stage, Touch
from nurture.model.record import Happening, Record, new_id
from nurture.model.rings import (
    Card,
    Claim,
    FiredRung,
    Notice,
    NoticeState,
    Ring,
    RingEnd,
    Trace,
    Why,
)
from nurture.model.staff import Presence, Turn, Turns
from nurture.model.wishes import Confirmed, Decision, Doubt, Evidence, Receipt, WishFor

__all__ = [
    "ANSWER",
    "RELAY",
    "Basis",
    "Card",
    "Claim",
    "Confirmed",
    "Contact",
    "Decision",
    "Doubt",
    "Ended",
    "Evidence",
    "Fact",
    "Fetched",
    "FiredRung",
    "Halt",
    "Happening",
    "Interest",
    "Layout",
    "Lead",
    "Mailing",
    "Name",
    "Notice",
    "NoticeState",
    "Outage",
    "Pace",
    "Presence",
    "Receipt",
    "Received",
    "Record",
    "Ring",
    "RingEnd",
    "Send",
    "SendState",
    "SetAside",
    "Show",
    "Stage",
    "Submission",
    "Touch",
    "Trace",
    "Turn",
    "Turns",
    "Why",
    "WishFor",
    "Wording",
    "halt_of_campaign",
    "halt_of_domain",
    "new_id",
    "send_key",
]
