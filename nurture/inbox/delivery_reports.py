"""The part of a bounce that is meant for machines (RFC 3464)."""

import re
from dataclasses import dataclass
from email.message import Message
from email.parser import HeaderParser

from nurture.inbox.mail import addresses_in

_MOST_GROUPS = 20
_STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")


@dataclass(frozen=True, slots=True)
class Report:
    """What happened to one recipient."""

    recipient: str
    action: str
    status: str
    diagnosis: str


def report_of(text: str) -> Report | None:
    """Give the report on the recipient who fared worst; None if there is none to read."""
    groups = re.split(r"\n[ \t]*\n", text.strip(), maxsplit=_MOST_GROUPS)
    reports = [report for report in map(_report, groups) if report]
    worst = ("failed", "delayed")
    reports.sort(key=lambda one: worst.index(one.action) if one.action in worst else len(worst))
    return reports[0] if reports else None


def _report(group: str) -> Report | None:
    fields = HeaderParser().parsestr(group[:8_000])
    status = _STATUS.search(str(fields.get("status", "")))
    recipient = _first_address(
        fields, "original-recipient", "final-recipient", "x-actual-recipient"
    )
    if not status and not recipient:
        return None
    return Report(
        recipient=recipient,
        action=str(fields.get("action", "failed")).strip().lower().split(" ")[0],
        status=status[0] if status else "",
        diagnosis=" ".join(str(fields.get("diagnostic-code", "")).split()),
    )


def _first_address(fields: Message, *names: str) -> str:
    values = (str(fields.get(name, "")).rpartition(";")[2] for name in names)
    return next((found for value in values for found in addresses_in(value)), "")
