"""5,000 mails while everything breaks: the mail-in side's soak, on Dovecot or the sandbox's server."""

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1]))

from dovecot import running_dovecot
from mail_soak import Running, soak
from sandbox_imapd import running_sandbox

SERVERS: dict[str, Running] = {"dovecot": running_dovecot, "sandbox": running_sandbox}


def asked() -> argparse.Namespace:
    """Read what is to be run."""
    words = argparse.ArgumentParser(description=__doc__)
    for name, usual in (("mails", 5000), ("harms", 100), ("seed", 1)):
        words.add_argument(name, type=int, nargs="?", default=usual)
    words.add_argument("--server", choices=SERVERS, default="dovecot")
    return words.parse_args()


async def main(server: str, mails: int, harms: int, seed: int) -> None:
    """Run it once, and tell what was done."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        async with SERVERS[server]() as running:
            faults = await soak(running, Path(folder), mails=mails, harms=harms, seed=seed)
    done = ", ".join(f"{what} {times} times" for what, times in sorted(faults.items()))
    took = time.perf_counter() - began
    sys.stdout.write(f"{mails:,} mails, each handled exactly once, in {took:.0f} s: {done}\n")


if __name__ == "__main__":
    asyncio.run(main(**vars(asked())))
