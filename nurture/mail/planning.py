"""Planning: which letters an act of somebody calls for."""

from dataclasses import replace
from datetime import datetime

from nurture.calendar.zones import Zones, place
from nurture.mail.sequences import first_letter, in_window, started_by, started_by_loss
from nurture.model import Contact, Lead, Send, Show, Stage
from nurture.rulebook import Rulebook
from nurture.shows.mondays import letter_for


def plan(
    book: Rulebook,
    lead: Lead,
    contact: Contact | None,
    *,
    act: str,
    show: Show | None,
    zones: Zones,
    now: datetime,
) -> tuple[Send, ...]:
    """Plan the letters that an act calls for: the Monday letter of a show, the answer to a request.

    Planning twice gives equal keys. Nothing for whom no machine mail may reach. Whoever asked
    for a person (a serious act) is awake and waits, so the answer goes at any hour; nobody
    believes another letter of 3 a.m., so that keeps to the reader's day.
    """
    if contact is None or out_of_reach(lead, contact):
        return ()
    placed = place(lead, show, zones, book.firm.zone)
    monday = letter_for(show, lead, contact, placed, book, now=now) if show else None
    answers = (
        first_letter(sequence, lead, contact, placed, book.mail, now=now)
        for sequence in started_by(act, lead, book, now)
    )
    if not (act in book.hot.acts and book.hot.acts[act].serious):
        answers = (in_window(answer, book.mail) for answer in answers)
    return (*((monday,) if monday else ()), *answers)


def plan_after_loss(
    book: Rulebook, lead: Lead, contacts: list[Contact], zones: Zones, now: datetime
) -> tuple[Send, ...]:
    """Plan the letters that follow up on what prevented a sale, from whoever tried (R45)."""
    contact = next((one for one in contacts if not out_of_reach(lead, one)), None)
    if contact is None or lead.rejected_at != now:
        return ()
    placed = place(lead, None, zones, book.firm.zone)
    return tuple(
        replace(
            in_window(
                first_letter(one, lead, contact, placed, book.mail, now=now),
                book.mail,
                one.steps[0],
            ),
            sender=writer(lead, book),
        )
        for one in started_by_loss(lead, book)
    )


def writer(lead: Lead, book: Rulebook) -> str:
    """Give whoever a letter to somebody at rest is from: the rep who tried, else the usual one."""
    return lead.owner if lead.owner and lead.owner in book.people else book.mail.sender


def out_of_reach(lead: Lead, contact: Contact) -> bool:
    """Whether machine mail must not or cannot reach somebody, or a person talks with them."""
    return bool(
        contact.suppressed_at
        or contact.hard_bounced_at
        or lead.no_mail
        or lead.stage is Stage.ENDED
        or (lead.stage is Stage.CLAIMED and lead.touched_at)
    )
