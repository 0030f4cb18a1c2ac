"""By what a returned mail is known: the token it carries and the mails of ours it answers.

Layered, because each way back loses something: Gmail rewrites Message-IDs, a forwarded alias
changes the sender, a bounce may come without the original.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from nurture.inbox.mail import LONGEST_TEXT, Mail, addresses_in, message_ids_in

_HERE = ("to", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "cc")
_STOP_WORDS = frozenset(
    ("stop", "unsubscribe", "unsub", "optout", "opt-out", "remove", "abmelden", "abmeldung")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """What ties a mail to us.

    stop: it was written to the address that means unsubscribe. foreign: it returns a mail that
    carries no token of ours and was given its Message-ID elsewhere.
    """

    token: str = ""
    answers: tuple[str, ...] = ()
    stop: bool = False
    foreign: bool = False

    @property
    def known(self) -> bool:
        """Whether it answers a mail of ours, as far as the mail itself tells."""
        return bool(self.token)


def keys_of(mail: Mail, domains: Collection[str], ours: Collection[str]) -> Keys:
    """Find the token: in the addresses, then in the Message-IDs, then in what is returned or quoted."""
    home = frozenset(domain.lower().lstrip("@") for domain in domains)
    mailboxes = frozenset(address.lower() for address in ours)
    answers = tuple(dict.fromkeys(_answers(mail)))
    token = next((token for token in _tokens(mail, answers, home) if token), "")
    return Keys(
        token=token,
        foreign=bool(home) and not token and _begun_elsewhere(mail, home),
        answers=answers,
        stop=any(_means_stop(address, home, mailboxes) for address in mail.addresses(*_HERE)),
    )


def token_in(address: str, home: Collection[str]) -> str:
    """Give TOKEN of `local+TOKEN@domain` or `local+stop-TOKEN@domain` at one of our domains."""
    local, _, domain = address.rpartition("@")
    if domain.lower() not in home:
        return ""
    return re.sub(r"^stop-", "", local.partition("+")[2], flags=re.IGNORECASE)


def _answers(mail: Mail) -> Iterator[str]:
    yield from mail.message_ids("in-reply-to", "references")
    if mail.returned:
        yield from mail.returned.message_ids("message-id")


def _begun_elsewhere(mail: Mail, home: Collection[str]) -> bool:
    ids = mail.returned.message_ids("message-id") if mail.returned else ()
    return bool(ids) and all(one.strip("<>").rpartition("@")[2].lower() not in home for one in ids)


def _tokens(mail: Mail, answers: tuple[str, ...], home: Collection[str]) -> Iterator[str]:
    if not home:
        return
    yield from (token_in(address, home) for address in mail.addresses(*_HERE))
    yield from (_token_of_id(answer, home) for answer in answers)
    if mail.returned:
        names = ("return-path", "reply-to", "from", "list-unsubscribe")
        yield from (token_in(address, home) for address in mail.returned.addresses(*names))
    receipt = mail.part("message/disposition-notification")
    yield from (_token_of_id(found, home) for found in message_ids_in(receipt))
    quoted = mail.text[:LONGEST_TEXT]
    yield from (token_in(address, home) for address in addresses_in(quoted))
    yield from (_token_of_id(found, home) for found in message_ids_in(quoted))


def _token_of_id(message_id: str, home: Collection[str]) -> str:
    local, _, domain = message_id.strip("<>").rpartition("@")
    return local.rpartition("-")[2] if "-" in local and domain.lower() in home else ""


def _means_stop(address: str, home: Collection[str], mailboxes: Collection[str]) -> bool:
    address = address.lower()
    local, _, domain = address.rpartition("@")
    name, _, tag = local.partition("+")
    if domain not in home and address not in mailboxes and f"{name}@{domain}" not in mailboxes:
        return False
    return name in _STOP_WORDS or tag in _STOP_WORDS or tag.startswith("stop-")
