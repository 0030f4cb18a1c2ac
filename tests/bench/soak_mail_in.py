"""5,000 mails while everything breaks: `python tests/bench/soak_mail_in.py [MAILS] [HARMS] [SEED]`."""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1]))

from dovecot import running_dovecot
from mail_soak import soak


async def main(mails: int, harms: int, seed: int) -> None:
    """Run it once, and tell what was done."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        async with running_dovecot() as dovecot:
            faults = await soak(dovecot, Path(folder), mails=mails, harms=harms, seed=seed)
    done = ", ".join(f"{what} {times} times" for what, times in sorted(faults.items()))
    took = time.perf_counter() - began
    sys.stdout.write(f"{mails:,} mails, each handled exactly once, in {took:.0f} s: {done}\n")


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    asyncio.run(main(*(given + [5000, 100, 1][len(given) :])))
