"""Wiring the hatch: commands hand their errands to the server that has the memory open."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.duty import Duty
from bot.errands.hatch import hatch, hatch_path
from bot.errands.table import Asked, Out, Premises, run
from bot.house import House
from bot.mail.post_office import press_for
from bot.wire.plan import Plan
from store.address import MEMORY, path_of


@asynccontextmanager
async def open_hatch(plan: Plan, house: House, duty: Duty) -> AsyncIterator[None]:
    """Keep the hatch open, beside the store; a store in memory has no place for one."""
    path = path_of(plan.settings.database_url)
    if path == MEMORY:
        yield
        return
    premises = Premises(
        store=house.store,
        book=plan.book,
        zones=plan.zones,
        now=plan.now,
        stir=house.stir,
        server=duty,
        press=press_for(plan.settings, plan.book) if plan.settings.secrets else None,
    )

    async def errand(asked: Asked, out: Out) -> int:
        return await run(premises, asked, out)

    async with hatch(hatch_path(Path(path)), errand):
        yield
