"""Servers for the benches, each in a process of its own as in life."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from way_slack import Counter

REPO = Path(__file__).parents[2]
KEY = "k" * 40
_SAID = "Leads come in at "


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 – a bench speaks on standard output


def environment(folder: Path, slack: Counter) -> dict[str, str]:
    """Make the environment of a server, with the usual rules in a folder."""
    rules = folder / "leadbell.toml"
    usual = REPO / "bot/rules/leadbell.toml"
    rules.write_text(usual.read_text(encoding="utf-8"), encoding="utf-8")
    return {
        "SLACK_API_URL": slack.url,
        "SLACK_BOT_TOKEN": "xoxb-bench",
        "SLACK_APP_TOKEN": "xapp-bench",
        "LEADBELL_CONFIG": str(rules),
        "LEADBELL_SECRET": "s" * 40,
        "LEADBELL_KEY_WEBSITE": KEY,
        "PORT": "0",
    }


@dataclass(frozen=True)
class Running:
    """A server that said where it takes leads."""

    url: str
    pid: int

    def megabytes(self) -> float:
        """Tell what it holds in memory; Linux only."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


LEADBELL = ("-m", "bot", "run", "--host", "127.0.0.1")


@asynccontextmanager
async def server(*command: str, environ: dict[str, str]) -> AsyncIterator[Running]:
    """Run a server until the block is left. BENCH_LOG=1 shows what it logs."""
    quiet = None if os.environ.get("BENCH_LOG") else asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        env={**os.environ, **environ},
        cwd=REPO,
        stdout=asyncio.subprocess.PIPE,
        stderr=quiet,
    )
    assert process.stdout
    try:
        line = (await process.stdout.readline()).decode()
        assert line, f"{command} did not start; BENCH_LOG=1 shows why"
        yield Running((line.partition(_SAID)[2] or line).split()[0], process.pid)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()
