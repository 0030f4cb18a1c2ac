"""The columns that are no field of a record: what a question asks for, made from the record."""

from hashlib import sha256

from nurture.model import (
    Doubt,
    Lead,
    Notice,
    NoticeState,
    Received,
    Ring,
    Send,
    SendState,
    Stage,
    Touch,
)


def words_of(lead: Lead) -> str:
    """Give what a lead is found by, as it is matched."""
    return "\n".join(lead.fact(name) for name in ("name", "company")).casefold()


def quiet(lead: Lead) -> bool:
    return lead.stage is Stage.NURTURE


def drawn_behind(shown: Ring | Doubt) -> bool:
    return shown.card.wanted > shown.card.drawn


def left_behind(ring: Ring) -> bool:
    return bool(ring.card.traces)


def about(doubt: Doubt) -> str:
    """Give whom a doubt is about, by what we knew of them then."""
    return doubt.lead or doubt.contact or doubt.address.strip().casefold()


def waits_for(ring: Ring) -> str | None:
    return ring.claim.by if ring.claim and not ring.ended else None


def card(ring: Ring) -> str | None:
    return f"{ring.card.channel}/{ring.card.ts}" if ring.card.ts else None


def unposted(notice: Notice) -> bool:
    return notice.state in {NoticeState.WAITING, NoticeState.POSTING}


def visited(touch: Touch) -> str | None:
    return touch.campaign if touch.by == "them" else None


def ahead(send: Send) -> bool:
    return send.state in {SendState.PLANNED, SendState.HELD}


def went(send: Send) -> bool:
    return send.sent_at is not None or send.bounced_at is not None


def unfiled(mail: Received) -> bool:
    return mail.handled_at is not None and mail.filed_at is None


def likeness(mail: Received) -> str | None:
    return mail.likeness or None


def digest_of(mail: Received) -> str:
    return sha256(mail.raw).hexdigest()
