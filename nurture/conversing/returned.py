"""What we do about a mail that came back: one deed for each verdict, and every mail kept.

All deeds are harmless to repeat (natural keys, facts that hold already), so a crash between
the deed and the note that it is done costs nothing.
"""

import hashlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from nurture.calendar.zones import Zones
from nurture.conversing.by_mail import FORM, REPLY, by_mail, cut_note
from nurture.conversing.copies import copy_of, likeness, original_of
from nurture.conversing.doubts import doubt_of, pause
from nurture.errors import Refused, Stale
from nurture.inbox import Judgement, Verdict
from nurture.inbox.bounce_causes import ABOUT_US
from nurture.leads.intake import take_in
from nurture.leads.people import clean
from nurture.mail.aftermath import address_died, complained
from nurture.mail.soft_bounces import with_soft_bounce, worn_out
from nurture.mail.stop_loss import pause_domain
from nurture.model import Contact, Evidence, Received, SetAside, WishFor
from nurture.optout.returning import asks_back, come_back
from nurture.optout.suppression import obey
from nurture.optout.wishes import Wish
from nurture.ports import Store
from nurture.rulebook import Rulebook

log = logging.getLogger(__name__)

_FILES_NAMED, _LONGEST_NAME = 5, 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """A mail that came back, what it means, and whom its token names (a contact's id, or "")."""

    mail: Received
    means: Judgement
    contact: str
    book: Rulebook
    zones: Zones
    now: datetime


Deed = Callable[[Store, Returned], Awaitable[str]]


async def settle(store: Store, returned: Returned) -> None:
    """Do what the mail asks for, then note that it is done, and how; a copy asks for nothing."""
    alike = likeness(returned.mail.raw, returned.means, returned.contact)
    if original := await original_of(store, returned.mail, alike):
        await _handled(store, copy_of(returned.mail, original), returned.now)
        return
    why = await DEEDS[returned.means.verdict](store, returned)
    if why:
        await set_aside(store, returned.mail, why, returned.now)
    await _done(store, returned, why, alike)
    log.info("read a mail", extra={"mail": returned.mail.id, "verdict": returned.means.verdict})


async def _stop(store: Store, returned: Returned) -> str:
    means = returned.means
    cause = f"{means.verdict}: mail {returned.mail.id}, {_hash(returned.mail)}"
    try:
        await obey(
            store,
            contact=returned.contact,
            address=means.address or means.sender,
            by="them",
            cause=cause,
            now=returned.now,
            evidence=evidence(returned),
        )
    except Refused:
        return "Somebody asks us to stop, and no address says who"
    if means.verdict is Verdict.COMPLAINT:
        await _count_against_us(store, returned)
    return ""


async def _count_against_us(store: Store, returned: Returned) -> None:
    contact = await _contact(store, returned)
    if contact:
        await complained(store, returned.book, contact, returned.means.answers, now=returned.now)


def evidence(returned: Returned) -> Evidence:
    """Give what proves a wish that came by mail."""
    means = returned.means
    way = "complaint" if means.verdict is Verdict.COMPLAINT else "mail"
    return Evidence(
        way="unsubscribe address" if "unsubscribe address" in means.why else way,
        message_id=means.message_id,
        digest=hashlib.sha256(returned.mail.raw).hexdigest(),
        words=means.new_text[:2000],
    )


def _hash(mail: Received) -> str:
    return f"SHA-256 {hashlib.sha256(mail.raw).hexdigest()[:16]}"


async def _ring(store: Store, returned: Returned) -> str:
    """A personal answer is a serious act (R42): it rings, with the words in the thread."""
    contact = await _contact(store, returned)
    if contact and _wants_back(contact, returned):
        wish = Wish(by="them", cause="a mail", at=returned.now, evidence=evidence(returned))
        await come_back(store, contact.id, WishFor.BACK, wish)
        return ""
    if not contact or not contact.lead:
        return "Somebody writes whom we don't know"
    return await _take(store, returned, contact.address, REPLY, {})


def _wants_back(contact: Contact, returned: Returned) -> bool:
    """Only from the very address that had asked us to stop: a forwarded token is no such wish."""
    theirs = returned.means.sender.casefold() == contact.key
    return bool(contact.suppressed_at) and theirs and asks_back(returned.means.new_text)


async def _form(store: Store, returned: Returned) -> str:
    form = {field: clean(value) for field, value in returned.means.form.items()}
    email = form.pop("email", "") or returned.means.address
    return await _take(store, returned, email, FORM, form)


async def _take(
    store: Store, returned: Returned, email: str, act: str, told: Mapping[str, str]
) -> str:
    words = _said(returned)
    inquiry = by_mail(returned.mail, returned.now, email=email, act=act, words=words, told=told)
    try:
        await take_in(store, returned.book, returned.zones, inquiry, now=returned.now)
    except Refused as refusal:
        return str(refusal)
    return ""


def _said(returned: Returned) -> str:
    """Give their own words, name what is attached (nothing of it is opened), and tell of a cut."""
    means = returned.means
    named = [clean(name, _LONGEST_NAME) for name in means.attachments[:_FILES_NAMED]]
    more = len(means.attachments) - len(named)
    files = ", ".join([*named, *([f"{more} more"] if more else [])])
    about = [f"Attached, not opened: {files}"] if files else []
    return "\n\n".join(filter(None, [means.new_text, *about, cut_note(returned.mail)]))


async def _contact(store: Store, returned: Returned) -> Contact | None:
    named = await store.get(Contact, returned.contact) if returned.contact else None
    if named or not returned.means.address:
        return named
    return await store.contact_at(returned.means.address.casefold())


async def _dead(store: Store, returned: Returned) -> str:
    """A hard bounce ends the address; the person only when no other address lives (R38).

    It counts only with our own token in it: anybody can write a mail that looks like a bounce.
    """
    contact = await store.get(Contact, returned.contact) if returned.contact else None
    if not contact:
        return "A mail came back, and no token of ours says whose"
    book, answers = returned.book, returned.means.answers
    await address_died(store, book, contact, answers, cause=returned.mail.id, now=returned.now)
    return ""


async def _full(store: Store, returned: Returned) -> str:
    """A soft bounce counts up with time; one that is about us pauses our mail, and not the reader's."""
    contact = await store.get(Contact, returned.contact) if returned.contact else None
    if contact and ABOUT_US in returned.means.why:
        evidence = returned.means.diagnostic or returned.means.why
        await pause_domain(store, returned.book, f"{evidence} (a bounce)", now=returned.now)
    elif contact:
        counted = with_soft_bounce(contact, returned.now)
        await store.save(counted)
        return await _dead(store, returned) if worn_out(counted) else ""
    return ""


async def _nothing(_: Store, __: Returned) -> str:
    return ""


async def _ask(store: Store, returned: Returned) -> str:
    """Nobody's wish is guessed: their mail is paused, and one of us reads the words."""
    mail, contact = returned.mail, await _contact(store, returned)
    await pause(store, doubt_of(mail, returned.means, contact, returned.book, returned.now))
    return "" if returned.means.sender else "It could not be read; a person must look at it"


DEEDS: Mapping[Verdict, Deed] = {
    Verdict.UNSUBSCRIBE: _stop,
    Verdict.COMPLAINT: _stop,
    Verdict.REPLY: _ring,
    Verdict.LEAD_FORM: _form,
    Verdict.BOUNCE_HARD: _dead,
    Verdict.BOUNCE_SOFT: _full,
    Verdict.AUTO_REPLY: _nothing,
    Verdict.IGNORE: _nothing,
    Verdict.DOUBT: _ask,
}


async def set_aside(store: Store, mail: Received, why: str, now: datetime) -> None:
    """Keep what could not be understood where a person sees it (nevers, 10)."""
    name = f"mail-{hashlib.sha256(mail.id.encode()).hexdigest()[:16]}"
    if await store.get(SetAside, name):
        return
    kept = SetAside(id=name, way="mail", why=why, at=now, received=mail.id, raw="")
    await store.save(kept)


async def give_up(store: Store, mail: Received, now: datetime) -> None:
    """Set aside a mail that broke us: it stays as it came, and holds up none behind it."""
    why = "A fault of ours: this mail could not be read"
    await set_aside(store, mail, why, now)
    await _handled(store, replace(mail, verdict=None, why=why, aside=True), now)


async def _done(store: Store, returned: Returned, why: str, alike: str) -> None:
    means = returned.means
    aside = bool(why) or means.verdict is Verdict.DOUBT
    read = replace(returned.mail, verdict=means.verdict, aside=aside, likeness=alike)
    await _handled(store, replace(read, why=why or means.why[:500]), returned.now)


async def _handled(store: Store, mail: Received, now: datetime) -> None:
    for _ in range(5):
        kept = await store.get(Received, mail.id)
        if kept is None or kept.handled_at:
            return
        try:
            await store.save(replace(mail, handled_at=now, version=kept.version))
        except Stale:
            continue
        return
