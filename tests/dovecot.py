"""Debian's Dovecot on a loopback port with its own config: the IMAP server most of the world runs."""

import asyncio
import grp
import os
import pwd
import shutil
import signal
import socket
import tempfile
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

DOVECOT = shutil.which("dovecot", path=f"{os.environ['PATH']}:/usr/sbin")
USER, PASSWORD = "sales", "wide-open"
# Dovecot will not work for root; the tests of a container often run as root.
AS_ROOT = os.getuid() == 0
OWNER = pwd.getpwnam("nobody") if AS_ROOT else pwd.getpwuid(os.getuid())

CONFIG = """
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/log
ssl = no
protocols = imap
disable_plaintext_auth = no
auth_mechanisms = plain
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 0
first_valid_gid = 0
mail_location = maildir:{home}/mail
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={home}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    address = 127.0.0.1
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
{more}
"""


@dataclass(slots=True)
class Dovecot:
    """One mailbox that is really on disk."""

    home: Path
    port: int
    more: str = ""
    process: Process | None = None
    delivered: int = 0

    @property
    def url(self) -> str:
        return f"imap://{USER}:wide-open@127.0.0.1:{self.port}/INBOX"

    @property
    def last_uid(self) -> int:
        return self.delivered

    @property
    def log(self) -> str:
        return (self.home / "log").read_text()

    async def start(self) -> None:
        """Start, and wait until it answers."""
        (self.home / "dovecot.conf").write_text(self._config())
        command = [str(DOVECOT), "-F", "-c", str(self.home / "dovecot.conf")]
        self.process = await asyncio.create_subprocess_exec(
            *command,
            start_new_session=True,
            user=OWNER.pw_uid if AS_ROOT else None,
            group=OWNER.pw_gid if AS_ROOT else None,
            extra_groups=[] if AS_ROOT else None,
        )
        for _ in range(100):
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self.port)
            except OSError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                await writer.wait_closed()
                return
        pytest.fail(f"Dovecot does not answer:\n{self.log}")

    async def stop(self) -> None:
        """Kill it with all its children: connections break as they do when a machine goes down."""
        if self.process and self.process.returncode is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            await self.process.wait()

    def deliver(self, *mails: bytes, folder: str = "") -> None:
        """Put mails into the maildir, as a delivery agent does: write aside, then move in.

        `folder` is one beside the INBOX.
        """
        box = self.home / "mail" / (f".{folder}" if folder else "")
        for part in (self.home / "mail", box, *(box / name for name in ("tmp", "new", "cur"))):
            part.mkdir(exist_ok=True)
            _hand(part)
        for mail in mails:
            # Counting what is there would miss a mail that the server is just moving.
            self.delivered += 1
            number = self.delivered
            aside = box / "tmp" / f"{1_700_000_000 + number}.{number:06}.test"
            aside.write_bytes(mail)
            _hand(aside)
            aside.rename(box / "new" / aside.name)

    def forget_uids(self) -> None:
        """Lose the list of uids, as after a restore: UIDVALIDITY changes."""
        for path in (self.home / "mail").glob("dovecot*"):
            path.unlink()

    def _config(self) -> str:
        group = grp.getgrgid(OWNER.pw_gid).gr_name
        return CONFIG.format(
            home=self.home,
            port=self.port,
            more=self.more,
            user=OWNER.pw_name,
            group=group,
            password=PASSWORD,
        )


@asynccontextmanager
async def running_dovecot(more: str = "") -> AsyncIterator[Dovecot]:
    """Run Dovecot in a folder of its own, with more settings; skips where it is not installed."""
    if DOVECOT is None:
        pytest.skip("Dovecot is not installed (Debian: apt-get install dovecot-imapd)")
    with tempfile.TemporaryDirectory(prefix="dovecot", ignore_cleanup_errors=True) as home:
        _hand(Path(home))
        dovecot = Dovecot(Path(home), free_port(), more)
        await dovecot.start()
        try:
            yield dovecot
        finally:
            await dovecot.stop()


def _hand(path: Path) -> None:
    if AS_ROOT:
        os.chown(path, OWNER.pw_uid, OWNER.pw_gid)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
