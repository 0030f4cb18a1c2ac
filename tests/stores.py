"""Every store there is, for the tests of the contract. A second one joins by a line here."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from nurture.ports import Store
from store import open_store

OPENERS: dict[str, Callable[[Path], Store]] = {
    "tinydb in memory": lambda _: open_store("tinydb:///:memory:"),
    "tinydb on disk": lambda folder: open_store(f"tinydb://{folder}/leadbell.db"),
}


@pytest.fixture(params=OPENERS)
async def any_store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    opened = OPENERS[request.param](tmp_path)
    yield opened
    await opened.close()
