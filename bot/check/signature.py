"""Whether our letters are signed (DKIM, RFC 6376)."""

from bot.check.checks import Finding, Ground, costs, holds
from bot.mail.dkim_signer import dns_record

SIGNATURE = "Signature"


async def signature(ground: Ground) -> list[Finding]:
    """The rules name a key; what DNS says of it is for the mailbox providers to look up."""
    if ground.book is None:
        return []
    dkim = ground.book.mail.dkim
    if dkim is None:
        found = "letters go unsigned, unless the relay signs: providers may file them as spam"
        cure = 'Under [mail]: dkim = { selector = "leadbell", key = "dkim.pem" }.'
        return [costs(SIGNATURE, found, cure)]
    name, _ = dns_record(dkim)
    found = f"letters are signed for {dkim.domain}; this does not ask DNS whether {name} is there"
    return [holds(SIGNATURE, f"{found} (`leadbell outbox dkim` prints it)")]
