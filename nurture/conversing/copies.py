"""Copies: one mail that reaches us twice, in two mailboxes or folders, is answered to once.

A copy is told by what we understand of it, not by its Message-ID alone: whoever reuses somebody
else's, in good faith or bad, swallows no mail that would have meant anything else to us.
"""

import hashlib
import json
import re
from dataclasses import replace

from nurture.inbox import Judgement, Verdict
from nurture.model import Received
from nurture.ports import Store

_HEADERS = 100_000
_DATE = re.compile(rb"^date:[ \t]*([^\r\n]*)", re.IGNORECASE | re.MULTILINE)


def likeness(raw: bytes, means: Judgement, contact: str) -> str:
    """Give what is alike in all copies of a mail, "" for one without a Message-ID.

    That is who wrote it, when, about whom, and all that it means to us. What servers add on the
    way (Received, Delivered-To) may differ, unless it says something of its own, as a token does.
    """
    if not means.message_id:
        return ""
    date = _DATE.search(raw, 0, _HEADERS)
    meant = (means.message_id, means.sender, means.verdict, means.address, contact, means.new_text)
    sent = date[1].decode("latin-1").strip() if date else ""
    told = json.dumps([*meant, sent, sorted(means.form.items()), means.attachments])
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def copy_of(mail: Received, original: Received) -> Received:
    """Note a mail as a copy; bytes that are the very same are kept once."""
    raw = b"" if mail.raw == original.raw else mail.raw
    return replace(mail, raw=raw, verdict=Verdict.IGNORE, why=f"read before, as {original.id}")


async def original_of(store: Store, mail: Received, alike: str) -> Received | None:
    """Give the mail that this one is a copy of, if it was handled already."""
    found = await store.received_like(alike) if alike else None
    return found if found and found.id != mail.id else None
