"""Walk for longer than a suite may: `python tests/bench/walk_long.py [steps] [seed …]`.

Prints how often each fault struck, and for what went wrong the seed and the last steps.
"""

import asyncio
import logging
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE.parent)]

from walk import Broken, walk  # noqa: E402  # the path comes first


def one(seed: int, steps: int) -> bool:
    """Walk once; whether nothing went wrong."""
    began = time.monotonic()
    with TemporaryDirectory() as folder:
        try:
            fired = asyncio.run(walk(Path(folder), seed, steps))
        except Broken as broken:
            tell(str(broken))
            return False
    took = time.monotonic() - began
    tell(f"seed {seed}: {steps} steps, {sum(fired.values())} faults, {took:.0f} s")
    for fault, times in sorted(fired.items()):
        tell(f"{times:6}  {fault}")
    return True


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main(steps: str = "5000", *seeds: str) -> int:
    logging.disable(logging.CRITICAL)
    went_well = [one(int(seed), int(steps)) for seed in seeds or ("1", "2", "3")]
    return 0 if all(went_well) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
