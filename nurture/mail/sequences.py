"""Sequences: the letters that answer what somebody asked for or said, and those that follow."""

from dataclasses import replace
from datetime import datetime, timedelta

from nurture.calendar.zones import Placed, next_open
from nurture.model import Contact, Lead, Send, send_key
from nurture.rulebook import MailRules, Rulebook, Sequence, Step

# After 48 hours they have forgotten asking (R2): an old list that is imported starts no letters.
ANSWERED_WITHIN = timedelta(hours=48)


def started_by(act: str, lead: Lead, book: Rulebook, now: datetime) -> tuple[Sequence, ...]:
    """Give the sequences that an act starts; none if it happened too long ago."""
    last = max((one.last for one in lead.interests if one.act == act), default=now)
    if now - last > ANSWERED_WITHIN:
        return ()
    return tuple(one for one in book.sequences if act in one.acts and one.steps)


def started_by_loss(lead: Lead, book: Rulebook) -> tuple[Sequence, ...]:
    """Give the sequences that follow up on what prevented the sale (R45)."""
    return tuple(one for one in book.sequences if lead.rejected_for in one.lost_for)


def first_letter(
    sequence: Sequence,
    lead: Lead,
    contact: Contact,
    placed: Placed,
    mail: MailRules,
    *,
    now: datetime,
) -> Send:
    """Plan the answer to what somebody asked for: at once, at any hour, as they wait (R4, R5)."""
    number = enrolment(sequence, lead)
    return Send(
        id=send_key(sequence.key, number, 1, contact.id, 1),
        campaign=sequence.key,
        enrolment=number,
        contact=contact.id,
        lead=lead.id,
        letter=sequence.steps[0].letter,
        sender=mail.sender,
        due=now + sequence.steps[0].after,
        zone=placed.zone,
        zone_from=placed.reason,
    )


def next_letter(sequence: Sequence, sent: Send, mail: MailRules, now: datetime) -> Send | None:
    """Plan the letter after one that has gone, on a working day; None after the last.

    Whoever is under way when the rules change goes on from the step they are at.
    """
    if sequence.by_calendar or sent.step >= len(sequence.steps):
        return None
    number, step = sent.step + 1, sequence.steps[sent.step]
    following = Send(
        id=send_key(sent.campaign, sent.enrolment, number, sent.contact, 1),
        campaign=sent.campaign,
        enrolment=sent.enrolment,
        step=number,
        contact=sent.contact,
        lead=sent.lead,
        letter=step.letter,
        sender=sent.sender,
        due=now + step.after,
        zone=sent.zone,
        zone_from=sent.zone_from,
    )
    return in_window(following, mail, step)


def in_window(send: Send, mail: MailRules, step: Step | None = None) -> Send:
    """Keep a letter to the hours in which a person might have written it, where the reader is.

    A first letter may go on a Saturday, as it belongs to the day on which it was asked for.
    """
    opens, closes = (step.window if step else None) or (mail.window_from, mail.window_to)
    zone, later = send.zone or "UTC", send.step > 1
    return replace(
        send,
        wall=f"{opens:%H:%M}",
        due=next_open(send.due, zone, opens, closes, working_days=later),
    )


def enrolment(sequence: Sequence, lead: Lead) -> int:
    """Count how often somebody has asked; each asking, and each lost sale, is one of its own.

    The gate sees to it that two askings on one day bring one letter.
    """
    if sequence.lost_for and lead.rejected_at:
        return lead.rejected_at.date().toordinal()
    return max(1, sum(one.times for one in lead.interests if one.act in sequence.acts))
