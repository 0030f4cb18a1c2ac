"""Samples: a show's letter as three of its visitors will get it, and as a test to oneself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from nurture.errors import Refused, Undelivered
from nurture.leads.people import address_key, called
from nurture.mail.gate import Ready
from nurture.mail.letters import Letter, write
from nurture.mail.press import Press
from nurture.model import Contact, Show, new_id
from nurture.ports import Relay, Store
from nurture.rulebook import Person, Rulebook
from nurture.shows.attendance import Preview, Visitor
from nurture.wording import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A letter as one visitor will get it, or why it can't be written."""

    visitor: Visitor
    letter: Letter | None = None
    trouble: str = ""


def three_of(visitors: Sequence[Visitor]) -> list[Visitor]:
    """Choose whose letters to look at: of whom we know least, most, and one in between.

    What is missing shows with the first, what is too long with the second.
    """
    known = sorted(visitors, key=lambda one: (len(one.lead.facts), one.lead.id))
    chosen = [known[0], known[len(known) // 2], known[-1]] if known else []
    return list({one.lead.id: one for one in chosen}.values())


def kinds_of(visitors: Sequence[Visitor]) -> list[list[Visitor]]:
    """Sort visitors by what is known of them: what can be written to one can be to all of a kind."""
    kinds: dict[tuple[str, frozenset[str]], list[Visitor]] = {}
    for one in visitors:
        known = frozenset(name for name, fact in one.lead.facts.items() if fact.value)
        kinds.setdefault((one.lead.fact("language"), known), []).append(one)
    return list(kinds.values())


async def samples(
    store: Store, press: Press, book: Rulebook, seen: Preview, now: datetime
) -> list[Sample]:
    """Write the letters of three visitors, as they will be if nothing changes."""
    whose = three_of(seen.waiting or seen.gone)
    return await _written(store, press, book, seen, whose=whose, now=now)


async def gaps(
    store: Store, press: Press, book: Rulebook, seen: Preview, now: datetime
) -> list[str]:
    """Tell to whom of those waiting no letter can be written, and why: a line for each kind."""
    kinds = kinds_of(seen.waiting)
    first = [kind[0] for kind in kinds]
    tried = await _written(store, press, book, seen, whose=first, now=now)
    many = {kind[0].lead.id: len(kind) for kind in kinds}
    return [_gap(one, many[one.visitor.lead.id]) for one in tried if one.trouble]


def _gap(sample: Sample, many: int) -> str:
    others = f" and {counted(many - 1, 'other')}" if many > 1 else ""
    return f"To {called(sample.visitor.lead)}{others}: {sample.trouble}"


async def _written(
    store: Store,
    press: Press,
    book: Rulebook,
    seen: Preview,
    *,
    whose: Sequence[Visitor],
    now: datetime,
) -> list[Sample]:
    found = []
    for visitor in whose:
        assert visitor.send
        contact = await store.get(Contact, visitor.send.contact)
        if contact:
            # Its way out is signed for nobody: pressing it in a preview stops nobody's mail.
            shown = replace(contact, id=new_id())
            found.append(_sample(visitor, shown, press, book, seen.show, now=now))
    return found


def _sample(
    visitor: Visitor, contact: Contact, press: Press, book: Rulebook, show: Show, *, now: datetime
) -> Sample:
    assert visitor.send
    ready = Ready(send=visitor.send, contact=contact, lead=visitor.lead, show=show)
    try:
        return Sample(visitor=visitor, letter=write(ready, press, book, new_id(), now))
    except Refused as gap:
        return Sample(visitor=visitor, trouble=str(gap))


async def send_test(
    relay: Relay, press: Press, book: Rulebook, seen: Preview, *, to: Person, now: datetime
) -> Visitor:
    """Send one of us the letter as a visitor will get it, and give whose it was.

    It is addressed to nobody whom we keep: pressing its way out stops nobody's mail. Raises
    Refused where there is nothing to send or the relay does not take it.
    """
    if not to.email:
        raise Refused(f"The rules file has no e-mail for {to.name}.")
    chosen = three_of(seen.waiting or seen.gone)
    if not chosen:
        raise Refused("There is no letter yet. Bring the visitors in first.")
    visitor = chosen[-1]
    ours = Contact(key=address_key(to.email), address=to.email)
    sample = _sample(visitor, ours, press, book, seen.show, now=now)
    if sample.letter is None:
        raise Refused(sample.trouble)
    cover = sample.letter.envelope
    try:
        await relay.hand_over(cover.reply, cover.to, sample.letter.raw)
    except Undelivered as trouble:
        raise Refused(f"The mail server did not take the test: {trouble}") from None
    return visitor
