"""The table of meanings, in order, and the one who reads it."""

from collections.abc import Callable, Collection

from nurture.inbox.autoreplies import automatic_answer
from nurture.inbox.bounces import bounce
from nurture.inbox.case import Case
from nurture.inbox.complaints import complaint
from nurture.inbox.keys import keys_of
from nurture.inbox.lead_forms import lead_form
from nurture.inbox.mail import Mail
from nurture.inbox.noise import (
    calendar,
    from_nobody,
    from_ourselves,
    read_receipt,
    well_on_its_way,
)
from nurture.inbox.notices import list_mail, notice
from nurture.inbox.stops import asks_to_stop, to_the_stop_address
from nurture.inbox.verdicts import Finding, Judgement, Verdict

# In order: the first that fits decides. Machines come first, because a bounce
# may quote our footer, and the footer holds the word "unsubscribe".
TABLE: tuple[Callable[[Case], Finding | None], ...] = (
    complaint,  # they pressed "this is spam"
    bounce,  # it never reached them
    read_receipt,
    to_the_stop_address,  # always obeyed, even from a robot
    calendar,
    lead_form,
    well_on_its_way,  # delivered, scanned, held for approval
    notice,  # reports, bills, digests
    automatic_answer,  # out of office, tickets, "are you human?"
    from_ourselves,
    list_mail,
    asks_to_stop,  # only now the person's own words: no more, less, or somebody else
    from_nobody,
)
_REPLY = Finding(verdict=Verdict.REPLY, why="a person's own words", confidence=0.9)
_UNREADABLE = (LookupError, ValueError, TypeError, AttributeError, RecursionError)


def _nothing_sent(_message_id: str) -> str | None:
    return None


def judge(
    raw: bytes,
    *,
    domains: Collection[str] = (),
    ours: Collection[str] = (),
    sent: Callable[[str], str | None] = _nothing_sent,
) -> Judgement:
    """Say what a mail means. Never raises: what cannot be read is in doubt, so a person reads it.

    domains: our reply domains; a token counts only there. ours: our own mailboxes, the
    unsubscribe address among them. sent: the text of a mail of ours by its Message-ID.
    """
    try:
        mail = Mail(raw)
        case = Case(mail=mail, keys=keys_of(mail, domains, ours), ours=frozenset(ours), sent=sent)
        return _judged(case)
    except _UNREADABLE as fault:
        why = f"could not be read ({type(fault).__name__})"
        return Judgement(verdict=Verdict.DOUBT, confidence=0.0, why=why)


def _judged(case: Case) -> Judgement:
    findings = (line(case) for line in TABLE)
    finding = next((found for found in findings if found), _REPLY)
    mail = case.mail
    return Judgement(
        verdict=finding.verdict,
        confidence=finding.confidence,
        address=finding.address or mail.sender,
        token=case.keys.token,
        sender=mail.sender,
        message_id=next(iter(mail.message_ids("message-id")), ""),
        answers=case.keys.answers,
        new_text=case.words,
        subject=mail.subject,
        why=finding.why,
        diagnostic=finding.diagnostic,
        form=finding.form,
        attachments=mail.attachments,
    )
