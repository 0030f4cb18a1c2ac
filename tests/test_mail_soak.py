"""Mail while the server is killed, the line is cut, and we are killed: each handled exactly once."""

from pathlib import Path

import pytest
from dovecot import running_dovecot
from mail_soak import Running, soak
from sandbox_imapd import running_sandbox

MAILS, HARMS = 240, 6


@pytest.mark.parametrize("running", [running_dovecot, running_sandbox])
async def test_each_mail_is_handled_exactly_once_whatever_breaks(
    running: Running, tmp_path: Path
) -> None:
    """The full count, 5,000 mails, is run by tests/bench/soak_mail_in.py."""
    async with running() as server:
        faults = await soak(server, tmp_path, mails=MAILS, harms=HARMS, seed=7)
    assert faults.total() == HARMS
