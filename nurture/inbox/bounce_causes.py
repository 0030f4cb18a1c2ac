"""Why a mail bounced. Hard is only what says that the address is dead.

What is about us (our IP, our reputation, their policy) is soft for the person: other tools
count a blocked sender as an unknown user and lose the whole list in a night.
"""

import re
from dataclasses import dataclass

from nurture.inbox.delivery_reports import Report

ABOUT_US = "it is about us, not about them"
ABOUT_US = "it is about us, not about them"
_ABOUT_US = (
    r"spamhaus|spamcop|barracuda|blocked using|block ?list|black ?list|\brbl\b|\bdnsbl\b|junkmail"
    r"|(?:sender|client|ip|host|your|sending) .{0,60}(?:blocked|rejected|banned|denied|reputation)"
    r"|blocked (?:because|for|due|by)|has been blocked|unsolicited|spam|reputation|policy|virus"
    r"|\b(?:spf|dkim|dmarc|ptr|rdns)\b|reverse dns|unauthenticated|not authenticated|authentication required"
    r"|relay(?:ing)? (?:access )?denied|unable to relay|not permitted to relay|traffic not accepted"
    r"|too many (?:connections|messages|recipients)|rate limit|throttl|content (?:filter|rejected)|user complaints"
    r"|grey ?list|poor|suspicious"
)
_FULL = (
    r"over ?quota|quota|mailbox (?:is )?full|inbox (?:is )?full|out of storage|insufficient .{0,20}storage"
    r"|(?:postfach|mailbox) .{0,30}voll|pleine|casilla .{0,20}llena|buz[oó]n .{0,30}lleno|cheia|piena|vol\b"
    r"|prze(?:pe[lł]|kroczon)|fullt?\b|dolu|容量|いっぱい|exceeded .{0,20}storage"
)
_DEAD = (
    r"user (?:is )?unknown|unknown (?:user|recipient|address|local|mailbox)|no such (?:user|recipient|mailbox|person"
    r"|address|domain|account)|(?:does ?n[o']t|not) exist|couldn't be found|could not be found|not found|no mailbox"
    r"|recipient ?not ?found|recip(?:ient)? ?not ?found|user not found|invalid (?:recipient|address|mailbox|user)"
    r"|mailbox (?:unavailable|not found|disabled|inactive)|recipient (?:address )?rejected|not a valid|unroute?able"
    r"|(?:account|address|mailbox|user) .{0,60}(?:disabled|closed|suspended|deactivated|terminated|inactive)"
    r"|doesn't have a.{0,40}account|host (?:or domain name )?not found|any host named|domain .{0,40}not found"
    r"|nxdomain|no longer (?:valid|in use|available|active|with|exist|accept)|not our customer|no mail exchanger"
    r"|unbekannt|existiert nicht|nicht gefunden|n'existe pas|inconnu|introuvable|no existe|desconocid|n[aã]o existe"
    r"|inexistente|desconhecid|non esiste|sconosciut|inesistente|bestaat niet|onbekend|nie istnieje|nieznany"
    r"|finns inte|ok[aä]nd|findes ikke|ukendt|bulunamad|mevcut de[gğ]il|存在し|宛先不明|見つかりません"
)
_STATUS = re.compile(r"(?<![\d.])([45]\.\d{1,2}\.\d{1,3})(?![\d.])")
_REPLY_CODE = re.compile(r"(?<![\d.:/-])([45][0-7]\d)(?=[\s\-:])")
_EXCHANGE_UNKNOWN = re.compile(
    r"5\.4\.1\b.{0,80}(?:recipient address rejected|access denied)", re.IGNORECASE | re.DOTALL
)
_LATER = re.compile(
    r"\bdelayed\b|still being retried|will (?:keep trying|retry)|warning message only|not yet been",
    re.IGNORECASE,
)
_VAGUE = re.compile(r"\d{3}$|$|5\.(?:0|3|5)\.0$")
_DEAD_STATUS = re.compile(r"5\.1\.(?!7$|8$)\d+|5\.2\.1|5\.4\.4|5\.7\.13$")


@dataclass(frozen=True, slots=True)
class Cause:
    """Why it bounced, in words of ours; `status` as they said it (RFC 3463, or three digits)."""

    hard: bool
    why: str
    status: str


def cause_of(report: Report | None, text: str) -> Cause:
    """Find the cause: their words decide where they are clear, else the status does."""
    said = f"{report.status} {report.diagnosis}" if report else ""
    status = _status_in(report, f"{said} {text[:8_000]}")
    if (
        (report and report.action == "delayed")
        or status.startswith("4")
        or _only_late(report, text)
    ):
        return Cause(hard=False, why="not delivered yet", status=status)
    told = report is not None and bool(report.diagnosis) and not _VAGUE.match(status)
    for words in (said,) if told else (said, text[:8_000]):
        hard, why = _worded(words)
        if why:
            return Cause(hard=hard, why=why, status=status)
    hard = _DEAD_STATUS.match(status) is not None
    return Cause(hard=hard, why=f"status {status}" if status else "no cause given", status=status)


def _worded(words: str) -> tuple[bool, str]:
    """What the words say; in order, because who blocks us often says "rejected", too."""
    if _EXCHANGE_UNKNOWN.search(words):
        return True, "the address is unknown"
    for pattern, hard, why in _CAUSES:
        if pattern.search(words):
            return hard, why
    return False, ""


_CAUSES = (
    (re.compile(_ABOUT_US, re.IGNORECASE), False, ABOUT_US),
    (re.compile(_FULL, re.IGNORECASE), False, "the mailbox is full"),
    (re.compile(_DEAD, re.IGNORECASE), True, "the address is dead"),
)


def _status_in(report: Report | None, text: str) -> str:
    if report and report.status and not report.status.endswith(".0.0"):
        return report.status
    found = _STATUS.search(text) or _REPLY_CODE.search(text)
    return found[1] if found else (report.status if report else "")


def _only_late(report: Report | None, text: str) -> bool:
    return not report and _LATER.search(text[:2_000]) is not None
