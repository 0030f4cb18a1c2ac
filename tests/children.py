"""Scripts beside the tests, each run as a process that a test may kill."""

import asyncio
import os
import sys
from asyncio.subprocess import Process
from pathlib import Path

HERE = Path(__file__).parent


async def a_child(
    script: str, *words: str, stdout: int | None = None, stderr: int | None = None
) -> Process:
    """Start `tests/SCRIPT`; it imports what the tests do."""
    paths = os.pathsep.join((str(HERE.parent), str(HERE)))
    surroundings = {**os.environ, "PYTHONPATH": paths}
    command = (sys.executable, str(HERE / script), *words)
    return await asyncio.create_subprocess_exec(
        *command, env=surroundings, stdout=stdout, stderr=stderr
    )
