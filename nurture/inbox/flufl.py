"""flufl.bounce, which knows many mail servers' dialects, asked with care.

It takes a parsed mail, and parsing is what a hostile mail makes expensive; so it sees small ones only.
"""

from email import message_from_bytes
from logging import getLogger

from flufl.bounce import scan_message

getLogger(
    "flufl.bounce"
).disabled = True  # it logs a traceback for a mail that one detector trips on

_MOST_BYTES = 64_000
_MOST_BOUNDARIES = 20
_TROUBLE = (LookupError, ValueError, TypeError, AttributeError, AssertionError)


def failed_address(raw: bytes) -> str:
    """Give the address that flufl.bounce finds to have failed, "" if it finds none."""
    if len(raw) > _MOST_BYTES or raw.lower().count(b"boundary") > _MOST_BOUNDARIES:
        return ""
    try:
        found = scan_message(message_from_bytes(raw))
    except _TROUBLE:
        return ""
    return min((address.decode("ascii", "replace") for address in found), default="")
