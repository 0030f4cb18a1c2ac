"""Why a mail bounced. Hard is only what says that the address is dead.

What is about us (our IP, our reputation, their policy) is soft for the person: other tools
count a blocked sender as an unknown user and lose the whole list in a night.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from nurture.inbox.delivery_reports import Report
from nurture.inbox.folding import folded
from nurture.inbox.words.transit import DELAYED

ABOUT_US = "it is about us, not about them"
_BLOCKED = (
    r"spamhaus|spamcop|barracuda|proofpoint|blocked using|blocked (?:because|for|due|by)|been blocked|block ?list"
    r"|black ?list|deny ?list|\brbl\b|\bdnsbl\b|junk ?mail|unsolicited|\bspam\b|reputation|\b(?:spf|dkim|dmarc|rdns)\b"
    r"|reverse dns|unauthenticated|not authenticated|authentication required|traffic not accepted|user complaints"
    r"|rate limit|throttl|too many (?:connections|messages|recipients)|virus (?:found|detected)|grey ?list|suspicious|quarantin|phishing"
)
_FULL = (
    r"over ?quota|quota|(?:mail)?(?:box|folder) (?:is )?full|mail ?box space|out of storage|storage (?:limit|space|quota)"
    r"|too much mail|exceeded .{0,20}(?:storage|space)|postfach .{0,30}voll\b|\bpleine\b|buz[oó]n .{0,30}lleno"
    r"|\bcheia\b|\bpiena\b|(?:mailbox|postbus|postvak) .{0,30}\bvol\b|przepełnion|przekroczon|skrzynka .{0,30}pełna"
    r"|(?:brevlåda|inkorg|postkasse|indbakke) .{0,30}ful[ld]|kutusu .{0,20}dolu|容量|いっぱい"
)
_DEAD = (
    r"(?:user|recipient|address|account|mailbox|domain)(?: is)? (?:not known|unknown|not recognized|not listed)"
    r"|unknown (?:user|recipient|address|local|mailbox|host)|not listed in|name is not recognized|no matches to"
    r"|no such (?:user|recipient|mailbox|person|address|domain|account)|(?:does ?n[o']t|not) exist"
    r"|(?:couldn't|could not|cannot) be found|recip(?:ient)? ?not ?found|user not found|(?:mailbox|address) not found"
    r"|host (?:or domain name )?not found|non-?existent (?:host|domain)s?|domain .{0,40}not found|any host named|nxdomain|no mail exchanger"
    r"|no valid recipient|invalid (?:recipient|address|mailbox|user|final delivery)|not a valid|unroute?able"
    r"|mailbox (?:unavailable|disabled|inactive)|no mailbox|recipient (?:address )?rejected|does not like recipient"
    r"|(?:account|address|mailbox|user) .{0,60}(?:disabled|closed|suspended|deactivated|terminated|inactive)"
    r"|(?:doesn't|does not) have an? .{0,40}account|no longer (?:valid|in use|available|active|with|exist|accept)"
    r"|not our customer|unbekannt|existiert nicht|nicht gefunden|n'existe pas|inconnue?\b|introuvable|no existe"
    r"|desconocid|n[aã]o existe|inexistente|desconhecid|non esiste|sconosciut|inesistente|bestaat niet|onbekend"
    r"|nie istnieje|nieznany|finns inte|ok[aä]nd\b|findes ikke|ukendt|bulunamad|mevcut de[gğ]il|存在し|宛先不明|見つかりません"
)
_UNREACHED = (
    r"retry time(?:out)?|timed? ?out|could not connect|connection refused|unreachable|not reachable"
    r"|too long in|(?:been|too) (?:in the queue too )?long|temporar|try again later|did not respond|not been collected"
)
_POLICY = (
    r"(?:sender|client|\bip\b|your|sending|message|content|mail) .{0,60}(?:blocked|rejected|banned|denied|refused)"
    r"|policy|relay(?:ing)? (?:access )?denied|unable to relay|not permitted|content (?:filter|rejected)|not accepting mail"
    r"|access denied"
)
_GIVEN_UP = r"failed permanently|permanent (?:fatal )?error|permanently"
_STATUS = re.compile(r"(?<![\d.])([45]\.\d{1,2}\.\d{1,3})(?![\d.])")
_REPLY_CODE = re.compile(r"(?<![\d.:/-])([45][0-7]\d)(?=[\s\-:])")
_LATER = re.compile(
    rf"{DELAYED}|\bdelayed\b|still being retried|(?:will|continue) (?:keep trying|retry|to attempt|trying)"
    r"|warning message only|warning only|not yet been",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,255}")
_LINK = re.compile(r"(https?://[\w.-]{1,255})\S{0,999}")
_VAGUE = re.compile(r"\d{3}$|$|5\.(?:0|3|5)\.0$")
_DEAD_STATUS = re.compile(r"5\.1\.(?!7$|8$)\d+|5\.2\.1$|5\.4\.4$|5\.7\.13$|55[013]$")

# In order: the first that fits decides. Who blocks us names the list; who does not know the
# address often says "rejected", too; and "permanent" alone says little.
_CAUSES = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), hard, why)
    for pattern, hard, why in (
        (
            r"5\.4\.1\b.{0,80}(?:recipient address rejected|access denied)",
            True,
            "the address is dead",
        ),
        (_BLOCKED, False, ABOUT_US),
        (_FULL, False, "the mailbox is full"),
        (_DEAD, True, "the address is dead"),
        (_UNREACHED, False, "their server was not reached"),
        (_POLICY, False, ABOUT_US),
    )
)


@dataclass(frozen=True, slots=True)
class Cause:
    """Why it bounced, in words of ours; `status` as they said it (RFC 3463, or three digits)."""

    hard: bool
    why: str
    status: str


def cause_of(report: Report | None, text: str) -> Cause:
    """Find the cause: their words decide where they are clear, else the status does."""
    text = " ".join(text[:8_000].split())
    said = f"{report.status} {report.diagnosis}" if report else ""
    status = _status_in(report, f"{said} {text}")
    if _comes_later(report, status, text):
        return Cause(hard=False, why="not delivered yet", status=status)
    precise = report is not None and bool(report.diagnosis) and not _VAGUE.match(status)
    sources = [_ADDRESS.sub("", one) for one in ((said,) if precise else (said, text))]
    told = _worded(map(_bare, sources)) or _worded(sources)
    if told:
        return Cause(hard=told[0], why=told[1], status=status)
    hard = _DEAD_STATUS.match(status) is not None or _given_up(status, text)
    return Cause(hard=hard, why=f"status {status}" if status else "no cause given", status=status)


def _worded(sources: Iterable[str]) -> tuple[bool, str] | None:
    """What the words say: the machine's own line first, then what is written for people."""
    return next(
        ((hard, why) for said in sources for cause, hard, why in _CAUSES if cause.search(said)),
        None,
    )


def _bare(said: str) -> str:
    """Cut links behind their host, where "spam-policy" may stand by chance."""
    return _LINK.sub(r"\1", said)


def _status_in(report: Report | None, text: str) -> str:
    if report and report.status and not report.status.endswith(".0.0"):
        return report.status
    found = _STATUS.search(text) or _REPLY_CODE.search(text)
    return found[1] if found else (report.status if report else "")


def _comes_later(report: Report | None, status: str, text: str) -> bool:
    if report and report.action == "delayed":
        return True
    return status.startswith("4") or (
        not report and _LATER.search(folded(text[:2_000])) is not None
    )


def _given_up(status: str, text: str) -> bool:
    return not status and re.search(_GIVEN_UP, text, re.IGNORECASE) is not None
