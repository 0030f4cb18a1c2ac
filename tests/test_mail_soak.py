"""Mail while the server is killed, the line is cut, and we are killed: each handled exactly once."""

from pathlib import Path

from dovecot import running_dovecot
from mail_soak import soak

MAILS, HARMS = 240, 6


async def test_each_mail_is_handled_exactly_once_whatever_breaks(tmp_path: Path) -> None:
    """The full count, 5,000 mails, is run by tests/bench/soak_mail_in.py."""
    async with running_dovecot() as dovecot:
        faults = await soak(dovecot, tmp_path, mails=MAILS, harms=HARMS, seed=7)
    assert faults.total() == HARMS
