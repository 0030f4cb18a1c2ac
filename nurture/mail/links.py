"""The link to the page of what waits: signed, for our own people, and over after a week."""

from datetime import UTC, datetime, time, timedelta

from nurture.mail.press import Press
from nurture.tokens import sign_until

PAGE = "outbox page"
OUTBOX = "outbox"
_HOLDS = timedelta(days=8)


def outbox_link(press: Press | None, now: datetime) -> str:
    """Give the signed address of the page, "" without a web address of ours.

    It is the same all day long, so that a home that shows it is not drawn anew each minute.
    """
    if press is None or not press.base_url:
        return ""
    until = datetime.combine(now.astimezone(UTC).date(), time(), UTC) + _HOLDS
    return f"{press.base_url}/outbox/{sign_until(OUTBOX, PAGE, until, press.secrets)}"
