"""Debian's Postfix on a loopback port with its own config and queue, and a sink behind it.

Mail to `defers.example` and its like is answered as the domain's name says, before the queue;
everything else goes through the queue to `smtp-sink`, which keeps each mail as a file.
"""

import asyncio
import os
import pwd
import re
import shutil
import signal
import tempfile
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from dovecot import free_port

PLACES = f"{os.environ['PATH']}:/usr/sbin:/usr/lib/postfix/sbin"
POSTFIX, SINK = (shutil.which(name, path=PLACES) for name in ("postfix", "smtp-sink"))
MESSAGE_ID = re.compile(rb"^Message-ID: (<[^>]+>)", re.MULTILINE | re.IGNORECASE)
TAKEN_AS = re.compile(rb"\(Postfix\) with E?SMTP id (\w+)")
WHOLE = 0o100

MAIN = """
compatibility_level = 3.6
queue_directory = {home}/queue
data_directory = {home}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = relay.example
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
mydestination =
local_recipient_maps =
alias_maps =
relayhost = [127.0.0.1]:{sink}
smtpd_recipient_restrictions = check_recipient_access texthash:{home}/access, permit_mynetworks
smtpd_client_connection_count_limit = 0
smtpd_peername_lookup = no
maillog_file_prefixes = {home}
maillog_file = {home}/log
"""

ACCESS = """
defers.example   450 4.2.0 greylisted, try again in 300 seconds
busy.example     421 4.3.2 too busy
refuses.example  550 5.1.1 no such user here
too-big.example  552 5.3.4 message too big
blocks.example   554 5.7.1 your address is listed at a block list
"""

MASTER = """
127.0.0.1:{port} inet n - n - - smtpd
pickup    unix  n - n 60 1 pickup
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
verify    unix  - - n - 1 verify
flush     unix  n - n 1000? 0 flush
smtp      unix  - - n - - smtp
relay     unix  - - n - - smtp
error     unix  - - n - - error
retry     unix  - - n - - error
discard   unix  - - n - - discard
showq     unix  n - n - - showq
anvil     unix  - - n - 1 anvil
scache    unix  - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
"""


@dataclass(slots=True)
class Postfix:
    """One relay that is really on disk, and the sink that its mail ends in."""

    home: Path
    port: int
    sink_port: int
    master: Process | None = None
    sink: Process | None = None

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    @property
    def spool(self) -> Path:
        return self.home / "spool"

    async def start(self) -> None:
        """Start the relay, and wait until it answers."""
        command = [str(POSTFIX), "-c", str(self.home), "start-fg"]
        quiet = asyncio.subprocess.DEVNULL
        self.master = await asyncio.create_subprocess_exec(
            *command, start_new_session=True, stdout=quiet, stderr=quiet
        )
        await _answers(self.port)

    async def kill(self) -> None:
        """Kill the relay with all its children, as when a machine goes down."""
        if self.master and self.master.returncode is None:
            pid = self.home / "queue" / "pid" / "master.pid"
            # `master` leads a group of its own, below the shell script that started it.
            for leader in (int(pid.read_text()) if pid.exists() else 0, self.master.pid):
                with suppress(ProcessLookupError):
                    os.killpg(os.getpgid(leader) if leader else self.master.pid, signal.SIGKILL)
            await self.master.wait()
            pid.unlink(missing_ok=True)

    async def start_sink(self) -> None:
        """Start what takes everything and keeps it."""
        template = str(self.spool / "%H%M%S.")
        command = [str(SINK), "-u", "nobody", "-d", template, f"127.0.0.1:{self.sink_port}", "500"]
        self.sink = await asyncio.create_subprocess_exec(*command, start_new_session=True)
        await _answers(self.sink_port)

    async def stop(self) -> None:
        """End both."""
        await self.kill()
        if self.sink and self.sink.returncode is None:
            self.sink.kill()
            await self.sink.wait()

    async def arrived(self) -> Counter[str]:
        """Count the mails in the sink by Message-ID, once the queue is empty."""
        async with asyncio.timeout(60):
            while self._queued():  # noqa: ASYNC110 (a queue has no event)
                await asyncio.sleep(0.1)
        await asyncio.sleep(0.2)  # smtp-sink closes a file after it has answered
        taken = {pair for path in self.spool.iterdir() if (pair := _taken(path.read_bytes()))}
        return Counter(message_id for message_id, _ in taken)

    def _queued(self) -> bool:
        folders = ("incoming", "active", "deferred", "maildrop")
        files = (path for one in folders for path in (self.home / "queue" / one).rglob("*"))
        # What a dying Postfix had not taken charge of stays there as a file that is not whole.
        return any(path.is_file() and path.stat().st_mode & WHOLE for path in files)


def _taken(raw: bytes) -> tuple[str, str] | None:
    """Tell a mail and under what number the relay took it.

    A relay that is killed delivers what it had taken once more, under the same number: that is
    its promise (RFC 5321, 6.1), and no second mail of ours.
    """
    ours, its = MESSAGE_ID.search(raw), TAKEN_AS.search(raw)
    return (ours[1].decode(), its[1].decode()) if ours and its else None


async def _answers(port: int) -> None:
    for _ in range(200):
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            await asyncio.wait_for(reader.readline(), 5)
        except (OSError, TimeoutError):
            await asyncio.sleep(0.05)
        else:
            writer.close()
            return
    pytest.fail(f"Nothing answers at port {port}")


@asynccontextmanager
async def running_postfix() -> AsyncIterator[Postfix]:
    """Run Postfix in a folder of its own; skips where it cannot run."""
    if POSTFIX is None or SINK is None:
        pytest.skip("Postfix is not installed (Debian: apt-get install postfix)")
    if os.getuid() != 0:
        pytest.skip("Postfix starts only as root, which hands its work to an own user")
    with tempfile.TemporaryDirectory(prefix="postfix", ignore_cleanup_errors=True) as home:
        postfix = Postfix(Path(home), free_port(), free_port())
        _laid_out(postfix)
        await postfix.start_sink()
        await postfix.start()
        try:
            yield postfix
        finally:
            await postfix.stop()


def _laid_out(postfix: Postfix) -> None:
    home = postfix.home
    home.chmod(0o755)
    told = {"home": home, "port": postfix.port, "sink": postfix.sink_port}
    for name, text in (("main.cf", MAIN), ("master.cf", MASTER), ("access", ACCESS)):
        (home / name).write_text(text.format(**told))
    for folder, owner in (("queue", "root"), ("data", "postfix"), ("spool", "nobody")):
        (home / folder).mkdir()
        os.chown(home / folder, pwd.getpwnam(owner).pw_uid, -1)
