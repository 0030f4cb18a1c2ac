"""Letters written for people who do not exist, so that a gap shows before anybody gets one."""

from bot.errands.table import Premises
from nurture.errors import Refused
from nurture.mail.letters import write
from nurture.mail.ready import Ready
from nurture.model import Contact, Fact, Lead, Send, new_id
from nurture.rulebook import Sequence

# Of the first all is known that letters usually ask for; of the second, an address.
SAMPLES: tuple[dict[str, str], ...] = (
    {"name": "Pia Sample", "company": "Acme Pumps", "country": "DE"},
    {},
)


def written_for_samples(sequence: Sequence, premises: Premises) -> list[str]:
    """Write each letter of a sequence for every sample; gives what went wrong, each gap once."""
    gaps: dict[str, None] = {}
    for no in range(1, len(sequence.steps) + 1):
        for known in SAMPLES:
            if gap := _gap(sequence, no, known, premises):
                gaps[gap] = None
    return list(gaps)


def _gap(sequence: Sequence, no: int, known: dict[str, str], premises: Premises) -> str:
    if premises.press is None:
        return ""
    try:
        ready = _sample(sequence, no, known, premises)
        write(ready, premises.press, premises.book, new_id(), premises.now())
    except Refused as gap:
        return str(gap) if known else f"{gap} (where only the address is known)"
    return ""


def _sample(sequence: Sequence, no: int, known: dict[str, str], premises: Premises) -> Ready:
    now, book = premises.now(), premises.book
    facts = {name: Fact(value=value, source="sample", at=now) for name, value in known.items()}
    contact = Contact(key="pia@example.com", address="pia@example.com")
    lead = Lead(since=now, heard_at=now, facts=facts, contacts=(contact.id,))
    send = Send(
        campaign=sequence.key,
        step=no,
        contact=contact.id,
        lead=lead.id,
        letter=sequence.steps[no - 1].letter,
        sender=book.mail.sender,
        due=now,
    )
    return Ready(send=send, contact=contact, lead=lead, sequence=sequence)
