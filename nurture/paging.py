"""Reading a whole list of the store, page by page."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeVar

from nurture.model import Record

R = TypeVar("R", bound=Record)


async def every(page: Callable[[str], Awaitable[list[R]]]) -> AsyncIterator[R]:
    """Give all records of a list; `page` reads those after an id, and "" is before the first.

    Not for a list that the caller's own saves take records out of.
    """
    after = ""
    while found := await page(after):
        for record in found:
            yield record
        after = found[-1].id
